"""The base of values that are written as one short string, such as `2022-10` or `85 m3/s`."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

LONGEST = 200
"""Characters that a notation may have; anything longer is refused before it is looked at."""


class Notation:
    """An immutable value that equals every other of its class with the same meaning.

    A subclass parses its string in `_parse`, which raises `ValueError` with what is allowed and
    returns the value in its normal notation.
    """

    __slots__ = ("normal", "text")
    text: str
    """As it was written."""
    normal: str
    """One notation for all that mean the same: what values are told apart by."""
    code: ClassVar[str]
    """Stable code of the error for a string that does not parse."""
    examples: ClassVar[tuple[str, ...]]

    def __init__(self, text: str) -> None:
        if len(text) > LONGEST:
            raise ValueError(f"longer than {LONGEST} characters")
        self._set(text=text, normal=self._parse(text))

    def _parse(self, text: str) -> str:
        raise NotImplementedError

    def _set(self, **values: object) -> None:
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return bool(self.normal == other.normal)

    def __hash__(self) -> int:
        return hash(self.normal)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text!r})"

    def __reduce__(self) -> tuple[type[Self], tuple[str]]:
        return type(self), (self.text,)

    @classmethod
    def _from(cls, value: Any) -> Self:
        if isinstance(value, cls):
            return value
        if not isinstance(value, str) or len(value) > LONGEST:
            raise cls._refusal("must be a short string")
        try:
            return cls(value)
        except ValueError as error:
            raise cls._refusal(str(error)) from None

    @classmethod
    def _refusal(cls, reason: str) -> PydanticCustomError:
        examples = " or ".join(repr(example) for example in cls.examples)
        return PydanticCustomError(
            cls.code, "{reason}; write it like {examples}", {"reason": reason, "examples": examples}
        )

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._from, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "title": cls.__name__, "maxLength": LONGEST, "examples": list(cls.examples)}
