"""The JSON Schema of a proposal in the format `peaceterms/1`, with every kind that is known."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import CoreSchema

from peaceterms.docstrings import descriptions
from peaceterms.proposal import FORMAT, Proposal

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Described(GenerateJsonSchema):
    """Takes the descriptions of fields from the docstrings below them."""

    def model_schema(self, schema: Any) -> JsonSchemaValue:
        found = super().model_schema(schema)
        described = descriptions(schema["cls"])
        for name, field in found.get("properties", {}).items():
            if name in described and "$ref" not in field:
                field.setdefault("description", described[name])
        if found.get("properties", {}).get("id", {}).get("default") == "":
            del found["properties"]["id"]["default"]  # it stands for an id that is made
        if "const" in found.get("properties", {}).get("kind", {}):
            found["required"] = sorted({"kind", *found.get("required", ())})
        return found

    def generate(self, schema: CoreSchema, mode: Any = "validation") -> JsonSchemaValue:
        return {"$schema": DIALECT, "$id": FORMAT, **super().generate(schema, mode)}


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) that every proposal file follows."""
    return Proposal.model_json_schema(schema_generator=_Described)
