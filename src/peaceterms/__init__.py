"""Peace proposals as typed terms, and how one proposal departs from another."""

from peaceterms import render as _render  # noqa: F401 - teaches things how to tell themselves
from peaceterms import terms as _terms
from peaceterms.compare import Agreement, Comparison, Departure, Distance, Issue, Outcomes, compare, outcomes
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
from peaceterms.semantics import Amount, Effect, Free, Key, Marker, Members, Nominal, Note, Order, Ordinal, Text, When
from peaceterms.sources import Development, Link, LinkAct, Poll, PollOption, Reaction, Source, Stance, Standing, State
from peaceterms.terms import *
from peaceterms.values import Details, Duration, Explicit, Id, Money, Offset, PartialDate, Quantity, Record, Unit, Words
from peaceterms.vocabulary import Actor, ActorId, Actors, Group, Holding, Place, PlaceId, Places, Reading, Vocabulary

__all__ = [
    "Actor",
    "ActorId",
    "Actors",
    "Agreement",
    "Amount",
    "Comparison",
    "Contingency",
    "ContingencyType",
    "Departure",
    "Details",
    "Development",
    "Distance",
    "Duration",
    "Effect",
    "Explicit",
    "Free",
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
    "Members",
    "MissingExtra",
    "Money",
    "Nominal",
    "NotFound",
    "Note",
    "Offset",
    "Order",
    "Ordinal",
    "Outcomes",
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
    "Silence",
    "Source",
    "Stance",
    "Standing",
    "State",
    "Text",
    "Unit",
    "UnreadableFile",
    "Vocabulary",
    "When",
    "Words",
    "compare",
    "corpus",
    "json_schema",
    "load",
    "outcomes",
    "read",
    "write",
]
__all__ += _terms.__all__
