"""A track as blocks: each step with its moves, then what cancelled out, then what is left over all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from peaceterms.analysis.tracks import Move, Movement, Return, Step, Track
from peaceterms.layout.blocks import Block, Document, Items, Section, words
from peaceterms.layout.matrix import introduction
from peaceterms.positions.statement import AspectValue
from peaceterms.words.language import Language

_OVER_ALL = "Over all"
_CANCELS_OUT, _NONE = "Changes that cancel out", "None"
_NOTHING_MOVES = "nothing moves"
_NO_SIDE = "No side is taken: hardened asks more of those whom it binds, eased asks less."


def track_document(track: Track, say: Language) -> Document:
    """Lay a track out."""
    title = f"From {track.names[0]} to {track.names[-1]}, text by text"
    return Document(title, tuple(_sections(track, say)), tuple(_lead(track, say)))


def step_document(step: Step, say: Language) -> Document:
    """Lay one step out."""
    names = step.comparison.context.vocabulary
    lead = seen_from(None if step.party is None else names.name(step.party))
    return Document(f"From {_counted(step, say)}", (Items(tuple(map(words, _moves(step, say)))),), (lead,))


def _lead(track: Track, say: Language) -> Iterator[str]:
    for name, proposal in zip(track.names, track.proposals, strict=True):
        yield introduction(name, proposal, say)
    yield followed(track)


def followed(track: Track) -> str:
    """Return whose gains and losses a track follows."""
    return seen_from(None if track.party is None else track.matrix.vocabulary.name(track.party))


def seen_from(name: str | None) -> str:
    """Return whose gains and losses are followed; `None` is nobody's."""
    if name is None:
        return _NO_SIDE
    return f"Seen from {name}: conceded is to its disadvantage, hardened in its favour, as far as the texts name it."


def _sections(track: Track, say: Language) -> Iterator[Block]:
    for number, step in enumerate(track.steps, 1):
        yield _section(f"Step {number}, {_counted(step, say)}", "step", _moves(step, say))
    returns = [say.capitalised(_return(back, track, say)) for back in track.returns]
    yield _section(_CANCELS_OUT, "returns", returns or [_NONE])
    if len(track.steps) > 1:
        yield _section(f"{_OVER_ALL}, {_counted(track.whole, say)}", "whole", _moves(track.whole, say))


def _section(title: str, name: str, lines: Iterable[str]) -> Section:
    return Section(words(title), (Items(tuple(map(words, lines))),), name)


# Steps


def _counted(step: Step, say: Language) -> str:
    first, second = say.texts(step.comparison.context)
    counts = ", ".join(f"{number} {movement}" for movement, number in step.counts.items() if number)
    return f"{first} to {second}: {counts or _NOTHING_MOVES}"


def _moves(step: Step, say: Language) -> Iterator[str]:
    known = (move for move in step.moves if move.movement is not Movement.NOT_KNOWN)
    yield from (say.capitalised(_move(move, say)) for move in known)
    yield from map(say.capitalised, _not_known(step, say))


def _move(move: Move, say: Language) -> str:
    return f"{move.movement.value}: {say.sentence(move.departure)}"


def _not_known(step: Step, say: Language) -> Iterator[str]:
    """Return the issues of which it is not known whether they moved, in one entry."""
    moves = [move.departure for move in step.moves if move.movement is Movement.NOT_KNOWN]
    if moves:
        vocabulary = step.comparison.context.vocabulary
        names = dict.fromkeys(say.issue_names(departure.issues, vocabulary) for departure in moves)
        yield f"{Movement.NOT_KNOWN}: {'; '.join(names)}"


# What cancels out


def _return(back: Return, track: Track, say: Language) -> str:
    vocabulary, questions = track.matrix.vocabulary, track.matrix.questions
    what = say.issue_names(back.issues, vocabulary)
    if back.aspect:
        what = f"{what}, {say.aspect(back.issues[0].kind, back.aspect)}"
    under = say.condition(back.under, vocabulary, questions)
    between = say.joined([track.names[number] for number in back.between])
    return f"{what}{f', {under}' if under else ''}: {_again(back, track, say)}, unlike in {between}"


def _again(back: Return, track: Track, say: Language) -> str:
    earlier, later = track.names[back.earlier], track.names[back.later]
    if back.value is None:
        return f"again nothing in {later}, as in {earlier}"
    says = _value(back, track, say)
    return f"in {later} again as in {earlier}{f' ({says})' if says else ''}"


def _value(back: Return, track: Track, say: Language) -> str:
    if not back.aspect:
        return ""
    return say.aspect_value(back.issues[0].kind, AspectValue(back.aspect, back.value), track.matrix.vocabulary)
