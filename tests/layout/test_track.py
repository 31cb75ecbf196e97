from __future__ import annotations

from typing import Any

from tests.differ.texts import text

import peaceterms as pt

LAND: dict[str, Any] = {"kind": "territory", "places": ["crimea", "kherson"], "control": "RU"}
NEUTRAL: dict[str, Any] = {"kind": "neutrality", "state": "UA", "permanence": "permanent"}
FIRST = text("first", LAND, NEUTRAL)
SECOND = text("second", LAND | {"control": "UA"}, NEUTRAL)
THIRD = text("third", LAND | {"sovereignty": "RU"})


STEPS = """\
STEP 1, FIRST TO SECOND: 2 CONCEDED
  - Conceded: On the territory of Crimea and Kherson, control: shifted in second, from Russia to
    Ukraine, in favour of Ukraine, to the disadvantage of Russia.

STEP 2, SECOND TO LAST: 2 HARDENED
  - Hardened: On the territory of Crimea and Kherson, control: shifted in last, from Ukraine to
    Russia, in favour of Russia, to the disadvantage of Ukraine.

CHANGES THAT CANCEL OUT
  - Territory of Crimea and Kherson: in last again as in first, unlike in second

OVER ALL, FIRST TO LAST: NOTHING MOVES
"""


def test_a_track_tells_each_step_what_cancels_out_and_what_is_left() -> None:
    last = FIRST.model_copy(update={"id": "last", "title": "last"})
    track = pt.track([FIRST, SECOND, last], party="RU")
    assert str(track).endswith(f"\n\n{STEPS}")
    assert "Seen from Russia, as far as the texts name it: conceded is to its disadvantage" in str(track)
    assert "## Step 1, first to second: 2 conceded" in track.to_markdown()
    assert "No side is taken" in str(pt.track([FIRST, SECOND]))
    assert "Over all" not in pt.track([FIRST, SECOND]).to_markdown()


def test_a_term_that_comes_and_goes_is_told_as_nothing_said_again() -> None:
    empty = FIRST.model_copy(update={"id": "last", "title": "last", "terms": FIRST.terms[1:]})
    before = empty.model_copy(update={"id": "before", "title": "before"})
    assert "Territory of Crimea and Kherson: again nothing in last, as in before, unlike in first" in " ".join(
        str(pt.track([before, FIRST, empty])).split()
    )


def test_one_step_is_told_by_itself() -> None:
    told = pt.track([FIRST, SECOND], party="RU").steps[0].to_text()
    assert told.startswith("From first to second: 2 conceded\n")
    assert "Seen from Russia" in told
    assert "  - Conceded: On the territory of Crimea and Kherson, control: shifted in second" in told
    assert pt.track([FIRST, FIRST.model_copy(update={"id": "copy"})]).steps[0].to_text().endswith("they only differ.\n")
