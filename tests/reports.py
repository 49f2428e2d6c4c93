"""Reports made by hand, for the tests of the writers; the hostile one tries to reach terminal and browser."""

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from factcheck.model import (
    Acceptance,
    Amount,
    Article,
    Claim,
    Comparison,
    Event,
    Finding,
    Kind,
    Known,
    Level,
    Mention,
    Period,
    Places,
    Problem,
    Report,
    Scale,
    Thing,
    Timex,
    Verdict,
)

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")  # which no report may hold

HERALD = Article(
    "herald.txt",
    "Railway back on track\n\nThe contract restores more than 1,000 kilometers of railway infrastructure\nby 2030, the "
    "ministry said. The work will cost $1.9 billion.",
    source="Herald",
    published=date(2022, 6, 17),
    url="https://herald.example/railway",
    title="Railway back on track",
    lang="en",
    learnt={"published": "articles.toml"},
    places=Places(file="new/herald, 2.txt"),
)
COURIER = Article(
    "courier.txt",
    "The company said it would restore 850 kilometers of railway infrastructure, for which 1.9bn dollars were agreed.",
    source="Courier",
    agency="EFE",
    published=date(2022, 6, 18),
    lang="en",
    places=Places("line", line=3, file="archive.jsonl"),
)
HOSTILE_TEXT = (
    "::error::owned\n::add-mask::x ##[error]y\n\n=cmd|' /C calc'!A0 %0A::warning::z "
    "<script>alert(\"x\")</script> [/x] [red]A\x1b[31m \x9b2J\u202etolls\u2066 'quoted' &amp; {{ 7 * 7 }} of 12 people "
    "\x00<img src=x onerror=alert(1)> died\x07."
)
HOSTILE = Article(
    "<b>evil\x1b[0m</b>.txt",
    HOSTILE_TEXT,
    source="[/x]<i>\x1b]0;Outlet\x07\u202e",
    url='javascript:alert("x")',
    title="<script>",
)


UNITS = {
    "kilometer": Scale("length", "meter", Decimal(1000), Decimal(1000), code="km", one="km", many="km"),
    "USD": Scale("money", "USD", code="USD", sign="$"),
}


def claim(article: Article, surface: str, kind: Kind, value: Amount | Period | None, **context: object) -> Claim:
    """A claim whose sentence is the line in which its surface stands."""
    start = article.text.index(surface)
    first = article.text.rfind("\n\n", 0, start) + 2 if "\n\n" in article.text[:start] else 0
    timex = context.pop("timex", None)
    rule = f"en/{kind}.toml: test"
    mention = Mention(start, start + len(surface), surface, kind, value, timex, rule=rule)  # type: ignore[arg-type]
    last = article.text.find("\n\n", start) if "\n\n" in article.text[start:] else len(article.text)
    return Claim(article.id, mention, (first, last), **context)  # type: ignore[arg-type]


def exact(number: str, unit: str, step: str = "1") -> Amount:
    """An exact amount."""
    return Amount(Decimal(number), Decimal(number), unit, Decimal(step))


RAILWAY = Thing("railway infrastructure", "infrastructure")
LONG = claim(
    HERALD,
    "more than 1,000 kilometers",
    "measure",
    Amount(Decimal(1000), None, "kilometer", Decimal(1), "more_than"),
    thing=RAILWAY,
    event=Event("restore", "repair"),
    entities=("Cuba",),
)
UNTIL = claim(HERALD, "2030", "date", Period(None, date(2030, 12, 31)), timex=Timex("DATE", "2030"))
COST = claim(HERALD, "$1.9 billion", "money", exact("1.9E+9", "USD", "1E+8"), thing=Thing("work", "work"))
SHORT = claim(COURIER, "850 kilometers", "measure", exact("850", "kilometer"), thing=RAILWAY)
PRICE = claim(COURIER, "1.9bn dollars", "money", exact("1900000000", "USD", "100000000"))
TOLL = claim(HOSTILE, "12 people", "count", exact("12", "person"), thing=Thing("people</td>", "person"))


def finding(verdict: Verdict, severity: str, message: str, left: Claim, right: Claim, sources: int = 2) -> Finding:
    """What two claims say together."""
    levels = (
        Level("thing", "same phrase", 2.1, "name the same thing"),
        Level("when", "same days", 1.2, "date it to the same days"),
    )
    levels += (Level("to agree", "each tells of another part or another time"),) if verdict == "conflict" else ()
    compared = Comparison(left, right, levels, verdict, "measure", "differs" if verdict == "conflict" else "equal")
    print_ = f"{verdict}-{left.start}-{right.start}"
    about = left.event.name if left.event else ""
    return Finding(verdict, severity, message, (left, right), (compared,), sources, (print_,), about=about)  # type: ignore[arg-type]


