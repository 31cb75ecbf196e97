"""Puts tables that follow from the declarations into the pages, in place of lines such as `<!-- generated: kinds -->`.

Nothing here knows a kind, an effect or a proposal by name, so that the pages are true whatever is declared.
"""

from __future__ import annotations

import argparse
import importlib.util
import inspect
import os
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from itertools import permutations
from pathlib import Path
from typing import Any
from unittest import mock

import peaceterms as pt
from peaceterms.cli import _parser
from peaceterms.compare.transitions import TRANSITIONS
from peaceterms.formats.schema import descriptions
from peaceterms.render.attribution import byline, standing_words
from peaceterms.render.markdown import escaped
from peaceterms.render.values import joined, when
from peaceterms.terms.declaration import Field
from peaceterms.vocabulary import bundled

Rows = Iterable[Iterable[str]]

_MARK = re.compile(r"^<!-- generated: ([a-z-]+)((?: [a-z0-9-]+)*) -->$", re.MULTILINE)


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Called by MkDocs for every page: replaces each marker line by what it names."""
    return _MARK.sub(lambda mark: _GENERATED[mark[1]](*mark[2].split()), markdown)


def _table(heads: Iterable[str], rows: Rows) -> str:
    heads = list(heads)
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _code(*words: str) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _cell(text: str) -> str:
    """Prose for a cell of a table: one line, and no bar that would end the cell."""
    return " ".join(text.split()).replace("|", "\\|")


# Kinds


def kinds() -> str:
    """Every kind with its keys and aspects, then what all kinds have."""
    own = [_kind(kind) for kind in bundled_kinds().values()]
    return "\n\n".join([*own, "## What every term has", _shared_aspects(), _notes()])


def bundled_kinds() -> dict[str, type[pt.Term]]:
    """The kinds of this library, whatever others may be installed beside it."""
    return {name: kind for name, kind in pt.kinds().items() if kind.__module__.startswith("peaceterms.")}


def _kind(kind: type[pt.Term]) -> str:
    declaration = kind.declaration
    keys = ((_code(key.name), _values(key), _described(kind, key)) for key in declaration.keys)
    parts = [
        f"## `{declaration.kind}`",
        inspect.cleandoc(kind.__doc__ or ""),
        _table(("key", "values", "meaning"), keys),
        _aspects(kind, _own_aspects(kind)) if _own_aspects(kind) else "No aspects of its own.",
        *_rules(kind),
    ]
    return "\n\n".join(parts)


def _own_aspects(kind: type[pt.Term]) -> list[Field]:
    return [field for field in kind.declaration.aspects if not _is_inherited(field)]


def _is_inherited(field: Field) -> bool:
    return field.name.partition(".")[0] in pt.Term.model_fields


def _aspects(kind: type[pt.Term], fields: Iterable[Field]) -> str:
    rows = (
        (_code(field.name), type(field.marker).__name__, _values(field), _favours(field), _described(kind, field))
        for field in fields
    )
    return _table(("aspect", "differs as", "values", "as it grows", "meaning"), rows)


def _rules(kind: type[pt.Term]) -> Iterator[str]:
    declaration = kind.declaration
    yield f"An issue is named “{declaration.label}”. {_whole(kind)}"
    if declaration.at_least_one_of:
        yield f"It must state at least one of {_code(*declaration.at_least_one_of)}."


def _whole(kind: type[pt.Term]) -> str:
    sides = (("burdens", kind.declaration.burdens), ("benefits", kind.declaration.benefits))
    named = [f"{verb} {_code(*fields)}" for verb, fields in sides if fields]
    return f"The term as a whole {joined(named)}." if named else "The term as a whole helps and harms nobody."


def _favours(field: Field) -> str:
    marker = field.marker
    if holder := getattr(marker, "holder", None):
        return f"who comes to hold it gains ({_code(holder)})"
    roles = (("loses", marker.burdens), ("gains", marker.benefits))
    who = "; ".join(f"{_code(named)} {verb}" for verb, named in roles if named)
    return who + (" (a ceiling: to state it counts as lowering it)" if marker.ceiling else "")


def _values(field: Field) -> str:
    return " or ".join(_type(single, field) for single in field.types)


def _type(single: type, field: Field) -> str:
    if single is pt.Explicit:
        return "explicit"
    if issubclass(single, Enum):
        stated = (str(member.value) for member in single)
        between = " < " if isinstance(field.marker, pt.Ordinal) else ", "
        return between.join(_code(word) for word in stated)
    return _TYPES.get(single, single.__name__)


_TYPES: dict[type, str] = {
    bool: "yes or no",
    str: "words",
    pt.ActorId: "actors",
    pt.PlaceId: "places",
    pt.Details: "free-form table",
    pt.Duration: "length of time",
    pt.Money: "money",
    pt.Offset: "time from an event",
    pt.PartialDate: "date",
    pt.Quantity: "number with unit",
}


def _described(kind: type[pt.Term], field: Field) -> str:
    part, _, inner = field.name.rpartition(".")
    found = descriptions(pt.Timing).get(inner, "") if part else descriptions(kind).get(field.name, "")
    return _cell(found)


def _shared_aspects() -> str:
    inherited = filter(_is_inherited, pt.Other.declaration.aspects)
    return f"These are compared too, whatever the kind.\n\n{_aspects(pt.Other, inherited)}"


def _notes() -> str:
    inherited = filter(_is_inherited, pt.Other.declaration.notes)
    rows = ((_code(field.name), _described(pt.Other, field)) for field in inherited)
    intro = "These are about the encoding and are not compared, or decide when a term applies."
    return f"{intro}\n\n{_table(('field', 'meaning'), rows)}"


# Effects and codes


def effects() -> str:
    """Every effect with its mirror and with what it says of a value that can grow."""
    growth = {1: "grown", -1: "shrunk", 0: "neither"}
    rows = (
        (_code(effect.value), _code(effect.done), _code(effect.mirror.value), growth[effect.growth])
        for effect in pt.Effect
    )
    return _table(("effect", "in codes", "the other way round", "the value has"), rows)


def codes() -> str:
    """Every code that a departure can have: those of every kind, then those of each kind's own aspects."""
    shared = filter(_is_inherited, pt.Other.declaration.aspects)
    parts = [f"## Of every kind\n\n{_listed((*whole_codes('KIND'), *aspect_codes('KIND', shared)))}"]
    for name, kind in bundled_kinds().items():
        found = [*aspect_codes(name, _own_aspects(kind))]
        parts.append(f"## Of `{name}`\n\n{_listed(found) if found else 'No others.'}")
    return "\n\n".join(parts)


