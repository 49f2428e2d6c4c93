"""Counts, ordinals and ages: a number with the noun phrase that it counts, ranks or dates."""

from dataclasses import dataclass

from factcheck.find.scan import DIGITS, Figure, Reading, Scan

_LONGEST = 6  # words in a counted noun phrase
ONE_WORDS = frozenset(("one", "a", "an"))


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase behind a number: its words `first` to `last` and its text with the head in the singular."""

    first: int
    last: int
    text: str


def noun_at(scan: Scan, at: int, *, is_single: bool) -> Noun | None:
    """The noun phrase that begins at word `at`: up to its first plural, or for a single thing up to its end."""
    nouns = scan.language.nouns
    while skipped := nouns.skipped.match(scan.lower, at):
        at = skipped[1]
    last, head = at, None
    while last < len(scan.words) and last - at < 2 * _LONGEST:
        word = scan.lower[last]
        if scan.after_hyphen(last) > last and last > at:
            last += 1
            continue
        if not word[0].isalpha() or word in nouns.stops or _ends_phrase(scan, last):
            break
        is_plural = nouns.is_plural(word)
        if head is not None and not is_plural:
            break
        last += 1
        if is_plural and not (scan.after_hyphen(last) > last):
            head = last
    if head is None and is_single and at < last:
        head = last
    if head is None or head - at > _LONGEST + 3:
        return None
    return Noun(at, head, _text(scan, at, head))


def _ends_phrase(scan: Scan, index: int) -> bool:
    """A weekday, a month or a number ends a noun phrase."""
    classes = scan.classes[index]
    return classes is not None and not classes.keys().isdisjoint(("weekday", "month", "small", "tens", "scale"))


def _text(scan: Scan, first: int, last: int) -> str:
    """The phrase as written with its head in the singular: "medical gas concentrator plant"."""
    starts, sentence = scan.sentence.starts, scan.sentence
    before = " ".join(sentence.text[starts[first] : starts[last - 1]].split())
    word = scan.words[last - 1]
    single = scan.language.nouns.singular(scan.lower[last - 1])
    if single == scan.lower[last - 1]:
        single = word
    elif word[0].isupper() and last - first > 1:
        single = single.capitalize() if not word.isupper() else single.upper()
    glue = "" if before.endswith("-") else " "
    return f"{before}{glue}{single}".strip()


def count(scan: Scan, figure: Figure, at: int) -> Reading | None:
    """The figure with the noun that it counts, or None."""
    nouns = scan.language.nouns
    is_hyphened = at > figure.last
    noun = noun_at(scan, at, is_single=figure.low == 1 and figure.high == 1 or figure.form == "fraction")
    if noun is None and is_hyphened and scan.word(at).isalpha() and scan.word(at) not in nouns.stops:
        noun = Noun(at, at + 1, scan.word(at))
    if noun is None and scan.word(at) in nouns.people:
        return _reading(figure, Noun(at, at + 1, "person"), last=figure.last + (scan.word(at) != "killed"))
    return _reading(figure, noun) if noun else None


def pair(scan: Scan, figure: Figure) -> Reading | None:
    """ "both sides"; not the conjunction of "both Moscow and Havana"."""
    noun = noun_at(scan, figure.last, is_single=False)
    if noun is None or scan.words[noun.first][0].isupper():
        return None
    reading = _reading(figure, noun)
    reading.rule = "count.both"
    return reading


def _reading(figure: Figure, noun: Noun, last: int | None = None) -> Reading:
    kind = "fraction" if figure.form == "fraction" and figure.low < 1 else "count"
    unit = "" if kind == "fraction" else noun.text
    end = figure.last if kind == "fraction" else last or noun.last
    return Reading(
        figure.first, end, kind, f"{kind}.noun", figure.low, figure.high, figure.step, unit, figure.hedge, figure, (noun.first, noun.last)
    )


def bare(scan: Scan, figure: Figure) -> Reading | None:
    """A number without a unit or noun, where it says something by itself."""
    kind = {"fraction": "fraction", "multiple": "multiple"}.get(figure.form, "count")
    return Reading(figure.first, figure.last, kind, f"{kind}.bare", figure.low, figure.high, figure.step, "", figure.hedge, figure)  # type: ignore[arg-type]


def multiple(scan: Scan, figure: Figure, at: int) -> Reading | None:
    """ "four times", "10-fold", "twice"."""
    numbers = scan.language.numbers
    word = scan.word(at)
    if figure.form == "multiple":
        last = figure.last
    elif word in numbers.fold or word in numbers.times and figure.form in ("digits", "words"):
        last = at + 1
    else:
        return None
    return Reading(figure.first, last, "multiple", "multiple", figure.low, figure.high, figure.step, "", figure.hedge, figure)


def ordinal(scan: Scan, figure: Figure) -> Reading | None:
    """ "18th session", "second-largest city", "the third"; not the adverb ("first came")."""
    if figure.form != "ordinal":
        return None
    at = scan.after_hyphen(figure.last)
    noun = noun_at(scan, at, is_single=True)
    if noun and scan.lower[noun.first].endswith(("ed", "ly")) and noun.last - noun.first == 1:
        noun = None
    is_adverb = noun is None and scan.words[figure.first][0] not in DIGITS and len(scan.words) > 2
    if is_adverb and scan.word(figure.first - 1) not in ("the", "a", "his", "her", "its", "their"):
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
        past = scan.after_hyphen(unit[1])
        if old := nouns.old.match(scan.lower, past):
            return _age(scan, figure, unit[0], old[1])
        return None
    if figure.form not in ("digits", "words") or not 0 < figure.low < 120 or figure.step != 1:
        return None
    if nouns.aged.match(scan.lower, figure.first - 1) or _is_apposition(scan, figure):
        return _age(scan, figure, "year", figure.last)
    return None


def _age(scan: Scan, figure: Figure, unit: str, last: int) -> Reading:
    return Reading(
        figure.first, last, "age", "age", figure.low, figure.high, figure.step, unit, figure.hedge, figure, (figure.last, last)
    )


def _is_apposition(scan: Scan, figure: Figure) -> bool:
    """ "Smith, 34," and "Smith (34)": a number alone between commas or brackets behind a name."""
    before, after = scan.word(figure.first - 1), scan.word(figure.last)
    if (before, after) not in {(",", ","), (",", "."), (",", ";"), ("(", ")"), (",", "of")} or figure.form != "digits":
        return False
    index = figure.first - 2
    if index < 0 or not scan.words[index][0].isupper() or not scan.words[index].isalpha() or figure.low < 1:
        return False
    return not scan.is_class(index, "month") and not scan.is_class(index, "weekday")
