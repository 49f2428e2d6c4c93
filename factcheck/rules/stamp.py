"""The stamp: what stands for the rules and the code by which something was extracted."""

import json
from hashlib import sha256
from pathlib import Path

from factcheck.rules import Rules
from factcheck.rules.files import shipped_folder


def stamp_of(rules: Rules) -> str:
    """A hash of the rules and word lists and of our own code, since a checkout changes without its version."""
    found = sha256(json.dumps(rules.tables, sort_keys=True, default=str).encode("utf-8", "surrogatepass"))
    package = Path(__file__).parent.parent
    for file in (*sorted(package.rglob("*.py")), *sorted(shipped_folder().rglob("*.tsv"))):
        found.update(file.read_bytes())
    return found.hexdigest()
