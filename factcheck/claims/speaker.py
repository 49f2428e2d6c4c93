"""Who says it."""

from factcheck.claims.passage import Figure, Passage, once
from factcheck.tokens import Tokens


def speaker(figure: Figure, passage: Passage) -> str | None:
    """Who is named as the source of a figure."""
    return _speaker_in(passage)


@once
def _speaker_in(passage: Passage) -> str | None:
    """The name beside a verb of saying, or behind "according to"."""
    speakers, according = passage.language.events.speakers, passage.language.events.according
    for index, word in enumerate(passage.lower):
        if word in speakers:
            return _name_before(passage.tokens, index) or _name_after(passage.tokens, index + 1)
        if word in according.roots and (match := according.match(passage.lower, index)):
            return _name_after(passage.tokens, match[1])
    return None


def _name_before(sentence: Tokens, index: int) -> str | None:
    last = index
    while index > 0 and sentence.words[index - 1][0].isupper() and sentence.words[index - 1].isalpha():
        index -= 1
    return " ".join(sentence.words[index:last]) or None


def _name_after(sentence: Tokens, index: int) -> str | None:
    first, limit = index, min(len(sentence.words), index + 5)
    while index < limit and sentence.words[index].isalpha():
        index += 1
    words = sentence.words[first:index]
    return " ".join(words) or None
