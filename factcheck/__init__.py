"""Extracts figures and dates from news articles and tells which of them conflict across sources.

    rules = factcheck.load_rules()
    articles = factcheck.read_articles("articles/")
    report = factcheck.check_articles(articles, rules)
    page = factcheck.write_report(report, "html")

Names are imported when they are first used, so that `import factcheck` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.check import check_articles, extract_claims, find_mentions
    from factcheck.errors import ArticleError, FactcheckError, RulesError
    from factcheck.model import Amount, Article, Claim, Finding, Mention, Period, Report, Timex
    from factcheck.read import read_articles
    from factcheck.rules import load_rules
    from factcheck.write import write_report

    __version__: str

__all__ = [
    "Amount",
    "Article",
    "ArticleError",
    "Claim",
    "FactcheckError",
    "Finding",
    "Mention",
    "Period",
    "Report",
    "RulesError",
    "Timex",
    "__version__",
    "check_articles",
    "extract_claims",
    "find_mentions",
    "load_rules",
    "read_articles",
    "write_report",
]

_NAMES = {
    "factcheck.check": ("check_articles", "extract_claims", "find_mentions"),
    "factcheck.errors": ("ArticleError", "FactcheckError", "RulesError"),
    "factcheck.model": ("Amount", "Article", "Claim", "Finding", "Mention", "Period", "Report", "Timex"),
    "factcheck.read": ("read_articles",),
    "factcheck.rules": ("load_rules",),
    "factcheck.write": ("write_report",),
}
_HOMES = {name: home for home, names in _NAMES.items() for name in names}


def __getattr__(name: str) -> object:
    if name == "__version__":
        from factcheck.version import installed_version

        return installed_version()
    if name not in _HOMES:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    globals()[name] = value = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
