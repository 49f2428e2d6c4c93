"""The types that flow through the pipeline, in the order in which they appear.

Article -> Tokens -> Mention -> Claim -> Extract -> Comparison -> Finding -> Report. All are frozen; offsets are
Python `str` indices into `Article.text`, ends exclusive: `text[start:end] == surface`.
"""

from factcheck.model.articles import Article, Places
from factcheck.model.claims import (
    Anchor,
    Change,
    Claim,
    Cue,
    Event,
    Form,
    Kind,
    Mention,
    Role,
    Scope,
    Status,
    Steps,
    Thing,
)
from factcheck.model.extracts import Extract, Name, Scene, Slip
from factcheck.model.reports import (
    SCHEMA_VERSION,
    SEVERITIES,
    VERDICTS,
    Acceptance,
    BaselineState,
    Comparison,
    Considered,
    Finding,
    Known,
    Level,
    Problem,
    Report,
    Severity,
    Verdict,
)
from factcheck.model.values import Amount, Hedge, Period, Scale, Timex, TimexType, plain

__all__ = [
    "SCHEMA_VERSION",
    "SEVERITIES",
    "VERDICTS",
    "Acceptance",
    "Amount",
    "Anchor",
    "Article",
    "BaselineState",
    "Change",
    "Claim",
    "Comparison",
    "Considered",
    "Cue",
    "Event",
    "Extract",
    "Finding",
    "Form",
    "Hedge",
    "Kind",
    "Known",
    "Level",
    "Mention",
    "Name",
    "Period",
    "Places",
    "Problem",
    "Report",
    "Role",
    "Scale",
    "Scene",
    "Scope",
    "Severity",
    "Slip",
    "Status",
    "Steps",
    "Thing",
    "Timex",
    "TimexType",
    "Verdict",
    "plain",
]
