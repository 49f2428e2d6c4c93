"""Estimate the weights in compare.toml from facts that people found in articles.

    python rules/weights_from_pairs.py FOLDER...

FOLDER/articles.jsonl  {"topic", "doc", "source", "published", "text"}; articles of two topics never tell one fact
FOLDER/facts.jsonl     {"topic", "variants": [[{"doc", "surface", "nth"}, ...], ...], "loose": [...]}
FOLDER/annotated.txt   the topics whose facts are all listed, where not all are

Every two figures of linked articles that can be compared are a pair: one fact where both tell one that is listed.
Dates are weighed for themselves, all other figures together. A level's weight is its log-odds in bits (Fellegi and
Sunter 1969), smoothed; levels that are named in order of what they say are kept in that order; and since fields are
redundant, each field is damped by the factor that a logistic regression over all pairs gives it. The figures are
printed with all folders, and without each in turn; then the table is written. Thresholds, vetoes and words in the table
are left as they are.
"""

import argparse
import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path

from factcheck import Article, load_rules
from factcheck.check import extract
from factcheck.compare import Link, Told, links_of, told_in
from factcheck.compare.facts import Fact
from factcheck.compare.fields import FIELDS
from factcheck.compare.pairing import Candidate, Matching, candidates
from factcheck.compare.sorts import Sorts
from factcheck.compare.weighing import Scales
from factcheck.rules import Rules
from factcheck.rules.levels import LEVELS

TABLE = Path(__file__).parent / "compare.toml"
SMOOTHING, SHRINKING, ROUNDS = 2.0, 3.0, 12
MOST, LEAST = 1.0, 0.0  # what a field may count at most and at least
ORDERED = ("attribute", "thing", "owner", "qualifiers", "beside", "around", "companions", "rivals", "twins")
UNORDERED = ("unsaid", "said by one", "alone")
OF_VALUES = ("value", "twins")  # fields whose levels are others where values agree and where they differ
BITS = re.compile(r"bits = -?[\d.]+, dates = -?[\d.]+")

Weights = Mapping[str, Mapping[str, float]]
Place = tuple[int, int, int]


@dataclass(frozen=True)
class Row:
    """A pair: the level of each field, whether it is one fact, whether its values agree and are dates, its weight."""

    levels: tuple[str, ...]
    is_one: bool
    agrees: bool
    is_dated: bool
    weight: float = 1.0


@dataclass(frozen=True)
class Estimate:
    """The weights in bits, damped, with the prior log-odds of pairs that agree and differ; the factor of each field."""

    weights: Weights
    factors: Mapping[str, float]


