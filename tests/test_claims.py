"""Claims: what stands around a figure, as tables of cases."""

from datetime import date

import pytest

from factcheck import Article, check_articles, extract_claims, load_rules
from factcheck.claims import text_of
from factcheck.model import Amount, Cue, Period

RULES = load_rules()


def claims(text, published=None):
    return extract_claims(Article(id="a", text=text, source="Test", lang="en", published=published), RULES)


def figures(text):
    return {claim.mention.surface: claim for claim in claims(text) if isinstance(claim.value, Amount)}


@pytest.mark.parametrize(
    "text, surface, event",
    [
        ("The blast killed 12 people.", "12 people", "killed"),
        ("Twelve people were reportedly killed.", "Twelve people", "killed"),
        ("The mudslide has claimed 12 lives.", "12 lives", "killed"),
        ("The death toll from the landslide rose overnight to 31.", "31", "killed"),
        ("The gunman killed two people and wounded nine others.", "two people", "killed"),
        ("The gunman killed two people and wounded nine others.", "nine others", "wounded"),
        ("Four men were shot and killed.", "Four men", "killed"),
        ("The injured, seven people in all, had cuts.", "seven people", "wounded"),
        ("Villagers waited while soldiers arrived; 12 people slept.", "12 people", None),
    ],
)
def test_event_of_a_count(text, surface, event):
    found = figures(text)[surface].event
    assert (found.name if found else None) == event


@pytest.mark.parametrize(
    "text, surface, deed",
    [
        ("The bridge was inspected on 3 May 2021.", "3 May 2021", "inspect"),
        ("Hanne Stoll is to be sworn in on 3 May 2021.", "3 May 2021", "swear"),
        ("On 3 May 2021 the mine will reopen.", "3 May 2021", "reopen"),
        ("The minister said on 3 May 2021 that the mine would close.", "3 May 2021", None),
        ("Police made an arrest on 3 May 2021.", "3 May 2021", "arrest"),
        ("The vote was held on 3 May 2021.", "3 May 2021", "vote"),
        ("He lost the 2016 election.", "2016", "elect"),
        ("Friday's shooting shook Kelmar.", "Friday", "shoot"),
        ("The inspection of the mine is on 3 May 2021.", "3 May 2021", "inspect"),
        ("Talks with the union start on 3 May 2021.", "3 May 2021", "talk"),
        ("The mine started production in 1988.", "1988", "production"),
        ("Kelmar called an election for 3 May 2021.", "3 May 2021", "elect"),
        ("The vote is scheduled for 3 May 2021.", "3 May 2021", "vote"),
        ("She is here for the session of the Tide Council, which takes place on 3 May 2021.", "3 May 2021", "session"),
        ("The halls will stay shut until 3 May 2021.", "3 May 2021", "shut"),
        ("A fire destroyed a wing of the Kelmar Mill, which opened in 1926.", "1926", "open"),
        ("The ship, built in 1991, had left Kelmar on 3 May 2021.", "3 May 2021", "leave"),
        ("The deadline is 3 May 2021.", "3 May 2021", None),
        ("The mine employs 40 people.", "40 people", None),
    ],
)
def test_deed_of_a_date(text, surface, deed):
    assert [claim.deed for claim in claims(text) if claim.mention.surface == surface] == [deed]


@pytest.mark.parametrize(
    "text, surface, role",
    [
        ("Two gunmen killed a clerk.", "Two gunmen", "agent"),
        ("The mill made 40 tons, not the earlier figure of 60 tons.", "60 tons", "former"),
        ("Sales fell to 80 tons from 94 tons.", "94 tons", "former"),
        ("Sales fell to 80 tons from 94 tons.", "80 tons", None),
        ("The dam will cost $26 million, up from the $21 million that was voted.", "$21 million", "former"),
        ("The gap is 37 tons, not the 34 tons of March.", "34 tons", "former"),
        ("The ferry carries 40 cars rather than 52 cars.", "52 cars", "former"),
        ("The quay, first costed at $78 million, is late.", "$78 million", "former"),
        ("The quay, which costs $78 million, is first in line.", "$78 million", None),
        ("It has 40 berths, and not the 52 berths originally planned.", "52 berths", "former"),
        ("It has the 52 berths originally planned.", "52 berths", "former"),
        ("The first ship of 78 tons sank.", "78 tons", None),
        ("The mayor told reporters on Friday.", "Friday", "said"),
        ("The mayor closed the road on Friday.", "Friday", None),
    ],
)
def test_role(text, surface, role):
    assert [claim.role for claim in claims(text) if claim.mention.surface == surface] == [role]


