"""The kinds of term, as they are declared. Nothing here knows a kind by name."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from enum import Enum

import peaceterms as pt
from making.setting import block, cell, code, listed, table
from peaceterms.declare import Ordinal
from peaceterms.layout.codebook import companion_words
from peaceterms.terms import Other
from peaceterms.terms.codebook import Guide, field_guide, guide
from peaceterms.terms.declaration import Field
from peaceterms.values import Details, Duration, Money, Offset, PartialDate, Quantity
from peaceterms.vocabulary import ActorId, PlaceId
from peaceterms.words.language import language


def kinds() -> str:
    """Every kind with its keys and aspects, then what all kinds have."""
    own = [_kind(kind) for kind in bundled_kinds().values()]
    return "\n\n".join([*own, "## What every term has", _shared_aspects(), _notes()])


def bundled_kinds() -> dict[str, type[pt.Term]]:
    """The kinds of this library, whatever others may be installed beside it."""
    return {name: kind for name, kind in pt.kinds().items() if kind.__module__.startswith("peaceterms.")}


def _kind(kind: type[pt.Term]) -> str:
    declaration = kind.declaration
    keys = ((code(key.name), _values(key), _described(kind, key)) for key in declaration.keys)
    parts = [
        f"## `{declaration.kind}`",
        inspect.cleandoc(kind.__doc__ or ""),
        f"**When.** {declaration.use_when}",
        f"**Also called.** {declaration.also_called}.",
        "**Use another kind** where",
        listed(f"{_linked(instead)}: {case}" for case, instead in declaration.use_not),
        table(("key", "values", "meaning"), keys),
        _aspects(kind, own_aspects(kind)) if own_aspects(kind) else "No aspects of its own.",
        *_rules(kind),
        *_companions(guide(declaration.kind)),
        block(guide(declaration.kind).example, "toml"),
    ]
    return "\n\n".join(parts)


def _linked(kind: str) -> str:
    return f"[`{kind}`](#{kind})"


def _companions(about: Guide) -> Iterator[str]:
    """What is worked out from a term of the kind, and from which kinds terms of it are worked out."""
    follows = [companion_words(one, language(), _linked(one.other)) for one in about.companions]
    from_others = [companion_words(one, language(), _linked(one.kind)) for one in about.answered_by]
    if follows:
        yield f"From it is worked out, so that nobody writes it down:\n\n{listed(follows)}"
    if from_others:
        yield f"It is itself worked out from\n\n{listed(from_others)}"


def own_aspects(kind: type[pt.Term]) -> list[Field]:
    return [field for field in kind.declaration.aspects if not is_inherited(field)]


def is_inherited(field: Field) -> bool:
    return field.name.partition(".")[0] in pt.Term.model_fields


def _aspects(kind: type[pt.Term], fields: Iterable[Field]) -> str:
    rows = (
        (code(field.name), type(field.marker).__name__, _values(field), _favours(field), _described(kind, field))
        for field in fields
    )
    return table(("aspect", "differs as", "values", "as it grows", "meaning"), rows)


def _rules(kind: type[pt.Term]) -> Iterator[str]:
    declaration = kind.declaration
    yield f"An issue is named “{language().label(declaration.kind)}”. {whole(kind)}"
    if declaration.no_side:
        yield f"By being named in {code(*declaration.no_side)} nobody gains or loses."
    if declaration.main:
        yield f"The main point is {code(declaration.main)}.{_turned(declaration.by_name[declaration.main])}"
    yield _refusal(kind)
    if declaration.at_least_one_of:
        yield f"It must state at least one of {code(*declaration.at_least_one_of)}, or that it is refused."


def _turned(field: Field) -> str:
    """What a main point means that can lie on either side of what helps nobody."""
    neutral = getattr(field.marker, "neutral", None)
    return f" {code(str(neutral))} helps and harms nobody; below it, it is the other way round." if neutral else ""


def _refusal(kind: type[pt.Term]) -> str:
    if kind.declaration.negation is None:
        return "It is refused by `refused = true`."
    name, value = kind.declaration.negation
    written = str(value).lower() if isinstance(value, bool) else f'"{value}"'
    return f"It is refused by `{name} = {written}`."


def whole(kind: type[pt.Term]) -> str:
    declaration = kind.declaration
    sides = (("burdens", declaration.burdens), ("benefits", declaration.benefits), ("takes from", declaration.gives_up))
    named = [f"{verb} {code(*fields)}" for verb, fields in sides if fields]
    helps = language().joined(named) if named else "helps and harms nobody"
    binds = f"; it binds {code(*declaration.binds)}" if declaration.binds else ""
    return f"The term as a whole {helps}{binds}."


def _favours(field: Field) -> str:
    marker = field.marker
    if holder := getattr(marker, "holder", None):
        return f"who comes to hold it gains ({code(holder)})"
    if marker.strengthens:
        return f"the term as a whole {'shrinks' if marker.ceiling else 'grows'}"
    roles = (("loses", marker.burdens), ("gains", marker.benefits))
    who = "; ".join(f"{code(named)} {verb}" for verb, named in roles if named)
    return who + (" (a ceiling: to state it counts as lowering it)" if marker.ceiling else "")


def _values(field: Field) -> str:
    return " or ".join(_type(single, field) for single in field.types)


def _type(single: type, field: Field) -> str:
    if single is pt.Explicit:
        return "explicit"
    if issubclass(single, Enum):
        stated = (str(member.value) for member in single)
        between = " < " if isinstance(field.marker, Ordinal) else ", "
        return between.join(code(word) for word in stated)
    return _TYPES.get(single, single.__name__)


_TYPES: dict[type, str] = {
    bool: "yes or no",
    str: "words",
    ActorId: "actors",
    PlaceId: "places",
    Details: "free-form table",
    Duration: "length of time",
    Money: "money",
    Offset: "time from an event",
    PartialDate: "date",
    Quantity: "number with unit",
}


def _described(kind: type[pt.Term], field: Field) -> str:
    about = field_guide(kind, field)
    left_out = f" Left out, it counts like {code(about.default)}." if about.default else ""
    return cell(about.meaning + left_out)


def _shared_aspects() -> str:
    inherited = filter(is_inherited, Other.declaration.aspects)
    return f"These are compared too, whatever the kind.\n\n{_aspects(Other, inherited)}"


def _notes() -> str:
    inherited = filter(is_inherited, Other.declaration.notes)
    rows = ((code(field.name), _described(Other, field)) for field in inherited)
    intro = "These are about the encoding and are not compared, or decide when a term applies."
    return f"{intro}\n\n{table(('field', 'meaning'), rows)}"


def unkinded() -> str:
    """Every bundled term that no kind fits, with the reason."""
    rows = (
        (code(proposal.id), code(term.id), cell(term.summary or ""), cell(term.reason or ""))
        for proposal in pt.corpus()
        for term in proposal.terms
        if isinstance(term, Other)
    )
    return table(("proposal", "term", "what it says", "why no kind fits"), rows)
