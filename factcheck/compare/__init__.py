"""Comparing: keys -> links -> an article's facts -> pairs -> levels -> weight -> value -> verdict -> finding."""

from factcheck.compare.facts import Stated
from factcheck.compare.findings import findings_of, invalid_findings
from factcheck.compare.keys import keys_of, most_holders
from factcheck.compare.links import Link, link_of, links_of
from factcheck.compare.meetings import Told, considered_of, judged_by, told_in
from factcheck.compare.origins import Origin, are_one, independent, origin_of
from factcheck.compare.verdicts import Judged

__all__ = [
    "Judged",
    "Link",
    "Origin",
    "Stated",
    "Told",
    "are_one",
    "considered_of",
    "findings_of",
    "independent",
    "invalid_findings",
    "judged_by",
    "keys_of",
    "link_of",
    "links_of",
    "most_holders",
    "origin_of",
    "told_in",
]
