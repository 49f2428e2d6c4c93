"""Versions of one agency item: a later one, an update or a correction, takes the place of those before it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

_LONGEST = 9  # digits of a version
_Rank = tuple[int, bool]


@dataclass(slots=True)
class Versions:
    """The newest version of each item so far with its article's id, and the ids of those that it replaces."""

    newest: dict[str, tuple[_Rank, str]] = field(default_factory=dict)
    replaced: set[str] = field(default_factory=set)

    def note(self, facts: Mapping[str, str], article_id: str | None) -> None:
        """Takes in the `item` (its identifier) and `version` of an article, or of a notice that withdraws it (None).

        Without both it stands for itself. A notice outranks the version whose number it has.
        """
        item, version = facts.get("item"), facts.get("version", "")
        if not item or not version.isdecimal() or len(version) > _LONGEST:
            return
        rank, name = (int(version), article_id is None), article_id or ""
        highest, newest = self.newest.setdefault(item, (rank, name))
        if rank > highest:
            self.newest[item] = (rank, name)
        if rank != highest:
            self.replaced.add(newest if rank > highest else name)
