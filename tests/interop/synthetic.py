"""Made-up tables in the columns of PA-X, UCDP and PAM, each row with one trap."""

from __future__ import annotations

from typing import Any

from peaceterms.interop.crosswalk import PAM, PAX, UCDP, codes

Table = list[dict[str, Any]]
AFTER_7 = ("HrBor", "HrTrinc", "RiOth", "ConGen")
UP_TO_7 = ("EqGen", "HrFra", "HrfSp", "HrfBor", "HrfTinc", "HrfOth", "ProtLgl", "PpsSt", "PpsSub")


def pax_row(id: str = "1", release: int = 9, **fields: Any) -> dict[str, Any]:
    """One agreement in the columns of a release, in which nothing was found but what is given."""
    head = {
        "Con": "Northland/(The Lakes)",
        "AgtId": id,
        "Agt": f"Accord {id}",
        "Dat": "2001-02-03",
        "Ver": str(release),
    }
    head |= {"Status": "Multiparty signed/agreed", "Part": "Northland; Lakes Front", "UcdpAgr": "", "PamAgr": ""}
    left_out = {*(("GeSo",) if release > 2 else ()), *(UP_TO_7 if release > 7 else AFTER_7)}
    left_out |= {"TjAmBan", "DevSoc", "DevHum", "Ver"} if release <= 2 else set()
    coded = {column.name: "0" for column in codes(PAX.id) if column.name not in left_out}
    row = {**head, "ImSrc": "1", "StDef": "0", **({"Interim": "No"} if release > 4 else {}), **coded, **fields}
    return {name: value for name, value in row.items() if name not in left_out or name in fields}


def ucdp_row(id: str = "900", **fields: Any) -> dict[str, Any]:
    head = {"paid": id, "pa_name": f"Accord {id}", "pa_date": "2001-02-03", "conflict_name": "Northland: The Lakes"}
    head |= {"year": "2001", "pa_sign": "Northland; Lakes Front", "incompatibility": "1", "actor_id": "1, 2"}
    head |= {"ended": "", "duration": "", "termdur": "3", "inclusive": "1", "noconf17": "0", "version": "22.1"}
    coded = {{"ref": "ref ", "return": "return "}.get(one.name, one.name): "0" for one in codes(UCDP.id)}
    return {**head, **coded, **dict.fromkeys(("mil_prov", "pol_prov", "terr_prov", "justice_prov"), "0"), **fields}


def pam_row(id: str = "7", year: int = 2001, **fields: Any) -> dict[str, Any]:
    head = {"pam_caseid": id, "year_count": str(year - 2000), "country": "Northland", "year": str(year)}
    head |= {"country_accorddate": "Northlnd (2/3/2001)", "accord name": f"Accord {id} , Feb 03 2001"}
    names = {"civadm_implem": "civadm_impem", "amnest_revers": "amnest_rev"}
    coded = {f"{one.name}_{field}": "0" for one in codes(PAM.id) for field in ("prov", "init", "implem", "revers")}
    return {**head, **{names.get(name, name): value for name, value in coded.items()}, **fields}


TRAPS: Table = [
    pax_row("1", TjAm="2", TjAmPro="1", Ce="2", CeProv="1"),
    pax_row("2", CprEq="2"),
    pax_row("3", TjAm="1", TjAmBan="1"),
    pax_row("3"),
    pax_row(""),
    pax_row("5", UcdpAgr="5521975120101.0"),
]
"""PA-X: as it should be; a flag that is 2; a ban; an id twice; no id; a link of another release."""
