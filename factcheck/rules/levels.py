"""The levels that comparing yields: what rules/compare.toml weighs and asks for by name."""

from collections.abc import Mapping

_NAMED = ("same", "partly the same", "named beside", "unsaid", "said by one", "another")
_BANDS = ("much", "some", "little", "none")

LEVELS: Mapping[str, tuple[str, ...]] = {
    "attribute": ("same", "same, plain", "kin", "unsaid", "said by one", "another"),
    "thing": (
        "same phrase", "same head and more", "same word", "same head", "a kind of it", "near", "unsaid", "said by one",
        "another",
    ),
    "owner": _NAMED,
    "qualifiers": ("same", "unsaid", "said by one", "another"),
    "when": ("same day", "same days", "one in the other", "overlapping", "near", "unsaid", "said by one", "another"),
    "event": ("same word", "same", "unsaid", "said by one", "another", "another toll"),
    "deed": ("comes into use", "same", "unsaid", "said by one", "another"),
    "role": ("same", "unsaid", "said by one", "another", "only said", "no figure of the story"),
    "scope": ("same", "whole", "loose", "said by one", "another"),
    "change": ("same", "none", "said by one", "opposite", "another", "before a change"),
    "status": ("same", "planned and asserted", "another", "denied"),
    "beside": _BANDS,
    "around": _BANDS,
    "companions": ("two", "one", "alone", "none"),
    "position": ("both lead", "one lead", "both body", "both dated", "body", "both of another event", "another event"),
    "rivals": ("only", "few", "many"),
    "twins": ("only", "two", "three", "many", "unsaid"),
    "link": ("surely one event", "one event", "one matter"),
    "value": (
        "three digits or more", "two digits", "one digit", "up to three", "another day", "day of the news",
        "month or less", "year of the news", "year or more", "time of day", "open or unresolved", "same number",
        "agree as told",
        "digits swapped", "two digits swapped", "a power of ten", "near, to the digit", "near", "apart", "far",
        "another world",
    ),
}  # fmt: skip
"""The levels that compare/fields.py yields, by field."""

STANDING: Mapping[str, tuple[str, ...]] = {
    "margin": ("clear", "close"), "neighbours": ("agree", "agree elsewhere", "none agree"),
    "gap": ("round", "narrow", "wide", "unknown"), "size": ("large", "small", "unknown"),
    "later": ("larger", "smaller", "unknown"), "clause": ("alike", "unlike"), "length": ("short", "long"),
}  # fmt: skip
"""What stands around a pair that differs, for which nothing is weighed: the levels that compare/standing.py yields."""
