"""CSV: a row for each claim of each finding, for a spreadsheet, which knows UTF-8 by the byte order mark before it.

A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, "CSV injection").
"""

import csv
import re
from collections.abc import Mapping
from io import StringIO

from factcheck.model import Amount, Finding, Report, Scale, plain
from factcheck.write import overview, quoted, views
from factcheck.write.text import one_line
from factcheck.write.values import shown

COLUMNS = (
    "finding", "verdict", "severity", "message", "independent_sources", "fingerprints", "known", "source", "agency",
    "published", "article", "file", "line", "page", "url", "kind", "figure", "value", "low", "high", "hedge", "unit",
    "attribute", "owner", "thing", "sentence",
)  # fmt: skip

_MARK = "\ufeff"
_NUMBER = re.compile(r"-\d+(\.\d+)?")


def write(report: Report) -> str:
    """The rows under a row of COLUMNS, in the page's order and with its numbers."""
    articles = views.by_id(report)
    text = StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(COLUMNS)
    for number, finding in overview.numbered(report):
        for quote in quoted.quotes(finding, articles):
            row = (number, *_of_finding(finding), *_of_article(quote), *_of_claim(quote, report.units))
            rows.writerow(map(defused, row))
    return f"{_MARK}{text.getvalue()}"


def _of_finding(finding: Finding) -> tuple[object, ...]:
    known = views.standing(finding)
    told = (finding.verdict, finding.severity, finding.message)
    return (*told, finding.independent_sources, " ".join(finding.pairs), known)


def _of_article(quote: quoted.Quote) -> tuple[object, ...]:
    article, place = quote.article, quote.place
    told = (article.source, article.agency, article.published, article.id)
    return (*told, place.file, place.line, place.page, place.url)


def _of_claim(quote: quoted.Quote, units: Mapping[str, Scale]) -> tuple[object, ...]:
    claim, value = quote.claim, quote.claim.value
    if isinstance(value, Amount):
        low, high = (None if end is None else plain(end) for end in (value.low, value.high))
        interval: tuple[object, ...] = (low, high, value.hedge, value.unit)
    else:
        interval = (value.first, value.last, None, None) if value else (None, None, None, None)
    about = (claim.attribute, claim.owner, claim.thing.text if claim.thing else None)
    return (claim.kind, quote.figure, shown(claim.mention, units), *interval, *about, quote.sentence)


def defused(cell: object) -> str:
    """The cell as text on one line that no spreadsheet computes; negative numbers stay numbers."""
    text = "" if cell is None else one_line(str(cell))
    is_formula = text.startswith(("=", "+", "-", "@")) and not _NUMBER.fullmatch(text)
    return f"'{text}" if is_formula else text
