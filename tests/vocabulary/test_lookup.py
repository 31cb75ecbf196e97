from collections import Counter
from itertools import islice

import pytest

import peaceterms as pt
from peaceterms.values import PartialDate
from peaceterms.vocabulary import Actor, Group, Place, Reading, Vocabulary, bundled_vocabulary

REGIONS = {
    "UA-05": "vinnytsia",
    "UA-07": "volyn",
    "UA-09": "luhansk",
    "UA-12": "dnipropetrovsk",
    "UA-14": "donetsk",
    "UA-18": "zhytomyr",
    "UA-21": "zakarpattia",
    "UA-23": "zaporizhzhia",
    "UA-26": "ivano-frankivsk",
    "UA-30": "kyiv",
    "UA-32": "kyiv-oblast",
    "UA-35": "kirovohrad",
    "UA-40": "sevastopol",
    "UA-43": "crimea",
    "UA-46": "lviv",
    "UA-48": "mykolaiv",
    "UA-51": "odesa",
    "UA-53": "poltava",
    "UA-56": "rivne",
    "UA-59": "sumy",
    "UA-61": "ternopil",
    "UA-63": "kharkiv",
    "UA-65": "kherson",
    "UA-68": "khmelnytskyi",
    "UA-71": "cherkasy",
    "UA-74": "chernihiv",
    "UA-77": "chernivtsi",
}
"""Every code of ISO 3166-2:UA with the id that goes by it here."""


def place(id: str, **fields: str) -> Place:
    return Place.model_validate({"id": id, "name": id.title(), **fields})


def reading(id: str, *members: str) -> Reading:
    return Reading(id=id, members=members, as_of=PartialDate("2022"), source="somebody")


EAST = Group(
    id="east", name="the east", of="places", readings=(reading("narrow", "luhansk"), reading("wide", "luhansk", "sumy"))
)
SMALL = Vocabulary(
    {"RU": Actor.model_validate({"id": "RU", "name": "Russia", "type": "state"})},
    {entry.id: entry for entry in (place("ukraine"), place("luhansk", part_of="ukraine"), place("sumy"))},
    {"east": EAST},
)


# The bundled entries


def test_all_27_regions_of_ukraine_are_there_by_their_code() -> None:
    regions = {entry.iso_3166_2: str(entry.id) for entry in bundled_vocabulary().places.values() if entry.iso_3166_2}
    assert len(REGIONS) == 27
    assert {code: id for code, id in regions.items() if code.startswith("UA-")} == REGIONS


def test_every_region_is_listed_under_ukraine() -> None:
    assert {bundled_vocabulary().places[id].part_of for id in REGIONS.values()} == {"ukraine"}


def test_an_id_stands_for_one_thing_only() -> None:
    vocabulary = bundled_vocabulary()
    ids = Counter([*vocabulary.actors, *vocabulary.places, *vocabulary.groups])
    assert [id for id, count in ids.items() if count > 1] == []


def test_every_entry_stands_under_its_own_id() -> None:
    vocabulary = bundled_vocabulary()
    for entries in (vocabulary.actors, vocabulary.places, vocabulary.groups):
        assert [id for id, entry in entries.items() if entry.id != id] == []


@pytest.mark.parametrize("attribute", ["iso_3166_1", "iso_3166_2", "wikidata"])
@pytest.mark.parametrize("entries", ["actors", "places"])
def test_no_outer_id_is_given_to_two_entries(entries: str, attribute: str) -> None:
    held = Counter(getattr(entry, attribute, None) for entry in getattr(bundled_vocabulary(), entries).values())
    assert [id for id, count in held.items() if id and count > 1] == []


def test_every_larger_place_is_there_and_is_no_part_of_its_own_part() -> None:
    places = bundled_vocabulary().places
    for id, entry in places.items():
        assert entry.part_of is None or entry.part_of in places
        chain = list(islice(bundled_vocabulary().within(id), 20))
        assert len(chain) == len(set(chain)) < 20


def test_everybody_whom_somebody_speaks_for_is_there() -> None:
    actors = bundled_vocabulary().actors
    assert [id for id, actor in actors.items() if actor.of is not None and actor.of not in actors] == []


