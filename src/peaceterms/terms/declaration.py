"""What the class of a term declares, checked when the class is made and laid out for the rest to read."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache
from inspect import get_annotations
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from peaceterms.errors import InvalidDeclaration
from peaceterms.terms.ladder import Answers
from peaceterms.terms.markers import Key, Marker, Nominal, Note, Ordinal, is_open
from peaceterms.terms.subjects import Subject
from peaceterms.values import Explicit
from peaceterms.vocabulary import ActorId, PlaceId

_KIND = re.compile(r"[a-z]+(-[a-z]+)*")


class Field(NamedTuple):
    """One declared field: where it stands, how its values differ, and what it refers to."""

    name: str
    """Dotted where the field is inside a part: `timing.deadline`."""
    title: str | None
    """What a package outside calls the field, in its own language; of the bundled kinds `words/` knows it."""
    marker: Marker
    refers_to: type | None
    """`ActorId`, `PlaceId`, or `None` where the values are not references."""
    types: tuple[type, ...]
    """The types of a single value, without `None`."""
    required: bool
    many: bool
    """Whether it holds several values, whose order means nothing."""
    path: tuple[str, ...]
    """The names of the part, if it stands in one, and of the field in it."""
    is_shared: bool = False
    """Whether every kind of term has it."""

    @property
    def is_own(self) -> bool:
        """Whether it is the kind's own and measured: who verifies a thing, or somebody's words, make none contrary."""
        return not self.is_shared and self.marker.measured

    def read(self, term: Any) -> Any:
        """The value in a term; `None` also where the part that holds the field is not stated."""
        value = getattr(term, self.path[0])
        return value if value is None or len(self.path) == 1 else getattr(value, self.path[1])


class Declaration(NamedTuple):
    """All that a kind of term declares."""

    kind: str
    label: str
    """How a package outside names an issue, in its own language; of the bundled kinds `words/` knows it."""
    keys: tuple[Field, ...]
    aspects: tuple[Field, ...]
    """The fields that are compared, the kind's own before those of every term."""
    notes: tuple[Field, ...]
    at_least_one_of: tuple[str, ...]
    belongs_to: Subject
    belongs_by: dict[str, dict[str, Subject]]
    leads: bool
    binds: tuple[str, ...]
    burdens: tuple[str, ...]
    benefits: tuple[str, ...]
    gives_up: tuple[str, ...]
    no_side: tuple[str, ...]
    main: str | None
    bare: int
    negation: tuple[str, object] | None
    place_is_people: bool
    puts_off: bool
    provisional: str | None
    answers_for: tuple[Answers, ...]
    also_called: str
    use_when: str
    use_not: tuple[tuple[str, str], ...]
    example: Mapping[str, object]
    by_name: dict[str, Field]
    """Every field by its name."""

    stated_fields: frozenset[str]
    """The fields in which a term states something: keys and aspects, a part as a whole."""
    qualifiers: tuple[str, ...]
    """The aspects that every term has: who, for whom, how firmly, when; they belong to the term that states them."""
    key_index: dict[str, int]
    """Where each key field stands in the key of an issue."""
    order: dict[str, int]
    """Where each aspect stands in the order of declaration."""

    held: str | None
    """Of a kind about places: the first aspect that says who holds the place; `None` where no aspect does."""
    identity: tuple[str, ...]
    """The aspects that say which thing is meant: terms in which they differ are about two things."""
    facets: dict[str, tuple[str, ...]]
    """The facts that several aspects can state, with those aspects."""
    mutual: tuple[int, int] | None
    """Where in the key the two sides of a relation stand that has no first side."""
    aspects_in: dict[str, tuple[Field, ...]]
    """The aspects that stand in each field of the class: one, or those of a part."""
    references_in: dict[str, tuple[Field, ...]]
    """The same for keys and aspects that hold actors or places."""

    def __hash__(self) -> int:
        return hash(self.kind)

    def stated_aspects(self, stated: Iterable[str]) -> Iterator[Field]:
        """The aspects that stand in those fields of a term."""
        return (field for name in stated for field in self.aspects_in.get(name, ()))

    def references(self, stated: Iterable[str]) -> Iterator[Field]:
        """The keys and aspects that hold actors or places, of those fields of a term."""
        return (field for name in stated for field in self.references_in.get(name, ()))

    def in_order(self, aspects: Iterable[str]) -> list[str]:
        """The aspects in the order of their declaration; what is none comes first."""
        return sorted(aspects, key=lambda aspect: self.order.get(aspect, -1))

    def subject_of(self, key: tuple[str, ...]) -> Subject:
        """Return what people compare by that an issue of the kind belongs to."""
        for name, subjects in self.belongs_by.items():
            if (subject := subjects.get(key[self.key_index[name]])) is not None:
                return subject
        return self.belongs_to

    def negates(self, content: Mapping[str, Any]) -> bool:
        """Whether what is said of an issue refuses the thing."""
        if "refused" in content:
            return True
        return self.negation is not None and content.get(self.negation[0]) == self.negation[1]

    def weight_of(self, content: Mapping[str, Any]) -> int:
        """Return 1 where a term gives what its kind is about, -1 where it takes it away, 0 where neither."""
        if self.main is None or "refused" in content:
            return 0 if self.negates(content) else 1
        value, marker = content.get(self.main), self.by_name[self.main].marker
        if isinstance(marker, Ordinal) and marker.neutral is not None:
            return marker.side(value) if value is not None else self.bare
        if self.negates(content):
            return 0
        if value is None:
            return self.bare
        limits = marker.ceiling and not isinstance(marker, Ordinal)
        return 0 if is_open(value) or (marker.is_nothing(value) and not limits) else 1

    @property
    def roles_of(self) -> dict[str, set[str]]:
        """The fields that name whom `by` and `to` name as well: who must act, and who gains by it."""
        return {"by": {*self.binds, *self.burdens}, "to": {*self.benefits}}

    @property
    def main_scale(self) -> Ordinal | None:
        """The scale of the main aspect; `None` where that is none."""
        marker = self.by_name[self.main].marker if self.main else None
        return marker if isinstance(marker, Ordinal) else None

    @property
    def is_signed(self) -> bool:
        """Whether the main aspect can give as well as take away, from a middle that binds nobody."""
        return self.main_scale is not None and self.main_scale.neutral is not None

    @property
    def says_something_bare(self) -> bool:
        """Whether a term with nothing but its key is already a commitment."""
        return not self.at_least_one_of


