import gc

import peaceterms as pt
from peaceterms.positions.kept import OncePerProposal


def noting(calls: list[str]) -> OncePerProposal[list[str]]:
    """The id of a text; every time it is worked out is noted."""

    def work_out(proposal: pt.Proposal) -> list[str]:
        calls.append(proposal.id)
        return [proposal.id]

    return OncePerProposal(work_out)


def text(id: str) -> pt.Proposal:
    return pt.Proposal(id=id, title=id)


def test_what_is_worked_out_of_a_text_is_worked_out_once() -> None:
    calls: list[str] = []
    ids = noting(calls)
    draft = text("draft")
    assert ids(draft) is ids(draft)
    assert (ids(draft), calls) == (["draft"], ["draft"])


def test_it_is_kept_by_identity_and_not_by_what_is_equal() -> None:
    ids = OncePerProposal(lambda proposal: [proposal.id])
    one, other = text("draft"), text("draft")
    assert one == other
    assert ids(one) is not ids(other)
    assert ids(one) is ids(one)


def test_it_goes_with_the_text() -> None:
    calls: list[str] = []
    ids = noting(calls)
    for _ in range(3):
        passing = text("passing")
        ids(passing)
        del passing
        gc.collect()
    assert calls == ["passing"] * 3
    assert ids._kept == {}


def test_what_is_forgotten_is_worked_out_again() -> None:
    ids = OncePerProposal(lambda proposal: [proposal.id])
    draft = text("draft")
    known = ids(draft)
    ids.clear()
    assert ids(draft) is not known
    assert ids(draft) == known


def test_it_is_documented_as_what_it_works_out() -> None:
    def work_out(proposal: pt.Proposal) -> str:
        """The id."""
        return proposal.id

    assert OncePerProposal(work_out).__doc__ == "The id."


def test_nothing_worked_out_is_a_result_as_well() -> None:
    calls: list[str] = []

    def note(proposal: pt.Proposal) -> None:
        calls.append(proposal.id)

    nothing, draft = OncePerProposal(note), text("draft")
    for _ in range(2):
        nothing(draft)
    assert calls == ["draft"]
