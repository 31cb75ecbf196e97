"""The base of everything that has named fields: closed to unknown names, and immutable."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import InitErrorDetails

if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass

    class _Metaclass(ModelMetaclass):
        """Hides from type checkers that each field is also an argument of its exact type.

        A constructor accepts whatever a file may say (`"2022-10"` for a date, `"UA"` for a tuple of actors), and checks
        it as it checks a file. What is read from a field keeps its exact type.
        """
else:
    _Metaclass = type(BaseModel)


class Record(BaseModel, metaclass=_Metaclass):
    """An immutable set of named values. To change one, build it anew, so that it is checked anew."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", allow_inf_nan=False, hide_input_in_errors=True, defer_build=True
    )

    if not TYPE_CHECKING:  # a type checker that sees it would allow any name to be set

        def __setattr__(self, name: str, value: object) -> None:
            error = InitErrorDetails(type="frozen_instance", loc=(name,), input=value)
            raise ValidationError.from_exception_data(type(self).__name__, [error])

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A record with some fields changed, validated like any other."""
        stated = {name: getattr(self, name) for name in self.model_fields_set}
        return type(self).model_validate({**stated, **(update or {})})