@pytest.mark.parametrize(
    "text, days",
    [
        ("KELMAR, March 3 - The mill burned.", []),
        ("EAST KELMAR, Norda, March 3 (NNA) - The mill burned.", []),
        ("(March 3, 2020) -- The mill burned.", []),
        ("Norda Mill burned on March 3 - a Tuesday.", ["March 3", "Tuesday"]),
        ("The mill burned.\nPosted: March 3, 2020, 4:05 p.m.", []),
        ("The film was posted on March 3, 2020.", ["March 3, 2020"]),
        ("The mill burned.\nBy Lyle Marsh, Norda News, March 3, 2020", []),
        ("The mill burned.\nA photo of the ruins, March 3, 2020", ["March 3, 2020"]),
        ("The mill burned.\nTuesday night.\nNobody came.", ["Tuesday night"]),
        ("The mill burned.\n02:55\nNobody came.", []),
        ("The mill burned. - Lyle Marsh (@lylemarsh) March 3, 2020", []),
        ("Norda Bridge Opens March 3", ["March 3"]),
    ],
)
def test_a_date_of_the_page_is_no_claim(text, days):
    assert [claim.mention.surface for claim in claims(text) if claim.kind in ("date", "time")] == days


@pytest.mark.parametrize(
    "text, year, role",
    [
        ("Sales of the mill were 12 million euros in 2019.", "2019", "dating"),
        ("Norda reported a loss of 12 million euros for 2019.", "2019", "dating"),
        ("The blast in the mill claimed 23 lives in 2019.", "2019", None),
        ("Since 3 May 2019 some 12 percent of the looms were idle.", "3 May 2019", None),
        ("Sales rose from 10 million euros in 2018 to 12 million in 2019.", "2019", "dating"),
        ("The mill was built for 12 million euros in 1936.", "1936", None),
    ],
)
def test_a_year_that_only_dates_a_figure(text, year, role):
    story = f"{text} It rained. Nobody came. The mayor was away. The road was shut."
    assert {claim.role for claim in claims(story) if claim.mention.surface == year} == {role}


@pytest.mark.parametrize(
    "text, surface, scope",
    [
        ("12 people were killed.", "12 people", ()),
        ("Nine others were wounded.", "Nine others", ("remainder",)),
        ("More than 20 people were wounded.", "More than 20 people", ()),
        ("A man and two children were killed.", "two children", ("and one",)),
        ("Two women, three men were killed.", "three men", ("joined",)),
        ("Storms killed 40 people across the coast.", "40 people", ("several events",)),
        ("A pair of attacks wounded five people.", "five people", ("several events",)),
        ("Five people were wounded, including a nurse.", "Five people", ("including one",)),
    ],
)
def test_scope(text, surface, scope):
    assert figures(text)[surface].scope == scope


@pytest.mark.parametrize(
    "text, surface, status",
    [
        ("The province built 300 homes.", "300 homes", "asserted"),
        ("The province will build 300 homes.", "300 homes", "planned"),
        ("The toll rose to 31 people.", "31 people", "asserted"),
        ("If the dyke breaks 300 homes are lost.", "300 homes", "hypothetical"),
        ("The ministry denied that 300 homes were lost.", "300 homes", "negated"),
        ("In May 2023 the flood killed 24 people.", "24 people", "asserted"),
        ("Minister May said 24 people were killed.", "24 people", "asserted"),
        ("The builder is to renew 40 bridges.", "40 bridges", "planned"),
        ("Some 40 bridges are to be renewed.", "Some 40 bridges", "planned"),
        ("One of their tasks was to renew the bridges.", "One of their tasks", "asserted"),
        ("They may lose 24 homes.", "24 homes", "hypothetical"),
        ("It would cost $5 million if it were built.", "$5 million", "hypothetical"),
        ("They will build 3 schools, 5 clinics and a pier.", "5 clinics", "planned"),
        ("Some 300 homes will be lost.", "Some 300 homes", "planned"),
        ("A train that left 300 people behind will return.", "300 people", "asserted"),
        ("They will hire a 34-year-old pilot.", "34-year-old", "asserted"),
    ],
)
def test_status(text, surface, status):
    assert figures(text)[surface].status == status


