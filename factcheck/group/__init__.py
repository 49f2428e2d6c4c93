"""Which claims may speak of the same fact: stories, then blocks of claims. The claims' own values take no part."""

from factcheck.group.blocks import pairs_of
from factcheck.group.origins import origins_of

__all__ = ["origins_of", "pairs_of"]
