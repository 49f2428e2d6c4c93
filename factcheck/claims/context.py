"""What stands around a mention: the event, names, scope, status, role and speaker, by words of rules/<lang>/events.toml."""

from factcheck.model import Event, Sentence, Status
from factcheck.rules import Language

_NEAR, _AROUND = 12, 9


def event_of(lower: list[str], first: int, last: int, language: Language) -> Event | None:
    """The event word nearest to the mention; one step to the right costs more than one to the left of a mention."""
    words = language.events.words
    best: tuple[int, Event] | None = None
    for index in range(max(0, first - _NEAR), min(len(lower), last + _NEAR)):
        if first <= index < last or (found := words.get(lower[index])) is None:
            continue
        distance = first - index if index < first else index - last + 1
        if best is None or distance < best[0]:
            best = distance, Event(*found)
    return best[1] if best else None


def entities_in(sentence: Sentence, lower: list[str], language: Language) -> tuple[str, ...]:
    """The names in a sentence: runs of capitalised words, without a first word that is none by itself."""
    names: list[str] = []
    run: list[str] = []
    for index, word in enumerate(sentence.words):
        if _is_name(word, lower[index], index, run, language):
            run.append(word)
        elif word in "-–" and run and sentence.are_glued(index - 1):
            continue
        elif run:
            names.append(" ".join(run))
            run = []
    if run:
        names.append(" ".join(run))
    return tuple(dict.fromkeys(names))


def _is_name(word: str, lower: str, index: int, run: list[str], language: Language) -> bool:
    if not word[0].isupper() or not word.isalpha() or len(word) < 2:
        return False
    if lower in language.nouns.stops or lower in language.stopwords or lower in language.titles:
        return False
    classes = language.lexicon.get(word)
    if classes and not run:
        return False
    return bool(run) or index > 0 or lower not in language.lexicon


def scope_of(lower: list[str], first: int, last: int, language: Language) -> tuple[str, ...]:
    """The words of scope near the mention, as codes in alphabetical order: ("part",)."""
    scopes, found = language.events.scopes, set()
    for index in range(max(0, first - _AROUND), min(len(lower), last + _AROUND)):
        if match := scopes.match(lower, index):
            is_near = match[0] not in ("part", "other") or (index <= last and match[1] >= first)
            if is_near:
                found.add(match[0])
    if any(language.events.other_event.match(lower, index) for index in range(len(lower))):
        found.add("other-event")
    return tuple(sorted(found))


def status_of(lower: list[str], first: int, last: int, language: Language) -> Status:
    """Whether the claim is asserted, planned, negated or hypothetical, by the words before it in its clause."""
    events = language.events
    start = max(0, first - _AROUND)
    window = lower[start:first]
    if not events.negated.isdisjoint(window[-4:]):
        return "negated"
    if not events.hypothetical.isdisjoint(window):
        return "hypothetical"
    return "planned" if not events.planned.isdisjoint(window) and _governs(window, events.planned) else "asserted"


def _governs(window: list[str], planned: frozenset[str]) -> bool:
    """ "to" plans only before a verb, so not directly before the figure."""
    return any(word in planned and (word != "to" or index < len(window) - 1) for index, word in enumerate(window))


def role_of(lower: list[str], first: int, last: int, language: Language) -> str | None:
    """What the figure says of its subject, by the word behind it or before "of": depth, distance, price."""
    roles = language.events.roles
    for index in (last, last + 1):
        if index < len(lower) and (role := roles.get(lower[index])):
            return role
    for index in range(first - 1, max(-1, first - 4), -1):
        if role := roles.get(lower[index]):
            return role if role != "distance" else None
    return None


def speaker_in(sentence: Sentence, lower: list[str], language: Language) -> str | None:
    """Who says it: the name beside a verb of saying, or behind "according to"."""
    for index, word in enumerate(lower):
        if word in language.events.speakers:
            return _name_before(sentence, index) or _name_after(sentence, index + 1)
        if match := language.events.according.match(lower, index):
            return _name_after(sentence, match[1])
    return None


def _name_before(sentence: Sentence, index: int) -> str | None:
    last = index
    while index > 0 and sentence.words[index - 1][0].isupper() and sentence.words[index - 1].isalpha():
        index -= 1
    return " ".join(sentence.words[index:last]) or None


def _name_after(sentence: Sentence, index: int) -> str | None:
    first, limit = index, min(len(sentence.words), index + 5)
    while index < limit and sentence.words[index].isalpha():
        index += 1
    words = sentence.words[first:index]
    return " ".join(words) or None