@pytest.mark.parametrize(
    "text, surface, slots",
    [
        ("The blast killed 12 in Chicago and 5 in Boston.", "12", {"place": "Chicago"}),
        ("The blast killed 12 in Chicago and 5 in Boston.", "5", {"place": "Boston"}),
        ("In Nevada, Benn led. She took 37 percent.", "37 percent", {"place": "Nevada"}),
        ("In Nevada, Benn led.\n\nShe took 37 percent.", "37 percent", {}),
        ("Among women, 47 percent favour the plan.", "47 percent", {"group": "women"}),
        ("A poll by the Norda Post found that 48 percent approve.", "48 percent", {"party": "Norda Post"}),
        ("Some 40 states came to the 18th session.", "Some 40 states", {"edition": "18 session"}),
        ("The mill lost $3 million in 2019.", "$3 million", {"period": "2019-01-01..2019-12-31"}),
    ],
)
def test_qualifiers(text, surface, slots):
    assert dict(figures(text)[surface].qualifiers) == slots


LEAD = (
    "Mine collapses in Torsk\n\nA mine collapsed in Torsk on Monday. Twelve people were killed. "
    "Rescuers dug. They rest. "
)


@pytest.mark.parametrize(
    "sentence, anchor",
    [
        ("Officials said nine people were hurt.", "anchored"),
        ("Last summer a collapse killed 30 people.", "other"),
        ("In a separate incident, two men were hurt.", "other"),
        ("A collapse on 3 May 2011 killed seven people.", "other"),
        ("Four people were killed and nine were wounded.", "summary"),
        ("\n\nFive people hurt as bus overturns", "other"),
        ("\n\nAugust 1982: Eight people killed at a Torsk mine on Monday.", "other"),
    ],
)
def test_which_event_a_claim_belongs_to(sentence, anchor):
    found = claims(LEAD + sentence, published=date(2023, 6, 13))
    assert found[-1].anchor == anchor


@pytest.mark.parametrize(
    "text, codes",
    [
        ("Twelve of the 40 boats sank.", {"part"}),
        ("Norda backs 43 percent of the plan.", {"part"}),
        ("Some 120 members of the council left.", {"part"}),
        ("Millions of voters stayed home.", set()),
        ("Output rose 3 percent.", {"change"}),
        ("They will cut grants to the towns by 5 million euros.", {"change"}),
        ("They paid 20 euros each.", {"rate"}),
        ("It drives 90 miles an hour.", set()),
        ("The other two boats sank.", {"remainder"}),
    ],
)
def test_scope_by_what_a_figure_says(text, codes):
    assert set(claims(text)[0].scope) == codes


