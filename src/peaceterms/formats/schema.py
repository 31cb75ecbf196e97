"""The JSON Schema of a proposal in the format `peaceterms/1`, with every kind that is known, or some; of results."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import CoreSchema

from peaceterms.display import Result
from peaceterms.docstrings import descriptions
from peaceterms.errors import InvalidArgument, NotFound
from peaceterms.formats.for_models import for_models as narrowed
from peaceterms.proposal import FORMAT, Proposal
from peaceterms.terms import kind_of
from peaceterms.terms import kinds as known_kinds

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCHEMA_ID = f"urn:{FORMAT.replace('/', ':')}"
"""Absolute, as editors need it; nothing is found there."""
NAMES = ("proposal", "comparison", "patch", "merge", "table", "survey", "track", "distances", "families")
"""What there is a schema of."""
_DEFS = "#/$defs/"


class _Described(GenerateJsonSchema):
    """Takes the descriptions of fields from the docstrings below them, and looks at a term by its kind."""

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

    def typed_dict_schema(self, schema: Any) -> JsonSchemaValue:
        found = super().typed_dict_schema(schema)
        for name, described in descriptions(schema["cls"]).items():
            if "$ref" not in (field := found["properties"][name]):
                field.setdefault("description", described)
        return {"additionalProperties": False, **found}

    def generate(self, schema: CoreSchema, mode: Any = "validation") -> JsonSchemaValue:
        return {"$schema": DIALECT, "$id": SCHEMA_ID, **super().generate(schema, mode)}


def json_schema(
    of: str = "proposal", *, kinds: Iterable[str] | None = None, for_models: bool = False
) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) that every proposal file follows, or one with terms of some kinds only.

    Each kind stands in `$defs` under its own name, and a term is held against the one that its `kind` names, so that
    what is wrong is told of the field where it is. `for_models` gives one for structured output of language models:
    only keywords that services take, every field required, with null, an empty list or false for what is unstated.
    `of` a `"comparison"`, `"patch"`, `"merge"`, `"table"`, `"survey"`, `"track"`, `"distances"` or `"families"` it is
    the schema of what `to_json` of such a result gives, with every field typed.
    Raises `NotFound` for a kind or a result that there is not, `InvalidArgument` where it is larger than such services
    take, and for kinds of a result.
    """
    if of != "proposal":
        return _of_result(of, is_plain=kinds is None and not for_models)
    schema = Proposal.model_json_schema(schema_generator=_Described)
    schema = _held_by_kind(schema, schema["properties"], kinds, _alternatives if for_models else _by_kind)
    return narrowed(schema) if for_models else _shared(schema)


def _of_result(name: str, *, is_plain: bool) -> dict[str, Any]:
    if (result := results().get(name)) is None:
        kinds = {kind: f"{kind} (a kind: kinds=[{kind!r}], or --kind {kind})" for kind in known_kinds()}
        raise NotFound("schema", name, [*NAMES, *kinds], kinds)
    if not is_plain:
        raise InvalidArgument(f"kinds and for_models are for the schema of a proposal; found {name!r}")
    schema = TypeAdapter(result).json_schema(mode="serialization", schema_generator=_Described)
    schema["$id"] = f"urn:peaceterms:{name}:1"
    if "Proposal" in schema.get("$defs", {}):
        schema = _shared(_held_by_kind(schema, schema["$defs"]["Proposal"]["properties"], None, _by_kind))
    return schema


def results() -> dict[str, type[Result]]:
    """Return the results whose JSON has a schema, by their names."""
    from peaceterms.analysis.families import Families  # few ask for these
    from peaceterms.analysis.pairs import Distances
    from peaceterms.analysis.side_by_side import Table
    from peaceterms.analysis.survey import Survey
    from peaceterms.analysis.tracks import Track
    from peaceterms.comparison.comparison import Comparison
    from peaceterms.differ.merging import Merge
    from peaceterms.differ.patch import Patch

    return dict(zip(NAMES[1:], (Comparison, Patch, Merge, Table, Survey, Track, Distances, Families), strict=True))


def _held_by_kind(
    schema: dict[str, Any],
    properties: dict[str, Any],
    kinds: Iterable[str] | None,
    items: Callable[[list[str]], dict[str, Any]],
) -> dict[str, Any]:
    """Return a schema in which each kind has a definition, and a term among some properties is of one of them."""
    forms = {_name(form): form for form in _forms(properties["terms"]["items"], schema["$defs"])}
    wanted = list(forms) if kinds is None else [kind_of(kind).declaration.kind for kind in kinds]
    properties["terms"]["items"] = items(wanted)
    defs = {**schema.pop("$defs"), **{kind: forms[kind] for kind in wanted}}
    needed = _reached(schema, defs)
    return {**schema, "$defs": {name: held for name, held in sorted(defs.items()) if name in needed}}


def _shared(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema in which each field that all kinds of term have alike is defined once, as `term.by`."""
    defs = schema["$defs"]
    fields = [defs[kind]["properties"] for kind in known_kinds() if kind in defs]
    alike = {name: field for name, field in fields[0].items() if all(one.get(name) == field for one in fields)}
    for properties in fields:
        properties.update({name: {"$ref": f"{_DEFS}term.{name}"} for name in alike})
    return {**schema, "$defs": {**defs, **{f"term.{name}": field for name, field in alike.items()}}}


def _forms(items: dict[str, Any], defs: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield what a term of each kind looks like."""
    for form in items["oneOf"]:
        yield defs[form["$ref"].removeprefix(_DEFS)] if "$ref" in form else form


def _name(form: dict[str, Any]) -> str:
    return str(form["properties"]["kind"]["const"])


def _by_kind(kinds: list[str]) -> dict[str, Any]:
    """Return what holds of a term: it says its kind, and then it is as that kind is."""
    return {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"enum": kinds, "description": descriptions(kind_of(kinds[0]))["kind"]}},
        "allOf": [
            {"if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]}, "then": {"$ref": f"{_DEFS}{kind}"}}
            for kind in kinds
        ],
    }


def _alternatives(kinds: list[str]) -> dict[str, Any]:
    return {"anyOf": [{"$ref": f"{_DEFS}{kind}"} for kind in kinds]}


def _reached(schema: Any, defs: dict[str, Any]) -> set[str]:
    """Return the definitions that a schema needs, and those that these need."""
    found: set[str] = set()
    left = list(_references(schema))
    while left:
        if (name := left.pop()) not in found:
            found.add(name)
            left.extend(_references(defs[name]))
    return found


def _references(held: Any) -> Iterator[str]:
    if isinstance(held, dict):
        if isinstance(target := held.get("$ref"), str):
            yield target.removeprefix(_DEFS)
        for member in held.values():
            yield from _references(member)
    elif isinstance(held, list):
        for member in held:
            yield from _references(member)
