"""Economy: sanctions, frozen assets, compensation, rebuilding, payments, trade, resources, shares."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from peaceterms.terms.base import Term
from peaceterms.terms.markers import Key, Ordinal, Text
from peaceterms.terms.measured import Amount, Members, When
from peaceterms.terms.subjects import Subject
from peaceterms.values import Duration, Explicit, Id, Money, PartialDate, Quantity, Several, Words
from peaceterms.vocabulary import Actors, Places

__all__ = [
    "AssetUse",
    "Compensation",
    "CompensationExtent",
    "CooperationForm",
    "Divided",
    "EconomicCooperation",
    "FrozenAssets",
    "MoneySource",
    "Payment",
    "Purpose",
    "Reconstruction",
    "ResourcePower",
    "ResourceRights",
    "Sanctions",
    "SanctionsAction",
    "Share",
]


class SanctionsAction(StrEnum):
    """What becomes of sanctions, from the worst for whom they are on."""

    TIGHTENED = "tightened"
    KEPT = "kept"
    EASED = "eased"
    LIFTED = "lifted"


class Sanctions(Term):
    """What becomes of sanctions on somebody."""

    also_called: ClassVar[str] = "embargo, easing of sanctions, lifting of sanctions, export controls, blacklist"
    use_when: ClassVar[str] = "The text says that sanctions on somebody are tightened, kept, eased or lifted."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("sanctions are an answer to a breach still to come", "breach-consequence"),
        ("only frozen money is meant", "frozen-assets"),
        ("trade is opened beyond the end of sanctions", "economic-cooperation"),
    )
    example: ClassVar[dict[str, object]] = {
        "on": ["northland"],
        "action": "eased",
        "snapback": True,
        "timing": {"staged": True},
    }

    belongs_to: ClassVar[Subject] = Subject.SANCTIONS
    benefits: ClassVar[tuple[str, ...]] = ("to", "on")
    no_side: ClassVar[tuple[str, ...]] = ("imposers",)
    main: ClassVar[str] = "action"
    bare: ClassVar[int] = 0

    kind: Literal["sanctions"] = "sanctions"
    on: Annotated[Actors, Key(distributes=True)]
    """Whom they are on."""
    action: Annotated[SanctionsAction | Explicit | None, Ordinal(benefits="on", neutral=SanctionsAction.KEPT)] = None
    """What becomes of them; whether in stages stands in `timing.staged`."""
    imposers: Annotated[Actors | Explicit | None, Members(distributes=True)] = None
    """Whose sanctions are meant."""
    imposed_since: Annotated[PartialDate | None, When()] = None
    """From when on they were imposed."""
    sorts: Annotated[Several[Words] | None, Members()] = None
    """What sort of sanctions."""
    snapback: Annotated[bool | None, Ordinal(burdens="on")] = None
    """Whether they come back if the agreement is broken."""


class AssetUse(StrEnum):
    """What becomes of frozen assets."""

    KEPT_FROZEN = "kept frozen"
    COMPENSATION = "used for compensation"
    RECONSTRUCTION = "invested in reconstruction"
    JOINT_VEHICLE = "put into a joint investment vehicle"
    UNFROZEN = "unfrozen"


class FrozenAssets(Term):
    """What becomes of the assets of a state that others have frozen."""

    also_called: ClassVar[str] = "immobilised assets, central bank reserves, seized money"
    use_when: ClassVar[str] = "The text says what becomes of assets of a state that others have frozen."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("damage is paid for out of other money", "compensation"),
        ("the sanctions as a whole are eased or lifted", "sanctions"),
    )
    example: ClassVar[dict[str, object]] = {
        "owner": ["northland"],
        "uses": ["invested in reconstruction"],
        "holders": ["southland"],
    }

    belongs_to: ClassVar[Subject] = Subject.MONEY
    leads: ClassVar[bool] = True
    no_side: ClassVar[tuple[str, ...]] = ("owner", "holders", "managers")
    main: ClassVar[str] = "uses"

    kind: Literal["frozen-assets"] = "frozen-assets"
    owner: Annotated[Actors, Key()]
    """Whose assets."""
    uses: Annotated[Several[AssetUse] | Explicit | None, Members()] = None
    """What becomes of them; several, where the text leaves a choice."""
    amount: Annotated[Money | Explicit | None, Amount()] = None
    """How much."""
    holders: Annotated[Actors | Explicit | None, Members()] = None
    """Who holds them now."""
    managers: Annotated[Actors | Explicit | None, Members()] = None
    """Who leads or manages their use."""
    until: Annotated[Words | Explicit | None, Text()] = None
    """Up to what, or on what condition."""


class CompensationExtent(StrEnum):
    """How far damage is made good. `none`: claims for it are given up."""

    NONE = "none"
    PARTIAL = "partial"
    FULL = "full"


class MoneySource(StrEnum):
    """Where money comes from."""

    FROZEN_ASSETS = "frozen assets"
    LEVY = "levy on exports"
    STATE_BUDGET = "state budget"
    INTERNATIONAL_FUND = "international fund"
    PROPERTY_LEFT = "property left behind"


class Compensation(Term):
    """Damage of a war is made good, or claims for it are given up."""

    also_called: ClassVar[str] = "reparations, damages, war losses, indemnity"
    use_when: ClassVar[str] = "The text says whether damage of the war is paid for, or that nobody claims it."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("claims on land, debts or lawsuits are given up", "claims"),
        ("rebuilding is paid for without regard to who did the damage", "reconstruction"),
        ("a sum is paid for something else than damage", "payment"),
    )
    example: ClassVar[dict[str, object]] = {"recipient": ["southland"], "extent": "full", "payers": ["northland"]}

    belongs_to: ClassVar[Subject] = Subject.MONEY
    burdens: ClassVar[tuple[str, ...]] = ("payers",)
    benefits: ClassVar[tuple[str, ...]] = ("to", "recipient")
    main: ClassVar[str] = "extent"
    negation: ClassVar[tuple[str, object]] = ("extent", CompensationExtent.NONE)

    kind: Literal["compensation"] = "compensation"
    recipient: Annotated[Actors, Key()]
    """Whose damage."""
    extent: Annotated[CompensationExtent | Literal[Explicit.TO_BE_AGREED] | None, Ordinal(benefits="recipient")] = None
    """How far it is made good."""
    payers: Annotated[Actors | None, Members()] = None
    """Who pays."""
    amount: Annotated[Money | Explicit | None, Amount(benefits="recipient")] = None
    """How much."""
    sources_of_money: Annotated[Several[MoneySource] | None, Members()] = None
    """Where the money comes from."""
    mechanism: Annotated[Words | None, Text()] = None
    """Through what it is paid."""


class Reconstruction(Term):
    """Rebuilding and development, and who pays for it."""

    also_called: ClassVar[str] = "rebuilding, development fund, recovery, Marshall plan, donors conference, development"
    use_when: ClassVar[str] = (
        "The text speaks of rebuilding or developing a country or a place, and of who pays for it."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("it is owed as making good of damage", "compensation"),
        ("frozen assets pay for it and nothing else is said", "frozen-assets"),
        ("two parties work together in their economies", "economic-cooperation"),
    )
    example: ClassVar[dict[str, object]] = {
        "recipient": ["southland"],
        "funders": ["donors"],
        "amount": "at least USD 20000000000",
    }

    belongs_to: ClassVar[Subject] = Subject.MONEY
    benefits: ClassVar[tuple[str, ...]] = ("to", "recipient")
    no_side: ClassVar[tuple[str, ...]] = ("funders", "manager")
    main: ClassVar[str] = "amount"

    kind: Literal["reconstruction"] = "reconstruction"
    recipient: Annotated[Actors, Key()]
    """Whose country or people. Where the text names nobody, whom it can only mean, marked in `implied`."""
    places: Annotated[Places | None, Members()] = None
    """Where."""
    funders: Annotated[Actors | Explicit | None, Members()] = None
    """Who pays or helps."""
    amount: Annotated[Money | Explicit | None, Amount(benefits="recipient")] = None
    """How much."""
    fields: Annotated[Several[Words] | None, Members(benefits="recipient")] = None
    """What is rebuilt or developed."""
    manager: Annotated[Actors | Explicit | None, Members()] = None
    """Who runs it."""
    mechanism: Annotated[Words | None, Text()] = None
    """Through what: a fund, a package, an agreement."""


class Purpose(StrEnum):
    """What is paid for."""

    DEBT = "debt"
    WORKS = "works"
    PROPERTY = "property"
    COSTS = "costs of a body or a vote"
    REINTEGRATION = "reintegration of fighters"
    VICTIMS = "victims"
    GUARANTEE = "guarantee"
    BUDGET = "budget of a government"


class Payment(Term):
    """A sum, or a share of costs, that one pays."""

    also_called: ClassVar[str] = "money, funds, costs, subsidy, budget, price, contribution"
    use_when: ClassVar[str] = (
        "The text names a sum, or a share of costs, that one pays for something other than damage of war."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("damage of a war is paid for", "compensation"),
        ("money goes into rebuilding", "reconstruction"),
        ("water is paid for", "water-supply"),
        ("ships pay dues", "navigation"),
    )
    example: ClassVar[dict[str, object]] = {
        "payer": ["northland"],
        "recipient": ["southland"],
        "purpose": "works",
        "amount": "USD 5000000",
    }

    belongs_to: ClassVar[Subject] = Subject.MONEY
    binds: ClassVar[tuple[str, ...]] = ("by", "payer")
    benefits: ClassVar[tuple[str, ...]] = ("to", "recipient")
    main: ClassVar[str] = "amount"

    kind: Literal["payment"] = "payment"
    payer: Annotated[Actors, Key()]
    """Who pays; each is an issue of its own."""
    recipient: Annotated[Actors | None, Key()] = None
    """Who is paid."""
    purpose: Annotated[Purpose, Key()]
    """For what."""
    amount: Annotated[Money | Explicit | None, Amount(burdens="payer")] = None
    """How much, in all or for each time or head, as `schedule` says."""
    share: Annotated[Quantity | Explicit | None, Amount(burdens="payer")] = None
    """What part of the costs, in percent."""
    interval: Annotated[Duration | Explicit | None, When()] = None
    """How often it is paid, where it is paid again and again: `P1Y`."""
    price_year: Annotated[PartialDate | None, When()] = None
    """The year whose prices are meant."""
    schedule: Annotated[Words | None, Text()] = None
    """In what instalments and form."""


class CooperationForm(StrEnum):
    """In what form economies work together."""

    RESTORED_TIES = "restored ties"
    AGREEMENT = "cooperation agreement"
    JOINT_PROJECTS = "joint projects"
    FREE_TRADE = "free trade"
    MARKET_ACCESS = "preferential market access"
    FREE_MOVEMENT = "free movement"
    FUND = "development fund"


class EconomicCooperation(Term):
    """Two parties trade or work together."""

    also_called: ClassVar[str] = (
        "trade, free trade, customs, investment, joint projects, tax, tariffs, energy cooperation"
    )
    use_when: ClassVar[str] = "The text says that two parties trade or run economic projects together."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("relations in general are restored", "normalisation"),
        ("sanctions end", "sanctions"),
        ("one gives the other money to rebuild", "reconstruction"),
        ("one becomes a member of a union", "membership"),
    )
    example: ClassVar[dict[str, object]] = {
        "party": ["northland"],
        "partner": ["southland"],
        "forms": ["joint projects"],
        "fields": ["fishing"],
    }

    belongs_to: ClassVar[Subject] = Subject.ECONOMY
    binds: ClassVar[tuple[str, ...]] = ()
    benefits: ClassVar[tuple[str, ...]] = ()
    no_side: ClassVar[tuple[str, ...]] = ("by", "to", "party", "partner")
    main: ClassVar[str] = "forms"

    kind: Literal["economic-cooperation"] = "economic-cooperation"
    party: Annotated[Actors, Key(mutual="partner")]
    """One party. The two have no order."""
    partner: Annotated[Actors | None, Key()] = None
    """The other party; `None`: others in general."""
    forms: Annotated[Several[CooperationForm] | Explicit | None, Members()] = None
    """In what form."""
    fields: Annotated[Several[Words] | None, Members()] = None
    """In what fields."""
    mechanism: Annotated[Words | None, Text()] = None
    """Through what, and with what in return."""


class ResourcePower(StrEnum):
    """What can be decided over a resource."""

    LEGISLATE = "make its law"
    LICENSE = "grant licences"
    MANAGE = "run it"
    TAX = "tax it"
    SELL = "sell it"


class ResourceRights(Term):
    """Who may work, keep or use natural resources."""

    also_called: ClassVar[str] = "minerals, oil, gas, fish, timber, royalties, mining, fisheries"
    use_when: ClassVar[str] = "The text says who may work or use a natural resource, and how large a part of it."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("a river is divided", "water-share"),
        ("the yield of one site is divided", "share"),
        ("a plant changes hands", "facility"),
    )
    example: ClassVar[dict[str, object]] = {
        "holder": ["southland"],
        "resource": "oil",
        "share": "50 percent",
        "places": ["blue-lake"],
    }

    belongs_to: ClassVar[Subject] = Subject.RESOURCES
    benefits: ClassVar[tuple[str, ...]] = ("to", "holder")
    main: ClassVar[str] = "share"

    kind: Literal["resource-rights"] = "resource-rights"
    holder: Annotated[Actors, Key()]
    """Who has the right."""
    resource: Annotated[Id, Key()]
    """What resource, in a name such as `oil`."""
    share: Annotated[Quantity | Explicit | None, Amount(benefits="holder")] = None
    """What part of it, in percent."""
    powers: Annotated[Several[ResourcePower] | Explicit | None, Members(benefits="holder")] = None
    """What the holder decides over it."""
    places: Annotated[Places | None, Members()] = None
    """Where."""
    rule: Annotated[Words | None, Text()] = None
    """On what terms, and against what."""


class Divided(StrEnum):
    """What is divided."""

    OUTPUT = "output"
    OWNERSHIP = "ownership"
    PROFIT = "profit"
    REVENUE = "revenue"
    LAND = "land"


class Share(Term):
    """What part of something one party gets."""

    also_called: ClassVar[str] = "share of profits, ownership, output, half, percentage, electricity split"
    use_when: ClassVar[str] = "The text gives one party a part of the output, profit, ownership or land of something."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("water is divided", "water-share"),
        ("a right to work a resource is given", "resource-rights"),
        ("who holds or runs the site is the point", "facility"),
        ("a share of costs is paid", "payment"),
    )
    example: ClassVar[dict[str, object]] = {
        "holder": ["northland"],
        "divided": "output",
        "thing": "lake-dam",
        "part": "50 percent",
    }

    belongs_to: ClassVar[Subject] = Subject.RESOURCES
    benefits: ClassVar[tuple[str, ...]] = ("to", "holder")
    main: ClassVar[str] = "part"

    kind: Literal["share"] = "share"
    holder: Annotated[Actors, Key()]
    """Who gets it; each is an issue of its own."""
    divided: Annotated[Divided, Key()]
    """What is divided."""
    thing: Annotated[Places | None, Key()] = None
    """Of what site or region."""
    part: Annotated[Quantity | Explicit | None, Amount(benefits="holder")] = None
    """What part, in percent."""
    rule: Annotated[Words | None, Text()] = None
    """By what rule."""
