from collections.abc import Iterator
from enum import Enum, StrEnum
from typing import Annotated, Any, Literal

import pytest
from annotated_types import MinLen
from pydantic import Field, ValidationError

import peaceterms as pt
from peaceterms import Explicit
from peaceterms.declare import Amount, Free, Key, Marker, Members, Nominal, Note, Order, Ordinal, Part, Text, When
from peaceterms.terms import Territory
from peaceterms.terms.declaration import single_types
from peaceterms.terms.families import KINDS
from peaceterms.terms.subjects import Subject
from peaceterms.values import Details, Duration, Id, Money, Offset, PartialDate, Quantity, Record, Words
from peaceterms.vocabulary import ActorId, Actors, PlaceId, Places


class Colour(StrEnum):
    """A choice in words."""

    RED = "red"
    BLUE = "blue"


class Level(Enum):
    """A choice that is no string."""

    LOW = 1
    HIGH = 2


class Patrol(Part):
    """A part that is declared rightly."""

    by_whom: Annotated[Actors | None, Members()] = None
    lasts: Annotated[Duration | Explicit | None, When(burdens="patrol.by_whom")] = None


class Unmarked(Part):
    """A part with a field that declares no marker."""

    days: int | None = None


METACLASS: Any = type(pt.Term)


@pytest.fixture(autouse=True)
def _no_kind_is_left_behind() -> Iterator[None]:
    known = dict(KINDS)
    yield
    KINDS.clear()
    KINDS.update(known)


def made(
    kind: object = "truce", name: str = "Truce", fields: dict[str, tuple[Any, Any]] | None = None, **said: Any
) -> Any:
    """A class of term with those fields (annotation and default), made as a class statement would make it."""
    declared = {"places": (Annotated[Places, Key()], ...), **(fields or {})}
    namespace = {
        "__module__": __name__,
        "__qualname__": name,
        "__annotations__": {"kind": str, **{field: annotation for field, (annotation, _) in declared.items()}},
        **{field: default for field, (_, default) in declared.items() if default is not ...},
        **({} if kind is ... else {"kind": kind}),
        **said,
    }
    return METACLASS(name, (pt.Term,), namespace)


def optional(annotation: Any, marker: Marker) -> dict[str, tuple[Any, Any]]:
    """The one field `line`, which need not be stated."""
    return {"line": (Annotated[annotation | None, marker], None)}


LINE = optional(Words, Text())


# A correct class


def test_a_correct_class_is_laid_out() -> None:
    declared = made(
        "cease-fire",
        "CeaseFire",
        {
            "parties": (Annotated[Actors | None, Key()], None),
            "colour": (Annotated[Colour | Explicit | None, Nominal()], None),
            "guard_of_honour": (Annotated[Actors | Explicit | None, Members(burdens="parties")], None),
            "remark": (Annotated[Words | None, Note()], None),
            "patrol": (Patrol | None, None),
        },
        label="cease-fire in {places} between {parties}",
        at_least_one_of=("colour", "guard_of_honour"),
        belongs_to=Subject.CEASEFIRE,
        belongs_by={"places": {"crimea": Subject.LAND}},
        binds=("by", "parties"),
        burdens=("parties",),
        benefits=("places",),
        gives_up=("parties",),
        no_side=("guard_of_honour", "patrol.by_whom"),
        main="colour",
        bare=0,
        negation=("colour", Explicit.NONE),
    ).declaration
    assert declared.kind == "cease-fire"
    assert declared.label == "cease-fire in {places} between {parties}"
    assert [key.name for key in declared.keys] == ["places", "parties"]
    assert [key.required for key in declared.keys] == [True, False]
    assert [key.refers_to for key in declared.keys] == [PlaceId, ActorId]
    assert [aspect.name for aspect in declared.aspects] == [
        "colour", "guard_of_honour", "patrol.by_whom", "patrol.lasts",
        "by", "to", "refused", "modality",
        "timing.start", "timing.deadline", "timing.duration", "timing.pace", "timing.staged",
        "timing.until", "timing.renewal", "preconditions", "exceptions",
        "after", "together_with", "in_return_for", "exception_to", "reciprocal", "guaranteed_by", "verified_by",
    ]  # fmt: skip
    assert [note.name for note in declared.notes] == [
        "id", "summary", "quote", "ref", "basis", "sources", "implied", "given", "follows", "stated_on", "held_by",
        "remark",
    ]  # fmt: skip
    assert set(declared.by_name) == {field.name for field in (*declared.keys, *declared.aspects, *declared.notes)}
    assert declared.at_least_one_of == ("colour", "guard_of_honour")
    assert declared.says_something_bare is False
    assert (declared.binds, declared.burdens, declared.benefits) == (("by", "parties"), ("parties",), ("places",))
    assert (declared.gives_up, declared.no_side) == (("parties",), ("guard_of_honour", "patrol.by_whom"))
    assert (declared.main, declared.bare, declared.negation) == ("colour", 0, ("colour", Explicit.NONE))


