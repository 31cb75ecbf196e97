"""A row of the UCDP Peace Agreement Dataset as an agreement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from peaceterms.interop.agreement import About, CodedAgreement, parties_of
from peaceterms.interop.crosswalk import UCDP, codes
from peaceterms.interop.notes import Notes, Reason
from peaceterms.interop.recognising import Recognised
from peaceterms.interop.scales import code, day, words
from peaceterms.proposal import Development, DevelopmentType
from peaceterms.terms import Basis

_BLOCKS = {
    "mil_prov": ("cease", "intarmy", "ddr", "withd"),
    "pol_prov": ("pp", "intgov", "intciv", "elections", "interim", "natalks", "shagov"),
    "terr_prov": ("aut", "fed", "ind", "ref", "shaloc", "regdev", "cul", "demarcation", "locgov"),
    "justice_prov": ("amn", "pris", "recon", "return"),
}
"""Columns that say whether something was found in any of others."""
_MISSING = "-99"


def agreement_of(row: Mapping[str, str], source: Recognised, notes: Notes) -> CodedAgreement:
    """Return the agreement of a row."""
    del source
    held = dict(_codes(row, notes))
    _check(held, row, notes)
    date = day(row.get("pa_date", ""), "pa_date", notes) or day(row.get("year", ""), "year", notes)
    return CodedAgreement(
        id=row["paid"],
        title=words(row["pa_name"], "pa_name", notes),
        date=date,
        about=_about(row.get("conflict_name", "")),
        codes=held,
        directions={"amn": "for"} if held.get("amn") else {},
        status=tuple(_ended(row, notes)),
        notes=parties_of(UCDP, row.get("pa_sign", ""), "pa_sign", notes),
    )


def _codes(row: Mapping[str, str], notes: Notes) -> Iterator[tuple[str, int]]:
    for column in codes(UCDP.id):
        if (value := code(row.get(column.name, ""), "flag", column.name, notes)) is not None:
            yield column.name, value


def _about(name: str) -> About:
    """Return the state, and the area at issue, of `India: Bodoland` or `Chad: Government`."""
    state, _, issue = (part.strip() for part in name.partition(":"))
    areas = () if issue in ("", "Government") else (issue,)
    return About((state,) if state else (), areas)


def _ended(row: Mapping[str, str], notes: Notes) -> Iterator[Development]:
    if row.get("ended", "").casefold() in ("true", "1"):
        end = day(row.get("duration", ""), "duration", notes)
        data = {"state": DevelopmentType.ENDED, "date": end, "source": "coded", "basis": Basis.CODED}
        yield Development.model_validate(data)


def _check(held: Mapping[str, int], row: Mapping[str, str], notes: Notes) -> None:
    if "ended" in row and not row["ended"]:
        notes.noted(Reason.END_NOT_RECORDED, "ended")
    if row.get("termdur") == _MISSING:
        notes.repaired(Reason.MISSING_AS_NUMBER, "termdur", _MISSING)
    if row.get("inclusive", "1") not in ("", "1", "2"):
        notes.repaired(Reason.NO_SUCH_VALUE, "inclusive", row["inclusive"])
    if "," in row.get("incompatibility", ""):
        notes.repaired(Reason.LIST_FOR_CODE, "incompatibility", row["incompatibility"], "3")
    for name in ("actor_id", "dyad_id"):
        ids = [one.strip() for one in row.get(name, "").split(",")]
        if len(set(ids)) < len(ids):
            notes.noted(Reason.REPEATED_MEMBER, name, row[name])
    for name, parts in _BLOCKS.items():
        found = any(held.get(part) for part in parts)
        if row.get(name, "") in ("0", "1") and bool(int(row[name])) != found:
            notes.noted(Reason.DERIVED, name, row[name])
