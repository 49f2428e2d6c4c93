"""Units that neighbours share: "12, 14 and 16 people" · "435 homes by sale and 187 by tender" · "14 mpg to 24"."""

from itertools import pairwise

from factcheck.find.bounds import direction, is_turned, led
from factcheck.find.ranges import gap_of, share_scale
from factcheck.find.scan import Reading, Scan
from factcheck.tokens import DIGITS

_ALONE = frozenset(("ordinal", "age", "date", "time", "set", "multiple"))
_SHARING = ("measure", "money", "temperature")  # whose change and level are told in one unit
_REACH = 10
_YEAR = 4  # digits
_ADJECTIVE_AND = 2  # words
_JOINTS = 2  # words between the members of a list: ", and"


def shared(scan: Scan, readings: list[Reading]) -> list[Reading]:
    """The readings, bare numbers with the unit of the next in a list or of the one before; "one" alone is none."""
    _share_heads(scan, readings)
    _share_units(scan, readings)
    _inherit_units(scan, readings)
    return [reading for reading in readings if not _is_one(scan, reading)]


def _is_one(scan: Scan, reading: Reading) -> bool:
    """Whether a bare reading is the word "one" alone, which says nothing by itself."""
    figure = reading.figure
    if reading.unit or figure is None or figure.low != 1 or reading.kind != "count" or len(scan.tokens.words) == 1:
        return False
    return scan.tokens.words[figure.first][0] not in DIGITS and figure.last - figure.first == 1


def _share_heads(scan: Scan, readings: list[Reading]) -> None:
    """ "40 Varnian and 12 Ostrish soldiers": a number with an adjective alone takes the noun of the next."""
    coordination = scan.language.bounds.ranges.coordination
    for one, other in pairwise(readings):
        gap = gap_of(scan, one, other)
        adjective, _, noun = other.unit.rpartition(" ")
        if one.unit or one.kind != "count" or other.form != "noun" or not adjective or len(gap) != _ADJECTIVE_AND:
            continue
        if gap[1] in coordination and gap[0].isalpha() and gap[0] not in scan.language.nouns.stops:
            one.unit, one.form, one.rule = f"{scan.tokens.words[one.last]} {noun}", other.form, f"{other.rule}/list"
            one.last += 1


def _share_units(scan: Scan, readings: list[Reading]) -> None:
    """ "12, 14 and 16 people", "from 4.8 to 5 percent": a bare number takes the unit of the next."""
    for index in range(len(readings) - 2, -1, -1):
        one, other = readings[index], readings[index + 1]
        is_shared = other.unit and (other.kind not in _ALONE or other.kind == "age")
        if one.unit or one.kind != "count" or not is_shared or not _is_list(scan, one, other):
            continue
        if _is_apposed(scan, readings, index):
            continue
        share_scale(one, other)
        one.unit, one.kind, one.form, one.rule = other.unit, other.kind, other.form, f"{other.rule}/list"
        one.is_listed = other.is_listed = True


def _is_apposed(scan: Scan, readings: list[Reading], index: int) -> bool:
    """ "102, or 34 percent": the second says the first anew, as in "12, 14, or 16 people" it does not."""
    gap = gap_of(scan, readings[index], readings[index + 1])
    is_set_off = len(gap) > 1 and gap[0] == "," and gap[1] in scan.language.bounds.change.restating
    return is_set_off and (not index or gap_of(scan, readings[index - 1], readings[index]) != [","])


def _is_list(scan: Scan, one: Reading, other: Reading) -> bool:
    bounds, gap = scan.language.bounds, gap_of(scan, one, other)
    if len(gap) == 1 and gap[0] in bounds.change.to:
        return scan.tokens.at(one.first - 1) in bounds.change.from_
    if len(gap) == 1 and gap[0] in bounds.change.from_:  # "to 12 from 8 percent"
        return scan.tokens.at(one.first - 1) in bounds.change.to
    if gap and gap[0] in scan.language.numbers.grammar.of:
        return _is_part(scan, one, other, gap[1:])
    if not gap or len(gap) > 2 or not all(word in bounds.ranges.coordination for word in gap):
        return False
    return gap != [","] or other.is_listed


def _is_part(scan: Scan, one: Reading, other: Reading, between: list[str]) -> bool:
    """ "112 of the 300 seats", "40 million of the 90 million pesos"."""
    is_less = one.low is not None and other.low is not None and one.low < other.low
    nouns = scan.language.nouns
    is_owned = bool(between) and between[-1] in nouns.phrases.possessive  # "12 of the mayor's 40 guests"
    is_same = is_owned or (len(between) < 2 and nouns.phrases.determiners.issuperset(between))
    return is_less and is_same and (other.kind == "count" or _are_scaled(one, other))


def _inherit_units(scan: Scan, readings: list[Reading]) -> None:
    """ "435 homes by sale and 187 by tender", "from 14 mpg to 24": a bare number takes the unit of the one before."""
    for index, other in enumerate(readings[1:], 1):
        if other.unit or other.kind != "count" or other.figure is None:
            continue
        one = _measured_against(scan, readings, index)
        if _are_ages(scan, one, other) or (one.unit and one.kind not in _ALONE and _goes_on(scan, one, other)):
            other.unit, other.kind, other.form, other.rule = one.unit, one.kind, one.form, f"{one.rule}/as before"
            _in_minor(one, other)
            _in_scale(one, other)


