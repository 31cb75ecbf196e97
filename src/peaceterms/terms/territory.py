"""Territory: who holds it in which way, its lines, its self-rule, passage through it, what is left for later."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from peaceterms.terms.base import Term
from peaceterms.terms.ladder import Answers
from peaceterms.terms.markers import Key, Nominal, Ordinal, Text
from peaceterms.terms.measured import Amount, Members, When
from peaceterms.terms.scales import Anchoring, Permanence
from peaceterms.terms.subjects import Subject
from peaceterms.values import Duration, Explicit, Offset, PartialDate, Quantity, Several, Words
from peaceterms.vocabulary import Actors, Places

__all__ = [
    "Autonomy",
    "Boundary",
    "Corridor",
    "DeferredStatus",
    "Degree",
    "Finality",
    "LineType",
    "Means",
    "NonUseOfForce",
    "Openness",
    "Recognition",
    "SelfRule",
    "Status",
    "Territory",
]


class Status(StrEnum):
    """How a territory is governed within, or beside, the state it belongs to."""

    ORDINARY = "ordinary"
    AUTONOMOUS = "autonomous"
    SPECIAL = "special"
    INTERNATIONAL_ADMINISTRATION = "international administration"
    INDEPENDENT = "independent"


class Territory(Term):
    """Who holds a place: in fact, by title, and for single purposes, which may lie in different hands."""

    also_called: ClassVar[str] = (
        "cession, land swap, annexation, control of land, sovereignty over a place, transfer, occupied land, islands"
    )
    use_when: ClassVar[str] = (
        "The text says who holds, owns, runs or guards a place, also where one side gives it up to the other (`by`)."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("somebody recognises whose it is", "recognition"),
        ("a claim is given up and nothing is said of who holds the land", "claims"),
        ("forces leave, and nothing more", "withdrawal"),
        ("whose it is is left for later", "deferred-status"),
        ("the place rules itself within a state", "autonomy"),
        ("it is a plant, a dam or a port", "facility"),
    )
    example: ClassVar[dict[str, object]] = {"places": ["long-island"], "control": ["southland"], "by": ["northland"]}

    belongs_to: ClassVar[Subject] = Subject.LAND
    leads: ClassVar[bool] = True
    at_least_one_of: ClassVar[tuple[str, ...]] = (
        "control",
        "sovereignty",
        "administration",
        "policing",
        "security",
        "use",
        "status",
    )
    benefits: ClassVar[tuple[str, ...]] = ("to", "control", "sovereignty")
    gives_up: ClassVar[tuple[str, ...]] = ("by",)
    main: ClassVar[str] = "control"
    answers_for: ClassVar[tuple[Answers, ...]] = (
        Answers("autonomy", step=1, same=(("places", "places"),), when={"status": (Status.INDEPENDENT,)}),
        Answers("deferred-status", step=1, same=(("places", "places"),)),
        Answers("recognition", step=1, same=(("places", "places"), ("by", "recogniser")), when={"sovereignty": ()}),
    )

    kind: Literal["territory"] = "territory"
    places: Annotated[Places, Key()]
    """The places that it is about; each is an issue of its own."""
    control: Annotated[Actors | Explicit | None, Nominal(holder="control")] = None
    """Who holds the place in fact."""
    sovereignty: Annotated[Actors | Explicit | None, Nominal(holder="sovereignty")] = None
    """To which state the place formally belongs."""
    administration: Annotated[Actors | Explicit | None, Nominal(holder="administration")] = None
    """Who runs its civil affairs."""
    policing: Annotated[Actors | Explicit | None, Nominal(holder="policing")] = None
    """Who keeps public order there."""
    security: Annotated[Actors | Explicit | None, Nominal(holder="security")] = None
    """Who guards it against the outside."""
    use: Annotated[Actors | Explicit | None, Nominal(holder="use")] = None
    """Who may use it, or sites in it, for a purpose of their own."""
    status: Annotated[Status | Explicit | None, Nominal()] = None
    """How the place is governed."""
    area: Annotated[Quantity | Explicit | None, Amount()] = None
    """How much of the place is meant, as an area or in percent; `None`: all of it, or not said."""


class Degree(StrEnum):
    """How far recognition goes."""

    NONE = "none"
    DE_FACTO = "de facto"
    DE_JURE = "de jure"


class Recognition(Term):
    """One actor recognises a place as another's, or as a state of its own."""

    also_called: ClassVar[str] = "de jure, de facto, recognition of independence, recognise as Russian, annexation"
    use_when: ClassVar[str] = (
        "The text says whether an actor recognises a place as another's, or as a state; a stated refusal is "
        "the degree `none`."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("it says whose the place is or will be, without a recogniser", "territory"),
        ("diplomatic relations are taken up", "normalisation"),
        ("only the integrity of a state is affirmed", "principle"),
    )
    example: ClassVar[dict[str, object]] = {
        "places": ["long-island"],
        "recogniser": ["northland"],
        "degree": "de jure",
        "holder": ["southland"],
    }

    belongs_to: ClassVar[Subject] = Subject.LAND
    binds: ClassVar[tuple[str, ...]] = ("by", "recogniser")
    benefits: ClassVar[tuple[str, ...]] = ("to", "holder")
    gives_up: ClassVar[tuple[str, ...]] = ("recogniser",)
    main: ClassVar[str] = "degree"
    negation: ClassVar[tuple[str, object]] = ("degree", Degree.NONE)
    answers_for: ClassVar[tuple[Answers, ...]] = (Answers("deferred-status", step=1, same=(("places", "places"),)),)

    kind: Literal["recognition"] = "recognition"
    places: Annotated[Places, Key()]
    """The places that it is about; each is an issue of its own."""
    recogniser: Annotated[Actors, Key(distributes=True)]
    """Who recognises; each is an issue of its own."""
    degree: Annotated[
        Degree | Literal[Explicit.TO_BE_AGREED, Explicit.LEFT_BLANK] | None, Ordinal(benefits="holder")
    ] = None
    """How far the recognition goes. `none` is a degree of its own."""
    holder: Annotated[Actors | None, Nominal(holder="holder")] = None
    """Whose the place is recognised to be; for a state, the state itself."""


