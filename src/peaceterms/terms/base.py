"""What every term has: who must act, for whom, when, on what condition, and where the text says so."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from peaceterms.errors import shown
from peaceterms.terms.declaration import Declaration, declare
from peaceterms.terms.families import register
from peaceterms.terms.ladder import Answers
from peaceterms.terms.markers import Marker, Nominal, Note, Order, Ordinal, Related, Text
from peaceterms.terms.measured import Members, When
from peaceterms.terms.subjects import Subject
from peaceterms.values import Duration, Explicit, Id, Listed, Offset, PartialDate, Record, Several, Words
from peaceterms.values.text import as_id
from peaceterms.vocabulary import Actors, PlaceId


class Modality(StrEnum):
    """How firmly a term binds, from the loosest; the last stands apart from the scale.

    `considers`: the text names it as an option, as something that could be done.
    """

    CONSIDERS = "considers"
    PERMITS = "permits"
    ASPIRES = "aspires"
    EXPECTS = "expects"
    UNDERTAKES = "undertakes"
    DECLARES = "declares"


class Basis(StrEnum):
    """What an encoding rests on."""

    PRIMARY = "primary"
    """The text itself, or a reproduction or translation of it, was seen."""
    SECONDARY = "secondary"
    """A report of the text was seen."""
    CODED = "coded"
    """The codes of a collection of data were seen, not the text: they tell what it is about."""
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


if TYPE_CHECKING:
    _Kind = Any  # were it `str`, checkers would refuse the `Literal` of a kind, which narrows what could be set
else:
    _Kind = str


class Pace(StrEnum):
    """How soon, where the text gives no date."""

    EVENTUALLY = "eventually"
    SOON = "soon"
    AT_ONCE = "at once"


class Renewal(StrEnum):
    """Whether and how a term runs on after its time, from the least lasting."""

    NONE = "none"
    BY_CONSENT = "by consent"
    UNLESS_OBJECTED = "unless a party objects"
    AUTOMATIC = "automatic"


class Timing(Part):
    """When a term begins, by when it must be done, how soon and in what steps, how long it lasts."""

    start: Annotated[PartialDate | Offset | Explicit | None, When(facet="timing")] = None
    deadline: Annotated[PartialDate | Offset | Explicit | None, When(strengthens=-1, ceiling=True, facet="timing")] = (
        None
    )
    duration: Annotated[Duration | Explicit | None, When(strengthens=1, ceiling=True)] = None
    pace: Annotated[Pace | None, Ordinal(strengthens=1, facet="timing")] = None
    """How soon, where the text gives no date."""
    staged: Annotated[bool | None, Nominal()] = None
    """Whether it is done in stages (true) or all at once (false)."""
    until: Annotated[PartialDate | Offset | Explicit | None, When(strengthens=1, ceiling=True)] = None
    """The day or the event at which it ends: `2030-01-01`, `peace-treaty`, `peace-treaty+P6M`."""
    renewal: Annotated[
        Renewal | Literal[Explicit.TO_BE_AGREED, Explicit.LEFT_BLANK, Explicit.NOT_SPECIFIED] | None,
        Ordinal(strengthens=1),
    ] = None
    """Whether and how it runs on after that, or after its duration."""


class Term(Record):
    """One commitment of one kind: somebody shall, shall not, may, or declares something.

    In every field but `id`, `None` means that the text does not say. To add a kind, subclass this
    with a `kind` and with fields that each carry a marker; nothing else needs to be told of it.
    """

    also_called: ClassVar[str] = ""
    """Other words for it, and what texts call such a thing, by which it is found; joined by commas."""
    use_when: ClassVar[str] = ""
    """When a coder should use the kind, in one sentence. A package outside may leave it out, and the next two."""
    use_not: ClassVar[tuple[tuple[str, str], ...]] = ()
    """When not: what a text says, and the kind to use for it instead."""
    example: ClassVar[dict[str, object]] = {}
    """The fields of such a term as a file has them, the main aspect among them; names as in `codebook.SETTING`."""
    label: ClassVar[str] = ""
    """How to name an issue of this kind, with its key fields in braces: `territory of {places}`."""
    at_least_one_of: ClassVar[tuple[str, ...]] = ()
    """Fields of which a term must state at least one, since without them it says nothing."""
    belongs_to: ClassVar[Subject] = Subject.OTHER
    """What people compare by that a term of the kind belongs to."""
    belongs_by: ClassVar[dict[str, dict[str, Subject]]] = {}
    """Key fields of which some values belong to another subject: membership of the EU to integration."""
    leads: ClassVar[bool] = False
    """Whether its subject is first of all about terms of the kind, so that a headline prefers them: land, territory."""
    binds: ClassVar[tuple[str, ...]] = ("by",)
    """Fields with those who have a duty by the term: a duty more where it is added, a duty less where it is dropped."""
    burdens: ClassVar[tuple[str, ...]] = ()
    """Fields with those who lose by the term as a whole, and gain when it is dropped."""
    benefits: ClassVar[tuple[str, ...]] = ("to",)
    """Fields with those who gain by the term as a whole, and lose when it is dropped."""
    gives_up: ClassVar[tuple[str, ...]] = ()
    """Of a kind about whose a thing is: fields with those who give it up, as far as a text attributes it to them."""
    no_side: ClassVar[tuple[str, ...]] = ()
    """Fields with those who only carry out, organise, pay, verify or take part: they have no side by that."""
    main: ClassVar[str | None] = None
    """The aspect that matters most; what it says decides whether the term as a whole helps or harms."""
    bare: ClassVar[int] = 1
    """What a term without its main aspect amounts to: 1, that the thing is there; 0, nothing can be said."""
    place_is_people: ClassVar[bool] = False
    """Whether a place among those who gain stands for its people, and not for whoever holds it."""
    puts_off: ClassVar[bool] = False
    """Whether a term of the kind leaves a question for later, or for talks, instead of answering it."""
    provisional: ClassVar[str | None] = None
    """The scale of how final a term is; its lowest step leaves the question for later."""
    answers_for: ClassVar[tuple[Answers, ...]] = ()
    """Kinds whose question a term of this kind answers too, or on whose ladder it is a rung."""
    negation: ClassVar[tuple[str, object] | None] = None
    """An aspect, and the value of it that says the same as `refused`."""
    declaration: ClassVar[Declaration]
    """All of the above and the fields, checked and laid out."""

    id: Annotated[Id, Note()] = ""
    """Names the term within its proposal; it has no meaning. Where none is given, it is made of kind and key."""
    kind: _Kind
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
    refused: Annotated[Literal[True] | None, Nominal()] = None
    """Whether the text refuses the thing: no amnesty, not to be forced to be neutral. Never together with a value that
    says so already, such as `extent = "none"`."""
    modality: Annotated[
        Modality | None,
        Ordinal(strengthens=1, unranked=(Modality.DECLARES,), unsaid=Modality.UNDERTAKES),
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
    together_with: Annotated[tuple[Id, ...], Related()] = ()
    """Ids of the terms that are done at the same time; said of one of them, it holds of both."""
    in_return_for: Annotated[tuple[Id, ...], Related()] = ()
    """Ids of the terms that this one is given for."""
    exception_to: Annotated[tuple[Id, ...], Related()] = ()
    """Ids of the terms that this one is an exception to: what a ban leaves allowed."""
    reciprocal: Annotated[Literal[True] | None, Nominal()] = None
    """Whether it binds each side only as long as the other side does the same."""
    given: Annotated[Conditions, Note()] = ()
    """The condition: all of these must hold. Empty: unconditional."""
    guaranteed_by: Annotated[Actors | Explicit | None, Members()] = None
    """Who guarantees it."""
    verified_by: Annotated[Actors | Explicit | None, Members()] = None
    """Who verifies it."""
    follows: Annotated[Id | None, Note()] = None
    """The id of the term of the earlier version that this one takes up, where it is not the same id."""
    stated_on: Annotated[PartialDate | None, Note()] = None
    """When it was said, where the text was not said all at once."""
    held_by: Annotated[Actors | None, Note()] = None
    """Whose bracketed position it is, where a draft holds the figures of several sides."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        cls.declaration = declare(cls, Term, Part)
        register(cls)

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        if type(self) is Term:
            raise PydanticCustomError("no_kind", "a term must be of one of the kinds, which are subclasses of Term")
        if not self.id:
            named = (value for key in self.declaration.keys for value in _each(key.read(self)))
            self.__dict__["id"] = as_id(self.kind, *named)
        self._check_that_it_says_something()
        self._check_that_it_is_refused_once()
        self._check_what_is_implied()
        return self

    def _check_that_it_says_something(self) -> None:
        needed = self.at_least_one_of
        if needed and not self.refused and all(getattr(self, name) is None for name in needed):
            raise PydanticCustomError(
                "says_nothing", "must state at least one of {fields}", {"fields": ", ".join(needed)}
            )

    def _check_that_it_is_refused_once(self) -> None:
        if self.refused and self.negation and getattr(self, self.negation[0]) == self.negation[1]:
            name, value = self.negation
            raise PydanticCustomError(
                "refused_twice",
                "{plain} already refuses it: leave 'refused' out",
                {"plain": f"{name} = {str(value)!r}"},
            )

    def _states(self, name: str) -> bool:
        """Whether the term states a key, an aspect, or a part as a whole."""
        declaration = self.declaration
        if name in declaration.stated_fields:
            return getattr(self, name) not in (None, ())
        return name in declaration.order and declaration.by_name[name].read(self) is not None

    def _check_what_is_implied(self) -> None:
        for name in self.implied:
            if not self._states(name):
                raise _not_implied(name, there=getattr(self, name, None) not in (None, ()))


def _not_implied(name: str, *, there: bool) -> PydanticCustomError:
    if there and name in Term.model_fields:
        return PydanticCustomError(
            "implies_nothing",
            "{name} cannot be among 'implied': only what the term is about and what it says can",
            {"name": shown(name)},
        )
    return PydanticCustomError(
        "implies_nothing", "'implied' names {name}, which the term does not state", {"name": shown(name)}
    )


LINKS: tuple[str, ...] = tuple(
    name
    for name, field in Term.model_fields.items()
    if any(isinstance(marker, Marker) and marker.links for marker in field.metadata)
)
"""The fields of every term that name other terms of its text."""


def relinked(term: Term, ids: Mapping[str, str]) -> Term:
    """Return a term that names other terms by other ids; those for which there is none are left out."""
    changed: dict[str, Any] = {}
    for name in LINKS:
        named = getattr(term, name)
        kept = tuple(ids[id] for id in named if id in ids)
        if kept != named:
            changed[name] = kept
    if not changed:
        return term
    implied = tuple(name for name in term.implied if changed.get(name, True))
    return term.model_copy(update={**changed, "implied": implied})


def _each(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)
