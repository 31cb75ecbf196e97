"""The JSON Schema of a proposal in the format `peaceterms/1`, with every kind that is known."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import CoreSchema

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


@cache
def descriptions(cls: type[BaseModel]) -> dict[str, str]:
    """The docstring below each field of a model and of the models that it inherits from."""
    found: dict[str, str] = {}
    for ancestor in reversed(cls.__mro__):
        if issubclass(ancestor, BaseModel) and ancestor is not BaseModel:
            found.update(_own_descriptions(ancestor))
    return found


def _own_descriptions(cls: type) -> Iterator[tuple[str, str]]:
    try:
        tree = ast.parse(inspect.cleandoc("\n" + inspect.getsource(cls)))
    except (OSError, TypeError, SyntaxError):
        return
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    for field, below in zip(body, body[1:], strict=False):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, inspect.cleandoc(text)
