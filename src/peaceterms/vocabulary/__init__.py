"""Who and where: actors, places, and groups of them, with their names.

Data about the world lives in `data/`; what a proposal says about it does not belong here.
"""

from peaceterms.vocabulary.lookup import Vocabulary, bundled_vocabulary
from peaceterms.vocabulary.models import Actor, Group, Holding, Place, Reading
from peaceterms.vocabulary.references import ActorId, Actors, PlaceId, Places

__all__ = [
    "Actor",
    "ActorId",
    "Actors",
    "Group",
    "Holding",
    "Place",
    "PlaceId",
    "Places",
    "Reading",
    "Vocabulary",
    "bundled_vocabulary",
]
