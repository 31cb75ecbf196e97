from tests.analysis.texts import held
from tests.differ.texts import said

from peaceterms.positions.issue import Issue
from peaceterms.positions.passes.aligned import PASSES, TEXT_PASSES, aligned
from peaceterms.positions.passes.collectives import under_one_name
from peaceterms.positions.passes.outcomes import one_bracket_a_place, unconditional_where_alike
from peaceterms.positions.passes.stated import without_as_read
from peaceterms.positions.passes.wholes import on_the_same_parts
from peaceterms.positions.resolve import positions_of
from peaceterms.positions.settings import DEFAULT, Settings
from peaceterms.vocabulary import bundled_vocabulary
from peaceterms.vocabulary.wholes import containment

VOCABULARY = bundled_vocabulary()
KNOWN = containment(VOCABULARY)
WHOLE = said("whole", held("donetsk", control="RU"))
PART = said("part", held("donetsk-west", control="UA", implied=["control"]))


def test_each_text_is_passed_by_itself_before_wholes_are_set_beside_their_parts() -> None:
    assert (without_as_read, one_bracket_a_place, unconditional_where_alike) == TEXT_PASSES
    assert (under_one_name, on_the_same_parts) == PASSES


def test_texts_are_aligned_by_every_pass() -> None:
    one, other = aligned([WHOLE, PART], VOCABULARY, DEFAULT, KNOWN)
    assert list(map(str, one.by_issue)) == ["territory/donetsk-east", "territory/donetsk-west"]
    assert list(map(str, other.by_issue)) == ["territory/donetsk-west"]
    assert list(positions_of(WHOLE).by_issue) == [Issue.of("territory/donetsk")]


def test_every_pass_is_given_the_settings() -> None:
    _, other = aligned([WHOLE, PART], VOCABULARY, Settings(as_read=False), KNOWN)
    assert other.by_issue == {}


def test_texts_that_speak_of_the_same_places_stay_as_they_are() -> None:
    assert aligned([WHOLE, WHOLE], VOCABULARY, DEFAULT) == (positions_of(WHOLE), positions_of(WHOLE))
    assert aligned([], VOCABULARY, DEFAULT) == ()


def test_what_one_text_comes_to_is_worked_out_once() -> None:
    (one,), (again,) = (aligned([WHOLE], VOCABULARY, DEFAULT) for _ in range(2))
    assert one is again
