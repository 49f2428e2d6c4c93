"""Reading: formats, what is known of an article and how it was learnt, and how bad input is told."""

import io
import json
import os
import sys
import time
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import ArticleError
from factcheck.model import Article, Places
from factcheck.read import Reading, read_articles, read_each
from factcheck.read.dates import parsed_date
from factcheck.rules.files import read_tables
from factcheck.rules.sources import Sources, read_sources


@dataclass(frozen=True)
class Rules:
    sources: Sources
    stopwords: dict[str, frozenset[str]]

    @property
    def languages(self) -> dict[str, frozenset[str]]:
        return self.stopwords


RULES = Rules(
    read_sources(read_tables()["sources.toml"]),
    {
        "en": frozenset("the of and in to a for on that is was by with its".split()),
        "es": frozenset("el la de y en que los las un una por con su del".split()),
    },
)
SEEDS = Path(__file__).parent.parent / "seeds"
PROSE = "Russia and Cuba agreed on a loan of 38 million euros.\n"


def put(folder: Path, **files: str | bytes) -> Path:
    """Writes files whose names have __ for a dot and _in_ for a slash."""
    for name, content in files.items():
        path = folder / name.replace("_in_", "/").replace("__", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def one(path: Path, **given: Any) -> Article:
    (article,) = read_articles(path, rules=RULES, **given)
    return article


def each(*paths: Path | str, **given: Any) -> Reading:
    return read_each(paths, rules=RULES, **given)


def summary(reading: Reading) -> tuple[list[str], list[str], int]:
    return [article.id for article in reading.articles], [str(error) for error in reading.errors], reading.skipped


SEED_FACTS = {
    "000_4a3a340b16a89f33.txt": ("Radio Habana Cuba", None, None, {"source": "sidecar", "lang": "stop words"}),
    "001_ae8a7436e91a9c39.txt": ("Radio Habana Cuba", None, None, {"source": "sidecar", "lang": "stop words"}),
    "002_b60d6d180aa2aeb7.txt": (
        "TASS", "TASS", None, {"source": "sidecar", "agency": "sidecar", "lang": "stop words"},
    ),
    "003_e8d35f903ac2d8bd.txt": (
        "Prensa Latina", "Prensa Latina", None, {"source": "sidecar", "agency": "sidecar", "lang": "stop words"},
    ),
    "004_7db41e883191c33a.txt": (
        "OnCuba", "EFE", date(2019, 7, 22),
        {"source": "sidecar", "agency": "sidecar", "published": "tweet link", "lang": "stop words"},
    ),
}  # fmt: skip


def test_seeds() -> None:
    reading = each(SEEDS)
    facts = {a.id: (a.source, a.agency, a.published, a.learnt) for a in reading.articles}
    assert (facts, reading.errors) == (SEED_FACTS, ())
    for article in reading.articles:
        assert article.text == (SEEDS / article.id).read_bytes().decode()
        assert article.places == Places(file=(SEEDS / article.id).as_posix())


def test_seeds_without_sidecar(tmp_path: Path) -> None:
    for path in SEEDS.glob("*.txt"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    found = [(a.source, a.agency, a.title) for a in each(tmp_path).articles]
    assert [pair[:2] for pair in found] == [
        ("Radio Habana Cuba", None),
        ("Radio Habana Cuba", None),
        (None, "TASS"),
        (None, "Prensa Latina"),
        ("OnCuba", "EFE"),
    ]
    assert found[0][2] == "Cuba and Russia committed to broadening cooperation"


@pytest.mark.parametrize(
    "name, content, expected",
    [
        ("a.txt", "\n# *Title*\r\nText é\r\n", ("Title", None, None, "\n# *Title*\r\nText é\r\n", 0)),
        ("a.txt", b"\xef\xbb\xbfTitle\nText", ("Title", None, None, "Title\nText", 0)),
        ("a.txt", "Título\n".encode("utf-16"), ("Título", None, None, "Título\n", 0)),
        ("a.log", "Of an unknown suffix", ("Of an unknown suffix", None, None, "Of an unknown suffix", 0)),
        ("a.TXT", "---\nno: front matter\n---\n", ("---", None, None, "---\nno: front matter\n---\n", 0)),
        (
            "a.md",
            '+++\ntitle = "T"\npublished = 2018-09-12\nsource = "Post"\n+++\nBody\n',
            ("T", "Post", date(2018, 9, 12), "Body\n", 59),
        ),
        ("a.md", "---\r\ntitle: T\r\ndate: 2018-09-12\r\n---\r\nBody", ("T", None, date(2018, 9, 12), "Body", 38)),
        ("a.md", "---\ntitle: T\nlang: no\ntags: [a, b]\n---\nBody", ("T", None, None, "Body", 39)),
        ("a.md", "---\nA rule, then prose\n---\n", ("---", None, None, "---\nA rule, then prose\n---\n", 0)),
        ("a.md", "---\ntitle: never closed\n", ("---", None, None, "---\ntitle: never closed\n", 0)),
    ],
)  # fmt: skip
def test_text_and_markdown(tmp_path: Path, name: str, content: str | bytes, expected: tuple[Any, ...]) -> None:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    article = one(path)
    found = article.title, article.source, article.published, article.text, article.places.offset
    assert (article.id, found, article.places.kind) == (name, expected, "identity")
    if isinstance(content, str):
        assert content[article.places.offset :] == article.text


@pytest.mark.parametrize(
    "text, encoding",
    [
        (
            "El canciller José Díaz-Canel dijo que la economía creció un 5% en el año. «Más de 1.000 kilómetros»",
            "cp1252",
        ),
        ("The project – worth $1.9 billion – wouldn’t stop “soon”. José Martí was there. Café costs €5.", "cp1252"),
        (
            "Россия и Куба согласовали реализацию совместных проектов в промышленной сфере, сообщили в министерстве.",
            "cp1251",
        ),
    ],
)
def test_other_encodings(tmp_path: Path, text: str, encoding: str) -> None:
    assert one(put(tmp_path, a__txt=text.encode(encoding)) / "a.txt").text == text


def test_json(tmp_path: Path) -> None:
    record = {
        "id": 7, "title": "Loan agreed", "text": PROSE, "source": "BBC", "published": "2018-09-12T23:30:00+03:00",
        "url": "https://bbc.com/1", "lang": "en-GB", "tags": [1],
    }  # fmt: skip
    path = put(tmp_path, a__json=json.dumps(record)) / "a.json"
    article = one(path)
    assert article == Article(
        "7", f"Loan agreed\n\n{PROSE}", "BBC", None, date(2018, 9, 12), "https://bbc.com/1", "Loan agreed", "en",
        {"source": "metadata", "published": "metadata", "url": "metadata", "lang": "metadata"},
        Places("none", file=path.as_posix()), time=datetime.fromisoformat("2018-09-12T23:30:00+03:00"),
    )  # fmt: skip
    assert article.learnt == dict.fromkeys(("source", "published", "url", "lang"), "metadata")


@pytest.mark.parametrize(
    "title, text, whole",
    [
        ("T one", "T one\nBody", "T one\nBody"),
        ("T one", "# **T  one**\n\nBody", "# **T  one**\n\nBody"),
        ("T", "Body", "T\n\nBody"),
        (None, "Body", "Body"),
        ("Half \ud800", "Body", "Half �\n\nBody"),
    ],
)
def test_title_is_the_first_line(tmp_path: Path, title: str | None, text: str, whole: str) -> None:
    assert one(put(tmp_path, a__json=json.dumps({"title": title, "text": text})) / "a.json").text == whole


def test_json_lines(tmp_path: Path) -> None:
    lines = ['{"text": "One"}', "", '{"text": ', '["no object"]', '{"text": "Five", "id": "own"}', '{"title": "six"}']
    where = put(tmp_path, d__jsonl="\n".join(lines), e__json='[{"text": "One"}, 2]') / "d.jsonl"
    ids, errors, _ = summary(each(tmp_path))
    assert ids == ["d.jsonl#1", "own", "e.json#1"]
    assert errors == [
        f"{where}:3: is not valid JSON: Expecting value at column 9",
        f'{where}:4: is no object; write {{"text": "..."}}',
        f'{where}:6: has no text; give the object a "text"',
        f'{tmp_path / "e.json"}#2: is no object; write {{"text": "..."}}',
    ]


@pytest.mark.parametrize(
    "text, agency, source, published",
    [
        ("HAVANA, September 12. /TASS/. Officials", "TASS", None, None),
        ("HAVANA, September 12, 2018 /TASS/. Officials", "TASS", None, date(2018, 9, 12)),
        ("Title\n\nPARIS (AFP) - A man", "AFP", None, None),
        ("LONDON, May 3 (Reuters) - A man", "Reuters", None, None),
        ("By Jane Doe, The Guardian\n\nLONDON (AP) — A man", "AP", "Guardian", None),
        (f"{PROSE}EFE / OnCuba", "EFE", "OnCuba", None),
        (f"{PROSE}\n\n**Radio Habana Cuba**\n", None, "Radio Habana Cuba", None),
        (f"{PROSE}(with inputs from PTI)", "PTI", None, None),
        (f"{PROSE}{PROSE * 200}Prensa Latina", "Prensa Latina", None, None),
        (f"{PROSE}Photo: Prensa Latina", None, None, None),
        (f"A photo. Photo: Prensa Latina\n{PROSE}", None, None, None),
        (f"{PROSE * 10}AFP\n{PROSE * 10}", None, None, None),
    ],
)
def test_inferred(tmp_path: Path, text: str, agency: str | None, source: str | None, published: date | None) -> None:
    article = one(put(tmp_path, a__txt=text) / "a.txt")
    assert (article.agency, article.source, article.published) == (agency, source, published)


def test_precedence(tmp_path: Path) -> None:
    text = "---\nsource: Metadata\npublished: 2018-01-02\nurl: https://bbc.com/1\n---\nRio, May 5, 2018 (EFE)\nOnCuba"
    bare = text.replace("source: Metadata\npublished: 2018-01-02\n", "")
    put(tmp_path, a__md=text, b__md=bare, c__md=bare.replace("https://bbc.com/1", "https://x.example"))
    put(
        tmp_path, d__md=text, articles__toml='["d.md"]\nsource = "Of Sidecar"\npublished = "3 May 2018"\nhow = "letter"'
    )
    facts = {a.id: (a.source, a.learnt["source"], a.published, a.learnt["published"]) for a in each(tmp_path).articles}
    assert facts == {
        "a.md": ("Metadata", "metadata", date(2018, 1, 2), "metadata"),
        "b.md": ("BBC", "url", date(2018, 5, 5), "dateline"),
        "c.md": ("OnCuba", "credit line", date(2018, 5, 5), "dateline"),
        "d.md": ("Of Sidecar", "sidecar", date(2018, 5, 3), "letter"),
    }
    given = one(tmp_path / "d.md", source="Mine", published="2020-02-29", lang="ES")
    assert (given.source, given.published, given.lang) == ("Mine", date(2020, 2, 29), "es")
    assert given.learnt == {
        "source": "given", "agency": "dateline", "published": "given", "url": "metadata", "lang": "given",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text, lang",
    [
        (PROSE, "en"),
        ("El préstamo de la parte rusa y los proyectos que se ejecutan en la isla", "es"),
        ("Россия и Куба согласовали проекты", None),
        ("1153361371893051393", None),
    ],
)
def test_language(tmp_path: Path, text: str, lang: str | None) -> None:
    article = one(put(tmp_path, a__txt=text) / "a.txt")
    assert (article.lang, article.learnt.get("lang")) == (lang, "stop words" if lang else None)


@pytest.mark.parametrize(
    "text, order, languages, day",
    [
        ("2018-09-12", None, [], date(2018, 9, 12)),
        ("20180912", None, [], date(2018, 9, 12)),
        ("2018-09-12T23:59:59Z", None, [], date(2018, 9, 12)),
        ("2018-09-12 01:00:00-05:00", None, [], date(2018, 9, 12)),
        ("2018/9/12", None, [], date(2018, 9, 12)),
        ("September 12, 2018", None, [], date(2018, 9, 12)),
        ("12 de septiembre de 2018", None, [], date(2018, 9, 12)),
        ("Wed, 12 Sep 2018 23:00:00 +0300", None, ["en"], date(2018, 9, 12)),
        ("12 septembre 2018", None, ["fr"], date(2018, 9, 12)),
        ("25/12/2019", None, [], date(2019, 12, 25)),
        ("12.25.2019", None, [], date(2019, 12, 25)),
        ("04/04/2019", None, [], date(2019, 4, 4)),
        ("03/04/2019", "DMY", [], date(2019, 4, 3)),
        ("03/04/2019 10:00 AM", "MDY", ["en"], date(2019, 3, 4)),
        ("03/04/2019", None, ["en"], None),
        ("03/04/19", "DMY", ["en"], None),
        ("2018-02-30", None, ["en"], None),
        ("30/02/2018", None, ["en"], None),
        ("February 30, 2018", None, ["en"], None),
        ("12 septembre 2018", None, ["en"], None),
        ("12 September 2018 maybe", None, ["xx"], None),
        ("September 12", None, ["en"], None),
        ("September 2018", None, ["en"], None),
        ("today", None, ["en"], None),
        ("2 days ago", None, ["en"], None),
        ("12 Sep 18", None, ["en"], None),
        ("1536710400", None, ["en"], None),
        ("9" * 9999, None, ["en"], None),
        ("", None, ["en"], None),
    ],
)
def test_dates(text: str, order: str | None, languages: list[str], day: date | None) -> None:
    if day:
        assert parsed_date(text, order, RULES.sources.months, languages) == day
        return
    with pytest.raises(ValueError, match="write it as 2018-09-12"):
        parsed_date(text, order, RULES.sources.months, languages)


def test_numeric_dates_follow_the_source(tmp_path: Path) -> None:
    line = '{"text": "x", "published": "03/04/2019", "source": "%s"}\n'
    reading = each(put(tmp_path, a__jsonl=line % "BBC" + line % "NPR" + line % "Nobody") / "a.jsonl")
    assert [a.published for a in reading.articles] == [date(2019, 4, 3), date(2019, 3, 4)]
    assert [error.problem for error in reading.errors] == [
        "published: '03/04/2019' can be read in two ways; write it as 2018-09-12"
    ]


def test_a_given_date_is_refused_at_once() -> None:
    with pytest.raises(ArticleError, match="'2018-02-30' is no date that exists"):
        each(SEEDS, published="2018-02-30")


def test_folders(tmp_path: Path) -> None:
    put(tmp_path, b__txt="B", a_in_z__txt="Z", a_in_README__md="no", README="no", __hidden__txt="no", x__png="no")
    put(tmp_path, expected__toml="no", __git_in_c__txt="no", a_in_articles__toml='["z.txt"]\nsource = "S"')
    reading = each(tmp_path)
    assert summary(reading) == (["a/z.txt", "b.txt"], [], 5)
    assert [a.source for a in reading.articles] == ["S", None]
    assert one(tmp_path / "README").text == "no"


@pytest.mark.parametrize(
    "name, content, problem",
    [
        ("a.txt", b"", "is empty"),
        ("a.md", " \n", "is empty"),
        ("a.md", "---\ntitle: T\n---\n \n", "is empty"),
        ("a.json", "", "is empty"),
        ("a.jsonl", "", "is empty"),
        ("a.json", "[]", "holds no article"),
        ("a.txt", b"PK\x00\x01", "is binary"),
        ("a.jsonl", b"PK\x00\x01", "is binary"),
        ("a.html", b"PK\x00\x01", "is binary"),
        ("a.txt", b"D\xedaz: 5", "is not UTF-8"),
        ("a.txt", b"\xff\xfeA", "is not UTF-8"),
        ("a.json", b'{"text": "D\xedaz"}', "is not UTF-8"),
        ("a.txt", "x" * 1001, "is larger than 1,000 bytes"),
        ("a.json", json.dumps({"text": "é" * 1001}), "its text is longer than 1,000 characters"),
        ("a.jsonl", '{"text": "' + "x" * 2_000_000 + '"}', "its text is longer than 1,000 characters"),
        ("a.json", '{"text": "x",\n oops}', ":2: is not valid JSON"),
        ("a.json", '{"text": "x"}\n{"text": "y"}', "name it .jsonl"),
        ("a.json", "[" * 100_000, "is not JSON that can be read"),
        ("a.json", '{"text": 5}', "has no text"),
        ("a.json", '{"text": "x", "source": 5}', "source: must be text"),
        ("a.json", '{"text": "x", "published": 1536710400}', "published: must be text"),
        ("a.json", '{"text": "x", "published": "2018-02-30"}', "published: '2018-02-30' is no date that exists"),
        ("a.md", "+++\ntitle = \n+++\nx", "front matter is not valid TOML"),
        ("a.md", "---\ntitle: [1\n---\nx", ":3: its front matter is not valid YAML"),
        ("a.md", "---\ndate: 2018-02-30\n---\nx", "published: '2018-02-30' is no date that exists"),
        ("a.html", "<html><body></body></html>", "holds no article"),
        ("a.html", "no page", "is no HTML page"),
    ],
)
def test_bad_input_is_one_clear_line(tmp_path: Path, name: str, content: str | bytes, problem: str) -> None:
    put(tmp_path, good__txt="Good")
    (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
    ids, errors, _ = summary(each(tmp_path, max_article_size=1000))
    assert ids == ["good.txt"]
    assert len(errors) == 1
    assert errors[0].startswith(str(tmp_path / name))
    assert problem in errors[0]
    assert "\n" not in errors[0]
    with pytest.raises(ArticleError):
        read_articles(tmp_path, rules=RULES, max_article_size=1000)


def test_a_long_line_does_not_hide_the_next(tmp_path: Path) -> None:
    lines = ['{"text": "' + "x" * 1_100_000 + '"}', '{"text": "Two"}']
    ids, errors, _ = summary(each(put(tmp_path, a__jsonl="\n".join(lines)), max_article_size=1000))
    assert (ids, len(errors)) == (["a.jsonl#2"], 1)


@pytest.mark.parametrize(
    "sidecar, problem",
    [
        ('["a.txt"]\nsorce = "S"', '"a.txt".sorce: no such key'),
        ('["b.txt"]\nsource = "S"', '"b.txt": no such file'),
        ('["../a.txt"]\nsource = "S"', '"../a.txt": is no file name'),
        ('source = "S"', '"source": is no table'),
        ('["a.txt"]\nsource = 5', '"a.txt".source: must be text'),
        ("oops", "is not valid TOML"),
        ('["a.txt"]\npublished = 2018-02-30', "is not valid TOML"),
    ],
)
def test_a_bad_sidecar_spoils_no_article(tmp_path: Path, sidecar: str, problem: str) -> None:
    reading = each(put(tmp_path, a__txt="A", articles__toml=sidecar))
    assert [a.id for a in reading.articles] == ["a.txt"]
    assert [error.place for error in reading.errors] == [str(tmp_path / "articles.toml")]
    assert problem in reading.errors[0].problem


def test_a_sidecar_that_is_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    folder = put(tmp_path, a__txt="A")
    os.mkfifo(folder / "articles.toml")
    reading = each(folder)
    assert ([a.id for a in reading.articles], len(reading.errors)) == (["a.txt"], 1)
    assert "is a folder, a pipe or a device" in reading.errors[0].problem


def test_a_sidecars_bad_date_names_the_sidecar(tmp_path: Path) -> None:
    (error,) = each(put(tmp_path, a__txt="A", articles__toml='["a.txt"]\npublished = "2018-02-30"')).errors
    assert str(error).startswith(f"{tmp_path / 'articles.toml'}: \"a.txt\".published: '2018-02-30' is no date")


def test_duplicate_ids(tmp_path: Path) -> None:
    put(tmp_path, x_in_a__txt="A", y_in_a__txt="A")
    ids, errors, _ = summary(each(tmp_path / "x", tmp_path / "y" / "a.txt"))
    first, second = tmp_path / "x" / "a.txt", tmp_path / "y" / "a.txt"
    assert (ids, errors) == (["a.txt"], [f"{second}: its id 'a.txt' is that of {first} already; rename one of them"])


def test_a_file_named_twice(tmp_path: Path) -> None:
    path = put(tmp_path, a__txt="A") / "a.txt"
    assert summary(each(path, path)) == (["a.txt"], [f"{path}: was read already; name it once"], 0)


def test_links(tmp_path: Path) -> None:
    put(tmp_path, d_in_a__txt="A")
    (tmp_path / "to_file.txt").symlink_to(tmp_path / "d" / "a.txt")
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "d" / "loop").symlink_to(tmp_path)
    ids, errors, _ = summary(each(tmp_path))
    assert ids == ["d/a.txt", "to_file.txt"]
    assert sorted(errors) == [
        f"{tmp_path / 'd' / 'loop'}: is a link that loops, back to a folder above it; remove it",
        f"{tmp_path / 'nowhere.txt'}: is a link that leads nowhere or loops; mend or remove it",
        f"{tmp_path / 'self.txt'}: is a link that leads nowhere or loops; mend or remove it",
    ]


def test_links_out_of_the_folder_and_pipes_are_told_and_not_read(tmp_path: Path) -> None:
    put(tmp_path, outside_in_b__txt="B", named_in_a__txt="A")
    folder, outside = tmp_path / "named", tmp_path / "outside"
    (folder / "folder").symlink_to(outside)
    (folder / "file.txt").symlink_to(outside / "b.txt")
    os.mkfifo(folder / "pipe.txt")
    os.mkfifo(folder / "pipe")
    ids, errors, skipped = summary(each(folder))
    told = "is a link out of the folder, and not followed; name outright what it leads to"
    assert (ids, skipped) == (["a.txt"], 1)
    assert sorted(errors) == [
        f"{folder / 'file.txt'}: {told}",
        f"{folder / 'folder'}: {told}",
        f"{folder / 'pipe.txt'}: is a pipe, a socket or a device, and no file; remove or rename it",
    ]


def test_what_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, a__txt="A", d_in_b__txt="B")
    scandir = os.scandir

    def forbidding(path: Path) -> Any:
        if path.name == "d":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr("factcheck.read.folders.os.scandir", forbidding)
    problem = "cannot be read: Permission denied; check its permissions"
    assert summary(each(tmp_path)) == (["a.txt"], [f"{tmp_path / 'd'}: {problem}"], 0)


@pytest.mark.parametrize(
    "name, problem",
    [("gone", "does not exist; check the path"), ("x" * 3000, "cannot be read: File name too long; check the path")],
)
def test_a_path_that_leads_nowhere(tmp_path: Path, name: str, problem: str) -> None:
    assert summary(each(tmp_path / name)) == ([], [f"{tmp_path / name}: {problem}"], 0)


def test_no_path_at_all() -> None:
    assert summary(each("")) == ([], ["'': is no path; name a file or a folder"], 0)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PROSE.encode())))
    (article,) = each("-").articles
    assert (article.id, article.text) == ("standard input", PROSE)


@pytest.mark.parametrize(
    "line", ["A, " * 70, "A " * 100, "/ " * 100, "(A) - " * 30, "A. " * 70, "By A " * 40, "— " * 90]
)
def test_credits_take_no_long_time(tmp_path: Path, line: str) -> None:
    path = put(tmp_path, a__txt=f"{line}\n" * 20) / "a.txt"
    start = time.process_time()
    one(path)
    assert time.process_time() - start < 0.5
