"""Votes: referendums, elections, and how power is shared between groups."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from peaceterms.terms.base import Term
from peaceterms.terms.markers import Key, Nominal, Text
from peaceterms.terms.measured import Amount, Members, When
from peaceterms.terms.subjects import Subject
from peaceterms.values import Alternatives, Duration, Explicit, Offset, PartialDate, Quantity, Several, Words
from peaceterms.vocabulary import Actors, Places

__all__ = [
    "Counting",
    "Election",
    "Electorate",
    "Institution",
    "Office",
    "PowerSharing",
    "Referendum",
    "VoteSubject",
]


class VoteSubject(StrEnum):
    """What a vote decides."""

    STATUS = "status"
    AGREEMENT = "agreement"
    NEUTRALITY = "neutrality"
    CONSTITUTION = "constitution"


class Electorate(StrEnum):
    """Who may vote, as a rule."""

    RESIDENTS = "residents"
    RESIDENTS_AND_DISPLACED = "residents and displaced persons"
    RESIDENTS_AND_NATIVES = "residents and natives elsewhere"
    FORMER_RESIDENTS = "residents at an earlier date"
    LISTED = "persons on an agreed list"
    CITIZENS = "citizens of the whole state"


class Counting(StrEnum):
    """In what unit the result counts."""

    WHOLE = "the whole area"
    COMMUNES = "each commune"


class Referendum(Term):
    """People are asked to decide a question. Each place voted on is a contingency of its own."""

    also_called: ClassVar[str] = "plebiscite, popular vote, vote on status, consultation, self-determination vote, poll"
    use_when: ClassVar[str] = (
        "The text has people decide a question by a vote; terms that hang on the result name it in `given`."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("offices are filled", "election"),
        ("a parliament or a body approves the text", "legal-force"),
    )
    example: ClassVar[dict[str, object]] = {
        "places": ["long-island"],
        "subject": "status",
        "options": ["Northland", "Southland"],
        "supervisor": ["UN"],
    }

    belongs_to: ClassVar[Subject] = Subject.STATE
    binds: ClassVar[tuple[str, ...]] = ()
    benefits: ClassVar[tuple[str, ...]] = ()
    no_side: ClassVar[tuple[str, ...]] = ("to", "by", "supervisor", "caller", "decider")
    main: ClassVar[str] = "options"

    kind: Literal["referendum"] = "referendum"
    places: Annotated[Places, Key(distributes=False)]
    """Where it is held; the result counts in each place by itself."""
    subject: Annotated[VoteSubject, Key()] = VoteSubject.STATUS
    """What is decided; two votes in one place on different subjects are different contingencies."""
    question: Annotated[Words | None, Text()] = None
    """What is asked, in our own words."""
    options: Annotated[Alternatives | None, Members()] = None
    """The answers that can be given."""
    supervisor: Annotated[Actors | Explicit | None, Members()] = None
    """Who supervises the vote."""
    caller: Annotated[Actors | Explicit | None, Members()] = None
    """Who calls it or sets its date."""
    repeats: Annotated[bool | None, Nominal()] = None
    """Whether it repeats an earlier vote on the same question."""
    date: Annotated[PartialDate | Offset | Explicit | None, When(facet="timing")] = None
    """When it is held."""
    interval: Annotated[Duration | Explicit | None, When()] = None
    """How much time must pass before it can be held again."""
    threshold: Annotated[Quantity | Explicit | None, Amount()] = None
    """Share of the votes that decides, in percent."""
    turnout: Annotated[Quantity | Explicit | None, Amount()] = None
    """Least turnout, in percent of those entitled."""
    counting: Annotated[Counting | Explicit | None, Nominal()] = None
    """In what unit the result counts."""
    electorate: Annotated[Electorate | Explicit | None, Nominal()] = None
    """Who may vote."""
    resident_since: Annotated[PartialDate | None, When()] = None
    """The day at which, or since which, voters must have lived there."""
    residence: Annotated[Duration | Explicit | None, When()] = None
    """How long voters must have lived there."""
    least_age: Annotated[Duration | Explicit | None, When()] = None
    """How old voters must be: `P21Y`."""
    electorate_rule: Annotated[Words | None, Text()] = None
    """Who may vote, in detail."""
    decider: Annotated[Actors | Explicit | None, Members()] = None
    """Who decides on what follows from the vote, where that is somebody else than the voters."""
    may_split: Annotated[bool | None, Nominal()] = None
    """Whether parts of the area may go different ways by their votes."""
    binding: Annotated[bool | None, Nominal()] = None
    """Whether the result binds (true) or advises (false)."""
    procedure: Annotated[Words | None, Text()] = None
    """How it is held: zones, run-offs, requests, what follows a result."""


class Office(StrEnum):
    """What is elected."""

    PRESIDENT = "president"
    PARLIAMENT = "parliament"
    EXECUTIVE = "regional executive"
    ASSEMBLY = "regional assembly"
    LOCAL = "local councils"


class Election(Term):
    """Offices are filled by a vote."""

    also_called: ClassVar[str] = "elections, polls, early elections, president, parliament, ballot, voting for offices"
    use_when: ClassVar[str] = "The text has offices filled by a vote."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("a question is decided", "referendum"),
        ("seats are fixed for groups", "power-sharing"),
        ("the electoral law changes", "reform"),
    )
    example: ClassVar[dict[str, object]] = {
        "places": ["long-island"],
        "offices": ["local councils"],
        "supervisor": ["OSCE"],
    }

    belongs_to: ClassVar[Subject] = Subject.STATE
    leads: ClassVar[bool] = True
    binds: ClassVar[tuple[str, ...]] = ()
    benefits: ClassVar[tuple[str, ...]] = ()
    no_side: ClassVar[tuple[str, ...]] = ("to", "by", "supervisor")
    main: ClassVar[str] = "offices"

    kind: Literal["election"] = "election"
    places: Annotated[Places, Key(distributes=False)]
    """Where they are held."""
    offices: Annotated[Several[Office] | Explicit | None, Members()] = None
    """What is elected."""
    date: Annotated[PartialDate | Offset | Explicit | None, When(facet="timing")] = None
    """When they are held."""
    supervisor: Annotated[Actors | Explicit | None, Members()] = None
    """Who supervises or observes them."""
    standards: Annotated[Several[Words] | None, Members()] = None
    """Under whose law and by what standards they are held."""
    electorate: Annotated[Electorate | Explicit | None, Nominal()] = None
    """Who may vote."""
    electorate_rule: Annotated[Words | None, Text()] = None
    """Who may vote and stand, in detail."""
    term_of_office: Annotated[Duration | Explicit | None, When()] = None
    """For how long they are elected."""


class Institution(StrEnum):
    """What power is shared in."""

    STATE = "the state as a whole"
    EXECUTIVE = "executive"
    LEGISLATURE = "legislature"
    LOCAL = "local government"


class PowerSharing(Term):
    """Groups or regions have fixed parts in an institution."""

    also_called: ClassVar[str] = (
        "quota, coalition government, veto, seats, mandatory coalition, weighted majority, cabinet"
    )
    use_when: ClassVar[str] = "The text gives groups or regions fixed parts, or a veto, in an institution."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("a place has powers of its own", "autonomy"),
        ("it says who sits in a body that carries the text out", "body"),
        ("offices are filled by a vote", "election"),
    )
    example: ClassVar[dict[str, object]] = {
        "places": ["long-island"],
        "institution": "executive",
        "groups": ["lake-people"],
        "to": ["lake-people"],
        "seats": "3 count",
    }

    belongs_to: ClassVar[Subject] = Subject.STATE
    benefits: ClassVar[tuple[str, ...]] = ("to", "groups")
    main: ClassVar[str] = "seats"

    kind: Literal["power-sharing"] = "power-sharing"
    places: Annotated[Places, Key(distributes=False)]
    """The state or region."""
    institution: Annotated[Institution, Key()]
    """What power is shared in."""
    groups: Annotated[Actors | None, Members()] = None
    """Who shares it."""
    seats: Annotated[Quantity | Explicit | None, Amount(benefits="to")] = None
    """How many seats the beneficiaries have, as a number or in percent."""
    majority: Annotated[Quantity | Explicit | None, Amount()] = None
    """What share of the votes key decisions need, in percent."""
    veto: Annotated[bool | None, Nominal()] = None
    """Whether a group can stop decisions by itself."""
    rule: Annotated[Words | None, Text()] = None
    """The rule in detail, in our own words."""
