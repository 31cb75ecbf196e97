"""The base of everything that has named fields: closed to unknown names, and immutable."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import InitErrorDetails


class Record(BaseModel):
    """An immutable set of named values. To change one, build it anew, so that it is checked anew."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", allow_inf_nan=False, hide_input_in_errors=True, defer_build=True
    )

    def __setattr__(self, name: str, value: object) -> None:
        error = InitErrorDetails(type="frozen_instance", loc=(name,), input=value)
        raise ValidationError.from_exception_data(type(self).__name__, [error])

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A record with some fields changed, validated like any other."""
        stated = {name: getattr(self, name) for name in self.model_fields_set}
        return type(self).model_validate({**stated, **(update or {})})
