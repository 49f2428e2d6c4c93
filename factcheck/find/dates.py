"""Time expressions: forms of rules/<lang>/dates.toml over the words of a sentence, the longest at each place."""

from decimal import Decimal
from itertools import pairwise

from factcheck.find.date_doubts import is_no_date
from factcheck.find.date_events import named, with_event
from factcheck.find.date_match import Match
from factcheck.find.date_starts import starts
from factcheck.find.date_tense import with_tense
from factcheck.find.date_walk import Chart, is_end, matches
from factcheck.find.scan import Reading, Scan
from factcheck.model import Form, Hedge, Kind, Steps
from factcheck.rules.date_steps import COMPARED, TOLD
from factcheck.tokens import DIGITS

_KINDS: dict[str, Kind] = {"DATE": "date", "TIME": "time", "DURATION": "duration", "SET": "set"}
_MODS = {
    "about": "APPROX", "nearly": "APPROX", "almost": "APPROX", "more_than": "MORE_THAN", "at_least": "EQUAL_OR_MORE",
    "less_than": "LESS_THAN", "at_most": "EQUAL_OR_LESS",
}  # fmt: skip
_DAY = 2  # digits
_CLOCKED = frozenset(("hour", "minute", "second"))
_CALENDARED = frozenset(("day", "week", "month"))
_OF_DAY = frozenset(("clock", "hour", "past"))  # steps to a time of day
_LONGER = frozenset(("week", "month", "quarter", "half", "year", "decade", "century"))


def find(scan: Scan) -> list[Reading]:
    """The time expressions of a sentence, from left to right, none within another."""
    found: list[Reading] = []
    chart: Chart = {}
    past = 0
    for index in starts(scan):
        reading = _longest(scan, matches(scan, index, chart), past) if index >= past else None
        while reading:
            found.append(reading)
            past = reading.last
            reading = _sibling(scan, reading, chart)
    return found


def _sibling(scan: Scan, date: Reading, chart: Chart) -> Reading | None:
    """What a link joins to the date before it: the 13 of "Sept. 11-13", the Friday of "Monday to Friday"."""
    at = date.last + 1
    if at >= len(scan.tokens.words) or not (_is_other_day(scan, date, at) or _is_other_weekday(scan, date, at)):
        return None
    return _longest(scan, matches(scan, at, chart), date.last, is_sibling=True)


def _is_other_day(scan: Scan, date: Reading, at: int) -> bool:
    """Digits behind the day of a month and a link: "May 5th and 6th", "May 5, 6 and 7"."""
    tokens = scan.tokens
    if tokens.words[at][0] not in DIGITS or tokens.lower[at - 1] not in scan.language.dates.contexts["among"]:
        return False
    days = (word for word in tokens.words[max(date.first, date.last - 3) : date.last] if word[0] in DIGITS)
    return date.kind == "date" and any(len(word) <= _DAY for word in days)


def _is_other_weekday(scan: Scan, date: Reading, at: int) -> bool:
    tokens = scan.tokens
    is_range = tokens.lower[at - 1] in scan.language.dates.contexts["range"]
    return is_range and tokens.is_class(at, "weekday") and tokens.is_class(date.last - 1, "weekday")


def _longest(scan: Scan, found: list[Match], past: int, *, is_sibling: bool = False) -> Reading | None:
    """The match that reaches furthest, then begins first, then names most words."""
    for match in found if len(found) == 1 else sorted(found, key=_rank):
        if match.rule.follows and not (is_sibling and match.first == past + 1):
            continue
        if not is_no_date(scan, match) and (reading := _reading(scan, match, past)):
            return reading
    return None


def _rank(match: Match) -> tuple[int, int, bool, int, int, str]:
    return -match.last, match.first, not match.rule.follows, -match.weight, -match.seen, match.rule.name


