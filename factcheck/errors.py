"""The errors that a caller can mend.

FactcheckError
├── RulesError      a rules file says something that cannot be used
├── ArticleError    an article, or what was said of it, cannot be read
└── ArchiveError    an archive cannot be opened, read or written
"""


class FactcheckError(Exception):
    """Something that the caller can mend: `place` says where, `problem` says what and what to do."""

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(f"{place}: {problem}")
        self.place = place
        self.problem = problem


class RulesError(FactcheckError):
    """A rules file cannot be used; `place` is the file and the key: `rules/units.toml: units.mile.factor`."""


class ArticleError(FactcheckError):
    """An article cannot be read; `place` is its path, with the line where that is known: `dump.jsonl:3`."""


class ArchiveError(FactcheckError):
    """An archive cannot be opened, read or written; `place` is its file, or its URL without the password."""
