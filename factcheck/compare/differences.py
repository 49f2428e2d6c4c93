"""The comparison of two claims of one fact whose figures differ."""

from collections.abc import Sequence

from factcheck.compare.reasons import to_agree
from factcheck.compare.revisions import is_told_as_former, revision
from factcheck.compare.verdicts import Story
from factcheck.model import Claim, Comparison, Level, Verdict


def differing(
    one: Claim,
    other: Claim,
    levels: tuple[Level, ...],
    policy: str,
    story: Story,
    others: Sequence[Claim] = (),
) -> Comparison:
    """A conflict, with what would have to be true for the two to agree; an update where one replaces the other.

    `others` are further claims of the field in either article.
    """
    why = revision(one, other, story)
    if why is None and (is_told_as_former(one, others) or is_told_as_former(other, others)):
        why = "told as the earlier figure"
    verdict: Verdict = "updated" if why else "conflict"
    reason = None if why else to_agree(one, other, story.rules)
    told = (Level("to agree", reason),) if reason else ()
    return Comparison(one, other, (*levels, Level("amount", "differs"), *told), verdict, policy, why or "differs")