def _listed(found: Iterable[str]) -> str:
    return "\n".join(f"- `{code}`" for code in found)


def whole_codes(kind: str) -> Iterator[str]:
    """The codes of a term as a whole and of its condition."""
    effects = (pt.Effect.ADDS, pt.Effect.DROPS, pt.Effect.MAKES_CONDITIONAL, pt.Effect.MAKES_UNCONDITIONAL)
    yield from (f"{kind}.{effect.done}" for effect in effects)
    yield from (f"{kind}.{transition.name}" for transition in TRANSITIONS)
    yield f"{kind}.given.{pt.Effect.SHIFTS.done}"


def aspect_codes(kind: str, fields: Iterable[Field]) -> Iterator[str]:
    """The codes of aspects, as their markers report them."""
    return (f"{kind}.{field.name}.{effect.done}" for field in fields for effect in effects_of(field))


def effects_of(field: Field) -> list[pt.Effect]:
    """What the marker of a field says of all pairs of sample values that the field can hold."""
    found = {field.marker.effect(*pair) for pair in permutations(_samples(field), 2) if pair[0] != pair[1]}
    return [effect for effect in pt.Effect if effect in found]


def _samples(field: Field) -> list[Any]:
    can_be_unsaid = not field.required and field.marker.unsaid is None
    return [*([None] if can_be_unsaid else []), *(value for single in field.types for value in _of(single, field))]


def _of(single: type, field: Field) -> list[Any]:
    if issubclass(single, Enum):
        return list(single)
    if tuple in field.marker.reads and single is not bool:
        return [("a",), ("a", "b"), ("b",)]
    return _SAMPLES[single]


_SAMPLES: dict[type, list[Any]] = {
    bool: [False, True],
    str: ["some words", "other words"],
    pt.Details: [pt.Details({"name": 1}), pt.Details({"name": 2})],
    pt.Duration: [pt.Duration("P1Y"), pt.Duration("P2Y")],
    pt.Money: [pt.Money("EUR 1"), pt.Money("EUR 2"), pt.Money("USD 1")],
    pt.Offset: [pt.Offset("signature"), pt.Offset("signature+P1D"), pt.Offset("election")],
    pt.PartialDate: [pt.PartialDate("2022"), pt.PartialDate("2023")],
    pt.Quantity: [pt.Quantity("1 count"), pt.Quantity("2 count"), pt.Quantity("1 km")],
}


# Vocabulary


def places() -> str:
    """Every bundled place."""
    vocabulary = bundled()
    rows = (
        (_code(place.id), place.name, vocabulary.name(place.part_of) if place.part_of else "", place.iso_3166_2 or "")
        for place in vocabulary.places.values()
    )
    return _table(("id", "name", "part of, in the standard", "ISO 3166-2"), rows)


def groups() -> str:
    """Every bundled group with each of its readings."""
    rows = (
        (_code(group.id), group.name, *_reading(reading))
        for group in bundled().groups.values()
        for reading in group.readings
    )
    return _table(("id", "words of the texts", "reading", "members", "as of", "on whose word"), rows)


def _reading(reading: pt.Reading) -> tuple[str, ...]:
    members = joined(bundled().name(member) for member in reading.members)
    return _code(reading.id), members, when(reading.as_of), _cell(reading.source)


