"""Words: the tokens in which patterns are written and texts are read."""

import re

# A link is one word, so that nothing is found inside it; digits keep their separators; letters never hold digits.
_WORD = re.compile(
    r"(?:https?://|www\.)\S+|[A-Za-zÀ-ÖØ-öø-ɏ]+|[0-9]+(?:[.,'’][0-9]+)*|[^\W\d_]+|['’][sS](?![^\W\d_])|\S"
)


def tokens(text: str, start: int = 0, end: int | None = None) -> tuple[list[str], list[int]]:
    """The words of `text[start:end]` and the offset in `text` at which each begins; white space is no word."""
    found = list(_WORD.finditer(text, start, len(text) if end is None else end))
    return [match[0] for match in found], [match.start() for match in found]
