from collections import Counter
from collections.abc import Iterator
from enum import Enum, StrEnum
from fractions import Fraction
from itertools import product
from typing import Any, NamedTuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import peaceterms as pt
from peaceterms.declare import Amount, Free, Key, Marker, Members, Nominal, Note, Order, Ordinal, Related, Text, When
from peaceterms.terms import Modality, Timing
from peaceterms.terms.declaration import Field
from peaceterms.terms.markers import is_open
from peaceterms.terms.process import Talks
from peaceterms.terms.scales import Allowance, Permanence
from peaceterms.terms.territory import Status
from peaceterms.values import Details, Duration, Money, Offset, PartialDate, Quantity, Unit
from peaceterms.vocabulary.containment import Containment

Effect = pt.Effect
NONE, UNLIMITED = pt.Explicit.NONE, pt.Explicit.UNLIMITED
AGREED_LATER, BLANK = pt.Explicit.TO_BE_AGREED, pt.Explicit.LEFT_BLANK
NEAR, HALF, FAR = Fraction(0), Fraction(1, 2), Fraction(1)

MODALITY = Ordinal(unranked=(Modality.DECLARES,))


class Lock(StrEnum):
    """A scale of two."""

    LOCKED = "locked"
    UNLOCKED = "unlocked"


class Weight(Enum):
    """A scale whose values are no strings."""

    LIGHT = 1
    MIDDLE = 2
    HEAVY = 3


def when(text: str) -> PartialDate:
    return PartialDate(text)


def offset(text: str) -> Offset:
    return Offset(text)


def lasting(text: str) -> Duration:
    return Duration(text)


def amount(text: str) -> Quantity:
    return Quantity(text)


def money(text: str) -> Money:
    return Money(text)


def details(**contents: Any) -> Details:
    return Details(contents)


def grown(marker: Marker, before: Any, after: Any) -> int:
    return marker.growth(marker.effect(before, after), before, after)


# Effects


def test_the_names_of_effects_never_change() -> None:
    assert [effect.value for effect in Effect] == [
        "agrees", "adds", "drops", "hardens", "softens", "widens", "narrows", "raises", "lowers", "brings-forward",
        "delays", "lengthens", "shortens", "makes-conditional", "makes-unconditional", "shifts", "reverses",
        "leaves-open", "settles", "resequences", "rewords", "specifies", "generalises", "restates",
    ]  # fmt: skip


@pytest.mark.parametrize("effect", Effect)
def test_the_mirror_of_the_mirror_is_the_effect(effect: pt.Effect) -> None:
    assert effect.mirror.mirror is effect


@pytest.mark.parametrize("effect", Effect)
def test_the_mirror_grows_the_other_way(effect: pt.Effect) -> None:
    assert effect.growth in (-1, 0, 1)
    assert effect.mirror.growth == -effect.growth


def test_no_two_effects_share_a_participle() -> None:
    assert [done for done, count in Counter(effect.done for effect in Effect).items() if count > 1] == []


@pytest.mark.parametrize(
    ("effect", "mirror", "growth", "done"),
    [
        (Effect.AGREES, Effect.AGREES, 0, "agreed"),
        (Effect.ADDS, Effect.DROPS, 0, "added"),
        (Effect.HARDENS, Effect.SOFTENS, 1, "hardened"),
        (Effect.WIDENS, Effect.NARROWS, 1, "widened"),
        (Effect.RAISES, Effect.LOWERS, 1, "raised"),
        (Effect.DELAYS, Effect.BRINGS_FORWARD, 1, "delayed"),
        (Effect.LENGTHENS, Effect.SHORTENS, 1, "lengthened"),
        (Effect.MAKES_CONDITIONAL, Effect.MAKES_UNCONDITIONAL, 0, "made-conditional"),
        (Effect.SHIFTS, Effect.SHIFTS, 0, "shifted"),
        (Effect.REVERSES, Effect.REVERSES, 0, "reversed"),
        (Effect.SETTLES, Effect.LEAVES_OPEN, 0, "settled"),
        (Effect.RESEQUENCES, Effect.RESEQUENCES, 0, "resequenced"),
        (Effect.REWORDS, Effect.REWORDS, 0, "reworded"),
        (Effect.SPECIFIES, Effect.GENERALISES, 0, "made-more-exact"),
        (Effect.GENERALISES, Effect.SPECIFIES, 0, "made-less-exact"),
        (Effect.RESTATES, Effect.RESTATES, 0, "stated-otherwise"),
    ],
)
def test_what_an_effect_knows_of_itself(effect: pt.Effect, mirror: pt.Effect, growth: int, done: str) -> None:
    assert (effect.mirror, effect.growth, effect.done) == (mirror, growth, done)


