"""DOCX and PDF: what python-docx and fpdf2 write comes out again, beside what pypdf alone reads."""

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

import pytest

from factcheck.model import Article
from factcheck.places import place_of
from factcheck.read import Reading

docx = pytest.importorskip("docx")
fpdf = pytest.importorskip("fpdf")
pypdf = pytest.importorskip("pypdf")

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LEAD = "The ferry line said on Monday that fares would go up by 12 percent, the third rise since 2019."
BODY = (
    "About 1,400 people use the boats on a summer day, the harbour office said, and some 200 of them come from "
    "abroad; the line carried 38,000 tons of freight last year, which was more than in any year before that one. "
)


def saved(document: Any) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def word(*paragraphs: str, title: str = "") -> Any:
    document = docx.Document()
    document.core_properties.title = title
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return document


def test_paragraphs_of_docx(one_article: Callable[..., Article]) -> None:
    document = word("Fares rise", LEAD, "", BODY)
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip((c for row in table.rows for c in row.cells), ("Deck", "12", "Hold", "40"), strict=True):
        cell.text = text
    document.add_paragraph("One\ttab\nand a line")
    article = one_article("a.docx", saved(document))
    written = [paragraph.text.strip() for paragraph in document.paragraphs if paragraph.text]
    assert article.text.split("\n\n") == [*written[:3], "Deck\t12\nHold\t40", written[3]]
    facts = article.title, article.published, article.source, article.places.kind
    assert facts == ("Fares rise", None, None, "none")


@pytest.mark.parametrize(
    "title, found, text",
    [("Fares  rise", "Fares rise", f"Fares rise\n\n{LEAD}"), ("Memo.dotx", "Fares rise", f"Fares rise\n\n{LEAD}")],
)
def test_a_title_that_the_text_does_not_show_is_a_templates(
    one_article: Callable[..., Article], title: str, found: str, text: str
) -> None:
    article = one_article("a.docx", saved(word("Fares rise", LEAD, title=title)))
    assert (article.title, article.text) == (found, text)


def test_tracked_changes_are_accepted(one_article: Callable[..., Article]) -> None:
    document = word("Fares rise by")
    for xml in (
        f'<w:ins xmlns:w="{W}" w:id="1" w:author="A"><w:r><w:t xml:space="preserve"> 12 percent</w:t></w:r></w:ins>',
        f'<w:del xmlns:w="{W}" w:id="2" w:author="A"><w:r><w:delText> 15 percent</w:delText></w:r></w:del>',
        f'<w:r xmlns:w="{W}"><w:instrText>PAGE 40</w:instrText></w:r>',
    ):
        document.paragraphs[0]._p.append(docx.oxml.parse_xml(xml))
    assert one_article("a.docx", saved(document)).text == "Fares rise by 12 percent"


@pytest.mark.parametrize(
    "runs, text",
    [
        ([("fell from ", ""), ("$40", "strike"), ("$45", ""), (" million", "")], "fell from $45 million"),
        ([("about ", ""), ("30 ", "dstrike"), ("31 ", "vanish"), ("35 people", "")], "about 35 people"),
        ([("some 10", ""), ("6", "superscript"), (" trees", "")], "some 10⁶ trees"),
        ([("40 boats", ""), ("3", "superscript"), (" sank", "")], "40 boats sank"),
        ([("the 18", ""), ("th", "superscript"), (" time", "")], "the 18th time"),
        ([("only 40", "off"), (" boats", "")], "only 40 boats"),
    ],
)
def test_struck_hidden_and_raised_runs(
    one_article: Callable[..., Article], runs: list[tuple[str, str]], text: str
) -> None:
    document = word("")
    for written, how in runs:
        run = document.paragraphs[0].add_run(written)
        match how:
            case "strike":
                run.font.strike = True
            case "dstrike":
                run.font.double_strike = True
            case "vanish":
                run.font.hidden = True
            case "superscript":
                run.font.superscript = True
            case "off":
                run.font.strike = run.font.hidden = False
    assert one_article("a.docx", saved(document)).text == text


