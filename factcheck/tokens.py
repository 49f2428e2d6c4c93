"""Words: the tokens in which patterns are written and texts are read."""

import re

# A link is one word, so that nothing is found inside it; digits keep their separators; letters never hold digits.
_WORD = re.compile(
    r"(?:https?://|www\.)\S+|[A-Za-zÀ-ÖØ-öø-ɏ]+|[0-9]+(?:[.,'’][0-9]+)*|[^\W\d_]+|['’][sS](?![^\W\d_])|\S"
)


def tokens(text: str) -> tuple[list[str], list[int]]:
    """The words of a text and the offset at which each begins; white space is no word."""
    found = list(_WORD.finditer(text))
    return [match[0] for match in found], [match.start() for match in found]
