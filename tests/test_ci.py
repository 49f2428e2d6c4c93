"""What stands in the tree for CI services: the action, the hook, the template."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from factcheck.cli.run import run
from factcheck.read.formats import FORMATS as READ
from factcheck.write import FORMATS

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("file", [".pre-commit-hooks.yaml", "action.yml", "templates/factcheck.yml"])
def test_what_ci_calls_is_there(file):
    text = (ROOT / file).read_text(encoding="utf-8")
    assert list(yaml.safe_load_all(text))
    assert "factcheck run" in text
    options = {option for parameter in run.params for option in parameter.opts}
    assert set(re.findall(r"(?<![\w-])--[a-z-]+\b", text)) - {"--quiet"} <= options
    assert set(re.findall(r"--output-format ([a-z]+)", text)) <= set(FORMATS)


@pytest.mark.parametrize(
    "file, is_taken",
    [
        *((f"archive/2024/a{suffix}", True) for suffix in READ),
        ("archive/HARBOUR.TXT", True),
        (".gitkeep", False),
        ("archive/.gitkeep", False),
        ("archive/.draft.txt", False),
        ("archive/README", False),
        ("archive/Readme.md", False),
        ("archive/articles.toml", False),
        ("archive/notes", False),
        ("archive/chart.png", False),
        (".github/workflows/check.yml", False),
    ],
)
def test_the_hook_names_articles_only(file, is_taken):
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["types"] == ["file"]
    assert bool(re.search(hook["exclude"], file)) is not is_taken


INPUTS = {"paths": "new/", "against": "", "baseline": "", "args": "", "extras": "", "python-version": "3.12"}


@pytest.mark.parametrize(
    "given, installed, called",
    [
        ({}, "HERE", "-- new/"),
        ({"extras": "pdf,docx"}, "HERE[pdf,docx]", "-- new/"),
        ({"against": "old/", "baseline": "known.toml"}, "HERE", "--against old/ --baseline known.toml -- new/"),
        ({"paths": "a b", "against": "my archive"}, "HERE", "--against <my archive> -- a b"),
        ({"paths": " "}, "HERE", None),
        ({"paths": "*.txt", "args": "--fail-on never"}, "HERE", "--fail-on never -- *.txt"),
        ({"paths": "$(touch x) -q", "args": "; touch x"}, "HERE", "; touch x -- $(touch x) -q"),
    ],
)
def test_the_steps_of_the_action(tmp_path, given, installed, called):
    """Run as the shell of a runner runs them, with programs in place of ours that say how they were called."""
    for name in ("python", "factcheck"):
        (tmp_path / name).write_text(f"#!{sys.executable}\n{_TELLING}", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert {name: each.get("default", "new/") for name, each in action["inputs"].items()} == {**INPUTS, "extras": "all"}
    inputs = {**INPUTS, **given}
    for step in action["runs"]["steps"]:
        if "run" in step:
            told = {name: inputs[text.split(".")[1].rstrip("} ")] for name, text in step["env"].items()}
            environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "GITHUB_ACTION_PATH": "HERE", "RUNNER_TEMP": "TEMP"}
            ended = subprocess.run(
                ["/bin/bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
                cwd=tmp_path, env={**environment, **told, "GITHUB_STEP_SUMMARY": str(tmp_path / "summary")},
                check=False,
            )  # fmt: skip
            assert ended.returncode == (3 if called and "factcheck run" in step["run"] else 0)
    run = [f"run -f github -f markdown=TEMP/factcheck.md {called}"] if called else []
    told = (tmp_path / "called").read_text(encoding="utf-8").splitlines()
    assert told == [f"pip install --quiet {installed}", *run]
    assert not (tmp_path / "x").exists()


_TELLING = """\
import os, sys
words = [f"<{each}>" if " " in each else each for each in sys.argv[1:]]
told = " ".join(words).replace("--output-format", "-f").replace("-m pip", "pip")
with open("called", "a", encoding="utf-8") as file:
    print(told, file=file)
sys.exit(3 if words[0] == "run" else 0)
"""
