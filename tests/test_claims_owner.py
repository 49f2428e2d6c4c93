"""Owner and speaker: to whom a figure belongs, and who says it, as tables of made-up sentences."""

import pytest

from factcheck import Article, extract_claims, load_rules

RULES = load_rules()
LEAD = "The minister met the press.\n\n" * 6  # so that nothing below is the lead's


def claim(text, surface):
    found = extract_claims(Article(id="a", text=text, lang="en"), RULES)
    return [each for each in found if each.mention.surface == surface][-1]


@pytest.mark.parametrize(
    "text, surface, owner, how",
    [
        ("They looked at Harbour Bank’s 12 ships.", "12 ships", "Harbour Bank", "possessor"),
        ("Ilga Varga left. They talked of her second term.", "second term", "Ilga Varga", "possessor"),
        ("They met at the 18th session of the Tide Council.", "18th session", "Tide Council", "phrase"),
        ("They read two OVR letters.", "two OVR letters", "OVR", "phrase"),
        ("Harbour Bank lost $3 million.", "$3 million", "Harbour Bank", "subject"),
        ("Harbour Bank’s profit rose to $3 million.", "$3 million", "Harbour Bank", "subject"),
        ("The length of the Karolina Bridge is 400 metres.", "400 metres", "Karolina Bridge", "subject"),
        ("Harbour Bank, a small lender, lost $3 million.", "$3 million", "Harbour Bank", "subject"),
        ("Harbour Bank plans to build 12 ships.", "12 ships", "Harbour Bank", "subject"),
        ("Harbour Bank, a lender that has grown, will sell 12 ships.", "12 ships", "Harbour Bank", "subject"),
        ("The bank’s head, Ilga Varga, owns 12 ships.", "12 ships", "Ilga Varga", "subject"),
        ("The mine belongs to Harbour Bank, which was fined $3 million.", "$3 million", "Harbour Bank", "subject"),
        ("The Karolina Bridge is old. The 400-metre bridge has 12 arches.", "12 arches", "Karolina Bridge", "subject"),
        ("Chip maker Varn grew. The company lost $3 million.", "$3 million", "Varn", "subject"),
        ("Mayor Ilga Varga said 12 percent of the ships sank.", "12 percent", None, None),
        ("Ilga Varga stood on 12 kilometres of road.", "12 kilometres", None, None),
        ("Harbour Bank grew. It lost $3 million.", "$3 million", "Harbour Bank", "subject"),
        ("Harbour Bank grew. The bank lost $3 million.", "$3 million", "Harbour Bank", "subject"),
        ("The Karolina Bridge opened. The bridge cost $3 million.", "$3 million", "Karolina Bridge", "subject"),
        ("Police said Harbour Bank lost $3 million.", "$3 million", "Harbour Bank", "subject"),
        ("Ilga Varga, 34, was hurt.", "34", "Ilga Varga", "apposition"),
        ("They met 34-year-old Ilga Varga.", "34-year-old", "Ilga Varga", "apposition"),
        ("Ilga Varga fell. The 34-year-old owns 12 ships.", "12 ships", "Ilga Varga", "subject"),
        ("Ilga Varga fell. They saw the 34-year-old’s 12 ships.", "12 ships", "Ilga Varga", "possessor"),
        ("Ilga Varga, whose stake is worth $3 million, left.", "$3 million", "Ilga Varga", "subject"),
        ("Harbour Bank has 12 ships and will sell 34 lorries.", "34 lorries", "Harbour Bank", "subject"),
        ("They saw the Kelmar wind mill. The mill cost $3 million.", "$3 million", "Kelmar", "subject"),
        ("Harbour Bank fell. The bank plans to build 12 ships.", "12 ships", "Harbour Bank", "subject"),
        ("The court fined Harbour Bank $3 million.", "$3 million", "Harbour Bank", "object"),
        ("Ilga Varga left. The court sentenced her to six years.", "six years", "Ilga Varga", "object"),
        ("They left the ferry Aurora. The vessel has 12 decks.", "12 decks", "Aurora", "subject"),
        ("Kelmar Airways grew. The airline bought 12 jets.", "12 jets", "Kelmar Airways", "subject"),
        ("They made a Harbour Bank poll. The poll of 900 clerks took a week.", "900 clerks", "Harbour Bank", "head"),
        ("Contractor Bauwerk AG employs 12 clerks.", "12 clerks", "Bauwerk AG", "subject"),
        ("Varn Mills grew. The firm bought 12 ships.", "12 ships", "Varn Mills", "subject"),
        ("Orvania is poor. Unemployment stands at 12 percent.", "12 percent", "Orvania", "article"),
        ("They spoke of a fire in Nevada on Monday that hurt 12 clerks.", "12 clerks", None, None),
        ("Ilga Varga left. The deficit is 3 percent of GDP.", "3 percent", None, None),
        ("Storm Edna came. The storm cut power to 12 mills.", "12 mills", "Storm Edna", "subject"),
        (
            "They saw the coast guard of Torsk, the Torsk Guard. The guard has 12 boats.",
            "12 boats",
            "Torsk Guard",
            "subject",
        ),
        ("The Tide Council mission there has 12 clerks.", "12 clerks", "Tide Council", "subject"),
        ("Ilga Varga, a 34-year-old clerk, left.", "34-year-old", "Ilga Varga", "apposition"),
        ("Ilga Varga was born in Nevada, the youngest of six children.", "six children", "Ilga Varga", "subject"),
        (
            "They met the Tide Council. The council, with 12 members, was glad.",
            "12 members",
            "Tide Council",
            "insertion",
        ),
        ("A quake hit Nevada, at a depth of 12 km, and Torsk.", "12 km", None, None),
        ("The Tide Council met. The council had since fired 12 clerks.", "12 clerks", "Tide Council", "subject"),
        ("They had talks with Nevada to keep 12 ships.", "12 ships", None, None),
        ("Ilga Varga, R-Nevada, lost 12 ships.", "12 ships", "Ilga Varga", "subject"),
        ("Varn showed the Aurora on Monday, a ship with 12 decks.", "12 decks", "Aurora", "apposition"),
        ("Ilga Varga said she is 34 years old.", "34 years old", "Ilga Varga", "subject"),
        ("Olga Varga met Ricardo Kvist. She is 34 years old.", "34 years old", "Olga Varga", "subject"),
        ("With 12 ships, Harbour Bank is large.", "12 ships", "Harbour Bank", "main clause"),
        ("Harbour Bank has 30 percent, Kelmar Lines 17 percent.", "17 percent", "Kelmar Lines", "neighbour"),
        ("They heard Ilga Varga’s speech of 24 hours.", "24 hours", "Ilga Varga", "head"),
        ("They followed Ilga Varga’s visits to four towns.", "four towns", "Ilga Varga", "head"),
        ("They praised Ilga Varga’s plan to pay $3 million.", "$3 million", "Ilga Varga", "subject"),
        ("The court asked Harbour Bank to pay $3 million.", "$3 million", "Harbour Bank", "subject"),
        ("Harbour Bank (HBK), which was small, lost $3 million.", "$3 million", "Harbour Bank", "subject"),
        ("Harbour Bank hoped the storm would cut sales by 3 ships.", "3 ships", None, None),
        ("Ilga Varga, whose ship sank in May, died in Torsk at the age of 91.", "91", "Ilga Varga", "subject"),
        ("Olga Kvist put the cost of the Karolina Bridge at $3 million.", "$3 million", "Karolina Bridge", "subject"),
        ("Kelmar Lines renews 12 km of the Karolina Bridge.", "12 km", "Karolina Bridge", "phrase"),
        ("They counted the 12 ships Harbour Bank has.", "12 ships", "Harbour Bank", "relative clause"),
        ("They left Nevada. They saw $3 million in loans the state took.", "$3 million", "Nevada", "relative clause"),
        ("“It is one of the things I do well,” Ilga Varga said.", "one of the things", "Ilga Varga", "relative clause"),
        ("Orvania is poor. The country has 12 ships.", "12 ships", None, None),
        ("They live in Nevada. The state has 12 ships.", "12 ships", "Nevada", "subject"),
        ("They live in Nevada. The front had 12 ships.", "12 ships", None, None),
        ("Ilga Varga closed Harbour Bank. It took two days.", "two days", None, None),
        ("Olga Varga hit his 5-year-old son.", "5-year-old", None, None),
        ("They met Olga Mason. Mason lost $3 million.", "$3 million", "Olga Mason", "subject"),
        ("A man, 34, was hurt in Torsk.", "34", None, None),
        ("They met 40 French soldiers.", "40 French soldiers", None, None),
        ("Orsa Bank is shut. Tar melts at a temperature of 30 degrees Celsius.", "30 degrees Celsius", None, None),
        ("Somebody in Torsk sold 12 ships.", "12 ships", None, None),
    ],
)
def test_owner_and_how_it_was_learnt(text, surface, owner, how):
    found = claim(LEAD + text, surface)
    assert (found.owner, found.learnt.get("owner")) == (owner, how)


