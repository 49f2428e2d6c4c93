"""Who writes the news: rules/sources.toml as lookups of agencies, outlets, credit lines and house habits."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, StringConstraints

from factcheck.errors import RulesError
from factcheck.rules.files import RulesFile, Section, validated

FILE = "sources.toml"
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
CountryOrDefault = Annotated[str, StringConstraints(pattern=r"^([A-Z]{2}|default)$")]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Month = Annotated[str, StringConstraints(pattern=r"^([1-9]|1[0-2])$")]
DateOrder = Literal["DMY", "MDY"]


class _Entry(Section):
    aliases: list[str] = Field(default=[])
    domains: list[str] = Field(default=[])
    country: Country | None = None


class _Credits(Section):
    datelines: list[str]
    lines: list[str]
    endings: list[str]
    titles: list[str]


class SourcesFile(RulesFile):
    """What sources.toml may hold."""

    agencies: dict[str, _Entry]
    outlets: dict[str, _Entry]
    dollar: dict[CountryOrDefault, Currency]
    date_order: dict[CountryOrDefault, DateOrder | Literal["unclear"]]
    credits: _Credits
    months: dict[Month, list[str]]


@dataclass(frozen=True, slots=True)
class Newsroom:
    """An agency or an outlet."""

    name: str
    kind: Literal["agency", "outlet"]
    country: str | None


@dataclass(frozen=True, slots=True)
class Sources:
    """Lookups over sources.toml; `datelines`, `lines` and `endings` are its compiled ways of crediting.

    Groups of those patterns are `name1`, `agency2` … (to be looked up with `find`), `outlet1` and `date`.
    """

    names: Mapping[str, Newsroom]
    domains: Mapping[str, Newsroom]
    dollars: Mapping[str, str]
    date_orders: Mapping[str, str]
    datelines: tuple[re.Pattern[str], ...]
    lines: tuple[re.Pattern[str], ...]
    endings: tuple[re.Pattern[str], ...]
    months: Mapping[str, int]
    examples: Mapping[str, list[str]]
    known_failures: Mapping[str, list[str]]

    def find(self, name: str) -> Newsroom | None:
        """The newsroom of this name or alias; case and a leading "The" are no matter."""
        return self.names.get(_folded(name))

    def outlet(self, name: str) -> Newsroom:
        """The newsroom of this name, which is an outlet where it is not listed."""
        return self.find(name) or Newsroom(name, "outlet", None)

    def known_as(self, name: str) -> str:
        """One name for all ways to write a newsroom's: its own where it is listed, else without case and "The"."""
        newsroom = self.find(name)
        return newsroom.name if newsroom else _folded(name)

    def of_url(self, url: str) -> Newsroom | None:
        """The newsroom whose domain, or a part of it, the link leads to."""
        try:
            host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
        except ValueError:
            return None
        labels = host[:253].split(".")
        suffixes = (".".join(labels[at:]) for at in range(len(labels)))
        return next((self.domains[suffix] for suffix in suffixes if suffix in self.domains), None)

    def country_of(self, source: str | None) -> str | None:
        """The country (ISO 3166-1 alpha-2) of a newsroom given by name, alias or domain."""
        found = (self.find(source) or self.of_url(source)) if source else None
        return found.country if found else None

    def dollar_of(self, source: str | None, agency: str | None = None) -> str:
        """The currency (ISO 4217) that a bare "$" stands for in this outlet's text, else in this agency's."""
        country = self.country_of(source) or self.country_of(agency)
        return self.dollars.get(country or "default", self.dollars["default"])

    def date_order_of(self, source: str | None, agency: str | None = None) -> DateOrder | None:
        """The order of day and month in a numeric date; None where it is not known."""
        country = self.country_of(source) or self.country_of(agency)
        order = self.date_orders.get(country, self.date_orders["default"]) if country else "unclear"
        return "DMY" if order == "DMY" else "MDY" if order == "MDY" else None


