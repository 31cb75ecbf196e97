import pytest

from peaceterms.errors import InvalidArgument
from peaceterms.positions.contingency import (
    UNCONDITIONAL,
    AnyContingency,
    Bracket,
    Choice,
    Event,
    Not,
    Requirement,
    Vote,
    answer_of,
    complete,
    contingency_of,
    relative,
)
from peaceterms.positions.issue import Issue

LUHANSK = Issue("territory", ("luhansk",))
IDS: list[tuple[AnyContingency, str]] = [
    (Vote("luhansk", "status"), "referendum/luhansk/status"),
    (Event("winter"), "event/winter"),
    (Choice("option"), "choice/option"),
    (Choice("option", "draft"), "choice/draft.option"),
    (Bracket(LUHANSK), "bracket/territory/luhansk"),
    (Bracket(Issue("ceasefire", ())), "bracket/ceasefire"),
    (Bracket(None), "bracket/*"),
]


@pytest.mark.parametrize(("contingency", "id"), IDS)
def test_a_contingency_is_read_from_the_id_that_it_is_written_as(contingency: AnyContingency, id: str) -> None:
    again = contingency_of(id)
    assert (str(contingency), contingency.id) == (id, id)
    assert again == contingency
    assert type(again) is type(contingency)
    assert vars(again) == {name: value for name, value in vars(contingency).items() if name in vars(again)}
    assert hash(again) == hash(contingency)


@pytest.mark.parametrize("id", ["", "referendum", "referendum/luhansk", "event/a/b", "choice/a/b", "bracket", "vote/x"])
def test_what_is_no_contingency_is_refused(id: str) -> None:
    with pytest.raises(InvalidArgument):
        contingency_of(id)


def test_contingencies_are_ordered_by_id() -> None:
    several = [contingency for contingency, _ in IDS]
    assert [str(one) for one in sorted(several)] == sorted(id for _, id in IDS)
    assert Event("a") < Event("b")
    assert not Event("b") < Event("b")


def test_contingencies_with_other_ids_are_others() -> None:
    assert Event("a") != Event("b")
    assert Event("a") != Choice("a")
    assert Choice("a") != Choice("a", "draft")
    assert Event("a") != "event/a"


def test_the_issue_of_a_vote_is_that_of_the_term_on_it() -> None:
    assert Vote("luhansk", "status").issue == Issue.of("referendum/luhansk/status")


# Answers


def test_to_a_single_answer_its_absence_is_added() -> None:
    assert complete(["yes"]) == ("yes", Not("yes"))


def test_several_answers_stand_once_each_in_a_fixed_order() -> None:
    assert complete(["yes", "no", "yes"]) == ("no", "yes")
    assert complete(["yes", "yes"]) == ("yes", Not("yes"))
    assert complete([Not("a"), "b", "a"]) == ("a", "b", Not("a"))


def test_an_answer_is_found_by_how_it_is_written() -> None:
    possible = complete(["for Russia"])
    assert answer_of("for Russia", possible) == "for Russia"
    assert answer_of("not for Russia", possible) == Not("for Russia")
    assert answer_of("for nobody", possible) is None
    assert str(Not("yes")) == "not yes"


# Conditions


def test_a_requirement_names_the_contingency_and_all_answers_that_do() -> None:
    assert str(Requirement(Event("winter"), ("cold", "mild"))) == "event/winter=cold or mild"


def test_what_is_unconditional_stays_so_everywhere() -> None:
    assert relative(UNCONDITIONAL, LUHANSK) == UNCONDITIONAL == ()


@pytest.mark.parametrize(
    ("contingency", "there"),
    [
        (Vote("luhansk", "status"), "referendum/*/status"),
        (Vote("crimea", "status"), "referendum/crimea/status"),
        (Bracket(LUHANSK), "bracket/*"),
        (Bracket(Issue("territory", ("crimea",))), "bracket/territory/crimea"),
        (Event("luhansk"), "event/luhansk"),
        (Choice("luhansk", "draft"), "choice/draft.luhansk"),
    ],
)
def test_only_the_vote_and_the_bracket_of_the_issue_itself_are_left_open(
    contingency: AnyContingency, there: str
) -> None:
    ((found, answers),) = relative((Requirement(contingency, ("yes",)),), LUHANSK)
    assert (str(found), answers) == (there, ("yes",))


def test_every_part_of_a_condition_is_kept() -> None:
    condition = Requirement(Event("winter"), ("a",)), Requirement(Vote("luhansk", "status"), ("b",))
    assert [str(part) for part in relative(condition, LUHANSK)] == ["event/winter=a", "referendum/*/status=b"]
