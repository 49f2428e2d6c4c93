"""What the documents show is what comes out."""

import re
import shlex
from pathlib import Path

import click
import pytest

from factcheck.cli import commands, status

ROOT = Path(__file__).parent.parent
DOCUMENTS = ["README.md", *(f"docs/{page.name}" for page in sorted((ROOT / "docs").glob("*.md")))]
_FILES = re.compile(r"```toml\n# our-rules/(\S+)\n(.*?)```", re.DOTALL)


def test_the_output_shown_is_real(capsys):
    (shown,) = re.findall(r"```text\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    status(["run", str(ROOT / "tests" / "companions")])
    printed = capsys.readouterr().out
    assert [piece for piece in shown.split("\n  […]\n") if piece.strip("\n") not in printed] == []


@pytest.mark.parametrize("document", ["README.md", "rules/README.md", "docs/rules.md"])
def test_the_rules_shown_hold(tmp_path, capsys, document):
    files = _FILES.findall((ROOT / document).read_text(encoding="utf-8"))
    assert files
    for name, text in files:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert status(["rules", "check", str(tmp_path)]) == 0, capsys.readouterr().out


@pytest.mark.parametrize("document", [*DOCUMENTS, "CONTRIBUTING.md", "rules/README.md"])
def test_links_lead_somewhere(document):
    links = re.findall(r"\]\(([^):#]+)[)#]", (ROOT / document).read_text(encoding="utf-8"))
    assert [link for link in links if not ((ROOT / document).parent / link).exists()] == []


def options_of(words):
    """The options of the command that a line calls, those of its group included."""
    command, found = commands, set()
    while True:
        found |= {name for parameter in command.params for name in parameter.opts}
        if not isinstance(command, click.Group) or not words or words[0] not in command.commands:
            return found
        command = command.commands[words.pop(0)]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_commands_shown_have_the_options_shown(document):
    text = (ROOT / document).read_text(encoding="utf-8")
    for line in re.findall(r"^[ -]*(?:run: +)?factcheck ([a-z].*)$", text, re.MULTILINE):
        words = shlex.split(line, comments=True)
        known = options_of(words)
        assert {word.partition("=")[0] for word in words if re.match(r"--?[a-z]", word)} <= known, line