# Open values


@pytest.mark.parametrize("value", [None, AGREED_LATER, BLANK], ids=str)
def test_what_is_not_said_or_left_for_later_is_open(value: object) -> None:
    assert is_open(value) is True


@pytest.mark.parametrize("value", [NONE, UNLIMITED, False, 0, "", (), "left blank"], ids=repr)
def test_a_value_is_not_open_even_if_it_is_nothing(value: object) -> None:
    assert is_open(value) is False


OPEN_PAIRS = [
    (None, AGREED_LATER, Effect.SETTLES),
    (None, BLANK, Effect.SETTLES),
    (AGREED_LATER, BLANK, Effect.SHIFTS),
    (BLANK, None, Effect.LEAVES_OPEN),
]
STATED = {
    "nominal": (Nominal(), ("RU",)),
    "ordinal": (Ordinal(), Permanence.PERMANENT),
    "amount": (Amount(), amount("5 m")),
    "members": (Members(), ("NATO",)),
    "when": (When(), when("2022")),
    "text": (Text(), "words"),
    "free": (Free(), details(a=1)),
}


@pytest.mark.parametrize("family", STATED)
@pytest.mark.parametrize(("before", "after", "effect"), OPEN_PAIRS)
def test_two_open_values(family: str, before: object, after: object, effect: pt.Effect) -> None:
    marker = STATED[family][0]
    assert marker.effect(before, after) is effect
    assert marker.effect(after, before) is effect.mirror
    assert grown(marker, before, after) == 0
    assert marker.distance(before, after) is None


@pytest.mark.parametrize("family", STATED)
@pytest.mark.parametrize("open_value", [None, AGREED_LATER, BLANK], ids=str)
def test_an_open_value_against_a_stated_one(family: str, open_value: object) -> None:
    marker, value = STATED[family]
    assert marker.effect(open_value, value) is Effect.SETTLES
    assert marker.effect(value, open_value) is Effect.LEAVES_OPEN
    assert marker.distance(open_value, value) is None
    assert marker.distance(value, open_value) is None


@pytest.mark.parametrize("family", STATED)
@pytest.mark.parametrize("value", [None, AGREED_LATER, BLANK, NONE, UNLIMITED], ids=str)
def test_a_value_is_at_no_distance_from_itself(family: str, value: object) -> None:
    marker, stated = STATED[family]
    assert marker.distance(value, value) == NEAR
    assert marker.distance(stated, stated) == NEAR


# Two stated values


class Pair(NamedTuple):
    """Two values of one field, the effect of going from the first to the second, and how far they are apart."""

    marker: Marker
    before: Any
    after: Any
    effect: pt.Effect
    distance: Fraction


