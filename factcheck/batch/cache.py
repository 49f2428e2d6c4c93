"""The cache: what was extracted from an article, kept for the next run under a hash of all that it came from.

Never a time of change: a file that was touched is the same file, and one that was changed back too.
"""

import sys
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from factcheck.files import write_whole
from factcheck.model import Article, Extract, Places
from factcheck.packing import as_json, packed, unpacked
from factcheck.rules import Rules
from factcheck.rules.stamp import stamp_of

NAME = ".factcheck_cache"
_OURS = {
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n# Made by factcheck; see https://bford.info/cachedir/\n",
    ".gitignore": "*\n",
}


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of extracts; `salt` stands for the rules and the code that made them.

    What cannot be read or written is as if there were no cache: it is there to save time and for nothing else.
    """

    folder: Path
    salt: bytes

    def get(self, article: Article) -> Extract | None:
        """What was extracted from the very same article."""
        key = self._key(article)
        try:
            return unpacked(self._file(key).read_bytes(), key)
        except (OSError, ValueError):
            return None

    def put(self, article: Article, extract: Extract) -> None:
        """Keep what was extracted."""
        key = self._key(article)
        try:
            file = self._file(key)
            if not file.parent.is_dir():
                file.parent.mkdir(exist_ok=True)
            write_whole(file, packed(extract, key))
        except (OSError, ValueError):
            return

    def _key(self, article: Article) -> str:
        content = as_json(replace(article, places=Places(), archived=False))  # these have no part in what it says
        return sha256(self.salt + content).hexdigest()

    def _file(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}.json.z"


def cache_in(folder: Path, rules: Rules) -> Cache | None:
    """The cache in a folder, made where there is none; None where that is not possible."""
    place = folder / NAME
    try:
        place.mkdir(exist_ok=True)
        for name, content in _OURS.items():
            if not (place / name).exists():
                write_whole(place / name, content.encode())
    except OSError:
        return None
    return Cache(place, f"{stamp_of(rules)} {sys.version}".encode())
