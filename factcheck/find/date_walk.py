"""The walk through the trie of forms over the words of a sentence: every time expression that begins at a word."""

from dataclasses import dataclass
from typing import Any

from factcheck.find.date_match import DURATIONS, END, Bound, Match
from factcheck.find.date_slots import BY_SIZE, READERS, readable
from factcheck.find.scan import Scan
from factcheck.rules.date_forms import DateRule, Node
from factcheck.tokens import DIGITS

_MOST_NESTED = 3  # dates within dates: "early in the first quarter of 1998"
_UNBOUND: tuple[str, Any] = ("", None)
Chart = dict[tuple[int, int], list[Match]]


def matches(scan: Scan, at: int, chart: Chart, depth: int = 0) -> list[Match]:
    """Every time expression that begins with the word `at` (or with an article before it)."""
    if (known := chart.get((at, depth))) is not None:
        return known
    found = chart[(at, depth)] = []
    root = scan.language.dates.root
    _walk(_Path(scan, at, chart, found, depth), root, at, ())
    if root.date is not None and depth < _MOST_NESTED:
        for match in found:  # grows while it is read: a date within a date within a date
            if match.rule.type == "DATE" and match.depth < _MOST_NESTED and not match.rule.follows:
                path = _Path(scan, at, chart, found, match.depth + 1)
                _enter(path, root.date, match.last, (("date", match),))
    return found


@dataclass(slots=True)
class _Path:
    """Where a walk through the trie began, and what it found."""

    scan: Scan
    start: int
    chart: Chart
    found: list[Match]
    depth: int


def _walk(path: _Path, node: Node, at: int, bound: Bound) -> None:
    """Follow the words from `at` on through the trie; a hyphen in the text may stand for a space."""
    scan, tokens = path.scan, path.scan.tokens
    word, classes = tokens.lower[at], tokens.classes[at]
    if below := node.words.get(word):
        _enter(path, below, at + 1, bound)
    if at in tokens.joints and at > path.start:
        _walk(path, node, at + 1, bound)
    if node.date is not None and at > path.start:
        _nested(path, node.date, at, bound)
    if classes is not None and node.classes:
        for name, value in classes.items():
            if below := node.classes.get(name):
                _enter(path, below, past_stop(scan, at), (*bound, (name, value)))
    if node.end is not None and word in node.end.words:
        _walk(path, node.end, at, (*bound, (END, at)))
    if (node.reads or node.digits) and (classes or word[0] in DIGITS or at in scan.figures):
        _read(path, node, at, bound)


def _read(path: _Path, node: Node, at: int, bound: Bound) -> None:
    """Follow the slots that are read from figures and words."""
    scan = path.scan
    for slots, names in ((node.digits, BY_SIZE.get(len(scan.tokens.words[at]), ())), (node.reads, readable(scan, at))):
        for name in names:
            if (below := slots.get(name)) and (value := READERS[name](scan, at)):
                _enter(path, below, value[1], (*bound, (name, value[0])))


def _enter(path: _Path, node: Node, at: int, bound: Bound) -> None:
    if node.accepts:
        _accept(path, node, at, bound)
    if node.leads and at < len(path.scan.tokens.words):
        _walk(path, node, at, bound)


def past_stop(scan: Scan, at: int) -> int:
    """The index past the word and the full stop of its abbreviation: "Sept." """
    tokens, abbreviations = scan.tokens, scan.language.sentences.abbreviations
    is_short = tokens.at(at + 1) == "." and tokens.at(at) in abbreviations and tokens.are_glued(at)
    return at + 1 + (is_short and at + 2 < len(tokens.words))


def _nested(path: _Path, node: Node, at: int, bound: Bound) -> None:
    """Another time expression of type DATE as a slot."""
    if path.depth >= _MOST_NESTED:
        return
    scan = path.scan
    at += scan.tokens.at(at) in scan.language.dates.articles
    if at < len(scan.tokens.words) and may_begin(scan, at):
        for inner in matches(scan, at, path.chart, path.depth + 1):
            if inner.rule.type == "DATE" and not inner.rule.follows:
                _enter(path, node, inner.last, (*bound, ("date", inner)))


def may_begin(scan: Scan, at: int) -> bool:
    """Whether a time expression can begin with this word."""
    return scan.tokens.words[at][0] in DIGITS or scan.tokens.is_class(at, "@date") or at in scan.figures


def _accept(path: _Path, node: Node, at: int, bound: Bound) -> None:
    scan, start, last = path.scan, path.start, at
    before = scan.tokens.at(start - 1)
    slot, value = bound[0] if bound else _UNBOUND
    for accept in node.accepts:
        first = start
        if before in accept.articles:
            first = start - 1
        elif not accept.is_bare:
            continue
        elif slot == "date" and value.start == start:
            first = value.first
        elif slot in DURATIONS and value.has_article and value.start == start:
            first = start - 1
        if accept.is_ahead:
            last = next(value for slot, value in bound if slot == END)
        rule = accept.rule
        if rule.of and not any(slot == "date" and value.rule.name in rule.of for slot, value in bound):
            continue
        if not rule.asks or _holds(scan, first, last, rule):
            path.found.append(Match(first, start, last, rule, accept.weight, bound, path.depth, at))


def _holds(scan: Scan, first: int, last: int, rule: DateRule) -> bool:
    """Whether what the rule asks for stands around the expression."""
    tokens = scan.tokens
    if rule.after and tokens.at(first - 1) not in rule.after:
        return False
    if rule.led and tokens.at(first - 2) not in rule.led:
        return False
    if rule.not_after and tokens.at(first - 1) in rule.not_after:
        return False
    if rule.before and tokens.at(last) not in rule.before:
        return False
    if rule.not_before and tokens.at(tokens.behind(last)) in rule.not_before:
        return False
    return not rule.ends or is_end(scan, last)


def is_end(scan: Scan, last: int) -> bool:
    """Whether no noun can follow: a stop, a preposition or a verb stands there, and no hyphen ("a 4-year-old")."""
    tokens = scan.tokens
    word = tokens.at(last)
    if last in tokens.joints:
        return tokens.words[last + 1][0] in DIGITS
    return not word[:1].isalnum() or word in scan.language.nouns.stops or word in scan.language.dates.tense.words
