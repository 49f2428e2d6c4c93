"""Dates: where steps lead, from publication or from the text, and what becomes of those that cannot be settled."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck.lengths import every, length
from factcheck.model import Period
from factcheck.resolve.anchors import ANCHORS
from factcheck.resolve.feasts import feast
from factcheck.resolve.moment import Context, Moment
from factcheck.resolve.nearest import nearest
from factcheck.resolve.steps import OPERATIONS, followed

WEDNESDAY = date(2018, 9, 12)
RULES = Path(__file__).parent.parent / "rules"


@pytest.fixture(scope="module")
def rules():
    return factcheck.load_rules()


@pytest.fixture
def mentions(rules):
    def found(text, published=WEDNESDAY, source=None):
        article = factcheck.Article(id="made up", text=text, source=source, published=published, lang="en")
        return factcheck.find_mentions(article, rules)

    return found


def values(found):
    return [mention.timex.value for mention in found if mention.timex]


# --------------------------------------------------------------------------------------------------- operations


@pytest.mark.parametrize(
    "steps, value, period",
    [
        ((("date", 2018, 9, 12),), "2018-09-12", Period(WEDNESDAY, WEDNESDAY)),
        ((("date", 2018, 2, 0),), "2018-02", Period(date(2018, 2, 1), date(2018, 2, 28))),
        ((("shift", -1, "day"),), "2018-09-11", Period(date(2018, 9, 11), date(2018, 9, 11))),
        ((("shift", 1, "week"), ("to", "week")), "2018-W38", Period(date(2018, 9, 17), date(2018, 9, 23))),
        ((("shift", -1, "month"), ("to", "month")), "2018-08", Period(date(2018, 8, 1), date(2018, 8, 31))),
        ((("to", "quarter"),), "2018-Q3", Period(date(2018, 7, 1), date(2018, 9, 30))),
        ((("to", "decade"),), "201", Period(date(2010, 1, 1), date(2019, 12, 31))),
        ((("to", "weekend"),), "2018-W37-WE", Period(date(2018, 9, 15), date(2018, 9, 16))),
        ((("date", 2017, 0, 0), ("part", 2, "half")), "2017-H2", Period(date(2017, 7, 1), date(2017, 12, 31))),
        ((("date", 2017, 0, 0), ("part", "SU", "season")), "2017-SU", Period(date(2017, 6, 1), date(2017, 8, 31))),
        ((("date", 2021, 0, 0), ("part", 1, "week")), "2021-W01", Period(date(2021, 1, 4), date(2021, 1, 10))),
        ((("date", 2018, 6, 0), ("part", -1, "day")), "2018-06-30", Period(date(2018, 6, 30), date(2018, 6, 30))),
        ((("find", "weekday", 5, "future"),), "2018-09-14", Period(date(2018, 9, 14), date(2018, 9, 14))),
        ((("to", "day"), ("clock", "TNI")), "2018-09-12TNI", Period(WEDNESDAY, WEDNESDAY)),
        ((("date", 2020, 0, 0), ("since",)), "2020", Period(date(2020, 1, 1), None)),
        ((("date", 2030, 0, 0), ("until",)), "2030", Period(None, date(2030, 12, 31))),
        ((("date", 2009, 0, 0), ("through", 10)), "2009", Period(date(2009, 1, 1), date(2010, 12, 31))),
        ((("shift", "-2.5", "year"), ("to", "month")), "2016-03", Period(date(2016, 3, 1), date(2016, 3, 31))),
        ((("shift", "-X", "year"), ("to", "year")), "PAST_REF", None),
        ((("ref", "FUTURE_REF"),), "FUTURE_REF", None),
        ((("set", "month", 7),), "XXXX-07", None),
        ((("set", "weekday", 2), ("clock", "TNI")), "XXXX-WXX-2TNI", None),
        ((("century", 20),), "19", Period(date(1900, 1, 1), date(1999, 12, 31))),
    ],
)
def test_where_steps_lead(steps, value, period):
    moment = followed(steps, Context(WEDNESDAY))
    assert (moment.value, moment.period) == (value, period)


@pytest.mark.parametrize(
    "kind, numbers, way, day",
    [
        ("weekday", [3], "past", date(2018, 9, 12)),  # a Wednesday in Wednesday's story is that day
        ("weekday", [3], "near", date(2018, 9, 12)),
        ("weekday", [3], "before", date(2018, 9, 5)),
        ("weekday", [3], "after", date(2018, 9, 19)),
        ("weekday", [4], "past", date(2018, 9, 6)),
        ("weekday", [4], "future", date(2018, 9, 13)),
        ("weekend", [], "past", date(2018, 9, 8)),
        ("month", [9], "past", date(2018, 9, 1)),
        ("month", [12], "past", date(2017, 12, 1)),
        ("month", [12], "future", date(2018, 12, 1)),
        ("month", [12], "near", date(2018, 12, 1)),
        ("monthday", [9, 20], "past", date(2018, 9, 20)),  # so near a day is meant even where the verb looks back
        ("monthday", [8, 20], "near", date(2018, 8, 20)),
        ("monthday", [2, 29], "past", date(2016, 2, 29)),
        ("quarter", [2], "future", date(2018, 4, 1)),  # the quarter just ended, whose figures will be published
        ("holiday", ["1225"], "near", date(2018, 12, 25)),
        ("holiday", ["easter"], "before", date(2018, 4, 1)),
        ("dayofmonth", [10], "near", date(2018, 9, 10)),
        ("dayofmonth", [31], "past", date(2018, 8, 31)),
        ("dayofmonth", [14, 4], "past", date(2018, 6, 14)),  # Thursday the 14th
        ("dayofmonth", [13, 2], "future", date(2018, 9, 13)),  # a Thursday, tomorrow: no other is meant
        ("dayofmonth", [22, 1], "future", date(2018, 10, 22)),
        ("dayofmonth", [14, 5], "near", date(2018, 9, 14)),
    ],
)
def test_the_nearest_of_a_name(kind, numbers, way, day):
    assert nearest(WEDNESDAY, kind, numbers, way) == (day, None)


def test_a_day_that_no_year_has():
    assert nearest(WEDNESDAY, "monthday", [2, 30], "past") == (None, "invalid-date")


@pytest.mark.parametrize(
    "year, name, day",
    [
        (2018, "1225", date(2018, 12, 25)),
        (2018, "easter", date(2018, 4, 1)),
        (2019, "easter", date(2019, 4, 21)),
        (2000, "easter-2", date(2000, 4, 21)),
        (2018, "easter1", date(2018, 4, 2)),
        (2018, "11-4-4", date(2018, 11, 22)),
        (2018, "09-1-1", date(2018, 9, 3)),
        (2018, "05--1-1", date(2018, 5, 28)),
    ],
)
def test_feasts(year, name, day):
    assert feast(year, name) == day


@pytest.mark.parametrize(
    "number, unit, value",
    [
        (3, "month", "P3M"),
        ("2.5", "year", "P2Y6M"),
        ("5.5", "hour", "PT5H30M"),
        ("0.5", "hour", "PT30M"),
        ("1.5", "minute", "PT1M30S"),
        ("2.3", "week", "P2.3W"),
        (2, "decade", "P20Y"),
        (1, "century", "P100Y"),
        (2, "fortnight", "P4W"),
        ("X", "day", "PXD"),
        ("X", "hour", "PTXH"),
        ("X", "decade", "PXDE"),
        (3, "kilometer", None),
    ],
)
def test_lengths(number, unit, value):
    assert length(number, unit) == value


@pytest.mark.parametrize(
    "text, value",
    [
        ("for a couple of weeks", "P2W"),
        ("for half a century", "P50Y"),
        ("a couple more hours", "PT2H"),
        ("for 2 years and 3 months", "P2Y3M"),  # as written: 27 months are P27M
        ("for 27 months", "P27M"),
        ("for 1 hour and 30 minutes", "PT1H30M"),
        ("for three to five days", "P3D"),
        ("for several years", "PXY"),
    ],
)
def test_lengths_in_words(mentions, text, value):
    assert values(mentions(f"It stood {text}.")) == [value]


@pytest.mark.parametrize(
    "text, value",
    [
        ("three o'clock", "2018-09-12T03:00"),
        ("six p.m.", "2018-09-12T18:00"),
        ("12 noon", "2018-09-12T12:00"),
        ("7:56:30 p.m.", "2018-09-12T19:56:30"),
        ("2.15 p.m.", "2018-09-12T14:15"),
        ("12:20 a.m.", "2018-09-12T00:20"),
        ("0735 GMT on Monday", "2018-09-10T07:35Z"),
        ("2 a.m. local time on Monday", "2018-09-10T02:00"),
        ("10:30 last night", "2018-09-11T22:30"),
        ("8 p.m. tonight", "2018-09-12T20:00"),
        ("5:15 this afternoon", "2018-09-12T17:15"),
    ],
)
def test_times_of_day(mentions, text, value):
    [mention] = mentions(f"It opened at {text}.")
    assert (mention.kind, mention.timex.value) == ("time", value)


def test_an_hour_ago_has_no_known_hour(mentions):
    [mention] = mentions("It opened two hours ago.")
    assert (mention.kind, mention.timex.value) == ("time", "2018-09-12TXX")
    assert mention.value == Period(WEDNESDAY, WEDNESDAY)


@pytest.mark.parametrize("unit, value", [("day", "P1D"), ("quarter", "P3M"), ("year", "P1Y"), ("decade", "P10Y")])
def test_sets(unit, value):
    assert every(unit) == value


def test_rules_name_known_operations_alone():
    known = {*ANCHORS, *OPERATIONS}
    for path in RULES.glob("*/dates.toml"):
        for key, pattern in tomllib.loads(path.read_text(encoding="utf-8"))["patterns"].items():
            names = {step.split()[0] for step in pattern["steps"]} - {"{date}"}
            assert names <= known, f"{path.parent.name}: {key}"


def test_every_operation_is_used_by_a_rule_or_by_the_finder():
    rules = "".join(path.read_text(encoding="utf-8") for path in RULES.glob("*/dates.toml"))
    by_the_finder = {"until", "names"}
    used = set(re.findall(r'"(\w+)(?: [^"]*)?"', rules)) | by_the_finder
    assert {*ANCHORS, *OPERATIONS} <= used


# -------------------------------------------------------------------------------------------------- text anchors


@pytest.mark.parametrize(
    "text, expected",
    [
        ("It opened on May 3, 2017. Two days later it closed.", ["2017-05-03", "2017-05-05"]),
        ("It opened on May 3, 2017. The following month it closed.", ["2017-05-03", "2017-06"]),
        ("It opened in 2015. That year it burnt down.", ["2015", "2015"]),
        ("It opened on May 3, 2017. That night it burnt down.", ["2017-05-03", "2017-05-03TNI"]),
        ("In 1987 it opened. That day is remembered.", ["1987", "XXXX-XX-XX"]),  # no day was told
        ("It opened on May 3, 2017, as one had in 2015. That day it rained.", ["2017-05-03", "2015", "2017-05-03"]),
        ("It opened on May 3, 2017. At 5 p.m. it rained.", ["2017-05-03", "2017-05-03T17:00"]),
        ("It was built in 1904. At 5 p.m. it fell.", ["1904", "2018-09-12T17:00"]),
        ("In 2003 it opened. A year earlier it had been sold.", ["2003", "2002"]),
        ("It was built in June 2017. Three days later it fell.", ["2017-06", "XXXX-XX-XX"]),  # after which day of June?
        ("Two days later it closed.", ["2018-09-14"]),  # nothing else was said
        ("It opened on May 3, 2017. Several days later it closed.", ["2017-05-03", "XXXX-XX-XX"]),
        ("It opened on May 3, 2017. The previous night it had rained.", ["2017-05-03", "2017-05-02TNI"]),
        ("It opened on May 3, 2017 and was found the morning after.", ["2017-05-03", "2017-05-04TMO"]),
        ("Profit fell in the second quarter. In the year-ago quarter it rose.", ["2018-Q2", "2017-Q2"]),
        ("Profit fell in the second quarter. A year ago it rose.", ["2018-Q2", "2017-Q2"]),
        ("In the nine months, profit fell from a year ago.", ["P9M", "2017"]),
        ("In the quarter, profit fell.", ["2018-Q2"]),  # the last full one
        ("It reported third-quarter profit, more than a year ago.", ["2018-Q3", "2017-Q3"]),  # of its fiscal year
        ("Profit will fall in the third quarter. Sales rose from a year ago.", ["2018-Q3", "2017"]),
    ],
)
def test_dates_from_the_text(mentions, text, expected):
    assert values(mentions(text)) == expected


LIFE = "Ulla Brandvik was born in 1921, moved in 1929, wed in 1943 and 1951, and built dams in 1954 and 1957. "


@pytest.mark.parametrize(
    "text, expected",
    [
        (LIFE + "On May 3 she fell ill.", ["1957-05-03"]),
        (LIFE + "In May she fell ill. Two months later she was well.", ["1957-05", "1957-07"]),
        (LIFE + "In December she fell ill. In January she was well.", ["1957-12", "1958-01"]),
        (LIFE + "In May 1960 she left. The previous year she had sold the house.", ["1960-05", "1959"]),
        (LIFE + "In May 1960 she left. The following spring she returned.", ["1960-05", "1961-SP"]),
        (LIFE + "In May 1960 she left. By the end of the month she was home.", ["1960-05", "1960-05"]),
        (LIFE + "On May 3, 1960 she left. On the 20th she returned.", ["1960-05-03", "1960-05-20"]),
        (LIFE + "In June she sailed, as none had since 1614. In July she landed.", ["1957-06", "1614", "1957-07"]),
        (LIFE + "The dam was to open in May.", ["1957-05"]),  # ahead, but long ago
        (LIFE + "Today she is known. In May she fell ill.", ["2018-09-12", "2018-05"]),  # of seven dates, one deictic
        ("It was built in 1921 and 1929. In May it fell.", ["1921", "1929", "2018-05"]),  # too few years
        (LIFE.replace("19", "20") + "In May she fell ill.", ["2018-05"]),  # too near
    ],
)
def test_a_tale_of_years_ago_goes_on_from_the_year_it_named_last(mentions, text, expected):
    assert values(mentions(text))[-len(expected) :] == expected


def test_a_tale_needs_to_know_when_it_was_published(mentions):
    assert values(mentions(LIFE + "In May she fell ill.", published=None))[-1] == "XXXX-05"


@pytest.mark.parametrize(
    "text, expected",
    [
        ("on 11-13 September 2016", ["2016-09-11", "2016-09-13"]),
        ("on Sept. 11-13, 2016", ["2016-09-11", "2016-09-13"]),
        ("on 3, 4 and 5 May 2016", ["2016-05-03", "2016-05-04", "2016-05-05"]),
        ("between the 3rd and the 5th of May", ["2018-05-03", "2018-05-05"]),
        ("from Dec. 30 to Jan. 2, 2016", ["2015-12-30", "2016-01-02"]),
        ("from November to March 2016", ["2015-11", "2016-03"]),
        ("in the second and third quarters of 2016", ["2016-Q2", "2016-Q3"]),
        ("in the 18th and 19th centuries", ["17", "18"]),
    ],
)
def test_dates_that_share_what_stands_behind_the_last(mentions, text, expected):
    assert values(mentions(f"It was shut {text}.")) == expected


@pytest.mark.parametrize(
    "text, value, first",
    [
        ("in the quarter ended July 31", "2018-Q2", date(2018, 5, 1)),
        ("in the second quarter ended Aug. 31", "2018-Q2", date(2018, 6, 1)),  # the fiscal year's
        ("in the second quarter, on July 31", "2018-Q2", date(2018, 4, 1)),
    ],
)
def test_a_quarter_named_by_its_end(mentions, text, value, first):
    quarter, _ = mentions(f"Sales fell {text}.")
    assert (quarter.timex.value, quarter.value.first) == (value, first)


def test_the_rule_that_settled_a_date_is_named(mentions):
    assert [mention.rule for mention in mentions("It opened on May 3, 2017. Two days later it closed.")] == [
        "date.full-date",
        "date.later",
    ]


# ------------------------------------------------------------------------------------------- verbs and their tense


@pytest.mark.parametrize(
    "text, value",
    [
        ("They met on Monday.", "2018-09-10"),
        ("They will meet on Monday.", "2018-09-17"),
        ("They are expected to meet on Monday.", "2018-09-17"),
        ("Monday's meeting will be short.", "2018-09-17"),
        ("On Monday, the board will meet.", "2018-09-17"),
        ("The board said on Monday that it will meet.", "2018-09-10"),
        ("The talks had been due to end on Monday.", "2018-09-10"),
        ("The dividend is payable Oct. 15.", "2018-10-15"),
        ("The dividend was paid Oct. 15.", "2018-10-15"),
        ("The firm was founded Aug. 15.", "2018-08-15"),
        ("It was bought in December.", "2017-12"),
        ("It will be sold in December.", "2018-12"),
        ("They need help on Monday.", "2018-09-10"),
        ("They need help by Monday.", "2018-09-17"),
        ("The court is to rule on Monday.", "2018-09-17"),
        ("The court is set to rule on Monday.", "2018-09-17"),
        ("The rule would lapse on Monday.", "2018-09-17"),
        ("The board on Monday said that it will meet.", "2018-09-10"),
        ("The ferry sank on Monday.", "2018-09-10"),
        ("They wait until the case is heard in December.", "2018-12"),
        ("Those who lost their homes on Monday are to move.", "2018-09-10"),
        ("A rally that was planned for Monday was called off.", "2018-09-10"),
        ("Until Monday, nobody had known.", "2018-09-10"),
        ("Until Monday the ferry will not sail.", "2018-09-17"),
        ("Farmers of the United Plains will vote on Monday.", "2018-09-17"),
        ("The union would look for ways around Monday's ruling.", "2018-09-10"),
        ("They met ahead of Monday's vote.", "2018-09-17"),
        ("The judge will look into the Aug. 30 fire.", "2018-08-30"),
    ],
)
def test_verbs_tell_whether_a_date_lies_ahead(mentions, text, value):
    assert values(mentions(text)) == [value]


# --------------------------------------------------------------------------------- what cannot be settled, or not be


@pytest.mark.parametrize(
    "text, value",
    [("31 June 2018", "2018-06-31"), ("February 29, 2015", "2015-02-29"), ("30 February 2018", "2018-02-30")],
)
def test_a_date_that_does_not_exist_is_kept_as_written(mentions, text, value):
    [mention] = mentions(f"It closed on {text}.")
    assert (mention.surface, mention.timex.value, mention.value) == (text, value, None)
    assert mention.notes == ("invalid-date",)


@pytest.mark.parametrize(
    "text, notes",
    [
        ("Wednesday, September 12, 2018", ()),
        ("Tuesday, September 12, 2018", ("wrong-weekday",)),
        ("Tue, 12 September 2018", ("wrong-weekday",)),
        ("Tuesday, September 11", ()),
        ("Monday, September 11", ("wrong-weekday",)),  # yesterday was a Tuesday
        ("Monday the 11th", ("wrong-weekday",)),
        ("Monday 11 September", ("wrong-weekday",)),
        ("Sunday, April 15", ()),
        ("Saturday, April 15", ()),  # so far off that another year may be meant: 2017
    ],
)
def test_a_weekday_is_checked_against_its_date(mentions, text, notes):
    [mention] = mentions(f"It closed on {text}.")
    assert (mention.surface, mention.notes) == (text, notes)


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("two or three days ago", date(2018, 9, 9), date(2018, 9, 10)),
        ("in 2011/12", date(2011, 1, 1), date(2012, 12, 31)),
        ("in FY17/18", date(2017, 1, 1), date(2018, 12, 31)),
        ("three to five years ago", date(2013, 1, 1), date(2015, 12, 31)),
        ("a year and two months ago", date(2017, 7, 1), date(2017, 7, 31)),
    ],
)
def test_periods_with_two_ends(mentions, text, first, last):
    [mention] = mentions(f"It closed {text}.")
    assert mention.value == Period(first, last)


@pytest.mark.parametrize(
    "source, text, value, notes",
    [
        ("bbc.co.uk", "12/09/2019", "2019-09-12", ()),
        ("nytimes.com", "12/09/2019", "2019-12-09", ()),
        (None, "12/09/2019", "2019-XX-XX", ("ambiguous-date",)),
        (None, "25/12/2019", "2019-12-25", ()),
        (None, "12/25/2019", "2019-12-25", ()),
        (None, "9/9/2019", "2019-09-09", ()),
        (None, "Thursday, 12/09/2019", "2019-09-12", ()),  # 9 December was a Monday
        (None, "Friday, 12/09/2019", "2019-XX-XX", ("ambiguous-date",)),
    ],
)
def test_the_order_of_day_and_month_is_the_sources(mentions, source, text, value, notes):
    [mention] = mentions(f"It closed on {text}.", source=source)
    assert (mention.timex.value, mention.notes) == (value, notes)


@pytest.mark.parametrize(
    "text, value",
    [
        ("today", "XXXX-XX-XX"),
        ("on Wednesday", "XXXX-WXX-3"),
        ("on September 12", "XXXX-09-12"),
        ("in May", "XXXX-05"),
        ("last year", "XXXX"),
        ("next week", "XXXX-WXX"),
        ("in the third quarter", "XXXX-Q3"),
        ("in the second half of this year", "XXXX-H2"),
        ("the end of the month", "XXXX-XX"),
        ("two years ago", "XXXX"),
        ("last night", "XXXX-XX-XXTNI"),
    ],
)
def test_nothing_is_guessed_without_a_publication_date(mentions, text, value):
    [mention] = mentions(f"It closed {text}.", published=None)
    assert (mention.timex.value, mention.value) == (value, None)


def test_a_day_that_no_year_has_needs_no_publication_date(mentions):
    [mention] = mentions("It closed on 31 June.", published=None)
    assert (mention.timex.value, mention.notes) == ("XXXX-06-31", ("invalid-date",))


def test_what_is_certain_stays_so_without_a_publication_date(mentions):
    [mention] = mentions("It closed on May 3, 2017.", published=None)
    assert mention.value == Period(date(2017, 5, 3), date(2017, 5, 3))


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("since 2020", date(2020, 1, 1), None),
        ("until May 3, 2030", None, date(2030, 5, 3)),
        ("from May 3, 2030's rules", date(2030, 5, 3), date(2030, 5, 3)),
        ("in 2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("from 2020 on", date(2020, 1, 1), None),
        ("The mill dates from 2009.", date(2009, 1, 1), date(2009, 12, 31)),
        ("a mill dating back to 2009", date(2009, 1, 1), date(2009, 12, 31)),
        ("in the 2009-10 season", date(2009, 1, 1), date(2010, 12, 31)),
        ("in early 2017", date(2017, 1, 1), date(2017, 12, 31)),
    ],
)
def test_bounds_open_the_period_and_stay_out_of_the_span(mentions, text, first, last):
    [mention] = mentions(f"It is closed {text}.")
    assert mention.value == Period(first, last)
    assert not mention.surface.startswith(("since", "until", "in "))


def test_a_range_opens_no_period(mentions):
    first, _ = mentions("It was shut from 2015 to 2017.")
    assert first.value == Period(date(2015, 1, 1), date(2015, 12, 31))


# --------------------------------------------------------------------------------------------------------- spans


@pytest.mark.parametrize(
    "text, surface",
    [
        ("They lived there for the past three months.", "the past three months"),
        ("over the last two years", "the last two years"),
        ("It fell nearly two years ago.", "nearly two years ago"),
        ("Prices are higher than a year ago.", "a year ago"),
        ("the third-quarter loss", "third-quarter"),
        ("It fell in the third quarter.", "the third quarter"),
        ("since the end of last year", "the end of last year"),
        ("It begins at 5 p.m. EST Monday, he said.", "5 p.m. EST Monday"),
        ("the March accord", "March"),
    ],
)
def test_spans_are_those_of_timeml(mentions, text, surface):
    assert [mention.surface for mention in mentions(text)] == [surface]


@pytest.mark.parametrize("words", [4000, 8000])
def test_a_hostile_line_takes_linear_time(mentions, words):
    assert len(mentions("early " * words + "2017")) <= 2
    mentions("the end of " * words)
    mentions("Monday, " * words)


def test_a_moment_beyond_the_calendar_is_none():
    assert followed((("date", 9999, 12, 31), ("shift", 1, "day")), Context(WEDNESDAY)).period is None
    assert Moment(None).period is None
