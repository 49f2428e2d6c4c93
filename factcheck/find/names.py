"""Numbers that are names by the words around them: Flight 93 · Boeing 737 · phase two · 49 Elm Road."""

from factcheck.find.scan import Figure, Reading, Scan
from factcheck.tokens import DIGITS, HYPHENS

_SHORT_NUMBER = 3  # digits
_LONGEST_STREET = 4
_LONGEST_LINK, _LONGEST_LIST = 2, 20  # words
_IN_STREETS = HYPHENS | frozenset(".")
_HEADLINE = 0.6  # of its longer words are capitalised
_AROUND = 15  # words to either side
_ENDS = frozenset(",;.")
_LONG = 3  # letters of words that only headlines write in capitals


def goes_on_in_list(scan: Scan, figure: Figure, name_end: int) -> bool:
    """Whether a bare number stands in one list with a name: "junctions 10 and 11", "phases 2, 4 and 6"."""
    bounds = scan.language.bounds
    links = scan.tokens.lower[name_end : figure.first] if 0 < figure.first - name_end <= _LONGEST_LINK else []
    if not links or not all(link in bounds.ranges.coordination or link in bounds.ranges.links for link in links):
        return False
    return (len(links) == 1 and links[0].isalpha()) or _is_list_of_names(scan, name_end)  # "in Room 101, 12 fled"


def _is_list_of_names(scan: Scan, at: int) -> bool:
    """Whether the list that ends here began with a label in the plural."""
    tokens, coordination = scan.tokens, scan.language.bounds.ranges.coordination
    for index in range(at - 1, max(0, at - _LONGEST_LIST), -1):
        if tokens.words[index][0] not in DIGITS and tokens.lower[index] not in coordination:
            label = scan.language.nouns.labels.before.match(tokens.lower, index)
            return label is not None and scan.language.nouns.is_plural(tokens.lower[index])
    return False


def is_name(scan: Scan, reading: Reading) -> bool:
    """Whether a reading's number is a label's ("Section 427"), a model's or a street's, not an amount."""
    figure = reading.figure
    if figure is None or reading.kind not in ("count", "fraction"):
        return False
    if figure.form == "words":
        return _is_name_in_words(scan, figure, reading)
    if figure.form != "digits" or _is_labelled(scan, figure, reading):
        return figure.form == "digits" and (figure.step == 1 or not reading.unit)
    if figure.step != 1 or figure.is_scaled:  # "221B Elm Road"
        return not reading.unit and (_is_street(scan, figure) or _is_version(scan, figure))
    if _is_clause(scan, figure) or _touches_letters(scan, figure):
        return True
    if not reading.unit and (_is_reference(scan, figure) or _is_behind_code(scan, figure)):
        return True
    if reading.last == figure.last and _touches_slash(scan, figure):
        return True
    is_plain = "," not in scan.tokens.words[figure.first]
    return is_plain and (_is_street(scan, figure) or _is_behind_name(scan, figure, reading))


def _is_behind_code(scan: Scan, figure: Figure) -> bool:
    """ "COP 27": a currency's code that is a word as well."""
    return figure.first > 0 and scan.tokens.words[figure.first - 1] in scan.rules.currencies.cautious


def _is_labelled(scan: Scan, figure: Figure, reading: Reading) -> bool:
    """ "Section 427", "the 300 block", "a 911 call"; before what is counted only a name's label: "Flight 93"."""
    nouns, tokens, before = scan.language.nouns, scan.tokens, figure.first - 1
    label = nouns.labels.before.match(tokens.lower, before)
    if label is None and tokens.at(before) == "." and tokens.are_glued(before - 1):  # "Fig. 6"
        label = nouns.labels.before.match(tokens.lower, before - 1)
    if label:
        return not reading.unit or any(letter.isupper() for letter in tokens.words[label[1] + 1])
    after = nouns.labels.after
    return (after.match(tokens.lower, figure.last) or after.match(tokens.lower, figure.first)) is not None


def _is_name_in_words(scan: Scan, figure: Figure, reading: Reading) -> bool:
    """ "phase two", "Ten Elm Street", "the Big Four"."""
    tokens = scan.tokens
    if not reading.unit and scan.language.nouns.labels.spelled.match(tokens.lower, figure.first - 1):
        return True
    if not tokens.words[figure.first][0].isupper():
        return False
    return _is_street(scan, figure) or (tokens.at(figure.first - 1).isalpha() and not _is_headline(scan, figure.first))


def _is_headline(scan: Scan, at: int) -> bool:
    """Whether most of the longer words around are capitalised, so that a capital says nothing."""
    around = scan.tokens.words[max(0, at - _AROUND) : at + _AROUND]
    long = [word for word in around if word.isalpha() and len(word) > _LONG]
    return sum(word[0].isupper() for word in long) >= _HEADLINE * len(long)


