"""Articles that tell of years ago: history, obituaries, a court's report of old events."""

from collections.abc import Sequence
from datetime import date

from factcheck.model import OF_TIME, Mention, Steps
from factcheck.resolve.moment import Moment

_LEAST, _BACK = 6, 2  # years that a tale names, and how far they lie back
_A_LIFETIME = 50  # years on either side of the middle one
_DEICTIC = frozenset(("shift", "to", "find"))
"""Steps that lead from the day of publication where they come first: today, last week, two years ago, on Friday."""


def year_told(mentions: Sequence[Mention], published: date | None) -> int | None:
    """The middle one of the years that a tale names; None where the article is none.

    Six years or more, and three fifths of all that are named, lie back; at most one date in twenty is deictic.
    """
    if published is None:
        return None
    dates = [mention.steps for mention in mentions if mention.steps and mention.kind in OF_TIME]
    years = sorted(year for steps in dates if (year := _named(*steps[0])) is not None)
    back = sum(year <= published.year - _BACK for year in years)
    if back < _LEAST or 5 * back < 3 * len(years) or 20 * sum(map(_is_deictic, dates)) > len(dates):
        return None
    return years[len(years) // 2]


def moves_on(moment: Moment, steps: Steps, tale: int) -> bool:
    """Whether a date moves a tale on: neither a deictic one does, nor an aside, a lifetime off."""
    return moment.year is not None and abs(moment.year - tale) < _A_LIFETIME and not _is_deictic(steps)


def _named(anchor: int | str, *numbers: int | str) -> int | None:
    """The year that an anchor names, -480 for 480 BC."""
    match anchor, numbers:
        case ("date", [int(year), *_]) | ("numeric", [_, _, int(year)]):
            return year
        case "era", [int(year), int(era)]:
            return year * era
    return None


def _is_deictic(steps: Steps) -> bool:
    return steps[0][0] in _DEICTIC
