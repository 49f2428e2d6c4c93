"""Web pages: which text is the article's, which of several dates is its own, which name is its outlet's."""

import json
from collections.abc import Callable
from datetime import date

import pytest

from factcheck.model import Article


def page(head: str, body: str = "") -> str:
    return (
        f'<html lang="en-US"><head><title>Railway grows</title>{head}</head><body>{body}<article><h1>Railway grows</h1>'
        "<p>Russia built more than 1,000 kilometers of railway in Cuba, officials said on Monday in Havana.</p>"
        "<p>The loan of 38 million euros was agreed by both sides, they added in a statement to reporters.</p>"
        "</article><footer>Copyright 2017 The Daily. Updated 3 May 2018</footer></body></html>"
    )


CHANGED = '<meta property="article:modified_time" content="2019-07-25T10:00:00Z">'
PUBLISHED = '<meta property="article:published_time" content="2019-07-22T10:00:00Z">'


@pytest.mark.parametrize(
    "html, source, published",
    [
        (page(""), None, None),
        (page(PUBLISHED + '<meta property="og:site_name" content="OnCuba News">'), "OnCuba News", date(2019, 7, 22)),
        (page(CHANGED), None, None),
        (page("").replace("on Monday", "on 12.09.2018, after 2018-09-11,"), None, None),
        (page("", "<h1>The attack of September 11, 2001</h1>"), None, None),
        (page("", '<p class="date">22 July 2019</p>'), None, date(2019, 7, 22)),
        (page("", '<p class="updated">Updated 22 July 2019</p>'), None, None),
        (
            page("", '<p>By <time datetime="2019-07-22">x</time></p><li><time datetime="2017-01-01">x</time></li>'),
            None,
            date(2019, 7, 22),
        ),
        (page("", '<aside><time datetime="2017-01-01">x</time></aside>'), None, None),
        (
            page(
                '<script type="application/ld+json">{"datePublished":"2019-07-22","dateModified":"2019-07-25"}</script>'
            ),
            None,
            date(2019, 7, 22),
        ),
        (page(CHANGED + PUBLISHED), None, date(2019, 7, 22)),
        (page('<meta property="og:updated_time" content="2019-07-25">'), None, None),
        (page('<script type="application/ld+json">{"dateModified":"2019-07-25T10:00:00Z"}</script>'), None, None),
        (page("", '<time itemprop="dateModified" datetime="2019-07-25">x</time>'), None, None),
        (page("", '<time class="published updated" datetime="2019-07-22">x</time>'), None, date(2019, 7, 22)),
        (page(PUBLISHED + '<link rel="canonical" href="https://oncubanews.com/x/">'), "OnCuba", date(2019, 7, 22)),
    ],
)
def test_facts_of_a_page(
    one_article: Callable[..., Article], html: str, source: str | None, published: date | None
) -> None:
    article = one_article("a.html", html)
    found = (
        article.source,
        article.published,
        article.lang,
        article.text.startswith(str(article.title)),
        article.places.kind,
    )
    assert found == (source, published, "en", True, "none")
    assert "1,000 kilometers" in article.text


def test_a_named_encoding(one_article: Callable[..., Article]) -> None:
    html = page('<meta charset="windows-1252">').replace("officials", "Díaz").encode("cp1252")
    assert "Díaz" in one_article("a.htm", html).text


FIRST = "The ferry line said on Monday that fares would go up by 12 percent for the 1,400 people who use it each day."
SECOND = (
    "A harbour office in the north said that it would look into the matter with all due care and report in the autumn."
)
THIRD = "The line carried 38,000 tons of freight last year, its spokeswoman Ann Lee told reporters, more than ever."
DAY = date(2022, 5, 3)
TIME = '<time datetime="2022-05-03T10:00">3 May 2022</time>'
OTHER = '<time datetime="2001-02-03">3 Feb 2001</time>'
LATER = '<time datetime="2022-05-06T11:00">6 May 2022</time>'


