"""Style of an encoding: what is valid and no contradiction, but what a careful coder writes otherwise.

Each rule stands here once, under its code; the words for it stand in the catalogue. A text can allow what a rule finds,
with its reason, in `[[style]]`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from peaceterms.proposal import Proposal
from peaceterms.terms import Term
from peaceterms.terms.finding import ABOUT, kinds_for
from peaceterms.terms.ladder import Answers
from peaceterms.terms.other import Other
from peaceterms.values import Explicit
from peaceterms.vocabulary import Actor, Place, bundled_vocabulary
from peaceterms.vocabulary.names import folded, labelled, spellings

MOST_KINDS = 3
"""How many kinds are named that may fit."""
JUDGING = re.compile(r"\b(illegal\w*|veto\w*|terror\w*|regain\w*|restor\w*|lost|liberat\w*|occup\w*)", re.IGNORECASE)
"""Words that judge, or that tell from the side of one party."""
_FOR_GOOD = re.compile(
    r"\b(for (ever|good)|never|permanent\w*|perpetu\w*|without (an )?(end|limit)|definitive\w*)", re.IGNORECASE
)
"""Words in which a text says that something has no end."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’|«[^»]*»")


NEEDLESS = "needless-allowance"
"""The code of an allowance that allows nothing."""


class StyleNote(NamedTuple):
    """What a careful coder writes otherwise."""

    code: str
    """The rule: stable."""
    path: str
    """Where in the file: `terms[2].ref`."""
    about: str
    """The id of the term, source, actor or place."""
    values: tuple[str, ...] = ()
    """What was found there, or what to write instead."""


Found = Iterator[StyleNote]
Named = Mapping[str, tuple[str, str]]
"""For each folded name the sort of an entry, and its id with a name."""


def style_of(proposal: Proposal, others: Iterable[Proposal] = ()) -> tuple[StyleNote, ...]:
    """Return what a careful coder writes otherwise and the text does not allow.

    `others` are the texts with which it has to share its own actors and places: one thing, one id.
    """
    known = partial(_known_names, others=_named(text for text in others if text.id != proposal.id))
    found = (note for code, rule in RULES.items() for note in _by(rule, code, proposal, known))
    notes = tuple(found)
    allowed = {(one.rule, one.about) for one in proposal.style}
    left = [n for n in notes if (n.code, n.about) not in allowed and (n.code, None) not in allowed]
    return tuple(sorted([*left, *_needless(proposal, notes)], key=_place))


def _needless(proposal: Proposal, notes: Collection[StyleNote]) -> Found:
    """Allowances where the rule finds nothing: it was mended, or what they are about is called otherwise."""
    found = {(note.code, about) for note in notes for about in (note.about, None)}
    for index, one in enumerate(proposal.style):
        if one.rule in RULES and (one.rule, one.about) not in found:
            yield StyleNote(NEEDLESS, f"style[{index}]", one.about or one.rule, (one.rule,))


def _place(note: StyleNote) -> tuple[str, int]:
    """Return in which list of the file, and at which entry, a note stands."""
    name, _, rest = note.path.partition("[")
    return name, int(rest.partition("]")[0]) if rest else 0


Rule = Callable[[Proposal], Iterator[tuple[str, str, tuple[str, ...]]]]


def _by(rule: Rule | None, code: str, proposal: Proposal, known: Rule) -> Found:
    return (StyleNote(code, *found) for found in (rule or known)(proposal))


def _terms(proposal: Proposal) -> Iterator[tuple[str, Term]]:
    return ((f"terms[{index}]", term) for index, term in enumerate(proposal.terms))


# Sources


def _ungraded(proposal: Proposal) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for index, source in enumerate(proposal.sources):
        if source.grade is None:
            yield f"sources[{index}].grade", source.id, ()


def _weak_sources(proposal: Proposal) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    grades = {source.id: source.grade for source in proposal.sources}
    for path, term in _terms(proposal):
        held = [grades.get(id) for id in term.sources]
        if held and all(grade is not None and grade.is_weak for grade in held):
            yield f"{path}.sources", term.id, tuple(map(str, term.sources))


def _without(field: str, proposal: Proposal) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    return ((f"{path}.{field}", term.id, ()) for path, term in _terms(proposal) if getattr(term, field) is None)


# Terms


