"""What a proposal does not address, in what manner, and how much of it is known at all."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import StringConstraints, model_validator

from peaceterms.terms import Basis, kind_of
from peaceterms.terms.families import KINDS, load_all
from peaceterms.values import Id, Record, Several, Words
from peaceterms.vocabulary import PlaceId

IssuePattern = Annotated[str, StringConstraints(pattern=r"^[^/\s]+(/[^/]+)*$", max_length=200)]
"""An issue, or its id with `*` for any part and trailing parts left out: `recognition/*/US`, `force-limit/UA`, `*`."""


class Coverage(StrEnum):
    """How much of a text is known."""

    WHOLE = "whole text"
    """What it does not say, it does not say."""
    ALL_POINTS = "all points reported"
    """Not seen whole, but each of its points is reported."""
    POINTS = "points reported"
    """Some of its points are reported; others may be there."""
    SINGLE_POINTS = "single points"
    """A few points of something larger: nothing follows from what is not among them."""


class Manner(StrEnum):
    """In what manner a text is silent."""

    NEVER_RAISED = "never raised"
    """Only of a text that is known as a whole."""
    NOT_REPORTED = "not reported"
    """Not among the points that are reported of a text that is not known as a whole."""
    EXCLUDED = "excluded"
    DEFERRED = "deferred"
    LEFT_BLANK = "left blank"
    DROPPED = "dropped from an earlier version"
    NOT_KNOWN = "not known"


class Silence(Record):
    """A subject that the text does not address. It covers the issues that it names, and no others."""

    subject: Words
    manner: Manner
    issues: Several[IssuePattern] | None = None
    """The issues that it is about, as patterns. One without any is not shown beside a finding."""
    part: Words | None = None
    """Of what part of the text it is true, where not of all of it: `document 2`."""
    source: Id | None = None
    """The source that says so."""
    basis: Basis | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_kind_and_places(cls, value: Any) -> Any:
        """Read a silence as the first edition wrote it: a kind, and places."""
        if not isinstance(value, dict) or "issues" in value:
            return value
        kind, places = value.get("kind"), value.get("places")
        rest = {name: held for name, held in value.items() if name not in ("kind", "places")}
        several = [places] if isinstance(places, str) else list(places or ())
        if kind is None:
            unknown = value.get("manner") == Manner.NOT_KNOWN
            return {**rest, "issues": [f"*/{place}" for place in several] or ["*"]} if unknown else rest
        return {**rest, "issues": [_pattern(str(kind), str(place)) for place in several] or [str(kind)]}


def _pattern(kind: str, place: str) -> str:
    """Return the pattern of the issues of a kind that are about a place."""
    load_all()
    if kind not in KINDS:
        return kind
    parts = [place if key.refers_to is PlaceId else "*" for key in kind_of(kind).declaration.keys]
    while parts and parts[-1] == "*":
        parts.pop()
    return "/".join((kind, *parts))
