"""Compare the claims of one field: first whether they speak of one fact, level by level, then their values."""

from factcheck.compare.compared import compared
from factcheck.compare.findings import findings_of, invalid_findings
from factcheck.compare.links import Link, links_of

__all__ = ["Link", "compared", "findings_of", "invalid_findings", "links_of"]
