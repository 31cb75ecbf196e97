import pytest

import peaceterms as pt
from peaceterms.proposal.votes import VotePlaceUnclear, places_of, voted_place
from peaceterms.testing import text

FOUR = ("luhansk", "donetsk", "kherson", "zaporizhzhia")


def vote(*places: str) -> pt.Referendum:
    return pt.Referendum.model_validate({"id": "vote", "places": list(places)})


def given(place: str | None = None) -> pt.Given:
    return pt.Given.model_validate({"on": "vote", "answer": "yes", "place": place})


@pytest.mark.parametrize(
    ("term", "places"),
    [
        (pt.Territory(id="a", places=["crimea", "luhansk"], control="RU"), ("crimea", "luhansk")),
        (pt.Territory(id="a", places=["annexed-regions"], control="RU"), FOUR),
        (pt.Withdrawal(id="a", places=["crimea"], forces=["RU"]), ("crimea",)),
        (pt.WaterSupply(id="a", recipient=["crimea"], source=["north-crimean-canal"]), ("crimea",)),
        (pt.Neutrality(id="a", state=["UA"]), ()),
        (pt.Consequence(id="a", actor=["RU"], trigger="attack", over=["crimea"]), ("crimea",)),
        (pt.Consequence(id="a", actor=["RU"], trigger="attack"), ()),
    ],
    ids=["several", "a group", "beside actors", "the key alone", "none", "optional", "not stated"],
)
def test_a_term_is_about_the_places_of_its_key(term: pt.Term, places: tuple[str, ...]) -> None:
    assert places_of(term, text()) == places


def test_the_places_of_a_group_follow_the_chosen_reading() -> None:
    term = pt.Territory(id="a", places=["annexed-regions"], control="RU")
    assert places_of(term, text(readings={"annexed-regions": "with-crimea"})) == (*FOUR, "crimea")


@pytest.mark.parametrize(
    ("named", "voted", "about", "place"),
    [
        ("luhansk", ("crimea", "luhansk"), ("crimea",), "luhansk"),
        ("luhansk", ("annexed-regions",), (), "luhansk"),
        (None, ("crimea", "luhansk"), ("luhansk",), "luhansk"),
        (None, ("crimea", "luhansk"), ("kharkiv", "crimea"), "crimea"),
        (None, ("kherson", "luhansk"), ("kakhovka-dam",), "kherson"),
        (None, ("ukraine", "kherson"), ("kakhovka-dam",), "kherson"),
        (None, ("ukraine", "russia"), ("kakhovka-dam",), "ukraine"),
        (None, ("crimea",), (), "crimea"),
        (None, ("crimea",), ("kharkiv",), "crimea"),
        (None, ("annexed-regions",), ("donetsk",), "donetsk"),
    ],
)
def test_the_place_whose_vote_decides(
    named: str | None, voted: tuple[str, ...], about: tuple[str, ...], place: str
) -> None:
    assert voted_place(given(named), vote(*voted), about, text()) == place


@pytest.mark.parametrize(
    ("named", "voted", "about", "unclear"),
    [
        ("luhansk", ("crimea",), ("crimea",), "luhansk"),
        ("kakhovka-dam", ("kherson",), (), "kakhovka-dam"),
        (None, ("crimea", "luhansk"), (), ""),
        (None, ("crimea", "luhansk"), ("kharkiv",), "kharkiv"),
        (None, ("crimea", "luhansk"), ("kharkiv", "sumy"), "kharkiv, sumy"),
        (None, ("kakhovka-dam", "luhansk"), ("kherson",), "kherson"),
    ],
)
def test_it_is_unclear_which_vote_decides(
    named: str | None, voted: tuple[str, ...], about: tuple[str, ...], unclear: str
) -> None:
    with pytest.raises(VotePlaceUnclear) as caught:
        voted_place(given(named), vote(*voted), about, text())
    assert str(caught.value) == unclear
