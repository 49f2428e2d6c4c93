"""Reading rules/compare.toml: every level that it names is one that comparing yields, and each of those is told."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.errors import RulesError
from factcheck.rules.comparing import Policy
from factcheck.rules.files import Table, overlaid, validated
from factcheck.rules.levels import LEVELS, STANDING

_Asked = tuple[str, str, list[str]]  # where a level is asked for, of which field, and which levels


def read_policy(table: Table) -> Policy:
    """The policy of compare.toml. Raises RulesError: also for a level that no function yields, or that is not told."""
    policy = validated(Policy, "compare.toml", _spelled_out(table))
    for field, names in LEVELS.items():
        _same_names(f"[levels.{field}]", names, policy.levels.get(field, {}))
    _same_names("[levels]", LEVELS, policy.levels)
    _same_names("[linked]", LEVELS["link"], policy.linked)
    needs = dict.fromkeys(name for row in policy.sorts.values() for name in row.needs)
    _same_names("[need]", needs, policy.needs, "no sort asks for")
    _require_levels(_asked(policy), LEVELS)
    _require_levels(_needed(policy), {**LEVELS, **STANDING})
    return policy


def _require_levels(asked: Iterable[_Asked], yielded: Mapping[str, Sequence[str]]) -> None:
    for place, field, levels in asked:
        unknown = next((level for level in levels if level not in yielded.get(field, ())), None)
        if unknown:
            raise RulesError("rules/compare.toml", f"{place}: “{unknown}” is no level of “{field}”")


def _needed(policy: Policy) -> Iterator[_Asked]:
    """What must be known before figures differ, of fields and of what stands around a pair, and what forbids it."""
    yield from (("barred", field, levels) for field, levels in policy.barred.items())
    for name, need in policy.needs.items():
        yield from ((f"need.{name}", field, levels) for field, levels in need.known.items())


def _asked(policy: Policy) -> Iterator[_Asked]:
    """All levels of fields that the table asks for elsewhere."""
    for name, sort in policy.sorts.items():
        yield f"sort.{name}", "link", sort.links
        yield from ((f"sort.{name}", field, levels) for field, levels in sort.forbids.items())
    for name, link in policy.linked.items():
        yield from ((f"linked.{name}", field, levels) for field, levels in link.forbids.items())
    yield from (("replaced", field, levels) for field, levels in policy.replaced.known.items())
    for name, known in policy.known:
        yield from ((f"known.{name}", field, levels) for field, levels in known.items())
    for field, groups in policy.groups.items():
        yield from ((f"groups.{field}", field, levels) for levels in groups.values() if field in LEVELS)


def _spelled_out(table: Table) -> Table:
    """The table with the levels of a group wherever one is named, and each sort whole that is `like` another."""
    groups = table.get("groups", {})
    rows = [*table["need"].values(), table["replaced"]]
    _require_asked(groups, [*(row.get("known", {}) for row in rows), *table["known"].values()])
    needs = {name: need | {"known": _known(need.get("known", {}), groups)} for name, need in table["need"].items()}
    known = {name: _known(row, groups) for name, row in table["known"].items()}
    replaced = table["replaced"] | {"known": _known(table["replaced"].get("known", {}), groups)}
    sorts = overlaid(table["sort"], "rules/compare.toml", "sort.")
    return table | {"sort": sorts, "need": needs, "known": known, "replaced": replaced}


def _require_asked(groups: Table, rows: Sequence[Table]) -> None:
    for field, named in groups.items():
        for name in named:
            if not any(row.get(field) == name for row in rows):
                raise RulesError("rules/compare.toml", f"groups.{field} has “{name}”, which no row asks for")


def _known(asked: Table, groups: Table) -> Table:
    for field, levels in asked.items():
        if isinstance(levels, str) and levels not in groups.get(field, {}):
            raise RulesError("rules/compare.toml", f"“{levels}” is no group of “{field}”")
    return {field: groups[field][levels] if isinstance(levels, str) else levels for field, levels in asked.items()}


def _same_names(place: str, yielded: Iterable[str], told: Iterable[str], unasked: str = "no function yields") -> None:
    known, given = list(yielded), list(told)
    for name in given:
        if name not in known:
            raise RulesError("rules/compare.toml", f"{place} has “{name}”, which {unasked}")
    for name in known:
        if name not in given:
            raise RulesError("rules/compare.toml", f"{place} lacks “{name}”")
