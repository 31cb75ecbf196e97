"""What happened to the rows of a table: what was mended, what was refused, what a reader should know."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from peaceterms.errors import shown


class Handling(StrEnum):
    """What a note means for the row."""

    REPAIRED = "repaired"
    """A value was changed or left out, so that the row could be read."""
    REFUSED = "refused"
    """The row was not read."""
    NOTED = "noted"
    """The row was read as it stands; a reader should know."""


class Reason(StrEnum):
    """Why. The values are never renamed."""

    NO_ID = "no-id"
    REPEATED_ID = "repeated-id"
    NO_SUCH_VALUE = "value-outside-scale"
    NOT_A_CODE = "not-a-code"
    NOT_A_DATE = "not-a-date"
    DAY_FIRST = "date-day-first"
    HIDDEN = "hidden-character"
    OLD_ID = "id-of-another-release"
    SHARED_LINK = "link-shared"
    MISSING_AS_NUMBER = "missing-as-number"
    LIST_FOR_CODE = "list-in-place-of-code"
    YEAR_FILLED = "year-filled-in"
    CHILD_ALONE = "child-without-parent"
    PARENT_ALONE = "parent-without-child"
    DERIVED = "derived-code-differs"
    BANNED = "amnesty-barred"
    MIXED = "amnesty-granted-and-barred"
    NO_DIRECTION = "direction-not-coded"
    END_NOT_RECORDED = "end-not-recorded"
    REPEATED_MEMBER = "ids-repeated"
    BEFORE_START = "implementation-before-start"
    NO_PROVISION = "implementation-without-provision"
    PROVISION_VARIES = "provision-varies"
    TOTAL_DIFFERS = "total-differs"
    NOT_EXPLAINED = "value-not-explained"
    AMBIGUOUS_NAME = "ambiguous-name"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class RowNote:
    """One thing about one row."""

    handling: Handling
    reason: Reason
    row: str
    """The id of the row, or `#` and its number in the file where it has none."""
    column: str = ""
    found: str = ""
    taken: str = ""
    """What was taken for it; empty where nothing was."""


class Notes(list[RowNote]):
    """Notes as they come up, for the row that is being read."""

    def __init__(self) -> None:
        super().__init__()
        self.row = ""

    def repaired(self, reason: Reason, column: str, found: str = "", taken: str = "") -> None:
        """Say that a value was changed or left out."""
        self.append(RowNote(Handling.REPAIRED, reason, self.row, column, shown(found), taken))

    def noted(self, reason: Reason, column: str, found: str = "") -> None:
        """Say something that a reader should know."""
        self.append(RowNote(Handling.NOTED, reason, self.row, column, shown(found)))

    def refused(self, reason: Reason, column: str, found: str = "") -> None:
        """Say that the row was not read."""
        self.append(RowNote(Handling.REFUSED, reason, self.row, column, shown(found)))