def _in_minor(one: Reading, other: Reading) -> None:
    """Of "rose 3 pence to 164" the second is pence as well."""
    if one.kind == "money" and one.figure and one.low and one.figure.low and other.low and not one.figure.is_scaled:
        size = one.low / one.figure.low
        other.low, other.step = other.low * size, other.step * size
        other.high = None if other.high is None else other.high * size


def _in_scale(one: Reading, other: Reading) -> None:
    """Of "3.4 million boats, against 2.1 last year" the second is millions as well: so it is told to a tenth."""
    if other.step < 1:
        share_scale(other, one)


def _are_ages(scan: Scan, one: Reading, other: Reading) -> bool:
    """ "sons aged 12, 14 and 15": two ages of which neither has a unit behind it."""
    joints, gap, behind = scan.language.bounds.ranges.coordination, gap_of(scan, one, other), scan.tokens.at(other.last)
    is_bare = one.figure is not None and one.last == one.figure.last
    is_listed = 0 < len(gap) <= _JOINTS and joints.issuperset(gap)
    return one.kind == "age" and is_bare and is_listed and (behind in joints or not behind[:1].isalnum())


def _measured_against(scan: Scan, readings: list[Reading], index: int) -> Reading:
    """The reading before, or the one before that where it only says within what: "pupils in 11 schools, up from"."""
    tokens = scan.tokens
    one, other, change = readings[index - 1], readings[index], scan.language.bounds.change
    if not is_turned(scan, led(scan, other.first - 1)) or index < 2:
        return one
    is_within = one.first - readings[index - 2].last == 1 and tokens.at(one.first - 1) in change.within
    return readings[index - 2] if is_within or one.kind == "fraction" else one


def _goes_on(scan: Scan, one: Reading, other: Reading) -> bool:
    """Whether a bare number leaves its unit to the one before: behind "and" with a clause of its own, or from .. to."""
    tokens, change = scan.tokens, scan.language.bounds.change
    at, opener = led(scan, other.first - 1), _opener(scan, one)
    link = tokens.at(at)
    if link in change.to and other.first - one.last == 1 and one.kind in _SHARING and direction(scan, one.first - 1, 0):
        return True  # "rose 12 points to 3,018"
    if link in change.to and (opener in change.from_ or (opener in change.by and one.kind == "count")):
        return other.first - one.last <= _REACH
    if is_turned(scan, at):  # "13 sites, up from 7"
        return other.first - one.last <= _REACH
    if link in change.against and _is_dated(scan, other.last):  # "3 million boats, against 2.1 last year"
        return other.first - one.last <= _REACH
    if link in change.by and opener in change.by:
        return one.kind == "percent" and direction(scan, other.first - 2, one.last) is not None
    if _is_led_alike(scan, one, other, link):
        return other.first - one.last <= _REACH
    behind = tokens.at(other.last)
    if link not in scan.language.bounds.ranges.continuing or behind in scan.language.numbers.grammar.joining:
        return False
    is_same = behind == tokens.at(one.last) and behind.isalpha()  # "24% in 2018 and 35 in 2019"
    is_parallel = is_same or (_is_dated(scan, one.last) and _is_dated(scan, other.last))
    if one.kind == "count" and scan.language.nouns.is_unlike(behind):  # "200 homes were damaged and 30 destroyed"
        return True
    return behind in scan.language.nouns.stops and (one.kind == "count" or is_parallel)


def _are_scaled(one: Reading, other: Reading) -> bool:
    """Whether both are told in thousands, millions and the like."""
    return all(each.figure is not None and each.figure.is_scaled for each in (one, other))


def _is_led_alike(scan: Scan, one: Reading, other: Reading, link: str) -> bool:
    """ "58 million pesos and another 19 million"; "with 9.2 percent, Maren with 6.4"."""
    if one.kind == "money":
        return _are_scaled(one, other) and link not in scan.language.numbers.grammar.of
    behind = scan.tokens.at(other.last)
    is_free = not behind[:1].isalnum() or behind in scan.language.nouns.stops
    return one.kind == "percent" and link == _opener(scan, one) and link.isalpha() and is_free


def _is_dated(scan: Scan, last: int) -> bool:
    """Whether a time expression follows, with a preposition or without: "3 degrees in 2015 and 1.8 last year"."""
    tokens = scan.tokens
    at = tokens.past_class(tokens.past(last, scan.language.bounds.change.within), "article")
    is_year = len(tokens.at(at)) == _YEAR and tokens.at(at).isdecimal()
    return is_year or (tokens.classes_of(at) or {}).get("@date") is not None


def _opener(scan: Scan, one: Reading) -> str:
    """The word before a reading and its hedge."""
    hedge = scan.language.bounds.before.match(scan.tokens.lower, one.first - 1)
    return scan.tokens.at(hedge[1] if hedge else one.first - 1)
