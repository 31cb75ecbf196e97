"""Who said it and how firmly that is known, in English."""

from __future__ import annotations

from collections.abc import Iterator

from peaceterms.proposal import Link, LinkAct, Proposal
from peaceterms.words.values import joined, when

_HANDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")


def standing_words(proposal: Proposal) -> str:
    """`reported through 2 links (third-hand), contested: Elon Musk denies that Vladimir Putin told Elon Musk`."""
    standing = proposal.standing
    if standing.state == "unattributed":
        return "not attributed: the encoding names no chain of sources"
    manner = _manner(proposal)
    if not standing.disputes:
        return f"{manner}, undisputed"
    verb = "disowned" if standing.state == "disowned" else "contested"
    disputes = "; ".join(_dispute(link, proposal) for link in standing.disputes)
    return f"{manner}{', ' if manner else ''}{verb}: {disputes}"


def _manner(proposal: Proposal) -> str:
    """`first-hand`, `reported through 2 links (third-hand)`; nothing where the chain names neither author nor way."""
    links = proposal.standing.links
    if links:
        return f"reported through {'1 link' if links == 1 else f'{links} links'} ({_hand(links)})"
    return "first-hand" if any(link.act is LinkAct.AUTHORED for link in proposal.chain) else ""


def _hand(links: int) -> str:
    return f"{_HANDS[links]}-hand" if links < len(_HANDS) else f"hand number {links + 1}"


def _dispute(link: Link, proposal: Proposal) -> str:
    verb = "disowns" if link.act is LinkAct.DISOWNED else "denies"
    about = next((other for other in proposal.chain if other.id == link.about), None)
    what = f"that {_act(about, proposal)}" if about else "the content"
    date = f" ({when(link.date)})" if link.date else ""
    return f"{proposal.vocabulary.name(link.by)} {verb} {what}{date}"


def _act(link: Link, proposal: Proposal) -> str:
    name = proposal.vocabulary.name
    if link.to is None:
        return f"{name(link.by)} {link.act} it"
    return f"{name(link.by)} {link.act} {'' if link.act is LinkAct.TOLD else 'it to '}{name(link.to)}"


def deniers(link: Link, proposal: Proposal) -> Iterator[str]:
    """The names of those who deny a link."""
    return (proposal.vocabulary.name(other.by) for other in proposal.standing.disputes if other.about == link.id)


def link_brief(link: Link, proposal: Proposal) -> str:
    """One link of the chain: `Vladimir Putin told Elon Musk (alleged)`."""
    about = next((other for other in proposal.chain if other.id == link.about), None)
    what = (
        f"{proposal.vocabulary.name(link.by)} {link.act} that {_act(about, proposal)}"
        if about
        else _act(link, proposal)
    )
    return f"{what} (alleged)" if link.alleged else what


def link_words(link: Link, proposal: Proposal) -> str:
    """The same with date and note: `Vladimir Putin told Elon Musk (alleged), September 2022: by telephone`."""
    date = f", {when(link.date)}" if link.date else ""
    return f"{link_brief(link, proposal)}{date}{f': {link.note}' if link.note else ''}"


def byline(proposal: Proposal) -> str:
    """`Elon Musk, 3 October 2022, tweet with a poll`."""
    name = proposal.vocabulary.name
    by = joined(name(actor) for actor in proposal.by) if proposal.by else "author not stated"
    by += " (alleged)" if any(link.alleged and link.act is LinkAct.AUTHORED for link in proposal.chain) else ""
    return ", ".join(filter(None, (by, when(proposal.date) if proposal.date else None, proposal.medium)))
