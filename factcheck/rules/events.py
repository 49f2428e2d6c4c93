"""What happens, and the words that tell status, speaker, role and scope: rules/<lang>/events.toml and claims.toml."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pydantic import Field

from factcheck.rules.files import RulesFile, Section, Table, validated
from factcheck.rules.lexicon import Phrases
from factcheck.tokens import tokens


class EventRow(Section):
    """One class of events: its verbs by lemma with their forms, and its nouns."""

    verbs: dict[str, list[str]] = Field(default={})
    nouns: list[str] = Field(default=[])


class EventsFile(RulesFile):
    """The shape of events.toml."""

    events: dict[str, EventRow]
    growing: list[str]
    victims: list[str]
    loose: list[str]
    fatal: list[str]
    includes: dict[str, list[str]]
    several: list[str]


class Attackers(Section):
    """Who did it, the words that put them in or out of a count, and texts that tell of their death."""

    names: list[str]
    including: list[str]
    excluding: list[str]
    died: list[str]


class Scopes(Section):
    """Words right at a figure that say which part of the whole it is."""

    part: list[str]
    whole: list[str]
    named: list[str]
    degree: list[str]
    including: list[str]
    companions: list[str]
    daily: list[str]
    others: list[str]
    than: str


class Ends(Section):
    """Words right before a date by which it is a bound that leaves the date itself out."""

    before: list[str]
    after: list[str]


class Several(Section):
    """Phrases by which a sentence counts over more than one event."""

    pairs: dict[str, list[str]]
    phrases: list[str]


class RoleWords(Section):
    """What a figure says, by the words behind it and the nouns before it."""

    after: dict[str, list[str]]
    before: dict[str, list[str]]


class ClaimsFile(RulesFile):
    """The shape of claims.toml."""

    planned: list[str]
    negated: list[str]
    hypothetical: list[str]
    speakers: list[str]
    according: list[str]
    between: list[str]
    changes: list[str]
    passive: list[str]
    breaks: list[str]
    objects: list[str]
    joints: list[str]
    related: list[str]
    other_event: list[str]
    pages: list[str]
    attackers: Attackers
    scopes: Scopes
    ends: Ends
    several: Several
    roles: RoleWords
    broader: dict[str, list[str]]
    synonyms: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class EventRules:
    """Predicates by word form, (lemma, class); and the words around a figure that tell what it says."""

    words: Mapping[str, tuple[str, str]]
    nouns: frozenset[str]
    growing: frozenset[str]
    victims: frozenset[str]
    loose: frozenset[str]
    fatal: frozenset[str]
    includes: Mapping[str, frozenset[str]]
    planned: frozenset[str]
    negated: frozenset[str]
    hypothetical: frozenset[str]
    speakers: frozenset[str]
    according: Phrases
    between: frozenset[str]
    changes: frozenset[str]
    passive: frozenset[str]
    breaks: frozenset[str]
    objects: frozenset[str]
    joints: frozenset[str]
    related: tuple[str, ...]
    other_event: Phrases
    pages: frozenset[str]
    attackers: Phrases
    attacker_died: tuple[str, ...]
    part: Phrases
    whole: Phrases
    daily: Phrases
    named: Phrases
    degree: Phrases
    including: Phrases
    companions: frozenset[str]
    others: frozenset[str]
    than: str
    ends: Phrases
    openers: frozenset[str]
    several: Phrases
    pairs: Phrases
    role_after: Phrases
    role_before: Phrases
    broader: Mapping[str, str]
    general: frozenset[str]
    synonyms: Mapping[str, str]
    forms: dict[str, str | None] = field(default_factory=dict)
    """The common forms of words met so far: the same words come back in every article."""


def read_events(name: str, events: Table, claims: Table) -> EventRules:
    """The rules of events.toml and claims.toml of one language. Raises RulesError."""
    happenings = validated(EventsFile, f"{name}/events.toml", events)
    file = validated(ClaimsFile, f"{name}/claims.toml", claims)
    return EventRules(
        words=_predicates(happenings),
        nouns=frozenset(noun for row in happenings.events.values() for noun in row.nouns),
        growing=frozenset(happenings.growing),
        victims=frozenset(happenings.victims),
        loose=frozenset(happenings.loose),
        fatal=frozenset(happenings.fatal),
        includes={name: frozenset(classes) for name, classes in happenings.includes.items()},
        planned=frozenset(file.planned),
        negated=frozenset(file.negated),
        hypothetical=frozenset(file.hypothetical),
        speakers=frozenset(file.speakers),
        according=_phrases(file.according),
        between=frozenset(file.between),
        changes=frozenset(file.changes),
        passive=frozenset(file.passive),
        breaks=frozenset(file.breaks),
        objects=frozenset(file.objects),
        joints=frozenset(file.joints),
        related=tuple(file.related),
        other_event=_phrases(file.other_event),
        pages=frozenset(file.pages),
        attackers=Phrases(_attackers(file.attackers)),
        attacker_died=tuple(file.attackers.died),
        part=_phrases(file.scopes.part),
        whole=_phrases(file.scopes.whole),
        daily=_phrases(file.scopes.daily),
        named=_phrases(file.scopes.named),
        degree=_phrases(file.scopes.degree),
        including=_phrases(file.scopes.including),
        companions=frozenset(file.scopes.companions),
        others=frozenset(file.scopes.others),
        than=file.scopes.than,
        openers=_openers(file, happenings),
        ends=Phrases(_inverted({"before": file.ends.before, "after": file.ends.after}), is_reversed=True),
        pairs=Phrases(_inverted(file.several.pairs), is_reversed=True),
        several=_phrases([*file.several.phrases, *happenings.several]),
        role_after=Phrases(_inverted(file.roles.after)),
        role_before=Phrases(_inverted(file.roles.before)),
        broader={word: name for name, words in file.broader.items() for word in words if name != "general"},
        general=frozenset(file.broader.get("general", ())),
        synonyms=_inverted(file.synonyms),
    )


def _predicates(file: EventsFile) -> dict[str, tuple[str, str]]:
    words: dict[str, tuple[str, str]] = {}
    for event, row in file.events.items():
        for lemma, forms in row.verbs.items():
            words.update((form, (lemma, event)) for form in (lemma, *forms))
        words.update((noun, (noun, event)) for noun in row.nouns)
    return words


def _phrases(phrases: Iterable[str]) -> Phrases:
    return Phrases(dict.fromkeys(phrases, True))


def _inverted(groups: Mapping[str, list[str]]) -> dict[str, str]:
    return {word: name for name, words in groups.items() for word in words}


def _openers(file: ClaimsFile, happenings: EventsFile) -> frozenset[str]:
    """The first words of all phrases that are sought anywhere in a sentence."""
    scopes = file.scopes
    groups = (
        file.other_event, file.several.phrases, happenings.several, scopes.named, scopes.degree, scopes.including,
        file.attackers.including, file.attackers.excluding,
    )  # fmt: skip
    return frozenset(tokens(phrase)[0][0] for group in groups for phrase in group)


def _attackers(rows: Attackers) -> dict[str, str]:
    """ "including the gunman" and its kin, to the scope that it tells."""
    found: dict[str, str] = {}
    for scope, openers in (("with-attacker", rows.including), ("without-attacker", rows.excluding)):
        for opener in openers:
            for article in ("", "the ", "a ", "the suspected "):
                found.update((f"{opener} {article}{name}", scope) for name in rows.names)
    return found
