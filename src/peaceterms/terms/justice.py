"""Justice: who is spared punishment, who is tried, which claims are kept or given up."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from peaceterms.terms.base import Term
from peaceterms.terms.markers import Key, Nominal, Ordinal, Text
from peaceterms.terms.measured import Amount, Members, When
from peaceterms.terms.scales import Anchoring
from peaceterms.terms.subjects import Subject
from peaceterms.values import Explicit, Money, PartialDate, Several, Words
from peaceterms.vocabulary import Actors, Places

__all__ = [
    "Amnesty",
    "ClaimSubject",
    "ClaimTreatment",
    "Claims",
    "Forum",
    "PropertyType",
    "Prosecution",
    "Restitution",
    "Restored",
    "Width",
]


class Width(StrEnum):
    """How wide an amnesty is."""

    LIMITED = "limited"
    WIDE = "wide"
    FULL = "full"


class Amnesty(Term):
    """Somebody is not punished for what they did in a conflict."""

    also_called: ClassVar[str] = "pardon, immunity from prosecution, no punishment, clemency, suspension of prosecution"
    use_when: ClassVar[str] = (
        "The text says that somebody is not punished for the war, or that there is no amnesty (`none`)."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("trials are held, or refused (`refused`)", "prosecution"),
        ("prisoners are let go", "prisoners"),
        ("claims for damage are given up", "claims"),
    )
    example: ClassVar[dict[str, object]] = {"extent": "wide", "persons": ["hill-rebels"], "excludes": ["war crimes"]}

    belongs_to: ClassVar[Subject] = Subject.JUSTICE
    leads: ClassVar[bool] = True
    benefits: ClassVar[tuple[str, ...]] = ("to", "persons")
    main: ClassVar[str] = "extent"
    negation: ClassVar[tuple[str, object]] = ("extent", Explicit.NONE)

    kind: Literal["amnesty"] = "amnesty"
    extent: Annotated[Width | Explicit | None, Ordinal(benefits="persons", ceiling=True)] = None
    """How wide it is."""
    persons: Annotated[Actors | None, Members()] = None
    """Whom it covers, as actors."""
    conduct: Annotated[Words | None, Text()] = None
    """What conduct, or which persons, it covers."""
    places: Annotated[Places | None, Members()] = None
    """Where."""
    excludes: Annotated[Several[Words] | Explicit | None, Members(burdens="persons")] = None
    """What crimes it does not cover."""
    anchoring: Annotated[Anchoring | Explicit | None, Ordinal()] = None
    """In what it is laid down."""


class Forum(StrEnum):
    """Before whom."""

    NATIONAL_COURTS = "national courts"
    SPECIAL_COURT = "special court"
    INTERNATIONAL_TRIBUNAL = "international tribunal"


class Prosecution(Term):
    """Crimes are tried or otherwise answered for."""

    also_called: ClassVar[str] = "tribunal, war crimes, accountability, criminal court, special tribunal, trials"
    use_when: ClassVar[str] = (
        "The text says that crimes are tried or otherwise answered for, or that they are not (`refused`)."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("punishment is waived for a group of persons", "amnesty"),
        ("money is paid for damage", "compensation"),
    )
    example: ClassVar[dict[str, object]] = {
        "accused": ["northland"],
        "forum": "special court",
        "crimes": ["war crimes"],
    }

    belongs_to: ClassVar[Subject] = Subject.JUSTICE
    binds: ClassVar[tuple[str, ...]] = ()
    burdens: ClassVar[tuple[str, ...]] = ("accused",)
    no_side: ClassVar[tuple[str, ...]] = ("by",)
    main: ClassVar[str] = "forum"

    kind: Literal["prosecution"] = "prosecution"
    accused: Annotated[Actors | None, Members()] = None
    """Whose crimes."""
    forum: Annotated[Forum | Explicit | None, Nominal()] = None
    """Before whom they are tried."""
    crimes: Annotated[Several[Words] | None, Members()] = None
    """What crimes."""
    sanctions: Annotated[Words | None, Text()] = None
    """What punishment or other answer there is."""
    mechanism: Annotated[Words | None, Text()] = None
    """Through what."""


class ClaimSubject(StrEnum):
    """What is claimed."""

    TERRITORY = "territory"
    LAWSUITS = "lawsuits"
    DEBTS = "debts"
    ALL = "everything"


class ClaimTreatment(StrEnum):
    """What becomes of a claim, from the worst for whoever has it."""

    GIVEN_UP = "given up"
    POSTPONED = "postponed"
    KEPT = "kept"


class Claims(Term):
    """A party keeps, puts off or gives up claims other than those for damage of war, which are `compensation`."""

    also_called: ClassVar[str] = "renunciation, title, territorial claim, lawsuits, waiver"
    use_when: ClassVar[str] = (
        "The text says that a party keeps, puts off or gives up a claim on land, debts or lawsuits, and not "
        "who then holds the thing."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("it says who holds or owns the land, also where one side gives it up to the other", "territory"),
        ("claims for damage of the war are given up", "compensation"),
        ("whose the land is is left open", "deferred-status"),
    )
    example: ClassVar[dict[str, object]] = {
        "claimant": ["northland"],
        "subject": ["territory"],
        "treatment": "given up",
        "places": ["long-island"],
    }

    belongs_to: ClassVar[Subject] = Subject.LAND
    benefits: ClassVar[tuple[str, ...]] = ("to", "claimant")
    no_side: ClassVar[tuple[str, ...]] = ("against",)
    main: ClassVar[str] = "treatment"
    bare: ClassVar[int] = 0

    kind: Literal["claims"] = "claims"
    claimant: Annotated[Actors, Key()]
    """Whose claims."""
    subject: Annotated[Several[ClaimSubject], Key(whole=ClaimSubject.ALL)]
    """What is claimed; each is an issue of its own."""
    treatment: Annotated[
        ClaimTreatment | Explicit | None, Ordinal(benefits="claimant", neutral=ClaimTreatment.KEPT)
    ] = None
    """What becomes of the claims."""
    against: Annotated[Actors | Explicit | None, Members()] = None
    """Against whom."""
    places: Annotated[Places | Explicit | None, Members()] = None
    """To what places."""
    means: Annotated[Words | None, Text()] = None
    """By what means they may be pursued, or what is done with them."""


class PropertyType(StrEnum):
    """What property."""

    HOMES_AND_LAND = "homes and land"
    BUSINESSES = "businesses and holdings"
    RELIGIOUS = "property of a church or a religious community"
    CULTURAL = "works of art and archives"
    PUBLIC = "property of a state"
    ALL = "property of any sort"


class Restored(StrEnum):
    """What becomes of property that was taken or left, from the worst for its owners."""

    KEPT = "not given back"
    COMPENSATED = "compensated"
    EITHER = "given back or compensated"
    GIVEN_BACK = "given back"


class Restitution(Term):
    """Property that was taken or left behind is given back or made good to its owners, or is not."""

    also_called: ClassVar[str] = (
        "return of property, property left behind, confiscated property, land titles, nationalised assets"
    )
    use_when: ClassVar[str] = (
        "The text says what becomes of property that somebody lost or left: given back, paid for, or kept."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("people may hold, sell or take along property", "rights"),
        ("damage of the war is paid for", "compensation"),
        ("assets of a state that others have frozen", "frozen-assets"),
    )
    example: ClassVar[dict[str, object]] = {
        "owners": ["lake-people"],
        "property": ["homes and land"],
        "treatment": "given back or compensated",
        "holders": ["northland"],
    }

    belongs_to: ClassVar[Subject] = Subject.RIGHTS
    burdens: ClassVar[tuple[str, ...]] = ("holders",)
    benefits: ClassVar[tuple[str, ...]] = ("to", "owners")
    main: ClassVar[str] = "treatment"
    negation: ClassVar[tuple[str, object]] = ("treatment", Restored.KEPT)

    kind: Literal["restitution"] = "restitution"
    owners: Annotated[Actors, Key()]
    """Who had it."""
    property: Annotated[Several[PropertyType], Key(whole=PropertyType.ALL)] = (PropertyType.ALL,)
    """What property; each is an issue of its own."""
    treatment: Annotated[Restored | Explicit | None, Ordinal(benefits="owners")] = None
    """What becomes of it."""
    holders: Annotated[Actors | None, Members()] = None
    """Who has it now, and gives it back or keeps it."""
    places: Annotated[Places | None, Members()] = None
    """Where."""
    taken_since: Annotated[PartialDate | None, When()] = None
    """From when on it was taken or left."""
    most: Annotated[Money | Explicit | None, Amount(benefits="owners", ceiling=True)] = None
    """Up to what value."""
    mechanism: Annotated[Words | None, Text()] = None
    """Through what, and by when claims are made."""
