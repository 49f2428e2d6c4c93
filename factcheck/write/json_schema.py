"""JSON Schemas of what is written as JSON, made by pydantic from the types in shapes.py, line_shapes.py and model/."""

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from factcheck.model import SCHEMA_VERSION
from factcheck.write import line_shapes, shapes
from factcheck.write.descriptions import DESCRIPTIONS

_SHAPES: dict[str, Any] = {
    "report": shapes.Report,
    "line": line_shapes.Line,
    "claim": line_shapes.ExtractedClaim,
    "mention": shapes.Mention,
}


class _EveryField(GenerateJsonSchema):
    """What is written has every field, those with a default as well."""

    def field_is_required(self, field: Any, total: bool) -> bool:  # noqa: ARG002 - pydantic names them
        return True

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def schema(of: str) -> dict[str, object]:
    """The schema of the whole report or of a line, each property with what it says."""
    found = TypeAdapter(_SHAPES[of]).json_schema(mode="serialization", schema_generator=_EveryField)
    for title, below in {found.get("title", ""): found, **found.get("$defs", {})}.items():
        for key, rule in below.get("properties", {}).items():
            rule["description"] = DESCRIPTIONS[title][key]
    return {"$schema": _EveryField.schema_dialect, "$id": f"urn:factcheck:{of}:{SCHEMA_VERSION}", **found}
