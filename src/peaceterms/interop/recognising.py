"""Whose table it is, and which release: told from its columns and what they hold, never from the name of the file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from peaceterms.interop.cells import Row, as_text
from peaceterms.interop.crosswalk import ORIGINS, PAM, PAX, UCDP, Origin, columns

_PAX_RELEASES = (("GeSo", 1, 2), ("HrFra", 3, 7), ("HrBor", 8, 10))
"""A column that only these releases of PA-X have; `Interim` came after release 4."""
_NEEDED = {PAX: ("AgtId", "Agt", "Dat"), UCDP: ("paid", "pa_name", "cease"), PAM: ("pam_caseid", "cease_prov")}
_RENAMED = {
    "interrim": "interim",
    "civadm_impem": "civadm_implem",
    "develop_iplem": "develop_implem",
    "dispute_implem": "disput_implem",
    "dispute_revers": "disput_revers",
    "amnest_rev": "amnest_revers",
    "addloss_rev": "addloss_revers",
    "procid": "procid",
}
"""Names of columns that are misspelled, or were so in a release."""
_PAM_FIELDS = ("prov", "init", "implem", "revers")
ALL_PROVISIONS = 51


@dataclass(frozen=True, slots=True)
class Recognised:
    """Whose table it is."""

    origin: Origin
    release: str
    """The release, or the range in which it lies: `9`, `3-6`; empty where nothing tells."""
    by_columns: str
    """The releases that have these columns."""
    names: Mapping[str, str]
    """For each column of the file the name that the source gives it."""

    def is_before(self, release: int) -> bool:
        """Whether the table is of a release before that one, as far as that is known."""
        numbers = re.findall(r"\d+", self.release)
        return bool(numbers) and int(numbers[-1]) < release


def recognise(rows: Sequence[Row]) -> Recognised | None:
    """Return whose table it is; `None` where it is none of those that are known."""
    heads = list(dict.fromkeys(name for row in rows for name in row))
    for origin in ORIGINS:
        names = _names(heads, origin)
        if set(_NEEDED[origin]) <= set(names.values()):
            by_columns, release = _release(origin, rows, names)
            return Recognised(origin, release, by_columns, names)
    return None


def _names(heads: Sequence[str], origin: Origin) -> dict[str, str]:
    """Return the names that the source gives to columns that it calls so, in any spelling."""
    known = {folded(name): name for name in _all_names(origin)}
    found = {head: known.get(_RENAMED.get(folded(head), folded(head)), "") for head in heads}
    return {head: name for head, name in found.items() if name}


def folded(name: str) -> str:
    """Return the name of a column without regard to case, and to blanks around it and between its words."""
    return re.sub(r"[\s_]+", "_", name.strip().casefold())


def _all_names(origin: Origin) -> list[str]:
    known = columns(origin.id).values()
    return [
        name for column in known for name in ([column.name] if column.scale != "provision" else _fields(column.name))
    ]


def _fields(provision: str) -> list[str]:
    return [f"{provision}_{field}" for field in _PAM_FIELDS]


def _release(origin: Origin, rows: Sequence[Row], names: Mapping[str, str]) -> tuple[str, str]:
    """Return the releases that have the columns, and the release itself where the table tells it."""
    if origin == PAX:
        return _of_pax(rows, set(names.values()), _highest(rows, names, "Ver"))
    if origin == UCDP:
        heads = set(names.values())
        by_columns = "2.0" if "gender" not in heads else ""
        versions = {
            as_text(row[head]) for row in rows for head, name in names.items() if name == "version" and row.get(head)
        }
        return by_columns, ", ".join(sorted(versions)) or by_columns
    provisions = sum(name.endswith("_prov") for name in names.values())
    return ("1.5", "1.5") if provisions == ALL_PROVISIONS else ("", "")


def _of_pax(rows: Sequence[Row], heads: set[str], highest: int) -> tuple[str, str]:
    low, high = next(((low, high) for name, low, high in _PAX_RELEASES if name in heads), (1, 10))
    if (low, high) == (3, 7):
        low, high = (5, 7) if "Interim" in heads else (3, 6)
    by_columns = f"{low}-{high}"
    return by_columns, str(highest) if low <= highest <= high else by_columns


def _highest(rows: Sequence[Row], names: Mapping[str, str], column: str) -> int:
    """Return the latest release in which an agreement of the table came first: a whole table is of that release."""
    head = next((head for head, name in names.items() if name == column), None)
    numbers = [as_text(row.get(head, "")) for row in rows] if head else []
    return max((int(number) for number in numbers if number.isdigit()), default=0)
