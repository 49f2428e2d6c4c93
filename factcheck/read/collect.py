"""One run of reading: paths in, articles and errors out."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from factcheck.errors import ArticleError
from factcheck.model import Article
from factcheck.read.drafts import Draft, Drafted
from factcheck.read.folders import Found, Sidecars, Skipped, files_of, shown
from factcheck.read.formats import FORMATS, STANDARD_INPUT, drafts_in, drafts_in_standard_input
from factcheck.read.settle import Known, Rules, settled
from factcheck.read.sidecar import Sidecar, read_sidecar

_SUFFIXES = frozenset(FORMATS)


@dataclass(slots=True)
class Collection:
    """What has been read so far, and which ids and sidecars it met."""

    rules: Rules
    given: Known
    limit: int
    articles: list[Article] = field(default_factory=list)
    errors: list[ArticleError] = field(default_factory=list)
    skipped: int = 0
    places: dict[str, str] = field(default_factory=dict)
    sidecars: dict[Path, Sidecar] = field(default_factory=dict)

    def read(self, argument: str) -> None:
        """Reads one argument: a file, a folder or "-"."""
        if argument == STANDARD_INPUT:
            self._add(drafts_in_standard_input(self.limit), STANDARD_INPUT, None, Known("sidecar"))
            return
        if not argument:
            self.errors.append(ArticleError("''", "is no path; name a file or a folder"))
            return
        found: list[Found] = []
        for step in files_of(Path(argument), _SUFFIXES):
            self._take(step, found)
        for file in sorted(found, key=lambda file: file.name.split("/")):
            self._add(drafts_in(file.path, self.limit), file.name, file.path, self._sidecar_of(file.path))

    def _take(self, step: Found | Skipped | Sidecars | ArticleError, found: list[Found]) -> None:
        match step:
            case Found():
                found.append(step)
            case Skipped():
                self.skipped += 1
            case Sidecars():
                self._sidecar(step.folder)
            case ArticleError():
                self.errors.append(step)

    def _add(self, drafts: Iterable[Drafted], name: str, path: Path | None, sidecar: Known) -> None:
        for draft in drafts:
            try:
                self._add_one(draft, name, path, sidecar)
            except ArticleError as error:
                self.errors.append(error)

    def _add_one(self, draft: Drafted, name: str, path: Path | None, sidecar: Known) -> None:
        if isinstance(draft, ArticleError):
            raise draft
        article = settled(draft, self._claimed_id(draft, name), self.given, sidecar, self.rules)
        places = replace(article.places, file=shown(path.as_posix()) if path else None)
        self.articles.append(replace(article, places=places))

    def _claimed_id(self, draft: Draft, name: str) -> str:
        article_id = draft.id or (f"{name}#{draft.number}" if draft.number else name)
        if article_id in self.places:
            raise ArticleError(draft.place, _taken(article_id, draft.place, self.places[article_id]))
        self.places[article_id] = draft.place
        return article_id

    def _sidecar_of(self, path: Path) -> Known:
        sidecar = self._sidecar(path.parent)
        return Known("sidecar", sidecar.facts.get(path.name, {}), sidecar.place, f'"{path.name}".')

    def _sidecar(self, folder: Path) -> Sidecar:
        if folder not in self.sidecars:
            self.sidecars[folder] = read_sidecar(folder)
            self.errors.extend(self.sidecars[folder].errors)
        return self.sidecars[folder]


def _taken(article_id: str, place: str, first: str) -> str:
    if place == first:
        return "was read already; name it once"
    return f"its id {article_id!r} is that of {first} already; rename one of them"
