import peaceterms as pt
from peaceterms.layout.blocks import Table
from peaceterms.layout.document import document
from peaceterms.terms import Neutrality, Term
from peaceterms.testing import term, text


def answers(first: Term | None, second: Term | None) -> pt.Merge:
    draft = text(term("neutrality", state="UA", permanence="permanent"), term("talks", party="RU"), id="draft")
    texts = [
        text(*(one for one in (held, term("talks", party="RU")) if one), id=name, by=by)
        for name, by, held in (("first", "UA", first), ("second", "RU", second))
    ]
    return pt.merge(draft, *texts)


def tables(merge: pt.Merge) -> list[Table]:
    return [block for block in document(merge).blocks if isinstance(block, Table)]


PLAIN = Neutrality.model_validate({"id": "n", "state": "UA", "permanence": "permanent"})
SOFT = Neutrality.model_validate({"id": "n", "state": "UA", "permanence": "temporary"})


def test_a_conflict_is_shown_with_what_the_three_texts_say() -> None:
    (table,) = tables(answers(SOFT, None))
    ((head, *cells),) = table.rows
    assert len(table.columns) == 4
    assert "neutrality" in head.lower()
    assert ["permanent" in cells[0], "temporary" in cells[1]] == [True, True]
    assert cells[2] not in cells[:2]


def test_what_one_or_both_changed_stands_in_groups_and_what_nobody_changed_is_counted_only() -> None:
    assert len(tables(answers(SOFT, PLAIN))[0].groups) == 1
    assert tables(answers(PLAIN, PLAIN)) == []
    assert "2" in document(answers(PLAIN, PLAIN)).lead[0]


def test_a_merge_is_shown_in_every_form() -> None:
    merge = answers(SOFT, None)
    forms = (merge.to_text(), merge.to_markdown(), merge.to_html(), merge.to_html(fragment=True))
    assert all("temporary" in form for form in forms)


def test_a_choice_of_one_text_is_told_by_its_question_and_not_by_its_name() -> None:
    merge = pt.merge("us-28-point-plan-2025", "e3-counter-text-2025", "twenty-point-framework-2025")
    told = merge.to_markdown()
    assert "the answer to “Which option of point 14 is taken?” is “option A”" in told
    assert "which-option" not in told