PAIRS = [
    Pair(Nominal(), ("RU",), ("UA",), Effect.SHIFTS, FAR),
    Pair(Nominal(), ("RU",), ("RU", "UA"), Effect.SHIFTS, FAR),
    Pair(Nominal(), NONE, ("UA",), Effect.SHIFTS, FAR),
    Pair(Nominal(), NONE, UNLIMITED, Effect.SHIFTS, FAR),
    Pair(Nominal(), Status.AUTONOMOUS, Status.INDEPENDENT, Effect.SHIFTS, FAR),
    Pair(Nominal(), True, False, Effect.REVERSES, FAR),
    Pair(Nominal(), Lock.LOCKED, Lock.UNLOCKED, Effect.REVERSES, FAR),
    Pair(Nominal(), NONE, Lock.UNLOCKED, Effect.SHIFTS, FAR),
    Pair(Ordinal(), Permanence.TEMPORARY, Permanence.PERMANENT, Effect.HARDENS, FAR),
    Pair(Ordinal(), Permanence.TEMPORARY, Permanence.INDEFINITE, Effect.HARDENS, HALF),
    Pair(Ordinal(), Permanence.PERMANENT, Permanence.INDEFINITE, Effect.SOFTENS, HALF),
    Pair(Ordinal(), Weight.LIGHT, Weight.MIDDLE, Effect.HARDENS, HALF),
    Pair(Ordinal(), Lock.LOCKED, Lock.UNLOCKED, Effect.HARDENS, FAR),
    Pair(Ordinal(), False, True, Effect.HARDENS, FAR),
    Pair(Ordinal(), NONE, Permanence.TEMPORARY, Effect.SHIFTS, FAR),
    Pair(Ordinal(), NONE, UNLIMITED, Effect.SHIFTS, FAR),
    Pair(MODALITY, Modality.ASPIRES, Modality.UNDERTAKES, Effect.HARDENS, HALF),
    Pair(MODALITY, Modality.UNDERTAKES, Modality.EXPECTS, Effect.SOFTENS, Fraction(1, 4)),
    Pair(MODALITY, Modality.EXPECTS, Modality.PERMITS, Effect.SOFTENS, HALF),
    Pair(MODALITY, Modality.PERMITS, Modality.CONSIDERS, Effect.SOFTENS, Fraction(1, 4)),
    Pair(MODALITY, Modality.PERMITS, Modality.DECLARES, Effect.SHIFTS, FAR),
    Pair(Ordinal(), Modality.EXPECTS, Modality.PERMITS, Effect.SOFTENS, Fraction(2, 5)),
    Pair(Amount(), amount("50 m3/s"), amount("100 m3/s"), Effect.RAISES, HALF),
    Pair(Amount(), amount("4 km"), amount("3000 m"), Effect.LOWERS, Fraction(1, 4)),
    Pair(Amount(), amount("86400 m3/day"), amount("2 m3/s"), Effect.RAISES, HALF),
    Pair(Amount(), amount("5 m"), amount("at most 5 m"), Effect.GENERALISES, Fraction(1, 200)),
    Pair(Amount(), amount("at most 10 m"), amount("5 m"), Effect.SPECIFIES, Fraction(1, 4)),
    Pair(Amount(), amount("at most 10 m"), amount("at most 5 m"), Effect.LOWERS, HALF),
    Pair(Amount(), amount("about 600000 count"), amount("605000 count"), Effect.SPECIFIES, Fraction(1, 242)),
    Pair(Amount(), amount("about 600000 count"), amount("800000 count"), Effect.RAISES, Fraction(1, 4)),
    Pair(Amount(), amount("600000 to 800000 count"), amount("700000 count"), Effect.SPECIFIES, Fraction(1, 14)),
    Pair(Amount(), amount("5 m"), amount("about 5 m"), Effect.GENERALISES, Fraction(1, 40)),
    Pair(Amount(), amount("at least 20 m"), amount("at most 25 m"), Effect.RESTATES, Fraction(1, 10)),
    Pair(Amount(), amount("at least 20 m"), amount("at least 25 m"), Effect.RAISES, Fraction(1, 5)),
    Pair(When(), when("2023-01-01/.."), when("../2023-01-01"), Effect.RESTATES, HALF),
    Pair(When(), lasting("at least P365D"), lasting("P730D"), Effect.SPECIFIES, Fraction(1, 4)),
    Pair(When(), lasting("at least P10D"), lasting("at least P20D"), Effect.LENGTHENS, Fraction(10, 375)),
    Pair(When(), lasting("at most P30D"), lasting("at least P40D"), Effect.LENGTHENS, HALF),
    Pair(When(), when("2020-11-10"), when("2020-11-10T12:00Z"), Effect.SPECIFIES, Fraction(1, 1462)),
    Pair(When(), when("2020-11-10T06:00Z"), when("2020-11-10T00:00Z"), Effect.BRINGS_FORWARD, Fraction(1, 1461)),
    Pair(Related(), ("a", "b"), ("b", "c"), Effect.SHIFTS, Fraction(2, 3)),
    Pair(Related(), ("a",), ("a", "b"), Effect.WIDENS, HALF),
    Pair(Amount(), amount("at most 5 m"), amount("about 10 m"), Effect.RAISES, HALF),
    Pair(Amount(), amount("5 m"), amount("5 km2"), Effect.RESTATES, FAR),
    Pair(Amount(), amount("5 percent"), amount("6 count"), Effect.RESTATES, FAR),
    Pair(Amount(), money("USD 10"), money("USD 40"), Effect.RAISES, Fraction(3, 4)),
    Pair(Amount(), money("USD 10"), money("EUR 40"), Effect.RESTATES, FAR),
    Pair(Amount(), money("USD 10"), amount("10 count"), Effect.RESTATES, FAR),
    Pair(Amount(), NONE, amount("5 m"), Effect.RAISES, FAR),
    Pair(Amount(), amount("0 m"), amount("5 m"), Effect.RAISES, FAR),
    Pair(Amount(), amount("5 m"), UNLIMITED, Effect.RAISES, FAR),
    Pair(Amount(), UNLIMITED, money("USD 5"), Effect.LOWERS, FAR),
    Pair(Amount(), NONE, UNLIMITED, Effect.RAISES, FAR),
    Pair(Members(), ("NATO",), ("EU", "NATO"), Effect.WIDENS, HALF),
    Pair(Members(), ("EU", "NATO"), ("EU",), Effect.NARROWS, HALF),
    Pair(Members(), ("EU",), ("NATO",), Effect.SHIFTS, FAR),
    Pair(Members(), ("A", "B"), ("B", "C"), Effect.SHIFTS, Fraction(2, 3)),
    Pair(Members(), NONE, ("NATO",), Effect.WIDENS, FAR),
    Pair(Members(), ("NATO",), UNLIMITED, Effect.WIDENS, FAR),
    Pair(Members(), UNLIMITED, ("NATO",), Effect.NARROWS, FAR),
    Pair(Members(), NONE, UNLIMITED, Effect.WIDENS, FAR),
    Pair(When(), when("2022-01-01"), when("2023-01-01"), Effect.DELAYS, HALF),
    Pair(When(), when("2023-01-01"), when("2022-01-01"), Effect.BRINGS_FORWARD, HALF),
    Pair(When(), when("2022-10-03"), when("2022-10-04"), Effect.DELAYS, Fraction(1, 366)),
    Pair(When(), when("2022-10-03"), when("2022-10-03~"), Effect.GENERALISES, Fraction(3, 152)),
    Pair(When(), when("2022"), when("2022-07-02"), Effect.SPECIFIES, Fraction(91, 547)),
    Pair(When(), offset("signature"), offset("signature+P365D"), Effect.DELAYS, HALF),
    Pair(When(), offset("vote-P365D"), offset("vote-P730D"), Effect.BRINGS_FORWARD, HALF),
    Pair(When(), offset("signature+P1D"), offset("vote+P1D"), Effect.RESTATES, FAR),
    Pair(When(), offset("signature"), when("2022"), Effect.RESTATES, FAR),
    Pair(When(), when("2022"), UNLIMITED, Effect.DELAYS, FAR),
    Pair(When(), UNLIMITED, offset("signature"), Effect.BRINGS_FORWARD, FAR),
    Pair(When(), NONE, when("2022"), Effect.RESTATES, FAR),
    Pair(When(), lasting("P365D"), lasting("P730D"), Effect.LENGTHENS, HALF),
    Pair(When(), lasting("P2D"), lasting("P1D"), Effect.SHORTENS, Fraction(1, 366)),
    Pair(When(), lasting("P1D"), lasting("P1D~"), Effect.GENERALISES, Fraction(1, 200)),
    Pair(When(), NONE, lasting("P365D"), Effect.LENGTHENS, HALF),
    Pair(When(), lasting("P365D"), UNLIMITED, Effect.LENGTHENS, FAR),
    Pair(When(), NONE, UNLIMITED, Effect.RESTATES, FAR),
    Pair(When(), lasting("P1D"), when("2022"), Effect.RESTATES, FAR),
    Pair(Free(), details(a=1, b=2), details(a=1, b=3), Effect.SHIFTS, Fraction(2, 3)),
    Pair(Free(), details(a=1), details(a=1, b=2), Effect.SHIFTS, HALF),
    Pair(Free(), details(a=1), details(b=1), Effect.SHIFTS, FAR),
    Pair(Free(), NONE, details(b=1), Effect.SHIFTS, FAR),
    Pair(Free(), details(b=1), UNLIMITED, Effect.SHIFTS, FAR),
]


