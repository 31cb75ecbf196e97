"""In what manner a text is silent on an issue, where its encoder has said so."""

from __future__ import annotations

from collections.abc import Iterable

from peaceterms.positions.issue import Issue
from peaceterms.positions.kept import OncePerProposal
from peaceterms.proposal import Manner, Proposal, Silence


def silences_on(issues: Iterable[Issue], proposal: Proposal) -> tuple[Silence, ...]:
    """The silences that cover any of the issues, for each issue the most specific ones.

    Those of its kind that name its place prevail over those of its kind, and these over those of no kind, which count
    where their manner is that the rest of the text is not known.
    """
    found = {id(silence) for issue in issues for silence in _on(issue, proposal)}
    return tuple(silence for silence in proposal.silences if id(silence) in found) if found else ()


def is_unknown(issues: Iterable[Issue], proposal: Proposal) -> bool:
    """Whether it is not known what the text says on one of the issues, so that nothing follows from its silence."""
    if not leaves_something_unknown(proposal):
        return False
    return any(silence.manner is Manner.NOT_KNOWN for silence in silences_on(issues, proposal))


def _on(issue: Issue, proposal: Proposal) -> tuple[Silence, ...]:
    """The silences on one issue, of the most specific sort that there is."""
    by_kind = _by_kind(proposal)
    if issue.kind not in by_kind and None not in by_kind:
        return ()
    of_kind = [s for s in by_kind.get(issue.kind, ()) if _is_about_its_places(s, issue, proposal)]
    placed = [silence for silence in of_kind if silence.places]
    of_the_rest = (s for s in by_kind.get(None, ()) if _is_about_its_places(s, issue, proposal))
    return tuple(placed or of_kind or of_the_rest)


@OncePerProposal
def leaves_something_unknown(proposal: Proposal) -> bool:
    """Whether it is not known of some subject what the text says."""
    return any(silence.manner is Manner.NOT_KNOWN for silence in proposal.silences)


@OncePerProposal
def _by_kind(proposal: Proposal) -> dict[str | None, list[Silence]]:
    """The silences by kind, those of no kind only where they say that the rest is not known."""
    by_kind: dict[str | None, list[Silence]] = {}
    for silence in proposal.silences:
        if silence.kind or silence.manner is Manner.NOT_KNOWN:
            by_kind.setdefault(silence.kind, []).append(silence)
    return by_kind


def _is_about_its_places(silence: Silence, issue: Issue, proposal: Proposal) -> bool:
    """Whether it names no places, or one of the issue's or the region of which that is a part."""
    if not silence.places:
        return True
    named = {m for place in silence.places for m in proposal.vocabulary.members(place, proposal.readings)}
    return any(place in named or _region(place, proposal) in named for place in issue.key)


def _region(place: str, proposal: Proposal) -> str | None:
    """The region of which a place is the part along a line of contact."""
    part = proposal.vocabulary.places.get(place)
    return part.part_of if part and part.held else None
