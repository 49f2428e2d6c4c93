"""Counts, ordinals and ages: a number with the noun phrase that it counts, ranks or dates."""

from dataclasses import dataclass

from factcheck.find.scan import DIGITS, Figure, Reading, Scan

_LONGEST = 6  # words in a counted noun phrase
_OLDEST = 120
_CLOSERS = {("," , ","), (",", "."), (",", ";"), ("(", ")"), (",", "of")}
_POSSESSIVE = frozenset(("'s", "’s"))
_CALENDAR = ("weekday", "month", "small", "tens", "scale")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase behind a number: its words `first` to `last` and its text with the head in the singular."""

    first: int
    last: int
    text: str


def noun_at(scan: Scan, at: int, *, is_single: bool, is_ranked: bool = False) -> Noun | None:
    """The noun phrase that begins at word `at`: up to its first plural, or for a single or ranked thing up to its end."""
    nouns = scan.language.nouns
    while skipped := nouns.skipped.match(scan.lower, at):
        is_single = is_single and scan.lower[at] not in scan.language.numbers.of  # "one of the best speakers"
        at = skipped[1]
    head, index, words = None, at, 0
    while index < len(scan.words) and words < _LONGEST:
        past = scan.after_hyphen(index)
        is_joined, index = past > index, past
        if index >= len(scan.words) or not is_joined and _ends_phrase(scan, index):
            break
        is_plural = _is_plural(scan, index) and scan.after_hyphen(index + 1) == index + 1
        if is_single and is_plural and words:  # "one proposal asks": a verb
            break
        index, words = index + 1, words + 1
        if is_plural or is_single or is_ranked:
            head = index
        if is_plural and not _is_attributive(scan, index):
            break
    return Noun(at, head, _text(scan, at, head)) if head and head > at else None


def _ends_phrase(scan: Scan, index: int) -> bool:
    """A function word, a sign, a weekday, a month or a number ends a noun phrase."""
    word, classes = scan.lower[index], scan.classes[index]
    if word[0] in DIGITS:  # "two new 737 Max jets"
        return index + 1 >= len(scan.words) or not scan.words[index + 1][0].isupper()
    if not word[0].isalpha():
        return word not in _POSSESSIVE  # "two of the mayor's deputies"
    if word in scan.language.nouns.stops:
        return True
    return classes is not None and not classes.keys().isdisjoint(_CALENDAR)


def _is_plural(scan: Scan, index: int) -> bool:
    word = scan.words[index]
    return scan.language.nouns.is_plural(scan.lower[index]) or len(word) > 2 and word[:-1].isupper() and word[-1] == "s"


def _is_attributive(scan: Scan, index: int) -> bool:
    """Whether the plural before `index` stands before another: "sports clubs"."""
    return scan.lower[index - 1] in scan.language.nouns.attributive and index < len(scan.words) and _is_plural(scan, index)


def _text(scan: Scan, first: int, last: int) -> str:
    """The phrase as written with its head in the singular: "medical gas concentrator plant"."""
    starts, word = scan.sentence.starts, scan.words[last - 1]
    before = " ".join(scan.sentence.text[starts[first] : starts[last - 1]].split())
    single = scan.language.nouns.singular(scan.lower[last - 1])
    if single == scan.lower[last - 1] or word[:-1].isupper():
        single = word[:-1] if word[:-1].isupper() and word.endswith("s") else word
    elif word[0].isupper() and last - first > 1:
        single = single.capitalize()
    return f"{before}{'' if before.endswith('-') else ' '}{single}".strip()


def count(scan: Scan, figure: Figure, at: int) -> Reading | None:
    """The figure with the noun that it counts, or None."""
    if figure.form == "fraction" and figure.low < 1:
        return _part(scan, figure)
    if noun := noun_at(scan, at, is_single=figure.low == 1 and figure.high == 1):
        return _reading(figure, noun, rule="count.vague" if figure.form == "vague" else "count.noun")
    if scan.word(at) in scan.language.nouns.people:
        return _reading(figure, Noun(at, at + 1, "person"), last=figure.last)
    if (adjective := _adjective(scan, figure, at)) is not None:
        return _reading(figure, adjective)
    return None


def _part(scan: Scan, figure: Figure) -> Reading:
    """A fraction: what it is a part of is its subject, no unit."""
    return Reading(figure.first, figure.last, "fraction", "fraction", figure.low, figure.high, figure.step, "", figure.hedge, figure)


def _adjective(scan: Scan, figure: Figure, at: int) -> Noun | None:
    """ "12-member commission", "12 page document": a noun in the singular, and another behind it or a hyphen before."""
    nouns, word = scan.language.nouns, scan.word(at)
    if figure.form not in ("digits", "words") or figure.low < 2 or not word.isalpha() or word in nouns.stops:
        return None
    if word.endswith(nouns.unlike_nouns) or scan.words[at][0].isupper() or len(word) < 3:
        return None
    behind = scan.word(at + 1)
    is_followed = behind.isalpha() and behind not in nouns.stops and not behind.endswith(nouns.unlike_nouns)
    return Noun(at, at + 1, word) if at > figure.last or is_followed else None


def pair(scan: Scan, figure: Figure) -> Reading | None:
    """ "both sides"; not the conjunction of "both Moscow and Havana"."""
    noun = noun_at(scan, figure.last, is_single=False)
    if noun is None or scan.words[noun.first][0].isupper():
        return None
    return _reading(figure, noun, rule="count.both")


def _reading(figure: Figure, noun: Noun, last: int | None = None, rule: str = "count.noun") -> Reading:
    return Reading(
        figure.first, last or noun.last, "count", rule, figure.low, figure.high, figure.step, noun.text, figure.hedge, figure,
        (noun.first, noun.last),
    )  # fmt: skip


def bare(scan: Scan, figure: Figure) -> Reading:
    """A number without a unit or noun."""
    kind = {"fraction": "fraction", "multiple": "multiple"}.get(figure.form, "count")
    return Reading(
        figure.first, figure.last, "fraction" if kind == "fraction" else "multiple" if kind == "multiple" else "count", f"{kind}.bare",
        figure.low, figure.high, figure.step, "", figure.hedge, figure,
    )  # fmt: skip


def multiple(scan: Scan, figure: Figure, at: int) -> Reading | None:
    """ "four times", "10-fold", "twice"."""
    numbers, word = scan.language.numbers, scan.word(at)
    if figure.form == "multiple":
        last = figure.last
    elif word in numbers.fold or word in numbers.times and figure.form in ("digits", "words"):
        last = at + 1
    else:
        return None
    return Reading(figure.first, last, "multiple", "multiple", figure.low, figure.high, figure.step, "", figure.hedge, figure)


def ordinal(scan: Scan, figure: Figure) -> Reading | None:
    """ "18th session", "second-largest city", "the third"; not the adverb ("first came")."""
    at = scan.after_hyphen(figure.last)
    nouns = scan.language.nouns
    noun = noun_at(scan, at, is_single=False, is_ranked=True)
    if noun and noun.last - noun.first == 1 and scan.lower[noun.first].endswith(nouns.unlike_nouns):
        noun = None
    is_name = scan.words[figure.first][0] in DIGITS or figure.last - figure.first > 1 or figure.low > 3 or len(scan.words) <= 2
    if noun is None and not is_name and scan.word(figure.first - 1) not in nouns.determiners:
        return None
    last, unit = (noun.last, noun.text) if noun else (figure.last, "")
    return Reading(
        figure.first, last, "ordinal", "ordinal", figure.low, figure.high, figure.step, unit, "exact", figure,
        (noun.first, noun.last) if noun else None,
    )  # fmt: skip


def age(scan: Scan, figure: Figure, at: int) -> Reading | None:
    """ "22-year-old", "34 years old", "aged 56", "Smith, 34,"."""
    nouns = scan.language.nouns
    if (unit := scan.language.unit_words.match(scan.lower, at)) and unit[0] in nouns.age_units:
        old = nouns.old.match(scan.lower, scan.after_hyphen(unit[1]))
        return _age(figure, unit[0], old[1]) if old else None
    if figure.form not in ("digits", "words") or not 0 < figure.low < _OLDEST or figure.step != 1:
        return None
    if nouns.aged.match(scan.lower, figure.first - 1) or _is_apposition(scan, figure):
        return _age(figure, "year", figure.last)
    return None


def _age(figure: Figure, unit: str, last: int) -> Reading:
    return Reading(
        figure.first, last, "age", "age", figure.low, figure.high, figure.step, unit, figure.hedge, figure,
        (figure.last, last) if last > figure.last else None,
    )  # fmt: skip


def _is_apposition(scan: Scan, figure: Figure) -> bool:
    """ "Smith, 34," and "Smith (34)": a number alone between commas or brackets behind a name."""
    index = figure.first - 2
    if (scan.word(index + 1), scan.word(figure.last)) not in _CLOSERS or figure.form != "digits" or index < 0:
        return False
    if not scan.words[index][0].isupper() or not scan.words[index].isalpha():
        return False
    return not scan.is_class(index, "month") and not scan.is_class(index, "weekday")