def actors() -> str:
    """How many actors of each type there are, with some of them."""
    by_type: dict[str, list[pt.Actor]] = {}
    for actor in bundled().actors.values():
        by_type.setdefault(actor.type.value, []).append(actor)
    rows = ((name, str(len(found)), _some(found)) for name, found in sorted(by_type.items()))
    return _table(("type", "how many", "for example"), rows)


def _some(found: Iterable[pt.Actor]) -> str:
    return ", ".join(f"{actor.name} (`{actor.id}`)" for actor in list(found)[:5])


# Corpus


def corpus() -> str:
    """Every bundled proposal, by conflict."""
    by_conflict: dict[str, list[pt.Proposal]] = {}
    for proposal in pt.corpus():
        by_conflict.setdefault(proposal.conflict or "none named", []).append(proposal)
    return "\n\n".join(f"## Conflict: {name}\n\n{_proposals(found)}" for name, found in sorted(by_conflict.items()))


def _proposals(found: Iterable[pt.Proposal]) -> str:
    ordered = sorted(found, key=lambda proposal: (str(proposal.date or ""), proposal.id))
    return "\n\n".join(_proposal(proposal) for proposal in ordered)


def _proposal(proposal: pt.Proposal) -> str:
    counts = Counter(term.kind for term in proposal.terms)
    terms = ", ".join(f"{number} {kind}" for kind, number in sorted(counts.items()))
    checked = f" Checked {when(proposal.checked)}." if proposal.checked else ""
    return "\n".join(
        (
            f"### `{proposal.id}`",
            "",
            f"{escaped(proposal.title)}.",
            "",
            f"- Put forward: {escaped(byline(proposal))}.",
            f"- Standing: {escaped(standing_words(proposal))}.",
            f"- Terms: {len(proposal.terms)} ({terms}).{checked}",
        )
    )


def unkinded() -> str:
    """Every bundled term that no kind fits, with the reason."""
    rows = (
        (_code(proposal.id), _code(term.id), _cell(term.summary or ""), _cell(term.reason or ""))
        for proposal in pt.corpus()
        for term in proposal.terms
        if isinstance(term, pt.Other)
    )
    return _table(("proposal", "term", "what it says", "why no kind fits"), rows)


# Published comparisons


def published() -> str:
    """Every row of the published comparisons: the author's word, ours, and why they part."""
    found = _published()
    tested = found.ROWS.values()
    sound = [row for row in tested if not row.held.get("wrong")]
    alike = sum(row.reproduced for row in sound)
    lead = f"Of {len(sound)} sound rows that can be tested, {alike} are reproduced ({alike / len(sound):.0%})."
    return "\n\n".join([lead, *(_published_one(file, found.Row) for file in sorted(_PUBLISHED.glob("*.toml")))])


_PUBLISHED = Path(__file__).parents[1] / "tests" / "published"


def _published() -> Any:
    spec = importlib.util.spec_from_file_location("published", _PUBLISHED / "rows.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(_PUBLISHED)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _published_one(file: Path, row_type: Any) -> str:
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    texts = [
        _code(data[which]) + (f" as {data[f'{which}_side']} has it" if f"{which}_side" in data else "")
        for which in ("first", "second")
        if which in data
    ]
    about = f"{escaped(data['author'])}, {data['date']}. Texts: {' and '.join(texts) or 'not both in the corpus'}."
    heads = ("row", "subject", "the author", "ours", "remark")
    rows = (_published_row(data, row, row_type) for row in data["rows"])
    return f"## {escaped(data['title'])}\n\n{about}\n\n{_table(heads, rows)}"


def _published_row(data: dict[str, Any], row: dict[str, Any], row_type: Any) -> tuple[str, ...]:
    ours = "not tested" if "untested" in row else row_type(data, row).ours.value
    wrong = "wrong against the texts, by the fact sheet" if row.get("wrong") else ""
    remark = row.get("why", "") or row.get("untested", "") or wrong
    return str(row["row"]), _cell(escaped(row["subject"])), row["verdict"], ours, _cell(escaped(remark))


# The command and what it prints


def command() -> str:
    """The help of the command and of each of its parts."""
    with mock.patch.dict(os.environ, {"COLUMNS": "90"}):
        parser = _parser()
        parts = [("peaceterms", parser), *((f"peaceterms {name}", part) for name, part in _parts(parser).items())]
        return "\n\n".join(f"## `{name}`\n\n{_block(part.format_help())}" for name, part in parts)


def _parts(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    choosing = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    return {name: part for action in choosing for name, part in action.choices.items()}


def comparison(first: str, second: str) -> str:
    """What the command prints for two bundled proposals."""
    return _block(pt.compare(pt.load(first), pt.load(second)).to_text())


def _block(text: str) -> str:
    return f"```text\n{text.rstrip()}\n```"


_GENERATED: dict[str, Callable[..., str]] = {
    function.__name__: function
    for function in (actors, codes, command, comparison, corpus, effects, groups, kinds, places, published, unkinded)
}
