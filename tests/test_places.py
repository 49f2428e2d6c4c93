"""Where a span stands in its file, and the link that leads to it in a web page."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from needed import chromium

from factcheck.model import Article, Places
from factcheck.places import Place, Region, link_to, place_of, web_address
from factcheck.rules import load_rules

PAGE = "https://harbour.example/ferry"
TEXT = "Ferry fares\n\nFares rose 12%, the line said.\r\nAbout 1,400 people – day-trippers, mostly – paid them."


def article(text: str = TEXT, url: str | None = None, **places: object) -> Article:
    return Article("a.txt", text, url=url, places=Places(**places))  # type: ignore[arg-type]


def span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    "places, words, place",
    [
        ({"file": "in/a.txt"}, "12%", Place("in/a.txt", 3, Region(3, 12, 3, 15))),
        ({"line": 5, "offset": 40}, "Ferry", Place(None, 5, Region(5, 1, 5, 6))),
        ({}, "1,400 people", Place(None, 4, Region(4, 7, 4, 19))),
        ({}, "said.\r\nAbout", Place(None, 3, Region(3, 26, 4, 6))),
        ({"kind": "line", "line": 7}, "12%", Place(None, 7)),
        ({"kind": "pages", "pages": (0, 11, 46)}, "12%", Place(None, page=2)),
        ({"kind": "pages", "pages": (0, 11, 46)}, "1,400", Place(None, page=3)),
        ({"kind": "none", "file": "a.html"}, "12%", Place("a.html")),
    ],
)
def test_place(places: dict[str, object], words: str, place: Place) -> None:
    assert place_of(article(**places), *span(TEXT, words)) == place


@pytest.mark.parametrize(
    "words, fragment",
    [
        ("Ferry", "Ferry,-fares"),
        ("12%", "Fares%20rose-,12%25,-%2C%20the%20line"),
        ("1,400 people", "About-,1%2C400%20people,-%E2%80%93%20day%2Dtrippers%2C%20mostly"),
        ("ripper", "people%20%E2%80%93%20day%2D-,trippers,-%2C%20mostly%20%E2%80%93"),
        ("said.\r\nAbout", "12%25%2C%20the%20line-,said.%20About,-1%2C400%20people%20%E2%80%93"),
    ],
)
def test_text_fragment(words: str, fragment: str) -> None:
    assert link_to(PAGE, TEXT, *span(TEXT, words)) == f"{PAGE}#:~:text={fragment}"


def test_a_long_span_is_given_by_its_ends() -> None:
    text = "It began " + "and went on " * 30 + "until it ended here."
    assert link_to(PAGE, text, 0, len(text)) == f"{PAGE}#:~:text=It%20began%20and,it%20ended%20here."


@pytest.mark.parametrize(
    "text, fragment",
    [
        ("- Fares up 12%", "Fares%20up-,12%25"),
        ("| Deck | some 12% | more |", "some-,12%25"),
        ("He said **about 12%** of _it_ all", "12%25"),
        ("It rose #up to 12% – and on", "to-,12%25,-%E2%80%93%20and%20on"),
    ],
)
def test_marks_that_no_page_shows_are_no_context(text: str, fragment: str) -> None:
    assert link_to(PAGE, text, *span(text, "12%")) == f"{PAGE}#:~:text={fragment}"


def test_a_browser_scrolls_to_the_words() -> None:
    start = pytest.importorskip("playwright.sync_api").sync_playwright
    filler = "<p>Fares of 12% and of 1,400 people</p>" + "<p>More is said here</p>" * 100
    text = TEXT.replace("12%", "<b>12%</b>").replace("\n\n", "<p>")
    with start() as started, started.chromium.launch(executable_path=chromium(), args=["--no-sandbox"]) as browser:
        for words in ("12%", "1,400 people", "day-trippers", "paid them."):
            page = browser.new_page()
            page.route(
                "**/*",
                lambda route: route.fulfill(body=f"{filler}<p>{text}{filler}", content_type="text/html; charset=utf-8"),
            )
            page.goto(str(link_to(PAGE, TEXT, *span(TEXT, words))))
            page.wait_for_function("scrollY > 1000", timeout=30_000)


@pytest.mark.parametrize(
    "url, address",
    [
        ("https://x.example/a?b=1&c=%20", "https://x.example/a?b=1&c=%20"),
        ("http://x.example/é \n<script>", "http://x.example/%C3%A9%20%3Cscript%3E"),
        ("javascript:alert(1)", None),
        ("//x.example/", None),
        ("https://[", None),
        ("https:///nowhere", None),
        ("urn:newsml:x", None),
        (None, None),
    ],
)
def test_web_address(url: str | None, address: str | None) -> None:
    assert web_address(url) == address


@pytest.mark.parametrize("url", [f"{PAGE}#fares", f"{PAGE}#fares:~:text=other"])
def test_an_anchor_is_kept_and_a_text_fragment_replaced(url: str) -> None:
    assert link_to(url, TEXT, *span(TEXT, "Ferry")) == f"{PAGE}#fares:~:text=Ferry,-fares"


@given(st.text(max_size=60).filter(str.strip), st.data())
def test_every_link_is_ascii_and_names_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    link = link_to(PAGE, text, start, end)
    assert link is not None
    assert link.isascii()
    assert urlsplit(link)._replace(fragment="").geturl() == PAGE
    parts = link.partition(":~:text=")[2].split(",")
    (words,) = [unquote(part) for part in parts if not part.startswith("-") and not part.endswith("-")]
    assert " ".join(text[start:end].split()) in words


def test_front_matter_is_counted(tmp_path: Path) -> None:
    from factcheck.read import read_articles

    text = "---\ntitle: T\n---\n\nFares rose 12%.\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    (found,) = read_articles(tmp_path / "a.md", rules=load_rules())
    place = place_of(found, *span(found.text, "12%"))
    assert place.region == Region(5, 12, 5, 15)
    assert re.split("\n", text)[place.region.start_line - 1][11:14] == "12%"
