"""How a second proposal departs from a first: positions, differences, what they mean, distance, outcomes.

Everything here is data. Nothing here reads files or makes sentences.
"""

from peaceterms.compare.comparison import Comparison, Counts, compare
from peaceterms.compare.departures import Agreement, Departure
from peaceterms.compare.distance import Contribution, Distance
from peaceterms.compare.outcomes import ComparedOutcomes, Outcomes, outcomes
from peaceterms.compare.positions import Citation, Issue, Part, Position, Positions, positions
from peaceterms.compare.verdict import Verdict
from peaceterms.compare.versions import Clause, Fate, clauses

__all__ = [
    "Agreement",
    "Citation",
    "Clause",
    "ComparedOutcomes",
    "Comparison",
    "Contribution",
    "Counts",
    "Departure",
    "Distance",
    "Fate",
    "Issue",
    "Outcomes",
    "Part",
    "Position",
    "Positions",
    "Verdict",
    "clauses",
    "compare",
    "outcomes",
    "positions",
]
