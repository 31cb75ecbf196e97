"""Free-form values for what no declared field fits yet: nested mappings, lists, words, numbers."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from peaceterms.values.text import LONGEST, visible

MOST_DIGITS = 100
"""Digits that a whole number in details may have."""

LONGEST_NAME = 200
"""Characters that a name in details may have."""

DEEPEST = 20
"""Levels of nesting that details may have."""


Path = tuple[str | int, ...]


def _refuse(reason: str) -> PydanticCustomError:
    return PydanticCustomError("not_details", "details {reason}", {"reason": reason})


def _check(value: Any, depth: int) -> None:
    if depth > DEEPEST:
        raise _refuse(f"may not be nested deeper than {DEEPEST} levels")
    match value:
        case str() if len(value) <= LONGEST:
            visible(value)
        case str():
            raise _refuse(f"may not hold more than {LONGEST} characters in one string")
        case float() if not math.isfinite(value):
            raise _refuse("may not hold NaN or infinity")
        case int() if abs(value) >= 10**MOST_DIGITS:
            raise _refuse(f"may not hold a whole number of more than {MOST_DIGITS} digits")
        case bool() | int() | float():
            pass
        case dict():
            _check_keys(value)
            for child in value.values():
                _check(child, depth + 1)
        case list() | tuple():
            for child in value:
                _check(child, depth + 1)
        case _:
            raise _refuse("may hold mappings, lists, strings, numbers and true or false, and nothing else")


def _check_keys(mapping: dict[Any, Any]) -> None:
    for key in mapping:
        if not isinstance(key, str):
            raise _refuse("need strings as keys")
        if len(key) > LONGEST_NAME:
            raise _refuse(f"may not have names of more than {LONGEST_NAME} characters")
        visible(key)


class Details(Mapping[str, Any]):
    """A read-only mapping that equals another with the same contents, whatever their order of keys."""

    __slots__ = ("_canonical",)

    def __init__(self, contents: Mapping[str, Any]) -> None:
        _check(dict(contents), 0)
        self._canonical = json.dumps(dict(contents), sort_keys=True, ensure_ascii=False)

    def to_dict(self) -> dict[str, Any]:
        """A fresh copy as plain dicts and lists."""
        contents: dict[str, Any] = json.loads(self._canonical)
        return contents

    def leaves(self) -> frozenset[tuple[Path, str]]:
        """Every single value with its path: what two details are compared by."""
        return frozenset(_leaves((), self.to_dict()))

    def __getitem__(self, key: str) -> Any:
        return self.to_dict()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.to_dict())

    def __len__(self) -> int:
        return len(self.to_dict())

    def __hash__(self) -> int:
        return hash(self._canonical)

    def __eq__(self, other: object) -> bool:
        return self._canonical == other._canonical if isinstance(other, Details) else NotImplemented

    def __repr__(self) -> str:
        return f"Details({self._canonical})"

    @classmethod
    def _from(cls, value: Any) -> Self:
        if isinstance(value, cls):
            return value
        if not isinstance(value, Mapping) or not value:
            raise _refuse("must be a mapping with at least one entry")
        return cls(value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        serializer = core_schema.plain_serializer_function_ser_schema(cls.to_dict)
        return core_schema.no_info_plain_validator_function(cls._from, serialization=serializer)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "object", "title": "Details", "minProperties": 1}


def _leaves(path: Path, value: Any) -> Iterator[tuple[Path, str]]:
    match value:
        case dict() if value:
            for key, child in value.items():
                yield from _leaves((*path, key), child)
        case list() if value:
            for index, child in enumerate(value):
                yield from _leaves((*path, index), child)
        case _:
            yield path, json.dumps(value, ensure_ascii=False)
