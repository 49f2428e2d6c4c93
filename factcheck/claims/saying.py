"""Whether a mention says something that can be checked, and what a claim says beside its figure."""

from factcheck.claims.passage import Figure, Passage
from factcheck.model import Amount, Claim

_REFERENCES = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_SMALL = 3


def is_claim(figure: Figure, passage: Passage) -> bool:
    """Whether a mention says something that can be checked: not "now", "for days", "several" or "the two peoples"."""
    mention, first = figure.mention, figure.first
    if (mention.timex is not None and mention.timex.value in _REFERENCES) or mention.form == "vague":
        return False
    if mention.kind == "duration" and mention.value is None:
        return False
    nouns = passage.language.nouns
    if mention.kind == "ordinal":
        noun = mention.surface.split()[-1].lower()
        is_several = mention.text.startswith("1 ") and nouns.is_plural(noun)
        return not (is_several or noun in nouns.streets)  # "the first cars", "16th Street"
    if mention.kind == "count" and isinstance(mention.value, Amount):
        is_small = mention.value.high is not None and mention.value.high < _SMALL and mention.value.low is not None
        is_led = first > 0 and passage.lower[first - 1] in passage.language.closed
        return not (is_small and (mention.form == "both" or is_led))
    return True


def text_of(claim: Claim) -> str:
    """What a claim says beside its figure, for the examples: "killed person, part"."""
    subject = claim.thing.head if claim.thing else ""
    words = " ".join(word for word in (claim.role or (claim.event.name if claim.event else ""), subject) if word)
    return ", ".join([word for word in (words, *claim.scope) if word] or ["claim"])
