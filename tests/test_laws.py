"""What holds for every text, whatever stands in it: hypothesis makes the texts up."""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise, permutations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from factcheck import Article, check_articles, extract_claims, find_mentions, load_rules, write_report
from factcheck.check import units_of
from factcheck.examples import examples
from factcheck.find import find
from factcheck.model import Amount, Period, Report
from factcheck.resolve.calendar import RANKS
from factcheck.resolve.moment import Context, Moment
from factcheck.resolve.steps import followed
from factcheck.sentences import split
from factcheck.write import claim_lines

RULES = load_rules()
ENGLISH = RULES.languages["en"]
settings.register_profile(
    "laws", deadline=None, max_examples=80, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("laws")

WORDS = """
one two eleven twenty ninety hundred thousand million billion half third quarter dozen dozens tenth first
1 5 12 007 1.5 1,000 12,34,567 1'000 1/2 ½ 2½ 1999 2018 31 -4 1e9 10% 5km $5 €1.9bn 18th ١٢ ² 5² 99999999999
km kilometers tons dollars euros percent people square cubic per a an the of and or to from between by
more than some about nearly over up at least most or so other each every no not said killed last next this
Monday May June 31 September 2018-02-30 12/09/2018 today yesterday year years week month old ago later since
U.S. Mr. COVID-19 http://a.example/1 12:30 p.m. Rs. £ million-dollar - – — , . ; ( ) “ ’s ' / ± İ ß ﬁ 𝟓 五 🙂
""".split()
PIECES = [*WORDS, "second half", "end of", " ", " ", " ", "\n", "\n\n", "\t", "\u00a0", ", ", ". ", "\u0301", "\u200b"]
PIECES += ["\u202e", "\ud800", "\x00"]
glued = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)
spaced = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
texts = st.one_of(st.text(max_size=60), glued, spaced)
days = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))


def article(text, **facts):
    return Article("a.txt", text, lang="en", **facts)


def value_in(phrase):
    """The amount of the only mention in a phrase."""
    (mention,) = find_mentions(article(phrase), RULES)
    assert isinstance(mention.value, Amount)
    return mention.value


@given(texts, days)
def test_mentions_stand_where_they_say_and_never_overlap(text, published):
    mentions = find_mentions(article(text, published=published), RULES)
    assert [text[mention.start : mention.end] for mention in mentions] == [mention.surface for mention in mentions]
    assert all(mention.start < mention.end for mention in mentions)
    assert all(before.end <= after.start for before, after in pairwise(mentions))


@given(texts, days)
def test_claims_stand_in_their_sentences(text, published):
    claims = extract_claims(article(text, published=published), RULES)
    assert all(claim.sentence[0] <= claim.start < claim.end <= claim.sentence[1] for claim in claims)
    assert all(text[claim.start : claim.end] == claim.mention.surface for claim in claims)


@given(texts)
def test_sentences_leave_out_nothing_but_white_space(text):
    sentences = split(text, ENGLISH)
    assert all(before.end <= after.start for before, after in pairwise(sentences))
    held = "".join(text[each.start : each.end] for each in sentences)
    assert "".join(held.split()) == "".join(text.split())


@given(texts, days)
def test_every_value_is_whole(text, published):
    for mention in find_mentions(article(text, published=published), RULES):
        match mention.value:
            case Amount(low, high, step=step):
                assert low is not None or high is not None
                assert all(end is None or (isinstance(end, Decimal) and end.is_finite()) for end in (low, high, step))
                assert low is None or high is None or low <= high
            case Period(first, last):
                assert first is not None or last is not None
                assert first is None or last is None or first <= last
            case None:
                assert mention.timex is not None


@given(st.lists(texts, min_size=1, max_size=4), days)
@example(["It began on Monday, August 18, 2015, at 5:41 p.m."], None)
@example(["Mon", "1000/2/30"], None)
@example(["spring a century ago", "next decade, Monday"], date.max)
@example(["spring a century ago", "next decade, Monday"], date.min)
@example(["million " * 500], None)
@example(["9" * 5000 + " km"], None)
def test_no_text_raises(texts, published):
    articles = [Article(f"{n}.txt", text, published=published, lang="en") for n, text in enumerate(texts)]
    report = check_articles(articles, RULES)
    for output_format in ("terminal", "json", "html"):
        assert write_report(report, output_format)


# Numbers: spelled out and read back

ONES = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen
""".split()
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = [(10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")]

PHRASES = [example.phrase for example in examples(RULES) if example.file == "en/dates.toml"]
READ = (
    mention for phrase in PHRASES for sentence in split(phrase, ENGLISH) for mention in find(sentence, ENGLISH, RULES)
)
STEPS = dict.fromkeys(mention.steps for mention in READ if mention.steps)
brinks = st.dates(date(1, 1, 1), date(2, 2, 1)) | st.dates(date(9998, 12, 1), date(9999, 12, 31))


@settings(max_examples=20)
@given(st.none() | brinks, brinks, st.sampled_from(sorted(RANKS)))
def test_no_steps_raise_at_the_ends_of_the_calendar(published, told, grain):
    for steps in STEPS:
        context = Context(published, tale=told.year)
        context.remember(Moment(told, grain))
        moment = followed(steps, context)
        assert moment.value
        assert moment.period != Period(None, None)


def spelled(number, joint=""):
    """A number in English words; `joint` is what British English says before tens and ones: "and "."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    scale, name = next(each for each in SCALES if number >= each[0])
    above, below = divmod(number, scale)
    rest = f" {joint if below < 100 else ''}{spelled(below, joint)}" if below else ""
    return f"{spelled(above, joint)} {name}{rest}"


