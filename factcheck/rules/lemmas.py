"""Words as a rules file gives them: by their lemmas, or as they stand."""

from pydantic import Field

from factcheck.rules.files import Section


class Lemmas(Section):
    """Verbs and nouns that are met in any form, and words that are met as they stand."""

    verbs: list[str] = Field(default=[])
    nouns: list[str] = Field(default=[])
    words: list[str] = Field(default=[])
