"""rules/sources.toml as lookups; its examples; how a mistake in it is told."""

import copy
import tomllib
from pathlib import Path

import pytest

from factcheck.errors import RulesError
from factcheck.read.credits import example_value
from factcheck.rules.files import merged, shipped_folder
from factcheck.rules.sources import Sources, read_sources

TABLE = tomllib.loads((Path(shipped_folder()) / "sources.toml").read_text(encoding="utf-8"))
SOURCES = read_sources(TABLE)
EXAMPLES = [(value, phrase) for value, phrases in SOURCES.examples.items() for phrase in phrases]


@pytest.mark.parametrize("value, phrase", EXAMPLES)
def test_examples(value: str, phrase: str) -> None:
    assert example_value(phrase, SOURCES) == value


@pytest.mark.parametrize(
    "name, found",
    [
        ("TASS", ("TASS", "agency")),
        ("itar-tass", ("TASS", "agency")),
        ("The Associated  Press", ("AP", "agency")),
        ("the guardian", ("Guardian", "outlet")),
        ("OnCuba News", ("OnCuba", "outlet")),
        ("Nobody", None),
        ("TASSS", None),
    ],
)
def test_find(name: str, found: tuple[str, str] | None) -> None:
    room = SOURCES.find(name)
    assert (room and (room.name, room.kind)) == found


@pytest.mark.parametrize(
    "url, name",
    [
        ("https://www.radiohc.cu/index.php/en/x", "Radio Habana Cuba"),
        ("english.radiohc.cu", "Radio Habana Cuba"),
        ("http://news.BBC.co.uk:80/1", "BBC"),
        ("https://notbbc.co.uk/", None),
        ("https://example.com/bbc.co.uk", None),
        ("https://[broken", None),
        ("", None),
    ],
)
def test_of_url(url: str, name: str | None) -> None:
    room = SOURCES.of_url(url)
    assert (room.name if room else None) == name


@pytest.mark.parametrize(
    "source, agency, country, dollar, order",
    [
        ("New York Times", None, "US", "USD", "MDY"),
        ("Sydney Morning Herald", "Reuters", "AU", "AUD", "DMY"),
        ("CBC", None, "CA", "CAD", None),
        ("abc.net.au", None, "AU", "AUD", "DMY"),
        ("OnCuba", "EFE", "CU", "USD", "DMY"),
        (None, "Notimex", None, "MXN", "DMY"),
        ("The Daily Nobody", "AAP", None, "AUD", "DMY"),
        ("The Daily Nobody", None, None, "USD", None),
        (None, None, None, "USD", None),
    ],
)
def test_habits(source: str | None, agency: str | None, country: str | None, dollar: str, order: str | None) -> None:
    found = SOURCES.country_of(source), SOURCES.dollar_of(source, agency), SOURCES.date_order_of(source, agency)
    assert found == (country, dollar, order)


@pytest.mark.parametrize(
    "change, place, problem",
    [
        ({"agencies": {"TASS": {"country": "Russia"}}}, "rules/sources.toml", "agencies.TASS.country"),
        ({"agencies": {"TASS": {"colour": "red"}}}, "rules/sources.toml", "agencies.TASS.colour"),
        ({"outlets": {"Post": {"aliases": ["tass"]}}}, "rules/sources.toml", "Post.aliases"),
        ({"outlets": {"Post": {"domains": ["tass.com"]}}}, "rules/sources.toml", "Post.domains"),
        ({"dollar": {"US": "dollar"}}, "rules/sources.toml", "dollar.US"),
        ({"dollar": {"remove": ["default"]}}, "rules/sources.toml", "dollar.default"),
        ({"date_order": {"US": "YDM"}}, "rules/sources.toml", "date_order.US"),
        ({"credits": {"lines": ["By {nobody}"]}}, "rules/sources.toml", "credits.lines"),
        ({"months": {"13": ["Undecimber"]}}, "rules/sources.toml", "months.13"),
        ({"papers": {}}, "rules/sources.toml", "papers"),
    ],
)
def test_mistakes_name_file_and_key(change: dict[str, object], place: str, problem: str) -> None:
    with pytest.raises(RulesError) as caught:
        read_sources(merged(copy.deepcopy(TABLE), change))
    assert (caught.value.place, problem in caught.value.problem) == (place, True), caught.value


def test_a_newsrooms_own_outlet() -> None:
    own: Sources = read_sources(merged(TABLE, {"outlets": {"Our Paper": {"country": "NZ", "domains": ["our.nz"]}}}))
    assert example_value("By Jane Doe, Our Paper", own) == "Our Paper"
    assert own.dollar_of("our.nz") == "NZD"
