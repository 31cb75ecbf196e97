"""A proposal as blocks: what it says on each issue, who said it, what it leaves unsaid, how it was taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from peaceterms.layout.blocks import Block, Document, Items, Mark, Run, Section, Words, words
from peaceterms.positions.contingency import Condition, relative
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Position, Positions
from peaceterms.positions.resolve import positions_of
from peaceterms.positions.statement import Statement
from peaceterms.proposal import Development, Link, Poll, Proposal, Reaction, Silence
from peaceterms.words.attribution import deniers
from peaceterms.words.language import Language


def proposal_document(proposal: Proposal, say: Language) -> Document:
    """Lay a proposal out."""
    return Document(proposal.title, tuple(_sections(proposal, say)), tuple(_lead(proposal, say)))


def _lead(proposal: Proposal, say: Language) -> Iterator[str]:
    yield say.phrase("proposal.byline", id=proposal.id, byline=say.byline(proposal))
    yield say.phrase("proposal.standing", standing=say.standing(proposal))
    if proposal.summary:
        yield proposal.summary


def _sections(proposal: Proposal, say: Language) -> Iterator[Block]:
    lines: dict[str, Iterator[Words]] = {
        "terms": _terms(proposal, say),
        "chain": (_line(_link(link, proposal, say), say) for link in proposal.chain),
        "status": (_line(_development(development, proposal, say), say) for development in proposal.status),
        "silences": (_line(_silence(silence, say), say) for silence in proposal.silences),
        "reactions": (_line(_reaction(reaction, proposal, say), say) for reaction in proposal.reactions),
        "polls": (_line(_poll(poll, proposal, say), say) for poll in proposal.polls),
        "notes": (_line(note, say) for note in proposal.notes),
        "sources": (_line(" ".join(filter(None, (say.source(s), s.url))), say) for s in proposal.sources),
    }
    for name, entries in lines.items():
        if items := tuple(entries):
            yield Section(words(say.phrase(f"proposal.section_{name}")), (Items(items),), name)


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
    return words(f"{term} ", Run(f"[{where}]", Mark.REFERENCE), *_readings(kind, statement, say))


def _readings(kind: str, statement: Statement, say: Language) -> Iterator[str]:
    """Return on what readings a statement rests."""
    if implied := say.joined([say.aspect(kind, aspect) for aspect in sorted(statement.implied)]):
        yield say.phrase("proposal.implied", aspects=implied)
    if statement.ambiguous:
        yield say.phrase("proposal.several_readings")


# Who said it, and what became of it


def _link(link: Link, proposal: Proposal, say: Language) -> str:
    told, denied_by = say.link(link, proposal), say.joined(deniers(link, proposal))
    return say.phrase("link.with_denial", link=told, by=denied_by) if denied_by else told


def _development(development: Development, proposal: Proposal, say: Language) -> str:
    """Return what became of it: `signed by Ukraine and Russia (5 September 2014): in Minsk (primary)`."""
    told = say.word(development.state)
    if development.by:
        told = say.phrase("status.by", status=told, by=say.names(development.by, proposal.vocabulary))
    if development.date:
        told = say.phrase("status.dated", status=told, date=say.when(development.date))
    if development.note:
        told = say.phrase("status.noted", status=told, note=development.note)
    return (
        say.phrase("status.with_basis", status=told, basis=say.word(development.basis)) if development.basis else told
    )


def _silence(silence: Silence, say: Language) -> str:
    return say.phrase("silence.on", subject=silence.subject, manner=say.word(silence.manner))


def _reaction(reaction: Reaction, proposal: Proposal, say: Language) -> str:
    told = say.phrase(f"reaction.{reaction.stance}", actor=proposal.vocabulary.name(reaction.actor))
    if reaction.terms:
        told = say.phrase("reaction.on_terms", reaction=told, terms=say.joined(_refs(reaction.terms, proposal)))
    if reaction.date:
        told = say.phrase("reaction.dated", reaction=told, date=say.when(reaction.date))
    return say.phrase("reaction.told", reaction=told, summary=reaction.summary) if reaction.summary else told


def _refs(terms: Iterable[str], proposal: Proposal) -> list[str]:
    """Return the places in the text where terms stand; the ids of those that name none."""
    return [term.ref or term.id for term in proposal.terms if term.id in terms]


def _poll(poll: Poll, proposal: Proposal, say: Language) -> str:
    by, date = proposal.vocabulary.name(poll.asked_by), say.when(poll.date) if poll.date else ""
    asked = say.phrase("poll.asked_on" if date else "poll.asked", question=poll.question, by=by, date=date)
    votes = f", {_votes(poll.votes, poll, say)}" if poll.votes is not None else ""
    told = say.phrase("poll.result", asked=asked, shares=", ".join(_shares(poll, say)), votes=votes)
    return say.phrase("poll.noted", poll=told, note=poll.note) if poll.note else told


def _votes(votes: int, poll: Poll, say: Language) -> str:
    counted = say.counted(votes, "vote")
    return say.phrase("poll.about", votes=counted) if poll.votes_are_approximate else counted


def _shares(poll: Poll, say: Language) -> Iterator[str]:
    for option in poll.options:
        share = say.amount(option.share) if option.share else say.phrase("poll.no_share")
        yield say.phrase("poll.share", answer=option.answer, share=share)
