"""Time expressions: forms of rules/<lang>/dates.toml over the words of a sentence, the longest at each place."""

from decimal import Decimal

from factcheck.find.date_match import Chart, Match, is_end, matches
from factcheck.find.date_starts import starts
from factcheck.find.scan import DIGITS, Reading, Scan
from factcheck.model import Hedge, Kind, Steps

_KINDS: dict[str, Kind] = {"DATE": "date", "TIME": "time", "DURATION": "duration", "SET": "set"}
_MODS = {
    "about": "APPROX", "nearly": "APPROX", "almost": "APPROX", "more_than": "MORE_THAN", "at_least": "EQUAL_OR_MORE",
    "less_than": "LESS_THAN", "at_most": "EQUAL_OR_LESS",
}  # fmt: skip
_CLOCKED = frozenset(("hour", "minute", "second"))
_QUOTES = frozenset("\"'“‘`")
_BEFORE_A_YEAR = frozenset("(-–—/'‘’“\"[,")
_BEHIND_NO_YEAR = frozenset("%$€£°")


def find(scan: Scan) -> list[Reading]:
    """The time expressions of a sentence, from left to right, none within another."""
    found: list[Reading] = []
    chart: Chart = {}
    past = 0
    for index in starts(scan):
        if index >= past and (reading := _longest(scan, matches(scan, index, chart), found[-1:])):
            found.append(reading)
            past = reading.last
    return found


def _longest(scan: Scan, found: list[Match], before: list[Reading]) -> Reading | None:
    """The match that reaches furthest, then begins first, then names most words."""
    past = before[-1].last if before else 0
    for match in sorted(found, key=lambda m: (-m.last, m.first, -m.weight, m.rule.name)):
        if match.rule.follows and not (before and before[-1].kind == "date" and match.first == past + 1):
            continue
        if not _is_no_date(scan, match) and (reading := _reading(scan, match, past)):
            return reading
    return None


def _reading(scan: Scan, match: Match, past: int) -> Reading | None:
    first = max(match.first, past)
    steps = _with_tense(scan, first, match.last, match.steps)
    if not steps or _is_clocked(match):
        return None
    if first < match.start and _is_adjective(scan, match):
        first = match.start
    rule = match.rule
    kind = _KINDS[rule.type if rule.type != "DATE" or not any(step[0] == "clock" for step in steps) else "TIME"]
    hedge: Hedge | None = None
    if rule.hedged and (behind := scan.language.dates.hedges.match(scan.lower, first - 1)) and behind[1] + 1 >= past:
        hedge, first = behind[0], behind[1] + 1
        steps += (("mod", _MODS[hedge]),) if hedge in _MODS else ()
    reading = Reading(first, match.last, kind, f"date.{rule.name}", steps=steps + _bound(scan, first, match.last))
    return _with_amount(reading, match, hedge or "exact") if kind == "duration" else reading


def _is_clocked(match: Match) -> bool:
    """Whether hours or minutes are counted from a date that the text has set only to the day: "an hour later"."""
    return match.rule.steps[0] == ("text",) and match.duration is not None and match.duration.unit in _CLOCKED


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
    joints = [index for index in words if scan.after_hyphen(index) > index]
    return len(words) == 2 * len(joints) + 1 and len(words) > 1 and not is_end(scan, match.last)


# ---------------------------------------------------------------------------------------------------- context


def _with_tense(scan: Scan, first: int, last: int, steps: Steps) -> Steps:
    """The steps with `tense` settled by the nearest verb: "will meet on Friday" lies ahead, "met on Friday" behind."""
    if not any(step[-1] == "tense" for step in steps):
        return steps
    way = tense_at(scan, first, last)
    return tuple((*step[:-1], way) if step[-1] == "tense" else step for step in steps)


def tense_at(scan: Scan, first: int, last: int) -> str:
    """`future`, `past`, or `near` where the clause does not tell."""
    reach = scan.language.dates.tense.reach
    told = _told(scan, range(first - 1, max(-1, first - 1 - reach), -1))
    if told is None:
        told = _told(scan, range(last, min(len(scan.words), last + reach)))
    return "near" if told is None else "future" if told else "past"


def _told(scan: Scan, indices: range) -> bool | None:
    tense = scan.language.dates.tense
    for index in indices:
        word = scan.lower[index]
        if word in tense.breaks:
            return None
        if scan.word(index - 1) in tense.passive and (word in tense.words or word.endswith(tense.endings)):
            continue
        if (ahead := tense.words.get(word)) is not None:
            return ahead and tense.anterior.isdisjoint(scan.lower[max(0, index - 3) : index])
        if word.endswith(tense.endings) and not word.endswith(tense.not_endings) and len(word) > 4:
            return False
    return None


def _bound(scan: Scan, first: int, last: int) -> Steps:
    """ "since 2020" opens the end of the period, "until 2030" its beginning; "from Monday's flood" does neither."""
    word, dates = scan.word(first - 1), scan.language.dates
    if scan.word(last) in scan.language.nouns.possessive:
        return ()
    return (("since",),) if word in dates.since else (("until",),) if word in dates.until else ()


def _is_no_date(scan: Scan, match: Match) -> bool:
    """A bare year or month needs to look like one; a unit with a capital behind a quotation mark is a title."""
    if (
        scan.word(match.first - 1) in _QUOTES
        and scan.is_class(match.last - 1, "unit")
        and scan.words[match.last - 1][0].isupper()
    ):
        return True
    if len(match.bound) != 1 or match.last - match.start > 2:
        return False
    slot = match.bound[0][0]
    if slot == "year" and match.last - match.start == 1 and scan.words[match.start][0] in DIGITS:
        return _is_no_year(scan, match)
    return slot in ("month", "weekdayshort") and match.rule.name == "month" and _is_no_month(scan, match)


def _is_no_year(scan: Scan, match: Match) -> bool:
    """A number behind a label, before its plural noun or touching letters is no year."""
    first, last, contexts = match.start, match.last, scan.language.dates.contexts
    before = scan.word(first - 1)
    if scan.are_glued(first - 1) and before not in _BEFORE_A_YEAR:
        return True
    if scan.are_glued(last - 1) and (scan.words[last][0] in _BEHIND_NO_YEAR or scan.words[last][0].isalpha()):
        return True
    if scan.rules.is_money_sign(scan.words, first - 1) or _is_in_a_row(scan, first, last):
        return True
    if before in contexts["bare-year"]:
        return False
    nouns = scan.language.nouns
    return nouns.labels.match(scan.lower, first - 1) is not None or nouns.is_plural(scan.word(last))


def _is_in_a_row(scan: Scan, first: int, last: int) -> bool:
    """Digits that hyphens join to others which are no year: a telephone number."""
    before = scan.words[first - 2] if first > 1 and scan.after_hyphen(first - 1) == first else ""
    after = scan.words[last + 1] if scan.after_hyphen(last) > last else ""
    return any(word[:1] in DIGITS and len(word) not in (2, 4) for word in (before, after) if word)


def _is_no_month(scan: Scan, match: Match) -> bool:
    """ "Theresa May", "March for Life", "Jan Kavan": a month that is also a name or a word asks for a preposition."""
    contexts, first, last = scan.language.dates.contexts, match.start, match.last
    if not scan.is_class(first, "doubtful") or scan.word(first - 1) in contexts["bare-month"]:
        return False
    if (last < len(scan.words) and scan.words[last][0].isupper()) or scan.word(last) in contexts["no-month-before"]:
        return True
    before = scan.word(first - 1)
    return before not in contexts["joined-month"] and before not in scan.language.dates.articles