def read_sources(table: Mapping[str, Any]) -> Sources:
    """The table of sources.toml as lookups; RulesError names the key that cannot be used."""
    file = validated(SourcesFile, FILE, table)
    rooms = list(_newsrooms(file))
    for section in ("dollar", "date_order"):
        if "default" not in getattr(file, section):
            raise RulesError(f"rules/{FILE}", f"{section}.default: is missing")
    compiled = partial(_compiled, _slots(file.credits.titles))
    return Sources(
        names=_by(
            "aliases", [(_folded(alias), room) for room, entry in rooms for alias in (room.name, *entry.aliases)]
        ),
        domains=_by("domains", [(domain.casefold(), room) for room, entry in rooms for domain in entry.domains]),
        dollars=file.dollar,
        date_orders=file.date_order,
        datelines=compiled("datelines", file.credits.datelines),
        lines=compiled("lines", file.credits.lines),
        endings=compiled("endings", file.credits.endings, r"\Z"),
        months={name.casefold(): int(month) for month, names in file.months.items() for name in names},
        examples=file.examples,
        known_failures=file.known_failures,
    )


def _newsrooms(file: SourcesFile) -> Iterator[tuple[Newsroom, _Entry]]:
    for name, entry in file.agencies.items():
        yield Newsroom(name, "agency", entry.country), entry
    for name, entry in file.outlets.items():
        yield Newsroom(name, "outlet", entry.country), entry


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold().removeprefix("the ")


def _by(key: str, rooms: list[tuple[str, Newsroom]]) -> dict[str, Newsroom]:
    result: dict[str, Newsroom] = {}
    for name, room in rooms:
        if result.setdefault(name, room) != room:
            raise RulesError(f"rules/{FILE}", f"{room.name}.{key}: {name!r} already stands for {result[name].name!r}")
    return result


# Every slot is bounded, so that no line can make a pattern slow; # numbers the groups.
_NAME = r"[^\W_][^()\[\]/\n]{0,40}?"
_CAPITALISED = r"[A-ZÀ-Þ][\w'’.&-]{0,20}"
_WORD = r"[^\W\d_]{3,12}\.?"
_SLOTS = {
    "name": rf"(?P<name#>{_NAME})",
    "agency": rf"(?P<agency#>{_NAME})",
    "place": r"[^\W\d_][^\d()\[\]]{1,60}?",
    "city": r"[A-ZÀ-Þ][A-ZÀ-Þ .,'’/-]{1,60}?",
    "date": rf"(?P<date>(?:{_WORD} \d{{1,2}}|\d{{1,2}}\.?(?: \w{{1,3}})? {_WORD})(?:,?(?: \w{{1,3}})? \d{{4}})?)",
    "weekday": r"[^\W\d_]{3,12}",
    "person": r"[^\W\d_][^\d,:/()\[\]]{1,60}?",
    "year": r"\d{4}",
    "dash": r"[-–—]{1,2}",
    "stop": r"(?<=[.!?…\"”’)])",
}
_PIECE = re.compile(r"\{(?P<slot>[^}]*)\}|(?P<space> )|(?P<word>[^\W_]+)|(?P<sign>.)")


def _slots(titles: list[str]) -> Mapping[str, str]:
    """What may stand in each slot; an outlet that is not listed is known by what papers and stations are called."""
    title = "|".join(re.escape(title) for title in titles)
    return _SLOTS | {"outlet": rf"(?P<outlet#>(?:{_CAPITALISED} ){{1,4}}(?:{title})|The (?:{title}))"}


def _compiled(slots: Mapping[str, str], key: str, patterns: list[str], end: str = "") -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile("".join(_pieces(slots, key, pattern)) + end) for pattern in patterns)


def _pieces(slots: Mapping[str, str], key: str, pattern: str) -> Iterator[str]:
    for n, piece in enumerate(_PIECE.finditer(pattern)):
        if (slot := piece["slot"]) is not None:
            if slot not in slots:
                raise RulesError(f"rules/{FILE}", f"credits.{key}: no such slot as {{{slot}}} in {pattern!r}")
            yield slots[slot].replace("#", str(n))
        elif piece["space"]:
            # Signs may touch their neighbours ("(AFP)- "), words may not.
            yield r"\s+" if _beside_word(pattern, piece.start()) else r"\s*"
        else:
            yield f"(?i:{re.escape(piece[0])})"


def _beside_word(pattern: str, at: int) -> bool:
    return pattern[at - 1 : at].isalnum() or pattern[at + 1 : at + 2].isalnum()