class LineType(StrEnum):
    """What sort of line it is."""

    BORDER = "state border"
    LINE_OF_CONTACT = "line of contact"
    INTERNAL = "internal boundary"


class Finality(StrEnum):
    """How final a line is meant to be."""

    STARTING_POINT = "starting point for talks"
    PROVISIONAL = "provisional"
    FINAL = "final"


class Boundary(Term):
    """A line: where it runs, how final it is, who marks it, and how it can be changed."""

    also_called: ClassVar[str] = (
        "border, line of contact, front line, armistice line, demarcation, delimitation, line of control, frontier"
    )
    use_when: ClassVar[str] = (
        "The text speaks of a line itself: where it runs, how final it is, who marks it, how it can change."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "forces stay where they are, and no more is said of the line: `freezes`, from which the line follows",
            "ceasefire",
        ),
        ("it says who holds the land on either side", "territory"),
        ("nobody changes a line by force", "non-use-of-force"),
    )
    example: ClassVar[dict[str, object]] = {
        "places": ["long-island"],
        "line": "state border",
        "finality": "final",
        "course": "Along the middle of the lake.",
    }

    belongs_to: ClassVar[Subject] = Subject.LAND
    binds: ClassVar[tuple[str, ...]] = ()
    benefits: ClassVar[tuple[str, ...]] = ()
    no_side: ClassVar[tuple[str, ...]] = ("by", "to", "marked_by", "between")
    main: ClassVar[str] = "finality"
    provisional: ClassVar[str | None] = "finality"

    kind: Literal["boundary"] = "boundary"
    places: Annotated[Places, Key()]
    """The country or region that it runs through or bounds."""
    line: Annotated[LineType, Key()]
    """What sort of line it is."""
    between: Annotated[Actors | None, Members()] = None
    """The two sides that it runs between."""
    course: Annotated[Words | None, Text()] = None
    """Where it runs, in our own words."""
    as_of: Annotated[PartialDate | Offset | Explicit | None, When()] = None
    """The date at which it is taken as it then ran."""
    finality: Annotated[Finality | Explicit | None, Ordinal()] = None
    """How final it is meant to be."""
    marked_by: Annotated[Actors | Explicit | None, Members()] = None
    """Who traces it on maps or on the ground."""
    change: Annotated[Words | Explicit | None, Text()] = None
    """How it can be changed."""


