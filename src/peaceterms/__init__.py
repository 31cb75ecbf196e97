"""Peace proposals as typed terms, and how one proposal departs from another."""

from peaceterms.analysis import (
    Apart,
    Cell,
    Concord,
    Distances,
    Matrix,
    Move,
    Movement,
    Neighbour,
    Return,
    Row,
    Step,
    Track,
    distances,
    matrix,
    nearest,
    track,
)
from peaceterms.compare import (
    Agreement,
    Clause,
    Comparison,
    Departure,
    Distance,
    Fate,
    Issue,
    Outcomes,
    Verdict,
    clauses,
    compare,
    outcomes,
)
from peaceterms.corpus import corpus, load
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
from peaceterms.formats import json_schema, read, write
from peaceterms.proposal import Contingency, ContingencyType, Manner, Proposal, Silence
from peaceterms.render import chart  # teaches things how to tell themselves, too
from peaceterms.semantics import Amount, Effect, Free, Key, Marker, Members, Nominal, Note, Order, Ordinal, Text, When
from peaceterms.sources import Development, Link, LinkAct, Poll, PollOption, Reaction, Source, Stance, Standing, State
from peaceterms.telling import Listing, Shown
from peaceterms.terms import FAMILIES as _FAMILIES
from peaceterms.terms import Basis, Given, Modality, Part, Term, Timing, kind_of, kinds
from peaceterms.terms.alignment import *
from peaceterms.terms.economy import *
from peaceterms.terms.forces import *
from peaceterms.terms.guarantees import *
from peaceterms.terms.infrastructure import *
from peaceterms.terms.justice import *
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
    "Listing",
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
    "Return",
    "Row",
    "Shown",
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
