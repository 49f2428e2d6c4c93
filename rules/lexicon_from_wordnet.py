"""Write rules/en/lexicon.tsv and rules/concepts.tsv from WordNet 3.0:

apt-get install wordnet-base && pip install wordfreq lemminflect && python rules/lexicon_from_wordnet.py

WordNet (Princeton University 2006, https://wordnet.princeton.edu) gives the words, their senses, how often each sense
was met in its tagged texts, and what each is a kind of; lemminflect 0.2.3 (MIT licence, after the NIH's SPECIALIST
Lexicon) gives their forms; wordfreq (see rarity_from_wordfreq.py) says which are common enough. Proper names stay out.

A noun or verb stands for one concept. Of its senses it is the one met most often, where a sense of a sort that news
counts or measures (COUNTED) weighs five times one that it does not (a state, a feeling, a shape): "plant" is the
factory, "vessel" the ship. A form's readings stand in the order of how often each lemma was met, shared out among its
forms by their frequency; one that is met less than one time in forty of the commonest is left out: "says" is no plural.
What is a plural as it is (aircraft, series) stands in nouns.toml: the lists don't tell it from what has none (money).
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from lemminflect import getAllInflections, getAllInflectionsOOV
from wordfreq import zipf_frequency

RULES = Path(__file__).parent
WORDNET = Path("/usr/share/wordnet")
PARTS = {"noun": "NOUN", "verb": "VERB", "adj": "ADJ", "adv": "ADV"}
FORMS = {
    "noun": {"singular": ("NN",), "plural": ("NNS",)},
    "verb": {"base": ("VB",), "third": ("VBZ",), "past": ("VBD",), "participle": ("VBN", "VBD"), "ing": ("VBG",)},
    "adj": {"adjective": ("JJ",), "comparative": ("JJR",), "superlative": ("JJS",)},
    "adv": {"adverb": ("RB",)},
}
LEAST = {"noun": 2.4, "verb": 2.4, "adj": 2.8, "adv": 2.8}  # Zipf frequency, of the commonest form
RARE = 40  # one reading to so many of a form's commonest
# Files of WordNet's lexicographers, by number: the supersenses of nouns and verbs.
SUPERSENSES = {
    4: "act", 5: "animal", 6: "artifact", 7: "attribute", 8: "body", 9: "cognition", 10: "communication",
    11: "event", 12: "feeling", 13: "food", 14: "group", 15: "location", 16: "motive", 17: "object", 18: "person",
    19: "phenomenon", 20: "plant", 21: "possession", 22: "process", 23: "quantity", 24: "relation", 25: "shape",
    26: "state", 27: "substance", 28: "time", 29: "body", 30: "change", 31: "cognition", 32: "communication",
    33: "competition", 34: "consumption", 35: "contact", 36: "creation", 37: "emotion", 38: "motion",
    39: "perception", 40: "possession", 41: "social", 42: "stative", 43: "weather",
}  # fmt: skip
TOPMOST = "thing"
COUNTED = {"act", "animal", "artifact", "communication", "event", "group", "location", "person", "phenomenon",
           "possession", "quantity", "time"}  # fmt: skip
# Where news means another sense than that: the drone without a pilot, the charge in court, the quarter of a year.
IN_NEWS = {
    "account": "n13929037", "barrel": "n13619920", "branch": "n08401248", "charge": "n06561942", "club":
    "n08227214", "collision": "n07301543", "conviction": "n01189282", "crash": "n07301950", "degree": "n13714184",
    "demonstrator": "n10002760", "drone": "n03245889", "fan": "n10639925", "flight": "n00301192", "gas":
    "n14960090", "goal": "n00187337", "home": "n03259505", "match": "n07470671", "minister": "n10320863", "oil":
    "n14980579", "point": "n13610162", "quarter": "n15206590", "summit": "n08312359",
}  # fmt: skip
HEAD = """\
# {what}
# Written by rules/lexicon_from_wordnet.py from {sources}: run that, don't edit.
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Its licence, which allows use,
# copies and changes for any purpose, stands in rules/WORDNET-LICENSE.
"""


@dataclass(slots=True)
class Concept:
    """A synset: its supersense and the synsets that it is a kind of."""

    supersense: str
    parents: list[str]
    words: set[str] = field(default_factory=set)


def concepts(part: str) -> dict[str, Concept]:
    """All synsets of a part of speech; `words` are those that are no names."""
    found = {}
    for line in (WORDNET / f"data.{part}").read_text("utf-8").splitlines():
        if line[0] == " ":
            continue
        cells = line.partition("|")[0].split()
        last = 4 + 2 * int(cells[3], 16)
        pointers = list(zip(cells[last + 1 :: 4], cells[last + 2 :: 4], strict=False))
        parents = [f"{part[0]}{target}" for sign, target in pointers if sign == "@"]
        is_name = any(sign == "@i" for sign, _ in pointers)
        words = set() if is_name else {word.partition("(")[0] for word in cells[4:last:2]}
        found[f"{part[0]}{cells[0]}"] = Concept(supersense(int(cells[1]), words), parents, words)
    return found


def supersense(number: int, words: set[str]) -> str:
    """The supersense of a lexicographers' file; the topmost concepts are of the one that they gave their name to."""
    return next(iter(words & COUNTED), TOPMOST) if number == 3 else SUPERSENSES.get(number, "")


