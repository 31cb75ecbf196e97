"""What comparisons leave behind when they are gone: nothing that grows."""

import gc
from itertools import combinations

import peaceterms as pt
from peaceterms.positions.resolve import positions_of
from peaceterms.vocabulary import Vocabulary


def alive() -> int:
    gc.collect()
    return sum(isinstance(one, Vocabulary) for one in gc.get_objects())


def own(number: int) -> pt.Proposal:
    """A text with an actor and a place of its own, and so with a vocabulary of its own."""
    return pt.Proposal.model_validate(
        {
            "id": f"text-{number}",
            "title": f"Text {number}",
            "actors": [{"id": f"actor-{number}", "name": f"Actor {number}", "type": "state"}],
            "places": [{"id": f"place-{number}", "name": f"Place {number}"}],
            "terms": [{"kind": "territory", "places": [f"place-{number}", "crimea"], "control": f"actor-{number}"}],
        }
    )


def test_300_compared_and_dropped_pairs_leave_no_vocabularies_behind() -> None:
    before = alive()
    for first, second in combinations([own(number) for number in range(25)], 2):
        comparison = pt.compare(first, second)
        assert comparison.to_text()
        assert [departure.gains for departure in comparison.departures]
    del first, second, comparison
    assert alive() <= before + 1


def test_positions_go_with_their_text() -> None:
    proposal = own(1)
    assert positions_of(proposal) is positions_of(proposal)
    kept = len(positions_of._kept)
    del proposal
    gc.collect()
    assert len(positions_of._kept) == kept - 1
