"""What people are shown of a Markdown file: its text without marks; of any other file every sign."""

import pytest

from factcheck.model import Article
from factcheck.write.unmarked import text_between

CASES = [
    ("# Fares rise\n\nThe **ferry line** has *40* boats", "Fares rise\n\nThe ferry line has 40 boats"),
    ("> It has `40` boats,\n> she said", "It has 40 boats,\nshe said"),
    ("the [ferry line](https://line.example/a_b \"x\") has ![a boat](b.png)40 boats", "the ferry line has 40 boats"),
    ("Fares rise\n==========\n\n40 boats\n\n---\n", "Fares rise\n\n\n40 boats\n\n\n"),
    (r"\*40\* boats of \$5", "*40* boats of $5"),
    ("5 * 8 boats, snake_case, [1] and (2)", "5 * 8 boats, snake_case, [1] and (2)"),
]  # fmt: skip


@pytest.mark.parametrize("written, shown", CASES)
def test_marks(written: str, shown: str) -> None:
    article = Article("a.md", written)
    assert text_between(article, 0, len(written)) == shown
    assert "".join(text_between(article, at, at + 1) for at in range(len(written))) == shown
    plain = Article("a.txt", written)
    assert text_between(plain, 0, len(written)) == written