def herald(head: str = "", before: str = "", inside: str = "", after: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>Fares rise - The Harbour Herald</title>{head}</head><body><nav>'
        f'<a href="/">News 24</a></nav>{before}<main><article><h1>Fares rise</h1>{inside}<p>{FIRST}</p><p>{SECOND}</p>'
        f"<p>{THIRD}</p></article></main>{after}<footer>© 2021 Harbour Media</footer></body></html>"
    )


def data(*things: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(thing)}</script>' for thing in things)


NEWS = {"@type": "NewsArticle", "headline": "Fares rise", "datePublished": "2022-05-03T23:30:00+02:00"}
HERALD = {"@type": "Organization", "@id": "#us", "name": "The Harbour Herald"}
OTHERS = {"@type": "NewsArticle", "headline": "Storm kills 55", "datePublished": "2001-02-03"}


@pytest.mark.parametrize(
    "things, source, published",
    [
        ([NEWS | {"publisher": HERALD, "dateModified": "2022-05-09"}], "The Harbour Herald", DAY),
        ([NEWS | {"publisher": [HERALD]}], "The Harbour Herald", DAY),
        ([NEWS | {"publisher": "The Harbour Herald"}], "The Harbour Herald", DAY),
        ([{"@graph": [{"@type": "WebSite", "name": "x"}, NEWS | {"publisher": {"@id": "#us"}}, HERALD]}],
         "The Harbour Herald", DAY),
        ([[{"@type": "BreadcrumbList"}, NEWS | {"@type": ["Article", "Thing"]}]], None, DAY),
        ([{"@type": "WebPage", "mainEntity": NEWS}], None, DAY),
        ([{"@type": "WebPage", "datePublished": "2022-05-03"}], None, DAY),
        ([{"@type": "ItemList", "itemListElement": [OTHERS]}, NEWS], None, DAY),
        ([OTHERS, NEWS], None, DAY),
        ([NEWS | {"@type": "LiveBlogPosting", "liveBlogUpdate": [OTHERS | {"headline": "Fares rise"}]}], None, DAY),
        ([NEWS | {"datePublished": "03/05/2022"}], None, None),
        ([NEWS | {"datePublished": 5, "publisher": 5, "headline": 5, "@graph": 5}], None, None),
        ([{"@graph": [[[[[[NEWS]]]]]]}], None, None),
        (["x", 5, None, []], None, None),
    ],
)  # fmt: skip
def test_json_ld(
    one_article: Callable[..., Article], things: list[object], source: str | None, published: date | None
) -> None:
    article = one_article("a.html", herald(data(*things)))
    assert (article.source, article.published) == (source, published)
    assert article.learnt.get("published") == ("metadata" if published else None)


def test_json_ld_that_is_not_quite_json(one_article: Callable[..., Article]) -> None:
    assert one_article("a.html", herald(data(NEWS).replace("}", ", oops"))).published == DAY


COMMENTS = (
    '<section class="comments"><h2>Comments (2)</h2><div class="comment"><p class="date">4 May 2022</p><p>I paid 99 '
    f"euros for my ticket and it was far too much for such an old boat, said nobody at all.</p></div>{OTHER}</section>"
)
RELATED = (
    f'<div class="related-box"><h4>Related</h4><ul><li><a href="/c">Storm kills 55 people</a> {OTHER}</li></ul></div>'
    f'<aside><h3>Read more</h3><ul><li><a href="/a">Train fares rise 40 percent</a> {OTHER}</li></ul></aside>'
)
TICKER = f'<div class="live"><a href="/x">Storm kills 55</a> {OTHER}</div>'
BANNER = (
    "<div class='cookie-consent'><p>We and our 834 partners store cookies on your device to serve you best.</p></div>"
)
FIGURE = "<figure><img src='x.jpg'><figcaption>A boat with 300 seats. Photo: Reuters</figcaption></figure>"


