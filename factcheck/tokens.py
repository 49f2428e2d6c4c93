"""Words: the tokens in which patterns are written and texts are read."""

import re
from dataclasses import dataclass, field

# A link is one word, so that nothing is found inside it; digits keep their separators; letters never hold digits.
_WORD = re.compile(
    r"(?:https?://|www\.)\S+|[A-Za-zÀ-ÖØ-öø-ɏ]+|[0-9]+(?:[.,'’][0-9]+)*|[^\W\d_]+|['’][sS](?![^\W\d_])|\S"
)
_BLANKS = [""] * 16  # behind the last word, and so before the first as well: an index of -1 is the list's end


def tokens(text: str) -> tuple[list[str], list[int]]:
    """The words of a text and the offset at which each begins; white space is no word.

    >>> tokens("some 1,000 km")
    (['some', '1,000', 'km'], [0, 5, 11])
    """
    found = list(_WORD.finditer(text))
    return [match[0] for match in found], [match.start() for match in found]


@dataclass(slots=True)
class Tokens:
    """One sentence: a span of its article's text and the words in it, made once for all that read it.

    `words` are as written, `lower` in lower case, `starts` their offsets in the article's text. Indices count words.
    """

    text: str
    start: int
    end: int
    words: list[str]
    starts: list[int]
    lower: list[str]
    _padded: list[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._padded = self.lower + _BLANKS

    def at(self, index: int) -> str:
        """The word of this index in lower case; "" a little outside the sentence, at either end."""
        return self._padded[index]

    def end_of(self, index: int) -> int:
        """The offset at which the word of this index ends."""
        return self.starts[index] + len(self.words[index])

    def are_glued(self, index: int) -> bool:
        """Whether no white space stands between the word of this index and the next."""
        return 0 <= index < len(self.words) - 1 and self.end_of(index) == self.starts[index + 1]

    def surface(self, first: int, last: int) -> str:
        """The text from word `first` to word `last` (exclusive), white space folded."""
        return " ".join(self.text[self.starts[first] : self.end_of(last - 1)].split()) if first < last else ""
