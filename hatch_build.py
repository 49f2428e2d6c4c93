"""Compiles the rooms that read an article when a wheel is built with FACTCHECK_COMPILE=1; else it is pure Python.

mypyc makes native code of the very modules that run in plain Python, and they ship beside it. Before that it is told,
in a copy of them, what it cannot know: constants are Final, and data classes have an `__init__` that can be compiled.
A wheel that is built without a C compiler is plain, and a warning says so.
"""

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILED = (
    "sentences.py", "tokens.py", "lengths.py", "lexicon.py", "find/**/*.py", "resolve/*.py", "claims/*.py",
    *(f"rules/{name}.py" for name in ("vocabulary", "inflected", "naming", "unit_table", "date_steps", "date_forms")),
)  # fmt: skip
"""Most of what `extract_claims` does. The model and the rules' files go by their types, and stay plain Python."""
TOOLS = ("mypy>=1.18", "setuptools>=70")
_CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*")


class Edit(NamedTuple):
    """What takes the place of `width` bytes of a line."""

    line: int
    column: int
    text: str
    width: int = 0


def prepared(source: str) -> str:
    """A module as mypyc is given it."""
    tree, lines = ast.parse(source), source.encode().splitlines(keepends=True)
    edits = [edit for node in tree.body for edit in _edits(node)]
    first = next((node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)), None)
    if not edits or not first:
        return source
    edits.append(Edit(first.lineno, 0, "from typing import Final; "))
    for line, column, text, width in sorted(edits, reverse=True):  # from the end on, so that no place moves
        row = lines[line - 1]
        lines[line - 1] = row[:column] + text.encode() + row[column + width :]
    return b"".join(lines).decode()


def _edits(node: ast.stmt) -> Iterator[Edit]:
    match node:
        case ast.Assign(targets=[ast.Name(id=name)]) if _CONSTANT.fullmatch(name):
            yield Edit(node.lineno, len(name), ": Final")
        case ast.AnnAssign(target=ast.Name(id=name), annotation=ast.expr() as said) if _CONSTANT.fullmatch(name):
            yield _instead(said, f"Final[{ast.unparse(said)}]")
        case ast.ClassDef() if "dataclass" in map(_name, node.decorator_list) and "__init__" not in _methods(node):
            yield Edit(node.body[-1].end_lineno or 0, node.body[-1].end_col_offset or 0, f"\n\n{_init(node)}")


def _instead(old: ast.expr, text: str) -> Edit:
    return Edit(old.lineno, old.col_offset, text, (old.end_col_offset or 0) - old.col_offset)


def _name(node: ast.expr) -> str:
    """What a decorator or a function is called: "dataclass" of `dataclass(slots=True)`."""
    return ast.unparse(node.func if isinstance(node, ast.Call) else node)


def _fields(node: ast.ClassDef) -> list[ast.AnnAssign]:
    return [each for each in node.body if isinstance(each, ast.AnnAssign)]


def _methods(node: ast.ClassDef) -> set[str]:
    return {each.name for each in node.body if isinstance(each, ast.FunctionDef)}


def _init(node: ast.ClassDef) -> str:
    """The `__init__` of a data class, which dataclasses would make of text when it is too late to compile it."""
    given, steps = ["self"], []
    for field in _fields(node):
        name, said = ast.unparse(field.target), ast.unparse(field.annotation)
        match field.value:
            case ast.Call(func=ast.Name(id="field"), keywords=options):
                option = {each.arg: ast.unparse(each.value) for each in options}
                if option.get("init") != "False":
                    given.append(f"{name}: {said} | None = None")
                    steps.append(f"self.{name} = {option['default_factory']}() if {name} is None else {name}")
            case value:
                given.append(f"{name}: {said} = {ast.unparse(value)}" if value else f"{name}: {said}")
                steps.append(f"self.{name} = {name}")
    if "__post_init__" in _methods(node):
        steps.append("self.__post_init__()")
    return f"    def __init__({', '.join(given)}) -> None: {'; '.join(steps)}  # type: ignore"


class CompileHook(BuildHookInterface):
    """Adds the compiled modules to a wheel that is to have them."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """What a build needs besides hatchling."""
        return list(TOOLS) if _is_asked_for() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and name what came of it to the wheel; an editable installation stays plain."""
        if not _is_asked_for() or version == "editable":
            return
        from setuptools.errors import CompileError, PlatformError

        self.place = TemporaryDirectory(prefix="factcheck-")  # kept until the wheel is written
        try:
            built = compiled(Path(self.root), Path(self.place.name))
        except (CompileError, PlatformError) as error:
            self.app.display_warning(f"factcheck: the wheel is plain Python, for want of a C compiler: {error}")
            return
        build_data["pure_python"], build_data["infer_tag"] = False, True
        build_data["force_include"] |= {str(file): str(file.relative_to(built)) for file in built.rglob("*.*")}


def _is_asked_for() -> bool:
    return os.environ.get("FACTCHECK_COMPILE", "0") not in ("", "0")


def compiled(root: Path, place: Path) -> Path:
    """The folder with the compiled modules as they lie in the package. Raises CompileError, PlatformError."""
    from mypyc.build import mypycify
    from setuptools import Distribution

    copytree(root / "factcheck", place / "factcheck")
    os.chdir(place)  # mypyc names modules by their paths from here
    files = sorted({file for pattern in COMPILED for file in Path("factcheck").glob(pattern)})
    for file in files:
        file.write_text(prepared(file.read_text(encoding="utf-8")), encoding="utf-8")
    options = ["--config-file=", "--ignore-missing-imports", "--cache-dir=types"]
    extensions = mypycify([*options, *map(str, files)], opt_level="1", debug_level="0", target_dir="c")
    build = Distribution({"name": "factcheck", "ext_modules": extensions}).get_command_obj("build_ext")
    build.build_lib, build.build_temp, build.parallel = str(place / "lib"), str(place / "objects"), os.cpu_count()
    build.ensure_finalized()
    build.run()
    return place / "lib"
