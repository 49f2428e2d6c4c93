"""Versions of one agency item: a later one, an update or a correction, takes the place of those before it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

_LONGEST = 9  # digits of a version


@dataclass(slots=True)
class Versions:
    """The newest version of each item so far with its article's id, and the ids of those that it replaces."""

    newest: dict[str, tuple[int, str]] = field(default_factory=dict)
    replaced: set[str] = field(default_factory=set)

    def note(self, facts: Mapping[str, str], article_id: str) -> None:
        """Takes in the `item` (its identifier) and `version` of an article; without both it stands for itself."""
        item, version = facts.get("item"), facts.get("version", "")
        if not item or not version.isdecimal() or len(version) > _LONGEST:
            return
        number, newest = self.newest.setdefault(item, (int(version), article_id))
        if number < int(version):
            self.newest[item] = (int(version), article_id)
            self.replaced.add(newest)
        elif number > int(version):
            self.replaced.add(article_id)
