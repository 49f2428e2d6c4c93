"""Markdown, for a job summary, a comment on a pull request or a chat: the problems, the worst first.

Article text is escaped: no link, image, HTML or mention of a user comes from it.
"""

import re
from collections.abc import Iterator, Mapping

from factcheck.model import Article, Finding, Report, Scale
from factcheck.write import quoted, views
from factcheck.write.text import counted, one_line
from factcheck.write.verdicts import MEANINGS

MOST_SHOWN = 50  # a comment holds 65,536 characters
QUOTED = 10  # findings whose sentences are given below the table
_REACH = 150  # characters of a sentence on either side of a figure

_MARKS = re.compile(r"[\\`*_{}\[\]<>()#!|~&$]")
# A word joiner, which nobody sees, keeps hosts from making links and mentions of what they find in plain text.
_LINKS = re.compile(r"(?<=@)|(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)


def write(report: Report) -> str:
    """A heading, a table of findings, the sentences of the first ones, and what could not be read."""
    return "\n".join(_blocks(report)).rstrip("\n") + "\n"


def _blocks(report: Report) -> Iterator[str]:
    articles = views.by_id(report)
    problems = views.problems(report)
    yield f"### {_safe(views.summary(report))}\n"
    if problems:
        yield "| | what | where |\n| --- | --- | --- |"
        yield from (_row(finding, articles, report.units) for finding in problems[:MOST_SHOWN])
        hidden = len(problems) - MOST_SHOWN
        yield f"\n… and {counted(hidden, 'more problem')}.\n" if hidden > 0 else ""
    for finding in problems[:QUOTED]:
        yield from _quoted(finding, articles)
    if report.absent:
        yield "\n**Known, and found no longer**\n"
        yield from (f"- {_safe(known.message)} ({known.fingerprint})" for known in report.absent[:MOST_SHOWN])
    if report.problems:
        yield "\n**Unresolved**\n"
        for remedy, unread in views.problems_by_help(report.problems).items():
            first, more = unread[0], _more(len(unread) - 1)
            yield f"- {_safe(first.place)}: {_safe(first.problem)}{more}. {_safe(remedy)}"


def _row(finding: Finding, articles: dict[str, Article], units: Mapping[str, Scale]) -> str:
    first = quoted.latest_first(quoted.quotes(finding, articles))[0]
    return f"| {finding.severity} | {_safe(views.where_they_differ(finding, units))} | {_safe(first.where)} |"


def _quoted(finding: Finding, articles: dict[str, Article]) -> Iterator[str]:
    yield f"\n**{_safe(finding.message)}** {MEANINGS[finding.verdict].do}\n"
    for shared in quoted.by_sentence(quoted.latest_first(quoted.quotes(finding, articles, _REACH))):
        told = "".join(f"**{_safe(text)}**" if is_figure else _safe(text) for text, is_figure in shared.pieces)
        yield f"- {_safe(shared.first.origin)} ({_safe(shared.first.where)}): “{told}”"
    yield f"\n`factcheck accept {' '.join(finding.pairs)} --reason … --by … --report … --baseline …`"


def _more(number: int) -> str:
    return f", and {number:,} more like it" if number else ""


def _safe(text: str) -> str:
    """The text on one line, with every mark of Markdown escaped; a space at either end stays."""
    lead, tail = (" " if text[:1].isspace() else ""), (" " if text[1:] and text[-1:].isspace() else "")
    marked = _MARKS.sub(lambda mark: f"\\{mark[0]}", one_line(text))
    return f"{lead}{_LINKS.sub(chr(0x2060), marked)}{tail}"
