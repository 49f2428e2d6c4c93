"""The comparison of two claims of one fact whose figures differ."""

from factcheck.compare.reasons import to_agree
from factcheck.compare.revisions import revision
from factcheck.compare.verdicts import Story
from factcheck.model import Claim, Comparison, Level


def differing(one: Claim, other: Claim, levels: tuple[Level, ...], policy: str, story: Story) -> Comparison:
    """A conflict, with what would have to be true for the two to agree; an update where one replaces the other."""
    if why := revision(one, other, story):
        return replaced(one, other, levels, policy, why)
    reason = to_agree(one, other, story.rules)
    told = (Level("to agree", reason),) if reason else ()
    return Comparison(one, other, (*levels, Level("amount", "differs"), *told), "conflict", policy, "differs")


def replaced(one: Claim, other: Claim, levels: tuple[Level, ...], policy: str, why: str) -> Comparison:
    """An update, and how it is known."""
    return Comparison(one, other, (*levels, Level("amount", "differs")), "updated", policy, why)
