"""What happens, and the words that tell status, speaker, role and scope: rules/<lang>/events.toml and claims.toml."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from factcheck.lexicon import Lexicon
from factcheck.model import Event
from factcheck.rules.event_files import ClaimsFile, EventsFile
from factcheck.rules.files import Table, validated
from factcheck.rules.inflected import Inflected, Lemmas, inflected
from factcheck.rules.vocabulary import Phrases
from factcheck.tokens import tokens

_Name = TypeVar("_Name", bound=str)


@dataclass(frozen=True, slots=True)
class Apart:
    """Words by which a figure says nothing that could be checked."""

    idioms: Phrases
    ordinals: frozenset[str]
    pages: frozenset[str]


@dataclass(frozen=True, slots=True)
class EventRules:
    """Predicates by any form of their words, and the words around a figure that tell what it says."""

    words: Inflected[Event]
    nouns: Inflected[bool]
    victims: frozenset[str]
    loose: frozenset[str]
    fatal: frozenset[str]
    includes: Mapping[str, frozenset[str]]
    planned: Inflected[bool]
    negated: Inflected[bool]
    hypothetical: Inflected[bool]
    speakers: Inflected[bool]
    hearers: frozenset[str]
    according: Phrases
    between: frozenset[str]
    changes: Inflected[bool]
    passive: frozenset[str]
    breaks: frozenset[str]
    objects: frozenset[str]
    object_openers: frozenset[str]
    joints: frozenset[str]
    tallies: frozenset[str]
    related: tuple[str, ...]
    other_event: Phrases
    other_time: Phrases
    compared: Phrases
    apart: Apart
    slots: Phrases
    groups: frozenset[str]
    part: Phrases
    among: Phrases
    members: frozenset[str]
    each: Phrases
    average: Phrases
    daily: Phrases
    yearly: Phrases
    named: Phrases
    degree: Phrases
    including: Phrases
    companions: frozenset[str]
    others: frozenset[str]
    than: str
    ends: Phrases
    cues: Phrases
    headline_cues: Phrases
    former: Phrases
    stamps: Phrases
    openers: frozenset[str]
    several: Phrases
    repeated: Inflected[bool]
    general: frozenset[str]
    synonyms: Mapping[str, str]
    stem_endings: tuple[str, ...]
    least_stem: int

    def stem(self, word: str) -> str:
        """A word without its ending, the same for its whole family: "donate", "donation" and "donated" give "donat"."""
        for ending in self.stem_endings if word.endswith(self.stem_endings) else ():
            if word.endswith(ending) and len(word) - len(ending) >= self.least_stem:
                return word[: len(word) - len(ending)]
        return word


def read_events(name: str, events: Table, claims: Table, lexicon: Lexicon) -> EventRules:
    """The rules of events.toml and claims.toml of one language. Raises RulesError."""
    happenings = validated(EventsFile, f"{name}/events.toml", events)
    file = validated(ClaimsFile, f"{name}/claims.toml", claims)
    return EventRules(
        words=Inflected(lexicon, _predicates(happenings)),
        nouns=inflected(lexicon, _nouns(happenings)),
        victims=frozenset(happenings.victims),
        loose=frozenset(happenings.loose),
        fatal=frozenset(happenings.fatal),
        includes={name: frozenset(classes) for name, classes in happenings.includes.items()},
        planned=inflected(lexicon, file.planned),
        negated=inflected(lexicon, file.negated),
        hypothetical=inflected(lexicon, file.hypothetical),
        speakers=inflected(lexicon, file.speakers),
        hearers=frozenset(file.hearers),
        according=_phrases(file.according),
        between=frozenset(file.between),
        changes=inflected(lexicon, file.changes),
        passive=frozenset(file.passive),
        breaks=frozenset(file.breaks),
        objects=frozenset(file.objects),
        object_openers=frozenset(phrase.split()[0] for phrase in file.objects if " " in phrase),
        joints=frozenset(file.joints),
        tallies=frozenset(file.tallies),
        related=tuple(file.related),
        other_event=_phrases(file.other_event),
        other_time=_phrases(file.other_time),
        slots=Phrases(_inverted(file.qualifiers.slots), is_reversed=True),
        groups=frozenset(file.qualifiers.among),
        apart=Apart(_phrases(file.apart.idioms), frozenset(file.apart.ordinals), frozenset(file.apart.pages)),
        compared=Phrases(dict.fromkeys(file.compared, True), is_reversed=True),
        part=_phrases(file.scopes.part),
        among=Phrases(dict.fromkeys(file.scopes.among, True), is_reversed=True),
        members=frozenset(file.scopes.members),
        each=_phrases(file.scopes.each),
        average=Phrases(dict.fromkeys(file.scopes.average, True), is_reversed=True),
        daily=_phrases(file.scopes.daily),
        yearly=Phrases(
            {phrase: phrase in file.scopes.yearly for phrase in (*file.scopes.yearly, *file.scopes.not_yearly)}
        ),
        named=_phrases(file.scopes.named),
        degree=_phrases(file.scopes.degree),
        including=_phrases(file.scopes.including),
        companions=frozenset(file.scopes.companions),
        others=frozenset(file.scopes.others),
        than=file.scopes.than,
        openers=_openers(file),
        ends=Phrases(_inverted({"before": file.ends.before, "after": file.ends.after}), is_reversed=True),
        cues=Phrases({cue: cue for cue in file.cues.near}),
        headline_cues=Phrases({cue: cue for cue in file.cues.headline}),
        former=Phrases(dict.fromkeys(file.cues.former, True), is_reversed=True),
        stamps=Phrases(dict.fromkeys(file.cues.stamps, True), is_reversed=True),
        several=_phrases(file.several),
        repeated=inflected(lexicon, happenings.several),
        general=frozenset(file.general),
        synonyms=_inverted(file.synonyms),
        stem_endings=tuple(sorted(file.stems.endings, key=lambda ending: (-len(ending), ending))),
        least_stem=file.stems.least,
    )


def _predicates(file: EventsFile) -> Iterator[tuple[Event, Lemmas]]:
    """Each lemma with its class, as a verb, as a noun, or as it stands."""
    rows = ((name, part, lemma) for name, row in file.events.items() for part, lemmas in row for lemma in lemmas)
    return ((Event(lemma, name), Lemmas.model_validate({part: [lemma]})) for name, part, lemma in rows)


def _nouns(file: EventsFile) -> Lemmas:
    rows = file.events.values()
    return Lemmas(
        nouns=[noun for row in rows for noun in row.nouns], words=[word for row in rows for word in row.words]
    )


def _phrases(phrases: Iterable[str]) -> Phrases:
    return Phrases(dict.fromkeys(phrases, True))


def _inverted(groups: Mapping[_Name, list[str]]) -> dict[str, _Name]:
    return {word: name for name, words in groups.items() for word in words}


def _openers(file: ClaimsFile) -> frozenset[str]:
    """The first words of all phrases that are sought anywhere in a sentence."""
    scopes = file.scopes
    groups = (
        file.other_event, file.other_time, file.several, scopes.named, scopes.degree,
        scopes.including, file.cues.near,
    )  # fmt: skip
    return frozenset(tokens(phrase)[0][0] for group in groups for phrase in group)