def pdf(pages: Iterable[Iterable[str]], head: str = "", foot: str = "", **properties: str) -> Any:
    class Page(fpdf.FPDF):
        def header(self) -> None:
            self.set_font("Helvetica", size=9)
            self.cell(0, 12, head, new_x="LMARGIN", new_y="NEXT")

        def footer(self) -> None:
            self.set_y(-15)
            self.cell(0, 8, foot.format(self.page_no()))

    document = Page()
    for name, value in properties.items():
        getattr(document, f"set_{name}")(value)
    for paragraphs in pages:
        document.add_page()
        for paragraph in paragraphs:
            document.set_font("Helvetica", size=11)
            document.multi_cell(0, 5, paragraph, new_x="LMARGIN", new_y="NEXT")
            document.ln(4)
    return document


PAGES = [["Fares rise", LEAD, BODY], [BODY, LEAD], [LEAD, BODY + "The end"]]


def test_paragraphs_and_pages_of_pdf(one_article: Callable[..., Article]) -> None:
    document = pdf(PAGES, "The Harbour Herald", "Page {} of 3", title="Fares rise", lang="en-GB")
    article = one_article("a.pdf", bytes(document.output()))
    assert article.text.split("\n\n") == [
        "The Harbour Herald", *(paragraph.strip() for page in PAGES for paragraph in page),
    ]  # fmt: skip
    assert (article.title, article.lang, article.published) == ("Fares rise", "en", None)
    begins = [article.text.rindex("The Harbour Herald"), *article.places.pages[1:]]
    assert [article.text[at:].split("\n\n")[0].strip() for at in begins[1:]] == [BODY.strip(), LEAD]
    places = [place_of(article, at, at + 10).page for at in (0, *begins[1:], len(article.text) - 10)]
    assert places == [1, 2, 3, 3]


def test_the_words_are_those_that_pypdf_reads(one_article: Callable[..., Article]) -> None:
    data = bytes(pdf(PAGES).output())
    read = " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages)
    assert one_article("a.pdf", data).text.split() == read.split()


@pytest.mark.parametrize(
    "lines, text",
    [
        (
            ["a line that goes on for more than half of the long mil-", "lion words"],
            "more than half of the long million",
        ),
        (["a line that goes on for more than half of the long 12-", "year term"], "long 12-year term"),
        (["a line that goes on for more than half of the long Rhine-", "Main line"], "long Rhine- Main line"),
    ],
)
def test_hyphens_at_the_ends_of_lines(one_article: Callable[..., Article], lines: list[str], text: str) -> None:
    assert text in one_article("a.pdf", bytes(pdf([["\n".join(lines)]]).output())).text


def encrypted(password: str, algorithm: str = "RC4-128") -> bytes:
    writer = pypdf.PdfWriter(clone_from=BytesIO(bytes(pdf(PAGES).output())))
    writer.encrypt(password, "owner", algorithm=algorithm)
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_a_pdf_that_only_forbids_changes(one_article: Callable[..., Article], algorithm: str) -> None:
    assert LEAD in one_article("a.pdf", encrypted("", algorithm)).text


def scanned() -> bytes:
    """A page that is a picture."""
    from PIL import Image

    document = pdf([[]])
    document.image(Image.new("RGB", (40, 40), "grey"), w=40)
    return bytes(document.output())


def with_bomb() -> bytes:
    """A page whose content would unpack to 200 MB."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(bytes(pdf([[LEAD]]).output())))
    content = pypdf.generic.StreamObject()
    content.set_data(b"q Q " * 50_000_000)
    writer.pages[0][pypdf.generic.NameObject("/Contents")] = writer._add_object(content.flate_encode())
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    "content, problem",
    [
        (encrypted("secret"), "is encrypted; save it without a password"),
        (bytes(pdf([[]]).output()), "is blank: its pages hold neither text nor pictures"),
        (scanned(), "holds no text, only pictures"),
        (encrypted("secret", "AES-256"), "is encrypted; save it without a password"),
        (bytes(pdf(PAGES).output())[:1500], "is no PDF that can be read"),
        (with_bomb(), "is no PDF that can be read"),
        (b"%PDF-1.7\n" + b"[" * 100_000, "is no PDF that can be read"),
    ],
)
def test_bad_pdf(read_file: Callable[..., Reading], content: bytes, problem: str) -> None:
    reading = read_file("a.pdf", content)
    assert reading.articles == ()
    (error,) = reading.errors
    assert problem in str(error)