class SelfRule(StrEnum):
    """How far self-rule goes."""

    DECENTRALISATION = "decentralisation"
    SPECIAL_STATUS = "special status"
    AUTONOMY = "autonomy"
    ALL_BUT_RESERVED = "all but reserved powers"


class Autonomy(Term):
    """A place rules itself within a state: how far, with what powers, laid down in what."""

    also_called: ClassVar[str] = (
        "self-rule, self-government, special status, devolution, "
        "decentralisation, federal status, interim self-government"
    )
    use_when: ClassVar[str] = (
        "The text says that a named place rules itself within a state, how far, and what the state keeps."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("the whole state is decentralised or reformed", "reform"),
        ("the place becomes a state, or changes hands", "territory"),
        ("a general maxim is affirmed", "principle"),
        ("groups share power in one institution", "power-sharing"),
    )
    example: ClassVar[dict[str, object]] = {
        "places": ["long-island"],
        "degree": "autonomy",
        "powers": ["schools", "police"],
        "reserved": ["defence"],
    }

    belongs_to: ClassVar[Subject] = Subject.STATE
    benefits: ClassVar[tuple[str, ...]] = ("to", "places")
    main: ClassVar[str] = "degree"
    place_is_people: ClassVar[bool] = True

    kind: Literal["autonomy"] = "autonomy"
    places: Annotated[Places, Key()]
    """The place that rules itself."""
    degree: Annotated[SelfRule | Explicit | None, Ordinal(benefits="places")] = None
    """How far it goes."""
    powers: Annotated[Several[Words] | Explicit | None, Members(benefits="places")] = None
    """What the place decides itself."""
    reserved: Annotated[Several[Words] | Explicit | None, Members(burdens="places")] = None
    """What the state keeps."""
    permanence: Annotated[Permanence | Explicit | None, Ordinal(benefits="places")] = None
    """How long it is meant to last."""
    anchoring: Annotated[Anchoring | Explicit | None, Ordinal(benefits="places")] = None
    """In what it is laid down."""
    ties: Annotated[Words | Explicit | None, Text()] = None
    """What ties with other states or regions are allowed."""


class Openness(StrEnum):
    """How open a way is."""

    CLOSED = "closed"
    RESTRICTED = "restricted"
    FREE = "free"


class Corridor(Term):
    """A way across a territory for others than its holder."""

    also_called: ClassVar[str] = (
        "crossing, crossing point, checkpoint, transit, passage, access road, right of way, corridor, permits to cross"
    )
    use_when: ClassVar[str] = "The text opens a lasting way across a territory for others than its holder."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("forces or people on one march are not attacked", "protection"),
        ("relief passes", "humanitarian-aid"),
        ("ships sail", "navigation"),
    )
    example: ClassVar[dict[str, object]] = {
        "places": ["long-island"],
        "openness": "free",
        "users": ["northland"],
        "traffic": ["goods"],
    }

    belongs_to: ClassVar[Subject] = Subject.LAND
    benefits: ClassVar[tuple[str, ...]] = ("to", "users")
    no_side: ClassVar[tuple[str, ...]] = ("controller",)
    main: ClassVar[str] = "openness"
    negation: ClassVar[tuple[str, object]] = ("openness", Openness.CLOSED)

    kind: Literal["corridor"] = "corridor"
    places: Annotated[Places | None, Key(distributes=False)] = None
    """The place that is crossed, or the corridor itself where it has a name; `None`: the text names none."""
    users: Annotated[Actors | Explicit | None, Members()] = None
    """Who may pass."""
    openness: Annotated[Openness | Explicit | None, Ordinal(benefits="users", ceiling=True)] = None
    """How freely they may pass."""
    controller: Annotated[Actors | Explicit | None, Nominal(holder="controller")] = None
    """Who controls or runs the way."""
    traffic: Annotated[Several[Words] | None, Members(benefits="users", ceiling=True)] = None
    """What may pass: people, goods, vehicles, ..."""
    connects: Annotated[Places | None, Members()] = None
    """The places that it connects."""
    width: Annotated[Quantity | Explicit | None, Amount()] = None
    """How wide it is."""
    route: Annotated[Words | Explicit | None, Text()] = None
    """Where it runs."""
    tolls: Annotated[Words | Explicit | None, Text()] = None
    """What may be charged."""


