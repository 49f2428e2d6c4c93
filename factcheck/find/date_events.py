"""Events whose day a text tells: "The vote is on 14 May", and what reckons from them: "the week before the vote"."""

from factcheck.find.noun_phrases import noun_at
from factcheck.find.scan import Scan
from factcheck.model import Steps

_THINGS = frozenset(("animal", "artifact", "body", "food", "location", "object", "person", "plant", "substance"))
_REACH = 6  # words between an event and its date
_WIDEST = 4  # words from an article to its noun


def with_event(scan: Scan, at: int, steps: Steps) -> Steps:
    """The steps with the event that they reckon from, whose noun begins at word `at`; none where it is no event."""
    if steps[0] != ("event",):
        return steps
    noun = noun_at(scan, at, is_single=True)
    head = noun and noun.text.rpartition(" ")[2].lower()
    if not noun or not head or not _is_event(scan, head) or not _is_apart(scan, noun.last):
        return ()
    return (("event", head), *steps[1:])


def _is_apart(scan: Scan, at: int) -> bool:
    """Whether nothing more is said of the event: of "the day before the bridge fell" it is the fall."""
    word, nouns = scan.tokens.at(at), scan.language.nouns
    return not word[:1].isalnum() or (word in nouns.stops and not nouns.is_verb(word, "base", "third", "past"))


def named(scan: Scan, first: int) -> Steps:
    """A step for the event that is on the date at word `first`: "The vote will be on", "the final on", "began on"."""
    tokens, contexts, at = scan.tokens, scan.language.dates.contexts, first - 2
    if tokens.at(first - 1) not in contexts.get("held-on", ()):
        return ()
    while first - at < _REACH and tokens.at(at) in contexts.get("held", ()):
        at -= 1
    articles = scan.language.dates.articles
    if at < 1 or articles.isdisjoint(tokens.lower[max(0, at - _WIDEST) : at]) or not _is_event(scan, tokens.at(at)):
        return ()
    return (("names", tokens.at(at)),)


def _is_event(scan: Scan, word: str) -> bool:
    """Whether a word in lower case may be what happens: a noun in the singular, and none for a thing."""
    lexicon = scan.language.lexicon
    return lexicon.is_noun(word) and lexicon.supersense(word) not in _THINGS