@pytest.mark.parametrize(
    "parts, published",
    [
        ({"after": COMMENTS}, None),
        ({"after": COMMENTS, "inside": TIME}, DAY),
        ({"after": RELATED, "inside": TIME}, DAY),
        ({"inside": RELATED + TIME}, DAY),
        ({"before": TICKER, "inside": TIME}, DAY),
        ({"before": BANNER, "inside": FIGURE}, None),
        ({"inside": f"<p class='meta'>Published {TIME} Updated {LATER}</p>"}, DAY),
        ({"inside": f"<p class='meta'>Last updated {LATER}, first published {TIME}</p>"}, DAY),
        ({"head": '<meta name="date" content="2022-05-03">', "inside": OTHER}, DAY),
        ({"head": '<meta name="DC.date.issued" content="2022-05-03">'}, DAY),
        ({"head": '<meta name="parsely-pub-date" content="2022-05-03T10:00:00Z">'}, DAY),
    ],
)
def test_what_stands_beside_the_article(
    one_article: Callable[..., Article], parts: dict[str, str], published: date | None
) -> None:
    article = one_article("a.html", herald(**parts))
    assert article.text.split("\n") == ["Fares rise", FIRST, SECOND, THIRD]
    assert (article.title, article.published) == ("Fares rise", published)
    assert article.learnt.get("published") == ("page" if published else None)


def test_a_live_blog_is_one_article_of_the_day_on_which_it_began(one_article: Callable[..., Article]) -> None:
    entries = "".join(f"<section>{time}<h2>{time[-14:-10]}</h2><p>{SECOND}</p></section>" for time in (LATER, TIME))
    head = data({"@type": "LiveBlogPosting", "datePublished": "2022-05-03T06:00:00Z", "coverageEndTime": "2022-05-09"})
    article = one_article("a.html", herald(head, inside=entries))
    assert (article.published, article.text.count(SECOND)) == (DAY, 3)


def test_tables_and_lists(one_article: Callable[..., Article]) -> None:
    inside = "<ul><li>Fares up 12 percent</li></ul><table><tr><td>Upper deck</td><td>120</td></tr></table>"
    text = one_article("a.html", herald(inside=inside)).text
    assert "- Fares up 12 percent\n" in text
    assert "| Upper deck | 120 |" in text


@pytest.mark.parametrize(
    "markup, text",
    [
        ("on <time datetime='2019-05-12'>12 May 2019</time> after", "on 12 May 2019 after"),
        ("and <q>we have <b>40</b> boats</q>, it said, for", "and “we have 40 boats”, it said, for"),
        ("of <mark>40</mark> <del>cars</del> <ins>boats</ins> by", "of 40 boats by"),
        ("of 5 m<sup>2</sup> for <a href='/x'>the <em>crew</em></a> of", "of 5 m² for the crew of"),
        ("of&nbsp;40<wbr> boats&hellip; &amp; by", "of 40 boats… & by"),
        ("of <s>30</s> <span hidden>31</span> <b style='display: none'>32</b> 35 boats by", "of 35 boats by"),
        ("of 10<sup>6</sup> tons, 2.5 × 10<sup>-3</sup> km, by", "of 10⁶ tons, 2.5 × 10⁻³ km, by"),
        (
            "of 40<sup>3</sup> boats<sup>[4]</sup>, the 18<sup>th</sup>, on 10<sup><a href='#n'>6</a></sup> May by",
            "of 40 boats, the 18th, on 10 May by",
        ),
        ("(boats<b>40</b><i>crew</i>) by", "(boats 40 crew) by"),
    ],
)
def test_a_sentence_keeps_all_its_parts(one_article: Callable[..., Article], markup: str, text: str) -> None:
    sentence = "The line had closed the harbour {} the storm of that night, which nobody there had seen coming at all."
    article = one_article("a.html", herald(inside=f"<p>{sentence.format(markup)}</p>"))
    assert (
        sentence.format(text) in article.text.replace("\u00a0", " ").split("\n")
        or sentence.format(text) in article.text
    )


def test_a_short_article_keeps_its_paragraphs(one_article: Callable[..., Article]) -> None:
    html = (
        f"<html><title>Fares</title><body><article><h1>Fares up 12</h1><p>40 boats sail.</p><p>{SECOND}</p></article>"
    )
    assert one_article("a.html", html).text.split("\n") == ["Fares up 12", "40 boats sail.", SECOND]