numbers = st.one_of(st.integers(2, 2000), st.integers(2, 10**6), st.integers(2, 10**15 - 1))


@pytest.mark.parametrize(
    "number, words",
    [
        (17, "seventeen"),
        (21, "twenty-one"),
        (105, "one hundred and five"),
        (138_000, "one hundred and thirty-eight thousand"),
        (1_000_001, "one million and one"),
    ],
)
def test_the_speller_spells(number, words):
    assert spelled(number, "and ") == words


@given(numbers, st.sampled_from(["", "and "]), st.sampled_from([str, str.capitalize, str.upper]))
def test_a_number_in_words_is_read_back(number, joint, case):
    assert value_in(f"{case(spelled(number, joint))} tons").low == number


@given(st.integers(0, 10**15), st.sampled_from([",", "", " ", "\u00a0", "\u202f", "'", "’"]))
def test_digits_with_separators_are_read_back(number, separator):
    assert value_in(f"{number:,} tons".replace(",", separator)).low == number


@given(st.integers(0, 10**9), st.integers(1, 6), st.data())
def test_decimals_are_read_back(whole, places, data):
    figure = f"{whole:,}.{data.draw(st.integers(0, 10**places - 1)):0{places}}"
    value = value_in(f"{figure} tons")
    assert value.low == value.high == Decimal(figure.replace(",", ""))
    assert value.step == Decimal(1).scaleb(-places)


@given(st.integers(1, 999), st.integers(0, 99), st.sampled_from(SCALES[:4]))
def test_a_scale_multiplies(whole, hundredths, scale):
    figure = Decimal(f"{whole}.{hundredths:02}")
    value = value_in(f"{figure} {scale[1]} tons")
    assert value.low == figure * scale[0]
    assert value.step == Decimal(scale[0]) / 100


# Units

EXACT = [unit.name for unit in RULES.units.by_name.values() if unit.factor_low == unit.factor_high]
# Other units' words are also nouns, times or money, and are what their neighbours make them.
PLAIN = [
    (name, word)
    for name, words in RULES.tables["en/units.toml"]["words"].items()
    for word in words
    if name in EXACT and RULES.units.by_name[name].dimension in ("length", "mass", "area")
]
amounts = st.decimals(0, 10**9, places=4)


@given(amounts, st.sampled_from(EXACT), st.data())
def test_a_unit_there_and_back(amount, name, data):
    dimension = RULES.units.by_name[name].dimension
    other = data.draw(st.sampled_from([each for each in EXACT if RULES.units.by_name[each].dimension == dimension]))
    there, _ = RULES.units.convert(amount, name, other)
    back, _ = RULES.units.convert(there, other, name)
    assert abs(back - amount) <= Decimal("1E-12") * max(abs(amount), abs(RULES.units.by_name[name].offset), 1)


@given(st.integers(2, 10**6), st.sampled_from(PLAIN))
def test_a_unit_in_words_gives_its_name(number, unit):
    name, word = unit
    plurals = RULES.tables["en/units.toml"]["plurals"]
    before, _, head = word.rpartition(" ")
    for form in plurals.get(head, ENGLISH.nouns.plurals(head)):
        value = value_in(f"{number:,} {before} {form}")
        assert (value.low, value.unit) == (number, name)


# Comparing

STORY = [
    Article(
        "a.txt",
        "The deal restores 1,000 kilometers of the Kelmar railway, Norda said. Eight people died in Anse.",
        lang="en",
    ),
    Article(
        "b.txt", "The deal restores 1,400 km of the Kelmar railway, said Norda. In Anse, 11 people died.", lang="en"
    ),
    Article("c.txt", "Norda renews more than 1,000 km of the Kelmar railway for $1.9 billion by 31 June.", lang="en"),
    Article("d.txt", "Ocho personas murieron el lunes.", lang="es"),
]
STORY = [replace(each, source=each.id, published=date(2022, 4, 13) + timedelta(n)) for n, each in enumerate(STORY)]


def test_the_order_of_articles_is_no_matter():
    reports = {write_report(check_articles(order, RULES), "json") for order in permutations(STORY)}
    assert len(reports) == 1