@pytest.mark.parametrize(
    "text, surface, head, attribute",
    [
        (
            "They bought 80 percent of the Kelmar mill, which makes flour, for 3 million euros.",
            "3 million euros",
            "mill",
            "price",
        ),
        ("The house in Kelmar was sold for 400,000 euros.", "400,000 euros", "house", "price"),
        ("They paid 400,000 euros for the house.", "400,000 euros", "house", "cost"),
        ("Its profit was 3 million euros for the mill.", "3 million euros", "profit", "profit"),
        ("A 110 million euro ($158 million) loan was signed.", "$158 million", "loan", "loan"),
        ("Some 52 percent of those asked believed it.", "Some 52 percent", "person", "share-of-people"),
        ("The singer died of fever in Kelmar at the age of 85.", "85", "singer", "age"),
        ("Lyle Marsh, a star of the decade, died at age 85.", "85", "person", "age"),
        ("The clerk has three sons, ages 17, 14 and 13.", "14", "son", "age"),
        ("Parcels went by a depot in Kelmar, which is 10 miles from Osmera.", "10 miles", "depot", "distance"),
        ("She saw four of her clerks.", "four of her clerks", "clerk", "number"),
        ("The 5 percent February yield was low.", "5 percent", "yield", "rate"),
        ("It has a $110 million package that ends it.", "$110 million", "package", "other"),
        ("A father of three was killed.", "three", "father", "number"),
        ("He confessed a double murder.", "double", "murder", "number"),
        ("The bank pays a dividend of 25 cts per share.", "25 cts per share", "dividend", "cost"),
    ],
)
def test_thing_and_attribute(text, surface, head, attribute):
    found = next(claim for claim in claims(text) if claim.mention.surface == surface)
    assert ((found.thing and found.thing.head), found.attribute) == (head, attribute)


@pytest.mark.parametrize(
    "text, surface, when",
    [
        ("Sales grew by 5 percent over the past 14 years.", "5 percent", "2006-01-01..2020-12-31"),
        ("The club won 12 games in the past 18 months.", "12 games", "2018-09-01..2020-03-31"),
        ("The club won 12 games in the past two weeks.", "the past two weeks", "2020-02-19..2020-03-04"),
        ("The debt will be paid in the next two years.", "the next two years", "2020-01-01..2022-12-31"),
        ("The club won 12 games in the past 9,000 years.", "12 games", None),
        ("By a Kelmar poll last month, 43 percent favour it.", "43 percent", "2020-02-01..2020-02-29"),
        ("The mayor says two years ago, 30 percent of voters came.", "30 percent", "2018-01-01..2018-12-31"),
        ("The dam, built in 1967, holds 40 tons.", "40 tons", None),
    ],
)
def test_when_by_lengths_and_openings(text, surface, when):
    found = next(claim for claim in claims(text, date(2020, 3, 4)) if claim.mention.surface == surface)
    assert (found.when and found.when.text) == when


@pytest.mark.parametrize(
    "text, surface, attribute, scope",
    [
        ("The mill ran at 102 percent.", "102 percent", "other", ()),
        ("The crew met six times in May.", "six times", "number", ()),
        ("The tower is six times as tall.", "six times", "change", ("change",)),
        ("He gets 55 million euros, with 8 million more tied to titles.", "8 million", "other", ("remainder",)),
        ("The mill made 8 percent more.", "8 percent", "change", ("change",)),
        ("Varga won by 6 percent.", "6 percent", "change", ("change",)),
        ("The law was backed by 40 percent of them.", "40 percent", "share-of-whole", ("part",)),
        ("The clinic took 19 patients (six men and 13 women).", "six men", "number", ("part",)),
        ("He faces two counts of first-degree theft.", "two counts", "number", ()),
        ("The bill fell short of the 60 votes.", "short of the 60 votes", "number", ()),
        ("The rich lived 4 years longer.", "4 years", "duration", ("change",)),
    ],
)
def test_attribute_and_scope(text, surface, attribute, scope):
    found = next(claim for claim in claims(text) if claim.mention.surface == surface)
    assert (found.attribute, found.scope) == (attribute, scope)


@pytest.mark.parametrize(
    "text, surface, status",
    [
        ("The bank said it would pay 40 million euros.", "40 million euros", "planned"),
        ("The bank would pay 40 million euros.", "40 million euros", "hypothetical"),
        ("The bank said it would pay 40 million euros if asked.", "40 million euros", "planned"),
        ("The mill will report a gain before taxes this year.", "this year", "planned"),
        ("The offers will test the deal that his seven colleagues reached.", "seven colleagues", "asserted"),
        ("They will try 40 ships built of steel.", "40 ships", "planned"),
        ("The mayor denied that 40 people came.", "40 people", "negated"),
        ("The club wants the plan -- two met him.", "two", "asserted"),
        ("The trial is postponed until 3 May.", "3 May", "planned"),
        ("The mayor will come for the third session.", "third session", "planned"),
        ("The mayor will speak in the 100-member council.", "100-member", "asserted"),
    ],
)
def test_status_by_clause(text, surface, status):
    found = next(claim for claim in claims(text) if claim.mention.surface == surface)
    assert found.status == status


