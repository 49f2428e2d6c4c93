"""Whether a claim is asserted, planned, negated or hypothetical."""

from collections.abc import Iterator

from factcheck.claims.passage import Figure, Passage
from factcheck.claims.syntax import FINITE, Syntax
from factcheck.model import OF_TIME, Status

_CLAUSE, _BEHIND, _LISTED, _NEGATING = 20, 7, 4, 4  # words: of a clause; to a verb behind; to a list's last figure
_ENDS = frozenset(("mark", "relative"))
_PAUSES = _ENDS | {"comma"}
_NAMES = frozenset(("name", "date", "figure"))
_ACTING = frozenset(("verb", "be", "have", "do", "modal", "ing", "participle"))


def status(figure: Figure, passage: Passage) -> Status:
    """The status that the words of its clause give a figure: those in front, and its verb where it is the subject."""
    events, syntax, lower = passage.language.events, passage.syntax, passage.lower
    if _is_given(figure, passage):
        return "asserted"
    places = [index for index in _clause(figure, passage) if syntax.parts[index] not in _NAMES]
    words = [lower[index] for index in places]
    if events.hypothetical.has_any(words):
        return "planned" if _is_reported(places, passage) else "hypothetical"
    if events.negated.has_any(words[:_NEGATING]):
        return "negated"
    is_planned = events.planned.has_any(words) or any(_is_due(index, figure, syntax) for index in places)
    return "planned" if is_planned else "asserted"


def _is_reported(places: list[int], passage: Passage) -> bool:
    """Whether "would" but reports what somebody said will be: "the bank said it would pay 40 million"."""
    events, lower = passage.language.events, passage.lower
    unsure = [index for index in places if events.hypothetical.has_any([lower[index]])]
    if len(unsure) != 1 or lower[unsure[0]] not in events.reported:
        return False
    front = (each for each in passage.syntax.leftwards(unsure[0]) if isinstance(each, int))
    verb = next((each for each in front if passage.syntax.parts[each] in FINITE), None)
    return verb is not None and lower[verb] in events.speakers and "past" in passage.language.lexicon.forms(lower[verb])


def _is_given(figure: Figure, passage: Passage) -> bool:
    """What holds whatever the clause says: an age, a level before a change, "in the 100-member council"."""
    parts, first = passage.syntax.parts, figure.first
    is_known = first > 1 and parts[first - 1] == "article" and parts[first - 2] in ("preposition", "coordinator")
    is_definite = is_known and passage.lower[first - 1] in passage.language.sentences.closed
    is_definite = is_definite and figure.mention.kind != "ordinal"  # "the first" is always led by an article
    return figure.mention.kind == "age" or figure.mention.change == "from" or is_definite


def _clause(figure: Figure, passage: Passage) -> Iterator[int]:
    """The places of a clause's words from the figure leftwards; the verb behind, where none is in front."""
    syntax, parts = passage.syntax, passage.syntax.parts
    has_verb, is_subject = False, _has_acted(figure, passage)
    for index in range(figure.first - 1, max(-1, figure.first - _CLAUSE), -1):
        part = parts[index]
        is_dash = part == "hyphen" and parts[index - 1] == part  # "the plan -- two met"
        if part in _ENDS or is_dash or (part == "comma" and not _is_listed(index, figure, passage)):
            break
        if is_subject and part in _ACTING:
            break
        has_verb = has_verb or part in _ACTING
        yield index
        if part == "subordinator" and (has_verb or figure.mention.kind not in OF_TIME):  # "a gain before taxes in 2019"
            yield max(0, index - 1)  # "denied that"
            break
    if not has_verb or syntax.part(figure.last) == "modal":
        yield from _verb_behind(figure.last, syntax)


def _has_acted(figure: Figure, passage: Passage) -> bool:
    """Whether what is counted did something: "the deal that his 7 colleagues reached"; no verb in front tells then."""
    if figure.mention.kind != "count" or passage.syntax.part(figure.last) != "verb":
        return False
    forms = passage.language.lexicon.forms(passage.lower[figure.last])
    is_sure = "participle" not in forms or passage.syntax.part(figure.last + 1) == "mark"  # but "40 ships built in May"
    return "past" in forms and is_sure


def _verb_behind(last: int, syntax: Syntax) -> Iterator[int]:
    for index in range(last, min(last + _BEHIND, len(syntax.parts))):
        if syntax.parts[index] in _ACTING:
            yield index
            return
        if syntax.parts[index] in _PAUSES:
            return


def _is_listed(comma: int, figure: Figure, passage: Passage) -> bool:
    """Whether a comma parts a figure from one before it: "will build 3 schools, 5 clinics"."""
    before = passage.figures[figure.index - 1] if figure.index else None
    return before is not None and figure.first - comma <= _LISTED and 0 <= comma - before.last <= _LISTED


def _is_due(index: int, figure: Figure, syntax: Syntax) -> bool:
    """ "The builder is to renew 40 bridges", "40 bridges are to be renewed"; not "one of its tasks is to renew"."""
    part = syntax.part(index + 2)
    return syntax.is_to(index) and (part == "be" or (part == "verb" and index < figure.first))
