"""`python -m factcheck` does what `factcheck` does."""

from factcheck.cli import main

main()
