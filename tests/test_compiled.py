"""Compiled modules give what the same modules give in plain Python, byte for byte, and their types are as usable."""

import os
import pickle
import subprocess
import sys
from copy import deepcopy
from dataclasses import FrozenInstanceError, asdict, replace
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

import factcheck
from factcheck import tokens

HERE = Path(__file__).parent
TEXT = "The Harbour Bank of Orvale made a profit of $1.9 billion on Tuesday, about 12% more than in 2021."
# Told "plain", it finds our modules by their source, whatever lies beside it.
SCRIPT = """
import sys
from importlib.machinery import SOURCE_SUFFIXES, FileFinder, SourceFileLoader
from pathlib import Path
import factcheck

plain = FileFinder.path_hook((SourceFileLoader, SOURCE_SUFFIXES))

def finder(folder):
    if not Path(folder).is_relative_to(Path(factcheck.__file__).parent):
        raise ImportError(folder)
    return plain(folder)

if sys.argv[1] == "plain":
    sys.path_hooks.insert(0, finder)
report = factcheck.check_articles(factcheck.read_articles(*sys.argv[2:]))
print(sys.modules["factcheck.tokens"].__file__)
print(factcheck.write_report(report, "json"))
"""


def is_compiled(file):
    return file.endswith(tuple(EXTENSION_SUFFIXES))


def told(how):
    """The file of a module that may be compiled, and the report."""
    command = [sys.executable, "-c", SCRIPT, how, "companions", "matters", "../seeds"]
    run = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=True)
    file, _, report = run.stdout.partition("\n")
    return file, report


def test_asked_for_and_compiled():
    assert is_compiled(tokens.__file__) or "FACTCHECK_COMPILE" not in os.environ


@pytest.mark.skipif(not is_compiled(tokens.__file__), reason="it is not compiled here")
def test_the_same_report():
    (file, report), (plain_file, plain_report) = told("as installed"), told("plain")
    assert is_compiled(file)
    assert plain_file.endswith("tokens.py")
    assert report == plain_report


def sent(value):
    """What another process gets of it."""
    return pickle.loads(pickle.dumps(value))  # noqa: S301


@pytest.mark.parametrize("again", [deepcopy, replace, sent])
def test_types(again):
    for claim in factcheck.extract_claims(factcheck.Article("bank.txt", TEXT, lang="en")):
        other = again(claim)
        assert other == claim
        assert hash(other) == hash(claim)
        assert repr(other) == repr(claim)
        assert asdict(other) == asdict(claim)
        with pytest.raises(FrozenInstanceError):
            other.owner = "Orvale"


def test_rules_are_sent_to_other_processes():
    rules, article = factcheck.load_rules(), factcheck.Article("bank.txt", TEXT, lang="en")
    assert factcheck.extract_claims(article, sent(rules)) == factcheck.extract_claims(article, rules) != []
