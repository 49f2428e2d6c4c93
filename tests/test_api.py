import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import factcheck

PACKAGE = Path(factcheck.__file__).parent
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
_Defined = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def test_all_that_is_promised_can_be_imported():
    assert {name for name in factcheck.__all__ if getattr(factcheck, name, None) is None} == set()
    assert set(factcheck.__all__) <= set(dir(factcheck))
    assert factcheck.__all__ == sorted(factcheck.__all__)


def test_nothing_else_is_there():
    names = "import factcheck; print(*sorted(n for n in dir(factcheck) if not n.startswith('_')))"
    shown = subprocess.run([sys.executable, "-c", names], capture_output=True, text=True, check=True).stdout.split()
    helpers = {"TYPE_CHECKING", "import_module"}
    assert set(shown) - helpers == {name for name in factcheck.__all__ if not name.startswith("_")}


def test_what_is_not_there_is_no_attribute():
    with pytest.raises(AttributeError, match="no attribute 'check_article'"):
        _ = factcheck.check_article


@pytest.mark.parametrize("module", MODULES)
def test_everything_public_says_what_it_does(module):
    tree = ast.parse((PACKAGE / module).read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "the module"
    assert [node.name for node in _public(tree) if not ast.get_docstring(node)] == []


def _public(node: ast.Module | ast.ClassDef) -> Iterator[_Defined]:
    """Public functions, classes and their methods; what is nested in a function is its own business."""
    for child in node.body:
        if isinstance(child, _Defined) and not child.name.startswith("_"):
            yield child
            if isinstance(child, ast.ClassDef):
                yield from _public(child)
