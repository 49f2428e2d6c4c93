"""Small things about text that every format shares: harmless, on one line, counted, listed."""

import re
from collections.abc import Sequence

# Each character is replaced by one, so that offsets hold: C0 controls by their pictures, line separators by a space,
# other controls, overriding bidirectional marks and lone surrogates by U+FFFD.
_HARMFUL: dict[int, int] = {
    **{code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"},
    0x7F: 0x2421,
    **dict.fromkeys((0x2028, 0x2029), 0x20),
    **dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD),
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
}

# What GitHub's runner would obey in a log: it trims a line before it looks, and a colour may stand before the colons.
_COMMAND = re.compile(r"^((?:\s|\x1b\[[\d;]*m)*)::|##\[")


def harmless(text: str) -> str:
    """The text without what a terminal or a browser would obey: escape codes, overriding bidirectional marks."""
    return text.translate(_HARMFUL)


def one_line(text: str) -> str:
    """Harmless text with its white space folded."""
    return harmless(" ".join(text.split()))


def no_command(line: str) -> str:
    """The line with the signs that make it a command in a log of GitHub Actions replaced by others like them."""
    return _COMMAND.sub(lambda found: f"{found[1]}∷" if found[1] is not None else "♯♯[", line)


def folded(text: str) -> str:
    """Like `one_line`, but a space at either end stays, since a figure follows or precedes."""
    inner = one_line(text)
    return f"{' ' if text[:1].isspace() else ''}{inner}{' ' if inner and text[-1:].isspace() else ''}"


def counted(number: int, one: str, many: str = "") -> str:
    """`1 article`, `1,200 articles`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(parts: Sequence[str]) -> str:
    """`a, b and c`."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
