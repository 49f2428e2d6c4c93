"""Owner: the named entity to which a figure's fact belongs."""

from collections.abc import Callable

from factcheck.claims.anchors import LEAD
from factcheck.claims.antecedents import is_many, is_speaker_at, pronoun_at
from factcheck.claims.attribute import attribute
from factcheck.claims.clauses import controller_of, opening_subject, subject_behind, subject_of_relative
from factcheck.claims.heads import is_people
from factcheck.claims.names import Name
from factcheck.claims.owner_beside import (
    COUNTS,
    of_apposition,
    of_insertion,
    of_neighbour,
    of_object,
    of_person,
    of_possessor,
)
from factcheck.claims.passage import Figure, Learnt, Passage
from factcheck.claims.reference import name_of, possessor_of, referent_of
from factcheck.claims.speaker import speaker
from factcheck.claims.subject import subjects_of
from factcheck.claims.syntax import PREPOSITIONS, Phrase
from factcheck.claims.thing import thing
from factcheck.model import OF_TIME

Way = Callable[[Figure, Passage], Name | None]
_INNER = (*COUNTS, "measure")  # kinds of figures that belong first to whom their phrase says
_VOICED = (*_INNER, *OF_TIME)  # those that who only speaks of them has not
_FAR = 10  # sentences in which what has no subject is of the main entity
_OF_FIRMS = ("money", "percent", "rate")
_SHARES = ("percent", "rate")
_HAD = ("possession",)  # supersenses of what somebody has


def owner(figure: Figure, passage: Passage) -> Learnt:
    """The owner of a figure and how it was learnt; None where nobody is named."""
    for how, way in _ways(figure, passage):
        if (found := way(figure, passage)) is not None and _can_own(found, figure, passage):
            return Learnt(found.full, how)
    return Learnt(None, None)


def _can_own(name: Name, figure: Figure, passage: Passage) -> bool:
    """No person has what only things have: a length of road is no mayor's."""
    return name.sort != "person" or attribute(figure, passage) not in passage.language.attributes.known.inanimate


def _ways(figure: Figure, passage: Passage) -> tuple[tuple[str, Way], ...]:
    """The ways to an owner in order; what is counted belongs to whom its phrase says, an amount to who has it."""
    if figure.mention.kind == "age":
        is_borne = passage.syntax.part(figure.last) in ("noun", "adjective")  # "his 5-year-old son"
        return (("apposition", of_person),) if is_borne else (("apposition", of_person), ("subject", _of_subject))
    return _OF_COUNTS if figure.mention.kind in _INNER else _OF_AMOUNTS


def _of_phrase(figure: Figure, passage: Passage) -> Name | None:
    """ "two CIA letters", "the 18th session of the Tide Council", "12 percent of Harbour Bank’s loans"."""
    syntax = passage.syntax
    is_modifier = syntax.part(figure.last) in ("noun", "adjective", "hyphen")
    behind = syntax.phrase_from(figure.last + (syntax.part(figure.last) == "hyphen")) if is_modifier else None
    phrase = behind or Phrase(figure.first, figure.last)
    if figure.mention.kind in COUNTS:
        phrase = Phrase(figure.first, phrase.last)
    found = name_of(phrase, passage)
    return None if found and is_many(found, passage.language) else found


def _of_relative(figure: Figure, passage: Passage) -> Name | None:
    """ "The 12 ships it owned": by the subject of the clause that hangs on the figure."""
    subject = subject_of_relative(figure, passage)
    return None if subject is None else _resolved(subject, figure, passage)


def _of_head(figure: Figure, passage: Passage) -> Name | None:
    """By the noun before a preposition: "Harbour Bank’s loss of $3 million", "Ilga Varga’s visits to four towns"."""
    syntax, of = passage.syntax, passage.language.numbers.grammar.of
    head = syntax.phrase_to(figure.first - 2) if syntax.part(figure.first - 1) in PREPOSITIONS else None
    if head is None:
        return None
    return name_of(head, passage) if passage.tokens.at(figure.first - 1) in of else possessor_of(head, passage)


