"""A claim with what comparing needs of it, made once an article."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from factcheck.compare.days import Days, days_of, is_dateless
from factcheck.compare.deeds import deed_of, is_milestone
from factcheck.compare.rarity import rarity_of
from factcheck.compare.words import Words, words_of
from factcheck.model import OF_TIME, Amount, Article, Claim, Kind, Period
from factcheck.rules import Language, Rules

_CLOCK = re.compile(r"T\d")
_HALF = 0.50001  # of the last digit, and no less for being a float


Facets = tuple[str, str, str]
"""What the sort of a claim is told by: its kind, its attribute and its event; "" where no sort asks for such."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim, its kind, its dimension, and its words.

    `head` is the common form of its thing's head, `concept` what that stands for and `kinds` what that is a kind
    of; `deed` is what a date's verb stands for, `is_milestone` whether a thing is to come into use then; `meets`
    are the attributes that the same fact can have elsewhere, `is_plain` says that its own is the usual one of its
    kind, `is_toll` whether it counts those to whom an event happened. `when` are the days that its sentence gives.
    `figure` is its value where that is one figure, `number` the same roughly, in `unit`, and `grain` how near one
    must be that is equal as rounded, of a figure that is exact and stays what it is; `days` are those of a date,
    `is_dateless` says that it can be compared with no other; `rarity` is what its value tells where it is told
    again. `facets` are what its sort is told by, `nature` what the fields of few levels are judged by, the same for
    many.
    """

    claim: Claim
    kind: Kind
    dimension: str
    head: str
    concept: str | None
    deed: str | None
    is_milestone: bool
    kinds: frozenset[str]
    meets: frozenset[str]
    is_plain: bool
    is_toll: bool
    words: Words
    when: Period | None
    figure: Decimal | None
    number: float | None
    grain: float | None
    unit: str
    days: Days | None
    is_dateless: bool
    facets: Facets
    nature: str
    rarity: str
    published: date | None

    @property
    def is_dated(self) -> bool:
        """Whether it is a date or a time of day."""
        return self.dimension in DATED

    @property
    def is_taken_back(self) -> bool:
        """Whether its text gives it as the earlier figure, or denies it."""
        return self.claim.role == "former" or (self.claim.status == "negated" and not self.is_dated)

    @property
    def is_of_today(self) -> bool:
        """Whether it is the day on which its article was published."""
        today = self.published.toordinal() if self.published else None
        return self.days is not None and self.days.span == (today, today)


def tellings_of(article: Article, claims: Sequence[Claim], language: Language, rules: Rules) -> list[Telling]:
    """The tellings of an article's claims, in the order of its text."""
    found = []
    for _, group in groupby(claims, key=lambda claim: claim.sentence):
        together = list(group)
        texts = [claim.mention.text for claim in together]
        for at, claim in enumerate(together):
            if claim.value is not None or claim.kind in OF_TIME:
                companions = frozenset(texts[:at] + texts[at + 1 :]) - {texts[at]}
                found.append(_telling(claim, companions, article, language, rules))
    return found


def _telling(claim: Claim, companions: frozenset[str], article: Article, language: Language, rules: Rules) -> Telling:
    figure, thing, dimension = _figure(claim), claim.thing, dimension_of(claim, rules)
    return Telling(
        claim=claim,
        kind=claim.kind,
        dimension=dimension,
        head=_head(thing.head.lower(), language) if thing else "",
        concept=thing.concept if thing else None,
        deed=deed_of(claim.deed, language) if claim.deed else None,
        is_milestone=is_milestone(claim, article.published, language),
        kinds=language.lexicon.kinds_of(thing.head) if thing and thing.concept else frozenset(),
        meets=rules.attributes.meets.get(claim.attribute, frozenset()),
        is_plain=claim.attribute in rules.attributes.stands.values(),
        is_toll=claim.event is not None and _is_toll(claim.event.name, language),
        words=words_of(claim, companions, article.text, language),
        when=claim.when if claim.when_from == "sentence" else None,
        figure=figure,
        number=None if figure is None else float(figure),
        grain=_grain(claim),
        unit="" if claim.kind in ("count", "ordinal") else getattr(claim.value, "unit", ""),
        days=days_of(claim),
        is_dateless=dimension == CALENDAR and is_dateless(claim),
        facets=_facets(claim, rules.policy.telling_names),
        nature=_nature(claim),
        rarity=rarity_of(claim, article.published, rules.policy.bands),
        published=article.published,
    )


def _is_toll(event: str, language: Language) -> bool:
    return event in language.events.victims and event not in language.events.loose


def _figure(claim: Claim) -> Decimal | None:
    value = claim.value
    return value.low if isinstance(value, Amount) and value.low == value.high else None


def _grain(claim: Claim) -> float | None:
    value = claim.value
    if not isinstance(value, Amount) or value.hedge != "exact" or claim.kind in ("age", "ordinal"):
        return None
    return float(value.step) * _HALF


def _nature(claim: Claim) -> str:
    """All but the values, names and words of a claim, as one string: it is a key for what two such claims come to."""
    event = (claim.event.lemma, claim.event.name) if claim.event else None
    said = claim.kind, claim.attribute, claim.role, claim.scope, claim.mention.change, claim.status, claim.anchor
    return repr((*said, event))


def _facets(claim: Claim, names: Container[str]) -> Facets:
    attribute, event = claim.attribute, claim.event.name if claim.event else ""
    return claim.kind, attribute if attribute in names else "", event if event in names else ""


def _head(head: str, language: Language) -> str:
    events = language.events
    return "" if head in events.general else events.synonyms.get(head) or events.stem(head)


BARE = "bare"
CALENDAR, CLOCK, MOMENT = "calendar", "clock", "moment"  # a day or longer; a time of day; a time of a day
DATED = frozenset({CALENDAR, CLOCK, MOMENT})
_ALIKE = {"fraction": "share", "percent": "share", "date": CALENDAR, "money": "money"}


def dimension_of(claim: Claim, rules: Rules) -> str:
    """What can be compared at all: "length", "money", "share", "calendar", else the kind; "bare" for a number alone."""
    if claim.kind in _ALIKE:
        return _ALIKE[claim.kind]
    if claim.kind == "time":
        if not claim.mention.timex or not _CLOCK.search(claim.mention.timex.value):
            return CALENDAR
        return CLOCK if claim.mention.form == "clock" else MOMENT
    if claim.kind == "count" and claim.mention.form == "bare":
        return BARE
    if not isinstance(claim.value, Amount) or claim.kind in ("count", "ordinal", "age"):
        return claim.kind
    known = rules.units.unit(claim.value.unit)
    return known.dimension if known else f"{claim.kind} {claim.value.unit}"