def told(pair: Pair) -> str:
    return f"{type(pair.marker).__name__}: {pair.before} to {pair.after}"


@pytest.mark.parametrize("pair", PAIRS, ids=told)
def test_two_stated_values(pair: Pair) -> None:
    assert pair.marker.effect(pair.before, pair.after) is pair.effect
    assert pair.marker.distance(pair.before, pair.after) == pair.distance


@pytest.mark.parametrize("pair", PAIRS, ids=told)
def test_two_stated_values_the_other_way_round(pair: Pair) -> None:
    assert pair.marker.effect(pair.after, pair.before) is pair.effect.mirror
    assert pair.marker.distance(pair.after, pair.before) == pair.distance


@pytest.mark.parametrize("pair", PAIRS, ids=told)
def test_the_value_grows_as_the_effect_says(pair: Pair) -> None:
    assert grown(pair.marker, pair.before, pair.after) == pair.effect.growth
    assert grown(pair.marker, pair.after, pair.before) == -pair.effect.growth


def test_words_are_reworded_without_an_opinion_on_how_far() -> None:
    assert Text().effect("one", "two") is Effect.REWORDS
    assert grown(Text(), "one", "two") == 0
    assert Text().measured is False


@pytest.mark.parametrize(
    ("before", "after", "distance"),
    [
        (("a",), ("b",), FAR),
        (("a",), ("a", "b"), HALF),
        ((), ("a",), FAR),
        (None, ("a",), FAR),
        (("a",), ("a",), NEAR),
    ],
)
def test_another_order_is_resequenced_even_where_there_was_none(
    before: object, after: object, distance: Fraction
) -> None:
    order = Order()
    assert order.effect(before, after) is order.effect(after, before) is Effect.RESEQUENCES
    assert grown(order, before, after) == grown(order, after, before) == 0
    assert order.distance(before, after) == order.distance(after, before) == distance