def test_a_class_that_declares_nothing_more_binds_the_obligor_and_helps_the_beneficiary() -> None:
    declared = made().declaration
    assert (declared.binds, declared.burdens, declared.benefits) == (("by",), (), ("to",))
    assert (declared.gives_up, declared.no_side, declared.answers_for) == ((), (), ())
    assert (declared.main, declared.bare, declared.negation) == (None, 1, None)
    assert (declared.puts_off, declared.provisional) == (False, None)


def test_an_issue_belongs_to_one_subject_by_its_kind_or_by_its_key() -> None:
    declared = made(belongs_to=Subject.CEASEFIRE, belongs_by={"places": {"crimea": Subject.LAND}}).declaration
    assert declared.subject_of(("crimea",)) is Subject.LAND
    assert declared.subject_of(("luhansk",)) is Subject.CEASEFIRE
    assert made("lull", "Lull").declaration.subject_of(("crimea",)) is Subject.OTHER


def test_what_is_said_can_refuse_the_thing() -> None:
    declared = made(
        fields={"colour": (Annotated[Colour | Explicit | None, Nominal()], None)}, negation=("colour", Colour.RED)
    ).declaration
    assert declared.negates({"colour": Colour.RED})
    assert declared.negates({"refused": True, "colour": Colour.BLUE})
    assert not declared.negates({"colour": Colour.BLUE})
    assert not declared.negates({})
    assert not made("lull", "Lull").declaration.negates({})


def test_aspects_that_state_one_fact_are_a_facet() -> None:
    facets = made(fields={"seen": (Annotated[PartialDate | None, When(facet="timing")], None)}).declaration.facets
    assert facets == {"timing": ("seen", "timing.start", "timing.deadline", "timing.pace")}


def test_the_two_sides_of_a_relation_without_a_first_side_are_known_by_their_place_in_the_key() -> None:
    declared = made(
        fields={"one": (Annotated[Actors, Key(mutual="other")], ...), "other": (Annotated[Actors, Key()], ...)}
    ).declaration
    assert declared.mutual == (1, 2)
    assert made("lull", "Lull").declaration.mutual is None


def test_a_field_knows_its_title_types_and_what_it_refers_to() -> None:
    fields = made(
        fields={
            "guard_of_honour": (Annotated[Actors | Explicit | None, Members()], None),
            "depth": (Annotated[Quantity | Explicit | None, Amount()], Field(default=None, title="buffer")),
            "patrol": (Patrol | None, None),
        }
    ).declaration.by_name
    assert [fields[name].title for name in ("guard_of_honour", "depth")] == [None, "buffer"]
    assert fields["guard_of_honour"].types == (ActorId, Explicit)
    assert fields["guard_of_honour"].refers_to is ActorId
    assert fields["depth"].types == (Quantity, Explicit)
    assert fields["depth"].refers_to is None
    assert isinstance(fields["patrol.lasts"].marker, When)


def test_a_field_reads_its_value_from_a_term_and_from_a_part_of_it() -> None:
    truce = made(fields={**LINE, "patrol": (Patrol | None, None)})
    fields = truce.declaration.by_name
    bare = truce(id="a", places=["crimea"])
    full = truce(id="a", places=["crimea"], line="the river", patrol={"by_whom": ["UN"]})
    assert [fields[name].read(bare) for name in ("places", "line", "patrol.by_whom")] == [("crimea",), None, None]
    assert [fields[name].read(full) for name in ("line", "patrol.by_whom", "patrol.lasts")] == [
        "the river", ("UN",), None,
    ]  # fmt: skip


def test_a_class_that_needs_nothing_but_its_key_says_something_bare() -> None:
    assert made().declaration.says_something_bare is True


def test_aspects_are_put_in_the_order_of_their_declaration() -> None:
    declared = made(fields={**LINE, "colour": (Annotated[Colour | None, Nominal()], None)}).declaration
    assert declared.in_order(["by", "colour", "given", "line"]) == ["given", "line", "colour", "by"]
    assert declared.in_order(aspect.name for aspect in reversed(declared.aspects)) == [
        aspect.name for aspect in declared.aspects
    ]
    assert declared.key_index == {"places": 0}


