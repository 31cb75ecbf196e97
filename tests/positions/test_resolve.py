from typing import Any

import pytest

import peaceterms as pt
from peaceterms.positions.contingency import contingency_of
from peaceterms.positions.resolve import identity


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"type": "event"}, "event/frost"),
        ({"type": "choice"}, "choice/draft.frost"),
        ({"type": "event", "decides": "winter"}, "event/winter"),
        ({"type": "choice", "decides": "winter"}, "choice/winter"),
    ],
    ids=["an event", "a choice of the text's own", "an event by what is decided", "a choice by what is decided"],
)
def test_a_contingency_goes_by_what_is_decided(fields: dict[str, Any], name: str) -> None:
    contingency = pt.Contingency.model_validate(
        {"id": "frost", "question": "Frost?", "answers": ["yes", "no"], **fields}
    )
    draft = pt.Proposal(id="draft", title="A draft")
    assert str(identity(contingency, draft)) == name
    assert identity(contingency, draft) == contingency_of(name)
