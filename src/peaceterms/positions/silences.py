"""In what manner a text is silent on an issue: what its encoder has said, and how much of the text is known."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase

from peaceterms.positions.issue import Issue, is_named_by
from peaceterms.positions.kept import OncePerProposal
from peaceterms.proposal import Coverage, Manner, Proposal, Silence


def silences_on(issues: Iterable[Issue], proposal: Proposal) -> tuple[Silence, ...]:
    """The silences that name one of the issues. That something was never raised is only said of a whole text."""
    named = _naming(proposal)
    if not named:
        return ()
    found = {id(silence) for issue in issues for silence in _on(issue, named, proposal)}
    return tuple(s for s in proposal.silences if id(s) in found) if found else ()


def _on(issue: Issue, named: dict[str, list[Silence]], proposal: Proposal) -> list[Silence]:
    """The silences on one issue, of those that name it the ones that do so most exactly."""
    ranked = [(rank, s) for s in _of_kind(issue.kind, named) if (rank := _exactness(s, issue, proposal))]
    most = max((rank for rank, _ in ranked), default=0)
    return [silence for rank, silence in ranked if rank == most]


def is_unknown(issues: Iterable[Issue], proposal: Proposal) -> bool:
    """Whether it is not known what the text says on one of the issues, so that nothing follows from its silence."""
    if not leaves_something_unknown(proposal):
        return False
    silences = silences_on(issues, proposal)
    if proposal.coverage is Coverage.SINGLE_POINTS:
        return all(silence.manner is Manner.NOT_KNOWN for silence in silences)
    return any(silence.manner is Manner.NOT_KNOWN for silence in silences)


def is_as_reported(proposal: Proposal) -> bool:
    """Whether a silence of the text is only that something is not among its reported points."""
    return proposal.coverage in (Coverage.ALL_POINTS, Coverage.POINTS)


@OncePerProposal
def leaves_something_unknown(proposal: Proposal) -> bool:
    """Whether it is not known of some subject what the text says."""
    if proposal.coverage is Coverage.SINGLE_POINTS:
        return True
    return any(silence.manner is Manner.NOT_KNOWN for silence in proposal.silences)


@OncePerProposal
def _naming(proposal: Proposal) -> dict[str, list[Silence]]:
    """The silences that name issues and can be told of the text, by the kinds that they name."""
    whole = proposal.coverage in (None, Coverage.WHOLE)
    named: dict[str, list[Silence]] = {}
    for silence in proposal.silences:
        if whole or silence.manner is not Manner.NEVER_RAISED:
            for kind in dict.fromkeys(str(pattern).partition("/")[0] for pattern in silence.issues or ()):
                named.setdefault(kind, []).append(silence)
    return named


def _of_kind(kind: str, named: dict[str, list[Silence]]) -> list[Silence]:
    """The silences that can be about issues of a kind; a pattern may leave the kind open."""
    several = [
        silences for name, silences in named.items() if name == kind or ("*" in name and fnmatchcase(kind, name))
    ]
    return several[0] if len(several) == 1 else [silence for silences in several for silence in silences]


def _exactness(silence: Silence, issue: Issue, proposal: Proposal) -> int:
    """How exactly a silence names an issue: the parts of its pattern that are no `*`; 0 where it does not name it."""
    patterns = tuple(map(str, silence.issues or ()))
    exact = [_parts(pattern) for pattern in patterns if is_named_by(pattern, issue)]
    if not exact and (larger := _larger(issue, proposal)):
        exact = [_parts(pattern) for pattern in patterns if any(is_named_by(pattern, about) for about in larger)]
    return max(exact, default=0)


def _parts(pattern: str) -> int:
    return 1 + sum("*" not in part for part in pattern.split("/"))


def _larger(issue: Issue, proposal: Proposal) -> list[Issue]:
    """The issues about a region of which its place is a part, or a group to which its place belongs."""
    vocabulary, found = proposal.vocabulary, []
    for index, part in enumerate(issue.key):
        if (place := vocabulary.places.get(part)) is None:
            continue
        wholes = [str(place.part_of)] if place.held and place.part_of else []
        wholes += [str(id) for id in vocabulary.groups if part in vocabulary.members(id, proposal.readings)]
        found += [Issue(issue.kind, (*issue.key[:index], whole, *issue.key[index + 1 :])) for whole in wholes]
    return found
