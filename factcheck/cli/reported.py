"""What a report says of its findings, by which they are accepted.

json, jsonl, sarif, csv, junit and gitlab say verdict and message field by field. The other formats put them into
sentences: of these the fingerprints are taken that stand together, and the next `factcheck baseline` adds the rest.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import TypeVar
from xml.etree.ElementTree import Element

from pydantic import AliasChoices, AliasPath, BaseModel, Field, RootModel, ValidationError

from factcheck.model import Known

_CSV, _XML = "finding,verdict,", "<?xml"
_ONE = re.compile("(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])")
_SEVERAL = re.compile(rf"{_ONE.pattern}(?:\s+{_ONE.pattern})*")


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


class _Entry(BaseModel):
    """An entry of gitlab, whose description begins with the message and ends with the fingerprints."""

    check_name: str
    description: str


class _Entries(RootModel[list[_Entry]]):
    """The whole of gitlab."""


_Shape = TypeVar("_Shape", bound=BaseModel)


def findings_in(text: str) -> Iterator[Known]:
    """The findings of a report's text, each with all its fingerprints."""
    text = text.removeprefix("\ufeff")
    read = _of_csv if text.startswith(_CSV) else _of_junit if text.startswith(_XML) else _of_json
    found = [known for known in read(text) if known.pairs]
    yield from found or (_known("", "", each[0].split()) for each in _SEVERAL.finditer(text))


def _known(verdict: str | None, message: str | None, pairs: Iterable[str]) -> Known:
    names = tuple(dict.fromkeys(filter(_ONE.fullmatch, pairs)))
    return Known(names[0] if names else "", verdict or "", message or "", names)


def _of_csv(text: str) -> Iterator[Known]:
    for row in csv.DictReader(StringIO(text)):
        yield _known(row.get("verdict"), row.get("message"), (row.get("fingerprints") or "").split())


def _of_junit(text: str) -> Iterator[Known]:
    for case in _cases(text):
        failure = case.find("failure")
        message = failure.get("message") if failure is not None else ""
        yield _known(case.get("name", "").partition(" ")[0], message, _ONE.findall(_words(case)))


def _words(case: Element) -> str:
    return " ".join([case.get("name", ""), *case.itertext()])


def _cases(text: str) -> list[Element]:
    from defusedxml import DefusedXmlException, ElementTree

    try:
        return list(ElementTree.fromstring(text).iter("testcase"))
    except (ElementTree.ParseError, DefusedXmlException):
        return []


def _of_json(text: str) -> Iterator[Known]:
    """Those of json and sarif, of gitlab, or of lines."""
    for entry in (each for entries in _parsed(_Entries, text) for each in entries.root):
        message, end, _ = entry.description.partition(". · ")
        yield _known(entry.check_name, f"{message}{end[:1]}", _ONE.findall(entry.description))
    for told in _told(text):
        yield _known(told.verdict, told.message, (told.fingerprint, *told.pairs))


def _told(text: str) -> Iterator[_Told]:
    reports = _parsed(_Report, text)
    for report in reports:
        yield from report.findings
        yield from (result for run in report.runs for result in run.results)
    for line in [] if reports and len(text.splitlines()) > 1 else text.splitlines():
        yield from _parsed(_Told, line)


def _parsed(shape: type[_Shape], text: str) -> list[_Shape]:
    """The text as this shape, or nothing."""
    try:
        return [shape.model_validate_json(text)]
    except ValidationError:
        return []
