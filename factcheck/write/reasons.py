"""Why claims were taken for one fact, and how their figures compare, in plain words."""

from factcheck.model import Comparison, Finding, Level
from factcheck.write.text import listed

_MOST = 4  # reasons told of one finding
_FIGURES = {
    "equal": "The figures are equal.",
    "equal within the rounding as written": "The figures are equal as far as each is rounded.",
    "equal under a hedge": "The figures are equal, and one of them is hedged.",
    "equal in one reading of the unit": "The figures are equal in one of the sizes that the unit can have.",
    "equal in one reading of the currency": "The figures are equal in one of the currencies that the sign can mean.",
    "equal but for a unit left out": "The figures are equal, and one of them leaves out its unit.",
    "equal as converted": "The figures are equal as far as a conversion rounds them.",
    "equal at the rates of the year": "The figures are equal at the exchange rates of the year.",
    "inside the stated bound": "One figure lies inside the bound that the other states.",
    "inside the stated range": "One figure lies inside the range that the other states.",
    "at the stated bound": "One figure is the bound that the other states.",
    "as bounds near one another": "The figures are bounds near one another.",
    "far from the stated bound": "One figure is far from the bound that the other states.",
    "far beyond the stated bound": "One figure is far beyond the bound that the other states.",
    "by bounds that meet": "Each states a bound, and a figure between them fits both.",
    "within the tolerance of its hedge": "The figures are as near as the hedge allows.",
    "but for the bound itself": "One figure is the bound that the other says is passed.",
    "one inside the other": "One span of days lies inside the other.",
    "overlapping": "The spans of days overlap.",
    "equal but for an unsaid year": "The days are equal, and one of them leaves out its year.",
    "older by the years between": "The age fits the years between the two articles.",
    "the age by the date of birth": "The age is that of the date of birth.",
    "another age by the date of birth": "By the date of birth the age is another.",
    "within minutes": "The times are minutes apart.",
    "another time": "The times differ.",
    "another number": "The numbers differ.",
    "outside an open end": "One day lies outside the span that the other leaves open.",
    "apart": "The days differ.",
    "differs": "The figures are too far apart for rounding, hedge or unit.",
    "the parts add up": "The parts that one article gives add up to the other's figure.",
    "later count": "The later article has the newer count.",
    "told as the earlier figure": "The newer text gives the other figure as one that it replaces.",
}

# What each field asks, for people; the others by their names.
_FIELDS = {
    "attribute": "what is measured", "thing": "what it is of", "owner": "whose it is", "qualifiers": "its details",
    "event": "what happened", "deed": "what was done", "role": "what the figure is for", "scope": "part or whole",
    "change": "a rise or a fall", "status": "planned or done", "beside": "the words beside the figure",
    "around": "the words around it", "names": "the names near it", "companions": "other figures in both",
    "position": "where in the articles", "rivals": "other figures of that sort",
    "twins": "other figures that could be meant", "link": "what links the articles", "value": "how far they are apart",
}  # fmt: skip


def deciding(finding: Finding) -> Comparison | None:
    """The first comparison that came to the finding's verdict."""
    return next((each for each in finding.comparisons if each.verdict == finding.verdict), None)


def in_words(finding: Finding) -> str:
    """`Both name the same thing and use the same verb. The figures are equal.`"""
    decided = deciding(finding)
    if decided is None:
        return ""
    alike = _alike(decided)
    figures = _FIGURES.get(decided.level, f"{decided.level.capitalize()}.") + _would_agree(decided)
    return f"{_who(finding, alike)} {listed(alike)}. {figures}" if alike else figures


def _who(finding: Finding, alike: list[str]) -> str:
    """Which of its articles were found alike so: "Both", "All 3 articles", "3 of 4 articles"."""
    number = len({claim.article_id for claim in finding.claims})
    if number < 3:
        return "Both"
    like = [each for each in finding.comparisons if set(alike) <= set(_alike(each, most=None))]
    found = len({claim.article_id for each in like for claim in (each.left, each.right)})
    return f"All {number} articles" if found == number else f"{found} of {number} articles"


def _would_agree(decided: Comparison) -> str:
    """What may be true, so that two figures that differ agree."""
    reason = next((level.name for level in decided.levels if level.field == "to agree"), None)
    return f" Perhaps {reason}." if reason else ""


def _alike(decided: Comparison, most: int | None = _MOST) -> list[str]:
    """What both claims do, the weightiest first."""
    levels = sorted(decided.levels, key=lambda level: -level.bits)
    return list(dict.fromkeys(level.says for level in levels if level.says and level.bits > 0))[:most]


def by_field(finding: Finding) -> list[str]:
    """How the first deciding comparison went, field by field, the deciding level last."""
    decided = deciding(finding)
    if decided is None:
        return []
    levels = (f"{level.field}: {level.name} {level.bits:+.1f}".removesuffix(" +0.0") for level in decided.levels)
    return [*levels, f"{decided.policy}: {decided.level}, {decided.bits:.1f} bits"]


def weighed(finding: Finding) -> list[str]:
    """The same for people: what speaks for one fact, what against it, each with its bits; what weighs nothing goes."""
    decided = deciding(finding)
    if decided is None:
        return []
    levels = sorted(decided.levels, key=lambda level: -level.bits)
    told = [f"{_told(level)} ({level.bits:+.1f})" for level in levels if level.bits]
    return [*told, f"in all {decided.bits:+.1f} bits for one fact"]


def _told(level: Level) -> str:
    return f"they {level.says}" if level.says else f"{_FIELDS.get(level.field, level.field)}: {level.name}"
