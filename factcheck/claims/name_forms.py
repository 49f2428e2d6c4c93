"""The forms of one name in an article: "Ilga Varga", "Varga"; "Ostland Railways (OR)", "OR"."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.claims.capitals import Run
from factcheck.rules.naming import Form, Key, is_acronym
from factcheck.tokens import CLOSED, OPENED, Tokens


class Mark(NamedTuple):
    """A place where something is named: the number of its sentence, its words, and how it is written."""

    number: int
    run: Run
    form: Form


def fullest_keys(marks: Sequence[Mark], sentences: Sequence[Tokens]) -> list[Key]:
    """The key of the fullest form of each name: the last longer one met before, else the next one that follows."""
    shorts = [form.shorts if run.title is None else form.titled for _, run, form in marks]
    pairs = zip(reversed(marks), reversed(shorts), strict=True)
    first = {short: mark.form.key for mark, own in pairs for short in own}
    latest: dict[Key, Key] = {}
    found: list[Key] = []
    for at, mark in enumerate(marks):
        key = mark.form.key
        if at and _is_bracketed(mark, marks[at - 1], sentences):
            first[key] = latest[key] = found[-1]
        full = latest.get(key) or first.get(key) or key
        found.append(latest.get(full, full) if len(full) == 1 else full)
        for short in shorts[at]:
            latest[short] = key
    return found


def _is_bracketed(mark: Mark, before: Mark, sentences: Sequence[Tokens]) -> bool:
    """ "Russian Railways (RZD)": an acronym in brackets right behind the name."""
    first, last = mark.run.first, mark.run.last
    if first != before.run.last + 1 or mark.number != before.number:
        return False
    tokens = sentences[mark.number]
    return tokens.at(first - 1) in OPENED and tokens.at(last) in CLOSED and is_acronym(tokens.words[first])
