"""Pairs to links, and what the facts of two linked articles say together, bucket by bucket."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.compare import Link, judged_by, link_of, told_in
from factcheck.packing import unpacked
from factcheck.rules import Rules
from factcheck.spark.rows import Row, article_of, judged_row, origin_of_row


def judged(seats: Sequence[Row], rules: Rules) -> Iterator[Row]:
    """The links among the articles of a bucket, each with what is judged of it."""
    rows = {seat["id"]: seat for seat in seats}
    extracts = {name: unpacked(row["extract"]) for name, row in rows.items()}
    scenes = {name: found.scene for name, found in extracts.items() if found.scene}
    pairs = ((seat["id"], other) for seat in seats for other in sorted(seat["said"]))
    links = [link for one, other in pairs if (link := link_of(scenes[one], scenes[other], rules)).holds]
    linked = sorted({name for link in links for name in (link.one, link.other)})
    told = {name: told_in(article_of(rows[name]), extracts[name], rules) for name in linked}
    origins = {name: origin_of_row(rows[name]) for name in linked}
    said: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for each in judged_by(links, told, (), origins, rules):
        said[each.one.key[0], each.other.key[0]].append(judged_row(each))
    return (_row(link, said) for link in links)


def _row(link: Link, said: Mapping[tuple[str, str], list[Row]]) -> Row:
    return {
        "one": link.one,
        "other": link.other,
        "event": link.event.bits,
        "matter": link.matter.bits,
        "judged": said.get((link.one, link.other), []),
    }