CONFLICT = finding(
    "conflict",
    "error",
    "Herald says more than 1,000 kilometers of railway infrastructure, Courier says 850 kilometers.",
    LONG,
    SHORT,
)
CORROBORATED = finding("corroborated", "note", "Herald and Courier both say 1900000000 USD.", COST, PRICE)
HOSTILE_CONFLICT = finding("conflict", "warning", "[/x] <script>alert(1)</script> \x1b[2J", TOLL, SHORT)

UNRESOLVED = Problem(
    "courier.txt", "no-date", "“last Friday” stays unresolved", "give the publication date: --published 2022-06-18"
)

REPORT = Report(
    (COURIER, HERALD),
    (SHORT, PRICE, LONG, UNTIL, COST),
    (CORROBORATED, CONFLICT),
    (UNRESOLVED,),
    {"sentences": 4, "mentions": 5},
    units=UNITS,
)
HOSTILE_REPORT = Report(
    (HOSTILE, COURIER),
    (TOLL, SHORT),
    (HOSTILE_CONFLICT,),
    (Problem("<b>\x1b[1m", "no-date", "[/x]<script>", "<script>\u202e"),),
)
EMPTY_REPORT = Report((HERALD,), (), (), ())
BASELINE_REPORT = replace(
    REPORT,
    findings=(
        replace(CONFLICT, baseline="unchanged", pairs=("1" * 16,), accepted=Acceptance("they count sidings", "M. Ode")),
        replace(CORROBORATED, baseline="new", pairs=("2" * 16,)),
    ),
    absent=(Known("3" * 16, "conflict", "Herald says 4 bridges, Courier 5."),),
)
ALL = (REPORT, HOSTILE_REPORT, EMPTY_REPORT, BASELINE_REPORT)

_SAID = (
    "The provincial board said on Tuesday that {} had been set aside for pumps and dikes along the lower Orrel.",
    "Engineers counted {} on the northern bank after the water fell, and more are feared where no road leads yet.",
    "By the weekend {} had left their homes for schools and barracks, the mayor of Tessen told reporters there.",
    "The harbour office put the loss at {} in a first estimate, to be mended once the ships are raised.",
)
_MESSAGE = "The Orrel Observer says {}, the Tessen Morning Post {}; both name Orrel and 2021-01-01."
_FIGURES = ("{} million crowns", "{} broken culverts", "{} people", "{} tonnes of grain")
_VERDICTS: tuple[tuple[Verdict, str], ...] = (
    ("conflict", "error"), ("updated", "note"), ("corroborated", "note"), ("compatible", "note"),
)  # fmt: skip


def many(findings: int) -> Report:
    """A made-up report with this many findings: four for every two articles, of four sentences each."""
    pairs = [_pair(number) for number in range((findings + 3) // 4)]
    articles = tuple(article for pair, _ in pairs for article, _ in pair)
    claims = tuple(claim for pair, _ in pairs for _, found in pair for claim in found)
    return Report(articles, claims, tuple(each for _, found in pairs for each in found)[:findings], ())


def _pair(number: int) -> tuple[list[tuple[Article, list[Claim]]], list[Finding]]:
    pair = [_article(number, source) for source in ("The Orrel Observer", "Tessen Morning Post")]
    (_, left), (_, right) = pair
    found = [
        finding(verdict, severity, _MESSAGE.format(one.mention.surface, other.mention.surface), one, other)
        for (verdict, severity), one, other in zip(_VERDICTS, left, right, strict=True)
    ]
    return pair, found


def _article(number: int, source: str) -> tuple[Article, list[Claim]]:
    day = date(2021, 1, 1) + timedelta(days=number + (source < "The"))
    figures = [form.format(10 + number + place + (source < "The")) for place, form in enumerate(_FIGURES)]
    title = f"High water number {number} on the lower Orrel"
    text = "\n\n".join([title, *(form.format(figure) for form, figure in zip(_SAID, figures, strict=True))])
    name = f"{source.lower().replace(' ', '-')}/{number}.txt"
    url = f"https://{source.split()[0].lower()}.example/{day:%Y/%m/%d}/high-water-{number}"
    article = Article(name, text, source, None, day, url, title, "en", places=Places(file=f"archive/{name}"))
    kinds: tuple[Kind, ...] = ("money", "count", "count", "measure")
    units = ("CRW", "culvert", "person", "metric_ton")
    return article, [
        claim(article, figure, kind, exact(figure.split()[0], unit), event=Event("leave", "displaced"))
        for figure, kind, unit in zip(figures, kinds, units, strict=True)
    ]
