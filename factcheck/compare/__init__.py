"""Compare two claims: first whether they speak of one fact, field by field, then their values."""

from factcheck.compare.fields import compared
from factcheck.compare.findings import findings_of, invalid_findings

__all__ = ["compared", "findings_of", "invalid_findings"]