def test_a_part_may_be_a_note_as_a_whole() -> None:
    notes = made(fields={"remark": (Annotated[Unmarked | None, Note()], None)}).declaration.notes
    assert "remark" in [note.name for note in notes]


READABLE = [
    (Colour, Nominal()),
    (bool, Nominal()),
    (Actors, Nominal(holder="line")),
    (Colour | Explicit, Ordinal()),
    (Level, Ordinal()),
    (bool, Ordinal()),
    (Quantity | Money | Explicit, Amount()),
    (Actors | Explicit, Members()),
    (Annotated[tuple[Words, ...], MinLen(2)], Members()),
    (PartialDate | Offset | Duration | Explicit, When()),
    (Words | Explicit, Text()),
    (tuple[Id, ...], Order()),
    (Details, Free()),
    (Literal["left", "right"], Nominal()),
    (dict[str, int], Note()),
]


@pytest.mark.parametrize(("annotation", "marker"), READABLE, ids=lambda value: type(value).__name__)
def test_a_marker_that_can_read_the_type_is_taken(annotation: Any, marker: Marker) -> None:
    assert made(fields=optional(annotation, marker)).declaration.by_name["line"].marker == marker


# What is refused, each with the class and the field


UNREADABLE = [
    (int, Nominal(), "Nominal cannot tell values of type int apart"),
    (Level, Nominal(), "Nominal cannot tell values of type Level apart"),
    (str, Ordinal(), "Ordinal cannot tell values of type str apart"),
    (tuple[Colour, ...], Ordinal(), "Ordinal cannot tell values of type tuple apart"),
    (float, Amount(), "Amount cannot tell values of type float apart"),
    (Quantity | int, Amount(), "Amount cannot tell values of type int apart"),
    (ActorId, Members(), "Members cannot tell values of type ActorId apart"),
    (str, When(), "When cannot tell values of type str apart"),
    (tuple[Words, ...], Text(), "Text cannot tell values of type tuple apart"),
    (str, Order(), "Order cannot tell values of type str apart"),
    (str, Free(), "Free cannot tell values of type str apart"),
    (int, Key(), "Key cannot tell values of type int apart"),
    (Patrol, Text(), "Text cannot tell values of type Patrol apart"),
    (Any, Text(), "Text cannot tell values of type Any apart"),
    (Literal["left", "right"], Amount(), "Amount cannot tell values of type"),
    (list[str], Amount(), "Amount cannot tell values of type"),
    (dict[str, int], Ordinal(), "Ordinal cannot tell values of type"),
    (frozenset[str], When(), "When cannot tell values of type"),
]