def _reading(scan: Scan, match: Match, past: int) -> Reading | None:
    first = max(match.first, past)
    steps = with_event(scan, match.seen, with_tense(scan, first, match.last, match.steps))
    if not steps or _is_clocked(match) or _is_of_longer(steps) or not _may_be_ahead(steps[-1]):
        return None
    if first < match.start and _is_adjective(scan, match):
        first = match.start
    rule = match.rule
    kind = _KINDS["TIME" if rule.type == "DATE" and any(map(_is_of_day, steps)) else rule.type]
    hedge: Hedge | None = None
    if (
        rule.hedged
        and (behind := scan.language.dates.hedges.match(scan.tokens.lower, first - 1))
        and behind[1] + 1 >= past
    ):
        hedge, first = behind[0], behind[1] + 1
        steps += (("mod", _MODS[hedge]),) if hedge in _MODS else ()
    steps += _bound(scan, first, match.last, steps) or named(scan, first)
    reading = Reading(first, match.last, kind, _form(match), f"date.{rule.name}", steps=steps)
    return _with_amount(reading, match, hedge or "exact") if kind == "duration" else reading


def _form(match: Match) -> Form:
    """A year alone is a form of its own: it may be a number after all; so are a clock time that names no day, and what
    reckons from a date that the text has told.
    """
    if ("scene",) in match.steps:
        return "clock"
    if match.steps[0][0] in TOLD:
        return "told"
    return "year" if [slot for slot, _ in match.bound] == ["year"] and match.last - match.start == 1 else "time"


def _is_of_day(step: tuple[str | int, ...]) -> bool:
    """Whether a step leads to a time of day."""
    return step[0] == "clock" or (step[0] == "to" and step[1] in _CLOCKED)


def _is_clocked(match: Match) -> bool:
    """Whether hours or minutes are counted from a date that the text has set only to the day: "an hour later"."""
    return match.rule.steps[0][0] in TOLD and match.duration is not None and match.duration.unit in _CLOCKED


def _is_of_longer(steps: Steps) -> bool:
    """Whether a time of day is of a period longer than a day: "next month at 6 p.m." is two expressions."""
    before = next((one for one, other in pairwise(steps) if other[0] in _OF_DAY), None)
    return before is not None and (before[-1] in _LONGER or before[:2] == ("find", "month") or _is_undayed(before))


def _is_undayed(step: tuple[str | int, ...]) -> bool:
    """A date that names no day: "in May 2017"."""
    return step[0] == "date" and step[-1] == 0


def _may_be_ahead(step: tuple[str | int, ...]) -> bool:
    """Whether a length counts from today, where it can: "will open in ten days"; "in ten years" stays a length."""
    return step[0] != "ahead" or (step[1] in _CALENDARED and step[2] == "future")


def _with_amount(reading: Reading, match: Match, hedge: Hedge) -> Reading:
    """A duration's number of units, where it is known."""
    duration = match.duration
    if duration is None or not isinstance(duration.number, Decimal):
        return reading
    reading.low, reading.high = duration.number, duration.high or duration.number
    reading.unit, reading.hedge = duration.unit, "range" if duration.high else hedge
    reading.step = duration.figure.step if duration.figure else Decimal(1)
    if hedge in ("more_than", "at_least"):
        reading.high = None
    elif hedge in ("less_than", "at_most"):
        reading.low = None
    return reading


def _is_adjective(scan: Scan, match: Match) -> bool:
    """Words joined by hyphens before a noun leave the article to the noun: "the third-quarter loss"."""
    words = range(match.start, match.last)
    joints = scan.tokens.joints.intersection(words)
    return len(words) == 2 * len(joints) + 1 and len(words) > 1 and not is_end(scan, match.last)


def _bound(scan: Scan, first: int, last: int, steps: Steps) -> Steps:
    """ "since 2020" opens the end of the period, "until 2030" its beginning.

    "from Monday's flood", "from May to July", "after 6 a.m. on 12 March" and "dates from 1936" do neither.
    """
    word, behind, dates = scan.tokens.at(first - 1), scan.tokens.at(last), scan.language.dates
    is_owner = behind in scan.language.nouns.phrases.possessive
    if is_owner or behind in dates.contexts["range"] or steps[0][0] in COMPARED:
        return ()
    if word in dates.within and any(name in _OF_DAY for name, *_ in steps):
        return ()
    if scan.tokens.at(first - 2) in dates.contexts["dated"]:
        return ()
    return (("since",),) if word in dates.since else (("until",),) if word in dates.until else ()
