"""What the documents show is what comes out."""

import re
from pathlib import Path

import pytest

from factcheck.cli import status

ROOT = Path(__file__).parent.parent
_FILES = re.compile(r"```toml\n# our-rules/(\S+)\n(.*?)```", re.DOTALL)


def test_the_output_shown_is_real(capsys):
    (shown,) = re.findall(r"```text\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    status(["run", str(ROOT / "tests" / "companions")])
    printed = capsys.readouterr().out
    assert [piece for piece in shown.split("\n  […]\n") if piece.strip("\n") not in printed] == []


@pytest.mark.parametrize("document", ["README.md", "rules/README.md"])
def test_the_rules_shown_hold(tmp_path, capsys, document):
    files = _FILES.findall((ROOT / document).read_text(encoding="utf-8"))
    assert files
    for name, text in files:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert status(["rules", "check", str(tmp_path)]) == 0, capsys.readouterr().out


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "rules/README.md"])
def test_links_lead_somewhere(document):
    links = re.findall(r"\]\(([^):#]+)\)", (ROOT / document).read_text(encoding="utf-8"))
    assert [link for link in links if not ((ROOT / document).parent / link).exists()] == []
