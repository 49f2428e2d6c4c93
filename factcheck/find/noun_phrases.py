"""The noun phrase behind a number: "medical gas concentrator plants", "of the mayor's deputies"."""

from dataclasses import dataclass

from factcheck.find.scan import Scan
from factcheck.tokens import DIGITS

_LONGEST = 6  # words in a counted noun phrase
_ACRONYM = 4
_CALENDAR = ("weekday", "month", "small", "tens", "scale")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase behind a number: its words `first` to `last` and its text with the head in the singular."""

    first: int
    last: int
    text: str


def noun_at(scan: Scan, at: int, *, is_single: bool, is_ranked: bool = False) -> Noun | None:
    """The noun phrase that begins at word `at`: up to its first plural; of a single or ranked thing up to its end."""
    tokens = scan.tokens
    nouns = scan.language.nouns
    while (skipped := nouns.phrases.skipped.match(tokens.lower, at)) and skipped[1] not in tokens.joints:
        is_single = is_single and tokens.lower[at] not in scan.language.numbers.grammar.of  # "one of the best speakers"
        at = skipped[1]
    if tokens.at(at) in nouns.phrases.possessive:
        return None
    last = _end_of_head(scan, at, is_single=is_single, is_ranked=is_ranked)
    if last and (is_single or is_ranked):
        last = _without_verb(scan, at, last)
    return Noun(at, last, _text(scan, at, last)) if last and last > at else None


def _end_of_head(scan: Scan, at: int, *, is_single: bool, is_ranked: bool) -> int | None:
    """Behind the word that counts in the phrase that begins at word `at`; None where there is none."""
    tokens, nouns, found, index = scan.tokens, scan.language.nouns, None, at
    for words in range(1 if nouns.grammar.head == "first" else _LONGEST):
        past = tokens.behind(index)
        is_joined, index = past > index, past
        if index >= len(tokens.words) or (not is_joined and _ends_phrase(scan, index)):
            break
        is_plural = _is_plural(scan, index) and index + 1 not in tokens.joints
        if is_single and ((is_plural and words) or _is_verb(scan, index)):  # "one striking him"
            break
        if words and (is_single or is_ranked) and not is_plural and nouns.is_verb(tokens.lower[index], "third"):
            break  # "one proposal asks"
        index = _past_word(scan, index)
        if is_plural or is_single or is_ranked:
            found = index
        if is_plural and not _is_attributive(scan, index):
            break
    return found


def _past_word(scan: Scan, index: int) -> int:
    """Past a word, or the whole of an abbreviation: "U.S."."""
    tokens = scan.tokens
    past = index + 1
    while len(tokens.at(past - 1)) == 1 and tokens.at(past) == "." and tokens.are_glued(past - 1):
        past += 1
        if tokens.are_glued(past - 1) and len(tokens.at(past)) == 1 and tokens.at(past).isalpha():
            past += 1
    return past


def _without_verb(scan: Scan, first: int, last: int) -> int:
    """Where a single thing's phrase ends: before the verb or adverb behind it, "one woman swam", "one fatally"."""
    nouns = scan.language.nouns
    while last > first:
        word, before = scan.tokens.lower[last - 1], scan.tokens.lower[last - 2] if last - 1 > first else ""
        is_doing = word.endswith(nouns.grammar.doing) and not nouns.is_person(before)  # but "one person lying"
        if not (nouns.is_unlike(word) and not is_doing) and not (before and nouns.is_verb(word, "past", "participle")):
            break
        last -= 1
    return last


def _ends_phrase(scan: Scan, index: int) -> bool:
    """A function word, a sign, a weekday, a month or a number ends a noun phrase."""
    tokens = scan.tokens
    word, classes = tokens.lower[index], tokens.classes[index]
    if word[0] in DIGITS:  # "two new 737 Max jets"
        return index + 1 >= len(tokens.words) or not tokens.words[index + 1][0].isupper()
    if not word[0].isalpha():
        return word not in scan.language.nouns.phrases.possessive  # "two of the mayor's deputies"
    if scan.language.nouns.is_end(word):
        return True
    return classes is not None and not classes.keys().isdisjoint(_CALENDAR)


def _is_verb(scan: Scan, index: int) -> bool:
    """A verb and its object behind it: "one hitting the wall"."""
    nouns = scan.language.nouns
    is_form = nouns.is_verb(scan.tokens.lower[index], "ing", "past", "participle")
    return is_form and scan.tokens.at(index + 1) in nouns.phrases.objects


def _is_plural(scan: Scan, index: int) -> bool:
    word = scan.tokens.words[index]
    return scan.language.nouns.acronym(word) is not None or scan.language.nouns.is_plural(scan.tokens.lower[index])


def _is_attributive(scan: Scan, index: int) -> bool:
    """Whether the plural before `index` stands before another: "sports clubs", "crew members"."""
    nouns, word = scan.language.nouns, scan.tokens.lower[index - 1]
    is_either = word in nouns.phrases.attributive or nouns.words.singular(word) == word
    return is_either and index < len(scan.tokens.words) and _is_plural(scan, index)


def _text(scan: Scan, first: int, last: int) -> str:
    """The phrase as written with its head in the singular: "medical gas concentrator plant"."""
    tokens = scan.tokens
    starts, word = tokens.starts, tokens.words[last - 1]
    before = " ".join(tokens.text[starts[first] : starts[last - 1]].split())
    single = scan.language.nouns.singular(tokens.lower[last - 1])
    if word.isupper() and len(word) > _ACRONYM:  # a headline's capitals
        return f"{before.lower()} {single}".strip()
    if single == tokens.lower[last - 1] or scan.language.nouns.acronym(word):
        is_name = last - first > 1 or word.isupper()
        single = scan.language.nouns.acronym(word) or (word if is_name else single)
    elif word[0].isupper() and last - first > 1:
        single = single.capitalize()
    return f"{before}{'' if before.endswith('-') else ' '}{single}".strip()