def test_old_pages_in_the_centre(one_article: Callable[..., Article]) -> None:
    html = herald().replace("<article>", "<center>").replace("</article>", "</center>")
    assert one_article("a.html", html).text.split("\n") == ["Fares rise", FIRST, SECOND, THIRD]


WKLM = "https://wklm.example/2022/05/03/fares"


@pytest.mark.parametrize(
    "name, url, source, how",
    [
        ("WKLM 9News | Kelmar News, Weather, Sports | Port Selin", WKLM, "WKLM 9News", "metadata"),
        ("Kelmar news and sports | WKLM", WKLM, "WKLM", "metadata"),
        ("The Harbour Herald - Home", None, "The Harbour Herald", "metadata"),
        ("Fares rise", WKLM, "wklm.example", "host"),
        ("{{ site.title }}", WKLM, "wklm.example", "host"),
        ("https://www.wklm.example", WKLM, "wklm.example", "host"),
        ("Copyright 2003 - 2022 by Harbour Media and all of its many friends", WKLM, "wklm.example", "host"),
        ("https://.wklm.example", None, None, None),
        (".wklm.example", None, None, None),
        ("Fares rise", None, None, None),
        ("All fares rise this week - WKLM", None, "WKLM", "metadata"),
    ],
)
def test_an_outlet_is_no_headline_no_slogan_and_no_variable(
    one_article: Callable[..., Article], name: str, url: str | None, source: str | None, how: str | None
) -> None:
    link = f'<link rel="canonical" href="{url}">' if url else ""
    article = one_article("a.html", herald(f'<meta property="og:site_name" content="{name}">{link}'))
    assert (article.source, article.learnt.get("source")) == (source, how)


@pytest.mark.parametrize(
    "parts, published",
    [
        ({"inside": "<p>By Ann Lee | 3 May 2022</p>"}, DAY),
        ({"inside": "<h5>Dienstag, 3. Mai 2022, 10.00 Uhr</h5>"}, DAY),
        ({"inside": "<p>Published: 5/3/2022 10:00</p><p>Last modified: 5/6/2022</p>"}, None),
        ({"inside": "<p>Published: 5/31/2022 10:00</p><p>Last modified: 6/2/2022</p>"}, date(2022, 5, 31)),
        ({"inside": "<p>Posted by Ann Lee on Tuesday, 2022-05-03, 10:00</p>"}, DAY),
        ({"inside": "<div class='node-promoted'>Saved by <b>Ann</b> on 3 May 2022 - 18:55</div>"}, DAY),
        ({"inside": "<p>Updated: 2022-05-03</p>"}, None),
        ({"after": "<ol><li>Retrieved 2022-05-03</li></ol><pre>2022-05-03</pre>"}, None),
        ({"head": "<meta property='og:title' content='Fares rise - 3 May 2022 - Blog - Harbour'>"}, DAY),
        ({"before": "<h1>The Harbour Herald</h1><p>12 April 2001</p>", "inside": "<p>3 May 2022</p>"}, DAY),
        ({"inside": "<p>Sailed 3 May 2022</p><p>Voyages of 4 June 2021</p>"}, None),
        ({"inside": "<p>Page 3 of 2022 pages</p>"}, None),
        ({"inside": "<dl><dt>Begins</dt><dd>3 May 2022</dd></dl>"}, None),
        ({"before": "<div><p>3 May 2022</p></div>"}, None),
        ({"head": "<meta property='og:title' content='Fares rise | WKLM | 03.05.2022'>"}, DAY),
        ({"inside": '<span class="post-date date updated">May 3, 2022</span>'}, DAY),
        ({"inside": f"<blockquote>{TIME}</blockquote>"}, None),
        ({"head": f'<link rel="canonical" href="{WKLM}">'}, DAY),
        ({"head": '<link rel="canonical" href="https://wklm.example/2022/harbour/5/3/fares.html">'}, DAY),
        ({"head": '<link rel="canonical" href="https://wklm.example/2022/13/45/fares">'}, None),
    ],
)
def test_a_date_beside_the_headline_or_in_the_address(
    one_article: Callable[..., Article], parts: dict[str, str], published: date | None
) -> None:
    assert one_article("a.html", herald(**parts)).published == published
