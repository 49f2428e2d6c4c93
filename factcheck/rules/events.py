"""What happens, and the words that tell status, speaker, role and scope: rules/<lang>/events.toml and claims.toml."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from factcheck.lexicon import Lexicon
from factcheck.model import Event
from factcheck.rules.event_files import Apart, ClaimsFile, Cues, EventsFile, QualifierWords, Scopes, Stems
from factcheck.rules.files import Table, of_same_name, validated
from factcheck.rules.inflected import Inflected
from factcheck.rules.lemmas import Lemmas
from factcheck.rules.vocabulary import Merged, Phrases


@dataclass(frozen=True, slots=True)
class EventRules:
    """Predicates by any form of their words, and the words around a figure that tell what it says.

    What is not made of several lists stands as in events.toml and claims.toml, and under the same name.
    """

    words: Inflected[Event]
    nouns: Inflected[bool]
    repeated: Inflected[bool]
    telling: Mapping[str, bool]
    saying: Mapping[str, bool]
    sought: Merged
    victims: frozenset[str]
    loose: frozenset[str]
    fatal: frozenset[str]
    includes: Mapping[str, frozenset[str]]
    planned: Inflected[bool]
    empty: Inflected[bool]
    negated: Inflected[bool]
    hypothetical: Inflected[bool]
    reported: frozenset[str]
    speakers: Inflected[bool]
    statements: frozenset[str]
    hearers: frozenset[str]
    according: Phrases
    between: frozenset[str]
    changes: Inflected[bool]
    passive: frozenset[str]
    breaks: frozenset[str]
    objects: Phrases
    joints: frozenset[str]
    tallies: frozenset[str]
    related: tuple[str, ...]
    compared: Phrases
    apart: Apart
    qualifiers: QualifierWords
    scopes: Scopes
    ends: Phrases
    cues: Cues
    general: frozenset[str]
    synonyms: Mapping[str, str]
    nominal: Mapping[str, Sequence[str]]
    milestones: Inflected[bool]
    deeds: Mapping[str, str]
    stems: Stems

    def stem(self, word: str) -> str:
        """A word without its ending, the same for its whole family: "donate", "donation" and "donated" give "donat"."""
        endings = self.stems.endings
        for ending in endings if word.endswith(endings) else ():
            if word.endswith(ending) and len(word) - len(ending) >= self.stems.least:
                return word[: len(word) - len(ending)]
        return word


def read_events(name: str, events: Table, claims: Table, lexicon: Lexicon) -> EventRules:
    """The rules of events.toml and claims.toml of one language. Raises RulesError."""
    happenings = validated(EventsFile, f"{name}/events.toml", events, lexicon)
    file = validated(ClaimsFile, f"{name}/claims.toml", claims, lexicon)
    return EventRules(
        words=Inflected(lexicon, _predicates(happenings)),
        nouns=Inflected(lexicon, [(True, _nouns(happenings))]),
        repeated=happenings.several,
        telling=lexicon.kept(partial(_tells, file.speakers, file.publishing, lexicon)),
        saying=lexicon.kept(partial(_says, file.speakers, file.according.roots)),
        sought=_sought(file),
        **of_same_name(EventRules, happenings, file),
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
