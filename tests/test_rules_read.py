"""A key that nothing reads is a mistake: in shapes of rules files, in what is compiled from them, in their tables."""

import ast
import importlib
import pkgutil
from dataclasses import is_dataclass
from pathlib import Path

import pytest
from pydantic import BaseModel

import factcheck.rules
from factcheck.rules import load_rules
from factcheck.rules.date_forms import slots_of

PACKAGE = Path(factcheck.__file__).parent
RULES = load_rules()


def _trees(*, inside):
    for path in sorted(PACKAGE.rglob("*.py")):
        if (path.parent.name == "rules") == inside:
            yield ast.parse(path.read_text(encoding="utf-8"))


def _root(node):
    """The name at which a chain of attributes begins: file of `file.phrases.stops`."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return getattr(node, "id", "")


def _read(trees, *, leaving_out=()):
    """The names of attributes that code looks at, but for those of the table that is being compiled."""
    nodes = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute))
    return {node.attr for node in nodes if isinstance(node.ctx, ast.Load) and _root(node) not in leaving_out}


def _strings(trees):
    return {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}


TABLES = (
    "file",
    "happenings",
    "row",
    "rows",
    "grammar",
    "phrases",
    "pattern",
)  # what a table is called while it is compiled
LOOKED_AT = _read(_trees(inside=False)) | _read(_trees(inside=True), leaving_out=TABLES)
INSIDE = _read(_trees(inside=True))
WORDS = _strings([*_trees(inside=True), *_trees(inside=False)])
MODULES = [
    importlib.import_module(f"factcheck.rules.{module.name}")
    for module in pkgutil.iter_modules(factcheck.rules.__path__)
]
OWN = {
    kind for module in MODULES for kind in vars(module).values() if getattr(kind, "__module__", "") == module.__name__
}
SHAPES = sorted((kind for kind in OWN if isinstance(kind, type) and issubclass(kind, BaseModel)), key=str)
COMPILED = sorted((kind for kind in OWN if isinstance(kind, type) and is_dataclass(kind)), key=str)
FIELDS = {name for kind in COMPILED for name in kind.__dataclass_fields__}


@pytest.mark.parametrize("kind", COMPILED, ids=lambda kind: kind.__name__)
def test_what_is_compiled_is_read(kind):
    assert [name for name in kind.__dataclass_fields__ if name not in LOOKED_AT | WORDS] == []


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_a_key_of_a_file_is_read(shape):
    """By its name, or with all of its section into a field of the same name."""
    assert [name for name in shape.model_fields if name not in LOOKED_AT | INSIDE | FIELDS | WORDS] == []


@pytest.mark.parametrize("language", sorted(RULES.languages))
def test_a_list_of_dates_is_read(language):
    dates = RULES.tables[f"{language}/dates.toml"]
    asked = {value for pattern in dates["patterns"].values() for value in pattern.values() if isinstance(value, str)}
    slots = {slot for pattern in dates["patterns"].values() for form in pattern["forms"] for slot in slots_of(form)}
    assert sorted(dates["contexts"].keys() - asked - WORDS) == []
    assert sorted(dates["words"].keys() - slots - WORDS) == []


@pytest.mark.parametrize("language", sorted(RULES.languages))
def test_a_class_of_words_is_read(language):
    assert sorted(RULES.tables[f"{language}/numbers.toml"]["words"].keys() - WORDS) == []
