"""One of everything that can be shown."""

from __future__ import annotations

from collections.abc import Callable

from tests.interop.synthetic import TRAPS, pax_row, ucdp_row

import peaceterms as pt
from peaceterms import interop
from peaceterms.analysis import coders
from peaceterms.analysis.versions import Clause
from peaceterms.display import Displayable
from peaceterms.testing import term

CONDITIONS, TWEET = pt.load("kremlin-conditions-2022"), pt.load("musk-tweet-2022")
ELSEWHERE = CONDITIONS.model_copy(update={"conflict": "elsewhere"})
PLAN, FRAMEWORK = pt.load("us-28-point-plan-2025"), pt.load("twenty-point-framework-2025")


def seed() -> pt.Comparison:
    return pt.compare(CONDITIONS, TWEET)


def analogy() -> pt.Comparison:
    return pt.compare(ELSEWHERE, TWEET, roles={"UA": "RU", "RU": "UA"})


def versions() -> pt.Results[Clause]:
    later = next(text for text in pt.corpus() if text.derived_from)
    return pt.clauses(pt.load(str(later.derived_from)), later)


def coded() -> pt.Proposal:
    """The tweet without the summaries of the coder, which narrow columns would tear apart."""
    return TWEET.model_copy(update={"terms": tuple(term.model_copy(update={"summary": None}) for term in TWEET.terms)})


def recoded() -> pt.Proposal:
    """The tweet as another coder might have it: a term cut out and one added, another kind, key, field and value."""
    by_id = {term.id: term for term in coded().terms}
    held = {id: term for id, term in by_id.items() if id != "leave"}
    held["neutral"] = term("neutrality", id="neutral", state="UA", ref="bullet 4", modality="aspires", after=["crimea"])
    held["crimea"] = by_id["crimea"].model_copy(update={"control": ("UA",), "sovereignty": None, "by": ("RU",)})
    held["water"] = term("corridor", id="way", places="crimea", ref="bullet 3")
    held["revote"] = by_id["revote"].model_copy(update={"places": ("annexed-regions", "crimea")})
    held["talks"] = term("talks", id="talks", party="UA")
    return TWEET.model_copy(update={"id": "again", "terms": tuple(held.values())})


def coded_twice() -> pt.Reliability:
    return pt.reliability(coded(), recoded())


MAPPING = {"source": "S", "id": "A", "columns": {"B": {"kind": "ceasefire"}}}


def matched() -> interop.Matching:
    first = [pax_row("1", UcdpAgr="900", TjPrire="1"), pax_row("2", UcdpAgr="901", TjAm="1", TjAmBan="1")]
    return interop.match(*map(interop.read_table, (first, [ucdp_row("900", pris="1"), ucdp_row("901", amn="1")])))


THINGS: dict[str, Callable[[], Displayable]] = {
    "comparison": seed,
    "full comparison": lambda: seed().full,
    "subject": lambda: seed().subject("land"),
    "subjects": lambda: seed().subjects,
    "departure": lambda: seed().departures[0],
    "agreement": lambda: seed().agreements[0],
    "departures": lambda: seed().departures,
    "agreements": lambda: seed().agreements,
    "findings of two comparisons": lambda: pt.Results([*seed().departures, *seed().departures]),
    "proposal": lambda: CONDITIONS,
    "proposals": lambda: pt.corpus(conflict="kashmir"),
    "table": lambda: pt.table([CONDITIONS, TWEET]),
    "table by facet": lambda: pt.table([CONDITIONS, TWEET], rows="facet"),
    "table by issue": lambda: pt.table([CONDITIONS, TWEET], rows="issue"),
    "survey": lambda: pt.survey("territory", [CONDITIONS, TWEET]),
    "survey of a subject": lambda: pt.survey("water", [CONDITIONS, TWEET]),
    "survey of nothing": lambda: pt.survey("water", []),
    "surveyed clause": lambda: pt.survey("territory", [CONDITIONS, TWEET]).clauses[0],
    "surveyed clauses": lambda: pt.survey("territory", [CONDITIONS, TWEET]).clauses,
    "surveyed aspect": lambda: pt.survey("territory", [CONDITIONS, TWEET]).aspect("control"),
    "surveyed aspects": lambda: pt.survey("territory", [CONDITIONS, TWEET]).aspects,
    "distances": lambda: pt.distances([CONDITIONS, TWEET]),
    "neighbour": lambda: pt.nearest(CONDITIONS, [TWEET])[0],
    "neighbours": lambda: pt.nearest(CONDITIONS, [TWEET]),
    "neighbour by clauses": lambda: pt.nearest(CONDITIONS, [TWEET], by="clauses")[0],
    "neighbours by clauses": lambda: pt.nearest(CONDITIONS, [TWEET], by="clauses"),
    "families": lambda: pt.families([CONDITIONS, TWEET, PLAN]),
    "families by clauses": lambda: pt.families([CONDITIONS, TWEET, PLAN], by="clauses"),
    "reliability": coded_twice,
    "reliability of several": lambda: coders.reliability([(TWEET, recoded()), (CONDITIONS, CONDITIONS)]),
    "reliability of nothing": lambda: pt.reliability(coded(), TWEET.model_copy(update={"terms": ()})),
    "measure": lambda: coded_twice().measures[0],
    "measures": lambda: coded_twice().measures,
    "disagreement": lambda: coded_twice().disagreements[0],
    "disagreements": lambda: coded_twice().disagreements,
    "track": lambda: pt.track([PLAN, FRAMEWORK]),
    "step": lambda: pt.track([PLAN, FRAMEWORK]).steps[0],
    "roles": lambda: pt.roles(TWEET),
    "comparison by analogy": analogy,
    "full comparison by analogy": lambda: analogy().full,
    "comparison across conflicts": lambda: pt.compare(ELSEWHERE, TWEET),
    "comparison with a part": lambda: pt.compare(CONDITIONS, TWEET.model_copy(update={"part_of": CONDITIONS.id})),
    "imported": lambda: interop.read_table(TRAPS),
    "imported by a mapping": lambda: interop.read_table([{"A": "1", "B": "7", "C": "x"}], MAPPING),
    "matching": matched,
    "matching of nothing": lambda: interop.match(*map(interop.read_table, ([pax_row()], [ucdp_row()]))),
    "matched topic": lambda: matched().concepts[0],
    "matched topics": lambda: matched().concepts,
    "match": lambda: matched().of("conflict")[0],
    "matches": lambda: matched().of("confirmed"),
    "outcomes": lambda: pt.outcomes(TWEET),
    "compared outcomes": lambda: seed().outcomes,
    "distance": lambda: seed().distance(),
    "clause": lambda: versions()[0],
    "clauses": lambda: versions(),
    "guide": lambda: pt.guide("neutrality"),
    "guides": lambda: pt.Results(map(pt.guide, pt.kinds())),
    "hit": lambda: pt.search("Germany")[0],
    "hits": lambda: pt.search("neutrality"),
    "nothing": pt.Results,
}
