from dataclasses import replace

import pytest
import reports

from factcheck.model import Finding
from factcheck.write.gravity import gravest_first

PEOPLE = reports.many(4).claims[1]


def told(name: str, verdict: str, severity: str, attribute: str = "other", kind: str = "count") -> Finding:
    mention = replace(PEOPLE.mention, kind=kind)
    claim = replace(PEOPLE, attribute=attribute, mention=mention)
    return replace(reports.CONFLICT, verdict=verdict, severity=severity, message=name, claims=(claim, claim))


TOLL_UPDATED = told("dead, updated", "updated", "note", "toll")
TOLL = told("dead", "conflict", "error", "toll")
SUM = told("dead, one source", "single-source", "note", "toll")
MONEY = told("money", "conflict", "error", kind="money")
LENGTH = told("length", "conflict", "error", "length", "measure")
AGE = told("age", "conflict", "error", "age")
NEAR = told("near", "conflict", "warning", kind="money")
KNOWN = replace(TOLL, message="known", baseline="unchanged")


@pytest.mark.parametrize("shift", range(8))
def test_the_gravest_comes_first_however_it_comes(shift):
    findings = [TOLL, TOLL_UPDATED, MONEY, AGE, LENGTH, NEAR, SUM, KNOWN]
    assert gravest_first(findings[shift:] + findings[:shift]) == findings
