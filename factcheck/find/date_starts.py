"""Where time expressions can begin: a look at two words, so that few places are searched in earnest."""

from factcheck.find.date_durations import after_of
from factcheck.find.date_slots import READERS, readable
from factcheck.find.scan import DIGITS, Scan
from factcheck.rules.date_forms import Accept, Node
from factcheck.rules.lexicon import Classes

_JOINTS = frozenset(":/.-–—'’")
_YEAR, _COMPACT = 4, 8  # digits


def starts(scan: Scan) -> list[int]:
    """The words at which a time expression can begin."""
    figures = scan.figures
    found = []
    for index in scan.known:
        classes = scan.classes[index]
        if classes is None:
            leads = _digits_lead_on(scan, index)
        else:
            leads = ("@date" in classes or index in figures) and _leads_on(scan, index, classes)
        if leads:
            found.append(index)
    return found


def _digits_lead_on(scan: Scan, at: int) -> bool:
    """Whether digits are a year, or what stands behind them makes a day, a clock or a length of time of them."""
    size, figure = len(scan.words[at]), scan.figures.get(at)
    if (size in (_YEAR, _COMPACT) and scan.words[at].isdecimal()) or (figure and figure.form == "ordinal"):
        return True
    if _is_behind(scan, at + 1) or (figure and figure.last > at + 1 and _is_behind(scan, figure.last)):
        return True
    return scan.word(at - 1) in scan.language.dates.contexts["among"]


def _is_behind(scan: Scan, at: int) -> bool:
    """Whether a word stands here that may follow digits in a time expression; a hyphen may stand between."""
    if at >= len(scan.words):
        return False
    classes = scan.classes[at]
    if scan.lower[at] in scan.language.dates.joining:
        return (
            scan.is_class(at + 1, "@behind")
            or at + 1 in scan.figures
            or scan.word(at + 1) in scan.language.dates.articles
        )
    if classes is not None:
        is_age = "unit" in classes and scan.word(scan.after_hyphen(at + 1)) in scan.language.dates.contexts["old"]
        return "@behind" in classes and not is_age
    if scan.words[at] not in _JOINTS or not scan.are_glued(at - 1) or at + 1 >= len(scan.words):
        return False
    return scan.words[at + 1][0] in DIGITS or scan.words[at] in "'’" or _is_behind(scan, at + 1)


def _leads_on(scan: Scan, at: int, classes: Classes) -> bool:
    """Whether the word and the next lie on a path through the trie."""
    for node in classes.get("@date", ()):
        if _fits(scan, node, at + 1):
            return True
    slots = readable(scan, at)
    return bool(slots) and any(_can_be(scan, name, at) for name in slots)


def _can_be(scan: Scan, slot: str, at: int) -> bool:
    """Whether a slot may be read here, by the word behind (or, of "(a) year", the one in front)."""
    if slot == "single":
        return scan.is_class(at - 1, "article")
    if slot in ("clock", "holiday"):
        return READERS[slot](scan, at) is not None
    if slot == "ordinal":
        node = scan.language.dates.root.reads.get(slot)
        figure = scan.figures.get(at)
        return node is not None and _fits(scan, node, figure.last if figure else at + 1)
    figure = scan.figures.get(at)
    past = scan.after_hyphen(figure.last if figure else at + 1)
    past = after_of(scan, past)
    return scan.is_class(past, "@behind") or scan.is_class(past, "tens")


def _fits(scan: Scan, node: Node, at: int) -> bool:
    """Whether the trie goes on, or ends, at the word behind."""
    if node.accepts and any(_accepts(scan, at - 1, accept) for accept in node.accepts):
        return True
    at = scan.after_hyphen(at)
    if at >= len(scan.words):
        return False
    word, classes = scan.lower[at], scan.classes[at]
    if word in node.words or (node.digits and word[0] in DIGITS):
        return True
    if node.reads and any(name in node.reads for name in readable(scan, at)):
        return True
    if classes is None:
        return node.date is not None and word[0] in DIGITS
    return not node.classes.keys().isdisjoint(classes) or (node.date is not None and _begins_date(scan, at))


def _accepts(scan: Scan, start: int, accept: Accept) -> bool:
    before = scan.word(start - 1)
    if before in accept.articles:
        return not accept.rule.after or scan.word(start - 2) in accept.rule.after
    return accept.is_bare and (not accept.rule.after or before in accept.rule.after)


def _begins_date(scan: Scan, at: int) -> bool:
    return scan.is_class(at, "@date") or at in scan.figures or scan.lower[at] in scan.language.dates.articles
