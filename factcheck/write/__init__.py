"""Output formats, one file each: all are made from the same Report, and each gives one text.

A format is a module of this folder with a `write(report, **options) -> str`; it is imported when it is first asked for.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module

from factcheck.model import Article, Claim, Considered, Mention, Report, Scale

FORMATS = ("terminal", "html", "json", "jsonl", "csv", "sarif", "junit", "github", "gitlab", "markdown", "claimreview")
SCHEMAS = ("report", "line", "claim", "mention")


def write_report(report: Report, output_format: str, **options: object) -> str:
    """The report as text in one of FORMATS. The terminal's takes `width` and `colour`, JSON `with_text`."""
    if output_format not in FORMATS:
        raise ValueError(f"unknown output format {output_format!r}; one of {', '.join(FORMATS)}")
    text: str = import_module(f"factcheck.write.{output_format}").write(report, **options)
    return text


def claim_lines(claims: Sequence[Claim], article: Article, units: Mapping[str, Scale]) -> Iterator[str]:
    """Claims of an article, each as one line of JSON, without the line's end."""
    from factcheck.write import json, json_claims

    ids = json_claims.claim_ids(claims, json_claims.sentences_of(claims, [article]))
    return (json.one_line(json_claims.alone(claim, ids[claim], article, units)) for claim in claims)


def mention_lines(mentions: Iterable[Mention], article: Article, units: Mapping[str, Scale]) -> Iterator[str]:
    """Mentions of an article, each as one line of JSON, without the line's end."""
    from factcheck.write import json, json_claims

    return (json.one_line(json_claims.mention_shape(mention, article.id, units)) for mention in mentions)


def write_explanation(
    article: Article, mentions: Sequence[Mention], claims: Sequence[Claim], *, width: int = 80, colour: bool = False
) -> str:
    """A text with its mentions marked, then each mention: its value, its rule, its claim."""
    from factcheck.write import explanation

    return explanation.write(article, mentions, claims, width=width, colour=colour)


def write_pairs(pairs: Sequence[Considered]) -> str:
    """What was considered between two texts, for people."""
    from factcheck.write import waterfall

    return waterfall.write(pairs)


def schema(of: str = "report") -> dict[str, object]:
    """The JSON Schema of one of SCHEMAS: the `json` report, a line of `jsonl`, a line of `factcheck extract`."""
    from factcheck.write import json_schema

    return json_schema.schema(of)


def schema_text(of: str = "report") -> str:
    """The JSON Schema as text, as it stands in <of>.schema.json."""
    from factcheck.write import json

    return json.pages(schema(of))
