"""Baselines: findings that are known, in a TOML file of one table a finding, sorted, to be reviewed in a diff.

A finding is known when all its pairs are, and as often as they are: two stories can share a fingerprint (the same two
outlets, the same two figures), and the second must not hide behind the first.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PositiveInt, TypeAdapter, ValidationError, model_validator

from factcheck.errors import FactcheckError
from factcheck.model import SEVERITIES, Acceptance, Finding, Known, Report, Severity

_HEADING = "# Known findings of factcheck: `factcheck run PATH --baseline FILE` leaves them out and fails for none.\n"
_MOST = 100_000_000  # bytes

_FORM = "[0-9a-f]{16}"
_NEAR = 0.75  # of two fingerprints that are meant to be one: two or three digits amiss
Fingerprint = Annotated[str, Field(pattern=f"^{_FORM}$")]


class _Entry(BaseModel):
    """One table of the file."""

    model_config = ConfigDict(extra="forbid", strict=True)

    verdict: str = ""
    message: str = ""
    pairs: list[Fingerprint] = []
    count: PositiveInt = 1
    reason: str = ""
    by: str = ""

    @model_validator(mode="after")
    def _require_both(self) -> "_Entry":
        if bool(self.reason) != bool(self.by):
            raise ValueError("a reason needs a name, and a name a reason: give both `reason` and `by`")
        return self


def read_baseline(file: Path) -> tuple[Known, ...]:
    """The known findings of a file, in its order; FactcheckError names the file and the key that is wrong."""
    try:
        with file.open("rb") as stream:
            tables = tomllib.loads(stream.read(_MOST).decode("utf-8"))
        entries = TypeAdapter(dict[Fingerprint, _Entry]).validate_python(tables)
    except OSError as error:
        raise FactcheckError(str(file), f"cannot be read: {error.strerror}; make it with factcheck baseline") from None
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"] if part != "[key]")
        raise FactcheckError(f"{file}: {key}", first["msg"].removeprefix("Value error, ")) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FactcheckError(str(file), f"is not valid TOML in UTF-8: {error}") from None
    return tuple(_known(name, entry) for name, entry in entries.items())


def baseline_text(known: Iterable[Known]) -> str:
    """The file of these findings, sorted by their fingerprints."""
    import tomli_w

    tables = {each.fingerprint: _table(each) for each in sorted(known, key=lambda each: each.fingerprint)}
    return f"{_HEADING}\n{tomli_w.dumps(tables)}" if tables else _HEADING


def known_of(report: Report, least: Severity, before: Iterable[Known] = ()) -> tuple[Known, ...]:
    """The findings of a report that are at least so severe or were accepted, with what was said of them before."""
    said = _accepted_pairs(before)
    severities = SEVERITIES[: SEVERITIES.index(least) + 1]
    found: dict[str, Known] = {}
    for each in report.findings:
        accepted = _first(said, each.pairs)
        if each.severity in severities or accepted:
            other = found.get(each.fingerprint)
            pairs = tuple(sorted({*each.pairs, *(other.pairs if other else ())}))
            count = other.count + 1 if other else 1
            message = _printable(each.message)
            found[each.fingerprint] = Known(each.fingerprint, each.verdict, message, pairs, count, accepted)
    return tuple(found.values())


def _accepted_pairs(known: Iterable[Known]) -> dict[str, Acceptance]:
    """What was said of each pair: a finding that a new source joins keeps it, though its name may change."""
    return {pair: each.accepted for each in known if each.accepted for pair in _pairs(each)}


def _first(said: Mapping[str, Acceptance], pairs: Iterable[str]) -> Acceptance | None:
    return next((said[pair] for pair in pairs if pair in said), None)


def _printable(message: str) -> str:
    """What a diff shows whole."""
    return "".join(sign if sign.isprintable() else " " for sign in message)


def accept(
    known: Sequence[Known], fingerprints: Iterable[str], acceptance: Acceptance, told: Iterable[Known] = ()
) -> tuple[Known, ...]:
    """The known findings, with these accepted: each is named by any of its pairs, and accepted with all of them.

    Each must be known already, or `told` by a report; one given twice covers two findings. FactcheckError for what
    is neither.
    """
    found = {each.fingerprint: each for each in known}
    findings = {pair: each for each in (*known, *told) for pair in _pairs(each)}
    counts: dict[str, int] = {}
    for pair, times in Counter(fingerprints).items():
        name = _finding_of(pair, findings).fingerprint
        counts[name] = max(counts.get(name, 1), times)
    for name, times in counts.items():
        count = max(found[name].count if name in found else 1, times)
        of = findings[name]
        found[name] = replace(of, message=_printable(of.message), accepted=acceptance, count=count)
    return tuple(found.values())


def _finding_of(pair: str, findings: Mapping[str, Known]) -> Known:
    if not re.fullmatch(_FORM, pair):
        raise FactcheckError(pair, "is no fingerprint: a report gives each finding's as 16 digits from 0 to f")
    if pair not in findings:
        near = get_close_matches(pair, findings, 1, _NEAR)
        hint = f"did you mean {near[0]}?" if near else "give --report FILE, a report in which it stands"
        raise FactcheckError(pair, f"occurs in no report and no baseline that was given; {hint}")
    return findings[pair]


def merged(known: Iterable[Known], reviewed: Iterable[Known]) -> tuple[Known, ...]:
    """The known findings with those of a review, which says the last word on those that are in both."""
    found = {each.fingerprint: each for each in known}
    for each in reviewed:
        before = found.get(each.fingerprint, each)
        found[each.fingerprint] = replace(each, count=max(each.count, before.count))
    return tuple(found.values())


def with_baseline(report: Report, known: Sequence[Known]) -> Report:
    """The report, each finding told whether it is known, and those that no longer occur."""
    counts: Counter[str] = Counter()
    for each in known:
        counts.update(dict.fromkeys(_pairs(each), each.count))
    occurring = Counter(pair for finding in report.findings for pair in finding.pairs)
    is_known = {pair for pair, times in occurring.items() if times <= counts[pair]}
    said = _accepted_pairs(known)
    findings = tuple(_judged(finding, is_known, said) for finding in report.findings)
    absent = tuple(each for each in known if not any(pair in occurring for pair in _pairs(each)))
    return replace(report, findings=findings, absent=tuple(sorted(absent, key=lambda each: each.fingerprint)))


def _judged(finding: Finding, is_known: set[str], said: Mapping[str, Acceptance]) -> Finding:
    if not is_known.issuperset(finding.pairs):
        return replace(finding, baseline="new")
    return replace(finding, baseline="unchanged", accepted=_first(said, finding.pairs))


def _pairs(known: Known) -> tuple[str, ...]:
    return known.pairs or (known.fingerprint,)


def _table(known: Known) -> dict[str, Any]:
    said = {"reason": known.accepted.reason, "by": known.accepted.by} if known.accepted else {}
    pairs = [] if known.pairs == (known.fingerprint,) else list(known.pairs)
    count = known.count if known.count > 1 else 0
    table = {"verdict": known.verdict, "message": known.message, "pairs": pairs, "count": count, **said}
    return {key: value for key, value in table.items() if value}


def _known(name: str, entry: _Entry) -> Known:
    accepted = Acceptance(entry.reason, entry.by) if entry.reason else None
    return Known(name, entry.verdict, entry.message, tuple(entry.pairs), entry.count, accepted)
