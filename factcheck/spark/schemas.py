"""The tables between the steps and in the folder of results, in Arrow's types.

A claim is named by its article and where it starts there: what is judged and found names claims and holds none.
"""

import pyarrow as pa

from factcheck.columns import ARTICLES, CLAIMS, schema_of

_text, _number, _bits = pa.string(), pa.int64(), pa.float64()
_texts = pa.list_(_text)


def _struct(**fields: pa.DataType) -> pa.StructType:
    return pa.struct(list(fields.items()))


_PLACES = _struct(kind=_text, offset=_number, line=_number, pages=pa.list_(_number))
_CLAIM = _struct(article=_text, start=_number)
_CLAIMS = pa.list_(_CLAIM)
_LEVEL = _struct(field=_text, name=_text, bits=_bits, says=_text)
_COMPARISON = _struct(
    left=_CLAIM, right=_CLAIM, levels=pa.list_(_LEVEL), verdict=_text, policy=_text, level=_text, bits=_bits
)
_JUDGED = pa.list_(_struct(one=_CLAIMS, other=_CLAIMS, comparison=_COMPARISON))
_PROBLEM = _struct(place=_text, code=_text, problem=_text, help=_text)
_FINDING = _struct(
    verdict=_text,
    severity=_text,
    message=_text,
    about=_text,
    likelihood=_bits,
    independent_sources=_number,
    fingerprint=_text,
    pairs=_texts,
    claims=_CLAIMS,
    groups=pa.list_(_CLAIMS),
    comparisons=pa.list_(_COMPARISON),
    place=_struct(article=_text, start=_number, at=_number),
)

FILES = pa.schema([("number", _number), ("path", pa.binary()), ("name", pa.binary()), ("is_named", pa.bool_())])
"""A file to be read, its name below what was named, and whether it is that itself; a path can be any bytes."""

ARTICLE = pa.schema([*schema_of(ARTICLES), ("learnt", pa.map_(_text, _text)), ("places", _PLACES), ("error", _text)])
"""An article, or what kept it from being read: `error` and nothing else."""

READ = pa.schema([*ARTICLE, ("number", _number), ("at", _number)])
"""The same as it is read, with the number of its file and which of that file it is."""

EXTRACTED = pa.schema(
    [
        *ARTICLE,
        ("extract", pa.binary()),
        ("claims", pa.list_(pa.struct(list(schema_of(CLAIMS))))),
        ("keys", _texts),
        ("newsrooms", _texts),
        ("shingles", pa.list_(_number)),
        ("alone", _JUDGED),
        ("found", pa.list_(_FINDING)),
        ("problems", pa.list_(_PROBLEM)),
    ]
)
"""An article and what it gives alone: its extract as bytes (packing.py), its claims, its keys, its origin, what it
judges of itself, and its findings."""

LINKS = pa.schema([("one", _text), ("other", _text), ("event", _bits), ("matter", _bits), ("judged", _JUDGED)])
"""Two linked articles, by how many bits they tell one event and one matter, and what their facts say together."""

FINDINGS = pa.schema(list(_FINDING))
"""A finding; those of one verdict are told in the order of their places."""
