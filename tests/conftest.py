"""What tests share."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.model import Article
from factcheck.read import Reading, read_each
from factcheck.rules import shipped_rules


@pytest.fixture(autouse=True, scope="session")
def _elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests run in a folder of their own, where they find no settings and leave no cache."""
    with contextlib.chdir(tmp_path_factory.mktemp("work")):
        yield


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