def test_every_member_of_every_reading_is_there() -> None:
    vocabulary = bundled_vocabulary()
    for group in vocabulary.groups.values():
        known = vocabulary.actors if group.of == "actors" else vocabulary.places
        assert [member for reading in group.readings for member in reading.members if member not in known] == []


def test_states_go_by_their_two_letters() -> None:
    for id, actor in bundled_vocabulary().actors.items():
        assert actor.iso_3166_1 in (None, id)
    assert bundled_vocabulary().actors["UA"].name == "Ukraine"
    assert bundled_vocabulary().actors["RU"].name == "Russia"


def test_no_id_is_a_word_for_an_explicit_value() -> None:
    vocabulary = bundled_vocabulary()
    for value in pt.Explicit:
        assert vocabulary.get(value.value) is None


def test_the_annexed_regions_are_read_as_four_unless_crimea_is_chosen_too() -> None:
    group = bundled_vocabulary().groups["annexed-regions"]
    four = ("luhansk", "donetsk", "kherson", "zaporizhzhia")
    assert group.of == "places"
    assert group.is_ambiguous is True
    assert [(r.id, r.members, str(r.as_of)) for r in group.readings] == [
        ("four-of-2022", four, "2022-10-03"),
        ("with-crimea", (*four, "crimea"), "2022-10-03"),
    ]
    assert bundled_vocabulary().members("annexed-regions", {}) == four
    assert bundled_vocabulary().members("annexed-regions", {"annexed-regions": "with-crimea"}) == (*four, "crimea")


def test_names_take_no_side() -> None:
    """Whom a place belongs to, or who holds it, is never part of its name."""
    words = ("occupied", "annexed", "liberated", "temporarily", "disputed", "claimed")
    for entry in bundled_vocabulary().places.values():
        names = (entry.name, entry.full_name or "", *entry.aliases)
        assert [name for name in names if any(word in name.casefold() for word in words)] == []


def test_who_holds_a_place_is_said_only_of_parts_of_regions_with_a_date_and_a_source() -> None:
    vocabulary = bundled_vocabulary()
    held = {entry.id: entry for entry in vocabulary.places.values() if entry.held}
    assert held
    for entry in held.values():
        assert entry.held is not None
        assert entry.part_of in REGIONS.values()
        assert (entry.held.actor in vocabulary.actors, bool(entry.held.source)) == (True, True)


def test_it_is_read_once() -> None:
    assert bundled_vocabulary() is bundled_vocabulary()


# Looking up


def test_an_entry_of_any_sort_is_found_by_id() -> None:
    assert SMALL.get("RU") == SMALL.find("RU") == SMALL.actors["RU"]
    assert SMALL.get("luhansk") == SMALL.find("luhansk") == SMALL.places["luhansk"]
    assert SMALL.get("east") == SMALL.find("east") == EAST


def test_an_unknown_id_is_nothing_or_an_error_with_the_nearest() -> None:
    assert SMALL.get("lugansk") is None
    with pytest.raises(pt.NotFound, match=r"^unknown actor or place 'lugansk'; the nearest known: luhansk$"):
        SMALL.find("lugansk")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("luganks", "luhansk"), ("zaporizhhia", "zaporizhzhia"), ("annexed", "annexed-regions")],
)
def test_the_bundled_names_suggest_the_right_one_first(wrong: str, right: str) -> None:
    with pytest.raises(pt.NotFound, match=f"the nearest known: .*{right}"):
        bundled_vocabulary().find(wrong)


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Germany", "DE"), ("Japan", "JP"), ("Brazil", "BR"), ("Ukraine", "UA"), ("European Union", "EU"),
        ("Europe", "europe"), ("ru", "RU"), ("lugansk", "luhansk"), ("the black-sea", "black-sea"), ("UNO", "UN"),
        ("Dmitri Peskov", "dmitry-peskov"), ("DONBAS", "donbas"), ("cote d\N{RIGHT SINGLE QUOTATION MARK}ivoire", "CI"),
    ],
)  # fmt: skip
def test_a_name_in_any_spelling_finds_its_entry_and_of_two_the_actor(name: str, id: str) -> None:
    assert bundled_vocabulary().find(name).id == id


