"""Small texts that say much about little: contradictions, conditions, brackets and sequences on a handful of issues."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

import peaceterms as pt

Data = dict[str, Any]
MOST_TERMS = 6

_GROUPS: list[Data] = [
    {"id": "the-some", "name": "some", "of": "actors", "readings": readings}
    for readings in (
        [{"id": "one", "members": ["RU"], "as_of": "2020", "source": "s"}],
        [
            {"id": "one", "members": ["DE", "UA"], "as_of": "2020", "source": "s"},
            {"id": "two", "members": ["RU"], "as_of": "2020", "source": "s"},
        ],
    )
]
_QUESTIONS: list[Data] = [
    {"type": "event", "question": "Well?", "answers": ["a", "b"]},
    {"type": "event", "question": "Well?", "answers": ["a", "b", "c"]},
    {"type": "event", "question": "Else?", "answers": ["a", "b"], "decides": "well"},
    {"type": "choice", "question": "Well?", "answers": ["a", "b"]},
    {"type": "choice", "question": "Well?", "answers": ["a", "b"], "decides": "well"},
    {"type": "choice", "question": "Else?", "answers": ["a", "b", "c"], "decides": "well"},
]
_VOTES = st.fixed_dictionaries(
    {"kind": st.just("referendum"), "places": st.sampled_from([["luhansk"], ["crimea"], ["luhansk", "crimea"]])},
    optional={
        "options": st.sampled_from([["a", "b"], ["a", "b", "c"], ["b", "c"]]),
        "subject": st.just("neutrality"),
        "date": st.sampled_from(["2025", "2026"]),
    },
)
_TIMING = st.sampled_from(
    [{"duration": "P1M"}, {"duration": "P12M"}, {"duration": "P1Y"}, {"start": "2025", "staged": True}]
)
_COMMON: dict[str, st.SearchStrategy[Any]] = {
    "by": st.sampled_from([["UA"], ["RU"], ["the-some"]]),
    "timing": _TIMING,
    "ref": st.sampled_from(["1", "2"]),
}
_TERMS = st.one_of(
    st.fixed_dictionaries(
        {"kind": st.just("neutrality"), "state": st.sampled_from([["UA"], ["RU", "UA"], ["the-some"]])},
        optional={**_COMMON, "model": st.sampled_from("ab"), "bars": st.sampled_from([["NATO"], ["NATO", "EU"]])},
    ),
    st.fixed_dictionaries(
        {
            "kind": st.just("territory"),
            "places": st.sampled_from([["luhansk"], ["crimea", "luhansk"], ["annexed-regions"]]),
            "control": st.sampled_from([["UA"], ["RU"], "none"]),
        },
        optional={**_COMMON, "use": st.sampled_from([["UA"], ["the-some"]])},
    ),
    _VOTES,
)


@st.composite
def dense(draw: st.DrawFn, id: str) -> pt.Proposal:
    """A text with up to `MOST_TERMS` terms on few issues."""
    asked = draw(st.lists(st.sampled_from(_QUESTIONS), max_size=2))
    questions = [{**question, "id": f"question-{number}"} for number, question in enumerate(asked)]
    votes = [{**vote, "id": f"vote-{number}"} for number, vote in enumerate(draw(st.lists(_VOTES, max_size=2)))]
    terms: list[Data] = [*votes]
    drawn: list[Data] = draw(st.lists(_TERMS, max_size=MOST_TERMS))
    for number, term in enumerate(drawn):
        terms.append(draw(_placed({**term, "id": f"term-{number}"}, terms, questions, votes)))
    group = draw(st.sampled_from(_GROUPS))
    readings = draw(
        st.sampled_from([{}, {"the-some": group["readings"][-1]["id"]}, {"annexed-regions": "with-crimea"}])
    )
    text = {"id": id, "title": id, "terms": terms, "contingencies": questions, "groups": [group], "readings": readings}
    return pt.Proposal.model_validate(text)


@st.composite
def _placed(draw: st.DrawFn, term: Data, earlier: list[Data], questions: list[Data], votes: list[Data]) -> Data:
    """The term with conditions, a bracket, a sequence, and what is read into it."""
    found = dict(term)
    conditions = [
        *({"on": question["id"], "answer": draw(_some(question["answers"]))} for question in questions),
        *(
            {
                "on": vote["id"],
                "answer": draw(_some(vote.get("options", ["a", "b"]))),
                "place": draw(st.sampled_from(vote["places"])),
            }
            for vote in votes
        ),
    ]
    if draw(st.booleans()) and conditions:
        found["given"] = draw(st.lists(st.sampled_from(conditions), max_size=2, unique_by=lambda given: given["on"]))
    if draw(st.integers(0, 3)) == 0:
        found["held_by"] = draw(st.sampled_from([["UA"], ["RU"], ["the-some"]]))
    if earlier and draw(st.integers(0, 3)) == 0:
        found["after"] = [draw(st.sampled_from([other["id"] for other in earlier]))]
    stated = sorted({*found} & {"by", "timing", "model", "state", "places", "control", "after"})
    if "timing" in found:
        stated += [f"timing.{name}" for name in found["timing"]]
    found["implied"] = draw(st.lists(st.sampled_from(stated), max_size=2, unique=True))
    return found


def _some(answers: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(answers), min_size=1, max_size=3, unique=True)
