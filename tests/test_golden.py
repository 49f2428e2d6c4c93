"""Every format's report on the made-up companion articles, as reviewed.

`python tests/test_golden.py` writes them and all schemas anew; what changed is to be read in the diff.
"""

import os
from pathlib import Path
from unittest import mock

import pytest

import factcheck
from factcheck.write import FORMATS, SCHEMAS, schema_text

HERE = Path(__file__).parent
SHOWN = ("rail-meridian.txt", "rail-harbour-herald.md", "quake.jsonl")  # a few, so that a diff can be read
SUFFIXES = {
    "terminal": "txt", "html": "html", "json": "json", "jsonl": "jsonl", "csv": "csv", "sarif": "sarif", "junit": "xml",
    "github": "github.txt", "gitlab": "gitlab.json", "markdown": "md", "claimreview": "claimreview.json",
}  # fmt: skip


def golden(output_format):
    """The reviewed file."""
    return HERE / "golden" / f"companions.{SUFFIXES[output_format]}"


def reports():
    """The reports as they are now, their paths relative to the tests' folder."""
    here = Path.cwd()
    os.chdir(HERE)
    try:
        report = factcheck.check_articles(factcheck.read_articles(*(f"companions/{name}" for name in SHOWN)))
    finally:
        os.chdir(here)
    with mock.patch("importlib.metadata.version", return_value="0"):
        return {output_format: factcheck.write_report(report, output_format) for output_format in FORMATS}


@pytest.fixture(scope="module")
def written():
    return reports()


@pytest.mark.parametrize("output_format", FORMATS)
def test_the_report_is_the_reviewed_one(written, output_format):
    is_same = written[output_format] == golden(output_format).read_text(encoding="utf-8")
    assert is_same, "the report has changed: run python tests/test_golden.py, and read the diff"


if __name__ == "__main__":
    for name, text in reports().items():
        golden(name).write_text(text, encoding="utf-8")
    for name in SCHEMAS:
        file = Path(factcheck.__file__).with_name("write") / f"{name}.schema.json"
        file.write_text(schema_text(name), encoding="utf-8")
