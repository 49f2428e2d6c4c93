"""Of which sort a name is, by its words and by what stands around it: person, organisation, place, other."""

from collections.abc import Sequence
from operator import itemgetter

from factcheck.claims.name_forms import Mark
from factcheck.rules import Language
from factcheck.rules.names import Sort
from factcheck.rules.naming import NOTHING, Evidence, KeySort
from factcheck.tokens import Tokens

_MOST = 6  # places that are asked
_SURE, _WORDS = 6, 4  # what nothing outweighs that is asked later; what words alone tell at least


def sort_of(told: KeySort, marks: Sequence[Mark], sentences: Sequence[Tokens], language: Language) -> Sort:
    """The sort for which the strongest evidence speaks; of two equal ones the first."""
    best = told.evidence
    for mark in marks[:_MOST]:
        if best[0] >= _SURE:
            break
        best = max(best, _around(mark, sentences[mark.number], language), key=itemgetter(0))
    if best[0]:
        return best[1]
    return "person" if told.is_unknown and not marks[0].form.is_lettered else "other"


def _around(mark: Mark, tokens: Tokens, language: Language) -> Evidence:
    """What a place where it stands says, the strongest."""
    run, own = mark.run, mark.form.evidence
    before, behind = tokens.at(run.first - 1), tokens.at(run.last)
    if own[0] >= _SURE:
        return own
    is_given = tokens.words[run.first] in language.names.gazetteer.given
    if run.title is None and before in language.names.firms and not is_given:
        return 6, "organisation"
    if run.title is not None or language.naming.words[before].is_person:
        return 6, "person"
    is_led = before in language.names.articles and run.last - run.first > 1 and not language.lexicon.is_noun(behind)
    if is_led and is_given and own != (6, "person"):
        return 5, "other"  # "the Karolina Bridge", but not "the Ilga Varga trial"
    if own[0] >= _WORDS:
        return own
    if behind == "," and tokens.at(run.last + 1).isdigit() and tokens.at(run.last + 2) in (",", "."):
        return 3, "person"
    speakers = language.events.speakers
    if behind in speakers or (before in speakers and not tokens.at(run.first - 2).isalnum()):
        return 2, "person"  # "…", said Varga; but "told Osmera Radio"
    is_place = before in language.names.inside and not language.lexicon.is_noun(tokens.lower[run.last - 1])
    return (1, "place") if is_place else NOTHING
