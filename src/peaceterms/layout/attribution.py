"""Who said it, as blocks: the standing of a text, and the chain from its author to its readers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from peaceterms.layout.blocks import Mark, Run, Step, Steps, words
from peaceterms.proposal import Link, Proposal
from peaceterms.words.attribution import deniers
from peaceterms.words.language import Language


def standing_run(proposal: Proposal, say: Language) -> Run:
    """Return how firmly a text is attributed, marked where that is disputed."""
    return Run(say.standing(proposal), Mark.DISPUTED if proposal.standing.disputes else Mark.PLAIN)


def brief_steps(proposal: Proposal, label: str, say: Language) -> Steps | None:
    """Return how a text came to be known in short, without what others say of that; `None` where nobody knows."""
    links = [link for link in proposal.chain if not link.act.is_about_a_link]
    together = _together(links)
    steps = tuple(
        _step(link, say.link_brief(link, proposal), proposal, say, beside=beside)
        for link, beside in zip(links, together, strict=True)
    )
    return Steps(steps, label) if steps else None


def _together(links: Sequence[Link]) -> Iterator[bool]:
    """Return for each link whether it was made beside the one before it."""
    before = [None, *(link.act for link in links)]
    return (link.act is act and link.act.is_joint for link, act in zip(links, before, strict=False))


def whole_chain(proposal: Proposal, say: Language) -> Steps:
    """Return every link of the chain, with its date and note."""
    return Steps(tuple(_step(link, say.link(link, proposal), proposal, say) for link in proposal.chain))


def _step(link: Link, said: str, proposal: Proposal, say: Language, *, beside: bool = False) -> Step:
    denied_by = say.joined(deniers(link, proposal))
    if not denied_by:
        return Step(words(said), beside)
    return Step(words(Run(said, Mark.DOUBTFUL), " ", Run(say.phrase("link.denied", by=denied_by), Mark.DENIED)), beside)
