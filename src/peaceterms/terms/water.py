"""Water: who is supplied, how a river is shared, which works may be built."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from peaceterms.terms.base import Term
from peaceterms.terms.markers import Key, Nominal, Ordinal, Text
from peaceterms.terms.measured import Amount, Members, When
from peaceterms.terms.scales import Allowance
from peaceterms.terms.subjects import Subject
from peaceterms.values import Duration, Explicit, Id, Money, Quantity, Several, Words
from peaceterms.vocabulary import Actors, Places

__all__ = [
    "Access",
    "Care",
    "Concern",
    "DutyOfCare",
    "WaterShare",
    "WaterSupply",
    "WaterWorks",
    "Works",
]


class WaterSupply(Term):
    """A place is supplied with water. Who guarantees the supply stands in `guaranteed_by`."""

    also_called: ClassVar[str] = "drinking water, canal, water for a region, supply"
    use_when: ClassVar[str] = "The text says that a place is supplied with water."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("what part of a river somebody may use", "water-share"),
        ("works are built on it", "water-works"),
        ("a canal or a dam changes hands", "facility"),
    )
    example: ClassVar[dict[str, object]] = {
        "recipient": ["long-island"],
        "assured": True,
        "source": ["blue-lake"],
        "volume": "at least 20 m3/s",
    }

    belongs_to: ClassVar[Subject] = Subject.RESOURCES
    benefits: ClassVar[tuple[str, ...]] = ("to", "recipient")
    main: ClassVar[str] = "assured"

    kind: Literal["water-supply"] = "water-supply"
    recipient: Annotated[Places, Key()]
    """The place that is supplied."""
    source: Annotated[Places | Explicit | None, Nominal(identity=True)] = None
    """River or works that the water comes from, such as the North Crimean Canal; two are two supplies."""
    assured: Annotated[bool | None, Ordinal(benefits="recipient")] = None
    """Whether the supply is promised to be kept up."""
    volume: Annotated[Quantity | Explicit | None, Amount(benefits="recipient")] = None
    """How much, as a flow (volume per second, day or year)."""
    least: Annotated[Quantity | Explicit | None, Amount(benefits="recipient", floor=True)] = None
    """The least that must flow, whatever the river brings."""
    season: Annotated[Words | None, Nominal(identity=True)] = None
    """The part of the year to which the volume applies; two are two supplies."""
    payment: Annotated[Money | Explicit | None, Amount(burdens="recipient")] = None
    """What is paid for it."""


class Access(StrEnum):
    """How far a party may use a water."""

    BARRED = "no use"
    LIMITED = "limited"
    UNRESTRICTED = "unrestricted"


class WaterShare(Term):
    """What part of a water a party may use."""

    also_called: ClassVar[str] = "allocation of water, quotas of water, rivers, use of water, irrigation"
    use_when: ClassVar[str] = "The text says how much of a water, or for what, a party may use."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("a place is supplied by somebody", "water-supply"),
        ("dams or stores may be built", "water-works"),
        ("ships sail on it", "navigation"),
    )
    example: ClassVar[dict[str, object]] = {
        "user": ["northland"],
        "source": ["blue-lake"],
        "access": "limited",
        "share": "40 percent",
    }

    belongs_to: ClassVar[Subject] = Subject.RESOURCES
    no_side: ClassVar[tuple[str, ...]] = ("user",)
    main: ClassVar[str] = "access"
    bare: ClassVar[int] = 0

    kind: Literal["water-share"] = "water-share"
    user: Annotated[Actors, Key()]
    """Who uses it."""
    source: Annotated[Places, Key(distributes=False)]
    """The river, canal or aquifer."""
    season: Annotated[Id, Key()] = "all-year"
    """The part of the year, in a name such as `april-to-july`."""
    access: Annotated[Access | Explicit | None, Ordinal(benefits="user", neutral=Access.UNRESTRICTED)] = None
    """How far it may be used."""
    volume: Annotated[Quantity | Explicit | None, Amount(benefits="user", ceiling=True)] = None
    """The most that may be taken, as a flow or a volume."""
    share: Annotated[Quantity | Explicit | None, Amount(benefits="user", ceiling=True)] = None
    """The most that may be taken, in percent."""
    irrigated_area: Annotated[Quantity | Explicit | None, Amount(benefits="user", ceiling=True)] = None
    """The largest area that may be irrigated from it."""
    purposes: Annotated[Several[Words] | None, Members(benefits="user", ceiling=True)] = None
    """For what it may be used."""
    rule: Annotated[Words | None, Text()] = None
    """The rule in detail: schedules, steps, what is left to whom."""


class Works(StrEnum):
    """What is built or run."""

    STORAGE = "storage"
    POWER_STORAGE = "storage for power"
    FLOOD_STORAGE = "storage against floods"
    RUN_OF_RIVER = "run-of-river power plants"
    DRAINAGE = "drainage"
    ALL = "works of any sort"


class WaterWorks(Term):
    """What a party may build or must keep up on a water."""

    also_called: ClassVar[str] = "dams, reservoirs, hydropower, storage, run-of-river plants, barrages"
    use_when: ClassVar[str] = "The text says what works a party may build or has to keep up on a water."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("how much water may be used", "water-share"),
        ("who holds works that stand", "facility"),
        ("who pays for them", "payment"),
    )
    example: ClassVar[dict[str, object]] = {
        "builder": ["northland"],
        "works": ["storage"],
        "source": ["blue-lake"],
        "allowed": "limited",
        "notice": "P6M",
    }

    belongs_to: ClassVar[Subject] = Subject.RESOURCES
    benefits: ClassVar[tuple[str, ...]] = ("to", "builder")
    main: ClassVar[str] = "allowed"
    bare: ClassVar[int] = 0
    negation: ClassVar[tuple[str, object]] = ("allowed", Allowance.BARRED)

    kind: Literal["water-works"] = "water-works"
    builder: Annotated[Actors, Key()]
    """Who builds or runs them."""
    works: Annotated[Several[Works], Key(whole=Works.ALL)]
    """What sort of works; each is an issue of its own."""
    source: Annotated[Places, Key(distributes=False)]
    """The river or basin."""
    allowed: Annotated[
        Allowance | Explicit | None, Ordinal(benefits="builder", neutral=Allowance.ALLOWED, duty=Allowance.REQUIRED)
    ] = None
    """How far they are allowed."""
    volume: Annotated[Quantity | Explicit | None, Amount(benefits="builder", ceiling=True)] = None
    """The largest volume that may be stored."""
    notice: Annotated[Duration | Explicit | None, When(burdens="builder")] = None
    """How long ahead the other side is told."""
    rule: Annotated[Words | None, Text()] = None
    """By what rules they are built, filled and run."""


class Concern(StrEnum):
    """What is taken care of."""

    OTHERS_USE = "use by others"
    CHANNELS = "channels and banks"
    QUALITY = "quality of water"
    FLOODS = "floods"
    ENVIRONMENT = "environment"


class Care(StrEnum):
    """How much care is owed, from the least."""

    BEST_ENDEAVOURS = "best endeavours"
    DUE_DILIGENCE = "due diligence"
    NO_MATERIAL_HARM = "no material harm"
    NO_HARM = "no harm"


class DutyOfCare(Term):
    """A party runs its works, or uses a water, with care for others: it avoids harm, or keeps something in order."""

    also_called: ClassVar[str] = "due diligence, no harm, pollution, maintenance of channels, care of works"
    use_when: ClassVar[str] = "The text says how far a party must avoid harm to others, or keep a water in order."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("works may or must be built", "water-works"),
        ("so much water is left to the other side", "water-share"),
        ("something is spared in a war", "protection"),
    )
    example: ClassVar[dict[str, object]] = {
        "party": ["northland"],
        "over": ["blue-lake"],
        "concern": ["use by others"],
        "standard": "no material harm",
        "toward": ["southland"],
    }

    belongs_to: ClassVar[Subject] = Subject.RESOURCES
    binds: ClassVar[tuple[str, ...]] = ("by", "party")
    benefits: ClassVar[tuple[str, ...]] = ("to", "toward")
    main: ClassVar[str] = "standard"

    kind: Literal["duty-of-care"] = "duty-of-care"
    party: Annotated[Actors, Key()]
    """Who owes it."""
    over: Annotated[Places, Key(distributes=False)]
    """The river, basin or region that it is about."""
    concern: Annotated[Several[Concern], Key()]
    """What is taken care of; each is an issue of its own."""
    standard: Annotated[Care | Explicit | None, Ordinal(burdens="party", benefits="toward")] = None
    """How much care is owed."""
    toward: Annotated[Actors | None, Members()] = None
    """To whom it is owed."""
    rule: Annotated[Words | None, Text()] = None
    """What is done or left undone, in our own words."""
