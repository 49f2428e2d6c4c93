"""What the tests of reading share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.model import Article
from factcheck.read import Reading, read_each
from factcheck.rules import shipped_rules


@pytest.fixture
def read_file(tmp_path: Path) -> Callable[..., Reading]:
    """Reads one file of this name and content, named outright."""

    def read(name: str, content: str | bytes, **given: Any) -> Reading:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_each([path], rules=shipped_rules(), **given)

    return read


@pytest.fixture
def one_article(read_file: Callable[..., Reading]) -> Callable[..., Article]:
    """The only article of such a file."""

    def read(name: str, content: str | bytes, **given: Any) -> Article:
        reading = read_file(name, content, **given)
        assert reading.errors == ()
        (article,) = reading.articles
        return article

    return read
