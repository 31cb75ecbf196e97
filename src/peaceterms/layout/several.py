"""What a rendering of several texts shows: matrix, distances, nearest, track, and lists of things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from peaceterms.analysis.matrices import Concord, Matrix, Row
from peaceterms.analysis.neighbours import Neighbour
from peaceterms.analysis.pairs import Distances
from peaceterms.analysis.tracks import Move, Movement, Return, Step, Track
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.layout.measures import SCALE
from peaceterms.layout.shapes import Grid, Outline
from peaceterms.positions.contingency import relative
from peaceterms.positions.position import Position
from peaceterms.positions.statement import AspectValue
from peaceterms.proposal import Proposal
from peaceterms.telling import Listing, tells, told
from peaceterms.words.attribution import byline, standing_words
from peaceterms.words.language import language
from peaceterms.words.naming import aspect_name, condition_words, content, held, issue_names, silent
from peaceterms.words.values import capitalised, counted, joined, when

# Matrix


@tells(Matrix, "layout")
def matrix_grid(found: Matrix) -> Grid:
    """Issues by proposals, kind by kind; those that most texts address first."""
    by_kind = groupby(found.rows, key=lambda row: row.kind)
    groups = [(kind, sorted(rows, key=lambda row: (-len(row.speaking), row.issues))) for kind, rows in by_kind]
    groups.sort(key=lambda group: (-len(group[1][0].speaking), group[0]))
    return Grid(
        title=f"What {counted(len(found.proposals), 'text')} say, issue by issue",
        lead=tuple(_matrix_lead(found)),
        columns=("Issue", *map(capitalised, found.names)),
        groups=tuple(
            (capitalised(language().kind(kind)), tuple(tuple(_matrix_row(row, found)) for row in rows))
            for kind, rows in groups
        ),
        empty="silent",
    )


def _matrix_lead(found: Matrix) -> Iterator[str]:
    for name, proposal in zip(found.names, found.proposals, strict=True):
        yield f"{capitalised(name)}: {byline(proposal)}. Standing: {standing_words(proposal)}."
    counts = [(concord, sum(len(row.issues) for row in rows)) for concord, rows in _by_concord(found)]
    said = "; ".join(f"{concord}: {number}" for concord, number in counts)
    yield f"{counted(sum(number for _, number in counts), 'issue')}{f': {said}' if said else ''}."
    if len(found.proposals) > 1:
        yield "In a row, texts with the same letter in brackets say the same."


def _by_concord(found: Matrix) -> Iterator[tuple[str, list[Row]]]:
    order = list(Concord)
    rows = sorted(found.rows, key=lambda row: order.index(row.concord))
    return ((concord.value, list(several)) for concord, several in groupby(rows, key=lambda row: row.concord))


def _matrix_row(row: Row, found: Matrix) -> Iterator[str]:
    marks = letters(row)
    marked = len(row.alike) < len(row.speaking)
    yield f"{capitalised(issue_names(row.issues, found.vocabulary))} ({_concord(row, found)})"
    for number, cell in enumerate(row.cells):
        if cell.held:
            yield f"{f'[{marks[number]}] ' if marked else ''}{_says(cell.held[0], found)}"
        else:
            yield silent(cell.silences) if cell.silences else ""


def letters(row: Row) -> dict[int, str]:
    """For the numbers of the texts that address a row: A, B, ... , the same letter for those that say the same."""
    return {number: _letter(place) for place, group in enumerate(row.alike, 1) for number in group}


def _letter(place: int) -> str:
    return chr(64 + place) if place <= 26 else str(place)


def _concord(row: Row, found: Matrix) -> str:
    if agreed := content(row.kind, row.agreed, found.vocabulary):
        return f"{row.concord.value}: {agreed}"
    return row.concord.value


def _says(position: Position, found: Matrix) -> str:
    """What a position comes to, each condition with what holds under it."""
    kind, names = position.issue.kind, found.vocabulary
    said = []
    for condition, statements in position.branches.items():
        words = "; also ".join(content(kind, statement.items, names) or "has it" for statement in statements)
        under = condition_words(relative(condition, position.issue), names, found.questions)
        said.append(f"{under}: {words}" if under else words)
    return "; ".join(said)


# Distances and nearest


@tells(Distances, "layout")
def distances_grid(found: Distances) -> Grid:
    """Texts by texts: distance, and in brackets the overlap."""
    names = tuple(map(capitalised, found.names))
    numbers = range(len(names))
    rows = tuple((name, *(_apart(found, row, column) for column in numbers)) for row, name in enumerate(names))
    title = f"How far {counted(len(names), 'text')} are apart"
    lead = f"Distance {SCALE}; in brackets the overlap, the share of issues that both address."
    return Grid(title, (lead,), ("Text", *names), (("", rows),), "no issue shared")


def _apart(found: Distances, row: int, column: int) -> str:
    if row == column:
        return "itself"
    apart = found.between(row, column)
    return f"{apart.distance} ({apart.overlap:.2f})" if apart.distance else ""


@tells(Neighbour, "text")
def neighbour_text(neighbour: Neighbour) -> str:
    """A text with its distance and overlap in one line."""
    return f"{', '.join(_neighbour(neighbour)[:2])}: distance {neighbour.distance}, overlap {neighbour.overlap:.2f}"


def _neighbour(neighbour: Neighbour) -> tuple[str, ...]:
    proposal, shared = neighbour.proposal, counted(neighbour.shared, "issue")
    date = when(proposal.date) if proposal.date else "no date"
    return capitalised(proposal.name), date, str(neighbour.distance), f"{neighbour.overlap:.2f}", shared


# Track


@tells(Track, "layout")
def track_outline(found: Track) -> Outline:
    """Each step with its moves, then what cancelled out, then what is left over all."""
    sections = [_step(f"Step {number}", step, found) for number, step in enumerate(found.steps, 1)]
    returns = tuple(_return(back, found) for back in found.returns)
    sections.append(("changes that cancel out", returns or ("none",)))
    if len(found.steps) > 1:
        sections.append(_step("Over all", found.whole, found))
    return Outline(
        title=f"From {found.names[0]} to {found.names[-1]}, text by text",
        lead=tuple(_track_lead(found)),
        sections=tuple(sections),
    )


def _track_lead(found: Track) -> Iterator[str]:
    for name, proposal in zip(found.names, found.proposals, strict=True):
        yield f"{capitalised(name)}: {byline(proposal)}. Standing: {standing_words(proposal)}."
    yield seen_from(found)


def seen_from(found: Track) -> str:
    """Whose gains and losses are followed."""
    if found.party is None:
        return "No side is taken: hardened asks more of those whom it binds, eased asks less."
    name = found.matrix.vocabulary.name(found.party)
    return f"Seen from {name}: conceded is to its disadvantage, hardened in its favour, as far as the texts name it."


def _step(title: str, step: Step, found: Track) -> tuple[str, tuple[str, ...]]:
    first, second = language().texts(step.comparison.context)
    counts = ", ".join(f"{number} {movement}" for movement, number in step.counts.items() if number) or "nothing moves"
    known = (_move(move) for move in step.moves if move.movement is not Movement.NOT_KNOWN)
    return f"{title}, {first} to {second}: {counts}", (*known, *_not_known(step))


def _move(move: Move) -> str:
    return f"{move.movement.value}: {told(move.departure, 'sentence')}"


def _not_known(step: Step) -> Iterator[str]:
    """The issues of which it is not known whether they moved, in one entry."""
    moves = [move.departure for move in step.moves if move.movement is Movement.NOT_KNOWN]
    if moves:
        vocabulary = step.comparison.context.vocabulary
        names = dict.fromkeys(issue_names(departure.issues, vocabulary) for departure in moves)
        yield f"{Movement.NOT_KNOWN}: {'; '.join(names)}"


def _return(back: Return, found: Track) -> str:
    what = capitalised(issue_names(back.issues, found.matrix.vocabulary))
    if back.aspect:
        what = f"{what}, {aspect_name(back.issues[0].kind, back.aspect)}"
    vocabulary, questions = found.matrix.vocabulary, found.matrix.questions
    under = condition_words(back.under, vocabulary, questions)
    between = joined([found.names[number] for number in back.between])
    return f"{what}{f', {under}' if under else ''}: {_again(back, found)}, unlike in {between}"


def _again(back: Return, found: Track) -> str:
    earlier, later = found.names[back.earlier], found.names[back.later]
    if back.value is None:
        return f"again nothing in {later}, as in {earlier}"
    says = (
        held(back.issues[0].kind, AspectValue(back.aspect, back.value), found.matrix.vocabulary) if back.aspect else ""
    )
    return f"in {later} again as in {earlier}{f' ({says})' if says else ''}"


# Lists


@tells(Listing, "layout")
def listed(found: Listing[Any]) -> Grid | Outline:
    """Proposals and neighbours in rows, anything else in lines."""
    if found and all(isinstance(one, Proposal) for one in found):
        rows = tuple(_proposal(proposal) for proposal in found)
        return Grid(counted(len(rows), "proposal"), (), ("Id", "Date", "Title", "Standing"), (("", rows),))
    if found and all(isinstance(one, Neighbour) for one in found):
        rows = tuple(_neighbour(neighbour) for neighbour in found)
        lead = f"By the middle of the distance, {SCALE}. Overlap is the share of issues that both address."
        heads = ("Text", "Date", "Distance", "Overlap", "Shared")
        return Grid(f"Texts nearest to {found[0].to.name}, nearest first", (lead,), heads, (("", rows),))
    return Outline(_headed(found), (), (("", tuple(str(one) for one in found)),) if found else ())


def _headed(found: Iterable[Any]) -> str:
    things = list(found)
    nouns = {Departure: "departure", Agreement: "agreement"}
    kinds = {nouns.get(type(one), "item") for one in things}
    return counted(len(things), kinds.pop() if len(kinds) == 1 else "finding") if things else "None"


def _proposal(proposal: Proposal) -> tuple[str, ...]:
    date = when(proposal.date) if proposal.date else "no date"
    return proposal.id, date, proposal.title, standing_words(proposal)
