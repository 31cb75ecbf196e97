"""The rows of an accord in the Peace Accords Matrix, a row a year, as one agreement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from peaceterms.interop.agreement import About, CodedAgreement
from peaceterms.interop.crosswalk import PAM, codes, say
from peaceterms.interop.notes import Notes, Reason
from peaceterms.interop.scales import code, whole_number, words
from peaceterms.proposal import Development, DevelopmentType
from peaceterms.terms import Basis
from peaceterms.values import PartialDate

_MONTH_FIRST = re.compile(r"\(\s*(\d{1,2})/(\d{1,2})/(\d{4})\s*\)")
_FULL = 3
"""The level of implementation that is full."""
_NEAR = 0.01
Years = Sequence[Mapping[str, str]]


def agreement_of(years: Years, notes: Notes) -> CodedAgreement:
    """Return the accord that these rows are about, in the order of their years."""
    first = years[0]
    held: dict[str, int] = {}
    status = [_signed(_date(first))]
    before = 0
    for row in years:
        notes.row = row_id(row)
        before = _year(row, before, notes)
        _implementation(row, held, notes)
        status += _carried_out(row, notes)
    return CodedAgreement(
        id=first["pam_caseid"],
        title=words(first.get("accord_name", ""), "accord_name", notes),
        date=_date(first),
        about=About((first["country"].strip(),) if first.get("country") else ()),
        codes=held,
        directions={"amnest": "for"} if held.get("amnest") else {},
        status=tuple(status),
    )


def row_id(row: Mapping[str, str]) -> str:
    """Return how a row is called: the accord and the year."""
    return f"{row['pam_caseid']}/{row.get('year', '')}".rstrip("/")


def _year(row: Mapping[str, str], before: int, notes: Notes) -> int:
    """Return which year of the accord a row is about; where that is missing, the one after the row before."""
    number = whole_number(row.get("year_count", ""))
    if number is None:
        notes.repaired(Reason.YEAR_FILLED, "year_count", row.get("year_count", ""), str(before + 1))
    return before + 1 if number is None else number


def _implementation(row: Mapping[str, str], held: dict[str, int], notes: Notes) -> None:
    for column in codes(PAM.id):
        name = column.name
        found = code(row.get(f"{name}_prov", ""), "provision", f"{name}_prov", notes)
        started = code(row.get(f"{name}_init", ""), "flag", f"{name}_init", notes)
        level = code(row.get(f"{name}_implem", ""), "level", f"{name}_implem", notes)
        if found is not None and held.setdefault(name, found) != found:
            notes.noted(Reason.PROVISION_VARIES, f"{name}_prov", str(found))
            held[name] = max(held[name], found)
        if level and started == 0:
            notes.noted(Reason.BEFORE_START, f"{name}_implem", str(level))
        if (level or started) and found == 0:
            notes.noted(Reason.NO_PROVISION, f"{name}_{'implem' if level else 'init'}", str(level or started))
    _check_total(row, notes)


def _check_total(row: Mapping[str, str], notes: Notes) -> None:
    """Hold the published total against what it is made of: the levels reached, of the levels that can be."""
    total = _number(row.get("agg_implem_score", ""))
    levels = [whole_number(row.get(f"{column.name}_implem", "")) or 0 for column in codes(PAM.id)]
    provisions = sum(row.get(f"{column.name}_prov") == "1" for column in codes(PAM.id))
    if total is not None and provisions and abs(total - 100 * sum(levels) / (_FULL * provisions)) > _NEAR:
        notes.noted(Reason.TOTAL_DIFFERS, "agg_implem_score", row["agg_implem_score"])


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _date(row: Mapping[str, str]) -> PartialDate | None:
    """Return the date of `Country (month/day/year)`."""
    if match := _MONTH_FIRST.search(row.get("country_accorddate", "")):
        month, number, year = map(int, match.groups())
        return PartialDate(f"{year}-{month:02}-{number:02}")
    return None


def _signed(date: PartialDate | None) -> Development:
    data = {"state": DevelopmentType.SIGNED, "date": date, "source": "coded", "basis": Basis.CODED}
    return Development.model_validate(data)


def _carried_out(row: Mapping[str, str], notes: Notes) -> Iterator[Development]:
    """Yield how far the accord was carried out in a year, by the source's own total."""
    total = _number(row.get("agg_implem_score", ""))
    if total and row.get("year"):
        state = DevelopmentType.CARRIED_OUT if total >= 100 else DevelopmentType.PARTLY_CARRIED_OUT
        note = say("total", name=PAM.name, total=f"{total:.1f}")
        data = {"state": state, "date": row["year"], "note": note, "source": "coded", "basis": Basis.CODED}
        yield Development.model_validate(data)
