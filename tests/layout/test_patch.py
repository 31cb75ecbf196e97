import peaceterms as pt
from peaceterms.layout.blocks import Table
from peaceterms.layout.document import document
from peaceterms.testing import term, text


def rows(first: pt.Proposal, second: pt.Proposal) -> list[tuple[str, ...]]:
    patch = pt.compare(first, second).patch()
    return [row for block in document(patch).blocks if isinstance(block, Table) for row in block.rows]


def test_every_edit_is_a_row_with_what_either_text_says() -> None:
    first = text(term("neutrality", state="UA", permanence="permanent"))
    second = text(
        term("neutrality", state="UA", permanence="temporary", bars="NATO"), term("talks", party="RU"), id="b"
    )
    told = rows(first, second)
    assert len(told) == len(pt.compare(first, second).patch()) == 3
    assert [row[1:] for row in told if "permanent" in row] == [("permanent", "temporary")]


def test_a_condition_and_an_open_question_are_told() -> None:
    question = {"id": "truce", "type": "event", "question": "Does it hold?", "answers": ["yes", "no"]}
    given = {"on": "truce", "answer": "yes"}
    second = text(term("talks", party="RU", given=given), id="b", contingencies=[question])
    told = rows(text(), second)
    assert len(told) == 2
    assert any("Does it hold?" in row[0] for row in told)
    assert any("Does it hold?" in row[2] for row in told)


def test_texts_that_state_the_same_have_no_rows() -> None:
    assert rows(text(), text(id="b")) == []
