"""The words of meaning near a figure, in their common form, and the names of its sentence."""

from bisect import bisect_left

from factcheck.claims.passage import Figure, Passage, once
from factcheck.tokens import where

_NEAR, _WIDE = 12, 30  # words of context, the wider in a text of a sentence or two
_REACH, _FAR = 40, 100


def context(figure: Figure, passage: Passage) -> tuple[str, ...]:
    """The words of meaning around a figure, nearest first, the right one of two."""
    forms, meant = _meant_in(passage)
    first, last, size = figure.first, figure.last, _WIDE if passage.story.is_short else _NEAR
    found: dict[str, None] = {}
    right = bisect_left(meant, last)
    left = bisect_left(meant, first) - 1
    behind, before = meant[right] - last, first - 1 - meant[left]
    while len(found) < size and (behind < _REACH or before < _REACH):
        if behind <= before:
            found[forms[right]] = None
            right += 1
            behind = meant[right] - last
        else:
            found[forms[left]] = None
            left -= 1
            before = first - 1 - meant[left]
    return tuple(found)


def entities(figure: Figure, passage: Passage) -> tuple[str, ...]:
    """The names in the figure's sentence, each in its fullest form."""
    return tuple(dict.fromkeys(spot.name.full for spot in passage.story.names.spots[passage.number]))


@once
def _meant_in(passage: Passage) -> tuple[list[str], list[int]]:
    """The words of meaning of a sentence in their common forms, figures left out, and where they stand; one far off at
    either end.
    """
    forms = list(map(passage.language.common_forms.__getitem__, passage.lower))
    for figure in passage.figures:
        forms[figure.first : figure.last] = [None] * (figure.last - figure.first)
    return ["", *filter(None, forms), ""], [-_FAR, *where(forms), len(forms) + _FAR]