def read(path: Path) -> list[dict]:
    """The rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def rows_of(folder: Path, rules: Rules) -> list[Row]:
    """The pairs of a folder; two topics count by the root of their pairs, and all together as any other folder."""
    listed = folder / "annotated.txt"
    rows = read(folder / "articles.jsonl")
    topics = set(listed.read_text().split()) if listed.exists() else {row["topic"] for row in rows}
    articles = {(row["topic"], str(row["doc"])): article_of(row) for row in rows}
    spans = {articles[place].id: found for place, found in spans_of(folder, articles).items()}
    extracts = {article.id: extract(article, rules) for article in articles.values()}
    scenes = [found.scene for found in extracts.values() if found.scene]
    told = {article.id: told_in(article, extracts[article.id], rules) for article in articles.values()}
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for link in links_of(scenes, extracts, rules):
        both = link.one.split("/")[0], link.other.split("/")[0]
        if topics.issuperset(both) or (both[0] != both[1] and not topics.isdisjoint(both)):
            pairs = pairs_of(link, told, rules)
            found[both] += (row_of(each, spans) for each in pairs)
    total = sum(math.sqrt(len(pairs)) for pairs in found.values())
    return [replace(row, weight=1000 / total / math.sqrt(len(pairs))) for pairs in found.values() for row in pairs]


def article_of(row: Mapping) -> Article:
    """The article of a row."""
    try:
        published = date.fromisoformat(row.get("published") or "")
    except ValueError:
        published = None
    return Article(f"{row['topic']}/{row['doc']}", row["text"], row.get("source"), published=published, lang="en")


def spans_of(folder: Path, articles: Mapping[tuple[str, str], Article]) -> dict[tuple[str, str], list[Place]]:
    """The places of the listed facts in each article: (start, end, number of the fact)."""
    spans: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for number, fact in enumerate(read(folder / "facts.jsonl")):
        for mention in chain(*fact["variants"], fact.get("loose", [])):
            place = fact["topic"], str(mention["doc"])
            at = -1
            for _ in range(mention.get("nth", 0) + 1):
                at = articles[place].text.index(mention["surface"], at + 1)
            spans[place].append((at, at + len(mention["surface"]), number))
    return spans


def pairs_of(link: Link, told: Mapping[str, Told], rules: Rules) -> Iterator[Candidate]:
    """The pairs of two linked articles that can be compared, also those of which some level forbids one fact."""
    one, other = told[link.one], told[link.other]
    tables = Scales(rules.policy), Sorts(rules.policy)
    sentences = max(one.sentences, other.sentences)
    yield from candidates(one.facts, other.facts, Matching(sentences, link.strength, *tables, rules, is_whole=True))


def row_of(pair: Candidate, spans: Mapping[str, Iterable[Place]]) -> Row:
    """A pair as it is counted."""
    is_one = not listed(pair.one, spans).isdisjoint(listed(pair.other, spans))
    return Row(pair.weighed.sum.reached, is_one, pair.agrees, pair.weighed.pair.is_dated)


def listed(fact: Fact, spans: Mapping[str, Iterable[Place]]) -> set[int]:
    """The listed facts that a fact of an article tells."""
    claims = [telling.claim for telling in fact.tellings]
    return {
        number
        for claim in claims
        for start, end, number in spans.get(claim.article_id, ())
        if claim.start < end and start < claim.end
    }


def estimated(rows: Sequence[Row]) -> Estimate:
    """What pairs tell of the weights."""
    raw = {field: log_odds(rows, at, field) for at, field in enumerate(FIELDS)}
    factors = damped(rows, raw)
    weights = {field: {level: factors[field] * bits for level, bits in raw[field].items()} for field in raw}
    priors = {name: prior(rows, weights, agrees=name == "agree") for name in ("agree", "differ")}
    return Estimate({**weights, "prior": priors}, factors)


def log_odds(rows: Sequence[Row], at: int, field: str) -> dict[str, float]:
    """The log-odds of each level of a field; what the values tell is asked of pairs that agree or differ alike."""
    if field not in OF_VALUES:
        return ordered(field, _log_odds(rows, at, LEVELS[field]))
    found = dict.fromkeys(LEVELS[field], 0.0)
    for agrees in (True, False):
        alike = [row for row in rows if row.agrees == agrees]
        found |= _log_odds(alike, at, {row.levels[at] for row in alike})
    return ordered(field, found)


def _log_odds(rows: Sequence[Row], at: int, levels: Iterable[str]) -> dict[str, float]:
    counts: Mapping[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for row in rows:
        counts[row.is_one][row.levels[at]] += row.weight
    sums = {is_one: counts[is_one].total() for is_one in counts}
    if not all(sums.values()):
        return dict.fromkeys(levels, 0.0)  # of pairs that are all one fact, or all two, nothing is learnt
    pseudo = SMOOTHING / (sums[True] + sums[False])  # of a level that is never met, nothing is known

    def rate(level: str, *, is_one: bool) -> float:
        return counts[is_one][level] / sums[is_one] + pseudo

    return {level: math.log2(rate(level, is_one=True) / rate(level, is_one=False)) for level in sorted(levels)}


def ordered(field: str, bits: Mapping[str, float]) -> dict[str, float]:
    """The weights of levels in their order; where levels say less and less, none is more than the one before."""
    names = [level for level in LEVELS[field] if level not in UNORDERED]
    result = {level: bits[level] for level in LEVELS[field]}
    if field in ORDERED:
        pooled = [[bits[name]] for name in names]
        at = 0
        while at < len(pooled) - 1:
            if _mean(pooled[at]) >= _mean(pooled[at + 1]):
                at += 1
            else:
                pooled[at] += pooled.pop(at + 1)
                at = max(at - 1, 0)
        means = [_mean(group) for group in pooled for _ in group]
        result |= dict(zip(names, means, strict=True))
    return result


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)


def damped(rows: Sequence[Row], raw: Weights) -> dict[str, float]:
    """The factor by which each field counts beside all others: logistic regression, by Newton's steps."""
    alike: dict[tuple[tuple[str, ...], bool], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for row in rows:
        alike[row.levels, row.agrees][row.is_one] += row.weight
    cells = [
        ([1.0, float(agrees), *(raw[field][level] for field, level in zip(FIELDS, levels, strict=True))], counts)
        for (levels, agrees), counts in alike.items()
    ]
    factors = [0.0, 0.0] + [0.5] * len(FIELDS)
    sums = [sum(map(float.__mul__, factors, row)) for row, _ in cells]
    for at in list(range(len(factors))) * ROUNDS:
        slope, curve = (0.0, 1e-9) if at < 2 else (SHRINKING * (0.5 - factors[at]), SHRINKING)
        for total, (row, (apart, one)) in zip(sums, cells, strict=True):
            if row[at]:
                guess = 1 / (1 + 2 ** -max(-30.0, min(30.0, total)))
                slope += row[at] * (one * (1 - guess) - apart * guess)
                curve += row[at] ** 2 * guess * (1 - guess) * (one + apart)
        new = factors[at] + slope / curve
        new = min(MOST, max(LEAST, new)) if at >= 2 else new
        sums = [total + (new - factors[at]) * row[at] for total, (row, _) in zip(sums, cells, strict=True)]
        factors[at] = new
    return dict(zip(FIELDS, factors[2:], strict=True))


def prior(rows: Sequence[Row], weights: Weights, *, agrees: bool) -> float:
    """The log-odds to add to the sum so that it is a probability among the pairs whose values agree, or differ."""
    scored = [
        (sum(weights[field][level] for field, level in zip(FIELDS, row.levels, strict=True)), row)
        for row in rows
        if row.agrees == agrees
    ]
    low, high = -30.0, 30.0
    for _ in range(50):
        middle = (low + high) / 2
        expected = sum(row.weight / (1 + 2 ** -max(-60.0, min(60.0, bits + middle))) for bits, row in scored)
        low, high = (middle, high) if expected < sum(row.weight for _, row in scored if row.is_one) else (low, middle)
    return low


def told_apart(rows: Sequence[Row], weights: Weights) -> str:
    """How well the sum tells one fact from two, of pairs that agree and that differ: area under the curve."""
    figures = []
    for agrees in (True, False):
        scored = sorted(
            (sum(weights[field][level] for field, level in zip(FIELDS, row.levels, strict=True)), row.is_one)
            for row in rows
            if row.agrees == agrees
        )
        ones = sum(is_one for _, is_one in scored)
        ranks = sum(rank for rank, (_, is_one) in enumerate(scored, 1) if is_one)
        area = (ranks - ones * (ones + 1) / 2) / max(ones * (len(scored) - ones), 1)
        figures.append(f"{100 * area:.1f} ({ones} of {len(scored)})")
    return f"agree {figures[0]}, differ {figures[1]}"


def written(table: str, figures: Estimate, dates: Estimate) -> str:
    """The table with the weights of figures and of dates in it; all else as it stands."""
    lines, field = [], ""
    for line in table.splitlines():
        if line.startswith("["):
            field = line[1 : line.index("]")].removeprefix("levels.")
        name = line.partition(" = ")[0].strip('"')
        weights = [each.weights.get(field, {}).get(name) for each in (figures, dates)]
        if None not in weights:
            line = BITS.sub("bits = {:.1f}, dates = {:.1f}".format(*(round(weight, 1) + 0 for weight in weights)), line)
        lines.append(line)
    return "\n".join(lines) + "\n"


def main() -> None:
    """Estimate, print, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="+")
    folders = parser.parse_args().folder
    rules = load_rules()
    rows = {folder.name: rows_of(folder, rules) for folder in folders}
    figures = told_of({name: [row for row in each if not row.is_dated] for name, each in rows.items()}, "figures")
    dates = told_of({name: [row for row in each if row.is_dated] for name, each in rows.items()}, "dates")
    TABLE.write_text(written(TABLE.read_text(encoding="utf-8"), figures, dates), encoding="utf-8")


def told_of(rows: Mapping[str, Sequence[Row]], sort: str) -> Estimate:
    """The estimate from all folders, printed beside how well those without each folder tell that one's pairs."""
    for left_out in rows if len(rows) > 1 else ():
        others = estimated([row for name, each in rows.items() if name != left_out for row in each])
        sys.stdout.write(f"{sort} without {left_out}: {told_apart(rows[left_out], others.weights)}\n")
    found = estimated([row for each in rows.values() for row in each])
    for name, each in rows.items():
        sys.stdout.write(f"{sort} with all, {name}: {told_apart(each, found.weights)}\n")
    for field, factor in found.factors.items():
        told = ", ".join(f"{name} {bits:.1f}" for name, bits in found.weights[field].items())
        sys.stdout.write(f"{sort}, {field} (times {factor:.2f}): {told}\n")
    return found


if __name__ == "__main__":
    main()
