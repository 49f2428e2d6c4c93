"""Arithmetic within one article: figures that belong together and do not add up."""

from factcheck.reckon.findings import inconsistent_findings
from factcheck.reckon.slips import slips_of
from factcheck.reckon.terms import Text

__all__ = ["Text", "inconsistent_findings", "slips_of"]
