"""What a rendering of one proposal shows, in order: the same for plain text, Markdown and HTML."""

from __future__ import annotations

from collections.abc import Iterator

from peaceterms.layout.shapes import Outline
from peaceterms.positions.contingency import Condition, relative
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Position, Positions
from peaceterms.positions.resolve import positions_of
from peaceterms.positions.statement import Statement
from peaceterms.proposal import Development, Link, Poll, Proposal, Reaction, Silence
from peaceterms.telling import tells
from peaceterms.words.attribution import byline, deniers, link_words, standing_words
from peaceterms.words.naming import aspect_name, cited, condition_words, content, issue_names
from peaceterms.words.values import amount, joined, names, when


@tells(Proposal, "layout")
def profile(proposal: Proposal) -> Outline:
    """Lay a proposal out: what it says on each issue, who said it, what it leaves unsaid, how it was taken."""
    sections = (
        ("terms", tuple(_terms(proposal))),
        ("chain", tuple(_link(link, proposal) for link in proposal.chain)),
        ("status", tuple(_development(development, proposal) for development in proposal.status)),
        ("silent on", tuple(_silence(silence) for silence in proposal.silences)),
        ("reactions", tuple(_reaction(reaction, proposal) for reaction in proposal.reactions)),
        ("polls", tuple(_poll(poll, proposal) for poll in proposal.polls)),
        ("notes", proposal.notes),
        ("sources", tuple(" ".join(filter(None, (source.title, source.url))) for source in proposal.sources)),
    )
    return Outline(proposal.title, tuple(_lead(proposal)), tuple(section for section in sections if section[1]))


def _lead(proposal: Proposal) -> Iterator[str]:
    yield f"{proposal.id}: {byline(proposal)}"
    yield f"Standing: {standing_words(proposal)}"
    if proposal.summary:
        yield proposal.summary


def _link(link: Link, proposal: Proposal) -> str:
    denied_by = joined(deniers(link, proposal))
    return link_words(link, proposal) + (f" (denied by {denied_by})" if denied_by else "")


def _development(development: Development, proposal: Proposal) -> str:
    """What became of it: `signed by Ukraine and Russia (5 September 2014): in Minsk (primary)`."""
    by = f" by {names(development.by, proposal.vocabulary)}" if development.by else ""
    date = f" ({when(development.date)})" if development.date else ""
    note = f": {development.note}" if development.note else ""
    return f"{development.state}{by}{date}{note}" + (f" ({development.basis})" if development.basis else "")


def _terms(proposal: Proposal) -> Iterator[str]:
    """One entry for all issues on which the proposal says the same for the same place in the text."""
    resolved = positions_of(proposal)
    alike: dict[object, tuple[list[Issue], Condition, Statement]] = {}
    for issue, position in resolved.by_issue.items():
        for condition, statement in _statements(position):
            under = relative(condition, issue)
            key = (issue.kind, statement.items, statement.citations, under)
            alike.setdefault(key, ([], under, statement))[0].append(issue)
    for issues, under, statement in alike.values():
        yield _term(issues, under, statement, proposal, resolved)


def _statements(position: Position) -> Iterator[tuple[Condition, Statement]]:
    return ((condition, statement) for condition, held in position.branches.items() for statement in held)


def _term(issues: list[Issue], under: Condition, statement: Statement, proposal: Proposal, resolved: Positions) -> str:
    vocabulary = proposal.vocabulary
    what = issue_names(tuple(issues), vocabulary), condition_words(under, vocabulary, resolved.questions)
    said = content(issues[0].kind, statement.items, vocabulary)
    where = joined(dict.fromkeys(cited(citation) for citation in statement.citations))
    implied = joined([aspect_name(issues[0].kind, aspect) for aspect in sorted(statement.implied)])
    notes = [f"; implied: {implied}"] if implied else []
    notes += ["; group term with several readings"] if statement.ambiguous else []
    return f"{': '.join(filter(None, (', '.join(filter(None, what)), said)))} [{where}]{''.join(notes)}"


def _silence(silence: Silence) -> str:
    return f"{silence.subject} ({silence.manner})"


def _reaction(reaction: Reaction, proposal: Proposal) -> str:
    date = f", {when(reaction.date)}" if reaction.date else ""
    summary = f": {reaction.summary}" if reaction.summary else ""
    return f"{proposal.vocabulary.name(reaction.actor)} {_STANCES[reaction.stance]}{date}{summary}"


_STANCES = {
    "accepts": "accepts it",
    "welcomes": "welcomes it",
    "conditional": "takes it on conditions",
    "reserved": "is reserved",
    "counters": "answers with a move of their own",
    "rejects": "rejects it",
}


def _poll(poll: Poll, proposal: Proposal) -> str:
    shares = ", ".join(
        f"{option.answer} {amount(option.share) if option.share else '(share not stated)'}" for option in poll.options
    )
    about = "about " if poll.votes_are_approximate else ""
    votes = f", {about}{poll.votes:,} {'vote' if poll.votes == 1 else 'votes'}" if poll.votes is not None else ""
    date = f", {when(poll.date)}" if poll.date else ""
    note = f" ({poll.note})" if poll.note else ""
    return f"{poll.question} Asked by {proposal.vocabulary.name(poll.asked_by)}{date}: {shares}{votes}{note}"
