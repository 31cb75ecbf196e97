"""A track as blocks: each step with its moves, then what cancelled out, then what is left over all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from peaceterms.analysis.tracks import Move, Movement, Return, Step, Track
from peaceterms.layout.blocks import Block, Document, Items, Section, words
from peaceterms.layout.side_by_side import introduction
from peaceterms.positions.statement import AspectValue
from peaceterms.words.language import Language


def track_document(track: Track, say: Language) -> Document:
    """Lay a track out."""
    title = say.phrase("track.title", first=track.names[0], last=track.names[-1])
    return Document(title, tuple(_sections(track, say)), tuple(_lead(track, say)))


def step_document(step: Step, say: Language) -> Document:
    """Lay one step out."""
    names = step.comparison.context.vocabulary
    lead = _seen_from(None if step.party is None else names.name(step.party), say)
    return Document(
        say.phrase("step.title", step=_counted(step, say)), (Items(tuple(map(words, _moves(step, say)))),), (lead,)
    )


def _lead(track: Track, say: Language) -> Iterator[str]:
    for name, proposal in zip(track.names, track.proposals, strict=True):
        yield introduction(name, proposal, say)
    yield followed(track, say)


def followed(track: Track, say: Language) -> str:
    """Return whose gains and losses a track follows."""
    return _seen_from(None if track.party is None else track.alongside.vocabulary.name(track.party), say)


def _seen_from(name: str | None, say: Language) -> str:
    """Return whose gains and losses are told, and that between authors nobody moves."""
    return say.phrase("track.no_side") if name is None else say.phrase("track.seen_from", party=name)


def _sections(track: Track, say: Language) -> Iterator[Block]:
    for number, step in enumerate(track.steps, 1):
        yield _section(say.phrase("step.numbered", number=number, step=_counted(step, say)), "step", _moves(step, say))
    returns = [say.capitalised(_return(back, track, say)) for back in track.returns]
    yield _section(say.phrase("track.returns"), "returns", returns or [say.phrase("track.no_returns")])
    if len(track.steps) > 1:
        yield _section(say.phrase("track.whole", step=_counted(track.whole, say)), "whole", _moves(track.whole, say))


def _section(title: str, name: str, lines: Iterable[str]) -> Section:
    return Section(words(title), (Items(tuple(map(words, lines))),), name)


# Steps


def _counted(step: Step, say: Language) -> str:
    first, second = say.texts(step.comparison.context)
    counts = ", ".join(movements(step, say)) or say.phrase("step.nothing_moves")
    return say.phrase("step.counted", first=first, second=second, counts=counts)


def movements(step: Step, say: Language) -> Iterator[str]:
    """Return how many positions moved, by what became of them: `3 hardened`."""
    for movement, number in step.counts.items():
        if number:
            yield say.phrase("step.count", number=number, movement=say.word(movement))


def _moves(step: Step, say: Language) -> Iterator[str]:
    known = (move for move in step.moves if move.movement is not Movement.NOT_KNOWN)
    yield from (say.capitalised(_move(move, say)) for move in known)
    yield from map(say.capitalised, _not_known(step, say))


def _move(move: Move, say: Language) -> str:
    return say.phrase("step.move", movement=say.word(move.movement), moved=say.sentence(move.departure))


def _not_known(step: Step, say: Language) -> Iterator[str]:
    """Return the issues of which it is not known whether they moved, in one entry."""
    moves = [move.departure for move in step.moves if move.movement is Movement.NOT_KNOWN]
    if moves:
        vocabulary = step.comparison.context.vocabulary
        names = dict.fromkeys(say.issue_names(departure.issues, vocabulary) for departure in moves)
        yield say.phrase("step.move", movement=say.word(Movement.NOT_KNOWN), moved="; ".join(names))


# What cancels out


def _return(back: Return, track: Track, say: Language) -> str:
    vocabulary, questions = track.alongside.vocabulary, track.alongside.questions
    aspect = say.aspect(back.issues[0].kind, back.aspect) if back.aspect else ""
    about = say.issue_names(back.issues, vocabulary), aspect, say.condition(back.under, vocabulary, questions)
    between = say.joined([track.names[number] for number in back.between])
    again = _again(back, track, say)
    return say.phrase("return.whole", about=", ".join(filter(None, about)), again=again, between=between)


def _again(back: Return, track: Track, say: Language) -> str:
    earlier, later = track.names[back.earlier], track.names[back.later]
    if back.value is None:
        return say.phrase("return.nothing", earlier=earlier, later=later)
    says = _value(back, track, say)
    return say.phrase("return.saying" if says else "return.same", earlier=earlier, later=later, says=says)


def _value(back: Return, track: Track, say: Language) -> str:
    if not back.aspect:
        return ""
    return say.aspect_value(back.issues[0].kind, AspectValue(back.aspect, back.value), track.alongside.vocabulary)
