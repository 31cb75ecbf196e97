"""Peace proposals as typed terms, and how one proposal departs from another.

`import peaceterms as pt` imports nothing yet: each name is imported when it is first asked for. Kinds of term and their
enums are in `peaceterms.terms`, what is needed to declare a kind in `peaceterms.declare`.
"""

import typing

if typing.TYPE_CHECKING:
    from peaceterms.analysis.coders import Reliability
    from peaceterms.analysis.families import Families
    from peaceterms.analysis.likeness import ClauseNeighbour
    from peaceterms.analysis.neighbours import Neighbour
    from peaceterms.analysis.pairs import Distances
    from peaceterms.analysis.side_by_side import Table
    from peaceterms.analysis.survey import Survey
    from peaceterms.analysis.tracks import Track
    from peaceterms.api import (
        check,
        clauses,
        compare,
        distances,
        families,
        merge,
        nearest,
        outcomes,
        reliability,
        roles,
        survey,
        table,
        track,
    )
    from peaceterms.bundled.finding import search
    from peaceterms.bundled.loading import corpus, load, recoding
    from peaceterms.comparison.comparison import Comparison
    from peaceterms.differ.edits import Edit
    from peaceterms.differ.findings import Agreement, Departure
    from peaceterms.differ.merging import Merge
    from peaceterms.differ.patch import Patch
    from peaceterms.display import Results
    from peaceterms.errors import (
        DoesNotFit,
        InvalidArgument,
        InvalidDeclaration,
        InvalidProposal,
        MissingExtra,
        NotFound,
        OpenConflicts,
        PeacetermsError,
        Problem,
        UnreadableFile,
    )
    from peaceterms.formats.files import parse, read, write
    from peaceterms.formats.schema import json_schema
    from peaceterms.limits import Limits
    from peaceterms.measure.distance import Distance
    from peaceterms.measure.outcome import Outcomes
    from peaceterms.measure.verdict import Verdict
    from peaceterms.positions.doubts import TextWarning
    from peaceterms.positions.issue import Issue
    from peaceterms.positions.settings import Settings
    from peaceterms.proposal.contingencies import Contingency
    from peaceterms.proposal.proposal import Proposal
    from peaceterms.proposal.silences import Silence
    from peaceterms.proposal.sources import Link, Source
    from peaceterms.render.charts.chart import chart
    from peaceterms.render.charts.picture import Chart
    from peaceterms.terms.base import Term
    from peaceterms.terms.codebook import guide
    from peaceterms.terms.effects import Effect
    from peaceterms.terms.registry import kind_of, kinds
    from peaceterms.values.explicit import Explicit

    __version__: str

__all__ = [
    "Agreement",
    "Chart",
    "ClauseNeighbour",
    "Comparison",
    "Contingency",
    "Departure",
    "Distance",
    "Distances",
    "DoesNotFit",
    "Edit",
    "Effect",
    "Explicit",
    "Families",
    "InvalidArgument",
    "InvalidDeclaration",
    "InvalidProposal",
    "Issue",
    "Limits",
    "Link",
    "Merge",
    "MissingExtra",
    "Neighbour",
    "NotFound",
    "OpenConflicts",
    "Outcomes",
    "Patch",
    "PeacetermsError",
    "Problem",
    "Proposal",
    "Reliability",
    "Results",
    "Settings",
    "Silence",
    "Source",
    "Survey",
    "Table",
    "Term",
    "TextWarning",
    "Track",
    "UnreadableFile",
    "Verdict",
    "chart",
    "check",
    "clauses",
    "compare",
    "corpus",
    "distances",
    "families",
    "guide",
    "json_schema",
    "kind_of",
    "kinds",
    "load",
    "merge",
    "nearest",
    "outcomes",
    "parse",
    "read",
    "recoding",
    "reliability",
    "roles",
    "search",
    "survey",
    "table",
    "track",
    "write",
]
_MODULES = {
    "api": (
        "check",
        "clauses",
        "compare",
        "distances",
        "families",
        "merge",
        "nearest",
        "outcomes",
        "reliability",
        "survey",
        "roles",
        "table",
        "track",
    ),
    "analysis.coders": ("Reliability",),
    "analysis.families": ("Families",),
    "analysis.likeness": ("ClauseNeighbour",),
    "analysis.side_by_side": ("Table",),
    "analysis.neighbours": ("Neighbour",),
    "analysis.pairs": ("Distances",),
    "analysis.survey": ("Survey",),
    "analysis.tracks": ("Track",),
    "bundled.finding": ("search",),
    "bundled.loading": ("corpus", "load", "recoding"),
    "comparison.comparison": ("Comparison",),
    "differ.edits": ("Edit",),
    "differ.findings": ("Agreement", "Departure"),
    "differ.merging": ("Merge",),
    "differ.patch": ("Patch",),
    "display": ("Results",),
    "errors": (
        "DoesNotFit",
        "InvalidArgument",
        "InvalidDeclaration",
        "InvalidProposal",
        "MissingExtra",
        "NotFound",
        "OpenConflicts",
        "PeacetermsError",
        "Problem",
        "UnreadableFile",
    ),
    "formats.files": ("parse", "read", "write"),
    "formats.schema": ("json_schema",),
    "limits": ("Limits",),
    "measure.distance": ("Distance",),
    "measure.outcome": ("Outcomes",),
    "measure.verdict": ("Verdict",),
    "positions.doubts": ("TextWarning",),
    "positions.issue": ("Issue",),
    "positions.settings": ("Settings",),
    "proposal.contingencies": ("Contingency",),
    "proposal.proposal": ("Proposal",),
    "proposal.silences": ("Silence",),
    "proposal.sources": ("Link", "Source"),
    "render.charts.chart": ("chart",),
    "render.charts.picture": ("Chart",),
    "terms.base": ("Term",),
    "terms.codebook": ("guide",),
    "terms.effects": ("Effect",),
    "terms.registry": ("kind_of", "kinds"),
    "values.explicit": ("Explicit",),
}
"""In which module each public name stands."""
_MODULE_OF = {name: f"peaceterms.{module}" for module, names in _MODULES.items() for name in names}


if not typing.TYPE_CHECKING:  # a type checker that sees it would allow any name

    def __getattr__(name: str) -> typing.Any:
        if name == "__version__":
            from importlib.metadata import version  # slow, and seldom asked for

            found: typing.Any = version("peaceterms")
        elif name in _MODULE_OF:
            from importlib import import_module

            found = getattr(import_module(_MODULE_OF[name]), name)
        else:
            raise AttributeError(f"module 'peaceterms' has no attribute {name!r}")
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, "__version__"})
