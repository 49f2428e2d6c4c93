"""Years and decades as slots read them: 2018, '18, nineteen ninety-four, two thousand and one, the 1980s."""

import re

from factcheck.find.scan import Scan

_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}|21[0-4][0-9]")
_YEARS = range(1100, 2150)
_PIVOT = 50  # '49 is 2049, '50 is 1950


def year(scan: Scan, at: int) -> tuple[int, int] | None:
    """2018; from 1000 to 2149."""
    word = scan.tokens.words[at]
    return (int(word), at + 1) if _YEAR.fullmatch(word) else None


def two_digit_year(scan: Scan, at: int) -> tuple[int, int] | None:
    """18 as 2018, 50 as 1950."""
    word = scan.tokens.words[at]
    return (_full_year(int(word)), at + 1) if word.isdecimal() and len(word) == 2 else None


def _full_year(number: int) -> int:
    return number + (1900 if number >= _PIVOT else 2000)


def spelled(scan: Scan, at: int) -> tuple[int, int] | None:
    """ "two thousand and one" as a year."""
    figure = scan.figures.get(at)
    if figure and figure.form == "words" and figure.low in _YEARS:
        return int(figure.low), figure.last
    return None


def spoken(scan: Scan, at: int) -> tuple[int, int] | None:
    """ "nineteen ninety-four"."""
    tokens, found = scan.tokens, _of_century(scan, at, "tens")
    if found is None:
        return None
    value, last = found
    one = tokens.behind(last)
    return (value + int((tokens.classes[one] or {})["small"]), one + 1) if tokens.is_class(one, "small") else found


def spoken_decade(scan: Scan, at: int) -> tuple[int, int] | None:
    """ "nineteen eighties" as 1980."""
    return _of_century(scan, at, "small_decade", 10)


def _of_century(scan: Scan, at: int, name: str, times: int = 1) -> tuple[int, int] | None:
    """The year of a century in words and of a word of the class behind it: "nineteen" and "ninety"."""
    tokens = scan.tokens
    century = (tokens.classes[at] or {}).get("small", 0)
    past = tokens.behind(at + 1)
    if not 10 < century < 20 or not tokens.is_class(past, name):
        return None
    return int(century * 100 + (tokens.classes[past] or {})[name] * times), past + 1


def decade(scan: Scan, at: int) -> tuple[int, int] | None:
    """The 1980 of "1980s"."""
    word = scan.tokens.words[at]
    is_decade = word.isdecimal() and len(word) == 4 and word.endswith("0") and scan.tokens.are_glued(at)
    return (int(word), at + 1) if is_decade else None


def short_decade(scan: Scan, at: int) -> tuple[int, int] | None:
    """The 80 of "80s" as 1980."""
    word = scan.tokens.words[at]
    if word.isdecimal() and len(word) == 2 and word.endswith("0") and scan.tokens.are_glued(at):
        return (1900 if int(word) >= 20 else 2000) + int(word), at + 1
    return None
