"""Which claims may speak of one fact: fields of claims, and origins. The claims' own values take no part."""

from factcheck.group.fields import matches_of
from factcheck.group.origins import origins_of

__all__ = ["matches_of", "origins_of"]
