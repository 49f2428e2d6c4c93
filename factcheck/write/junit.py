"""JUnit XML: a failed test for each conflict, invalid figure and inconsistency, a passed one for each other article.

A known finding is a skipped test.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from factcheck.model import Article, Finding, Report
from factcheck.write import quoted, views
from factcheck.write.gravity import gravest_first
from factcheck.write.text import harmless, one_line
from factcheck.write.verdicts import MEANINGS

# What XML 1.0 cannot hold even as a reference, beyond what `harmless` replaces.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(report: Report) -> str:
    """One test suite."""
    articles = views.by_id(report)
    failing = [finding for finding in gravest_first(report.findings) if finding.severity != "note"]
    touched = {claim.article_id for finding in failing for claim in finding.claims}
    passed = [article for article in report.articles if not article.archived and article.id not in touched]
    known = sum(finding.is_known for finding in failing)
    counts = {"tests": len(failing) + len(passed), "failures": len(failing) - known, "errors": 0, "skipped": known}
    suite = Element("testsuite", _texts({"name": "factcheck", **counts}))
    for finding, name in zip(failing, _names(failing), strict=True):
        _case(suite, finding, name, articles)
    for article in passed:
        SubElement(suite, "testcase", _texts({"classname": article.id, "name": "no conflict"}))
    if report.problems:
        SubElement(suite, "system-err").text = _text(_problems(report))
    root = Element("testsuites", _texts({"name": "factcheck", **counts}))
    root.append(suite)
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _names(findings: Iterable[Finding]) -> Iterator[str]:
    """Names that stay from run to run: the verdict and the fingerprint, numbered where several share them."""
    seen = Counter[str]()
    for finding in findings:
        name = f"{finding.verdict} {finding.fingerprint}"
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name} ({seen[name]})"


def _case(suite: Element, finding: Finding, name: str, articles: dict[str, Article]) -> None:
    quotes = quoted.latest_first(quoted.quotes(finding, articles))
    place = quotes[0].place
    where = {"file": place.file or quotes[0].article.id} | ({"line": place.line} if place.line else {})
    case = SubElement(suite, "testcase", _texts({"classname": quotes[0].article.id, "name": name, **where}))
    if finding.is_known:
        SubElement(case, "skipped", _texts({"message": views.standing(finding)}))
        return
    failure = SubElement(case, "failure", _texts({"type": finding.verdict, "message": finding.message}))
    failure.text = _text("\n".join([*map(_beside, quotes), MEANINGS[finding.verdict].do, *views.names(finding)]))


def _beside(quote: quoted.Quote) -> str:
    return f"{quote.where}: {quote.origin}: {quote.sentence}"


def _problems(report: Report) -> str:
    return "\n".join(one_line(f"{each.place}: {each.problem}; {each.help}") for each in report.problems)


def _texts(attributes: dict[str, object]) -> dict[str, str]:
    return {name: _text(one_line(str(value))) for name, value in attributes.items()}


def _text(text: str) -> str:
    return _NO_XML.sub("\ufffd", harmless(text))
