"""Names: runs of capitalised words; a short form is joined with the longer name that the article gave before."""

from factcheck.rules import Language
from factcheck.tokens import Tokens


class Names:
    """The names of one article, as its sentences are read in order."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._full: dict[str, str] = {}

    def found_in(self, sentence: Tokens, lower: list[str]) -> tuple[str, ...]:
        """The names in a sentence, each in the longest form that ended so before: "Borisov" is "Yuri Borisov"."""
        names: list[str] = []
        run: list[str] = []
        for index, word in enumerate(sentence.words):
            if word[0].isupper() and self._is_name(word, lower[index], index, run):
                run.append(word)
            elif word in "-–" and run and sentence.are_glued(index - 1):
                continue
            elif run:
                names.append(self._joined(run))
                run = []
        if run:
            names.append(self._joined(run))
        return tuple(dict.fromkeys(names))

    def _joined(self, run: list[str]) -> str:
        name = " ".join(run)
        if len(run) > 1:
            self._full.setdefault(run[-1], name)
            return name
        return self._full.get(name, name)

    def _is_name(self, word: str, lower: str, index: int, run: list[str]) -> bool:
        if not word.isalpha() or len(word) < 2:
            return False
        language = self._language
        if lower in language.nouns.stops or lower in language.stopwords or lower in language.titles:
            return False
        if lower in language.events.words or (word in language.lexicon and not run):
            return False
        return bool(run) or index > 0 or (lower not in language.lexicon and language.rarity.of(lower) > 1)
