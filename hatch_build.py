"""Compiles the rooms that read an article when a wheel is built with FACTCHECK_COMPILE=1; else it is pure Python.

mypyc makes native code of the very modules that run in plain Python, and they ship beside it. One that is built without
a C compiler is plain, and a warning says so.
"""

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILED = ("sentences.py", "tokens.py", "lengths.py", "find/**/*.py", "resolve/*.py", "claims/*.py")
"""Most of what `extract_claims` does. The model and the rules go from process to process, and stay plain Python."""
TOOLS = ("mypy>=1.18", "setuptools>=70")


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

    os.chdir(root)  # mypyc names modules by their paths from here
    files = sorted(str(file) for pattern in COMPILED for file in Path("factcheck").glob(pattern))
    options = ["--config-file=", "--ignore-missing-imports", f"--cache-dir={place / 'types'}"]
    extensions = mypycify([*options, *files], opt_level="1", debug_level="0", target_dir=str(place / "c"))
    build = Distribution({"name": "factcheck", "ext_modules": extensions}).get_command_obj("build_ext")
    build.build_lib, build.build_temp, build.parallel = str(place / "lib"), str(place / "objects"), os.cpu_count()
    build.ensure_finalized()
    build.run()
    return place / "lib"
