"""The JSON Schema of the json report, made by pydantic from the types in shapes.py and model/."""

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from factcheck.model import SCHEMA_VERSION
from factcheck.write import shapes
from factcheck.write.descriptions import DESCRIPTIONS


class _EveryField(GenerateJsonSchema):
    """What is written has every field, those with a default as well."""

    def field_is_required(self, field: Any, total: bool) -> bool:  # noqa: ARG002 - pydantic names them
        return True

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def schema() -> dict[str, object]:
    """The schema of the whole report, each property with what it says."""
    found = TypeAdapter(shapes.Report).json_schema(mode="serialization", schema_generator=_EveryField)
    for name, shape in {"Report": found, **found["$defs"]}.items():
        for key, rule in shape.get("properties", {}).items():
            rule["description"] = DESCRIPTIONS[name][key]
    return {"$schema": _EveryField.schema_dialect, "$id": f"urn:factcheck:report:{SCHEMA_VERSION}", **found}