def test_only_some_markers_measure() -> None:
    markers: list[type[Marker]] = [
        Key, Note, Nominal, Ordinal, Amount, Members, When, Text, Order, Free,
    ]  # fmt: skip
    assert [marker for marker in markers if not marker.measured] == [Key, Note, Text]


def test_the_base_has_no_opinion() -> None:
    assert Marker().effect(None, "a") is Effect.SETTLES
    with pytest.raises(NotImplementedError):
        Marker().effect("a", "b")


def test_zeros_keep_to_the_triangle_inequality() -> None:
    """`none` cannot be the same as nothing of one dimension and nothing of another, if those two are far apart."""
    marker = Amount()
    for some, others in ((money("USD 0"), money("EUR 0")), (amount("0 m"), amount("0 km2"))):
        direct, first, second = (
            marker.distance(some, others),
            marker.distance(some, NONE),
            marker.distance(NONE, others),
        )
        assert direct is not None
        assert first is not None
        assert second is not None
        assert direct <= first + second


# What is read of a value


@pytest.mark.parametrize(
    ("marker", "value", "read"),
    [
        (Amount(), amount("0 m"), NONE),
        (Amount(), amount("at most 0 m"), NONE),
        (Amount(), amount("at least 0 m"), amount("at least 0 m")),
        (Amount(), NONE, NONE),
        (Amount(), amount("at most 5 m"), amount("at most 5 m")),
        (Amount(ceiling=True), amount("at most 5 m"), amount("5 m")),
        (Amount(ceiling=True), amount("at least 5 m"), amount("at least 5 m")),
        (Amount(ceiling=True), money("at most USD 5"), money("USD 5")),
        (Amount(floor=True), amount("at least 5 m"), amount("5 m")),
        (Amount(floor=True), amount("at most 5 m"), amount("at most 5 m")),
    ],
)
def test_what_a_field_says_by_itself_is_read_out_of_its_values(marker: Marker, value: object, read: object) -> None:
    assert marker.read(value) == read