def declare(cls: Any, base: Any, part: type[BaseModel]) -> Declaration:
    """Check what a class of term declares, and lay it out. Raises `InvalidDeclaration`."""
    kind = _kind(cls)
    inherited = set(base.model_fields)
    declared = {name for held in cls.__mro__ if held not in base.__mro__ for name in get_annotations(held)}
    if again := sorted((declared & inherited) - {"kind"}):
        raise InvalidDeclaration(f"{cls.__name__}.{again[0]}: is a field of every term and cannot be declared anew")
    shared = _shared(base, part)
    own = list(_fields(cls, part, left_out=inherited))
    fields, compared = [*shared, *own], [*own, *shared]
    keys = tuple(field for field in own if isinstance(field.marker, Key))
    aspects = tuple(field for field in compared if not isinstance(field.marker, (Key, Note)))
    declaration = Declaration(
        kind=kind,
        label=cls.label,
        keys=keys,
        aspects=aspects,
        notes=tuple(field for field in fields if isinstance(field.marker, Note)),
        at_least_one_of=cls.at_least_one_of,
        belongs_to=cls.belongs_to,
        belongs_by=cls.belongs_by,
        leads=cls.leads,
        binds=cls.binds,
        burdens=cls.burdens,
        benefits=cls.benefits,
        gives_up=cls.gives_up,
        no_side=cls.no_side,
        main=cls.main,
        bare=cls.bare,
        negation=cls.negation,
        place_is_people=cls.place_is_people,
        puts_off=cls.puts_off,
        provisional=cls.provisional,
        answers_for=cls.answers_for,
        also_called=cls.also_called,
        use_when=cls.use_when,
        use_not=cls.use_not,
        example=cls.example,
        by_name={field.name: field for field in fields},
        stated_fields=frozenset(field.name.partition(".")[0] for field in (*keys, *aspects)),
        qualifiers=tuple(f.name for f in aspects if f not in own),
        key_index={key.name: index for index, key in enumerate(keys)},
        order={field.name: index for index, field in enumerate(aspects)},
        held=_held(keys, aspects),
        identity=tuple(f.name for f in aspects if isinstance(f.marker, Nominal) and f.marker.identity),
        facets=_facets(aspects),
        mutual=_mutual(keys),
        aspects_in=_inside(aspects),
        references_in=_inside(field for field in (*keys, *aspects) if field.refers_to),
    )
    _check_names(cls, declaration)
    _check_codebook(cls, declaration)
    return declaration


