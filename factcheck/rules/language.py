"""All rules of one language, compiled for the finders."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from factcheck.errors import RulesError
from factcheck.lexicon import Lexicon
from factcheck.rules.attributes import Attributes, AttributeWords, AttributeWordsFile, read_attribute_words
from factcheck.rules.bounds import BoundRules, read_bounds
from factcheck.rules.currencies import Currencies, CurrencyWords, read_currency_words
from factcheck.rules.dates import DateRules, read_dates
from factcheck.rules.event_files import ClaimsFile, EventsFile
from factcheck.rules.events import EventRules, read_events
from factcheck.rules.files import RulesFile, Table, blank, validated
from factcheck.rules.grammar import NAMELESS, Closed, GrammarFile, Part, part_alone, read_grammar
from factcheck.rules.meaning import common_form, name_band
from factcheck.rules.names import GazetteerFile, NameRules, NamesFile, read_names
from factcheck.rules.nouns import NounRules, read_nouns
from factcheck.rules.numbers import NumberRules, read_numbers
from factcheck.rules.rarity import Rarity, RarityFile, read_rarity
from factcheck.rules.reckoning import ReckonWords, ReckonWordsFile, read_reckon_words
from factcheck.rules.units import Units, read_below_words, read_leading_words, read_unit_words
from factcheck.rules.vocabulary import Phrases, Vocabulary, add_words
from factcheck.rules.words import read_words

READING = ("numbers", "bounds", "units", "currencies", "dates", "nouns", "words", "sentences")
"""The files that a language needs for its figures and dates to be read."""
COMPARING: Mapping[str, type[RulesFile]] = {
    "grammar": GrammarFile,
    "attributes": AttributeWordsFile,
    "events": EventsFile,
    "claims": ClaimsFile,
    "names": NamesFile,
    "gazetteer": GazetteerFile,
    "rarity": RarityFile,
    "reckon": ReckonWordsFile,
}
"""The files that it needs besides, all or none, for what it says to be compared."""


class SentencesFile(RulesFile):
    """The shape of sentences.toml: where sentences end, and by which words the language is known."""

    abbreviations: list[str]
    titles: list[str]
    closed: list[str]
    name_endings: list[str]
    stopwords: list[str]


@dataclass(frozen=True, slots=True)
class Language:
    """One language; where it is not `is_compared`, only its figures and dates are read."""

    name: str
    is_compared: bool
    lexicon: Lexicon
    grammar: Mapping[str, Closed]
    attributes: AttributeWords
    vocabulary: Vocabulary
    seeds: frozenset[str]
    """Words at which a number or a time expression can begin: a sentence with none of them and no digit has neither."""
    numbers: NumberRules
    bounds: BoundRules
    nouns: NounRules
    dates: DateRules
    events: EventRules
    rarity: Rarity
    names: NameRules
    reckoning: ReckonWords
    unit_words: Phrases
    leading_units: Mapping[str, str]
    below: Phrases
    money_words: Phrases
    money_names: Phrases
    measure_starts: frozenset[str]
    money_context: frozenset[str]
    abbreviations: frozenset[str]
    titles: frozenset[str]
    closed: frozenset[str]
    name_endings: tuple[str, ...]
    stopwords: frozenset[str]
    nameless: frozenset[str]
    """Words in lower case that begin no name however they are written: "the", "monday", "three"."""
    common_forms: Mapping[str, str | None]
    """Of a word in lower case its group of synonyms, else the stem of its family; None of one without meaning."""
    name_bands: Mapping[str, int]
    """How rare a word in lower case is as a part of a name."""
    parts_alone: Mapping[str, Part | None]
    """What a word as written is, whatever stands beside it; None where that decides."""


def read_language(
    name: str, tables: Mapping[str, Table], units: Units, currencies: Currencies, attributes: Attributes
) -> Language:
    """The rules of one folder, by file name without suffix. Raises RulesError, also for a file that is missing."""
    is_compared = not tables.keys().isdisjoint(COMPARING)
    needed = (*READING, *COMPARING) if is_compared else READING
    for file in needed:
        if file not in tables:
            raise RulesError(f"rules/{name}", f"{file}.toml is missing; a language needs {', '.join(needed)}")
    tables = {file: blank(model) for file, model in COMPARING.items()} | dict(tables)
    vocabulary: Vocabulary = {}
    lexicon = read_words(name, tables["words"])
    nouns = read_nouns(f"{name}/nouns.toml", tables["nouns"], lexicon)
    numbers = read_numbers(f"{name}/numbers.toml", tables["numbers"], vocabulary)
    dates = read_dates(f"{name}/dates.toml", tables["dates"], vocabulary)
    sentences = validated(SentencesFile, f"{name}/sentences.toml", tables["sentences"])
    events = read_events(name, tables["events"], tables["claims"], lexicon)
    file = f"{name}/units.toml"
    money = read_currency_words(tables["currencies"], currencies, nouns.plurals, name=f"{name}/currencies.toml")
    unit_words = Phrases(read_unit_words(tables["units"], units, nouns.plurals, file=file))
    money_words = Phrases(_money_words(money, currencies, nouns))
    grammar, names = read_grammar(name, tables["grammar"]), read_names(name, tables["names"], tables["gazetteer"])
    meaningless, rarity = nouns.stops.union(sentences.stopwords), read_rarity(name, tables["rarity"], events.stem)
    one = Decimal(1)
    for kind, units_alone in (("alone", numbers.alone), ("spanned", numbers.spanned)):
        found = {word: one for word in units_alone if unit_words.match([word], 0) or money_words.match([word], 0)}
        add_words(vocabulary, kind, found)
        add_words(vocabulary, "@number", found)
    return Language(
        name=name,
        is_compared=is_compared,
        lexicon=lexicon,
        grammar=grammar,
        attributes=read_attribute_words(name, tables["attributes"], attributes),
        vocabulary=vocabulary,
        seeds=frozenset(word for word, classes in vocabulary.items() if "@number" in classes or "@date" in classes),
        numbers=numbers,
        bounds=read_bounds(f"{name}/bounds.toml", tables["bounds"], lexicon),
        nouns=nouns,
        dates=dates,
        events=events,
        names=names,
        rarity=rarity,
        reckoning=read_reckon_words(name, tables["reckon"]),
        unit_words=unit_words,
        leading_units=read_leading_words(tables["units"], units, file=file),
        below=Phrases(read_below_words(tables["units"], file=file)),
        money_words=money_words,
        money_names=Phrases(_money_names(money, currencies), is_reversed=True),
        measure_starts=frozenset({*unit_words.roots, *money_words.roots}),
        money_context=money.context,
        abbreviations=frozenset(sentences.abbreviations),
        titles=frozenset(sentences.titles),
        closed=frozenset(sentences.closed),
        name_endings=tuple(sorted(sentences.name_endings, key=lambda ending: (-len(ending), ending))),
        stopwords=frozenset(sentences.stopwords),
        nameless=names.nothing.union(
            nouns.stops,
            sentences.closed,
            sentences.stopwords,
            (word for word, closed in grammar.items() if closed in NAMELESS),
            (word.lower() for word in vocabulary if word == word.capitalize()),
        ),
        common_forms=lexicon.kept(partial(common_form, nouns, events, meaningless)),
        parts_alone=lexicon.kept(partial(part_alone, grammar, lexicon, vocabulary)),
        name_bands=lexicon.kept(partial(name_band, lexicon, nouns, rarity)),
    )


def _money_names(found: CurrencyWords, currencies: Currencies) -> dict[str, str]:
    """Names in lower case that may stand before a figure: no minor units, and none that is a unit as well."""
    codes = {code.lower(): code for code in currencies.codes if code not in currencies.cautious}
    apart = found.behind_only | found.units.keys()
    return codes | {word: code for word, code in found.words.items() if word not in apart}


def _money_words(found: CurrencyWords, currencies: Currencies, nouns: NounRules) -> dict[str, tuple[str, Decimal]]:
    """Money words in lower case to (code or shared name, how much of it)."""
    words = {code.lower(): (code, Decimal(1)) for code in currencies.codes if code not in currencies.cautious}
    words |= {symbol.lower(): (code, scale) for symbol, (scale, code) in currencies.scaled.items()}
    words |= {word: (code, Decimal(1)) for word, code in found.words.items()}
    minor = {word: currencies.minor[key] for word, key in found.minor.items()}
    words |= {word: (part.of[0], part.factor) for word, part in minor.items()}
    return words | {
        _joined(word, country, nouns): (code, part.factor)  # "Canadian cents", as there are Canadian dollars
        for country, code in _countries(found, currencies, nouns).items()
        for word, part in minor.items()
        if code in part.of
    }


def _joined(noun: str, adjective: str, nouns: NounRules) -> str:
    return f"{noun} {adjective}" if nouns.head == "first" else f"{adjective} {noun}"


def _countries(found: CurrencyWords, currencies: Currencies, nouns: NounRules) -> dict[str, str]:
    """Currencies by the adjective that tells apart those of one name: {"canadian": "CAD"}."""
    split = ((_apart(word, nouns), code) for word, code in found.words.items())
    return {
        country: code for (name, country), code in split if country and name in found.words and code in currencies.codes
    }


def _apart(phrase: str, nouns: NounRules) -> tuple[str, str]:
    """A noun and its adjectives, in whichever order the language puts them."""
    if nouns.head == "first":
        noun, _, adjective = phrase.partition(" ")
        return noun, adjective
    adjective, _, noun = phrase.rpartition(" ")
    return noun, adjective