@pytest.mark.parametrize(
    ("annotation", "marker", "reason"),
    UNREADABLE,
    ids=[f"{type(row[1]).__name__} {number}" for number, row in enumerate(UNREADABLE)],
)
def test_a_marker_that_cannot_read_the_type_is_refused(annotation: Any, marker: Marker, reason: str) -> None:
    with pytest.raises(pt.InvalidDeclaration, match=f"^Truce.line: {reason}"):
        made(
            fields={
                "line": (
                    Annotated[annotation, marker] if annotation is Any else Annotated[annotation | None, marker],
                    None,
                )
            }
        )


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "no marker": ({"fields": {"line": (Words | None, None)}}, r"Truce\.line: declares no marker"),
    "two markers": (
        {"fields": {"line": (Annotated[Words | None, Text(), Note()], None)}},
        r"Truce\.line: declares 2 markers \(Text, Note\); one must do",
    ),
    "a part with no marker in it": (
        {"fields": {"patrol": (Unmarked | None, None)}},
        r"Unmarked\.days: declares no marker",
    ),
    "a default that is a value": (
        {"fields": {"line": (Annotated[Words | None, Text()], "the river")}},
        r"Truce\.line: needs the default None",
    ),
    "a default that is false": (
        {"fields": {"line": (Annotated[bool | None, Ordinal()], False)}},
        r"Truce\.line: needs the default None",
    ),
    "a default that is an empty string": (
        {"fields": {"line": (Annotated[str | None, Text()], "")}},
        r"Truce\.line: needs the default None",
    ),
    "a default that is made anew each time": (
        {"fields": {"line": (Annotated[Words | None, Text()], Field(default_factory=lambda: "the river"))}},
        r"Truce\.line: needs the default None",
    ),
    "burdens of a field that names no field": (
        {"fields": optional(Quantity, Amount(burdens="nobody"))},
        r"Truce\.line: burdens names 'nobody', which is no field",
    ),
    "benefits of a field that names no field": (
        {"fields": optional(bool, Ordinal(benefits="nobody"))},
        r"Truce\.line: benefits names 'nobody', which is no field",
    ),
    "holder of a field that names no field": (
        {"fields": optional(Actors, Nominal(holder="nobody"))},
        r"Truce\.line: holder names 'nobody', which is no field",
    ),
    "burdens of a field that names one without actors": (
        {"fields": optional(Quantity, Amount(burdens="modality"))},
        r"Truce\.line: burdens names 'modality', which holds neither actors nor places",
    ),
    "benefits of a field that names one without actors": (
        {"fields": optional(Quantity, Amount(benefits="line"))},
        r"Truce\.line: benefits names 'line', which holds neither actors nor places",
    ),
    "holder of a field that names one without actors": (
        {"fields": optional(Colour, Nominal(holder="line"))},
        r"Truce\.line: holder names 'line', which holds neither actors nor places",
    ),
    "burdens of the class that names no field": (
        {"burdens": ("by", "nobody")},
        r"Truce\.burdens names 'nobody', which is no field",
    ),
    "benefits of the class that names no field": (
        {"benefits": ("nobody",)},
        r"Truce\.benefits names 'nobody', which is no field",
    ),
    "benefits of the class that names a field without actors": (
        {"benefits": ("to", "line"), "fields": LINE},
        r"Truce\.benefits names 'line', which holds neither actors nor places",
    ),
    "what is bound of the class that names no field": (
        {"binds": ("nobody",)},
        r"Truce\.binds names 'nobody', which is no field",
    ),
    "those who give up of the class that name no field": (
        {"gives_up": ("nobody",)},
        r"Truce\.gives_up names 'nobody', which is no field",
    ),
    "those without a side of the class that name a field without actors": (
        {"no_side": ("line",), "fields": LINE},
        r"Truce\.no_side names 'line', which holds neither actors nor places",
    ),
    "a main aspect that is none": ({"main": "places"}, r"Truce\.main: 'places' is no aspect"),
    "a negation by what is no aspect": ({"negation": ("depth", True)}, r"Truce\.negation: 'depth' is no aspect"),
    "a label with what is no field": ({"label": "truce in {nowhere}"}, r"Truce\.label: 'nowhere' is no key field"),
    "a label with what is no key": (
        {"label": "truce in {places} at {line}", "fields": LINE},
        r"Truce\.label: 'line' is no key field",
    ),
    "at least one of what is no field": (
        {"at_least_one_of": ("line", "depth"), "fields": LINE},
        r"Truce\.at_least_one_of: there is no field 'depth'",
    ),
    "at least one of what is inside a part": (
        {"at_least_one_of": ("timing.deadline",)},
        r"Truce\.at_least_one_of: there is no field 'timing\.deadline'",
    ),
    "no kind": ({"kind": ...}, r"Truce\.kind: needs a default of lower-case words joined by hyphens"),
    "a kind that is no string": ({"kind": 7}, r"Truce\.kind: needs a default"),
    "an empty kind": ({"kind": ""}, r"Truce\.kind: needs a default"),
    "a kind with a capital": ({"kind": "Truce"}, r"Truce\.kind: needs a default"),
    "a kind with an underscore": ({"kind": "cease_fire"}, r"Truce\.kind: needs a default"),
    "a kind with a space": ({"kind": "cease fire"}, r"Truce\.kind: needs a default"),
    "a kind that ends in a hyphen": ({"kind": "truce-"}, r"Truce\.kind: needs a default"),
    "a kind with a digit": ({"kind": "truce2"}, r"Truce\.kind: needs a default"),
    "a kind that is taken": (
        {"kind": "territory"},
        r"Truce\.kind: peaceterms\.terms\.territory\.Territory already declares 'territory'",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_wrong_class_is_refused_when_it_is_made(case: str) -> None:
    arguments, reason = REFUSED[case]
    known = dict(KINDS)
    with pytest.raises(pt.InvalidDeclaration, match=f"^{reason}"):
        made(**arguments)
    assert known == KINDS


def test_a_class_statement_is_refused_too() -> None:
    with pytest.raises(pt.InvalidDeclaration, match=r"^Armistice\.line: declares no marker"):

        class Armistice(pt.Term):
            kind: Literal["armistice"] = "armistice"
            line: str | None = None


def test_a_wrong_class_is_a_type_error_too() -> None:
    with pytest.raises(TypeError, match="declares no marker"):
        made(fields={"line": (Words | None, None)})


def test_a_bundled_kind_cannot_be_taken_by_a_class_that_extends_it() -> None:
    with pytest.raises(pt.InvalidDeclaration, match=r"already declares 'territory'"):
        METACLASS("Land", (Territory,), {"__module__": __name__, "__qualname__": "Land"})
    assert pt.kind_of("territory") is Territory


def test_the_same_class_made_again_takes_the_place_of_the_first() -> None:
    first, second = made(), made(fields=LINE)
    assert first is not second
    assert pt.kind_of("truce") is second


def test_a_kind_that_extends_another_has_its_fields_too() -> None:
    truce = made(fields=LINE)
    longer = METACLASS(
        "LongTruce",
        (truce,),
        {"__module__": __name__, "__qualname__": "LongTruce", "__annotations__": {"kind": str}, "kind": "long-truce"},
    )
    assert [key.name for key in longer.declaration.keys] == ["places"]
    assert longer.declaration.aspects[0].name == "line"


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("by", (Annotated[Actors | None, Members()], None)),
        ("by", (Annotated[Actors | None, Nominal(holder="by")], None)),
        ("by", (Annotated[Actors, Key()], ...)),
        ("timing", (Patrol | None, None)),
        ("id", (Annotated[Id, Note()], ...)),
    ],
    ids=["the same", "another marker", "a key", "another part", "the id"],
)
def test_a_field_of_every_term_cannot_be_declared_anew(name: str, field: tuple[Any, Any]) -> None:
    known = dict(KINDS)
    reason = rf"^Truce\.{name}: is a field of every term and cannot be declared anew$"
    with pytest.raises(pt.InvalidDeclaration, match=reason):
        made(fields={name: field})
    assert known == KINDS


