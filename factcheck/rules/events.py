"""What happens, and the words that tell status, speaker, role and scope: rules/<lang>/events.toml and claims.toml."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from factcheck.lexicon import Lexicon
from factcheck.model import Event
from factcheck.rules.event_files import Apart, ClaimsFile, Cues, EventsFile, Scopes
from factcheck.rules.files import Table, validated
from factcheck.rules.inflected import Inflected, Lemmas, inflected
from factcheck.rules.vocabulary import Merged, Phrases

_Name = TypeVar("_Name", bound=str)


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
    telling: Mapping[str, bool]
    statements: frozenset[str]
    hearers: frozenset[str]
    according: Phrases
    saying: Mapping[str, bool]
    between: frozenset[str]
    changes: Inflected[bool]
    passive: frozenset[str]
    breaks: frozenset[str]
    objects: frozenset[str]
    object_openers: frozenset[str]
    joints: frozenset[str]
    tallies: frozenset[str]
    related: tuple[str, ...]
    compared: Phrases
    apart: Apart
    slots: Phrases
    groups: frozenset[str]
    scopes: Scopes
    ends: Phrases
    cues: Cues
    sought: Merged
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
    speakers = inflected(lexicon, file.speakers)
    return EventRules(
        words=Inflected(lexicon, _predicates(happenings)),
        nouns=inflected(lexicon, _nouns(happenings)),
        victims=happenings.victims,
        loose=happenings.loose,
        fatal=happenings.fatal,
        includes=happenings.includes,
        planned=inflected(lexicon, file.planned),
        negated=inflected(lexicon, file.negated),
        hypothetical=inflected(lexicon, file.hypothetical),
        speakers=speakers,
        telling=lexicon.kept(partial(_tells, speakers, file.publishing, lexicon)),
        statements=file.statements,
        hearers=file.hearers,
        according=file.according,
        saying=lexicon.kept(partial(_says, speakers, file.according.roots)),
        between=file.between,
        changes=inflected(lexicon, file.changes),
        passive=file.passive,
        breaks=file.breaks,
        objects=frozenset(file.objects),
        object_openers=frozenset(phrase.split()[0] for phrase in file.objects if " " in phrase),
        joints=file.joints,
        tallies=file.tallies,
        related=tuple(file.related),
        slots=Phrases(_inverted(file.qualifiers.slots), is_reversed=True),
        groups=frozenset(file.qualifiers.among),
        apart=file.apart,
        compared=file.compared,
        scopes=file.scopes,
        sought=_sought(file),
        ends=Phrases(_inverted({"before": file.ends.before, "after": file.ends.after}), is_reversed=True),
        cues=file.cues,
        repeated=inflected(lexicon, happenings.several),
        general=file.general,
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


def _tells(speakers: Inflected[bool], publishing: list[str], lexicon: Lexicon, word: str) -> bool:
    """Whether a word is a form of a verb by which something is said or made known."""
    if word in speakers or (lemma := lexicon.lemma(word, "verb")) is None:
        return word in speakers
    concept = lexicon.concept(lemma, "verb")
    return any(concept == lexicon.concept(verb, "verb") for verb in publishing)


def _says(speakers: Inflected[bool], according: Mapping[str, Any], word: str) -> bool:
    """Whether a word may say who speaks: "said", "according"."""
    return word in speakers or word in according


def _inverted(groups: Mapping[_Name, list[str]]) -> dict[str, _Name]:
    return {word: name for name, words in groups.items() for word in words}


def _sought(file: ClaimsFile) -> Merged:
    """All phrases that are sought anywhere in a sentence."""
    return Merged(
        {
            "other event": file.other_event,
            "other time": file.other_time,
            "other": file.other,
            "several": file.several,
            "named": file.scopes.named,
            "degree": file.scopes.degree,
            "including": file.scopes.including,
            "yearly": file.scopes.yearly,
            "cumulative": file.scopes.cumulative,
            "total": file.scopes.total,
            "cue": file.cues.near,
        }
    )