def test_other_values_are_read_as_they_are() -> None:
    assert Members().read(("NATO",)) == ("NATO",)
    assert When().read(lasting("P0D")) == lasting("P0D")


# Sets whose members hold each other


class Members4(Containment):
    """An alliance of four, two of whose members are known, and all states."""

    def covers(self, whole: str, part: str) -> bool:
        return (whole, part) in {("NATO", "US"), ("NATO", "GB"), ("all-states", "US")}

    def count(self, whole: str) -> int | None:
        return {"NATO": 4}.get(whole)


KNOWN = Members4()


@pytest.mark.parametrize(
    ("before", "after", "effect", "distance"),
    [
        (("NATO",), ("US",), Effect.NARROWS, Fraction(3, 4)),
        (("US",), ("NATO",), Effect.WIDENS, Fraction(3, 4)),
        (("NATO",), ("GB", "US"), Effect.NARROWS, HALF),
        (("NATO",), ("RU", "US"), Effect.SHIFTS, Fraction(4, 5)),
        (("all-states",), ("US",), Effect.NARROWS, HALF),
        (("NATO",), ("RU",), Effect.SHIFTS, FAR),
    ],
)
def test_a_part_of_a_whole_is_less_of_the_same(
    before: object, after: object, effect: pt.Effect, distance: Fraction
) -> None:
    assert Members().effect(before, after, KNOWN) is effect
    assert Members().distance(before, after, KNOWN) == distance
    assert Members().effect(before, after) is Effect.SHIFTS


def test_a_whole_with_its_parts_beside_it_is_the_whole() -> None:
    assert Members().same(("NATO",), ("NATO", "US"), KNOWN)
    assert Members().distance(("NATO",), ("NATO", "US"), KNOWN) == NEAR
    assert not Members().same(("NATO",), ("NATO", "US"))
    assert not Members().same(("NATO",), NONE, KNOWN)


# Growth where something is open


CEILING = When(ceiling=True)
AT_MOST_FULL = Ordinal(ceiling=True)
BINDS_BELOW = Ordinal(neutral=Allowance.ALLOWED)


