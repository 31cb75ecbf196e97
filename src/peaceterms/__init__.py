"""Peace proposals as typed terms, and how one proposal departs from another."""

from peaceterms.analysis.matrices import Cell, Concord, Matrix, Row, matrix
from peaceterms.analysis.neighbours import Neighbour, nearest
from peaceterms.analysis.pairs import Apart, Distances, distances
from peaceterms.analysis.tracks import Move, Movement, Return, Step, Track, track
from peaceterms.analysis.versions import Clause, Fate, clauses
from peaceterms.bundled.loading import corpus, load
from peaceterms.comparison.comparison import Comparison, compare
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.display import Displayable, Results
from peaceterms.errors import (
    InvalidArgument,
    InvalidDeclaration,
    InvalidProposal,
    MissingExtra,
    NotFound,
    PeacetermsError,
    Problem,
    UnreadableFile,
)
from peaceterms.formats.files import read, write
from peaceterms.formats.schema import json_schema
from peaceterms.measure.distance import Distance
from peaceterms.measure.outcome import Outcomes, outcomes
from peaceterms.measure.verdict import Verdict
from peaceterms.positions.issue import Issue
from peaceterms.proposal import (
    Contingency,
    ContingencyType,
    Development,
    Link,
    LinkAct,
    Manner,
    Poll,
    PollOption,
    Proposal,
    Reaction,
    Silence,
    Source,
    Stance,
    Standing,
    State,
)
from peaceterms.render.charts.chart import chart
from peaceterms.terms import FAMILIES as _FAMILIES
from peaceterms.terms import Basis, Given, Modality, Part, Term, Timing, kind_of, kinds
from peaceterms.terms.alignment import *
from peaceterms.terms.economy import *
from peaceterms.terms.effects import Effect
from peaceterms.terms.forces import *
from peaceterms.terms.guarantees import *
from peaceterms.terms.infrastructure import *
from peaceterms.terms.justice import *
from peaceterms.terms.markers import Free, Key, Marker, Nominal, Note, Order, Ordinal, Text
from peaceterms.terms.measured import Amount, Members, When
from peaceterms.terms.other import *
from peaceterms.terms.people import *
from peaceterms.terms.process import *
from peaceterms.terms.territory import *
from peaceterms.terms.votes import *
from peaceterms.terms.water import *
from peaceterms.values import Details, Duration, Explicit, Id, Money, Offset, PartialDate, Quantity, Record, Unit, Words
from peaceterms.vocabulary import Actor, ActorId, Actors, Group, Holding, Place, PlaceId, Places, Reading, Vocabulary

__all__ = [
    "Actor",
    "ActorId",
    "Actors",
    "Agreement",
    "Amount",
    "Apart",
    "Basis",
    "Cell",
    "Clause",
    "Comparison",
    "Concord",
    "Contingency",
    "ContingencyType",
    "Departure",
    "Details",
    "Development",
    "Displayable",
    "Distance",
    "Distances",
    "Duration",
    "Effect",
    "Explicit",
    "Fate",
    "Free",
    "Given",
    "Group",
    "Holding",
    "Id",
    "InvalidArgument",
    "InvalidDeclaration",
    "InvalidProposal",
    "Issue",
    "Key",
    "Link",
    "LinkAct",
    "Manner",
    "Marker",
    "Matrix",
    "Members",
    "MissingExtra",
    "Modality",
    "Money",
    "Move",
    "Movement",
    "Neighbour",
    "Nominal",
    "NotFound",
    "Note",
    "Offset",
    "Order",
    "Ordinal",
    "Outcomes",
    "Part",
    "PartialDate",
    "PeacetermsError",
    "Place",
    "PlaceId",
    "Places",
    "Poll",
    "PollOption",
    "Problem",
    "Proposal",
    "Quantity",
    "Reaction",
    "Reading",
    "Record",
    "Results",
    "Return",
    "Row",
    "Silence",
    "Source",
    "Stance",
    "Standing",
    "State",
    "Step",
    "Term",
    "Text",
    "Timing",
    "Track",
    "Unit",
    "UnreadableFile",
    "Verdict",
    "Vocabulary",
    "When",
    "Words",
    "chart",
    "clauses",
    "compare",
    "corpus",
    "distances",
    "json_schema",
    "kind_of",
    "kinds",
    "load",
    "matrix",
    "nearest",
    "outcomes",
    "read",
    "track",
    "write",
]
for _family in _FAMILIES:
    __all__ += _family.__all__
