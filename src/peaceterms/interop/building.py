"""An agreement that others have coded as a proposal: its terms, what its coders did not find, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from peaceterms.interop import names
from peaceterms.interop.agreement import CodedAgreement
from peaceterms.interop.crosswalk import Column, Origin, codes, columns, say
from peaceterms.proposal import Coverage, Grade, Link, LinkAct, Manner, Proposal, Silence, Source
from peaceterms.terms import Basis, Term, kind_of
from peaceterms.values.text import as_id
from peaceterms.vocabulary import Actor, Place
from peaceterms.vocabulary.models import ActorType

CODED = "coded"
"""The id of the source and of the link that say who coded the text."""
_KEPT = 20_000


class Coder(NamedTuple):
    """Who coded texts, as a text says it: `PA-X`, `release 9`."""

    origin: Origin
    release: str

    @property
    def name(self) -> str:
        """The name with the release."""
        return say("coder", name=self.origin.name, release=self.release) if self.release else self.origin.name


class Where(NamedTuple):
    """What the only state, country and area of a conflict go by; empty where there is none, or more than one."""

    state: str = ""
    country: str = ""
    area: str = ""


def proposal_of(agreement: CodedAgreement, coder: Coder) -> Proposal:
    """Return the proposal that an agreement is, as far as its codes tell."""
    where, entries = _named(agreement)
    terms = _unique([*_terms(agreement, coder, where)])
    origin = coder.origin
    title = say("source", full_name=origin.full_name, coder=coder.name, id=agreement.id)
    source = Source(id=CODED, title=title, grade=Grade.SCHOLARLY, url=origin.address or None)
    return Proposal(
        id=as_id(origin.id, agreement.id),
        title=agreement.title or f"{origin.name} {agreement.id}",
        date=agreement.date,
        conflict=as_id(*agreement.about.states, *agreement.about.areas) or None,
        coverage=Coverage.SINGLE_POINTS,
        notes=(say("note", coder=coder.name), *agreement.notes),
        chain=chain_of(origin.id),
        sources=(source,),
        terms=terms,
        silences=silences_of(_looked_for(agreement, coder), coder.name),
        status=agreement.status,
        actors=(Actor(id=origin.id, name=origin.name, type=ActorType.ORGANISATION), *_of(Actor, entries)),
        places=tuple(_of(Place, entries)),
    )


def chain_of(coder: str) -> tuple[Link, ...]:
    """Return how what is coded came to be known: a coder, by id, reported it."""
    return (Link(id=CODED, act=LinkAct.REPORTED, by=coder, source=CODED, basis=Basis.CODED),)


# Who and where


def _named(agreement: CodedAgreement) -> tuple[Where, list[Actor | Place]]:
    """Return what the conflict is about by id, with the entries that the vocabulary does not have."""
    states, areas = agreement.about
    entries: list[Actor | Place] = []
    state = country = area = ""
    if len(states) == 1:
        state = names.state(states[0]) or _define(Actor, states[0], "state", entries, type=ActorType.STATE)
        country = names.place(states[0]) or _define(Place, states[0], "country", entries)
    if len(areas) == 1:
        area = names.place(areas[0]) or _define(Place, areas[0], "area", entries)
    return Where(state, country, area), entries


def _define(
    sort: type[Actor] | type[Place], name: str, ending: str, entries: list[Actor | Place], **fields: Any
) -> str:
    """Define what the vocabulary does not have, and return its id; empty where the name makes none."""
    if not (id := as_id(name, ending)):
        return ""
    entries.append(sort.model_validate({"id": id, "name": name, **fields}))
    return id


def _of(sort: type[Any], entries: Sequence[Actor | Place]) -> Iterator[Any]:
    return (entry for entry in entries if isinstance(entry, sort))


# Terms


def _terms(agreement: CodedAgreement, coder: Coder, where: Where) -> Iterator[Term]:
    """Yield a term for each thing found; a detail of the same is told with what it is a detail of."""
    held = _without_direction(agreement)
    known = {column.name: column for column in codes(coder.origin.id) if column.name in held}
    below: dict[str, list[Column]] = {}
    for column in known.values():
        below.setdefault(column.parent, []).append(column)
    for column in known.values():
        parent = known.get(column.parent)
        if parent and column.is_told_by(parent):
            continue
        children = _all_below(column, below)
        told = tuple(child.name for child in children if held[child.name])
        others = any(held[child.name] for child in below.get(column.name, ()) if child not in children)
        if told or (held[column.name] and not others):
            yield _term(column, _kind(column, agreement), (held[column.name], told), coder, where)


def _all_below(column: Column, below: Mapping[str, Sequence[Column]]) -> list[Column]:
    """Return what is told along with a column, at every level."""
    children = [child for child in below.get(column.name, ()) if child.is_told_by(column)]
    return [one for child in children for one in (child, *_all_below(child, below))]


def _without_direction(agreement: CodedAgreement) -> dict[str, int]:
    """Return the codes; where a thing is both granted and barred, the grant stands."""
    held = dict(agreement.codes)
    if "both" in agreement.directions.values():
        held.pop("TjAmBan", None)
    return held


def _kind(column: Column, agreement: CodedAgreement) -> str:
    """Return the kind that carries a column; none where it hides whether a thing is granted or barred."""
    return column.kind if column.name != "TjAm" or "TjAm" in agreement.directions else ""


@lru_cache(_KEPT)
def _term(column: Column, kind: str, found: tuple[int, tuple[str, ...]], coder: Coder, where: Where) -> Term:
    """Return the term on a column, of the kind that carries it, or of the kind `other` with its topic."""
    value, details = found
    shown = ", ".join([f"{column.name} = {value}", *details])
    told: dict[str, Any] = {
        "summary": say("summary", meaning=column.meaning, coder=coder.name, codes=shown),
        "ref": f"{coder.origin.name} {column.name}",
    }
    told |= {"basis": Basis.CODED, "sources": (CODED,)}
    fields = _filled(column, where)
    if kind and fields is not None:
        data = {"id": as_id(column.name), **told, **fields, "implied": column.implied}
        return kind_of(kind).model_validate({"kind": kind, **data})
    topic = _topic(column, value, coder, details)
    return kind_of("other").model_validate({"kind": "other", "id": as_id(column.name), **told, **topic})


def _filled(column: Column, where: Where) -> dict[str, Any] | None:
    """Return the fields of a term; `None` where the conflict has not exactly one of what a field names."""
    found = {name: text.format(**where._asdict()) for name, text in column.fields}
    if not all(found.values()):
        return None
    return {name: text == "true" or text for name, text in found.items()}


def _topic(column: Column, value: int, coder: Coder, details: tuple[str, ...]) -> dict[str, Any]:
    held: dict[str, Any] = {"level": value} if column.scale.startswith("level") and value else {}
    if details:
        held["with"] = [columns(coder.origin.id)[name].meaning for name in details]
    return {"topic": column.topic, "details": held or None, "reason": say("reason", subject=column.subject)}


def _unique(terms: Sequence[Term]) -> tuple[Term, ...]:
    return tuple({term.id: term for term in terms}.values())


# What was not found


def _looked_for(agreement: CodedAgreement, coder: Coder) -> Iterator[tuple[str, bool]]:
    """Yield each issue that the coder looked for, as a pattern, with whether anything was found."""
    of = _patterns(coder.origin.id)
    return ((part, bool(value)) for column, value in agreement.codes.items() for part in of[column])


def silences_of(looked_for: Iterable[tuple[str, bool]], coder: str) -> tuple[Silence, ...]:
    """Return on what a coder found nothing, of issues as patterns: those that were not found by any column."""
    found = list(looked_for)
    said = {pattern for pattern, is_found in found if is_found}
    if not (gone := tuple(dict.fromkeys(pattern for pattern, _ in found if pattern not in said))):
        return ()
    subject = say("silence", coder=coder)
    return (Silence(subject=subject, manner=Manner.NOT_REPORTED, issues=gone, source=CODED, basis=Basis.CODED),)


@cache
def _patterns(source: str) -> dict[str, tuple[str, ...]]:
    """Return for each column the issues on which a term could be, were something found."""
    return {one.name: tuple(filter(None, (one.absent, f"other/{one.topic}"))) for one in codes(source)}