@pytest.mark.parametrize(
    "text, head",
    [
        ("They met two days after the fire.", "fire"),
        ("He left 40 days before taking an oath.", "oath"),
        ("Norda made an eight-year offer to Varga.", "offer"),
        ("The strike lasted six weeks.", "strike"),
        ("Two days after he left it burned.", None),
    ],
)
def test_what_lasts(text, head):
    found = next((claim.thing for claim in claims(text) if claim.kind == "duration"), None)
    assert (found and found.head) == head


@pytest.mark.parametrize(
    "text, surfaces",
    [
        ("It will 1) show where you are, 2) disarm you, and 3) cost 40 euros.", ["40 euros"]),
        ("It cost 40 euros (in the shop 30 euros).", ["40 euros", "30 euros"]),
        ("The bill of the Gang of 8 failed.", []),
        ("It said that First Harbour, a lender, was shut.", []),
        ("On Friday the First Session of the Tide Council met.", ["Friday", "First Session"]),
        ("Two of 8 senators came.", ["Two", "8 senators"]),
        ("The news that first broke in Kelmar is old.", []),
        ("The first broke, the second held.", ["first", "second held"]),
        ("The mill burned.\nWatch the Kelmar mill burn 02:08", []),
        ("The mill burned.\nThe fire was out at 02:08", ["02:08"]),
    ],
)
def test_marks_and_names_are_no_claims(text, surfaces):
    assert [claim.mention.surface for claim in claims(text)] == surfaces


@pytest.mark.parametrize(
    "text, head",
    [
        ("The woman's ages 34 and 28.", "woman"),
        ("The 28-year-old pilot walked away.", "pilot"),
    ],
)
def test_who_has_an_age(text, head):
    found = [claim.thing for claim in claims(text) if claim.attribute == "age"]
    assert [thing and thing.head for thing in found][:1] == [head]


@pytest.mark.parametrize(
    "text, head",
    [
        ("The bridge was opened in 1967.", "bridge"),
        ("The old ground, built in 1932, seats 19,500.", "ground"),
        ("Holm was founded in 1924.", None),
        ("On 3 May 2019 rain fell.", "rain"),
        ("Varga led a march in May.", "march"),
        ("It was a plan that the mayor praised in May.", "plan"),
        ("The rules announced on Friday are strict.", "rule"),
        ("The mayor said on Friday that it burned.", None),
        ("He spoke before the May 20 conference call.", "call"),
        ("There was a fire at the mill on Friday.", "fire"),
        ("Officials said the fire began just before midnight.", "fire"),
    ],
)
def test_what_a_date_dates(text, head):
    found = next(claim.thing for claim in claims(text) if claim.kind in ("date", "time"))
    assert (found and found.head) == head


@pytest.mark.parametrize(
    "text, when, how",
    [
        ("The mill employs 300 people.", "2023-06-13", "publication"),
        ("The mill employed 300 people.", None, None),
        ("The mill will employ 300 people.", None, None),
        ("The mill stands there for 20 years.", None, None),
        ("KELMAR, June 13 - The mill said it employed 300 people.", None, None),
        ("The mill issued 9 percent notes due 2031.", None, None),
        ("Output rose 3 percent from 1985.", None, None),
        ("The mill plans to hire 300 people.", None, None),
        ("The mill is said to have 300 people.", "2023-06-13", "publication"),
        ("The public debt stands at 71 percent of output.", "2023-06-13", "publication"),
        ("The mill has grown by 6 percent since 2019.", "2019-01-01..2023-06-13", "sentence"),
        ("The toll from Sunday's fire rose to 12.", "2023-06-11", "sentence"),
        ("A fire at the mill killed 12 people. It began on June 10.", "2023-06-10", "story"),
    ],
)
def test_how_the_time_of_a_figure_is_learnt(text, when, how):
    found = next(claim for claim in claims(text, date(2023, 6, 13)) if isinstance(claim.value, Amount))
    assert (found.when and found.when.text, found.when_from) == (when, how)


