"""Whom a difference touches, as far as the declarations name them: who gains, loses, is bound, is relieved.

A duty more is no loss, and a duty less no gain, but where the kind declares the duty a burden to its bearer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from peaceterms.differ.context import Context
from peaceterms.differ.difference import Difference
from peaceterms.positions.doubts import contradictions
from peaceterms.positions.issue import NOT_STATED, Issue
from peaceterms.positions.statement import Statement
from peaceterms.terms import Modality, kind_of
from peaceterms.terms.declaration import Declaration
from peaceterms.terms.effects import Effect
from peaceterms.terms.markers import Nominal

_KEPT = 10_000
"""For how many statements it is kept whom they touch, since the same texts are compared again and again."""


class Side(StrEnum):
    """In what way somebody is touched."""

    GAINS = "gains"
    LOSES = "loses"
    BOUND = "bound"
    """A duty more."""
    RELIEVED = "relieved"
    """A duty less."""

    @property
    def other(self) -> Side:
        """The side that the same party has the other way round."""
        return _OTHERS[self]


_OTHERS = {
    Side.GAINS: Side.LOSES,
    Side.LOSES: Side.GAINS,
    Side.BOUND: Side.RELIEVED,
    Side.RELIEVED: Side.BOUND,
}


class Touch(NamedTuple):
    """Somebody whom a difference touches, and because of what."""

    party: str
    """The id of an actor or a place."""
    side: Side
    kind: str
    aspect: str | None
    """The aspect by which; `None`: the term as a whole."""
    field: str
    """The field that names the party."""
    declared: str
    """What the declaration says of that field: `benefits`, `burdens`, `binds`, `gives_up`, `holder`."""


Touches = frozenset[Touch]
NOBODY: Touches = frozenset()


_NO_PARTIES: frozenset[str] = frozenset()


class Touched(NamedTuple):
    """Whom a difference touches, and whose own offer it lets go, which is no gain and no relief to them."""

    touches: Touches
    offered: Touches = NOBODY
    """How those would be touched who had offered it themselves."""

    def on(self, side: Side) -> frozenset[str]:
        """Return the parties on one side."""
        return frozenset([touch.party for touch in self.touches if touch.side is side]) if self.touches else _NO_PARTIES


UNTOUCHED = Touched(NOBODY)


def touched_by(difference: Difference, context: Context) -> Touched:
    """Return whom a difference touches. Whoever would be on two sides that cancel out is on neither."""
    if context.is_across_conflicts:
        return UNTOUCHED
    found = _found(difference, context)
    if not found or _contradicts_itself(difference, context):
        return UNTOUCHED
    found = frozenset([t for t in found if not _is_unnamed(t, context)])
    offered = frozenset([t for t in found if _is_own_offer(t, difference, context)])
    return Touched(_settled(found - offered if offered else found), offered)


def _contradicts_itself(difference: Difference, context: Context) -> bool:
    """Whether one of the texts says two things of the issue, so that nobody knows what is gained."""
    for positions in context.positions:
        position = positions.by_issue.get(difference.issue)
        several = position is not None and any([len(said) > 1 for said in position.branches.values()])
        if position is not None and several and any(True for _ in contradictions(position)):
            return True
    return False


def _found(difference: Difference, context: Context) -> Touches:
    if difference.cases:
        touches = (touch for case in difference.cases for touch in _settled(_found(case, context)))
        return frozenset(touch for touch in touches if touch.side in (Side.GAINS, Side.LOSES))
    if difference.aspect is not None:
        return _of_aspect(difference, context)
    gone = [_turned(_of_stating(s, difference.issue), -1) for s in difference.first]
    new = [_of_stating(s, difference.issue) for s in difference.second]
    several = [touches for touches in (*gone, *new) if touches]
    if not several:
        return NOBODY
    return _as_attributed(several[0] if len(several) == 1 else frozenset().union(*several), difference, context)


def _settled(touches: Touches) -> Touches:
    """Return the touches without those of one party that cancel out, or a duty where there is a gain or loss."""
    if len(touches) < 2:
        return touches
    sides: dict[str, set[Side]] = {}
    for touch in touches:
        sides.setdefault(touch.party, set()).add(touch.side)
    return frozenset(t for t in touches if t.side.other not in sides[t.party] and not _is_minor(t, sides[t.party]))


def _is_minor(touch: Touch, sides: set[Side]) -> bool:
    return touch.side in (Side.BOUND, Side.RELIEVED) and not sides.isdisjoint((Side.GAINS, Side.LOSES))


def _is_unnamed(touch: Touch, context: Context) -> bool:
    """Whether a duty would fall on a collective that names nobody in particular, such as "other states"."""
    actor = context.vocabulary.actors.get(touch.party)
    return actor is not None and actor.stands_for is not None and touch.side in (Side.BOUND, Side.RELIEVED)


def _turned(touches: Touches, sign: int) -> Touches:
    return touches if sign > 0 else frozenset(t._replace(side=t.side.other) for t in touches)


# A term as a whole


@lru_cache(_KEPT)
def _of_stating(statement: Statement, issue: Issue) -> Touches:
    """Return whom it touches that a text says it of an issue."""
    declaration = kind_of(issue.kind).declaration
    modality = statement.content.get("modality")
    weight = 0 if modality is Modality.PERMITS else declaration.weight_of(statement.content)
    if not weight:
        return NOBODY
    sides = {"benefits": Side.GAINS, "burdens": Side.LOSES, "gives_up": Side.LOSES}
    if modality in (None, Modality.UNDERTAKES):
        sides["binds"] = Side.BOUND
    return frozenset(
        Touch(party, side if weight > 0 or name in _AS_STATED else side.other, issue.kind, None, name, role)
        for role, side in sides.items()
        for name in getattr(declaration, role)
        for party in _named_in(declaration, name, issue, (statement,))
    )


_AS_STATED = ("by", "to")
"""Who must act and who gains by a term as the text has it, whatever it gives or takes away."""


def _as_attributed(touches: Touches, difference: Difference, context: Context) -> Touches:
    """Return the touches; who only recognises gives nothing up that no text attributes to them."""
    index = kind_of(difference.issue.kind).declaration.key_index
    if not any(t.declared == "gives_up" and t.field in index for t in touches):
        return touches
    owners = {owner for place in difference.issue.places for owner in context.attributed(place)}
    return frozenset(t for t in touches if t.declared != "gives_up" or t.field not in index or t.party in owners)


# One aspect


def _of_aspect(difference: Difference, context: Context) -> Touches:
    declaration = kind_of(difference.issue.kind).declaration
    if (aspect := difference.aspect) in declaration.facets:
        return _of_strength(difference, -difference.effect.growth)
    if aspect not in declaration.by_name:
        return NOBODY
    marker = declaration.by_name[aspect or ""].marker
    if isinstance(marker, Nominal) and marker.holder:
        return _of_holder(difference, marker.holder, declaration, context)
    if aspect in declaration.binds:
        return _of_bearers(difference, declaration)
    growth = marker.growth(difference.effect, difference.before, difference.after)
    if not growth:
        return NOBODY
    if marker.strengthens:
        is_open = marker.ceiling and None in (difference.before, difference.after)  # for how long, if nothing is said?
        return NOBODY if is_open else _of_strength(difference, growth * marker.strengthens)
    sides = ((marker.benefits, Side.GAINS, "benefits"), (marker.burdens, Side.LOSES, "burdens"))
    found = frozenset(
        Touch(party, side, declaration.kind, aspect, name, role)
        for name, side, role in sides
        if name
        for party in _named_in(declaration, name, difference.issue, (*difference.first, *difference.second))
    )
    return _turned(found, growth)


def _of_holder(difference: Difference, holder: str, declaration: Declaration, context: Context) -> Touches:
    """Return who comes to hold a thing and who held it, as the other text has it."""
    now = _named_in(declaration, holder, difference.issue, difference.second)
    was = _named_in(declaration, holder, difference.issue, difference.first)
    about = declaration.kind, difference.aspect, holder, "holder"
    sides = ((now - was, Side.GAINS), (was - now, Side.LOSES))
    return frozenset(Touch(p, side, about[0], about[1], about[2], about[3]) for ps, side in sides for p in ps)


def _of_strength(difference: Difference, growth: int) -> Touches:
    """Return whom it touches that a term as a whole grows firmer, or is due sooner; a duty stays what it is."""
    if not growth or _are_of_two_sorts(difference):
        return NOBODY
    touches = {t for s in (*difference.first, *difference.second) for t in _of_stating(s, difference.issue)}
    permits = Modality.PERMITS in (difference.before, difference.after)
    weighing = frozenset(
        t._replace(aspect=difference.aspect) for t in touches if permits or t.side in (Side.GAINS, Side.LOSES)
    )
    return _turned(weighing, growth)


def _are_of_two_sorts(difference: Difference) -> bool:
    """Whether one text gives what the other takes away or leaves open, so that firmness compares nothing."""
    declaration = kind_of(difference.issue.kind).declaration
    return len({declaration.weight_of(s.content) for s in (*difference.first, *difference.second)}) > 1


def _of_bearers(difference: Difference, declaration: Declaration) -> Touches:
    """Return who must act as well, or no longer must, where a text names more or fewer obligors."""
    if difference.aspect not in declaration.binds or _are_of_two_sorts(difference):
        return NOBODY
    was, now = (frozenset(v) if isinstance(v, tuple) else frozenset() for v in (difference.before, difference.after))
    one, other = difference.first[0], difference.second[0]
    owes = all(s.content.get("modality") in (None, Modality.UNDERTAKES) and "by" not in s.implied for s in (one, other))
    if not was or not now or not owes or not declaration.weight_of(one.content):
        return NOBODY
    about = declaration.kind, difference.aspect, difference.aspect or "", "binds"
    sides = ((now - was, Side.BOUND), (was - now, Side.RELIEVED))
    return frozenset(Touch(p, side, about[0], about[1], about[2], about[3]) for ps, side in sides for p in ps)


def _named_in(declaration: Declaration, name: str, issue: Issue, statements: Iterable[Statement]) -> frozenset[str]:
    """Return those whom a field names. A key names whom the issue is about, not all whom the term is about.

    Who stands in a role by an implied reading only is not touched.
    """
    return frozenset(_each_named(declaration, name, issue, statements))


def _each_named(declaration: Declaration, name: str, issue: Issue, statements: Iterable[Statement]) -> Iterator[str]:
    is_value = isinstance(declaration.by_name[name].marker, Nominal)
    for statement in statements:
        if name in statement.implied and not is_value:
            continue
        if name in declaration.key_index:
            if (party := issue.key[declaration.key_index[name]]) != NOT_STATED:
                yield party
        elif isinstance(value := statement.content.get(name), tuple):
            yield from value


# Offers


def _is_own_offer(touch: Touch, difference: Difference, context: Context) -> bool:
    """Whether it would help or relieve somebody that their own offer is no longer there."""
    gone = difference.effect in (Effect.DROPS, Effect.NARROWS, Effect.SOFTENS) and difference.aspect is None
    left_out = difference.effect is Effect.LEAVES_OPEN and difference.after is None
    replaced = touch.aspect == "by" and touch.side is Side.RELIEVED
    helped = touch.side in (Side.GAINS, Side.RELIEVED)
    return helped and (gone or left_out or replaced) and touch.party in context.authors[0]


def is_withdrawn(offered: Touches, context: Context) -> bool:
    """Whether an offer is withdrawn by who made it; otherwise another author has not taken it up."""
    return any(touch.party in context.authors[1] for touch in offered)
