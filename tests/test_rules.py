from decimal import Decimal

import pytest

from factcheck import load_rules
from factcheck.cli import status
from factcheck.examples import Example, examples, failure, number_of_examples
from factcheck.rules.files import merged

RULES = load_rules()

# Files without examples, and what tests them instead.
EXEMPT = {
    "attributes.toml": "holds no phrases; the words of each language give each attribute",
    "compare.toml": "holds figures and no phrases; the companion articles give each verdict",
    "reckon.toml": "holds relations and no phrases; the words of each language give each slip",
    "rates.toml": "holds figures and no phrases; tests/test_values.py converts by them",
}


def _parameters():
    for example in examples(RULES):
        marks = pytest.mark.xfail(strict=True, reason="known failure") if example.section == "known_failures" else ()
        yield pytest.param(example, id=f"{example.file}:{example.value}:{example.phrase}", marks=marks)


@pytest.mark.parametrize("example", [*_parameters()])
def test_example(example):
    held = Example(example.file, "examples", example.value, example.phrase, example.published)
    assert failure(held, RULES) is None


@pytest.mark.parametrize("file", sorted(RULES.tables))
def test_no_rules_file_is_without_examples(file):
    assert bool(RULES.tables[file].get("examples")) != (file in EXEMPT)


OWN = {
    "units.toml": """
        [units]
        remove = ["furlong"]
        [units.football_pitch]
        pint = "7140 * meter ** 2"
        [units.smoot]
        pint = "67 * inch"
        symbols = ["smoot"]
        [examples]
        "3 smoot" = ["3 smoot"]
        """,
    "en/units.toml": """
        [words]
        football_pitch = ["football pitch"]
        remove = ["furlong"]
        [examples]
        "2 football_pitch" = ["two football pitches"]
        """,
    "en/currencies.toml": """
        [words]
        CUP = ["Cuban peso", "guaniquiqui"]
        [examples]
        "90 CUP" = ["90 guaniquiquis", "90 Cuban pesos"]
        """,
}


@pytest.fixture
def written(tmp_path):
    """Writes a newsroom's folder of rules: {"units.toml": text}."""

    def write(files):
        for name, text in files.items():
            file = tmp_path / "our-rules" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return tmp_path / "our-rules"

    return write


@pytest.mark.parametrize(
    "ours, own, expected",
    [
        ({"a": 1}, {"b": 2}, {"a": 1, "b": 2}),
        ({"a": {"x": 1}}, {"a": {"y": 2}}, {"a": {"x": 1, "y": 2}}),
        ({"a": ["x"]}, {"a": ["y"]}, {"a": ["y"]}),
        ({"a": {"x": 1}}, {"a": 2}, {"a": 2}),
        ({"a": 1, "b": 2}, {"remove": ["a"]}, {"b": 2}),
        ({"a": {"x": 1, "y": 2}}, {"a": {"remove": ["x"], "z": 3}}, {"a": {"y": 2, "z": 3}}),
        ({"a": {"x": 1}}, {"remove": ["a"], "a": {"y": 2}}, {"a": {"y": 2}}),
    ],
)
def test_own_tables_are_laid_over_ours(ours, own, expected):
    assert merged(ours, own, "our-rules/units.toml") == expected


def test_a_newsroom_adds_and_removes(written):
    rules = load_rules(written(OWN))
    assert rules.units.convert(Decimal(2), "football_pitch", "hectare") == (Decimal("1.428"), Decimal("1.428"))
    assert rules.units.unit("furlong") is None
    own = {"3 smoot", "2 football_pitch", "90 CUP"}
    assert [failure(each, rules) for each in examples(rules) if each.value in own] == [None] * 4


