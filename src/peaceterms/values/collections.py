"""A dict that cannot be changed, and lists that may be written as a single value."""

from __future__ import annotations

from typing import Annotated, Any, NoReturn, TypeVar

from annotated_types import MinLen
from pydantic import AfterValidator, BaseModel, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from peaceterms.values.explicit import Explicit
from peaceterms.values.text import Id, Words


class FrozenDict(dict[str, Any]):
    """A dict that can be read, compared and pickled, but not changed."""

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("this mapping is immutable")

    __setitem__ = __delitem__ = clear = pop = popitem = setdefault = update = __ior__ = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[Any, ...]:
        return FrozenDict, (dict(self),)


LONGEST_NAME = 200
"""Characters that a name in a table of choices may have."""


def _frozen(choices: dict[str, Any]) -> FrozenDict:
    if any(len(name) > LONGEST_NAME for name in choices):
        raise PydanticCustomError("name_too_long", "a name may have at most {most} characters", {"most": LONGEST_NAME})
    return FrozenDict(choices)


Choices = Annotated[dict[str, Id], AfterValidator(_frozen)]
"""An unchangeable table of names with one choice each."""

_EXPLICIT = frozenset(explicit.value for explicit in Explicit)


def distinct(values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the values as they are, each of which stands there once."""
    seen: set[Any] = set()
    for value in values:
        if value in seen:
            raise PydanticCustomError("listed_twice", "{value} is listed twice", {"value": str(value)})
        seen.add(value)
    return values


class Listed:
    """For the annotation of a tuple: each entry once, at least so many; a single one may be written without a list."""

    def __init__(self, least: int = 1) -> None:
        self.least = least

    @staticmethod
    def _listed(value: Any) -> Any:
        single = isinstance(value, (str, dict, BaseModel)) and not (isinstance(value, str) and value in _EXPLICIT)
        return [value] if single else value

    def _distinct(self, values: tuple[Any, ...]) -> tuple[Any, ...]:
        if len(values) < self.least:
            raise PydanticCustomError(
                "empty_list", "must have at least one entry; leave it out if the text does not say"
            )
        return distinct(values)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        listed = core_schema.no_info_before_validator_function(self._listed, handler(source))
        return core_schema.no_info_after_validator_function(self._distinct, listed)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        several = handler(schema)
        return {"anyOf": [several["items"], {**several, "minItems": self.least, "uniqueItems": True}]}


T = TypeVar("T")
Several = Annotated[tuple[T, ...], Listed()]
"""One or more values, each once; a single one may be written without a list. Their order means nothing."""

Alternatives = Annotated[tuple[Words, ...], MinLen(2), AfterValidator(distinct)]
"""Two or more answers to a question, or options of a vote, each once."""