def senses(part: str, known: dict[str, Concept]) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """Each word with its synsets and how often each was met, the commonest first."""
    counts = sense_counts()
    for line in (WORDNET / f"index.{part}").read_text("utf-8").splitlines():
        word, _, *cells = line.split(" ") if line[0] != " " else ("", "")
        if not (word.isalpha() and word.isascii()):
            continue
        ids = [f"{part[0]}{cell}" for cell in cells if len(cell) == 8 and cell.isdigit()]
        met = [(each, counts.get((word, part, n), 0)) for n, each in enumerate(ids, 1)]
        if kept := [(each, count) for each, count in met if word in known[each].words]:
            yield word, kept


@cache
def sense_counts() -> dict[tuple[str, str, int], int]:
    """How often the n-th sense of a word was met."""
    parts = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
    rows = (line.split() for line in (WORDNET / "cntlist.rev").read_text("utf-8").splitlines())
    found: dict[tuple[str, str, int], int] = defaultdict(int)
    for key, number, count in rows:
        word, _, place = key.partition("%")
        found[word, parts[place[0]], int(number)] += int(count)
    return found


def chosen(met: list[tuple[str, int]], known: dict[str, Concept]) -> str:
    """The concept of a word: see above."""
    return max(met, key=lambda pair: (pair[1] + 0.5) * (5 if known[pair[0]].supersense in COUNTED else 1))[0]


def forms(word: str, part: str) -> dict[str, list[str]]:
    """The forms of a lemma by what they are; a plural like the singular is as good as none: "money", "information"."""
    given = getAllInflections(word, PARTS[part]) or getAllInflectionsOOV(word, PARTS[part])
    found = {}
    for name, tags in FORMS[part].items():
        first = next((list(given[tag]) for tag in tags if tag in given), [])
        found[name] = [each for each in first if name != "plural" or each != word]
    base = next(iter(found))
    return found | {base: [word]}


def table() -> tuple[dict[str, list[tuple[float, str]]], dict[str, Concept]]:
    """The readings of each form with their weights, and the concepts that they stand for."""
    readings: dict[str, dict[str, float]] = defaultdict(dict)
    everything = {}
    for part in PARTS:
        known = concepts(part)
        everything |= known
        for word, met in senses(part, known):
            given = forms(word, part)
            if max(zipf_frequency(form, "en") for each in given.values() for form in each) < LEAST[part]:
                continue
            often = {form: 10 ** zipf_frequency(form, "en") for each in given.values() for form in each}
            weight = (0.5 + sum(count for _, count in met)) / sum(often.values())
            in_news = IN_NEWS.get(word) if part == "noun" else None
            concept = f" {in_news or chosen(met, known)}" if part in ("noun", "verb") else ""
            for form in dict.fromkeys(form for each in given.values() for form in each):
                names = "+".join(name for name, each in given.items() if form in each)
                readings[form][f"{names} {word}{concept}"] = weight * often[form]
    return {
        form: sorted((-weight, text) for text, weight in each.items()) for form, each in readings.items()
    }, everything


def main() -> None:
    """Write both tables."""
    words, known = table()
    kept = {form: [text for weight, text in each if weight * RARE <= each[0][0]] for form, each in words.items()}
    used: set[str] = set()
    todo = {text.split()[-1] for each in kept.values() for text in each if text.count(" ") == 2}
    while todo:
        used |= todo
        todo = {parent for each in todo for parent in known[each].parents} - used
    rows = [f"{form}\t{', '.join(kept[form])}\n" for form in sorted(kept) if form.isalpha()]
    what = "The forms of words: what each can be (forms, lemma, concept), the commonest reading first."
    head = HEAD.format(what=what, sources="WordNet 3.0, lemminflect 0.2.3 and wordfreq")
    (RULES / "en" / "lexicon.tsv").write_text(head + "".join(rows), encoding="utf-8")
    rows = [f"{each}\t{' '.join([known[each].supersense or '-', *known[each].parents])}\n" for each in sorted(used)]
    head = HEAD.format(what="Concepts: the supersense of each, and what it is a kind of.", sources="WordNet 3.0")
    (RULES / "concepts.tsv").write_text(head + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