@pytest.mark.parametrize(
    "name, text, words",
    [
        ("units.toml", "[units", "is not valid TOML in UTF-8"),
        ("units.toml", b"\xff\xfe", "is not valid TOML in UTF-8"),
        ("units.toml", '[units.smoot]\npint = "67 * inhc"', "units.smoot.pint: 'inhc' is not defined"),
        ("units.toml", '[units.smoot]\npint = "67 inch inch ** 4"', "units.smoot"),
        ("units.toml", "[units.smoot]\nfactor = 2", "units.smoot: give a dimension and a factor, or a pint expression"),
        ("units.toml", '[units.smoot]\ndimension = "lenght"\nfactor = 2', 'no "lenght" in [base]'),
        ("units.toml", '[units.smoot]\ndimension = "length"\nfactor = 0', "a factor is above 0"),
        ("units.toml", '[units.smoot]\nfctor = "2"', "units.smoot.fctor: there is no such key"),
        ("units.toml", '[units.smoot]\nfactor = "two"', "units.smoot.factor: Input should be a valid decimal"),
        ("units.toml", '[units.smoot]\npint = "67 * inch"\nsymbols = ["km"]', '"km" already stands for kilometer'),
        ("units.toml", 'remove = ["kilometer"]', 'remove: there is no "kilometer" to remove'),
        ("units.toml", 'remove = "base"', "remove: is a list of keys"),
        ("unit.toml", "", "no such rules file; known are attributes.toml,"),
        ("en/unit.toml", "", "no such rules file"),
        ("fr/units.toml", "[words]", "numbers.toml is missing; a language needs numbers, bounds"),
        (
            "es/events.toml",
            "growing = []",
            "grammar.toml is missing; a language needs numbers, ",
        ),
        ("en/units.toml", '[words]\nparsnip = ["parsnip"]', 'words.parsnip: there is no unit "parsnip"'),
        ("en/currencies.toml", '[words]\nXXA = ["guaniquiqui"]', "words.XXA is not in"),
        ("en/numbers.toml", "[grammar]\nwhole_words = []", "grammar.whole_words: there is no such key"),
        ("en/numbers.toml", '[scales]\nmillion = "much"', "scales.million: Input should be a valid decimal"),
        ("en/bounds.toml", '[before]\nmaybe = ["perhaps"]', "before.maybe: Input should be"),
        ("en/dates.toml", "[words.small]\nfew = 3", "words.small: is a class of numbers.toml already"),
        ("en/dates.toml", '[patterns.month]\nforms = ["{month} > {year}"]', 'a word of its own must stand behind ">"'),
        ("en/dates.toml", '[patterns.month]\nforms = ["7 july"]', "begins with digits"),
        ("en/dates.toml", '[patterns.month-of]\nof = ["moon"]', "patterns.month-of.of: there is no pattern moon"),
        ("en/dates.toml", '[patterns.month]\nforms = ["{moon}"]', "there is no slot {moon}"),
        ("en/nouns.toml", '[ages]\nold = ["old", "olds", "old"]', "ages.old: 'old' stands there twice"),
        ("en/dates.toml", 'published = "2018-02-30"', "published: '2018-02-30' is no day of the calendar"),
        ("sources.toml", '[outlets.Ours]\ncountry = "Cuba"', "outlets.Ours.country: String should match"),
        ("compare.toml", '[tolerance]\nabout = "much"', "tolerance.about: Input should be a valid decimal"),
        ("reckon.toml", '[relations.share_aside]\nlike = "shares"', 'share_aside.like: there is no "shares"'),
        ("compare.toml", '[sort.money]\nlike = "counts"', 'sort.money.like: there is no "counts"'),
        ("en/claims.toml", '[ends]\nwithin = ["within"]', "ends: 'within' is none of before, after"),
        ("en/nouns.toml", '[labels]\nafter = "times"', "labels.after: is a list of phrases"),
        ("en/bounds.toml", "[change]\nup = 3", "change.up: "),
        ("README.md", "no rules", "holds no rules"),
    ],
)
def test_a_wrong_rule_is_one_line_with_file_and_key(written, capsys, name, text, words):
    folder = written({name: text})
    assert status(["rules", "check", str(folder)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"error: {folder}")
    assert words in said
    assert said.count("\n") == 1


def test_what_fails_is_told_by_file_and_key(written, capsys):
    folder = written(
        {
            "units.toml": """
                [units.smoot]
                dimension = "length"
                factor = "2"
                pint = "67 * inch"
                [examples]
                "7 kilometer" = ["7 mm"]
                [known_failures]
                "8 kilometer" = ["8 km"]
                """
        }
    )
    assert status(["rules", "check", str(folder)]) == 1
    said = capsys.readouterr().out
    for line in (
        "units.smoot: factor 2, but 1.7018 by pint's 67 * inch",
        "examples.7 kilometer: '7 mm' gives 7 millimeter",
        "known_failures.8 kilometer: '8 km' is mended; move it to examples",
    ):
        assert f"{folder}/units.toml: {line}\n" in said


def test_a_shipped_example_that_own_rules_break_is_told_with_its_cause(written, capsys):
    folder = written({"en/bounds.toml": '[before]\nremove = ["almost"]'})
    assert status(["rules", "check", str(folder)]) == 1
    lines = capsys.readouterr().out.splitlines()[:-1]
    assert lines
    assert all(line.startswith("rules/en/") and line.endswith(f"; it holds without {folder}") for line in lines)


def test_every_example_is_counted(written):
    more = load_rules(written({"units.toml": '[examples]\n"7 kilometer" = ["7 km", "7km"]'}))
    assert number_of_examples(more) == number_of_examples(RULES) + 2
