"""What two figures lack to be told as different, in words: fields that fall short, and what each figure has there."""

from collections.abc import Callable, Mapping

from factcheck.compare.pairing import Candidate
from factcheck.compare.sifting import Meeting, Sifted
from factcheck.compare.standing import Standing
from factcheck.model import Claim


def lacking(candidate: Candidate, around: Sifted, meeting: Meeting) -> str:
    """What the need of its sort that lacks least does lack: “one person” lacks owner: said by one (“Orla”, unsaid)."""
    known, needs = Standing(candidate, around, meeting), meeting.rules.policy.needs
    short = {
        name: [field for field, levels in needs[name].known.items() if known[field] not in levels]
        for name in candidate.row.needs
    }
    nearest = min(short, key=lambda name: len(short[name]))
    pair = candidate.weighed.pair
    fields = [f"{field}: {known[field]}{_told(field, pair.one.claim, pair.other.claim)}" for field in short[nearest]]
    return f"“{nearest}” lacks {', '.join(fields)}"


def _told(field: str, one: Claim, other: Claim) -> str:
    """ " (“posts”, “staff”)"; nothing of a field that no claim has by itself."""
    if field not in _SAID:
        return ""
    said = (_SAID[field](claim) for claim in (one, other))
    return f" ({', '.join(f'“{each}”' if each else 'unsaid' for each in said)})"


_SAID: Mapping[str, Callable[[Claim], str | None]] = {
    "attribute": lambda claim: claim.attribute,
    "thing": lambda claim: claim.thing.text if claim.thing else None,
    "owner": lambda claim: claim.owner,
    "qualifiers": lambda claim: ", ".join(claim.qualifiers.values()),
    "when": lambda claim: claim.when.text if claim.when else None,
    "event": lambda claim: claim.event.lemma if claim.event else None,
    "deed": lambda claim: claim.deed,
    "scope": lambda claim: ", ".join(claim.scope),
    "status": lambda claim: claim.status,
    "position": lambda claim: claim.anchor,
    "value": lambda claim: claim.mention.surface,
}
