"""What is known of an article and how it was learnt: given, from the sidecar, from metadata, or inferred."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from factcheck.errors import ArticleError
from factcheck.model import Article
from factcheck.read.credits import credits_in
from factcheck.read.dates import day_in_address, moment, parsed_date
from factcheck.read.drafts import Draft
from factcheck.read.languages import language_of
from factcheck.read.outlets import host_of

if TYPE_CHECKING:
    # At run time this would load pydantic before any rules are read.
    from factcheck.rules.sources import Sources

_FACTS = ("source", "agency", "published", "url", "lang")
_MARKS = " \t*_#"


class Rules(Protocol):
    """What is needed of the rules."""

    @property
    def sources(self) -> Sources:
        """Agencies and outlets."""

    @property
    def languages(self) -> Mapping[str, object]:
        """The languages there are rules for, by their codes."""

    @property
    def stopwords(self) -> Mapping[str, frozenset[str]]:
        """The words by which a language is known, by its code."""


@dataclass(frozen=True, slots=True)
class Known:
    """Facts of one origin: `how` they were learnt, and the place and key to name when one is wrong."""

    how: str
    facts: Mapping[str, str] = field(default_factory=dict)
    place: str = ""
    key: str = ""


def given_facts(published: date | str | None, source: str | None, lang: str | None, rules: Rules) -> Known:
    """What the caller says of all articles; ArticleError for a publication date that cannot be read."""
    facts = {"source": source, "lang": lang, "published": str(published) if published else None}
    known = {name: value for name, value in facts.items() if value}
    # Read here already, and without a source's habits, so that a mistake is told once and not for each article.
    day = _published(Known("given", place="given"), {**known, "source": ""}, rules) if published else None
    return Known("given", known | ({"published": day.isoformat()} if day else {}))


def settled(draft: Draft, article_id: str, given: Known, sidecar: Known, rules: Rules) -> Article:
    """The article of a draft; of each fact the first holds that is given, in the sidecar, in metadata or inferred.

    Raises ArticleError for a publication date that cannot be read.
    """
    told = (given, sidecar, Known("metadata", draft.facts, draft.place))
    url = next((layer.facts["url"] for layer in told if layer.facts.get("url")), None)
    layers = (
        *told, _of_url(url, rules.sources), *_inferred(draft, rules.sources), _told_by_words(draft, told, rules),
        Known("host", {"source": host_of(url) or ""}),
    )  # fmt: skip
    origins = {name: layer for layer in reversed(layers) for name in _FACTS if layer.facts.get(name)}
    facts = {name: layer.facts[name] for name, layer in origins.items()}
    published = _published(origins.get("published"), facts, rules)
    return Article(
        id=article_id,
        text=draft.text,
        source=facts.get("source"),
        agency=facts.get("agency"),
        published=published,
        url=facts.get("url"),
        title=draft.facts.get("title") or first_line(draft.text),
        lang=_primary(facts.get("lang")),
        learnt={name: _how(origins[name], name) for name in _FACTS if name in origins},
        places=draft.places,
        time=moment(facts["published"]) if published else None,
    )


def first_line(text: str) -> str | None:
    """The first line that is not blank, without Markdown's marks."""
    return next((line for whole in text[:10_000].splitlines() if (line := whole.strip(_MARKS))), None)


def _inferred(draft: Draft, sources: Sources) -> Iterator[Known]:
    # A byline that stands apart credits as one in the text does.
    byline = credits_in(draft.facts.get("byline", ""), sources)
    for credit in chain(byline, credits_in(draft.text, sources)):
        facts = {"agency": credit.agency, "source": credit.source}
        days = {"published": credit.published.isoformat()} if credit.published else {}
        yield Known(credit.how, {name: value for name, value in facts.items() if value} | days, draft.place)


def _of_url(url: str | None, sources: Sources) -> Known:
    """What an address tells: the outlet whose it is, and the day, where one stands in it."""
    room = sources.of_url(url) if url else None
    facts = {"source": room.name if room else "", "published": day_in_address(url or "") or ""}
    return Known("url", {name: value for name, value in facts.items() if value})


def _told_by_words(draft: Draft, told: tuple[Known, ...], rules: Rules) -> Known:
    if any(layer.facts.get("lang") for layer in told):
        return Known("stop words")
    lang = language_of(draft.text, rules.stopwords) or language_of(draft.beside, rules.stopwords)
    return Known("stop words", {"lang": lang} if lang else {})


def _published(origin: Known | None, facts: Mapping[str, str], rules: Rules) -> date | None:
    if origin is None:
        return None
    order = rules.sources.date_order_of(facts.get("source"), facts.get("agency"))
    lang = _primary(facts.get("lang"))
    languages = [lang] if lang else sorted(rules.languages)
    try:
        return parsed_date(facts["published"], order, rules.sources.months, languages)
    except ValueError as error:
        raise ArticleError(origin.place, f"{origin.key}published: {error}") from None


def _how(origin: Known, name: str) -> str:
    """How a fact was learnt; of the publication date a sidecar may say it: `tweet link`."""
    detail = origin.facts.get("how") if name == "published" else None
    return detail or origin.how


def _primary(lang: str | None) -> str | None:
    """The language without its region: "en-US" -> "en"."""
    return lang.replace("_", "-").partition("-")[0].casefold() if lang else None
