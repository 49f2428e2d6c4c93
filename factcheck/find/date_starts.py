"""Where time expressions can begin: a look at two words, so that few places are searched in earnest."""

from collections.abc import Callable

from factcheck.find.date_durations import after_of
from factcheck.find.date_slots import READERS, readable
from factcheck.find.date_walk import past_stop
from factcheck.find.scan import Scan
from factcheck.rules.date_forms import Accept, Node
from factcheck.tokens import DIGITS, HYPHENS, Classes

_JOINTS = frozenset(":/.-–—'’")
_AREA_CODE, _YEAR, _COMPACT = 3, 4, 8  # digits
_HOUR = 2  # digits
_NOTHING: frozenset[str] = frozenset()
_DOTS = 2  # of 1.5.2018


def starts(scan: Scan) -> list[int]:
    """The words at which a time expression can begin."""
    figures = scan.figures
    found = []
    for index in scan.known:
        classes = scan.tokens.classes[index]
        if classes is None:
            leads = _digits_lead_on(scan, index)
        else:
            leads = ("@date" in classes or index in figures) and _leads_on(scan, index, classes)
        if leads:
            found.append(index)
    return found


def _digits_lead_on(scan: Scan, at: int) -> bool:
    """Whether digits are a year, or what stands behind them makes a day, a clock or a length of time of them."""
    word, figure = scan.tokens.words[at], scan.figures.get(at)
    if word.isdecimal() and ((len(word) == _YEAR and word[0] in "12") or len(word) == _COMPACT):
        return True
    if word.count(".") == _DOTS or _is_hour(scan, at):
        return True
    if figure is None or figure.last == at + 1:
        return _is_behind(scan, at + 1)
    return figure.form == "ordinal" or _is_behind(scan, at + 1) or _is_behind(scan, figure.last)


def _is_hour(scan: Scan, at: int) -> bool:
    """ "at 5 on Friday": what stands before short digits may make an hour of them."""
    hours = scan.language.dates.contexts.get("at-hour", _NOTHING)
    return len(scan.tokens.words[at]) <= _HOUR and scan.tokens.at(at - 1) in hours


def _is_behind(scan: Scan, at: int) -> bool:
    """Whether a word stands here that may follow digits in a time expression; a joint or a comma may stand between."""
    tokens = scan.tokens
    if at + 1 >= len(tokens.words):
        return at < len(tokens.words) and _is_of_time(scan, at)
    word, behind = tokens.lower[at], tokens.words[at + 1]
    if word in scan.language.dates.joining:
        is_begun = at + 1 in scan.figures or behind in scan.language.dates.articles
        return is_begun or tokens.is_class(at + 1, "@behind")
    if word == ",":  # "3, 4 and 5 May"
        return behind.isdecimal() and tokens.at(at + 2) in scan.language.dates.joining
    if word not in _JOINTS:
        return _is_of_time(scan, at)
    if not tokens.are_glued(at - 1):
        return False
    return (
        (behind[0] in DIGITS and len(tokens.words[at - 1]) != _AREA_CODE) or word in "'’" or _is_of_time(scan, at + 1)
    )


def _is_of_time(scan: Scan, at: int) -> bool:
    """A unit of time or a month, and not of an age: "24-year-old"."""
    tokens = scan.tokens
    classes = tokens.classes[at]
    if classes is None or "@behind" not in classes:
        return False
    return "unit" not in classes or tokens.at(tokens.behind(at + 1)) not in scan.language.dates.contexts["old"]


def _leads_on(scan: Scan, at: int, classes: Classes) -> bool:
    """Whether the word and the next lie on a path through the trie."""
    node = classes.get("@date")
    if node is not None and _fits(scan, node, past_stop(scan, at)):
        return True
    return any(slot in _TESTS and _TESTS[slot](scan, at) for slot in classes.get("@slots", ()))


def _is_counted(scan: Scan, at: int) -> bool:
    """A number before a unit of time, or one half of a year in words: "three weeks", "nineteen ninety-four"."""
    tokens, links = scan.tokens, scan.language.bounds.ranges.links
    figure = scan.figures.get(at)
    if figure is None and not tokens.is_class(at, "vague") and not tokens.is_class(at, "small"):
        return False
    past = figure.last if figure else at + 1
    if tokens.at(past) in links and (other := scan.figures.get(past + 1)):  # "two or three days"
        past = other.last
    past = after_of(scan, tokens.behind(past))
    return tokens.is_class(past, "@behind") or tokens.is_class(past, "tens")


def _is_ranked(scan: Scan, at: int) -> bool:
    """An ordinal before what has ranks: "third quarter"."""
    node, figure = scan.language.dates.root.reads.get("ordinal"), scan.figures.get(at)
    return node is not None and _fits(scan, node, figure.last if figure else at + 1)


def _is_followed(slot: str) -> Callable[[Scan, int], bool]:
    """Whether a number is read, and what may follow it: "three Mondays ago", "3 to 6 p.m.", "ten past four"."""

    def test(scan: Scan, at: int) -> bool:
        node, value = scan.language.dates.root.reads.get(slot), READERS[slot](scan, at)
        return node is not None and value is not None and _fits(scan, node, value[1])

    return test


_TESTS: dict[str, Callable[[Scan, int], bool]] = {
    "single": lambda scan, at: scan.tokens.is_class(at - 1, "article"),
    "duration": _is_counted,
    "ordinal": _is_ranked,
    "few": _is_followed("few"),
    "minutes": _is_followed("minutes"),
    "clock": lambda scan, at: READERS["clock"](scan, at) is not None,
    "holiday": lambda scan, at: READERS["holiday"](scan, at) is not None,
}
"""A look at the word behind tells whether a slot may be read; the other slots begin as these do."""


def _fits(scan: Scan, node: Node, at: int) -> bool:
    """Whether the trie goes on, or ends, at the word behind."""
    tokens = scan.tokens
    if node.accepts and any(_accepts(scan, at - 1, accept) for accept in node.accepts):
        return True
    if at < len(tokens.words) and tokens.words[at] in HYPHENS:
        at = tokens.behind(at)
    if not node.leads or at >= len(tokens.words):
        return False
    word, classes = tokens.lower[at], tokens.classes[at]
    if word in node.words:
        return True
    if node.date is not None and _begins_date(scan, at):
        return True
    if node.end is not None and _fits(scan, node.end, at):
        return True
    if classes is None:
        return bool(node.digits or node.reads) and (word[0] in DIGITS or at in scan.figures)
    if node.classes and not node.classes.keys().isdisjoint(classes):
        return True
    return bool(node.reads) and any(name in node.reads for name in readable(scan, at))


def _accepts(scan: Scan, start: int, accept: Accept) -> bool:
    before = scan.tokens.at(start - 1)
    if before in accept.articles:
        return not accept.rule.after or scan.tokens.at(start - 2) in accept.rule.after
    return accept.is_bare and (not accept.rule.after or before in accept.rule.after)


def _begins_date(scan: Scan, at: int) -> bool:
    tokens = scan.tokens
    if at >= len(tokens.words):
        return False
    word = tokens.lower[at]
    is_figure = word[0] in DIGITS or at in scan.figures
    return is_figure or tokens.is_class(at, "@date") or word in scan.language.dates.articles
