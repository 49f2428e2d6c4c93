"""The forms of one name in an article: "Ilga Varga", "Varga"; "Ostland Railways (OR)", "OR"."""

from collections.abc import Iterator, Sequence

from factcheck.claims.capitals import Run, is_acronym, is_capital, is_group
from factcheck.rules import Language
from factcheck.tokens import CLOSED, OPENED, Tokens

Key = tuple[str, ...]
"""The words by which the forms of a name are joined: ("harbour", "bank")."""


def key_of(run: Run, tokens: Tokens, language: Language) -> Key:
    """The words by which forms of a name are joined: no tails, letters of an acronym as one word."""
    names = language.names
    words = tuple(word for word in tokens.lower[run.first : run.last] if word[0].isalnum())
    kept = words
    while len(kept) > 1 and (kept[-1] in names.tails or kept[-1] in names.juniors):
        kept = kept[:-1]
    if all(len(word) == 1 for word in kept):
        kept = ("".join(kept),)
    place = place_of(tokens.surface(run.first, run.last), language) if len(kept) == 1 else None
    return tuple(place.lower().split()) if place else kept


def place_of(name: str, language: Language) -> str | None:
    """The place of a people, "French", or of initials, "U.S."."""
    names = language.names
    return names.gazetteer.peoples.get(name) or names.initials.get(name.replace(".", "").lower())


def _short_forms(key: Key, run: Run, tokens: Tokens, language: Language) -> Iterator[Key]:
    """The short forms of a name: its first words, its last words, its initials."""
    if len(key) == run.last - run.first == 1:
        return
    words, gazetteer = tokens.words[run.first : run.last], language.names.gazetteer
    is_person = run.title is not None or words[0] in gazetteer.given
    is_body = is_group(key[0], language)  # "Senate" is no short form of "Senate Tide Committee"
    heads = [(key[:size], False) for size in range(1 + is_body, len(key))]
    for short, may_be_place in (*heads, *((key[size:], is_person) for size in range(1, len(key)))):
        if may_be_place or " ".join(word.capitalize() for word in short) not in gazetteer.places:
            yield short
    initials = "".join(word[0] for word in words if is_capital(word)).lower()
    if len(initials) > 1:
        yield (initials,)


def fullest_keys(
    runs: Sequence[Sequence[Run]], keys: Sequence[Sequence[Key]], sentences: Sequence[Tokens], language: Language
) -> list[list[Key]]:
    """The key of the fullest form of each run: the last longer one met before, else the next one that follows."""
    rows = [
        (number, at, key, tuple(_short_forms(key, runs[number][at], sentences[number], language)))
        for number, own in enumerate(keys)
        for at, key in enumerate(own)
    ]
    first = {short: key for _, _, key, shorts in reversed(rows) for short in shorts}
    latest: dict[Key, Key] = {}
    found: list[list[Key]] = [[] for _ in keys]
    for number, at, key, shorts in rows:
        if at and _is_bracketed(runs[number][at], runs[number][at - 1], sentences[number]):
            first[key] = latest[key] = found[number][-1]
        full = latest.get(key) or first.get(key) or key
        full = latest.get(full, full) if len(full) == 1 else full
        latest.update(dict.fromkeys(shorts, key))
        found[number].append(full)
    return found


def _is_bracketed(run: Run, before: Run, tokens: Tokens) -> bool:
    """ "Russian Railways (RZD)": an acronym in brackets right behind the name."""
    is_alone = run.first == before.last + 1 and tokens.at(run.first - 1) in OPENED and tokens.at(run.last) in CLOSED
    return is_alone and is_acronym(tokens.words[run.first])
