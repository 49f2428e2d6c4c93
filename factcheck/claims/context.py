"""The words of meaning near a figure, in their common form, and the names of its sentence."""

from bisect import bisect_left

from factcheck.claims.passage import Figure, Passage, once

_NEAR, _WIDE = 12, 30  # words of context, the wider in a text of a sentence or two
_REACH = 40


def context(figure: Figure, passage: Passage) -> tuple[str, ...]:
    """The words of meaning around a figure, nearest first, the right one of two."""
    forms, meant = _meant_in(passage)
    first, last, size = figure.first, figure.last, _WIDE if passage.story.is_short else _NEAR
    found: dict[str, None] = {}
    right = bisect_left(meant, last)
    left = bisect_left(meant, first) - 1
    while len(found) < size:
        behind = meant[right] - last if right < len(meant) else _REACH
        before = first - 1 - meant[left] if left >= 0 else _REACH
        if min(behind, before) >= _REACH:
            break
        if behind <= before:
            found[forms[right]] = None
            right += 1
        else:
            found[forms[left]] = None
            left -= 1
    return tuple(found)


def entities(figure: Figure, passage: Passage) -> tuple[str, ...]:
    """The names in the figure's sentence, each in its fullest form."""
    return tuple(dict.fromkeys(spot.name.full for spot in passage.story.names.spots[passage.number]))


@once
def _meant_in(passage: Passage) -> tuple[list[str], list[int]]:
    """The words of meaning of a sentence in their common forms, figures left out, and where they stand."""
    forms = list(map(passage.language.common_forms.__getitem__, passage.lower))
    for figure in passage.figures:
        forms[figure.first : figure.last] = [None] * (figure.last - figure.first)
    return [form for form in forms if form], [index for index, form in enumerate(forms) if form]