@pytest.mark.parametrize(
    ("marker", "value", "growth"),
    [
        (Ordinal(), Permanence.TEMPORARY, 0),
        (Ordinal(), Permanence.INDEFINITE, 1),
        (Ordinal(), Permanence.PERMANENT, 1),
        (Ordinal(), True, 1),
        (Ordinal(), False, 0),
        (Ordinal(), NONE, 0),
        (Ordinal(), UNLIMITED, 1),
        (Amount(), amount("5 m"), 1),
        (Amount(), amount("0 m"), 0),
        (Amount(), money("USD 0.00"), 0),
        (Amount(), NONE, 0),
        (Amount(), UNLIMITED, 1),
        (Members(), ("NATO",), 1),
        (Members(), NONE, 0),
        (Members(), UNLIMITED, 1),
        (When(), lasting("P1D"), 1),
        (When(), lasting("P0D"), 0),
        (When(), NONE, 0),
        (CEILING, when("2022"), -1),
        (CEILING, offset("signature+P1D"), -1),
        (CEILING, lasting("P1D"), -1),
        (CEILING, NONE, -1),
        (CEILING, UNLIMITED, 0),
        (AT_MOST_FULL, Permanence.PERMANENT, 0),
        (AT_MOST_FULL, Permanence.INDEFINITE, -1),
        (AT_MOST_FULL, Permanence.TEMPORARY, -1),
        (BINDS_BELOW, Allowance.ALLOWED, 0),
        (BINDS_BELOW, Allowance.BARRED, -1),
        (Amount(ceiling=True), amount("5 m"), -1),
        (Amount(ceiling=True), UNLIMITED, 0),
        (Members(ceiling=True), ("NATO",), -1),
        (Members(ceiling=True), UNLIMITED, 0),
    ],
)
@pytest.mark.parametrize("open_value", [None, AGREED_LATER, BLANK], ids=str)
def test_stating_a_value_counts_like_raising_it_from_nothing(
    marker: Marker, value: object, growth: int, open_value: object
) -> None:
    assert grown(marker, open_value, value) == growth
    assert grown(marker, value, open_value) == -growth


# The scales that terms declare


def ordinal_fields() -> Iterator[tuple[str, Field]]:
    for kind, declared in pt.kinds().items():
        for field in declared.declaration.aspects:
            if isinstance(field.marker, Ordinal):
                yield f"{kind}.{field.name}", field


def stated_values(field: Field) -> list[Any]:
    scale = [value for kind in field.types if issubclass(kind, Enum) for value in kind]
    return [value for value in [*scale, *([False, True] if bool in field.types else [])] if not is_open(value)]


@pytest.mark.parametrize(("name", "field"), [pytest.param(*found, id=found[0]) for found in ordinal_fields()])
def test_any_two_values_that_a_field_can_hold_are_from_0_to_1_apart(name: str, field: Field) -> None:
    values = stated_values(field)
    assert len(values) >= 2, name
    for some, others in product(values, repeat=2):
        distance = field.marker.distance(some, others)
        assert distance is not None
        assert NEAR <= distance <= FAR, f"{name}: {some} to {others}"
        assert (distance == NEAR) is (some == others), f"{name}: {some} to {others}"


# Properties


