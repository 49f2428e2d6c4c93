"""What stands around a figure: hedges and bounds (more than, -odd), and the change that it tells (rose 5%)."""

from factcheck.find.scan import Figure, Reading, Scan
from factcheck.model import Change, Hedge, Timex
from factcheck.tokens import HYPHENS

_MODS = {
    "about": "APPROX", "nearly": "APPROX", "almost": "APPROX", "more_than": "MORE_THAN", "at_least": "EQUAL_OR_MORE",
    "less_than": "LESS_THAN", "at_most": "EQUAL_OR_LESS",
}  # fmt: skip
_UNBOUNDED = ("date", "time", "set", "ordinal")
_MOST_SKIPPED = 3
_COMPARING = ("more_than", "less_than")
_DATING = ("date", "time", "set", "duration")  # "in 2019 more than 300 people"


def bounded(scan: Scan, readings: list[Reading]) -> list[Reading]:
    """The readings of a sentence, in order, each with the hedge in front of it or behind it."""
    before: Reading | None = None
    for reading in readings:
        if reading.kind not in _UNBOUNDED and not _is_second(scan, before, reading):
            _with_hedge(scan, reading, before)
        before = reading
    return readings


def _is_second(scan: Scan, before: Reading | None, reading: Reading) -> bool:
    """Whether a preposition alone parts two bare numbers: a blood pressure of "120 over 80"."""
    if before is None or before.unit or reading.unit or reading.first - before.last != 1:
        return False
    return scan.tokens.at(before.last) in scan.language.bounds.between.prepositions


def after_number(scan: Scan, figure: Figure) -> tuple[Hedge | None, int]:
    """The hedge directly behind a number ("200-odd tons", "10 or so people") and the index past it."""
    tokens = scan.tokens
    at = tokens.behind(figure.last)
    after = scan.language.bounds.after
    if tokens.at(at) not in after.roots and at == figure.last:
        return None, at
    return after.match(tokens.lower, at) or after.match(tokens.lower, figure.last) or (None, at)


def _with_hedge(scan: Scan, reading: Reading, before: Reading | None) -> None:
    hedge, first = _before(scan, reading.first, before.last if before else 0)
    if before and hedge in _COMPARING and first == before.last and before.kind not in _DATING:
        return  # "23 percent more than the 312 million": compared with, and no bound
    if hedge is not None and reading.kind == "duration" and _is_during(scan, reading.first - 1):
        return
    if hedge is not None and _is_reached(scan, first, reading.last):
        return
    if hedge is not None:
        reading.first = first
    elif found := scan.language.bounds.after.match(scan.tokens.lower, scan.tokens.behind(reading.last)):
        hedge, reading.last = found
    if hedge is not None and reading.hedge == "exact":
        opened(reading, hedge)


def _before(scan: Scan, first: int, floor: int) -> tuple[Hedge | None, int]:
    """The hedge to the left, spare words between them skipped: "more than a combined 435 homes"."""
    tokens = scan.tokens
    bounds, at = scan.language.bounds, first - 1
    for _ in range(_MOST_SKIPPED):
        found = bounds.before.match(tokens.lower, at)
        if found and found[1] + 1 >= floor:
            is_apart = at + 1 < first and tokens.lower[at + 1] in scan.language.nouns.phrases.determiners
            is_place = is_apart and tokens.lower[at] in bounds.between.prepositions  # "a win over the 10 visitors"
            is_particle = tokens.at(found[1]) in bounds.between.phrasal
            is_verb = is_particle and tokens.lower[at] in bounds.durations.during.roots
            return (None, first) if is_place or is_verb else (found[0], found[1] + 1)
        if tokens.at(at) not in bounds.between.skip:
            break
        at -= 1
    return None, first


def _is_reached(scan: Scan, first: int, last: int) -> bool:
    """ "up to 12 from 8": no bound, but where the change led."""
    change = scan.language.bounds.change
    return scan.tokens.at(first) in change.turned and scan.tokens.at(last) in change.from_


def _is_during(scan: Scan, at: int) -> bool:
    """Whether the hedge before a length of time is a preposition: "sold over five years", not "lasted over a year"."""
    found = scan.language.bounds.durations.during.match(scan.tokens.lower, at)
    return found is not None and scan.tokens.at(found[1]) not in scan.language.bounds.durations.lasting