def _is_version(scan: Scan, figure: Figure) -> bool:
    """ "Zorvex 2.0": a decimal right behind a capitalised word within a sentence."""
    tokens, index = scan.tokens, figure.first - 1
    if figure.is_scaled or index < 0 or not tokens.words[index].isalpha():
        return False
    if index == 0:  # "USB 2.0 is slow."
        return tokens.words[0].isupper() and len(tokens.words[0]) > 1 and not _is_headline(scan, index)
    return (
        tokens.words[index][0].isupper() and tokens.words[index - 1] not in '.:;“"(' and not _is_headline(scan, index)
    )


def _is_reference(scan: Scan, figure: Figure) -> bool:
    """ "as others showed before (27)": a short number alone in brackets leads to a source or an equation."""
    tokens, before = scan.tokens, figure.first - 1
    if len(tokens.words[figure.first]) > _SHORT_NUMBER or before < 0:
        return False
    is_alone = tokens.words[before] == "(" and tokens.at(figure.last) == ")"
    return is_alone and before > 0 and not tokens.words[before - 1][0].isupper()


def _is_clause(scan: Scan, figure: Figure) -> bool:
    """ "a 401(k) plan"."""
    tokens = scan.tokens
    last = figure.last
    return (
        tokens.at(last) == "("
        and tokens.are_glued(last - 1)
        and tokens.at(last + 2) == ")"
        and len(tokens.at(last + 1)) == 1
    )


def _touches_letters(scan: Scan, figure: Figure) -> bool:
    """ "5G", "1eye", "4x4"."""
    return scan.tokens.are_glued(figure.last - 1) and scan.tokens.words[figure.last][0].isalpha()


def _touches_slash(scan: Scan, figure: Figure) -> bool:
    """ "9/11", "24/7"."""
    tokens = scan.tokens
    first, last = figure.first, figure.last
    is_behind = tokens.at(first - 1) == "/" and tokens.at(first - 2).isdecimal()
    return is_behind or (tokens.at(last) == "/" and tokens.at(last + 1).isdecimal())


def _is_behind_name(scan: Scan, figure: Figure, reading: Reading) -> bool:
    """A number behind a capitalised word within a sentence: "Fortune 500", "iPhone 11", "the Solano 6 capsule"."""
    tokens = scan.tokens
    index = figure.first - 1
    if index == 0 and not reading.unit and tokens.words[0].isupper() and len(tokens.words[0]) > 1:  # "ISO 9001"
        return not all(word.isupper() for word in tokens.words if word.isalpha())
    if index < 1 or not any(letter.isupper() for letter in tokens.words[index]) or not tokens.words[index].isalpha():
        return False
    if tokens.words[index - 1] in '.:;“"(' or tokens.is_class(index, "weekday") or tokens.is_class(index, "month"):
        return False
    return not _is_gapped(scan, figure) if not reading.unit else _is_in_name(scan, index, reading)


def _is_gapped(scan: Scan, figure: Figure) -> bool:
    """ "Venn has 84 boats and Dell 85.": a verb left out behind "and" or a comma, and nothing behind the number."""
    tokens, bounds = scan.tokens, scan.language.bounds
    first = _first_of_name(scan, figure.first - 1)
    first -= tokens.at(first - 1) in scan.language.nouns.phrases.determiners
    is_last = tokens.at(figure.last) in scan.language.nouns.stops or tokens.at(figure.last) in _ENDS
    is_listed = is_last and tokens.at(first - 1) in bounds.ranges.coordination
    return is_listed and any(
        first - _LONGEST_LIST < other < first - 1 and not tokens.words[other - 1][0].isupper() for other in scan.figures
    )


def _first_of_name(scan: Scan, index: int) -> int:
    """Where the capitalised words begin that end at this index."""
    while index > 0 and scan.tokens.words[index - 1][0].isupper():
        index -= 1
    return index


def _is_in_name(scan: Scan, index: int, reading: Reading) -> bool:
    """Whether the name goes on behind its number, or all of it stands behind "the" and counts no plural."""
    tokens, first = scan.tokens, _first_of_name(scan, index)
    noun = tokens.lower[reading.last - 1]
    is_plural = scan.language.nouns.is_plural(noun) and scan.language.nouns.singular(noun) != noun
    return not is_plural and tokens.at(first - 1) in scan.language.nouns.phrases.determiners


def _is_street(scan: Scan, figure: Figure) -> bool:
    """ "49 Elm Road": a capitalised street word soon behind the number."""
    tokens = scan.tokens
    for index in range(figure.last, min(figure.last + _LONGEST_STREET, len(tokens.words))):
        word = tokens.words[index]
        is_part = word[0].isupper() or word[0] in DIGITS or word in _IN_STREETS
        if not is_part and word not in scan.language.numbers.grammar.ordinal_suffixes.roots:  # "4 West 51st St."
            return False
        if tokens.lower[index] in scan.language.nouns.labels.streets:
            return True
    return False
