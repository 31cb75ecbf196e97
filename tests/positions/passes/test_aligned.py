from tests.analysis.texts import held
from tests.differ.texts import said

from peaceterms.positions.issue import Issue
from peaceterms.positions.passes.aligned import PASSES, aligned
from peaceterms.positions.passes.regions import on_the_same_places
from peaceterms.positions.passes.stated import without_as_read
from peaceterms.positions.resolve import resolve
from peaceterms.positions.settings import DEFAULT, Settings
from peaceterms.vocabulary import bundled_vocabulary

VOCABULARY = bundled_vocabulary()
WHOLE = resolve(said("whole", held("donetsk", control="RU")))
PART = resolve(said("part", held("donetsk-west", control="UA", implied=["control"])))


def test_what_is_as_read_is_left_out_before_places_are_set_beside_each_other() -> None:
    assert (without_as_read, on_the_same_places) == PASSES


def test_texts_are_aligned_by_every_pass() -> None:
    one, other = aligned([WHOLE, PART], VOCABULARY, DEFAULT)
    assert list(map(str, one.by_issue)) == ["territory/donetsk-east", "territory/donetsk-west"]
    assert list(map(str, other.by_issue)) == ["territory/donetsk-west"]
    assert list(WHOLE.by_issue) == [Issue.of("territory/donetsk")]


def test_every_pass_is_given_the_settings() -> None:
    _, other = aligned([WHOLE, PART], VOCABULARY, Settings(as_read=False))
    assert other.by_issue == {}


def test_texts_that_speak_of_the_same_places_stay_as_they_are() -> None:
    assert aligned([WHOLE, WHOLE], VOCABULARY, DEFAULT) == (WHOLE, WHOLE)
    assert aligned([], VOCABULARY, DEFAULT) == ()
