"""What actors and places are to a text, in a word: roles that conflicts have in common."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator

from peaceterms.values.collections import FrozenDict


class PartRole(StrEnum):
    """What an actor or a place is to a text."""

    PARTY = "party"
    """It signs the text, is addressed by it, or has duties, losses or holdings by it."""
    AUTHOR = "author"
    """It only puts the text forward."""
    GUARANTOR = "mediator or guarantor"
    """It mediates, guarantees, watches, decides or supplies forces."""
    INTERNATIONAL = "international body"
    BODY = "joint or new body"
    """A body that the text sets up, or gives tasks to."""
    ORGANISATION = "organisation"
    """Of a state, a territory or a community: a parliament, a church, a movement."""
    POPULATION = "population"
    ARMED_GROUP = "armed group"
    STATE = "neighbour or other state"
    """A state that has no duty by it."""
    OTHER = "other actor"
    """A person, or several who are named together."""
    TERRITORY = "territory at issue"
    """Whose it is, who runs it or what it votes on is a question of the text."""
    PLACE = "other place"
    """Where something is done."""


StatedRoles = Annotated[dict[str, PartRole], AfterValidator(FrozenDict)]
"""An unchangeable table of actors and places with the role that the encoder gives each."""
