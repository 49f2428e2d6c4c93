"""Marks in the vocabulary that spare the finder most looks: what may begin a time expression, and what may follow."""

from collections.abc import Iterable, Set

from factcheck.rules.date_forms import Node
from factcheck.rules.vocabulary import Vocabulary, add_words

_BEHIND = ("unit", "units", "smallunit", "extra", "month", "meridiem", "zone", "hourname", "era", "small_decade")
Words = dict[str, dict[str, int | str]]
_STARTS = frozenset(("hourname", "vague", "indefinite", "ordinal", "@holiday"))
_SLOTS = {
    "small": ("spoken", "spokendecade", "spelled", "duration", "counted", "clock", "few", "minutes"),
    "tens": ("ordinal", "duration", "counted", "minutes"),
    "group": ("duration", "counted"),
    "article": ("duration", "counted"),
    "ordinal": ("ordinal",),
    "part": ("duration",),
    "vague": ("duration", "several"),
    "indefinite": ("single", "duration"),
    "extra": ("single", "duration"),
    "hourname": ("clock",),
    "@holiday": ("holiday",),
}
"""The slots that a word of a class can begin."""


def mark_behind(words: Words, joining: Set[str], oclock: Iterable[str], root: Node, vocabulary: Vocabulary) -> None:
    """Mark as `@behind` the words that may follow a number in a time expression."""
    found = [word for kind in _BEHIND for word in words.get(kind, ())]
    nodes = [*root.digits.values(), root.reads.get("minutes", Node())]
    found += [word for node in nodes for word in node.words if word.isalpha()]
    found += oclock
    add_words(vocabulary, "@behind", dict.fromkeys((word for word in found if word not in joining), True))


def mark_starts(root: Node, vocabulary: Vocabulary) -> None:
    """Mark as `@date` the words that may begin a time expression, with what may follow, and as `@slots` their slots."""
    add_words(vocabulary, "@date", dict.fromkeys(root.words, None))
    for word, classes in vocabulary.items():
        places = [root.classes[name] for name in classes if name in root.classes]
        if literal := root.words.get(word.lower()):
            places.append(literal)
        if "@date" in classes or places or not _STARTS.isdisjoint(classes):
            classes["@date"] = _joined(places)
        if slots := next((_SLOTS[name] for name in classes if name in _SLOTS), None):
            classes["@slots"] = slots


def _joined(nodes: list[Node]) -> Node:
    """What may follow at any of several places, to be looked at and not walked."""
    if len(nodes) == 1:
        return nodes[0]
    result = Node(leads=any(node.leads for node in nodes))
    for node in nodes:
        result.words |= node.words
        result.classes |= node.classes
        result.digits |= node.digits
        result.reads |= node.reads
        result.date = result.date or node.date
        result.end = result.end or node.end
        result.accepts += node.accepts
    return result
