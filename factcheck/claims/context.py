"""What stands around a figure: role, status, speaker, and the words of meaning near it."""

from bisect import bisect_left

from factcheck.model import Mention, Status
from factcheck.rules import Language
from factcheck.tokens import Tokens

_AROUND, _REACH = 9, 40


def status_of(lower: list[str], first: int, language: Language) -> Status:
    """Whether the claim is asserted, planned, negated or hypothetical, by the words before it in its clause."""
    events = language.events
    window = _clause_before(lower, first)
    if not events.negated.isdisjoint(window[-4:]):
        return "negated"
    if not events.hypothetical.isdisjoint(window):
        return "hypothetical"
    return "planned" if not events.planned.isdisjoint(window) and _governs(window, language) else "asserted"


def _clause_before(lower: list[str], first: int) -> list[str]:
    start = max(0, first - _AROUND)
    for index in range(first - 1, start - 1, -1):
        if lower[index] in ",;:":
            return lower[index + 1 : first]
    return lower[start:first]


def _governs(window: list[str], language: Language) -> bool:
    """ "to" plans only before a verb: not directly before the figure, nor behind a verb of change ("rose to")."""
    planned = language.events.planned
    return any(
        word in planned and (len(word) > 2 or (index < len(window) - 1 and window[index + 1] in language.events.words))
        for index, word in enumerate(window)
    )


def role_of(mention: Mention, lower: list[str], first: int, last: int, language: Language) -> str | None:
    """What the figure says of its subject, by the words behind it or a noun in front: depth, distance, price."""
    events = language.events
    before = events.role_before
    if (match := events.role_after.match(lower, last)) and _can_be(match[0], mention, language):
        return str(match[0])
    for index in range(first - 1, max(-1, first - _AROUND), -1):
        if lower[index] in before.roots and (match := before.match(lower, index)):
            is_beside = mention.kind != "count" or match[1] == first  # "a father of five", not "a group left one dead"
            return str(match[0]) if is_beside and _can_be(match[0], mention, language) else None
        if lower[index] in events.breaks:
            return None
    return None


def _can_be(role: str, mention: Mention, language: Language) -> bool:
    """Whether a figure of this unit can have the role: barrels are no distance."""
    known = language.events.role_units.get(role)
    return known is None or mention.kind in known or getattr(mention.value, "unit", "") in known


def context_of(forms: list[str | None], meant: list[int], first: int, last: int, size: int) -> tuple[str, ...]:
    """The words of meaning around a figure, nearest first, the right one of two; `meant` are the places of all."""
    found: dict[str | None, None] = {}
    right = bisect_left(meant, last)
    left = bisect_left(meant, first) - 1
    while len(found) < size:
        behind = meant[right] - last if right < len(meant) else _REACH
        before = first - 1 - meant[left] if left >= 0 else _REACH
        if min(behind, before) >= _REACH:
            break
        if behind <= before:
            found[forms[meant[right]]] = None
            right += 1
        else:
            found[forms[meant[left]]] = None
            left -= 1
    return tuple(word for word in found if word)


def common_form(word: str, language: Language) -> str | None:
    """A synonym by its group's name, another word as the stem of its family; None for a word without meaning."""
    if len(word) < 2 or not word[0].isalpha() or word in language.nouns.stops or word in language.stopwords:
        synonym = language.events.synonyms.get(word)
        return synonym if len(word) > 1 else None
    events = language.events
    single = language.nouns.singular(word)
    if synonym := events.synonyms.get(word) or events.synonyms.get(single):
        return synonym
    return events.stem(events.words[word][0] if word in events.words else single)


def speaker_in(sentence: Tokens, lower: list[str], language: Language) -> str | None:
    """Who says it: the name beside a verb of saying, or behind "according to"."""
    speakers, according = language.events.speakers, language.events.according
    for index, word in enumerate(lower):
        if word in speakers:
            return _name_before(sentence, index) or _name_after(sentence, index + 1)
        if word in according.roots and (match := according.match(lower, index)):
            return _name_after(sentence, match[1])
    return None


def _name_before(sentence: Tokens, index: int) -> str | None:
    last = index
    while index > 0 and sentence.words[index - 1][0].isupper() and sentence.words[index - 1].isalpha():
        index -= 1
    return " ".join(sentence.words[index:last]) or None


def _name_after(sentence: Tokens, index: int) -> str | None:
    first, limit = index, min(len(sentence.words), index + 5)
    while index < limit and sentence.words[index].isalpha():
        index += 1
    words = sentence.words[first:index]
    return " ".join(words) or None