def test_what_the_lead_tells_belongs_to_the_main_entity():
    text = "A loss of $3 million\n\nThat is what Kelmar Lines said. It was a bad year for Kelmar Lines."
    assert claim(text, "$3 million").owner == "Kelmar Lines"


def test_no_dateline_is_what_an_article_is_about():
    text = "NEVADA, May 3 - It rained.\n\n" * 2 + "Norwegian ships sank. Prices rose 12 percent."
    assert claim("Ships sank\n\n" + text, "12 percent").owner == "Norway"


@pytest.mark.parametrize(
    "text, surface, speaker",
    [
        ("Ilga Varga said 12 ships sank.", "12 ships", "Ilga Varga"),
        ("Twelve ships sank, said Ilga Varga, a clerk.", "Twelve ships", "Ilga Varga"),
        ("Twelve ships sank, police said on Monday.", "Twelve ships", "police"),
        ("Police say 12 ships sank.", "12 ships", "Police"),
        ("Twelve ships sank, according to the Tide Council.", "Twelve ships", "Tide Council"),
        ("Ilga Varga said so. Twelve ships sank, she added.", "Twelve ships", "Ilga Varga"),
        ("“It is bad,” Ilga Varga said. “We lost 12 ships.”", "12 ships", "Ilga Varga"),
        ("Ilga Varga, a clerk, said 12 ships sank.", "12 ships", "Ilga Varga"),
        ("Ilga Varga, 34, said nothing.", "34", None),
        ("“It is bad,” Ilga Varga said in a letter to 12 clerks.", "12 clerks", None),
        ("“It is bad,” says Ilga Varga. Twelve ships sank, she says.", "Twelve ships", "Ilga Varga"),
        ("It grew, an old clerk said. Twelve ships sank, he said.", "Twelve ships", "old clerk"),
        ("Ilga Varga (IV, as some say) told Radio Osmera that 12 ships sank.", "12 ships", "Ilga Varga"),
        ("As the Torsk Times notes, 12 ships sank.", "12 ships", "Torsk Times"),
        ("Twelve ships sank, Ilga Varga told the station.", "Twelve ships", "Ilga Varga"),
        ("Harbour Bank said on Monday that it lost 12 ships.", "12 ships", "Harbour Bank"),
        ("They left. <Harbour Bank> said 12 ships sank.", "12 ships", "Harbour Bank"),
        ("“It lost 12 ships,” clerks Olga Kvist and Ilga Varga wrote.", "12 ships", "Ilga Varga"),
        ("The Tide Council made a threat, saying 12 ships would sink.", "12 ships", "Tide Council"),
        ("The mill claims to have lost 12 ships.", "12 ships", "mill"),
        ("Harbour Bank left Nevada. Twelve ships sank there, it said.", "Twelve ships", None),
        ("Twelve ships sank. It was announced on Monday.", "Twelve ships", None),
        ("Twelve ships sank.", "Twelve ships", None),
    ],
)
def test_speaker(text, surface, speaker):
    assert claim(text, surface).speaker == speaker
