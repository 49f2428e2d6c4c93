"""What tests take from npm: under the folders of NODE_PATH, else under node_modules in the working directory."""

import os
from pathlib import Path

import pytest


def from_npm(name, file):
    """A file of an npm package; the test is skipped, and says what is missing, where the package is not there."""
    for folder in filter(None, [*os.environ.get("NODE_PATH", "").split(os.pathsep), "node_modules"]):
        if (found := Path(folder, name, file)).is_file():
            return found
    pytest.skip(f"needs {name}: npm install {name}, with NODE_PATH naming its node_modules")