@given(st.lists(texts, min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_any_articles_is_no_matter(texts, shuffle):
    articles = [
        Article(f"{n}.txt", text, source=f"Outlet {n}", published=date(2022, 4, 13), lang="en")
        for n, text in enumerate([*texts, STORY[0].text, STORY[1].text])
    ]
    mixed = list(articles)
    shuffle.shuffle(mixed)
    one, other = (write_report(check_articles(order, RULES), "json") for order in (articles, mixed))
    assert one == other


figures = st.tuples(
    st.sampled_from(["", "more than ", "about ", "up to ", "at least ", "less than ", "nearly ", "between 900 and "]),
    st.integers(900, 1200),
    st.sampled_from(["km", "kilometers", "miles", "tons", "tonnes"]),
).map(lambda parts: f"{parts[0]}{parts[1]:,} {parts[2]}")


@given(figures, figures)
def test_comparing_is_symmetric(one, other):
    def verdicts(*figures):
        articles = [
            replace(
                STORY[n],
                text=f"The deal restores {figure} of the Kelmar railway, Norda said in Anse.",
                published=date(2022, 4, 13),
            )
            for n, figure in enumerate(figures)
        ]
        return [
            (each.verdict, each.severity, each.independent_sources) for each in check_articles(articles, RULES).findings
        ]

    assert verdicts(one, other) == verdicts(other, one)


# Time grows with length and not with its square

HOSTILE = [
    "1,", "1.", "1/", "1-", "1–", "1'", "1", "12:", "12 12 12 ", '5" ', "he Two ", "1,000 ", "1 000 ", "½", "5²", "١",
    "he said 12 ",
    "$", "$5 ", "€", "%", "5% ", "£5 ", "US$ ",
    "one ", "twenty-", "one hundred and ", "million ", "one million ", "half a ", "dozens of ", "two and a half to ",
    "5 km ", "5 km per ", "square ", "five square ", "5 pounds 3 ounces ", "5 people ", "5, 6, 7 ", "10 to 12 to ",
    "the ", "of the ", "and ", "more than ", "as many as ", "between 1 and ", "from ", "or so ",
    "May ", "12 May ", "Monday, ", "9/11 ", "the end of the ", "last ", "since ", "a week ago ", "12:30 ",
    "a-b-c-", "A ", "Aa ", "said ", "other ", "in a separate ", "19 years old ", "the first ", "1st and ",
    "(", "“", "’", "'s ", "-", "—", "...", "... ", "A. ", "Mr. ", "http://a ", "|", "\u0301", "\u200b",
    "\n", "\n\n", "a\n", "a\n\n", " ", "\t", "Paris (AFP) - ", "EFE / ",
]  # fmt: skip


def steps_of(work: Callable[[], object]) -> int:
    """How many lines of Python are run: the same on every machine."""
    count = 0

    def trace(_frame, event, _argument):
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def seconds_of(work: Callable[[], object]) -> float:
    def once() -> float:
        start = time.process_time()
        work()
        return time.process_time() - start

    return min(once() for _ in range(2))


@pytest.mark.parametrize("piece", HOSTILE)
def test_steps_grow_with_length(piece):
    number = 15 + 90 // len(piece)
    short, long = (steps_of(lambda: extract_claims(article(piece * n), RULES)) for n in (number, 4 * number))  # noqa: B023
    assert long < 5 * short + 1000


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length(piece):
    """What runs inside one line of Python, such as an expression that backtracks, shows only in seconds."""
    number = 3000 // len(piece)
    short, long = (seconds_of(lambda: extract_claims(article(piece * n), RULES)) for n in (number, 4 * number))  # noqa: B023
    assert long < 8 * short + 0.1


# Time and output are linear in the text, whatever it repeats

REPEATED = [
    "1,000 ", "2025-06-14 ", "5% ", "2025 ", "12 of ", "Monday ", "between 5 and ", "(2 ",
]  # fmt: skip


def calls_of(work):
    """How many functions are called."""
    calls = 0

    def count(_frame, event, _argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


def work_of(text):
    """How many functions are called until a text's claims are written, and how long what is written is."""
    article = Article("a.txt", text, published=date(2025, 6, 14), lang="en")
    written: list[str] = []

    def write():
        claims = extract_claims(article, RULES)
        report = Report((article,), tuple(claims), (), (), units=units_of(claims, RULES))
        written.extend(write_report(report, name) for name in ("json", "jsonl", "html", "terminal"))
        written.extend(claim_lines(report.claims, article, report.units))

    return calls_of(write), sum(map(len, written))


@pytest.mark.parametrize("line", ["1,000 ", "Monday ", "5% "])
def test_comparing_twice_the_text_is_twice_the_work(line):
    def compared(times):
        two = [
            Article(f"{name}.txt", line * times, source=name, published=date(2025, 6, 14), lang="en") for name in "ab"
        ]
        return calls_of(lambda: check_articles(two, RULES))

    assert compared(500) < 2.3 * compared(250)


@pytest.mark.parametrize("line", REPEATED)
def test_twice_the_text_is_twice_the_work(line):
    single, double = (work_of(line * times) for times in (300, 600))
    assert all(after < 2.3 * before for before, after in zip(single, double, strict=True))
    assert double[1] < 2500 * len(line * 600) + 100_000
