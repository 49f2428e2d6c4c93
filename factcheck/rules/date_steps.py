"""The steps of a rule, which lead to a date, with the values of its slots filled in."""

import re
from decimal import Decimal
from typing import Any, cast

from factcheck.model import Steps

_SLOT = re.compile(r"\w+")

Bindings = dict[str, Any]
Part = str | int | tuple[str, tuple[str, ...]]
"""One part of a step: a literal, or a prefix and the slots of which one is bound."""
Template = tuple[tuple[Part, ...], ...]
"""Steps as a rule writes them."""
Step = tuple[str | int, ...]

COMPARED = frozenset({"report", "told", "named"})
"""Anchors of what is compared with what the text has told: "up from a year ago" opens no period."""
TOLD = frozenset({"text", "named"})
"""Anchors of what goes on from a day that the text has told: "the next night"."""
DERIVED = COMPARED | TOLD
"""All anchors that reckon from what the text has told: where they lead, no further date reckons from."""


def step_of(text: str) -> tuple[Part, ...]:
    """A step as the rules write it, its parts told apart.

    >>> step_of("shift -{n} {u}")
    ('shift', ('-', ('n',)), ('', ('u',)))
    """
    return tuple(_parsed(part) for part in text.split())


def _parsed(part: str) -> Part:
    if "{" in part:
        return part.partition("{")[0], tuple(_SLOT.findall(part.partition("{")[2]))
    return int(part) if part.lstrip("-+").isdecimal() else part


def filled(template: Template, bindings: Bindings) -> Steps:
    """The steps with the values of their slots; a step none of whose slots is bound falls away."""
    result: list[Step] = []
    for step in template:
        if step == _DATE:
            result.extend(bindings.get("date", ()))
            continue
        parts = [_part(part, bindings) if isinstance(part, tuple) else part for part in step]
        if None not in parts:
            result.append(cast("Step", tuple(parts)))
    return tuple(result)


def has_slot(template: Template) -> bool:
    """Whether a step waits for a value."""
    return any(isinstance(part, tuple) for step in template for part in step)


_DATE = step_of("{date}")


def _part(part: tuple[str, tuple[str, ...]], bindings: Bindings) -> str | int | None:
    """ "-{n}" -> -3, "{day}{ordinal}" -> the one that is bound, None where none is."""
    prefix, slots = part
    value = next((bindings[slot] for slot in slots if slot in bindings), None)
    if isinstance(value, Decimal) and value == value.to_integral_value():
        value = int(value)
    if isinstance(value, int):
        return -value if prefix == "-" else value
    return None if value is None else f"{prefix}{value}"