class Means(StrEnum):
    """By what means a question is to be settled."""

    BILATERAL_TALKS = "bilateral talks"
    LEADERS_TALKS = "talks between leaders"
    MEDIATED_TALKS = "mediated talks"
    DIPLOMACY = "diplomacy"
    VOTE = "a vote"
    ARBITRATION = "arbitration"
    THIRD_PARTY = "decision of third parties"


class DeferredStatus(Term):
    """Whose a place is, or how it is governed, is left for later."""

    also_called: ClassVar[str] = "final status, status later, postponed, pending settlement, open question of status"
    use_when: ClassVar[str] = "The text leaves for later whose a place is or how it is governed."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("the parties only say that they talk about territory", "talks"),
        ("the place is voted on", "referendum"),
        ("it is settled now", "territory"),
    )
    example: ClassVar[dict[str, object]] = {"places": ["long-island"], "means": ["bilateral talks"], "period": "P15Y"}

    belongs_to: ClassVar[Subject] = Subject.LAND
    no_side: ClassVar[tuple[str, ...]] = ("deciders",)
    main: ClassVar[str] = "means"
    puts_off: ClassVar[bool] = True

    kind: Literal["deferred-status"] = "deferred-status"
    places: Annotated[Places, Key()]
    """The places whose status is left for later."""
    means: Annotated[Several[Means] | Explicit | None, Members()] = None
    """By what means it is to be settled."""
    deciders: Annotated[Actors | Explicit | None, Members()] = None
    """Who is to settle it."""
    period: Annotated[Duration | Explicit | None, When()] = None
    """How much time there is for it."""
    basis_of_talks: Annotated[Words | Explicit | None, Text()] = None
    """From what the talks start, or by what criteria it is settled."""


class NonUseOfForce(Term):
    """A party undertakes not to change who holds a place by force."""

    also_called: ClassVar[str] = "peaceful means, renunciation of force, no change by force"
    use_when: ClassVar[str] = (
        "The text has a party undertake not to change by force who holds a place, or territorial arrangements."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("it undertakes not to attack at all", "non-aggression"),
        ("fighting stops", "ceasefire"),
        ("it gives up its claim", "claims"),
    )
    example: ClassVar[dict[str, object]] = {"party": ["northland"], "over": ["long-island"], "permanence": "permanent"}

    belongs_to: ClassVar[Subject] = Subject.SOVEREIGNTY
    binds: ClassVar[tuple[str, ...]] = ("by", "party")
    main: ClassVar[str] = "permanence"

    kind: Literal["non-use-of-force"] = "non-use-of-force"
    party: Annotated[Actors, Key()]
    """Who undertakes it."""
    over: Annotated[Places | None, Key()] = None
    """The places that it is about; `None`: all territorial arrangements."""
    permanence: Annotated[Permanence | Explicit | None, Ordinal(burdens="party")] = None
    """How long it binds."""
    until: Annotated[Words | None, Text()] = None
    """Up to what it binds, where that is no date."""
