"""What every term has: who must act, for whom, when, on what condition, and where the text says so."""

from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from peaceterms.errors import InvalidDeclaration, shown
from peaceterms.terms.declaration import Declaration, declare
from peaceterms.terms.markers import Nominal, Note, Order, Ordinal, Text
from peaceterms.terms.measured import Members, When
from peaceterms.values import Duration, Explicit, Id, Listed, Offset, PartialDate, Record, Several, Words
from peaceterms.vocabulary import Actors, PlaceId


class Modality(StrEnum):
    """How firmly a term binds: the first three are a scale, the last two stand apart from it."""

    ASPIRES = "aspires"
    EXPECTS = "expects"
    UNDERTAKES = "undertakes"
    PERMITS = "permits"
    DECLARES = "declares"


class Basis(StrEnum):
    """What an encoding rests on."""

    PRIMARY = "primary"
    """The text itself, or a reproduction or translation of it, was seen."""
    SECONDARY = "secondary"
    """A report of the text was seen."""
    UNVERIFIED = "unverified"
    """From memory; not checked."""


class Given(Record):
    """A contingency and the answer, or answers, under which a term holds."""

    on: Id
    """The id of a referendum in the same proposal, or of one of its contingencies."""
    answer: Several[Words]
    """Any one of these answers will do."""
    place: PlaceId | None = None
    """Where the vote counts, if it is held in several places and the term is not about one of them."""


Conditions = Annotated[tuple[Given, ...], Listed(least=0)]
"""Conditions that must all hold; a single one may be written without a list."""


class Part(Record):
    """A part of a term with fields of its own, which declare markers like those of the term."""


class Pace(StrEnum):
    """How soon, where the text gives no date."""

    EVENTUALLY = "eventually"
    SOON = "soon"
    AT_ONCE = "at once"


class Timing(Part):
    """When a term begins, by when it must be done, how soon and in what steps, how long it lasts."""

    start: Annotated[PartialDate | Offset | Explicit | None, When()] = None
    deadline: Annotated[PartialDate | Offset | Explicit | None, When(benefits="by", ceiling=True)] = None
    duration: Annotated[Duration | Explicit | None, When(burdens="by")] = None
    pace: Annotated[Pace | None, Ordinal(burdens="by")] = None
    """How soon, where the text gives no date."""
    staged: Annotated[bool | None, Nominal()] = None
    """Whether it is done in stages (true) or all at once (false)."""


class Term(Record):
    """One commitment of one kind: somebody shall, shall not, may, or declares something.

    In every field but `id`, `None` means that the text does not say. To add a kind, subclass this
    with a `kind` and with fields that each carry a marker; nothing else needs to be told of it.
    """

    label: ClassVar[str] = ""
    """How to name an issue of this kind, with its key fields in braces: `territory of {places}`."""
    at_least_one_of: ClassVar[tuple[str, ...]] = ()
    """Fields of which a term must state at least one, since without them it says nothing."""
    burdens: ClassVar[tuple[str, ...]] = ("by",)
    """Fields with those who lose by the term as a whole, and gain when it is dropped."""
    benefits: ClassVar[tuple[str, ...]] = ("to",)
    """Fields with those who gain by the term as a whole, and lose when it is dropped."""
    declaration: ClassVar[Declaration]
    """All of the above and the fields, checked and laid out."""

    id: Annotated[Id, Note()]
    """Names the term within its proposal; it has no meaning."""
    kind: str
    """What sort of term it is."""
    summary: Annotated[Words | None, Note()] = None
    """What the text says, in our own words."""
    quote: Annotated[Words | None, Note()] = Field(default=None, max_length=300)
    """A short phrase of the text itself."""
    ref: Annotated[Words | None, Note()] = None
    """Point or article in the text."""
    basis: Annotated[Basis | None, Note()] = None
    """What the encoding rests on."""
    sources: Annotated[tuple[Id, ...], Note()] = ()
    """Ids of the sources that it rests on."""
    implied: Annotated[tuple[str, ...], Note()] = ()
    """Names of the fields that rest on an implied reading: the text does not state them in so many words.

    Of a part that is implied only in part, the single field: `timing.deadline`.
    """
    by: Annotated[Actors | None, Members()] = None
    """Obligors: who must act."""
    to: Annotated[Actors | None, Members()] = None
    """Beneficiaries: who gains by it."""
    modality: Annotated[
        Modality | None,
        Ordinal(burdens="by", unranked=(Modality.PERMITS, Modality.DECLARES), unsaid=Modality.UNDERTAKES),
    ] = None
    """How firmly it binds. A clause without a mark of it is read as an undertaking."""
    timing: Timing | None = None
    """When it begins, by when it is due, how long it lasts."""
    preconditions: Annotated[Words | Explicit | None, Text()] = None
    """What must be met first, in our own words; `none`: the text says that it is without conditions."""
    exceptions: Annotated[Words | Explicit | None, Text()] = None
    """What is excepted from it; `none`: the text says that there are no exceptions."""
    after: Annotated[tuple[Id, ...], Order()] = ()
    """Ids of the terms that must come first."""
    given: Annotated[Conditions, Note()] = ()
    """The condition: all of these must hold. Empty: unconditional."""
    guaranteed_by: Annotated[Actors | Explicit | None, Members(benefits="to")] = None
    """Who guarantees it."""
    verified_by: Annotated[Actors | Explicit | None, Members(benefits="to")] = None
    """Who verifies it."""
    follows: Annotated[Id | None, Note()] = None
    """The id of the term of the earlier version that this one takes up, where it is not the same id."""
    held_by: Annotated[Actors | None, Note()] = None
    """Whose bracketed position it is, where a draft holds the figures of several sides."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        cls.declaration = declare(cls, Term, Part)
        _register(cls)

    @model_validator(mode="after")
    def _is_of_a_kind(self) -> Self:
        if type(self) is Term:
            raise PydanticCustomError("no_kind", "a term must be of one of the kinds, which are subclasses of Term")
        return self

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        needed = self.at_least_one_of
        if needed and all(getattr(self, name) is None for name in needed):
            raise PydanticCustomError(
                "says_nothing", "must state at least one of {fields}", {"fields": ", ".join(needed)}
            )
        return self

    def _states(self, name: str) -> bool:
        """Whether the term states a key, an aspect, or a part as a whole."""
        declaration = self.declaration
        if name in declaration.stated_fields:
            return getattr(self, name) not in (None, ())
        return name in declaration.order and declaration.by_name[name].read(self) is not None

    @model_validator(mode="after")
    def _implies_what_it_states(self) -> Self:
        for name in self.implied:
            if not self._states(name):
                raise PydanticCustomError(
                    "implies_nothing", "'implied' names {name}, which the term does not state", {"name": shown(name)}
                )
        return self


KINDS: dict[str, type[Term]] = {}
"""Every kind that has been declared, by name. Read it through `peaceterms.kinds()`."""


def _register(cls: type[Term]) -> None:
    kind = cls.declaration.kind
    known = KINDS.setdefault(kind, cls)
    if (known.__module__, known.__qualname__) != (cls.__module__, cls.__qualname__):
        raise InvalidDeclaration(
            f"{cls.__name__}.kind: {known.__module__}.{known.__qualname__} already declares {kind!r}"
        )
    KINDS[kind] = cls
