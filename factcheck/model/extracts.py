"""What one article gives on its own: its claims, its scene, the figures in it that do not add up."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.model.claims import Claim
from factcheck.model.values import Period


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an article, all its forms together; `text` is the fullest form of the commonest.

    `rarity` is its band in rules/<lang>/rarity.toml, 0 everyday to 5 rare; `count` how often it stands there, `first`
    the number of the first sentence that has it; `given` the words before it in its fuller forms: {"ilga"} of
    "Ilga Brandt".
    """

    text: str
    rarity: int
    count: int
    first: int
    given: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Scene:
    """What an article tells, by which articles are linked; all of it known from the article alone.

    `published` is the article's day of publication, and None where its text contradicts that.
    `days` are those that its lead names, `weekdays` those of the lead by ISO number, also where the day itself is not
    known; `later` days and months that its text names after that. `names` are its rarer names by a key that all forms
    share, `main` the keys of those it is about, `own` of those that its outlet's name holds. `lead` holds the rarer
    words of the lead with their weights, `figures` its telling figures. `size` is its number of sentences.
    """

    article_id: str
    published: date | None
    days: tuple[date, ...]
    weekdays: frozenset[int]
    later: tuple[Period, ...]
    names: Mapping[str, Name]
    main: tuple[str, ...]
    own: frozenset[str]
    lead: Mapping[str, int]
    figures: frozenset[str]
    size: int


@dataclass(frozen=True, slots=True)
class Slip:
    """Figures of one article that do not add up: by which relation, what is said of it, and how far they are off."""

    relation: str
    claims: tuple[Claim, ...]
    message: str
    gap: Decimal


@dataclass(frozen=True, slots=True)
class Extract:
    """What one article gives on its own: its claims, its scene where there are rules for its language, its slips."""

    claims: tuple[Claim, ...]
    scene: Scene | None
    slips: tuple[Slip, ...] = ()
