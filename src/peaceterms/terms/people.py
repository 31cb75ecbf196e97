"""People: prisoners, those who come back, rights, citizenship, aid, and what is protected."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from peaceterms.terms.base import Term
from peaceterms.terms.markers import Key, Nominal, Ordinal, Text
from peaceterms.terms.measured import Amount, Members, When
from peaceterms.terms.subjects import Subject
from peaceterms.values import Duration, Explicit, PartialDate, Quantity, Several, Words
from peaceterms.vocabulary import Actors, Places

__all__ = [
    "Captive",
    "Citizenship",
    "Exchange",
    "Freedom",
    "HowMany",
    "HumanitarianAid",
    "IdeologyBan",
    "Level",
    "Prisoners",
    "Protected",
    "Protection",
    "ReturnOfPersons",
    "Returnee",
    "Right",
    "Rights",
]


class Captive(StrEnum):
    """Who is released or handed over."""

    PRISONERS_OF_WAR = "prisoners of war"
    CIVILIANS = "detained civilians"
    HOSTAGES = "hostages"
    POLITICAL = "political prisoners"
    COMBATANTS = "convicted members of armed groups"
    BODIES = "bodies of the dead"
    MISSING = "missing persons"


class HowMany(StrEnum):
    """How many of them."""

    SOME = "some"
    ALL = "all"


class Exchange(StrEnum):
    """By what formula captives are released."""

    ALL_FOR_ALL = "all for all"
    BY_NUMBERS = "by agreed numbers"
    BY_CATEGORY = "by category"
    ONE_SIDED = "one-sided"


class Prisoners(Term):
    """Captives are released or exchanged, the dead handed over, the missing looked for."""

    also_called: ClassVar[str] = (
        "exchange of prisoners, hostages, captives, prisoners of war, detainees, "
        "remains, missing persons, repatriation of prisoners"
    )
    use_when: ClassVar[str] = (
        "The text says that captives are released or exchanged, the dead handed over or the missing looked for."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("civilians or children who were taken away come home", "return-of-persons"),
        ("captives are only to be treated well", "protection"),
        ("punishment is waived", "amnesty"),
    )
    example: ClassVar[dict[str, object]] = {"category": ["prisoners of war"], "extent": "all", "formula": "all for all"}

    belongs_to: ClassVar[Subject] = Subject.PERSONS
    leads: ClassVar[bool] = True
    main: ClassVar[str] = "extent"

    kind: Literal["prisoners"] = "prisoners"
    category: Annotated[Several[Captive], Key()]
    """Who; each is an issue of its own."""
    extent: Annotated[HowMany | Explicit | None, Ordinal(ceiling=True)] = None
    """How many of them."""
    formula: Annotated[Exchange | Explicit | None, Nominal()] = None
    """By what formula."""
    number: Annotated[Quantity | Explicit | None, Amount()] = None
    """How many, where there is a figure."""
    held_since: Annotated[PartialDate | None, When()] = None
    """From when on they were taken."""
    mechanism: Annotated[Words | None, Text()] = None
    """Through what, in what order, and for whom above all."""


class Returnee(StrEnum):
    """Who comes back or moves."""

    REFUGEES = "refugees and displaced persons"
    DEPORTEES = "deported civilians"
    CHILDREN = "deported children"
    FAMILIES = "separated families"
    SETTLERS = "settlers"


class Freedom(StrEnum):
    """How far people may do something."""

    BARRED = "barred"
    BY_CONSENT = "by consent"
    ALLOWED = "allowed"
    ASSURED = "assured"


class ReturnOfPersons(Term):
    """People who fled, were taken away or settled come back, stay or leave."""

    also_called: ClassVar[str] = (
        "refugees, displaced persons, deported children, return, settlers, resettlement, evacuees"
    )
    use_when: ClassVar[str] = "The text says that people who fled, were taken away or settled come back, stay or leave."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("captives are released", "prisoners"),
        ("property is given back or protected", "rights"),
        ("nationality changes", "citizenship"),
    )
    example: ClassVar[dict[str, object]] = {
        "category": ["refugees and displaced persons"],
        "freedom": "assured",
        "extent": "all",
        "to": ["refugees"],
    }

    belongs_to: ClassVar[Subject] = Subject.PERSONS
    main: ClassVar[str] = "freedom"
    negation: ClassVar[tuple[str, object]] = ("freedom", Freedom.BARRED)

    kind: Literal["return-of-persons"] = "return-of-persons"
    category: Annotated[Several[Returnee], Key()]
    """Who; each is an issue of its own."""
    freedom: Annotated[Freedom | Explicit | None, Ordinal(benefits="to", usual=Freedom.ALLOWED)] = None
    """How far they may, or are brought, back."""
    extent: Annotated[HowMany | Explicit | None, Ordinal(benefits="to", ceiling=True)] = None
    """How many of them."""
    places: Annotated[Places | Explicit | None, Members()] = None
    """To or from where."""
    destinations: Annotated[Several[Words] | None, Members(benefits="to")] = None
    """Between what homes they may choose."""
    number: Annotated[Quantity | Explicit | None, Amount()] = None
    """How many, where there is a figure."""
    mechanism: Annotated[Words | None, Text()] = None
    """Through what, and with what help."""


class Right(StrEnum):
    """What right."""

    LANGUAGE = "language"
    RELIGION = "religion"
    CULTURE = "culture"
    EDUCATION = "education"
    MEDIA = "media"
    MINORITIES = "minorities"
    TOLERANCE = "tolerance"
    HUMAN_RIGHTS = "human rights"
    PROPERTY = "property"
    MOVEMENT = "movement"
    POLITICAL = "political rights"


class Level(StrEnum):
    """How far a right goes."""

    PROTECTED = "protected"
    EQUAL = "equal"
    OFFICIAL = "official"


class Rights(Term):
    """A state grants or secures a right."""

    also_called: ClassVar[str] = (
        "language, minorities, religion, church, education, human rights, media, schools, freedom of movement"
    )
    use_when: ClassVar[str] = (
        "The text has a state grant, secure or widen a right: what people may say, show, teach, believe, own or use."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("an ideology or its signs are banned", "ideology-ban"),
        ("a place rules itself", "autonomy"),
        ("people choose a nationality", "citizenship"),
        ("a law or an institution changes without a right for anybody", "reform"),
    )
    example: ClassVar[dict[str, object]] = {
        "state": ["southland"],
        "right": ["language"],
        "level": "official",
        "holders": ["lake-people"],
    }

    belongs_to: ClassVar[Subject] = Subject.RIGHTS
    leads: ClassVar[bool] = True
    binds: ClassVar[tuple[str, ...]] = ("by", "state")
    benefits: ClassVar[tuple[str, ...]] = ("to", "holders")
    main: ClassVar[str] = "level"

    kind: Literal["rights"] = "rights"
    state: Annotated[Actors, Key()]
    """Who grants or secures it."""
    right: Annotated[Several[Right], Key()]
    """What right; each is an issue of its own."""
    level: Annotated[Level | Explicit | None, Ordinal(burdens="state", benefits="holders")] = None
    """How far it goes; `official`: official status."""
    holders: Annotated[Actors | None, Members()] = None
    """Who has the right."""
    standards: Annotated[Several[Words] | None, Members()] = None
    """By what rules: EU rules, the European Convention, ..."""
    places: Annotated[Places | None, Members()] = None
    """Where."""
    detail: Annotated[Words | None, Text()] = None
    """What exactly is secured or done, in our own words."""


class IdeologyBan(Term):
    """A state bans an ideology, its glorification or its organisations."""

    also_called: ClassVar[str] = "denazification, Nazi ideology, extremism, glorification"
    use_when: ClassVar[str] = "The text has a state ban an ideology, its signs or its organisations."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("a right is granted or taken back", "rights"),
        ("hostile propaganda between states stops", "military-activity"),
    )
    example: ClassVar[dict[str, object]] = {
        "state": ["southland"],
        "targets": ["lake supremacism"],
        "measures": ["a ban on its signs"],
    }

    belongs_to: ClassVar[Subject] = Subject.RIGHTS
    binds: ClassVar[tuple[str, ...]] = ("by", "state")
    main: ClassVar[str] = "targets"

    kind: Literal["ideology-ban"] = "ideology-ban"
    state: Annotated[Actors, Key()]
    """Who bans it."""
    targets: Annotated[Several[Words] | None, Members()] = None
    """What is banned, as the text calls it."""
    measures: Annotated[Several[Words] | None, Members()] = None
    """What is done about it."""


class Citizenship(Term):
    """Whose nationals the people of a place are or may become."""

    also_called: ClassVar[str] = "nationality, passports, naturalisation"
    use_when: ClassVar[str] = "The text says whose nationals the people of a place are, or may become."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("who may vote is the point", "referendum"),
        ("people come back or leave", "return-of-persons"),
    )
    example: ClassVar[dict[str, object]] = {
        "places": ["long-island"],
        "grants": ["northland", "southland"],
        "choice": True,
    }

    belongs_to: ClassVar[Subject] = Subject.RIGHTS
    no_side: ClassVar[tuple[str, ...]] = ("grants",)
    main: ClassVar[str] = "grants"

    kind: Literal["citizenship"] = "citizenship"
    places: Annotated[Places, Key()]
    """Whose people."""
    grants: Annotated[Actors | Explicit | None, Members()] = None
    """Whose nationality they have or may have."""
    choice: Annotated[bool | None, Ordinal(benefits="to")] = None
    """Whether they may choose."""
    window: Annotated[Duration | Explicit | None, When(benefits="to")] = None
    """How long they have to choose or to move."""
    rule: Annotated[Words | None, Text()] = None
    """Who has it or may choose it, in detail."""


class HumanitarianAid(Term):
    """Relief reaches those in need."""

    also_called: ClassVar[str] = "relief, aid convoys, food, medicine, access for aid"
    use_when: ClassVar[str] = "The text says that relief reaches those in need, with or without corridors for it."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("rebuilding is paid for", "reconstruction"),
        ("a lasting way across a territory is opened", "corridor"),
        ("people or things are to be spared", "protection"),
    )
    example: ClassVar[dict[str, object]] = {
        "access": "assured",
        "places": ["long-island"],
        "coordinators": ["ICRC"],
        "corridors": True,
    }

    belongs_to: ClassVar[Subject] = Subject.PERSONS
    binds: ClassVar[tuple[str, ...]] = ()
    no_side: ClassVar[tuple[str, ...]] = ("by", "coordinators")
    main: ClassVar[str] = "access"
    negation: ClassVar[tuple[str, object]] = ("access", Freedom.BARRED)

    kind: Literal["humanitarian-aid"] = "humanitarian-aid"
    access: Annotated[Freedom | Explicit | None, Ordinal(benefits="to", usual=Freedom.ALLOWED)] = None
    """How far aid may pass."""
    places: Annotated[Places | None, Members()] = None
    """Where."""
    coordinators: Annotated[Actors | Explicit | None, Members()] = None
    """Who coordinates or hands it out."""
    volume: Annotated[Quantity | Explicit | None, Amount(benefits="to")] = None
    """How much."""
    corridors: Annotated[bool | None, Nominal()] = None
    """Whether there are corridors for it or for people who leave."""
    detail: Annotated[Words | None, Text()] = None
    """What is done, in our own words."""


class Protected(StrEnum):
    """What is protected."""

    CIVILIANS = "civilians"
    PRISONERS = "prisoners"
    NUCLEAR_PLANTS = "nuclear plants"
    ENERGY = "energy supply"
    SHIPS_AND_PORTS = "ships and ports"
    FOOD = "food supply"
    HOLY_SITES = "holy sites and monuments"
    ENVIRONMENT = "environment"
    NEGOTIATORS = "negotiators and monitors"
    WITHDRAWING_FORCES = "withdrawing forces"
    WORLD_ECONOMY = "world economy"


class Protection(Term):
    """Something or somebody is spared, kept safe or looked after."""

    also_called: ClassVar[str] = (
        "nuclear safety, cultural sites, churches, civilians, holy places, heritage, environment, energy facilities"
    )
    use_when: ClassVar[str] = (
        "The text says that somebody or something is spared, kept safe or looked after, such as forces on "
        "their way out."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("a way across a territory is opened for others", "corridor"),
        ("attacks on a sort of target stop as part of a truce", "ceasefire"),
        ("a plant changes hands", "facility"),
        ("a right is granted", "rights"),
    )
    example: ClassVar[dict[str, object]] = {
        "protected": ["withdrawing forces"],
        "measures": ["safe passage"],
        "places": ["long-island"],
    }

    belongs_to: ClassVar[Subject] = Subject.PERSONS
    no_side: ClassVar[tuple[str, ...]] = ("custodians",)
    main: ClassVar[str] = "measures"

    kind: Literal["protection"] = "protection"
    protected: Annotated[Several[Protected], Key()]
    """What is protected; each is an issue of its own."""
    places: Annotated[Places | Explicit | None, Members()] = None
    """Where."""
    custodians: Annotated[Actors | Explicit | None, Members()] = None
    """Who looks after it."""
    standards: Annotated[Several[Words] | None, Members()] = None
    """By what rules."""
    measures: Annotated[Several[Words] | None, Members()] = None
    """What is done or left undone."""
