"""What each verdict means and what to do about it, in the words that every format shares."""

from dataclasses import dataclass

from factcheck.model import Severity, Verdict


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a verdict says and what an editor does; `severity` is the usual one."""

    says: str
    do: str
    severity: Severity = "note"


SEVERITY_MEANINGS: dict[Severity, str] = {
    "error": "the figures are most likely of one fact, and clearly apart",
    "warning": "the fact is less sure, the figures are near one another, or one cannot be as it is written",
    "note": "nothing to correct, but to know",
}

MEANINGS: dict[Verdict, Meaning] = {
    "conflict": Meaning(
        "The claims speak of the same fact, and their figures cannot both hold.", "Ask the sources.", "error"
    ),
    "invalid": Meaning(
        "The claim cannot be true as written: a day that does not exist, or another weekday.", "Correct it.", "warning"
    ),
    "inconsistent": Meaning(
        "Figures of one article do not add up: a sum, a share, a change, a conversion, an age, a span of years.",
        "Find the one that is wrong.",
        "warning",
    ),
    "updated": Meaning(
        "A later figure of the same fact replaces an earlier one.",
        "Use the later figure; of two of one day, ask which is the newer.",
    ),
    "single-source": Meaning(
        "The claims agree, but all go back to one origin: copies of an agency's story count once.",
        "Find a second source.",
    ),
    "compatible": Meaning(
        "The figures agree only through a bound, a hedge such as “about”, or a unit with two sizes.",
        "Look, if it matters.",
    ),
    "corroborated": Meaning("The claims agree, and have two or more independent origins.", ""),
}