@pytest.mark.parametrize(
    "text",
    [
        "It hit like a ton of bricks.", "One way or another they left.", "They have zero tolerance.",
        "He was charged with first-degree arson.", "Orla Benn won the 6th district.", "Photo 3 of 9", "See note [3].",
        "He fired a .45 at them.", "They met at 2 : 30.", "The 2017 returns are due.", "Turn at 2210 CR 17.",
        "Some 2, 500 residents left.",
    ],
)  # fmt: skip
def test_what_says_nothing_is_no_claim(text):
    assert [claim for claim in claims(text) if isinstance(claim.value, Amount)] == []


@pytest.mark.parametrize(
    "text", ["The two countries signed.", "Six decades passed.", "It was their first-ever meeting."]
)
def test_what_is_told_twice_is_a_claim(text):
    assert len(figures(text)) == 1


@pytest.mark.parametrize("days", ["first-century", "year 1", "31 December 9999"])
def test_days_at_the_ends_of_the_calendar_are_compared_like_others(days):
    text = f"A town digs\n\nThe {days} villa opens on Friday.\n\nMore than 300 people came, director Edit Harsan said."
    assert claims(text, published=date(2023, 6, 13))[-1].mention.surface == "More than 300 people"


@pytest.mark.parametrize(
    "text, surface, cue",
    [
        ("The toll rises to 13.", "13", Cue("rises", "up")),
        ("Seventeen people have now died.", "Seventeen people", Cue("have now died")),
        ("The ministry revised the toll to 29.", "29", Cue("revised")),
        ("UPDATE: Mine collapses\n\nTwelve people were killed.", "Twelve people", Cue("update")),
        ("Update your maps, twelve people said.", "twelve people", None),
        ("Twelve people were killed.", "Twelve people", None),
    ],
)
def test_cue_of_a_revision(text, surface, cue):
    assert figures(text)[surface].cue == cue


@pytest.mark.parametrize(
    "text, surface, subject",
    [
        ("The builder's order backlog reached $7 billion.", "$7 billion", "order backlog"),
        ("Net profit for the quarter rose 12 percent to $300 million.", "$300 million", "Net profit"),
        ("They paid a fine of $2 million.", "$2 million", "fine"),
        ("The rival, a former judge, took 41 percent.", "41 percent", "former judge"),
        ("Work began on a 540-megawatt solar farm.", "540-megawatt", "solar farm"),
        ("A ship spilled 400 tons of oil.", "400 tons", "oil"),
        ("It was $7 million.", "$7 million", None),
        ("They signed a loan of 38 million euros.", "38 million euros", "loan"),
        ("They signed a 38-million-euro credit.", "38-million-euro", "credit"),
        ("He wants $2 billion in spending cuts.", "$2 billion", "spending cuts"),
        ("Norda took five of the 10 poorest counties.", "five", "poorest county"),
        ("Some 43 percent favour the law.", "Some 43 percent", "person"),
        ("Police release three.", "three", None),
        ("They cut the fleet of ships down to 12.", "12", "ships"),
        ("They found 80 old ships. The town has sunk 12 of them.", "12", "old ship"),
        ("They signed a 110 million euro ($158 million) harbour loan.", "$158 million", "harbour loan"),
        ("The port said the number of people aboard was 300.", "300", "people"),
        ("Their 9-month-old lawsuit failed.", "9-month-old", "lawsuit"),
        ("The port sold a third fewer ships.", "a third", "ships"),
        ("The bridge will cost $3 million in total.", "$3 million", "bridge"),
        ("Orla Benn, 34, swam.", "34", "person"),
        ("Her son, 8, swam.", "8", "son"),
    ],
)
def test_subject_of_a_figure(text, surface, subject):
    found = figures(text)[surface].thing
    assert (found.text if found else None) == subject