def _by_hand(proposal: Proposal) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Companions that are worked out from another term, say no more than that one does, and nowhere in words."""
    for path, term in _terms(proposal):
        if not _all_read_in(term):
            continue
        from_others = (one for one in proposal.terms if one is not term and _says_it(one, term))
        if one := next(from_others, None):
            yield path, term.id, (one.id,)


def _all_read_in(term: Term) -> bool:
    """Whether a term is no more than a reading: what it is about, or all that it says of it, is implied."""
    declaration = term.declaration
    own = {field.name for field in declaration.aspects if field.is_own and field.read(term) is not None}
    about_is_read_in = any(key.name in term.implied for key in declaration.keys)
    return about_is_read_in or (bool(own) and own <= set(term.implied))


def _says_it(one: Term, other: Term) -> bool:
    rows = (row for row in one.declaration.answers_for if row.kind == other.kind and row.step == 0)
    alike = one.given == other.given and one.refused == other.refused
    return alike and any(_answers(row, one, other) for row in rows)


def _answers(row: Answers, one: Term, other: Term) -> bool:
    keyed = all(_values(one, own) >= _values(other, theirs) for own, theirs in row.same)
    stated = all(_holds(_values(one, field), needed) for field, needed in row.when.items())
    open_ = not any(_values(one, field) for field in row.unless)
    there = all(_values(other, field) <= set(allowed) for field, allowed in row.where.items())
    return keyed and stated and open_ and there and _adds_nothing(row, other)


def _holds(values: set[object], needed: tuple[object, ...]) -> bool:
    return bool(values & set(needed)) if needed else bool(values)


def _adds_nothing(row: Answers, other: Term) -> bool:
    own = (field for field in other.declaration.aspects if field.is_own)
    said = {field.name: value for field in own if (value := field.read(other)) is not None}
    return all(row.says.get(name) == value for name, value in said.items())


def _values(term: Term, name: str) -> set[Any]:
    value = term.declaration.by_name[name].read(term)
    return set() if value is None else set(value) if isinstance(value, tuple) else {value}


def _repeated(proposal: Proposal) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """`to` that names nobody but whom a key names, who gains by the term anyway."""
    for path, term in _terms(proposal):
        fields = (name for name in term.declaration.benefits if name in term.declaration.key_index)
        if term.to and (name := next((n for n in fields if _values(term, n) == set(term.to)), None)):
            yield f"{path}.to", term.id, (name,)


def _unlimited(proposal: Proposal) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for path, term in _terms(proposal):
        unlimited = term.timing is not None and term.timing.duration == Explicit.UNLIMITED
        said = term.quote or _FOR_GOOD.search(term.summary or "")
        if unlimited and not said and not {"timing", "timing.duration"} & set(term.implied):
            yield f"{path}.timing.duration", term.id, ()


def _other(proposal: Proposal) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for path, term in _terms(proposal):
        if isinstance(term, Other):
            near = sorted((far, hit.id) for far, hit in kinds_for(term.topic) if far <= ABOUT and hit.id != term.kind)
            if near:
                yield f"{path}.kind", term.id, tuple(id for _, id in near[:MOST_KINDS])


def _judging(proposal: Proposal) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    told = [("summary", proposal.id, proposal.summary)]
    told += [(f"{path}.summary", term.id, term.summary) for path, term in _terms(proposal)]
    for path, about, words in told:
        if found := JUDGING.findall(_QUOTED.sub("", words or "")):
            yield path, about, tuple(dict.fromkeys(word.lower() for word in found))


# Names


def _named(others: Iterable[Proposal]) -> dict[str, tuple[str, str]]:
    """What the other texts call their own actors and places: for each sort and name an id with its text."""
    found: dict[str, tuple[str, str]] = {}
    for text in others:
        for sort, entries in (("actors", text.actors), ("places", text.places)):
            for entry in entries:
                found.setdefault(f"{sort} {folded(entry.name)}", (entry.id, f"{entry.id} ({text.id})"))
    return found


def _known_names(proposal: Proposal, others: Named) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """An own actor or place that goes by the name of another entry."""
    own: tuple[tuple[str, tuple[Actor | Place, ...]], ...] = (("actors", proposal.actors), ("places", proposal.places))
    for sort, entries in own:
        for index, entry in enumerate(entries):
            if known := _of_that_name(entry, sort) or _elsewhere(entry, sort, others):
                yield f"{sort}[{index}].id", entry.id, (known,)


def _of_that_name(entry: Actor | Place, sort: str) -> str:
    vocabulary = bundled_vocabulary()
    held = vocabulary.actors if sort == "actors" else vocabulary.places
    wanted = {folded(name) for name in spellings(entry)} - {folded(entry.id)} | {folded(entry.name)}
    same = (one for one in held.values() if folded(one.name) in wanted or wanted & set(map(folded, one.aliases)))
    return next(map(labelled, same), "")


def _elsewhere(entry: Actor | Place, sort: str, others: Named) -> str:
    id, told = others.get(f"{sort} {folded(entry.name)}", (entry.id, ""))
    return told if id != entry.id else ""


def _unknown_rules(proposal: Proposal) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for index, one in enumerate(proposal.style):
        if one.rule not in RULES:
            yield f"style[{index}].rule", one.rule, tuple(RULES)


RULES: dict[str, Rule | None] = {
    "ungraded-source": _ungraded,
    "weak-sources-only": _weak_sources,
    "no-ref": partial(_without, "ref"),
    "no-summary": partial(_without, "summary"),
    "no-basis": partial(_without, "basis"),
    "worked-out-anyway": _by_hand,
    "to-repeats-key": _repeated,
    "unlimited-unsupported": _unlimited,
    "kind-may-fit": _other,
    "judging-words": _judging,
    "known-name": None,
    "unknown-rule": _unknown_rules,
}
"""Every rule by its code; the one on names is also told of the other texts."""