def _of_subject(figure: Figure, passage: Passage) -> Name | None:
    """The subject of the verb in front of a figure, of an infinitive who is to act or whose plan it is."""
    phrase = controller_of(figure, passage)
    controller = phrase and (possessor_of(phrase, passage) or referent_of(phrase, passage))
    if controller:
        return controller
    found = (_resolved(each, figure, passage) for each in subjects_of(figure, passage))
    return next((name for name in found if name is not None), None)


def _of_clause_behind(figure: Figure, passage: Passage) -> Name | None:
    """The subject of the main clause, where the figure stands in what opens the sentence."""
    if any(subjects_of(figure, passage)):
        return None
    if (opening := opening_subject(figure, passage)) is not None:
        found = name_of(opening, passage)
        is_voice = found is not None and found.sort == "person" and found.full == speaker(figure, passage)
        return None if is_voice else found
    subject = subject_behind(figure, passage)
    return None if subject is None else _resolved(subject, figure, passage)


def _resolved(subject: Phrase | int, figure: Figure, passage: Passage) -> Name | None:
    if not isinstance(subject, int):
        return name_of(subject, passage)
    if is_speaker_at(subject, passage):
        said = speaker(figure, passage)
        return next((name for name in passage.story.names.all if name.full == said), None)
    return pronoun_at(subject, passage)


def _of_article(figure: Figure, passage: Passage) -> Name | None:
    """The article’s main entity: of what headline and lead tell, of what has no subject, of revenue and the like."""
    main, found = _main(figure, passage), thing(figure, passage)
    if main is None or (found and is_people(found, passage)) or _is_voice(main, figure, passage):
        return None
    had = found is not None and passage.language.lexicon.supersense(found.head) in _HAD
    is_left = passage.number < _FAR and not any(subjects_of(figure, passage))
    is_firms = main.sort == "organisation" and (had or figure.mention.kind in _OF_FIRMS)
    is_lands = main.sort != "person" and figure.mention.kind in _SHARES
    return main if is_firms or is_lands or is_left or passage.number < LEAD else None


def _is_voice(main: Name, figure: Figure, passage: Passage) -> bool:
    """Whether who is named only says what a figure counts or measures, or has no part in a day: an institute owns no
    quake's depth, a minister no election of 2019.
    """
    if figure.mention.kind not in _VOICED:
        return False
    return main.sort == "person" or speaker(figure, passage) == main.full


def _main(figure: Figure, passage: Passage) -> Name | None:
    """The name that far outweighs the others; of money the organisation that outweighs them at all, of shares and rates
    whatever land, firm or thing does.
    """
    names = passage.story.names
    if figure.mention.kind in _SHARES and names.all and names.all[0].sort != "person":
        return names.all[0] if names.all[0].weight else None
    if (main := names.main()) is not None or figure.mention.kind not in _OF_FIRMS:
        return main
    first = names.main(times=1)
    return first if first and first.sort == "organisation" else None


_BESIDE: tuple[tuple[str, Way], ...] = (
    ("possessor", of_possessor),
    ("neighbour", of_neighbour),
    ("relative clause", _of_relative),
    ("apposition", of_apposition),
)
_FURTHER: tuple[tuple[str, Way], ...] = (
    ("insertion", of_insertion),
    ("main clause", _of_clause_behind),
    ("article", _of_article),
)
_OF_COUNTS = (*_BESIDE, ("phrase", _of_phrase), ("head", _of_head), ("subject", _of_subject), *_FURTHER)
_OF_AMOUNTS = (
    *_BESIDE,
    ("object", of_object),
    ("head", _of_head),
    ("subject", _of_subject),
    ("phrase", _of_phrase),
    *_FURTHER,
)
