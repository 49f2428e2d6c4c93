"""`factcheck explain --pair`: how two texts were compared, figure by figure, as a sum of bits."""

from collections.abc import Iterator, Sequence

from factcheck.model import Considered
from factcheck.write.text import one_line

MOST = 12  # pairs of figures shown


def write(pairs: Sequence[Considered]) -> str:
    """The likeliest pairs, each with what is said of it and the levels that weigh."""
    if not pairs:
        return "Neither text has a figure that could be compared with one of the other.\n"
    return "\n".join(line for pair in pairs[:MOST] for line in (*_lines(pair), ""))


def _lines(pair: Considered) -> Iterator[str]:
    yield f"“{one_line(pair.left.mention.surface)}” and “{one_line(pair.right.mention.surface)}”"
    yield f"  {pair.verdict or 'nothing is said'}: {pair.why}"
    for level in pair.levels:
        if level.bits:
            yield f"  {level.bits:+6.1f}  {level.field}: {level.name}{f' (both {level.says})' if level.says else ''}"
    yield f"  {pair.bits:+6.1f}  in all, as {pair.sort}"
