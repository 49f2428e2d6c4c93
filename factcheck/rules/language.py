"""All rules of one language, compiled for the finders."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, partial
from itertools import chain

from factcheck.errors import RulesError
from factcheck.lexicon import Lexicon
from factcheck.rules.attributes import Attributes, AttributeWords, AttributeWordsFile, read_attribute_words
from factcheck.rules.bounds import BoundRules, read_bounds
from factcheck.rules.currencies import Currencies
from factcheck.rules.dates import DateRules, read_dates
from factcheck.rules.event_files import ClaimsFile, EventsFile
from factcheck.rules.events import EventRules, read_events
from factcheck.rules.files import RulesFile, Table, blank, validated
from factcheck.rules.grammar import NAMELESS, OUTSIDE, Closed, GrammarFile, Part, part_alone, read_grammar
from factcheck.rules.meaning import common_form, name_band
from factcheck.rules.money_words import MoneyWords, read_money_words
from factcheck.rules.names import GazetteerFile, NameRules, read_names
from factcheck.rules.naming import Naming
from factcheck.rules.nouns import NounRules, read_nouns
from factcheck.rules.numbers import NumberRules, read_numbers
from factcheck.rules.rarity import Rarity, RarityFile, read_rarity
from factcheck.rules.reckon_words import ReckonWords, ReckonWordsFile, read_reckon_words
from factcheck.rules.sentences import SentenceRules
from factcheck.rules.units import Units, UnitWords, read_unit_words
from factcheck.rules.vocabulary import Vocabulary, add_words, word_of
from factcheck.rules.words import read_words
from factcheck.tokens import Word

READING = ("numbers", "bounds", "units", "currencies", "dates", "nouns", "words", "sentences")
"""The files that a language needs for its figures and dates to be read."""
COMPARING: Mapping[str, type[RulesFile]] = {
    "grammar": GrammarFile,
    "attributes": AttributeWordsFile,
    "events": EventsFile,
    "claims": ClaimsFile,
    "names": NameRules,
    "gazetteer": GazetteerFile,
    "rarity": RarityFile,
    "reckon": ReckonWordsFile,
}
"""The files that it needs besides, all or none, for what it says to be compared."""


@dataclass(frozen=True)
class Language:
    """One language; where it is not `is_compared`, only its figures and dates are read."""

    name: str
    is_compared: bool
    lexicon: Lexicon
    grammar: Mapping[str, Closed]
    attributes: AttributeWords
    vocabulary: Vocabulary
    numbers: NumberRules
    bounds: BoundRules
    nouns: NounRules
    dates: DateRules
    events: EventRules
    rarity: Rarity
    names: NameRules
    reckoning: ReckonWords
    units: UnitWords
    money: MoneyWords
    sentences: SentenceRules

    @property
    def stopwords(self) -> frozenset[str]:
        """Its commonest words, by which it is known."""
        return self.sentences.stopwords

    @cached_property
    def seeds(self) -> frozenset[str]:
        """Words at which a number or a time expression can begin: a sentence with none and no digit has neither."""
        return frozenset(
            word for word, classes in self.vocabulary.items() if "@number" in classes or "@date" in classes
        )

    @cached_property
    def words(self) -> Mapping[str, Word]:
        """What is known of a word as it is written."""
        return self.lexicon.kept(partial(word_of, self.vocabulary))

    @cached_property
    def measure_starts(self) -> frozenset[str]:
        """Words at which a unit or a currency can begin."""
        return frozenset({*self.units.words.roots, *self.money.words.roots})

    @cached_property
    def naming(self) -> Naming:
        """What the words of names tell by themselves."""
        return Naming(self.names, self.lexicon, self.rarity, self.sentences.titles)

    @cached_property
    def nameless(self) -> frozenset[str]:
        """Words in lower case that begin no name however they are written: "the", "monday", "three"."""
        outside = (word for word, closed in self.grammar.items() if closed in NAMELESS)
        listed = (word.lower() for word in self.vocabulary if word == word.capitalize())
        return frozenset(chain(outside, listed, self.names.nothing, self._meaningless, self.sentences.closed))

    @cached_property
    def common_forms(self) -> Mapping[str, str | None]:
        """Of a word in lower case its group of synonyms, else the stem of its family; None of one without meaning."""
        return self.lexicon.kept(partial(common_form, self.nouns, self.events, self._meaningless))

    @cached_property
    def name_bands(self) -> Mapping[str, int]:
        """How rare a word in lower case is as a part of a name."""
        return self.lexicon.kept(partial(name_band, self.lexicon, self.nouns, self.rarity))

    @cached_property
    def parts_alone(self) -> Mapping[str, Part | None]:
        """What a word as written is, whatever stands beside it; None where that decides."""
        return self.lexicon.kept(partial(part_alone, self.grammar, self.lexicon, self.vocabulary))

    @property
    def _meaningless(self) -> frozenset[str]:
        return self.nouns.stops | self.stopwords


def read_language(
    name: str, tables: Mapping[str, Table], units: Units, currencies: Currencies, attributes: Attributes
) -> Language:
    """The rules of one folder, by file name without suffix. Raises RulesError, also for a file that is missing."""
    is_compared, tables = _complete(name, tables)
    lexicon, vocabulary = read_words(name, tables["words"]), Vocabulary()
    grammar = read_grammar(name, tables["grammar"])
    outside = [word for word, closed in grammar.items() if closed in OUTSIDE]
    nouns = read_nouns(f"{name}/nouns.toml", tables["nouns"], lexicon, outside)
    events = read_events(name, tables["events"], tables["claims"], lexicon)
    language = Language(
        name=name,
        is_compared=is_compared,
        lexicon=lexicon,
        grammar=grammar,
        attributes=read_attribute_words(name, tables["attributes"], attributes),
        vocabulary=vocabulary,
        numbers=read_numbers(f"{name}/numbers.toml", tables["numbers"], vocabulary),
        bounds=read_bounds(f"{name}/bounds.toml", tables["bounds"], lexicon),
        nouns=nouns,
        dates=read_dates(f"{name}/dates.toml", tables["dates"], vocabulary, lexicon),
        events=events,
        rarity=read_rarity(name, tables["rarity"], lexicon, events.stem),
        names=read_names(name, tables["names"], tables["gazetteer"]),
        reckoning=read_reckon_words(name, tables["reckon"]),
        units=read_unit_words(tables["units"], units, nouns.plurals, file=f"{name}/units.toml"),
        money=read_money_words(name, tables["currencies"], currencies, nouns),
        sentences=validated(SentenceRules, f"{name}/sentences.toml", tables["sentences"]),
    )
    return _with_units_alone(language)


def _complete(name: str, tables: Mapping[str, Table]) -> tuple[bool, Mapping[str, Table]]:
    """Whether the language is compared, and its tables, with empty ones in place of those that it does without."""
    is_compared = not tables.keys().isdisjoint(COMPARING)
    needed = (*READING, *COMPARING) if is_compared else READING
    for file in needed:
        if file not in tables:
            raise RulesError(f"rules/{name}", f"{file}.toml is missing; a language needs {', '.join(needed)}")
    return is_compared, {file: blank(model) for file, model in COMPARING.items()} | dict(tables)


def _with_units_alone(language: Language) -> Language:
    """The language with units that stand for one of their own, without a figure: "a dollar", "per tonne"."""
    measures = (language.units.words, language.money.words)
    for kind, words in (("alone", language.numbers.grammar.alone), ("spanned", language.numbers.grammar.spanned)):
        found = {word: Decimal(1) for word in words if any(phrases.match([word], 0) for phrases in measures)}
        add_words(language.vocabulary, kind, found)
        add_words(language.vocabulary, "@number", found)
    return language