def _held(keys: tuple[Field, ...], aspects: Iterable[Field]) -> str | None:
    if [key.refers_to for key in keys] != [PlaceId]:
        return None
    return next((f.name for f in aspects if isinstance(f.marker, Nominal) and f.marker.holder == f.name), None)


def _facets(aspects: Iterable[Field]) -> dict[str, tuple[str, ...]]:
    facets: dict[str, tuple[str, ...]] = {}
    for field in aspects:
        if field.marker.facet:
            facets[field.marker.facet] = (*facets.get(field.marker.facet, ()), field.name)
    return facets


def _mutual(keys: tuple[Field, ...]) -> tuple[int, int] | None:
    names = [key.name for key in keys]
    for index, key in enumerate(keys):
        if isinstance(key.marker, Key) and key.marker.mutual in names:
            return index, names.index(key.marker.mutual)
    return None


def _inside(fields: Iterable[Field]) -> dict[str, tuple[Field, ...]]:
    """Fields by the field of the class that they stand in."""
    inside: dict[str, tuple[Field, ...]] = {}
    for field in fields:
        top = field.name.partition(".")[0]
        inside[top] = (*inside.get(top, ()), field)
    return inside


def _kind(cls: Any) -> str:
    kind = cls.model_fields["kind"].default
    if not isinstance(kind, str) or not _KIND.fullmatch(kind):
        raise InvalidDeclaration(
            f"{cls.__name__}.kind: needs a default of lower-case words joined by hyphens, such as 'water-supply'"
        )
    return kind


@cache
def _shared(base: Any, part: type[BaseModel]) -> tuple[Field, ...]:
    """The fields that every term has, laid out once for all kinds."""
    return tuple(field._replace(is_shared=True) for field in _fields(base, part))


def _fields(
    cls: Any, part: type[BaseModel], prefix: str = "", left_out: Container[str] = frozenset()
) -> Iterator[Field]:
    for name, info in cls.model_fields.items():
        if name == "kind" or name in left_out:
            continue
        types = tuple(single_types(info.annotation))
        inner = next((t for t in types if isinstance(t, type) and issubclass(t, part)), None)
        markers = [m for m in info.metadata if isinstance(m, Marker)]
        where = f"{cls.__name__}.{name}"
        if inner and not markers:
            yield from _fields(inner, part, f"{prefix}{name}.")
        else:
            yield _field(where, prefix + name, info, types, markers)


