"""A report goes where it was asked for; a file is written whole or not at all."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from factcheck import files
from factcheck.cli.messages import note, say, terminal_options
from factcheck.cli.showing import Output, Showing
from factcheck.errors import FactcheckError
from factcheck.model import Article, Report
from factcheck.read.sidecar import NAME as SIDECAR
from factcheck.write import write_report
from factcheck.write.views import summary

_FOR_HOSTS = frozenset(("sarif", "junit", "github", "gitlab", "markdown"))


def require_apart(outputs: Sequence[Output], paths: Sequence[Path | str | None], articles: Iterable[Article]) -> None:
    """Refuse an output that would be written over one of the files that were read, or over what is known of them."""
    read = {os.path.realpath(file) for file in (*paths, *(each.places.file for each in articles)) if file}
    for output in outputs:
        if output.file and (os.path.realpath(output.file) in read or output.file.name == SIDECAR):
            raise FactcheckError(str(output.file), "is one of the files that were read; name another for the report")


def write_outputs(report: Report, showing: Showing) -> None:
    """Every output; all are made before the first is written.

    Where all are files, one line says what was found, and where it stands.
    """
    pages = [(output.file, _page(report, output, showing.options(output.name))) for output in showing.outputs]
    for file, page in pages:
        if file:
            write_whole(file, page)
    for file, page in pages:
        if not file:
            say(page)
    written = [str(file) for file, _ in pages if file and file.is_file()]
    if len(written) == len(pages):
        note(f"{summary(report)} Written: {', '.join(written)}")


def _by_repository(report: Report) -> Report:
    """The report with its files as seen from the top of the repository: code hosts know no other place."""
    here = Path.cwd()
    top = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
    return report if top == here else replace(report, articles=tuple(_below(top, each) for each in report.articles))


def _below(top: Path, article: Article) -> Article:
    """The article, its file named by its path below this folder, if it lies there."""
    places, file = article.places, Path(os.path.normpath(Path.cwd() / (article.places.file or "")))
    if places.file is None or not file.is_relative_to(top):
        return article
    return replace(article, places=replace(places, file=file.relative_to(top).as_posix()))


def _page(report: Report, output: Output, options: dict[str, object]) -> str:
    if output.name == "terminal" and not output.file:
        return write_report(report, "terminal", **options, **terminal_options())
    return write_report(_by_repository(report) if output.name in _FOR_HOSTS else report, output.name, **options)


def write_whole(file: Path, text: str) -> None:
    """Write a file whole or not at all; FactcheckError where that fails."""
    try:
        files.write_whole(file, text.encode("utf-8", errors="backslashreplace"))
    except OSError as error:
        raise FactcheckError(str(file), f"cannot be written: {error.strerror or error}") from error
