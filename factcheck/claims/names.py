"""Names: runs of capitalised words; a short form is joined with the longer name that the article gave before."""

from factcheck.claims.passage import Figure, Passage, Story, once
from factcheck.rules import Language


def entities(figure: Figure, passage: Passage) -> tuple[str, ...]:
    """The names in the figure's sentence."""
    return _names_in(passage)


@once
def _full_names(story: Story) -> dict[str, str]:
    """The longest form of each name met so far, by its last word, as the story's sentences are read in order."""
    return {}


@once
def _names_in(passage: Passage) -> tuple[str, ...]:
    """The names in a sentence, each in the longest form that ended so before: "Borisov" is "Yuri Borisov"."""
    full = _full_names(passage.story)
    names: list[str] = []
    run: list[str] = []
    for index, word in enumerate(passage.tokens.words):
        if word[0].isupper() and _is_name(index, passage, run):
            run.append(word)
        elif word in "-–" and run and passage.tokens.are_glued(index - 1):
            continue
        elif run:
            names.append(_joined(run, full))
            run = []
    if run:
        names.append(_joined(run, full))
    return tuple(dict.fromkeys(names))


def _joined(run: list[str], full: dict[str, str]) -> str:
    name = " ".join(run)
    if len(run) > 1:
        full.setdefault(run[-1], name)
        return name
    return full.get(name, name)


def _is_name(index: int, passage: Passage, run: list[str]) -> bool:
    word, lower, language = passage.tokens.words[index], passage.lower[index], passage.language
    if not word.isalpha() or len(word) < 2 or _is_common(lower, language):
        return False
    if word in language.lexicon and not run:
        return False
    return bool(run) or index > 0 or (lower not in language.lexicon and language.rarity.of(lower) > 1)


def _is_common(lower: str, language: Language) -> bool:
    is_small = lower in language.nouns.stops or lower in language.stopwords or lower in language.titles
    return is_small or lower in language.events.words
