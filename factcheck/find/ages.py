"""Ages: 22-year-old · aged 56 · Smith, 34, …"""

from factcheck.find.scan import Figure, Reading, Scan, read_as

_OLDEST = 120
_CLOSERS = {(",", ","), (",", "."), (",", ";"), ("(", ")")}


def read(scan: Scan, figure: Figure, at: int) -> Reading | None:
    """ "22-year-old", "34 years old", "aged 56", "Smith, 34,"."""
    tokens = scan.tokens
    nouns = scan.language.nouns
    if (unit := scan.language.unit_words.match(tokens.lower, at)) and unit[0] in nouns.age_units:
        old = nouns.old.match(tokens.lower, tokens.behind(unit[1]))
        return _age(figure, unit[0], old[1]) if old else None
    if figure.form not in ("digits", "words") or not 0 < figure.low < _OLDEST or figure.step != 1:
        return None
    if nouns.aged.match(tokens.lower, figure.first - 1) or _is_apposition(scan, figure):
        return _age(figure, "year", figure.last)
    return None


def turned(scan: Scan, figure: Figure) -> Reading | None:
    """ "she turned 40": an age where nothing is counted."""
    is_age = (
        scan.tokens.at(figure.first - 1) in scan.language.nouns.turned and figure.step == 1 and figure.low < _OLDEST
    )
    return _age(figure, "year", figure.last) if is_age and figure.form in ("digits", "words") else None


def _age(figure: Figure, unit: str, last: int) -> Reading:
    return read_as(figure, "age", "age", unit, last=last)


def _is_apposition(scan: Scan, figure: Figure) -> bool:
    """ "Smith, 34," and "a man (34)": a number alone between commas or brackets behind a name or a person."""
    tokens = scan.tokens
    index = figure.first - 2
    signs = tokens.at(index + 1), tokens.at(figure.last)
    is_closed = signs in _CLOSERS or (signs[0] == "," and signs[1] in scan.language.numbers.of)
    if not is_closed or figure.form != "digits" or index < 0:
        return False
    if tokens.lower[index] in scan.language.nouns.aged_people:
        return True
    if not tokens.words[index][0].isupper() or not tokens.words[index].isalpha():
        return False
    return not tokens.is_class(index, "month") and not tokens.is_class(index, "weekday")
