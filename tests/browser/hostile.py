"""Two texts, and a third that takes up the first, which carry the same words in every place that holds words."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import peaceterms as pt
from peaceterms.display import Displayable, Result

LONGEST_QUOTE = 300
LONGEST_NAME = 200
LONGEST_ADDRESS = 1900


def hostile(id: str, words: str, *terms: dict[str, Any], **fields: Any) -> pt.Proposal:
    """A text with those words in every place outside its terms."""
    said = {"title": words, "short_title": words, "medium": words, "summary": words, "notes": [words, f"{words} x"]}
    about = {"id": id, "date": "2025", "by": "somebody", "terms": terms}
    return pt.Proposal.model_validate({**about, **said, **_entries(words), **_reception(words), **fields})


def _entries(words: str) -> dict[str, Any]:
    """Actors, places and groups of its own, of which one can be read in two ways."""
    both = {"as_of": "2025", "source": words, "note": words}
    readings = [{"id": "one", "members": ["somebody"], **both}, {"id": "two", "members": ["nobody"], **both}]
    actors = [
        {"id": id, "name": f"{words} {id}", "aliases": [words], "type": "person"} for id in ("somebody", "nobody")
    ]
    held = {"actor": "somebody", "as_of": "2025", "source": words}
    place = {"id": "somewhere", "name": words, "full_name": words, "aliases": [words], "held": held}
    return {
        "actors": actors,
        "places": [place],
        "groups": [{"id": "some-people", "name": words, "of": "actors", "readings": readings}],
    }


def _reception(words: str) -> dict[str, Any]:
    """Where it comes from, what it leaves open, and how it was taken."""
    address = "https://example.org/" + re.sub(r"\s", "", words)[:LONGEST_ADDRESS]
    denied = {"id": "c", "act": "denied", "by": "somebody", "about": "d", "note": words}
    options = [{"answer": words, "share": "60 percent"}, {"answer": f"{words} x"}]
    return {
        "chain": [{"id": "d", "act": "reported", "by": "nobody", "note": words, "source": "s"}, denied],
        "sources": [{"id": "s", "title": words, "url": address}],
        "contingencies": [{"id": "q", "type": "event", "question": words, "answers": [words, f"{words} x"]}],
        "silences": [{"subject": words, "manner": "deferred", "issues": ["*"], "part": words, "source": "s"}],
        "status": [{"state": "rejected", "by": "somebody", "note": words, "source": "s"}],
        "reactions": [{"actor": "somebody", "stance": "rejects", "summary": words, "source": "s"}],
        "polls": [{"asked_by": "somebody", "question": words, "options": options, "note": words}],
    }


def told(id: str, kind: str, words: str, **fields: Any) -> dict[str, Any]:
    """A term with those words in every place that all terms have."""
    notes = {"summary": words, "quote": words[:LONGEST_QUOTE], "ref": words, "sources": ["s"]}
    return {"id": id, "kind": kind, **notes, "preconditions": words, "exceptions": words, **fields}


def texts(words: str) -> tuple[pt.Proposal, pt.Proposal, pt.Proposal]:
    """Two texts and a third; the later ones are versions of the first."""
    more, given = f"{words} x", {"given": [{"on": "q", "answer": words}]}
    people = {"state": "somebody", "guaranteed_by": "some-people"}
    neutral, limit = told("a", "neutrality", words, **people), told("d", "force-limit", words, state="somebody")
    force = {**limit, "category": "personnel", "baseline": words}
    vote = told("e", "referendum", words, places="somewhere", question=words, options=[words, more])
    other = told("c", "other", words, topic="anything", reason=words)
    details = {words[:LONGEST_NAME]: words, "many": [words, {"x": words}]}
    leaves = told("f", "withdrawal", words, places="somewhere", forces="somebody", line=words)
    return (
        hostile(
            "first",
            words,
            {**neutral, "model": words, "permanence": "permanent", **given},
            told("b", "talks", words, party="somebody", topics=[words, more]),
            {**other, "details": details},
            {**force, "ceiling": "600 count"},
            vote,
            {**leaves, "given": [{"on": "e", "answer": words}]},
        ),
        hostile(
            "second",
            words,
            {**neutral, "model": more, "permanence": "temporary", "preconditions": more},
            {**other, "details": {**details, "many": [more], more[:LONGEST_NAME]: 1}},
            {**force, "ceiling": "800 count", "baseline": more},
            vote,
            {**leaves, "refused": True, "line": None},
            told("g", "autonomy", words, places="somewhere", powers=[words], reserved=[more], ties=words),
            derived_from="first",
        ),
        hostile(
            "third",
            words,
            {**neutral, "model": f"{words} y", "permanence": "permanent"},
            {**force, "ceiling": "900 count", "baseline": f"{words} y", "held_by": "somebody"},
            derived_from="first",
        ),
    )


def results(words: str) -> dict[str, Result]:
    """Everything that is worked out from such texts."""
    first, second, third = texts(words)
    comparison = pt.compare(first, second)
    patch, track = comparison.patch(), pt.track([first, second, third])
    return {
        "comparison": comparison,
        "comparison the other way": pt.compare(second, first),
        "departures": comparison.departures,
        "agreements": comparison.agreements,
        "distance": comparison.distance(),
        "compared outcomes": comparison.outcomes,
        "patch": patch,
        "patch the other way": patch.inverse(),
        "merge": pt.merge(first, second, third),
        "table": pt.table([first, second, third]),
        "table by issue": pt.table([first, second, third], rows="issue"),
        "track": track,
        "step": track.steps[0],
        "distances": pt.distances([first, second, third]),
        "nearest": pt.nearest(first, [second, third], least_overlap=0),
        "outcomes": pt.outcomes(first),
        "clauses": pt.clauses(first, second),
        "proposals": pt.Results([first, third]),
    }


def things(words: str) -> dict[str, Displayable]:
    """Everything that such texts can be shown as."""
    return {"proposal": texts(words)[0], "later proposal": texts(words)[1], **results(words)}


@cache
def charts(words: str) -> dict[str, pt.Chart]:
    """Every sort of chart of such texts."""
    drawn = ("comparison", "table", "table by issue", "track", "distances", "outcomes")
    return {name: pt.chart(thing) for name, thing in results(words).items() if name in drawn}
