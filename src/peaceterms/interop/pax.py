"""A row of PA-X as an agreement, with the traps of each release."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from peaceterms.interop.agreement import About, CodedAgreement, parties_of
from peaceterms.interop.crosswalk import PAX, Column, codes, columns
from peaceterms.interop.names import state
from peaceterms.interop.notes import Notes, Reason
from peaceterms.interop.recognising import Recognised
from peaceterms.interop.scales import code, day, is_missing, whole_number, words

_FORMER_LEVELS = 8
"""From this release on `Cons` and `ConRen` say whether something was found, and no longer how much."""
_ENTITIES = 8
"""From this release on what is no state stands in parentheses."""
_LONGEST_LINK = 6
"""Digits of an id of another source; longer ones are of a release of UCDP whose ids nothing leads to any more."""
_DERIVED = {
    "StDef": ("StGen", "StCon", "StSd", "StRef", "StSym", "StInd", "StUni", "StBor", "StXbor"),
    "ConGen": ("ConRen", "Cons"),
}
"""Columns that say whether something was found in any of others."""
_WITH_CHILDREN = ("HrSec", "HrCp", "Polps", "Terps", "Eps", "Mps")
"""Columns of which one of those below should say more."""


def agreement_of(row: Mapping[str, str], source: Recognised, notes: Notes) -> CodedAgreement:
    """Return the agreement of a row."""
    held = dict(_codes(row, source, notes))
    _check(held, row, notes)
    return CodedAgreement(
        id=row["AgtId"],
        title=words(row.get("Agt", ""), "Agt", notes),
        date=day(row.get("Dat", ""), "Dat", notes),
        about=about(row.get("Con", ""), is_marked=not source.is_before(_ENTITIES)),
        codes=held,
        directions=_directions(held),
        links=dict(_links(row, notes)),
        notes=parties_of(PAX, row.get("Part", ""), "Part", notes),
    )


def about(text: str, *, is_marked: bool = True) -> About:
    """Return the states and the areas of `Armenia/Azerbaijan/(Nagorno-Karabakh)`.

    A stroke within parentheses belongs to a name. Before release 8 only known states can be told from what is none.
    """
    states: list[str] = []
    areas: list[str] = []
    for name in _split(text):
        is_area = name.startswith("(") and name.endswith(")")
        plain = name[1:-1].strip() if is_area else name
        (areas if is_area or not (is_marked or state(plain)) else states).append(plain)
    return About(tuple(states), tuple(areas))


def _split(text: str) -> Iterator[str]:
    depth, part = 0, ""
    for sign in text:
        depth += (sign == "(") - (sign == ")")
        if sign == "/" and depth <= 0:
            yield part.strip()
            part = ""
        else:
            part += sign
    if part.strip():
        yield part.strip()


def _codes(row: Mapping[str, str], source: Recognised, notes: Notes) -> Iterator[tuple[str, int]]:
    for column in codes(PAX.id):
        if column.name in row:
            value = code(row[column.name], _scale(column, source), column.name, notes)
            if value is not None:
                yield column.name, value


def _scale(column: Column, source: Recognised) -> str:
    if column.scale != "level-to-7":
        return column.scale
    return "level" if source.is_before(_FORMER_LEVELS) else "flag"


def _check_direction(held: Mapping[str, int], notes: Notes) -> None:
    """Note where an amnesty is barred, and where that is not known.

    `TjAm` counts an amnesty, a ban on it and relief from sanctions alike; what stands below it tells them apart.
    """
    if held.get("TjAmBan") and held.get("TjAmPro"):
        notes.noted(Reason.MIXED, "TjAmBan")
    elif held.get("TjAmBan"):
        notes.noted(Reason.BANNED, "TjAmBan")
    elif held.get("TjAm") and "TjAmBan" not in held and not held.get("TjAmPro"):
        notes.noted(Reason.NO_DIRECTION, "TjAm", str(held["TjAm"]))


def _directions(held: Mapping[str, int]) -> dict[str, str]:
    granted, barred = held.get("TjAmPro", 0), held.get("TjAmBan", 0)
    if not held.get("TjAm") and not granted and not barred:
        return {}
    if barred:
        return {"TjAm": "both" if granted else "against"}
    only_else = not granted and (held.get("TjSan") or held.get("TjPower"))
    return {} if "TjAmBan" not in held or only_else else {"TjAm": "for"}


def _links(row: Mapping[str, str], notes: Notes) -> Iterator[tuple[str, str]]:
    for name in ("UcdpAgr", "PamAgr"):
        text = row.get(name, "")
        number = whole_number(text) or whole_number(_plain(text))
        if number and len(str(number)) <= _LONGEST_LINK:
            yield columns(PAX.id)[name].scale.partition(":")[2], str(number)
        elif not is_missing(text):
            notes.repaired(Reason.OLD_ID, name, text)


def _plain(text: str) -> str:
    """Return a number that was written with an exponent, `5.17E+12`, without one."""
    try:
        return f"{float(text):.0f}"
    except ValueError:
        return text


# What does not fit together


def _check(held: Mapping[str, int], row: Mapping[str, str], notes: Notes) -> None:
    for column in codes(PAX.id):
        if column.parent in held and held.get(column.name) and not held[column.parent]:
            notes.noted(Reason.CHILD_ALONE, column.name, f"{column.parent} = 0")
    for name in _WITH_CHILDREN:
        children = [held[one.name] for one in codes(PAX.id) if one.parent == name and one.name in held]
        if held.get(name) and children and not any(children):
            notes.noted(Reason.PARENT_ALONE, name, str(held[name]))
    _check_derived(held, row, notes)
    _check_direction(held, notes)


def _check_derived(held: Mapping[str, int], row: Mapping[str, str], notes: Notes) -> None:
    for name, parts in _DERIVED.items():
        found = [held[part] for part in parts if part in held]
        if re.fullmatch("[01]", row.get(name, "")) and found and bool(int(row[name])) != any(found):
            notes.noted(Reason.DERIVED, name, row[name])
    if "Ce" in held:
        for name, levels in (("CeProv", (2, 3)), ("CeGen", (1,))):
            if held.get(name) == 0 and held["Ce"] in levels:
                notes.noted(Reason.DERIVED, name, f"0 beside Ce = {held['Ce']}")
