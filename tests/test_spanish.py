"""A second language, by rules alone: what is read of it, and that it is known and not compared."""

from pathlib import Path

import pytest

from factcheck import Article, check_articles, extract_claims, find_mentions, load_rules
from factcheck.read.languages import language_of

RULES = load_rules()
LEAST = 0.94  # of the sentences are read as they should be

TEXTS = {
    "es": (
        "La presidenta anunció este lunes que el Gobierno destinará más fondos a los hospitales de la región.",
        "Los vecinos de la zona no han podido volver a sus casas desde que se desbordó el río.",
        "El juez decidió que el acusado siga en prisión hasta que se celebre el juicio.",
        "Según el portavoz de la empresa, las obras de la nueva línea se retrasan por falta de material.",
    ),
    "en": (
        "The president said on Monday that the government would give more money to the hospitals of the region.",
        "Neighbours have not been able to go back to their homes since the river burst its banks.",
    ),
    "it": ("Il governo ha annunciato che darà più soldi agli ospedali della regione.",),
    None: ("Kelmar 3 Dorost 1", ""),
}


def sentences():
    lines = (Path(__file__).parent / "spanish.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def spanish(text, **facts):
    return Article("a.txt", text, lang="es", **facts)


def said(text):
    return "; ".join(mention.text for mention in find_mentions(spanish(text), RULES)) or "nothing"


def test_sentences_of_news_are_read():
    missed = [(text, expected, said(text)) for text, expected in sentences() if said(text) != expected]
    assert 1 - len(missed) / len(sentences()) >= LEAST, missed


@pytest.mark.parametrize("language, text", [(name, text) for name, texts in TEXTS.items() for text in texts])
def test_the_language_is_told_by_its_stop_words(language, text):
    assert language_of(text, RULES.stopwords) == language


def test_claims_hold_kind_and_value_alone():
    (claim,) = extract_claims(spanish("El puente mide 420 metros, dijo Ana Ruiz."), RULES)
    assert (claim.kind, claim.value.text, claim.sentence) == ("measure", "420 meter", (0, 41))
    assert (claim.thing, claim.owner, claim.speaker, claim.attribute) == (None, None, None, "other")


def test_they_are_not_compared_and_the_report_says_so():
    one, other = spanish("Murieron 14 mineros en Kelmar."), spanish("Murieron 19 mineros en Kelmar.")
    report = check_articles([one, Article("b.txt", other.text, lang="es")], RULES)
    assert [problem.code for problem in report.problems] == ["not-compared", "not-compared"]
    assert not report.findings
    assert len(report.claims) == 2


def test_what_cannot_be_is_told_all_the_same():
    report = check_articles([spanish("Se firmó el 31 de junio de 2018.")], RULES)
    assert [finding.verdict for finding in report.findings] == ["invalid"]
