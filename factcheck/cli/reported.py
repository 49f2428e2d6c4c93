"""What a report says of its findings: json, jsonl, sarif and csv say it field by field, the other formats do not."""

import csv
from collections.abc import Iterator
from io import StringIO
from typing import TypeVar

from pydantic import AliasChoices, AliasPath, BaseModel, Field, ValidationError

from factcheck.model import Known

_Shape = TypeVar("_Shape", bound=BaseModel)
_CSV = "finding,verdict,"


class _Told(BaseModel):
    """A finding of json and jsonl, or a result of sarif."""

    verdict: str = Field(validation_alias=AliasChoices("verdict", "ruleId"))
    message: str = Field(validation_alias=AliasChoices(AliasPath("message", "text"), "message"))
    fingerprint: str = Field(
        validation_alias=AliasChoices("fingerprint", AliasPath("partialFingerprints", "factcheck/v1"))
    )
    pairs: list[str] = Field([], validation_alias=AliasChoices("pairs", AliasPath("properties", "fingerprints")))


class _Run(BaseModel):
    results: list[_Told]


class _Report(BaseModel):
    """The whole of json or sarif."""

    findings: list[_Told] = []
    runs: list[_Run] = []


def findings_in(text: str) -> Iterator[Known]:
    """Verdict and message for each fingerprint of a report's text; none of a format that does not say them apart."""
    text = text.removeprefix("\ufeff")
    if text.startswith(_CSV):
        for row in csv.DictReader(StringIO(text)):
            yield from (Known(name, row["verdict"], row["message"]) for name in row["fingerprints"].split())
    for told in _told(text):
        yield from (Known(name, told.verdict, told.message) for name in dict.fromkeys((told.fingerprint, *told.pairs)))


def _told(text: str) -> Iterator[_Told]:
    for report in _parsed(_Report, text):
        yield from report.findings
        yield from (result for run in report.runs for result in run.results)
    for line in text.splitlines():
        yield from _parsed(_Told, line)


def _parsed(shape: type[_Shape], text: str) -> list[_Shape]:
    """The text as this shape, or nothing."""
    try:
        return [shape.model_validate_json(text)]
    except ValidationError:
        return []
