"""What a text itself says of its source: datelines, credit lines and bylines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from factcheck.read.dates import worded_date

if TYPE_CHECKING:
    # At run time this would load pydantic before any rules are read.
    from factcheck.rules.sources import Newsroom, Sources

_HEAD = 8000
_TAIL = 2000
_TOP_LINES = 15
_BYLINES = 6
_LAST_LINES = 4
_LINE = 200
_MARKS = " \t*_#>|"


@dataclass(frozen=True, slots=True)
class Credit:
    """One agency, outlet and full date as a line tells them, each or None."""

    how: str
    agency: str | None = None
    source: str | None = None
    published: date | None = None


def credits_in(text: str, sources: Sources) -> Iterator[Credit]:
    """What the lines of a text credit, the most telling first: datelines, the last lines, then bylines."""
    top = _lines(text[:_HEAD])[:_TOP_LINES]
    for line in top:
        if credit := _dateline(line[:_LINE], sources):
            yield credit
    last = _last_lines(text)
    if last:
        yield from _ending(last[-1][-_LINE:], sources)
    for line in (*reversed(last), *top[:_BYLINES]):
        if len(line) <= _LINE:
            yield from _credit_line(line, sources)


def example_value(phrase: str, sources: Sources) -> str:
    """What an example in sources.toml gives: "EFE / OnCuba 2018-09-12", or "nothing"."""
    found = list(credits_in(phrase, sources))
    agency, source, day = (
        next((value for credit in found if (value := getattr(credit, name))), None)
        for name in ("agency", "source", "published")
    )
    names = " / ".join(filter(None, (agency, source)))
    return " ".join(filter(None, (names, day.isoformat() if day else ""))) or "nothing"


def _lines(text: str) -> list[str]:
    return [line for whole in text.splitlines() if (line := whole.strip(_MARKS))]


def _last_lines(text: str) -> list[str]:
    tail = text[-_TAIL:]
    # The first line of a tail may be the end of a longer one, which credits nobody.
    return _lines(tail)[1 if len(tail) < len(text) else 0 :][-_LAST_LINES:]


def _dateline(line: str, sources: Sources) -> Credit | None:
    for pattern in sources.datelines:
        if (match := pattern.match(line)) and (credit := _credit("dateline", match, sources)):
            return credit
    return None


def _ending(line: str, sources: Sources) -> Iterator[Credit]:
    for pattern in sources.endings:
        if (match := pattern.search(line)) and (credit := _credit("credit line", match, sources)):
            yield credit


def _credit_line(line: str, sources: Sources) -> Iterator[Credit]:
    bare = line.removesuffix(".")
    for pattern in sources.lines:
        if (match := pattern.fullmatch(bare)) and (credit := _credit("credit line", match, sources)):
            yield credit
            return


def _credit(how: str, match: re.Match[str], sources: Sources) -> Credit | None:
    groups = match.groupdict()
    day = worded_date(groups.pop("date", None) or "", sources.months)
    rooms = [_newsroom(slot, name, sources) for slot, name in groups.items()]
    if None in rooms or not (rooms or day):
        return None
    names = {room.kind: room.name for room in reversed(rooms) if room}
    return Credit(how, names.get("agency"), names.get("outlet"), day)


def _newsroom(slot: str, name: str, sources: Sources) -> Newsroom | None:
    if slot.startswith("outlet"):
        return sources.outlet(name)
    room = sources.find(name)
    return room if room and (slot.startswith("name") or room.kind == "agency") else None
