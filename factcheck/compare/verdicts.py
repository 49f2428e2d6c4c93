"""Two articles of one story, and the verdict on two of their claims once their values are compared."""

from dataclasses import dataclass

from factcheck.model import Amount, Article, Claim, Comparison, Level, Scene, Verdict
from factcheck.rules import Language, Rules


@dataclass(frozen=True, slots=True)
class Story:
    """Two articles that tell one event, in the order of their ids."""

    one: Article
    other: Article
    left: Scene
    right: Scene
    is_one_origin: bool
    strength: int
    beside: tuple[Claim, ...]
    rules: Rules

    @property
    def language(self) -> Language:
        """The language of the first article, whose words of growth are read."""
        return self.rules.languages[self.one.lang or ""]

    @property
    def may_differ(self) -> bool:
        """Whether the articles share enough for a conflict."""
        return self.is_short or self.strength >= self.rules.policy.stories.differ

    @property
    def is_short(self) -> bool:
        """Whether both texts are of a sentence or two."""
        return max(self.left.size, self.right.size) <= self.rules.policy.stories.short_sentences


def agreeing(
    one: Claim, other: Claim, agreement: str, level: str, levels: tuple[Level, ...], policy: str, story: Story
) -> Comparison:
    """The comparison of two claims whose values agree, "equal" or "compatible"."""
    verdict: Verdict = (
        "single-source" if story.is_one_origin else "corroborated" if agreement == "equal" else "compatible"
    )
    return Comparison(one, other, (*levels, Level("amount", level)), verdict, policy, level)


def differing(one: Claim, other: Claim, levels: tuple[Level, ...], policy: str, story: Story) -> Comparison:
    """The comparison of two claims whose values differ: a later count of what grows is an update."""
    verdict: Verdict = "updated" if is_later_count(one, other, story) else "conflict"
    return Comparison(
        one,
        other,
        (*levels, Level("amount", "differs")),
        verdict,
        policy,
        "later count" if verdict == "updated" else "differs",
    )


def is_later_count(one: Claim, other: Claim, story: Story) -> bool:
    """A count of something that grows, larger on a later day."""
    if one.event is None or one.event.name not in story.language.events.growing:
        return False
    days = story.one.published, story.other.published
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    earlier, later = (one, other) if days[0] < days[1] else (other, one)
    return low_of(earlier) < low_of(later)


def low_of(claim: Claim) -> float:
    """The least that a claim's value can be; of "at most 5" its high end."""
    value = claim.value
    if not isinstance(value, Amount):
        return 0.0
    return float(value.low if value.low is not None else value.high or 0)
