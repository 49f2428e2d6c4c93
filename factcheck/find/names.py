"""Numbers that are names: G20 · Flight 93 · Boeing 737 · COVID-19 · 3.5.2 · 49 Elm Road."""

from factcheck.find.scan import DIGITS, HYPHENS, Figure, Reading, Scan

_LONGEST_STREET = 4
_MOST_GROUPS = 2
_MARKS = frozenset("_@#&\\")


def is_glued_name(scan: Scan, figure: Figure) -> bool:
    """Letters touch the digits and are neither currency nor unit: "G20", "COVID-19", "5Etfw"."""
    if scan.words[figure.first][0] not in DIGITS:
        return False
    before = figure.first - 1
    if _dashed_groups(scan, figure) > _MOST_GROUPS or (
        _is_joint(scan, figure.last) and scan.words[figure.last + 1][0] == "0"
    ):
        return True
    if scan.are_glued(before):
        word = scan.words[before]
        if word.isalpha() or word in _MARKS:
            return not scan.rules.is_money_sign(scan.words, before)
        if scan.after_hyphen(before) > before and scan.words[before - 1][-1:].isalpha():
            is_bound = scan.language.bounds.before.match(scan.lower, before) is not None
            return (
                not is_bound
                and not scan.is_class(before - 1, "month")
                and not scan.language.bounds.is_spare(scan.lower[before - 1])
            )
        return word in ":." and before > 0 and scan.are_glued(before - 1) and scan.words[before - 1][-1].isalnum()
    return False


def _dashed_groups(scan: Scan, figure: Figure) -> int:
    """How many groups of digits dashes join without a space: three or more are a telephone number, "253-555-0123"."""
    groups, first, last = 1, figure.first, figure.last
    while groups <= _MOST_GROUPS and _is_joint(scan, last) and scan.words[last + 1][0] in DIGITS:
        groups, last = groups + 1, last + 2
    while groups <= _MOST_GROUPS and first > 1 and _is_joint(scan, first - 1) and scan.words[first - 2][0] in DIGITS:
        groups, first = groups + 1, first - 2
    return groups


def _is_joint(scan: Scan, index: int) -> bool:
    return scan.word(index) in HYPHENS and scan.are_glued(index - 1) and scan.are_glued(index)


def is_name(scan: Scan, reading: Reading) -> bool:
    """Whether a reading's number is a label's ("Section 427"), a model's or a street's, not an amount."""
    figure = reading.figure
    if figure is None or scan.words[figure.first][0] not in DIGITS or (reading.unit and reading.kind != "count"):
        return False
    is_plain = figure.step == 1 and not figure.is_scaled and figure.form == "digits"
    if not is_plain or reading.kind not in ("count", "fraction"):
        return False
    if not reading.unit and scan.words[figure.first - 1] in scan.rules.currencies.cautious and figure.first:
        return True
    if label := scan.language.nouns.labels.match(scan.lower, figure.first - 1):
        return not reading.unit or any(letter.isupper() for letter in scan.words[label[1] + 1])
    if not reading.unit and _touches_letters(scan, figure):
        return True
    if "," in scan.words[figure.first]:
        return False
    return _is_street(scan, figure) or (not reading.unit and _is_behind_name(scan, figure))


def _touches_letters(scan: Scan, figure: Figure) -> bool:
    """ "5G", "1eye", "4x4"."""
    return scan.are_glued(figure.last - 1) and scan.words[figure.last][0].isalpha()


def _is_behind_name(scan: Scan, figure: Figure) -> bool:
    """A bare number behind a capitalised word within a sentence: "Fortune 500", "iPhone 11"."""
    index = figure.first - 1
    if index < 1 or not any(letter.isupper() for letter in scan.words[index]) or not scan.words[index].isalpha():
        return False
    return (
        scan.words[index - 1] not in '.:;“"('
        and not scan.is_class(index, "weekday")
        and not scan.is_class(index, "month")
    )


def _is_street(scan: Scan, figure: Figure) -> bool:
    """ "49 Elm Road": a capitalised street word soon behind the number."""
    for index in range(figure.last, min(figure.last + _LONGEST_STREET, len(scan.words))):
        word = scan.words[index]
        if not (word[0].isupper() or word[0] in DIGITS or word in HYPHENS or word in (".", "th", "st", "nd", "rd")):
            return False
        if scan.lower[index] in scan.language.nouns.streets:
            return True
    return False
