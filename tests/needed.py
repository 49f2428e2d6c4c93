"""What some tests need beside Python: a browser, packages from npm, a database server, Java. Without it they
are skipped.

They say so; with NO_SKIPS set, as on a machine that has all of it, they fail instead.
"""

import os
import shutil
from pathlib import Path

import pytest


def chromium():
    """The path of the browser."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    return found or _missing("needs a browser: apt-get install chromium")


def from_npm(name, file):
    """A file of an npm package, under the folders of NODE_PATH, else under node_modules in the working directory."""
    for folder in filter(None, [*os.environ.get("NODE_PATH", "").split(os.pathsep), "node_modules"]):
        if (found := Path(folder, name, file)).is_file():
            return found
    return _missing(f"needs {name}: npm install {name}, with NODE_PATH naming its node_modules")


def postgresql():
    """The folder of PostgreSQL's programs."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda file: int(file.parts[-3]))
    program = found[-1] if found else shutil.which("initdb")
    return Path(program).parent if program else _missing("needs a database server: apt-get install postgresql")


def java():
    """The program that Spark runs on."""
    home = os.environ.get("JAVA_HOME")
    found = shutil.which("java", path=f"{home}/bin" if home else None)
    return found or _missing("needs Java: apt-get install default-jre-headless")


def _missing(reason):
    (pytest.fail if os.environ.get("NO_SKIPS") else pytest.skip)(reason)
