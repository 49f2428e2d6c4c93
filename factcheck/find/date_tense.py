"""Whether a date lies ahead or behind, by the nearest verb of its clause."""

from factcheck.find.scan import Scan
from factcheck.model import Steps

_ASKING = frozenset(("tense", "leaning"))


def with_tense(scan: Scan, first: int, last: int, steps: Steps) -> Steps:
    """The steps with `tense` settled by the nearest verb: "will meet on Friday" lies ahead, "met on Friday" behind."""
    asking = next((step for step in steps if step[-1] in _ASKING), None)
    if asking is None:
        return steps
    way = _way(scan, first, last, str(asking[1]))
    ways = {"tense": way, "leaning": "future" if way == "future" else "near"}
    return tuple((*step[:-1], ways[str(step[-1])]) if step[-1] in _ASKING else step for step in steps)


def _is_aimed(scan: Scan, first: int, last: int) -> bool:
    """ "called a strike for Friday", but not "had called one for Friday", "was blamed for Friday's fire"."""
    tokens, tense = scan.tokens, scan.language.dates.tense
    if tokens.at(first - 1) not in tense.towards or tokens.at(last) in scan.language.nouns.phrases.possessive:
        return False
    front = range(first - 2, max(-1, first - 1 - tense.reach), -1)
    return _told(scan, front) is not None and tense.anterior.isdisjoint(tokens.lower[index] for index in front)


def _way(scan: Scan, first: int, last: int, kind: str) -> str:
    """`future`, `past`, or `near` where the clause does not tell."""
    tokens = scan.tokens
    tense = scan.language.dates.tense
    is_owner = tokens.at(last) in scan.language.nouns.phrases.possessive
    reach = tense.reach_of_owner if is_owner else tense.reach
    if _told(scan, range(last, min(len(tokens.words), last + 1))) is False:  # "the board on Monday said"
        return "past"
    if kind == "weekday" and _is_aimed(scan, first, last):
        return "future"
    told = _told(scan, range(first - 1, max(-1, first - 1 - reach), -1))
    if told is None:
        told = _told(scan, range(last, min(len(tokens.words), last + tense.reach)))
    if told is None:
        return "future" if tokens.at(first - 1) in scan.language.dates.until and not is_owner else "near"
    return "future" if told else "past"


def _told(scan: Scan, indices: range) -> bool | None:
    tokens = scan.tokens
    tense = scan.language.dates.tense
    for index in indices:
        word = tokens.lower[index]
        if word in tense.breaks:
            return None
        is_name = index and tokens.words[index][0].isupper()  # "the United States", "in May"
        if is_name or (index == 0 and word in scan.language.dates.until):  # "Until Monday, nobody had known"
            continue
        is_past = _is_past(scan, word)
        if tokens.at(index - 1) in tense.passive and (is_past or word in tense.words):
            continue
        ahead = tense.words.get(f"{word} {tokens.at(index + 1)}", tense.words.get(word))
        if ahead is None and is_past:
            ahead = False
        if ahead:
            return tense.anterior.isdisjoint(tokens.lower[max(0, index - 3) : index])
        if ahead is False and tokens.at(index - 1) not in tense.present:
            return False
    return None


def _is_past(scan: Scan, word: str) -> bool:
    """Whether a word is a verb in the past, by the lexicon or by its ending."""
    tense = scan.language.dates.tense
    is_like = word.endswith(tense.endings) and not word.endswith(tense.not_endings) and len(word) > 4
    nouns = scan.language.nouns
    return is_like or (nouns.is_verb(word, "past", "participle") and not nouns.is_verb(word, "base"))
