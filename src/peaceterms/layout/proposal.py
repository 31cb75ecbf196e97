"""A proposal as blocks: what it says on each issue, who said it, what it leaves unsaid, how it was taken."""

from __future__ import annotations

from collections.abc import Iterator

from peaceterms.layout.blocks import Block, Document, Items, Mark, Run, Section, Words, words
from peaceterms.positions.contingency import Condition, relative
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Position, Positions
from peaceterms.positions.resolve import positions_of
from peaceterms.positions.statement import Statement
from peaceterms.proposal import Development, Link, Poll, Proposal, Reaction, Silence, Stance
from peaceterms.words.attribution import deniers
from peaceterms.words.language import Language

_TITLES = {
    "terms": "Terms",
    "chain": "Chain",
    "status": "Status",
    "silences": "Silent on",
    "reactions": "Reactions",
    "polls": "Polls",
    "notes": "Notes",
    "sources": "Sources",
}
_STANCES = {
    Stance.ACCEPTS: "accepts it",
    Stance.WELCOMES: "welcomes it",
    Stance.CONDITIONAL: "takes it on conditions",
    Stance.RESERVED: "is reserved",
    Stance.COUNTERS: "answers with a move of their own",
    Stance.REJECTS: "rejects it",
}
_NO_SHARE = "(share not stated)"
_SEVERAL_READINGS = "; group term with several readings"


def proposal_document(proposal: Proposal, say: Language) -> Document:
    """Lay a proposal out."""
    return Document(proposal.title, tuple(_sections(proposal, say)), tuple(_lead(proposal, say)))


def _lead(proposal: Proposal, say: Language) -> Iterator[str]:
    yield f"{proposal.id}: {say.byline(proposal)}"
    yield f"Standing: {say.standing(proposal)}"
    if proposal.summary:
        yield proposal.summary


def _sections(proposal: Proposal, say: Language) -> Iterator[Block]:
    lines: dict[str, Iterator[Words]] = {
        "terms": _terms(proposal, say),
        "chain": (_line(_link(link, proposal, say), say) for link in proposal.chain),
        "status": (_line(_development(development, proposal, say), say) for development in proposal.status),
        "silences": (_line(_silence(silence), say) for silence in proposal.silences),
        "reactions": (_line(_reaction(reaction, proposal, say), say) for reaction in proposal.reactions),
        "polls": (_line(_poll(poll, proposal, say), say) for poll in proposal.polls),
        "notes": (_line(note, say) for note in proposal.notes),
        "sources": (_line(" ".join(filter(None, (s.title, s.url))), say) for s in proposal.sources),
    }
    for name, entries in lines.items():
        if items := tuple(entries):
            yield Section(words(_TITLES[name]), (Items(items),), name)


def _line(line: str, say: Language) -> Words:
    return words(say.capitalised(line))


# What it says


def _terms(proposal: Proposal, say: Language) -> Iterator[Words]:
    """Return one entry for all issues on which the proposal says the same for the same place in the text."""
    resolved = positions_of(proposal)
    alike: dict[object, tuple[list[Issue], Condition, Statement]] = {}
    for issue, position in resolved.by_issue.items():
        for condition, statement in _statements(position):
            under = relative(condition, issue)
            key = (issue.kind, statement.items, statement.citations, under)
            alike.setdefault(key, ([], under, statement))[0].append(issue)
    for issues, under, statement in alike.values():
        yield _term(issues, under, statement, resolved, proposal, say)


def _statements(position: Position) -> Iterator[tuple[Condition, Statement]]:
    return ((condition, held) for condition, statements in position.branches.items() for held in statements)


def _term(
    issues: list[Issue], under: Condition, statement: Statement, resolved: Positions, proposal: Proposal, say: Language
) -> Words:
    kind, vocabulary = issues[0].kind, proposal.vocabulary
    what = say.issue_names(tuple(issues), vocabulary), say.condition(under, vocabulary, resolved.questions)
    said = say.content(kind, statement.items, vocabulary)
    term = say.capitalised(": ".join(filter(None, (", ".join(filter(None, what)), said))))
    where = say.joined(dict.fromkeys(say.citation(citation) for citation in statement.citations))
    implied = say.joined([say.aspect(kind, aspect) for aspect in sorted(statement.implied)])
    notes = f"; implied: {implied}" if implied else "", _SEVERAL_READINGS if statement.ambiguous else ""
    return words(f"{term} ", Run(f"[{where}]", Mark.REFERENCE), *notes)


# Who said it, and what became of it


def _link(link: Link, proposal: Proposal, say: Language) -> str:
    denied_by = say.joined(deniers(link, proposal))
    return say.link(link, proposal) + (f" (denied by {denied_by})" if denied_by else "")


def _development(development: Development, proposal: Proposal, say: Language) -> str:
    """Return what became of it: `signed by Ukraine and Russia (5 September 2014): in Minsk (primary)`."""
    by = f" by {say.names(development.by, proposal.vocabulary)}" if development.by else ""
    date = f" ({say.when(development.date)})" if development.date else ""
    note = f": {development.note}" if development.note else ""
    return f"{development.state}{by}{date}{note}" + (f" ({development.basis})" if development.basis else "")


def _silence(silence: Silence) -> str:
    return f"{silence.subject} ({silence.manner})"


def _reaction(reaction: Reaction, proposal: Proposal, say: Language) -> str:
    date = f", {say.when(reaction.date)}" if reaction.date else ""
    summary = f": {reaction.summary}" if reaction.summary else ""
    return f"{proposal.vocabulary.name(reaction.actor)} {_STANCES[reaction.stance]}{date}{summary}"


def _poll(poll: Poll, proposal: Proposal, say: Language) -> str:
    shares = ", ".join(f"{o.answer} {say.amount(o.share) if o.share else _NO_SHARE}" for o in poll.options)
    about = "about " if poll.votes_are_approximate else ""
    votes = f", {about}{poll.votes:,} {'vote' if poll.votes == 1 else 'votes'}" if poll.votes is not None else ""
    date = f", {say.when(poll.date)}" if poll.date else ""
    note = f" ({poll.note})" if poll.note else ""
    return f"{poll.question} Asked by {proposal.vocabulary.name(poll.asked_by)}{date}: {shares}{votes}{note}"
