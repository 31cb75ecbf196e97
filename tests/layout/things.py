"""One of everything that can be shown."""

from __future__ import annotations

from collections.abc import Callable

import peaceterms as pt
from peaceterms.analysis.versions import Clause
from peaceterms.display import Displayable

CONDITIONS, TWEET = pt.load("kremlin-conditions-2022"), pt.load("musk-tweet-2022")
PLAN, FRAMEWORK = pt.load("us-28-point-plan-2025"), pt.load("twenty-point-framework-2025")


def seed() -> pt.Comparison:
    return pt.compare(CONDITIONS, TWEET)


def versions() -> pt.Results[Clause]:
    later = next(text for text in pt.corpus() if text.derived_from)
    return pt.clauses(pt.load(str(later.derived_from)), later)


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
    "distances": lambda: pt.distances([CONDITIONS, TWEET]),
    "neighbour": lambda: pt.nearest(CONDITIONS, [TWEET])[0],
    "neighbours": lambda: pt.nearest(CONDITIONS, [TWEET]),
    "track": lambda: pt.track([PLAN, FRAMEWORK]),
    "step": lambda: pt.track([PLAN, FRAMEWORK]).steps[0],
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
