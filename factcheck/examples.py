"""The examples that stand in the rules files: each phrasing is read, and must give the value that it stands under."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from factcheck.check import extract, extract_claims, find_mentions
from factcheck.claims import Story, parts_of, text_of
from factcheck.model import Amount, Article
from factcheck.read.credits import example_value as credited
from factcheck.read.languages import language_of
from factcheck.rules import Rules
from factcheck.rules.files import Table
from factcheck.sentences import split

__all__ = ["NOTHING", "Example", "Failure", "examples", "failure", "failures", "number_of_examples"]

NOTHING = "nothing"
_LANGUAGE = "en"  # in which the examples of files that belong to no language are written
_SECTIONS = ("examples", "known_failures")


@dataclass(frozen=True, slots=True)
class Example:
    """One phrasing under the value it must give; one of `known_failures` must fail."""

    file: str
    section: str
    value: str
    phrase: str
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """What is wrong with what stands under a key of a table of a rules file."""

    file: str
    table: str
    key: str
    problem: str

    def told(self, own: Path | None, written: Mapping[str, Table]) -> str:
        """One line: `rules/en/units.toml: examples.5 kilometer: …`.

        What is `written` in a newsroom's own folder is told by its file there. A shipped example that fails beside it
        holds alone.
        """
        is_own = self.key in written.get(self.file, {}).get(self.table, {})
        cause = f"; it holds without {own}" if own and not is_own else ""
        return f"{own if is_own else 'rules'}/{self.file}: {self.table}.{self.key}: {self.problem}{cause}"


def failures(rules: Rules) -> list[Failure]:
    """Each example that fails, each known failure that is mended, and each factor that pint disputes."""
    from factcheck.rules.units import wrong_factors  # imports pint

    wrong = [Failure("units.toml", "units", unit, problem) for unit, problem in wrong_factors(rules.units).items()]
    return wrong + [found for example in examples(rules) if (found := failure(example, rules))]


def number_of_examples(rules: Rules) -> int:
    """How many phrasings there are, known failures included."""
    return sum(1 for _ in examples(rules))


def examples(rules: Rules) -> Iterator[Example]:
    """Every phrasing of every rules file, in the order of the files."""
    for file, table in sorted(rules.tables.items()):
        published = date.fromisoformat(str(table["published"])) if "published" in table else None
        for section in _SECTIONS:
            for value, phrases in table.get(section, {}).items():
                for phrase in phrases:
                    yield Example(file, section, value, phrase, published)


def failure(example: Example, rules: Rules) -> Failure | None:
    """What is wrong with an example; None where it does as it should."""
    given = _value_of(example)(example, rules)
    holds = given == example.value
    if holds == (example.section == "examples"):
        return None
    problem = "is mended; move it to examples" if holds else f"gives {given}"
    return Failure(example.file, example.section, example.value, f"{example.phrase!r} {problem}")


def _value_of(example: Example) -> Callable[[Example, Rules], str]:
    return _READERS.get(example.file.rpartition("/")[2], _mentioned)


def _mentioned(example: Example, rules: Rules) -> str:
    """The canonical texts of all mentions in the phrase."""
    folder, slash, _ = example.file.rpartition("/")
    article = Article("example", example.phrase, published=example.published, lang=folder if slash else _LANGUAGE)
    return "; ".join(mention.text for mention in find_mentions(article, rules)) or NOTHING


def _credited(example: Example, rules: Rules) -> str:
    return credited(example.phrase, rules.sources)


def _recognised(example: Example, rules: Rules) -> str:
    return language_of(example.phrase, rules.stopwords) or NOTHING


def _split(example: Example, rules: Rules) -> str:
    """The sentences of the phrase with a stroke between them."""
    sentences = split(example.phrase, rules.languages[example.file.partition("/")[0]])
    return " | ".join(example.phrase[each.start : each.end] for each in sentences) or NOTHING


def _claimed(example: Example, rules: Rules) -> str:
    """What the phrase's claims say beside their figures."""
    article = Article("example", example.phrase, published=example.published, lang=example.file.partition("/")[0])
    claims = [claim for claim in extract_claims(article, rules) if isinstance(claim.value, Amount)]
    return "; ".join(text_of(claim) for claim in claims) or NOTHING


def _attributed(example: Example, rules: Rules) -> str:
    """The attributes of the phrase's claims."""
    article = Article("example", example.phrase, published=example.published, lang=example.file.partition("/")[0])
    return "; ".join(claim.attribute for claim in extract_claims(article, rules)) or NOTHING


def _parted(example: Example, rules: Rules) -> str:
    """The part of each word of the phrase."""
    name = example.file.partition("/")[0]
    article, language = Article("example", example.phrase, lang=name), rules.languages[name]
    story = Story(article, split(article.text, language), find_mentions(article, rules), language)
    return " ".join(parts_of(story, 0))


def _reckoned(example: Example, rules: Rules) -> str:
    """The relations between the phrase's figures that do not hold."""
    article = Article("example", example.phrase, published=example.published, lang=example.file.partition("/")[0])
    return "; ".join(slip.relation for slip in extract(article, rules).slips) or NOTHING


def _weighed(example: Example, rules: Rules) -> str:
    return rules.languages[example.file.partition("/")[0]].rarity.name_of(example.phrase)


def _looked_up(example: Example, rules: Rules) -> str:
    """The commonest reading of a word, with the supersense of its concept."""
    words = rules.languages[example.file.partition("/")[0]].lexicon
    reading = next(iter(words.readings(example.phrase)), None)
    if reading is None:
        return NOTHING
    sort = words.supersense(reading.lemma, reading.part)
    return f"{'+'.join(reading.forms)} {reading.lemma}" + (f": {sort}" if sort else "")


def _listed(example: Example, rules: Rules) -> str:
    return rules.languages[example.file.partition("/")[0]].names.gazetteer.sort_of(example.phrase)


def _named(example: Example, rules: Rules) -> str:
    """The names of the phrase in full, each with its sort."""
    language = rules.languages[example.file.partition("/")[0]]
    article = Article("example", example.phrase)
    story = Story(article, split(example.phrase, language), (), language)
    return "; ".join(f"{name.sort} {name.full}" for name in story.names.all) or NOTHING


# Files whose examples give something else than mentions.
_READERS: dict[str, Callable[[Example, Rules], str]] = {
    "attributes.toml": _attributed,
    "claims.toml": _claimed,
    "events.toml": _claimed,
    "gazetteer.toml": _listed,
    "grammar.toml": _parted,
    "languages.toml": _recognised,
    "names.toml": _named,
    "rarity.toml": _weighed,
    "reckon.toml": _reckoned,
    "sentences.toml": _split,
    "sources.toml": _credited,
    "words.toml": _looked_up,
}
