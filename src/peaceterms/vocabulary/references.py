"""How a term refers to actors and places: by id, one or several."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from peaceterms.values import Listed

_ID = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*", re.ASCII)
_LONGEST = 80


class _Reference(str):
    __slots__ = ()
    what: ClassVar[str]
    """What it refers to, with its article."""

    @classmethod
    def _from(cls, value: Any) -> Self:
        if isinstance(value, cls):
            return value
        if isinstance(value, list | tuple):
            raise PydanticCustomError("not_an_id", "must be {what} id, one and no list", {"what": cls.what})
        if not isinstance(value, str) or len(value) > _LONGEST or not _ID.fullmatch(value):
            raise PydanticCustomError(
                "not_an_id", "must be {what} id: words and digits joined by hyphens", {"what": cls.what}
            )
        return cls(value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._from, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "title": cls.__name__, "pattern": f"^{_ID.pattern}$", "maxLength": _LONGEST}


class ActorId(_Reference):
    """The id of an actor or of a group of actors: `RU`, `NATO`, `elon-musk`."""

    __slots__ = ()
    what = "an actor"


class PlaceId(_Reference):
    """The id of a place or of a group of places: `luhansk`, `annexed-regions`."""

    __slots__ = ()
    what = "a place"


Actors = Annotated[tuple[ActorId, ...], Listed()]
"""One or more actors, each once; a single one may be written without a list. Their order means nothing."""

Places = Annotated[tuple[PlaceId, ...], Listed()]
"""One or more places, each once; a single one may be written without a list. Their order means nothing."""
