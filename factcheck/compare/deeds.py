"""What is done on a day, in common terms, and whether a thing comes into use by it."""

from datetime import date

from factcheck.model import Claim, Period
from factcheck.rules import Language


def deed_of(lemma: str, language: Language) -> str:
    """What a verb or a noun of what is done stands for."""
    return language.events.deeds.get(lemma) or language.lexicon.concept(lemma, "verb") or lemma


def is_milestone(claim: Claim, published: date | None, language: Language) -> bool:
    """Whether a thing is to come into use on a day, or in a month or a year, that lies ahead."""
    if claim.deed is None or claim.deed not in language.events.milestones:
        return False
    first = claim.value.first or claim.value.last if isinstance(claim.value, Period) else None
    if published is None or first is None:
        return claim.status == "planned"
    return published < first
