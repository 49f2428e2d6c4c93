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


def low_of(claim: Claim) -> float:
    """The least that a claim's value can be; of "at most 5" its high end."""
    value = claim.value
    if not isinstance(value, Amount):
        return 0.0
    return float(value.low if value.low is not None else value.high or 0)
