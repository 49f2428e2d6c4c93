"""Print what CLDR knows of the currencies in use today and our rules files lack; anyone can rerun it.

    python rules/currencies_from_cldr.py      # needs Babel: pip install babel

CLDR (the Unicode Consortium's Common Locale Data Repository) comes with Babel. The lines are for [currencies] of
rules/currencies.toml and for [words] of rules/en/currencies.toml; symbols and shorter names are added by hand there.
"""

import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.core import get_global
from babel.numbers import get_currency_name, get_currency_precision, get_territory_currencies

HERE = Path(__file__).parent


def codes_in_use() -> list[str]:
    """ISO 4217 codes that are tender in some territory today."""
    today = datetime.now(UTC).date()
    return sorted(
        {code for place in get_global("territory_currencies") for code in get_territory_currencies(place, today)}
    )


def missing(known: Path, table: str) -> Iterator[str]:
    """The codes that a table of a rules file lacks."""
    have = tomllib.loads(known.read_text(encoding="utf-8"))[table]
    return (code for code in codes_in_use() if code not in have)


def lines() -> Iterator[str]:
    """What to add, file by file."""
    yield "# rules/currencies.toml [currencies]"
    for code in missing(HERE / "currencies.toml", "currencies"):
        digits = get_currency_precision(code)
        yield f"{code} = {{{'' if digits == 2 else f' digits = {digits} '}}}"
    yield "# rules/en/currencies.toml [words]"
    for code in missing(HERE / "en" / "currencies.toml", "words"):
        yield f'{code} = ["{get_currency_name(code, count=1, locale="en")}"]'


if __name__ == "__main__":
    sys.stdout.write("\n".join(lines()) + "\n")
