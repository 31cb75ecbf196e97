from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from pydantic import TypeAdapter, ValidationError

from peaceterms.values import PartialDate

DATE = TypeAdapter(PartialDate)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "qualifier"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31), ""),
        ("2022-10", date(2022, 10, 1), date(2022, 10, 31), ""),
        ("2022-10-03", date(2022, 10, 3), date(2022, 10, 3), ""),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28), ""),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), ""),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29), ""),
        ("0001", date(1, 1, 1), date(1, 12, 31), ""),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31), ""),
        ("1959~", date(1959, 1, 1), date(1959, 12, 31), "~"),
        ("1959-03?", date(1959, 3, 1), date(1959, 3, 31), "?"),
        ("1959-03-04%", date(1959, 3, 4), date(1959, 3, 4), "%"),
        ("2022-10/2023", date(2022, 10, 1), date(2023, 12, 31), ""),
        ("2022/2022-06", date(2022, 1, 1), date(2022, 6, 30), ""),
        ("2022-10-03/2022-10-03", date(2022, 10, 3), date(2022, 10, 3), ""),
        ("2022-02-24/..", date(2022, 2, 24), None, ""),
        ("../2022-02", None, date(2022, 2, 28), ""),
        ("2022~/..", date(2022, 1, 1), None, "~"),
        ("../2022?", None, date(2022, 12, 31), "?"),
    ],
)
def test_a_date_is_as_exact_as_the_text_gives_it(
    text: str, earliest: date | None, latest: date | None, qualifier: str
) -> None:
    found = PartialDate(text)
    assert (found.earliest, found.latest, found.qualifier) == (earliest, latest, qualifier)


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("2022~/2023", "~"),
        ("2022/2023?", "?"),
        ("2022~/2023~", "~"),
        ("2022~/2023?", "%"),
        ("2022?/2023~", "%"),
        ("2022%/2023", "%"),
        ("2022%/2023?", "%"),
        ("2022~/2023%", "%"),
    ],
)
def test_an_interval_is_as_doubtful_as_its_ends_together(text: str, qualifier: str) -> None:
    assert PartialDate(text).qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("0000", "there is no year 0000 here"),
        ("0000-01-01", "there is no year 0000 here"),
        ("2022-00", "there is no month 00"),
        ("2022-13", "there is no month 13"),
        ("2022-10-00", "there is no day 00 in 2022-10"),
        ("2022-04-31", "there is no day 31 in 2022-04"),
        ("2023-02-29", "there is no day 29 in 2023-02"),
        ("2023/2022", "the interval ends before it starts"),
        ("2022-10-04/2022-10-03", "the interval ends before it starts"),
        ("../..", "an interval needs at least one end"),
        ("..", "not a date"),
        ("/", "not a date"),
        ("2022/", "not a date"),
        ("/2022", "not a date"),
        ("2022/2023/2024", "not a date"),
        ("2022/2023-13", "there is no month 13"),
        ("", "not a date"),
        ("22", "not a date"),
        ("12022", "not a date"),
        ("-2022", "not a date"),
        ("2022-1", "not a date"),
        ("2022-1-1", "not a date"),
        ("2022-10-03T10:00", "not a date"),
        ("2022-10-3", "not a date"),
        ("3 October 2022", "not a date"),
        ("2022~?", "not a date"),
        ("~2022", "not a date"),
        (" 2022", "not a date"),
        ("2022\n", "not a date"),
        ("٢٠٢٢", "not a date"),
    ],
)
def test_what_is_no_date_is_refused(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{reason}$"):
        PartialDate(text)


@pytest.mark.parametrize(
    ("text", "middle"),
    [
        ("0001-01-01", Fraction(1)),
        ("0001-01-02", Fraction(2)),
        ("0001-01", Fraction(16)),
        ("0001-02", Fraction(91, 2)),
        ("0001-01-01/0001-01-04", Fraction(5, 2)),
        ("0001-01-03/..", Fraction(3)),
        ("../0001-01-03", Fraction(3)),
    ],
)
def test_the_middle_is_in_days_since_the_start_of_year_one(text: str, middle: Fraction) -> None:
    assert PartialDate(text).middle == middle


def test_a_date_equals_only_the_same_statement() -> None:
    assert PartialDate("2022-10") == PartialDate("2022-10")
    assert PartialDate("2022-10") != PartialDate("2022-10~")
    assert PartialDate("2022-10-03") != PartialDate("2022-10-03/..")


def test_a_date_of_the_standard_library_is_taken() -> None:
    assert DATE.validate_python(date(2022, 10, 3)) == PartialDate("2022-10-03")


def test_a_point_in_time_with_an_hour_is_refused() -> None:
    with pytest.raises(ValidationError, match="must be a short string"):
        DATE.validate_python(datetime(2022, 10, 3, 12, tzinfo=UTC))


def test_a_bare_number_is_refused_as_a_year() -> None:
    with pytest.raises(ValidationError, match="must be a short string"):
        DATE.validate_python(2022)


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2022-10-03", "2022-10-10", True),
        ("2022-10-10", "2022-10-03", False),
        ("2022-10-03", "2022-10-03", False),
        ("2022-09", "2022-10", True),
        ("2022", "2022-10", False),
        ("2021/2022", "2023", True),
        ("2021/..", "2023", False),
        ("2021", "../2023", False),
    ],
)
def test_a_date_is_before_another_where_that_is_certain(one: str, other: str, before: bool) -> None:
    assert PartialDate(one).is_before(PartialDate(other)) is before


# Times of day


def test_a_day_can_have_a_time_with_its_zone() -> None:
    moscow = PartialDate("2020-11-10T00:00+03:00")
    assert (moscow.earliest, moscow.latest, moscow.minutes) == (date(2020, 11, 10), date(2020, 11, 10), -180)
    assert PartialDate("2020-11-10T12:30Z").minutes == 750
    assert PartialDate("2020-11-10T12:00+00:00") == PartialDate("2020-11-10T12:00Z")
    assert moscow != PartialDate("2020-11-10")


@pytest.mark.parametrize("text", ["2020-11-10T00:00", "2020-11-10T24:00Z", "2020-11T00:00Z", "2020-11-10T00:00+25:00"])
def test_a_time_needs_a_day_and_a_zone(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a date|there is no time"):
        PartialDate(text)