def _field(where: str, name: str, info: FieldInfo, types: tuple[type, ...], markers: list[Marker]) -> Field:
    if not markers:
        raise InvalidDeclaration(
            f"{where}: declares no marker; say how its values differ "
            f"({', '.join(sorted(kind.__name__ for kind in Marker.__subclasses__()))})"
        )
    if len(markers) > 1:
        raise InvalidDeclaration(
            f"{where}: declares {len(markers)} markers ({', '.join(type(m).__name__ for m in markers)}); one must do"
        )
    marker = markers[0]
    readable = (*marker.reads, Explicit) if not isinstance(marker, Key) else marker.reads
    whole = tuple(tuple if _is_many(info.annotation) and t not in (Explicit,) else t for t in types)
    if unread := [t for t in whole if not issubclass(t, readable)]:
        raise InvalidDeclaration(
            f"{where}: {type(marker).__name__} cannot tell values of type {unread[0].__name__} apart"
        )
    is_made = name == "id"  # where none is given
    if not (is_made or isinstance(marker, Key) or info.is_required() or info.default in (None, ())):
        raise InvalidDeclaration(f"{where}: needs the default None, which says that the text does not say")
    refers_to = next((t for t in types if t in (ActorId, PlaceId)), None)
    return Field(
        name,
        info.title,
        marker,
        refers_to,
        types,
        info.is_required(),
        _is_many(info.annotation),
        tuple(name.split(".")),
    )


def single_types(annotation: Any) -> Iterator[type]:
    """The types that a single value can have: inside unions, tuples and annotations, without `None`."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from single_types(get_args(annotation)[0])
    elif origin in (Union, UnionType):
        for choice in get_args(annotation):
            yield from single_types(choice)
    elif origin is tuple:
        yield from single_types(get_args(annotation)[0])
    elif origin is Literal:
        yield from (type(value) for value in get_args(annotation))
    elif isinstance(annotation, type) and annotation is not type(None):
        yield annotation
    elif annotation not in (None, type(None)):
        yield object  # no marker reads it


def _is_many(annotation: Any) -> bool:
    origin = get_origin(annotation)
    if origin is Annotated:
        return _is_many(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return any(_is_many(choice) for choice in get_args(annotation))
    return origin is tuple


def _check_names(cls: Any, declaration: Declaration) -> None:
    fields = declaration.by_name
    for field in (*declaration.keys, *declaration.aspects):
        for role in ("burdens", "benefits", "holder"):
            if named := getattr(field.marker, role, None):
                _check_party(f"{cls.__name__}.{field.name}: {role}", named, fields)
    for role in ("binds", "burdens", "benefits", "gives_up", "no_side"):
        for named in getattr(declaration, role):
            _check_party(f"{cls.__name__}.{role}", named, fields)
    for role, named in (("main", declaration.main), ("negation", (declaration.negation or (None,))[0])):
        if named is not None and named not in declaration.order:
            raise InvalidDeclaration(f"{cls.__name__}.{role}: {named!r} is no aspect")
    for named in declaration.at_least_one_of:
        if named not in cls.model_fields:
            raise InvalidDeclaration(f"{cls.__name__}.at_least_one_of: there is no field {named!r}")
    for named in re.findall(r"\{(.*?)\}", declaration.label):
        if named not in {key.name for key in declaration.keys}:
            raise InvalidDeclaration(f"{cls.__name__}.label: {named!r} is no key field")


def _check_party(where: str, named: str, fields: dict[str, Field]) -> None:
    if named not in fields:
        raise InvalidDeclaration(f"{where} names {named!r}, which is no field")
    if fields[named].refers_to is None:
        raise InvalidDeclaration(f"{where} names {named!r}, which holds neither actors nor places")


def _check_codebook(cls: Any, declaration: Declaration) -> None:
    """Check what can be checked while other kinds may not be there yet; a test of the bundled ones checks the rest."""
    for _, instead in declaration.use_not:
        if instead == declaration.kind or not _KIND.fullmatch(instead):
            raise InvalidDeclaration(f"{cls.__name__}.use_not: {instead!r} is no other kind")
    example = declaration.example
    for name in example:
        if name not in cls.model_fields or name == "kind":
            raise InvalidDeclaration(f"{cls.__name__}.example: there is no field {name!r}")
    if example and declaration.main and declaration.main.partition(".")[0] not in example:
        raise InvalidDeclaration(f"{cls.__name__}.example: does not state the main aspect {declaration.main!r}")
