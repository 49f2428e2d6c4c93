"""The cast of an article: its names, all forms of one joined, with how rare each is, how often and where it stands."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log2
from sys import intern

from factcheck.model import Name
from factcheck.rules import Language
from factcheck.tokens import Tokens

_LEAD = 4  # sentences, headline included, in which a name counts for more
_MAIN = 4  # names that an article is about, at most
_HEADLINE = 0.6  # of its longer words are capitalised: there a capital says nothing
_LONG = 3  # letters of words that only headlines write in capitals
_SHORTEST = 3  # letters of a name's word: the table of rarity holds none shorter
_LEAST_STEM = 5  # letters that are left of a name without its ending
_RARE_ENOUGH = 3  # band of a word that is a name even where it begins a sentence
_TELLING, _ACRONYM = 2, 5  # band from which a name tells anything, and the highest of acronyms; their longest
_STOPS = ".!?…\"'”’)"

Run = list[str]
_Form = tuple[int, int, Run]  # the number of its sentence, its band, its words as written


def cast_of(sentences: Sequence[Tokens], language: Language) -> dict[str, Name]:
    """The names of an article that are rare enough to tell anything, by a key that all forms of one share.

    The key is the rarest word of a name without its ending, so that "Ostland", "Ostlandic" and "East Ostland" are one.
    """
    found: dict[str, list[_Form]] = {}
    acronyms = _acronyms(sentences)
    for number, run in names_in(sentences, language):
        key, band = _key([word.lower() for word in run], acronyms, language)
        if band >= _TELLING:
            found.setdefault(intern(key), []).append((number, band, run))
    return {key: _joined(key, forms, language) for key, forms in found.items()}


def _joined(key: str, forms: list[_Form], language: Language) -> Name:
    runs = [run for *_, run in forms]
    given = (run[-2].lower() for run in runs if len(run) > 1 and stem_of(run[-1].lower(), language) == key)
    texts = Counter(" ".join(run) for run in runs)
    text = min(texts, key=lambda text: (-texts[text], -len(text), text))
    return Name(text, max(band for _, band, _ in forms), len(forms), forms[0][0], frozenset(given))


def main_names(cast: Mapping[str, Name], size: int) -> tuple[str, ...]:
    """The names that an article of so many sentences is about, the weightiest first."""
    early = max(_LEAD, size * 3 // 5)
    central = (key for key, name in cast.items() if name.count > 1 or name.first < early)
    return tuple(sorted(central, key=lambda key: (-_weight(cast[key]), key))[:_MAIN])


def _weight(name: Name) -> float:
    place = 2.0 if name.first == 0 else 1.5 if name.first < _LEAD else 1.0
    return name.rarity * place * (1 + log2(name.count))


def _key(run: Run, acronyms: frozenset[str], language: Language) -> tuple[str, int]:
    """The key of a name and its band; of a name of common words the whole is the key, and rarer than they are."""
    word = max(run, key=lambda word: (_band(word, acronyms, language), len(word)))
    band = _band(word, acronyms, language)
    if band >= _TELLING:
        return stem_of(word, language), band
    return " ".join(run), min(band + 1, _TELLING) if len(run) > 1 else band


def _band(word: str, acronyms: frozenset[str], language: Language) -> int:
    """How rare a name's word is; what is a noun as well, or an acronym, is no rare name however rare the word is."""
    band = min(language.rarity.band(word), language.rarity.band(language.nouns.singular(word)))
    is_common = word in acronyms or language.words.is_noun(word)
    return min(band, _TELLING) if is_common else band


def stem_of(word: str, language: Language) -> str:
    """A name without the endings by which its adjective differs: "ostlandic" -> "ostland"."""
    for ending in language.name_endings:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            return word[: -len(ending)]
    return word


def _acronyms(sentences: Sequence[Tokens]) -> frozenset[str]:
    """Short words in lower case that the article writes in capitals only."""
    words = {word for sentence in sentences for word in sentence.words}
    short = {word.lower() for word in words if word.isupper() and len(word) <= _ACRONYM}
    return frozenset(short - {word.lower() for word in words if not word.isupper()})


def names_in(sentences: Sequence[Tokens], language: Language) -> Iterator[tuple[int, Run]]:
    """The words of each name, as written, with its sentence's number. A line that is no sentence names nobody."""
    inner, small = _cases(sentences)
    for number, sentence in enumerate(sentences):
        if number > 0 and sentence.text[sentence.end - 1] not in _STOPS:
            continue
        run: Run = []
        last = -1
        is_title = _is_title(sentence)
        for at in _capitals(sentence):
            if not _is_name(sentence, at, inner, small, language, is_title=is_title):
                continue
            if run and not _goes_on(sentence, last, at):
                yield number, run
                run = []
            run.append(sentence.words[at])
            last = at
        if run:
            yield number, run


def _capitals(sentence: Tokens) -> list[int]:
    return [at for at, word in enumerate(sentence.words) if word[0].isupper() and len(word) >= _SHORTEST]


def _cases(sentences: Sequence[Tokens]) -> tuple[set[str], set[str]]:
    """Words that the article writes with a capital inside of sentences, and those that it writes without."""
    words = {word for sentence in sentences for word in sentence.words}
    inner = {
        sentence.lower[at]
        for sentence in sentences
        if not _is_title(sentence)
        for at in _capitals(sentence)
        if at > 0 and sentence.words[at - 1][-1].isalnum()
    }
    return inner, {word for word in words if word.islower()}


def _is_title(sentence: Tokens) -> bool:
    """Whether most of its longer words are capitalised."""
    long = [word for word in sentence.words if len(word) > _LONG and word.isalpha()]
    return len(long) >= _LONG and sum(word[0].isupper() for word in long) >= _HEADLINE * len(long)


def _goes_on(sentence: Tokens, last: int, at: int) -> bool:
    """Whether a name goes on from one word to the next: side by side, or with a hyphen or its like between."""
    return at == last + 1 or (at == last + 2 and sentence.words[last + 1] in "-–.&" and sentence.are_glued(last))


def _is_name(
    sentence: Tokens, at: int, inner: set[str], small: set[str], language: Language, *, is_title: bool
) -> bool:
    word, lower = sentence.words[at], sentence.lower[at]
    if not word.isalpha() or word in language.lexicon or lower in language.never_names:
        return False
    if lower in inner:
        return lower not in small or (at > 0 and not is_title)
    return lower not in small and language.rarity.band(lower) >= _RARE_ENOUGH
