"""Names: rules/<lang>/names.toml, the words around them, and gazetteer.toml, the names that are known."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator

from factcheck.rules.files import RulesFile, Table, validated
from factcheck.rules.shapes import by_word

Sort = Literal["person", "organisation", "place", "other"]


Pronoun = Literal["man", "woman", "thing", "people", "speaker", "relative"]
"""What a pronoun stands for."""


class GazetteerFile(RulesFile):
    """The shape of gazetteer.toml: texts of names."""

    places: str
    peoples: str
    men: str
    women: str
    persons: str


class Gazetteer:
    """The names that are known of places, of their peoples, and of persons; read when first asked."""

    def __init__(self, file: GazetteerFile) -> None:
        self._file = file

    @cached_property
    def places(self) -> frozenset[str]:
        """The names of places as they are written."""
        return frozenset(" ".join(name.split()) for name in self._file.places.split(";"))

    @cached_property
    def peoples(self) -> Mapping[str, str]:
        """The place of each people: {"French": "France"}."""
        pairs = (pair.partition(":") for pair in self._file.peoples.split(";"))
        return {" ".join(people.split()): " ".join(place.split()) for people, _, place in pairs}

    @cached_property
    def men(self) -> frozenset[str]:
        """Given names of men."""
        return frozenset(self._file.men.split())

    @cached_property
    def women(self) -> frozenset[str]:
        """Given names of women."""
        return frozenset(self._file.women.split())

    @cached_property
    def given(self) -> frozenset[str]:
        """All given names."""
        return self.men.union(self.women, self._file.persons.split())

    def sort_of(self, word: str) -> str:
        """What a name is known as: "place", "people", "men", "women", "persons", or "nothing"."""
        lists = {"place": self.places, "people": self.peoples, "men": self.men, "women": self.women}
        found = next((sort for sort, known in lists.items() if word in known), None)
        return found or ("persons" if word in self.given else "nothing")


class NameRules(RulesFile):
    """The shape of names.toml, used as it is: words in lower case in and around names.

    `pronouns` stand by the sort of what they are for, `initials` by the place, as it is written. `gazetteer` is read
    from a file of its own.
    """

    titles: frozenset[str]
    juniors: frozenset[str]
    tails: frozenset[str]
    particles: frozenset[str]
    joints: frozenset[str]
    articles: frozenset[str]
    ands: frozenset[str]
    sides: frozenset[str]
    inside: frozenset[str]
    groups: frozenset[str]
    firms: frozenset[str]
    locations: frozenset[str]
    states: frozenset[str]
    owning: frozenset[str]
    definite: frozenset[str]
    lands: frozenset[str]
    impersonal: frozenset[str]
    estimating: frozenset[str]
    nothing: frozenset[str]
    bodies: frozenset[str]
    pronouns: Annotated[dict[str, Pronoun], BeforeValidator(by_word)]
    initials: dict[str, str]
    gazetteer: Gazetteer


def read_names(language: str, names: Table, gazetteer: Table) -> NameRules:
    """The rules of names.toml and gazetteer.toml of one language. Raises RulesError."""
    known = Gazetteer(validated(GazetteerFile, f"{language}/gazetteer.toml", gazetteer))
    return validated(NameRules, f"{language}/names.toml", names | {"gazetteer": known})