def test_a_class_beside_the_term_cannot_declare_a_field_of_every_term_anew() -> None:
    class Obliging(Record):
        by: Annotated[Actors | None, Key()] = None

    with pytest.raises(pt.InvalidDeclaration, match=r"by: is a field of every term and cannot be declared anew$"):

        class Truce(Obliging, pt.Term):
            kind: Literal["truce"] = "truce"
            places: Annotated[Places, Key()]


def test_a_field_of_the_kind_that_is_extended_can_be_declared_anew() -> None:
    truce = made(fields=LINE)
    longer = METACLASS(
        "LongTruce",
        (truce,),
        {
            "__module__": __name__,
            "__qualname__": "LongTruce",
            "__annotations__": {"kind": str, "line": Annotated[Words, Key()]},
            "kind": "long-truce",
        },
    )
    assert [key.name for key in longer.declaration.keys] == ["places", "line"]


def test_a_part_can_be_among_the_fields_of_which_one_is_needed() -> None:
    truce = made(at_least_one_of=("timing",))
    assert str(truce(id="a", places=["crimea"], timing={"deadline": "2022"}).timing.deadline) == "2022"
    with pytest.raises(ValidationError, match=r"must state at least one of timing"):
        truce(id="a", places=["crimea"])


@pytest.mark.parametrize(
    ("annotation", "types"),
    [
        (int, [int]),
        (int | None, [int]),
        (Annotated[int, "note"] | str | None, [int, str]),
        (Actors | Explicit | None, [ActorId, Explicit]),
        (tuple[Colour, ...] | None, [Colour]),
        (Annotated[tuple[Annotated[int, "note"], ...], "note"], [int]),
        (None, []),
    ],
    ids=["plain", "or none", "annotated", "actors", "several", "annotated several", "none"],
)
def test_the_types_of_a_single_value(annotation: Any, types: list[type]) -> None:
    assert list(single_types(annotation)) == types


# The codebook


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"use_not": (("that", "truce"),)}, "use_not: 'truce' is no other kind"),
        ({"use_not": (("that", "A truce"),)}, "use_not: 'A truce' is no other kind"),
        ({"example": {"sea": "black"}}, "example: there is no field 'sea'"),
        ({"example": {"places": "crimea"}, "main": "line"}, "example: does not state the main aspect 'line'"),
    ],
)
def test_a_codebook_that_cannot_be_right_is_refused(said: dict[str, Any], message: str) -> None:
    with pytest.raises(pt.InvalidDeclaration, match=message):
        made(fields=LINE, **said)


def test_a_codebook_is_laid_out() -> None:
    said: dict[str, Any] = {"also_called": "truce", "use_when": "When.", "use_not": (("that", "peace"),)}
    cls = made(fields=LINE, main="line", example={"line": "here"}, **said)
    declared = cls.declaration
    assert (declared.also_called, declared.use_when) == ("truce", "When.")
    assert declared.use_not == (("that", "peace"),)
    assert declared.example == {"line": "here"}