def test_a_name_gives_the_actor_and_the_place_that_bear_it() -> None:
    assert [str(entry.id) for entry in bundled_vocabulary().named("Germany")] == ["DE", "germany"]
    assert bundled_vocabulary().named("") == bundled_vocabulary().named("nowhere") == ()


def test_an_id_is_suggested_once() -> None:
    with pytest.raises(pt.NotFound, match="the nearest known: western-states") as caught:
        bundled_vocabulary().find("westen-statez")
    assert str(caught.value).count("western-states") == 1


def test_a_name_to_print_falls_back_to_the_id() -> None:
    assert SMALL.name("RU") == "Russia"
    assert SMALL.name("east") == "the east"
    assert SMALL.name("nowhere") == "nowhere"


@pytest.mark.parametrize(
    ("id", "chosen", "members"),
    [
        ("luhansk", {}, ("luhansk",)),
        ("nowhere", {}, ("nowhere",)),
        ("east", {}, ("luhansk",)),
        ("east", {"east": "wide"}, ("luhansk", "sumy")),
        ("east", {"west": "wide"}, ("luhansk",)),
    ],
)
def test_an_id_stands_for_itself_and_a_group_for_its_members(
    id: str, chosen: dict[str, str], members: tuple[str, ...]
) -> None:
    assert SMALL.members(id, chosen) == members


@pytest.mark.parametrize(
    ("id", "places"), [("luhansk", ["luhansk", "ukraine"]), ("ukraine", ["ukraine"]), ("nowhere", []), ("RU", [])]
)
def test_a_place_is_within_itself_and_every_larger_place(id: str, places: list[str]) -> None:
    assert list(SMALL.within(id)) == places


def test_a_site_is_within_its_region_and_country() -> None:
    assert list(bundled_vocabulary().within("kakhovka-dam")) == ["kakhovka-dam", "kherson", "ukraine"]


def test_places_that_are_part_of_each_other_end_the_walk() -> None:
    looped = SMALL.extended([place("north", part_of="south"), place("south", part_of="north")])
    assert list(islice(looped.within("north"), 5)) == ["north", "south"]


def test_groups_stand_where_their_members_may() -> None:
    assert SMALL.choices("actors") == ["RU"]
    assert SMALL.choices("places") == ["ukraine", "luhansk", "sumy", "east"]


# Extending


def test_nothing_to_add_gives_the_same_vocabulary() -> None:
    assert SMALL.extended([]) is SMALL
    assert SMALL.extended(()) is SMALL


def test_entries_of_all_sorts_are_added_and_the_first_vocabulary_stays() -> None:
    actor = Actor.model_validate({"id": "UA", "name": "Ukraine", "type": "state"})
    group = Group(id="both", name="both", of="actors", readings=(reading("a", "RU", "UA"),))
    added: list[Actor | Place | Group] = [actor, place("crimea"), group]
    larger = SMALL.extended(iter(added))
    assert list(larger.actors) == ["RU", "UA"]
    assert list(larger.places) == ["ukraine", "luhansk", "sumy", "crimea"]
    assert list(larger.groups) == ["east", "both"]
    assert (list(SMALL.actors), len(SMALL.places), list(SMALL.groups)) == (["RU"], 3, ["east"])


def test_of_two_with_one_id_the_later_counts() -> None:
    assert SMALL.extended([place("sumy", full_name="A"), place("sumy", full_name="B")]).find("sumy") == place(
        "sumy", full_name="B"
    )


@pytest.mark.parametrize(
    ("name", "id"), [("RU", "RU"), ("russia", "RU"), ("E3", "E3"), ("Germany", "DE"), ("EU", "EU")]
)
def test_an_actor_goes_by_id_and_name(name: str, id: str) -> None:
    assert bundled_vocabulary().actor(name) == id


@pytest.mark.parametrize("name", ["germany, the place", "donbas", "crimea", ""])
def test_a_place_is_no_actor(name: str) -> None:
    with pytest.raises(pt.NotFound, match="unknown actor"):
        bundled_vocabulary().actor(name)
