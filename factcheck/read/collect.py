"""One run of reading: paths in, articles, errors and what was passed over out, each as it is met."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from factcheck.errors import ArticleError
from factcheck.model import Article
from factcheck.read.drafts import Draft, Drafted, NoArticle, Skipped, Withdrawn
from factcheck.read.folders import Found, Sidecars, files_of, shown
from factcheck.read.formats import FORMATS, STANDARD_INPUT, drafts_in, drafts_in_record, drafts_in_standard_input
from factcheck.read.settle import Known, Rules, settled
from factcheck.read.sidecar import Sidecar, read_sidecar
from factcheck.read.versions import Versions

_SUFFIXES = tuple(FORMATS)
_STANDARD_INPUT = "standard input"  # the id of the article in it
Step = Article | Skipped | ArticleError


@dataclass(slots=True)
class Collection:
    """What is known of all articles, and which ids and sidecars were met so far."""

    rules: Rules
    given: Known
    limit: int
    places: dict[str, str] = field(default_factory=dict)
    versions: Versions = field(default_factory=Versions)
    sidecars: dict[Path, Sidecar] = field(default_factory=dict)

    def read(self, argument: str) -> Iterator[Step]:
        """Reads one argument, a file, a folder or "-", article by article."""
        if argument == STANDARD_INPUT:
            yield from self._settled(drafts_in_standard_input(self.limit), _STANDARD_INPUT, None, Known("sidecar"))
        elif not argument:
            yield ArticleError("''", "is no path; name a file or a folder")
        else:
            yield from self._below(Path(argument))

    def _below(self, top: Path) -> Iterator[Step]:
        for step in self.files(top):
            if isinstance(step, Found):
                yield from self.file(step, is_named=step.path == top)
            else:
                yield step

    def files(self, top: Path) -> Iterator[Found | Step]:
        """What is wrong or passed over below a path, then its files in order, of which none is opened."""
        found: list[Found] = []
        for step in files_of(top, _SUFFIXES):
            match step:
                case Found():
                    found.append(step)
                case Sidecars():
                    yield from self._sidecar_errors(step.folder)
                case Skipped() | ArticleError():
                    yield step
        yield from sorted(found, key=lambda file: file.name.split("/"))

    def file(self, found: Found, *, is_named: bool = False) -> Iterator[Step]:
        """Reads one file, and before it the sidecar of its folder; one that is no article is an error if `is_named`."""
        path = found.path
        yield from self._sidecar_errors(path.parent)
        for read in self._settled(drafts_in(path, self.limit), found.name, path, self._facts(path)):
            is_other = isinstance(read, NoArticle) and not is_named
            yield Skipped(str(path)) if is_other else read

    def record(self, record: Mapping[str, object], place: str) -> Iterator[Step]:
        """Reads one row of a table as an object of JSON Lines is read."""
        yield from self._settled(drafts_in_record(record, place, self.limit), place, None, Known("sidecar"))

    def _settled(self, drafts: Iterable[Drafted], name: str, path: Path | None, sidecar: Known) -> Iterator[Step]:
        for draft in drafts:
            try:
                match draft:
                    case Draft():
                        yield self._article(draft, name, path, sidecar)
                    case Withdrawn():
                        self.versions.note(draft.facts, None)
                    case Skipped() | ArticleError():
                        yield draft
            except ArticleError as error:
                yield error

    def _article(self, draft: Draft, name: str, path: Path | None, sidecar: Known) -> Article:
        article = settled(draft, self._claimed_id(draft, name), self.given, sidecar, self.rules)
        self.versions.note(draft.facts, article.id)
        return replace(article, places=replace(article.places, file=shown(path.as_posix()) if path else None))

    def _claimed_id(self, draft: Draft, name: str) -> str:
        article_id = draft.id or (f"{name}#{draft.part}" if draft.part else name)
        if article_id in self.places:
            raise ArticleError(draft.place, _taken(article_id, draft.place, self.places[article_id]))
        self.places[article_id] = draft.place
        return article_id

    def _facts(self, path: Path) -> Known:
        sidecar = self.sidecars[path.parent]
        return Known("sidecar", sidecar.facts.get(path.name, {}), sidecar.place, f'"{path.name}".')

    def _sidecar_errors(self, folder: Path) -> Iterator[ArticleError]:
        """What is wrong with the sidecar of a folder, told when it is first met."""
        if folder not in self.sidecars:
            self.sidecars[folder] = read_sidecar(folder)
            yield from self.sidecars[folder].errors


def _taken(article_id: str, place: str, first: str) -> str:
    if place == first:
        return "was read already; name it once"
    return f"its id {article_id!r} is that of {first} already; rename one of them"