@pytest.mark.parametrize(
    "text, surface, when",
    [
        ("The mill lost $3 million in 2019.", "$3 million", "2019-01-01..2019-12-31"),
        ("In 2019 the mill lost $3 million.", "$3 million", "2019-01-01..2019-12-31"),
        ("The mill lost $3 million, the owner said on 4 May 2021.", "$3 million", None),
        ("The mill lost $3 million, the most since 1992.", "$3 million", None),
        ("Fires broke out in 2019, rain fell and the mill lost $3 million.", "$3 million", "2019-01-01..2019-12-31"),
        ("The mill made $3 million between 2015 and 2019.", "$3 million", "2015-01-01..2019-12-31"),
        ("The mill made $3 million from May 2015 to July 2016.", "$3 million", "2015-05-01..2016-07-31"),
        ("The mill made $3 million over the years 2015 to 2019.", "$3 million", "2015-01-01..2019-12-31"),
        ("The mill asked 300 people from May 3-5, 2016.", "300 people", "2016-05-03..2016-05-05"),
        ("The dam, raised in 1967, holds 3 million gallons.", "3 million gallons", None),
        ("Profit rose to $3 million from $2 million in 2019.", "$3 million", None),
        ("Profit rose to $3 million from $2 million in 2019.", "$2 million", "2019-01-01..2019-12-31"),
    ],
)
def test_when_a_figure_holds(text, surface, when):
    found = figures(text)[surface].when
    assert (found.text if found else None) == when


@pytest.mark.parametrize(
    "text, when",
    [
        ("The mill reported a loss of $3 million on May 4.", None),
        ("The mill issued figures on May 4 that put its loss at $3 million.", None),
        ("In a statement on May 4, the mill put its loss at $3 million.", None),
        ("Figures released on May 4 put its loss at $3 million.", None),
        ("The mill said on May 4 its loss was $3 million.", None),
        ("The mill said it lost $3 million on May 4.", "2023-05-04"),
        ("Varga argued on May 4 its loss was $3 million.", None),
        ("At May 4's conference the mill put its loss at $3 million.", None),
        ("In the state on May 4 the mill lost $3 million.", "2023-05-04"),
    ],
)
def test_a_day_of_speech_dates_no_figure(text, when):
    found = next(claim.when for claim in claims(text, date(2023, 6, 13)) if isinstance(claim.value, Amount))
    assert (found and found.text) == when


@pytest.mark.parametrize(
    "text, when",
    [
        ("The mill will shut in 2031, a year after it lost $3 million.", None),
        ("In 2031 the mill will shut, because it lost $3 million.", None),
        ("In 2031, when it shuts, the mill will lose $3 million.", "2031-01-01..2031-12-31"),
        ("The mill shut in 2021, a year after it lost $3 million.", "2021-01-01..2021-12-31"),
    ],
)
def test_a_day_to_come_dates_no_clause_of_the_past(text, when):
    found = next(claim.when for claim in claims(text, date(2023, 6, 13)) if claim.mention.surface == "$3 million")
    assert (found and found.text) == when


def test_a_time_of_day_is_on_its_day():
    found = next(claim.when for claim in claims("It sank shortly after 6 a.m. on May 4.", date(2023, 6, 13)))
    assert found == Period(date(2023, 5, 4), date(2023, 5, 4))


@pytest.mark.parametrize(
    "head, is_contradicted",
    [
        ("Posted: May 3, 2019\n\n", True),
        ("Posted: June 12, 2023\n\n", False),
        ("The mine opened on May 3, 2019. ", False),
    ],
)
def test_a_publication_date_that_the_text_contradicts_is_not_used(head, is_contradicted):
    article = Article(id="a", text=head + LEAD, source="Test", lang="en", published=date(2023, 6, 13))
    report = check_articles([article], RULES)
    assert ("contradicted-publication-date" in {problem.code for problem in report.problems}) == is_contradicted


def test_a_short_form_is_joined_with_the_full_name():
    found = claims("In Torsk, Yuri Borisov counted 12 boats. Then Borisov sold 9 boats.")
    assert "Yuri Borisov" in found[-1].entities


def test_text_of_a_claim_names_event_noun_and_scope():
    assert [text_of(claim) for claim in claims("Nine others were wounded.")] == ["wounded other, remainder"]
