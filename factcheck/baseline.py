"""Baselines: findings that are known, in a TOML file of one table a finding, sorted, to be reviewed in a diff.

A finding is known when all its pairs are, and as often as they are: two stories can share a fingerprint (the same two
outlets, the same two figures), and the second must not hide behind the first.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PositiveInt, TypeAdapter, ValidationError, model_validator

from factcheck.errors import FactcheckError
from factcheck.model import SEVERITIES, Acceptance, Finding, Known, Report, Severity

_HEADING = (
    "# Known findings of factcheck: `factcheck run PATH... --baseline FILE` shows them and fails for none of them.\n"
)
_MOST = 100_000_000  # bytes

_FORM = "[0-9a-f]{16}"
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
    said = {each.fingerprint: each.accepted for each in before}
    severities = SEVERITIES[: SEVERITIES.index(least) + 1]
    found: dict[str, Known] = {}
    for each in report.findings:
        if each.severity in severities or said.get(each.fingerprint):
            other = found.get(each.fingerprint)
            pairs = tuple(sorted({*each.pairs, *(other.pairs if other else ())}))
            count = other.count + 1 if other else 1
            accepted = said.get(each.fingerprint)
            message = _printable(each.message)
            found[each.fingerprint] = Known(each.fingerprint, each.verdict, message, pairs, count, accepted)
    return tuple(found.values())


def _printable(message: str) -> str:
    """What a diff shows whole."""
    return "".join(sign if sign.isprintable() else " " for sign in message)


def accept(
    known: Sequence[Known], fingerprints: Iterable[str], acceptance: Acceptance, told: Iterable[Known] = ()
) -> tuple[Known, ...]:
    """The known findings, with these accepted, be they among them or not; one given twice covers two findings.

    An entry without verdict and message takes those of the finding that is `told` by it, or of which it is a pair.
    FactcheckError for what is no fingerprint.
    """
    found = {each.fingerprint: each for each in known}
    said = {name: each for each in (*told, *known) if each.message for name in (each.fingerprint, *each.pairs)}
    for name, times in Counter(fingerprints).items():
        if not re.fullmatch(_FORM, name):
            raise FactcheckError(name, "is no fingerprint: a report gives each finding's as 16 digits from 0 to f")
        before = found.get(name) or Known(name)
        of = before if before.message else said.get(name, before)
        count = max(before.count, times)
        found[name] = replace(
            before, verdict=of.verdict, message=_printable(of.message), accepted=acceptance, count=count
        )
    return tuple(found.values())


def merged(known: Iterable[Known], reviewed: Iterable[Known]) -> tuple[Known, ...]:
    """The known findings with those of a review, which says the last word on those that are in both."""
    found = {each.fingerprint: each for each in known}
    for each in reviewed:
        before = found.get(each.fingerprint, each)
        found[each.fingerprint] = replace(each, count=max(each.count, before.count))
    return tuple(found.values())


def unheard_of(fingerprints: Iterable[str], known: Iterable[Known], reports: Iterable[str]) -> list[str]:
    """The fingerprints that occur neither among the known findings nor in the text of a report."""
    heard = {name for each in known for name in (each.fingerprint, *each.pairs)}
    heard.update(name for report in reports for name in re.findall(_FORM, report))
    return [name for name in dict.fromkeys(fingerprints) if name not in heard]


def with_baseline(report: Report, known: Sequence[Known]) -> Report:
    """The report, each finding told whether it is known, and those that no longer occur."""
    counts: Counter[str] = Counter()
    for each in known:
        counts.update(dict.fromkeys(_pairs(each), each.count))
    occurring = Counter(pair for finding in report.findings for pair in finding.pairs)
    is_known = {pair for pair, times in occurring.items() if times <= counts[pair]}
    said = {each.fingerprint: each.accepted for each in known if each.accepted}
    findings = tuple(_judged(finding, is_known, said) for finding in report.findings)
    absent = tuple(each for each in known if not any(pair in occurring for pair in _pairs(each)))
    return replace(report, findings=findings, absent=tuple(sorted(absent, key=lambda each: each.fingerprint)))


def _judged(finding: Finding, is_known: set[str], said: Mapping[str, Acceptance | None]) -> Finding:
    if not is_known.issuperset(finding.pairs):
        return replace(finding, baseline="new")
    accepted = next((said[pair] for pair in finding.pairs if pair in said), None)
    return replace(finding, baseline="unchanged", accepted=accepted)


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
