"""Tables of rules that are kept: read once, and again when anything of them is not as it was."""

import sys

import pytest

from factcheck.rules.kept import kept

TABLES = {"units.toml": {"units": {"fäden": "1.8288"}}}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    (tmp_path / "units.toml").write_text('[units]\nfäden = "1.8288"\n', encoding="utf-8")
    assert kept(tmp_path, lambda _: TABLES) == TABLES
    return tmp_path


def _change(folder):
    (folder / "units.toml").write_text('[units]\nfäden = "1.8289"\n', encoding="utf-8")


def _add(folder):
    (folder / "es").mkdir()
    (folder / "es" / "units.toml").touch()


def _rename(folder):
    (folder / "units.toml").rename(folder / "currencies.toml")


def _damage(folder, spoilt):
    (file,) = folder.glob("__pycache__/*.json")
    file.write_text(file.read_text(encoding="utf-8").partition("\n")[0] + spoilt, encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "is_read"),
    [
        (lambda _: None, False),
        (lambda folder: (folder / "units.toml").touch(), False),
        (_change, True),
        (_add, True),
        (_rename, True),
        (lambda folder: _damage(folder, "\n{"), True),
        (lambda folder: _damage(folder, "\n7"), True),
        (lambda folder: _damage(folder, ""), True),
    ],
)
def test_what_has_not_changed_is_not_read_again(folder, change, is_read):
    change(folder)
    read = []
    assert kept(folder, lambda place: read.append(place) or TABLES) == TABLES
    assert bool(read) == is_read


def test_where_no_bytecode_is_written_nothing_is_kept(folder, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    _change(folder)
    assert kept(folder, lambda _: {"new": {}}) == {"new": {}}
    assert kept(folder, lambda _: {"newer": {}}) == {"newer": {}}