def ids(size: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.sets(st.sampled_from("ABCDE"), min_size=1, max_size=size).map(lambda found: tuple(sorted(found)))


WHOLE = st.integers(0, 2000)
EXPLICIT = st.sampled_from([NONE, UNLIMITED])
DATES = st.dates().map(lambda day: PartialDate(day.isoformat()))
YEARS = st.integers(1, 9999).map(lambda year: PartialDate(f"{year:04}~"))
QUANTITIES = st.builds("{}{} {}".format, st.sampled_from(["", "at most ", "about "]), WHOLE, st.sampled_from(Unit))
SUMS = st.builds("{} {}".format, st.sampled_from(["USD", "EUR"]), WHOLE)
DURATIONS = st.builds("P{}{}".format, WHOLE, st.sampled_from(["D", "M", "Y", "D~"])).map(Duration)
OFFSETS = st.builds("{}{}P{}D".format, st.sampled_from(["signature", "vote"]), st.sampled_from("+-"), WHOLE).map(Offset)
LEAVES = st.dictionaries(st.sampled_from("abc"), st.integers(0, 2), min_size=1)
FAMILIES: dict[str, tuple[Marker, st.SearchStrategy[Any]]] = {
    "nominal": (Nominal(), ids(2) | EXPLICIT),
    "ordinal": (Ordinal(), st.sampled_from(Permanence) | EXPLICIT),
    "ordinal with unranked": (MODALITY, st.sampled_from(Modality)),
    "yes or no": (Ordinal(), st.booleans()),
    "amount": (Amount(), QUANTITIES.map(Quantity) | EXPLICIT),
    "money": (Amount(), SUMS.map(Money) | EXPLICIT),
    "members": (Members(), ids(5) | EXPLICIT),
    "point": (When(), DATES | YEARS | OFFSETS | EXPLICIT),
    "duration": (When(), DURATIONS | EXPLICIT),
    "order": (Order(), ids(5)),
    "free": (Free(), LEAVES.map(Details)),
}
OPEN = st.sampled_from([None, AGREED_LATER, BLANK])
each_family = pytest.mark.parametrize("family", FAMILIES)
quick = settings(max_examples=20, deadline=None)


@each_family
@quick
@given(st.data())
def test_distance_is_symmetric_and_from_0_to_1(family: str, data: st.DataObject) -> None:
    marker, values = FAMILIES[family]
    some, others = data.draw(values), data.draw(values)
    distance = marker.distance(some, others)
    assert distance is not None
    assert NEAR <= distance <= FAR
    assert marker.distance(others, some) == distance
    assert marker.distance(some, some) == NEAR


EXACT = {
    **FAMILIES,
    "amount": (Amount(), st.builds("{} {}".format, WHOLE, st.sampled_from(Unit)).map(Quantity) | EXPLICIT),
    "point": (When(), DATES | OFFSETS | EXPLICIT),
    "duration": (When(), st.builds("P{}{}".format, WHOLE, st.sampled_from("DMY")).map(Duration) | EXPLICIT),
}
"""Values of which none can be what another says: those are nearer to each other than the points between them."""


@pytest.mark.parametrize("family", EXACT)
@quick
@given(st.data())
def test_a_detour_is_never_shorter(family: str, data: st.DataObject) -> None:
    marker, values = EXACT[family]
    some, between, others = (data.draw(values) for _ in range(3))
    direct, first, second = (marker.distance(*pair) for pair in ((some, others), (some, between), (between, others)))
    assert direct is not None
    assert first is not None
    assert second is not None
    assert direct <= first + second


@each_family
@quick
@given(st.data())
def test_the_way_back_mirrors_the_effect_and_the_growth(family: str, data: st.DataObject) -> None:
    marker, values = FAMILIES[family]
    some, others = data.draw(values | OPEN), data.draw(values | OPEN)
    assume(some != others)
    assert marker.effect(others, some) is marker.effect(some, others).mirror
    assert grown(marker, others, some) == -grown(marker, some, others)


# An order that is not stated is no order, and nothing open.
@pytest.mark.parametrize("family", [family for family in FAMILIES if family != "order"])
@quick
@given(st.data())
def test_the_distance_from_an_open_value_is_not_known(family: str, data: st.DataObject) -> None:
    marker, values = FAMILIES[family]
    some, open_value = data.draw(values), data.draw(OPEN)
    assert marker.distance(some, open_value) is marker.distance(open_value, some) is None


# Where terms use them


def test_a_deadline_and_a_duration_limit_what_is_without_end_where_nothing_is_said() -> None:
    fields = Talks.declaration.by_name
    assert fields["timing.deadline"].marker.ceiling is True
    assert fields["timing.duration"].marker.ceiling is True
    assert fields["timing.start"].marker.ceiling is False
    assert Timing().deadline is None


def test_what_has_no_mark_of_modality_is_read_as_an_undertaking() -> None:
    assert Talks.declaration.by_name["modality"].marker.unsaid is Modality.UNDERTAKES
    assert Marker().unsaid is None


def test_what_stands_beside_a_marker_is_in_the_schema_of_every_kind() -> None:
    for kind in pt.kinds().values():
        kind.model_rebuild(force=True)
    properties = [kind.model_json_schema()["properties"]["given"] for kind in pt.kinds().values()]
    assert [found for found in properties if "anyOf" not in found] == []