def opened(reading: Reading, hedge: Hedge) -> None:
    """Put the reading under the hedge: a bound opens one end."""
    reading.hedge = hedge
    if hedge in ("more_than", "at_least"):
        reading.high = None
    elif hedge in ("less_than", "at_most"):
        reading.low, reading.high = None, reading.high if reading.high is not None else reading.low
    if reading.timex is not None and (mod := _MODS.get(hedge)):
        timex = reading.timex
        reading.timex = Timex(timex.type, timex.value, mod, timex.quant, timex.freq)


_WINDOW = 5
_FAR = 8
_STILL = frozenset(("ordinal", "age", "date", "time", "set"))
_MOVED = ("up", "down", "from", "to")


def mark_changes(scan: Scan, readings: list[Reading]) -> None:
    """Set `change` on the readings of a sentence, from left to right."""
    before: Reading | None = None
    for reading in readings:
        if reading.kind not in _STILL:
            reading.change = _behind(scan, reading) or _in_front(scan, reading, before)
        before = reading


def _in_front(scan: Scan, reading: Reading, before: Reading | None) -> Change | None:
    tokens, change, at = scan.tokens, scan.language.bounds.change, reading.first - 1
    floor = before.last if before else 0
    hedge = scan.language.bounds.before.match(tokens.lower, at)
    if hedge:  # "rose to more than 5"; the "to" of "up to 700" is no link
        at = hedge[1]
    at = led(scan, at)
    word = tokens.at(at)
    last = before.change if before else None
    if word in change.to or word in change.from_:
        is_moved = last in _MOVED or direction(scan, at - 1, floor) or far_direction(scan, at - 1, floor)
        return ("to" if word in change.to else "from") if is_moved else None
    if last in _MOVED and change.level.match(tokens.lower, at):
        return "level"
    if last in ("up", "down") and word in change.restating:  # "rose 5 points, or 3%"
        return last
    if word in change.by:
        return direction(scan, at - 1, floor) or far_direction(scan, at - 1, floor)
    if reading.kind == "duration":
        return None
    return direction(scan, at, floor) or (far_direction(scan, at, floor) if reading.kind == "percent" else None)


def led(scan: Scan, at: int) -> int:
    """The place of the word that leads to a figure behind `at`; of "up from the 7" that is no article."""
    is_article = scan.tokens.at(at) in scan.language.nouns.phrases.determiners
    return at - 1 if is_article and is_turned(scan, at - 1) else at


def is_turned(scan: Scan, at: int) -> bool:
    """Whether the word at `at` says from where a figure moved: "13 sites, up from 7"."""
    change = scan.language.bounds.change
    return scan.tokens.at(at) in change.from_ and scan.tokens.at(at - 1) in change.turned


def far_direction(scan: Scan, at: int, floor: int) -> Change | None:
    """The direction of a verb whose object stands before the link: "raised its main rate by", "cut the toll to"."""
    change = scan.language.bounds.change
    for index in range(at, max(floor, at - _FAR) - 1, -1):
        word = scan.tokens.at(index)
        if word in change.moving:
            return "up" if word in change.up else "down"
        if not (word.isalpha() or word in HYPHENS) or word in change.to or word in change.by:
            return None
    return None


def direction(scan: Scan, at: int, floor: int) -> Change | None:
    """The direction of the nearest word of change at or before `at`, over adverbs alone."""
    tokens, bounds = scan.tokens, scan.language.bounds
    change = bounds.change
    for index in range(at, max(floor, at - _WINDOW) - 1, -1):
        word = tokens.at(index)
        if tokens.at(index - 1) in change.unmoved:  # "make up 75 percent"
            return None
        if word in change.up:
            return "up"
        if word in change.down:
            return "down"
        if word not in change.adverbs and not bounds.before.match(tokens.lower, index):
            return None
    return None


def _behind(scan: Scan, reading: Reading) -> Change | None:
    """ "5% higher", "a 3 percent drop": of other kinds only the comparatives."""
    change, word = scan.language.bounds.change, scan.tokens.at(reading.last)
    if reading.kind != "percent" and word not in change.comparatives:
        return None
    return "up" if word in change.up else "down" if word in change.down else None
