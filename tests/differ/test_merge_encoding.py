import json

import jsonschema

import peaceterms as pt
from peaceterms.differ.merge_encoding import MergeData
from peaceterms.testing import term, text

FIRST = text(term("neutrality", state="UA", permanence="temporary"), term("talks", party="RU"), id="one")
SECOND = text(term("neutrality", state="UA", permanence="to be agreed"), id="other")
MERGE = pt.merge(text(term("neutrality", state="UA", permanence="permanent"), id="draft"), FIRST, SECOND)


def test_a_merge_is_written_in_its_own_format_and_fits_its_schema() -> None:
    data = json.loads(MERGE.to_json())
    jsonschema.validate(data, pt.json_schema("merge"))
    assert (data["format"], data["draft"], data["first"], data["second"]) == (
        "peaceterms-merge/1",
        "draft",
        "one",
        "other",
    )
    assert MergeData.model_validate(data).conflicts == 1


def test_every_decision_says_what_the_three_texts_say_and_who_changed_it() -> None:
    conflict, added = json.loads(MERGE.to_json())["decisions"]
    assert (conflict["id"], conflict["outcome"], conflict["text"]) == (
        "neutrality/UA:permanence",
        "conflict",
        None,
    )
    values = [conflict[name]["value"] for name in ("draft", "first", "second", "merged")]
    assert values == ["permanent", "temporary", "to be agreed", "permanent"]
    assert (added["outcome"], added["text"], added["aspect"]) == ("one", "one", None)
    assert [added[name] for name in ("draft", "first", "second", "merged")] == [[], [{}], [], [{}]]
