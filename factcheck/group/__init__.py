"""Which claims may speak of one fact: stories, then fields of claims. The claims' own values take no part."""

from factcheck.group.fields import matches_of
from factcheck.group.origins import origins_of
from factcheck.group.stories import linked

__all__ = ["linked", "matches_of", "origins_of"]
