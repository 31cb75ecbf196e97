"""Alignment: neutrality, alliances and unions, foreign forces, banned weapons, arms from abroad."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from peaceterms.terms.base import Term
from peaceterms.terms.ladder import Answers
from peaceterms.terms.markers import Key, Nominal, Ordinal, Text
from peaceterms.terms.measured import Amount, Members, When
from peaceterms.terms.scales import Allowance, Anchoring, Applies, Permanence
from peaceterms.terms.subjects import Subject
from peaceterms.values import Duration, Explicit, Money, Quantity, Several, Words
from peaceterms.vocabulary import Actors, Places

__all__ = [
    "ArmsControl",
    "ArmsSupply",
    "Enlargement",
    "ForceForm",
    "ForeignForces",
    "Membership",
    "Neutrality",
    "Prospect",
    "SupplyLevel",
    "TreatyAction",
    "WeaponAct",
    "WeaponType",
    "WeaponsBan",
]


class Prospect(StrEnum):
    """What the prospect of membership is. `open`: nothing bars it, and nothing is promised."""

    BARRED = "barred"
    DEFERRED = "deferred"
    OPEN = "open"
    PROMISED = "promised"
    GRANTED = "granted"


ALLIANCES = ("NATO", "CSTO", "SEATO")
"""Military alliances of the vocabulary: a neutral state is in none of them."""


class Neutrality(Term):
    """A state undertakes to stay out of alliances."""

    also_called: ClassVar[str] = "neutral status, non-alignment, non-bloc, alliances"
    use_when: ClassVar[str] = (
        "The text says that a state stays out of alliances in general, or is to be neutral or non-aligned."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("one alliance only is barred: no NATO membership", "membership"),
        ("foreign troops or bases are barred", "foreign-forces"),
        ("an alliance takes no new members", "enlargement"),
    )
    example: ClassVar[dict[str, object]] = {
        "state": ["northland"],
        "permanence": "permanent",
        "anchoring": "constitution",
    }

    belongs_to: ClassVar[Subject] = Subject.ALLIANCES
    burdens: ClassVar[tuple[str, ...]] = ("state",)
    no_side: ClassVar[tuple[str, ...]] = ("bars",)
    main: ClassVar[str] = "permanence"
    negation: ClassVar[tuple[str, object]] = ("bars", Explicit.NONE)
    answers_for: ClassVar[tuple[Answers, ...]] = (
        Answers("membership", same=(("state", "state"), ("bars", "organisation")), says={"prospect": Prospect.BARRED}),
        Answers(
            "membership",
            same=(("state", "state"),),
            when={"bars": (Explicit.UNLIMITED,)},
            where={"organisation": ALLIANCES},
            says={"prospect": Prospect.BARRED},
        ),
        Answers(
            "membership",
            same=(("state", "state"),),
            unless=("bars",),
            where={"organisation": ALLIANCES},
            says={"prospect": Prospect.BARRED},
        ),
    )

    kind: Literal["neutrality"] = "neutrality"
    state: Annotated[Actors, Key()]
    """The state that is to be neutral."""
    permanence: Annotated[Permanence | Explicit | None, Ordinal(burdens="state")] = None
    """How long it binds."""
    bars: Annotated[Actors | Explicit | None, Members(burdens="state")] = None
    """Alliances that the state may not join; `unlimited`: any alliance."""
    anchoring: Annotated[Anchoring | Explicit | None, Ordinal(burdens="state")] = None
    """In what it is laid down."""
    model: Annotated[Words | None, Text()] = None
    """After what model, or in what form."""


class Membership(Term):
    """Whether a state can or will be a member of an alliance or union."""

    also_called: ClassVar[str] = "accession, joining, EU membership, NATO membership, union, candidate"
    use_when: ClassVar[str] = "The text says whether one state can or will join one organisation that it names."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("the state is to be neutral or non-aligned in general, from which the bar follows", "neutrality"),
        ("the organisation as a whole stops or goes on taking members", "enlargement"),
        ("access to a market without membership", "economic-cooperation"),
    )
    example: ClassVar[dict[str, object]] = {
        "state": ["northland"],
        "organisation": ["lake-league"],
        "prospect": "barred",
    }

    belongs_to: ClassVar[Subject] = Subject.ALLIANCES
    leads: ClassVar[bool] = True
    benefits: ClassVar[tuple[str, ...]] = ("to", "state")
    no_side: ClassVar[tuple[str, ...]] = ("organisation",)
    belongs_by: ClassVar[dict[str, dict[str, Subject]]] = {
        "organisation": {"EU": Subject.INTEGRATION, "G8": Subject.ECONOMY}
    }
    main: ClassVar[str] = "prospect"
    bare: ClassVar[int] = 0
    negation: ClassVar[tuple[str, object]] = ("prospect", Prospect.BARRED)

    kind: Literal["membership"] = "membership"
    state: Annotated[Actors, Key()]
    """The state that is or is not to be a member."""
    organisation: Annotated[Actors, Key()]
    """The alliance or union."""
    prospect: Annotated[Prospect | Explicit | None, Ordinal(benefits="state", neutral=Prospect.OPEN)] = None
    """What the prospect is."""
    anchoring: Annotated[Anchoring | Explicit | None, Ordinal()] = None
    """In what it is laid down."""
    permanence: Annotated[Permanence | Explicit | None, Ordinal()] = None
    """How long it is meant to hold."""
    deferral: Annotated[Duration | Explicit | None, When(burdens="state")] = None
    """For how long membership is put off."""


class Enlargement(Term):
    """Whether an organisation takes new members at all."""

    also_called: ClassVar[str] = "open door, expansion, new members"
    use_when: ClassVar[str] = "The text says whether an organisation takes new members at all, whoever they are."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (("one state is named that may or may not join", "membership"),)
    example: ClassVar[dict[str, object]] = {
        "organisation": ["lake-league"],
        "prospect": "barred",
        "states": "unlimited",
    }

    belongs_to: ClassVar[Subject] = Subject.SECURITY_ORDER
    leads: ClassVar[bool] = True
    benefits: ClassVar[tuple[str, ...]] = ("to", "organisation")
    no_side: ClassVar[tuple[str, ...]] = ("states",)
    main: ClassVar[str] = "prospect"
    bare: ClassVar[int] = 0
    negation: ClassVar[tuple[str, object]] = ("prospect", Prospect.BARRED)

    kind: Literal["enlargement"] = "enlargement"
    organisation: Annotated[Actors, Key()]
    """The alliance or union."""
    prospect: Annotated[Prospect | Explicit | None, Ordinal(benefits="organisation", neutral=Prospect.OPEN)] = None
    """What the prospect of new members is."""
    states: Annotated[Actors | Explicit | None, Members()] = None
    """The possible members that are meant; `unlimited`: all."""
    anchoring: Annotated[Anchoring | Explicit | None, Ordinal()] = None
    """In what it is laid down."""


class ForceForm(StrEnum):
    """In what form foreign forces are present."""

    TROOPS = "troops"
    BASES = "bases"
    EXERCISES = "exercises"
    INFRASTRUCTURE = "use of infrastructure"
    AIRCRAFT = "aircraft"
    SPECIALISTS = "specialists"
    COOPERATION = "military cooperation"


class ForeignForces(Term):
    """How far a state may have forces of others on its territory."""

    also_called: ClassVar[str] = (
        "bases, stationing, military presence, troops of others, foreign troops, transit of troops"
    )
    use_when: ClassVar[str] = (
        "The text says whether a state may have troops, bases, exercises or the like of others on its territory."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("forces of others are sent to keep or to watch the peace", "international-force"),
        ("forces that are there have to leave", "withdrawal"),
        ("weapons of others may not be stationed, whoever mans them", "weapons-ban"),
    )
    example: ClassVar[dict[str, object]] = {
        "host": ["northland"],
        "form": ["bases"],
        "allowed": "barred",
        "of": "unlimited",
    }

    belongs_to: ClassVar[Subject] = Subject.FOREIGN_TROOPS
    leads: ClassVar[bool] = True
    binds: ClassVar[tuple[str, ...]] = ()
    benefits: ClassVar[tuple[str, ...]] = ("to", "host")
    no_side: ClassVar[tuple[str, ...]] = ("by", "of", "consent_of", "command")
    main: ClassVar[str] = "allowed"
    bare: ClassVar[int] = 0
    negation: ClassVar[tuple[str, object]] = ("allowed", Allowance.BARRED)

    kind: Literal["foreign-forces"] = "foreign-forces"
    host: Annotated[Actors, Key()]
    """The state where they are or are not to be."""
    form: Annotated[Several[ForceForm], Key()]
    """In what form; each is an issue of its own."""
    allowed: Annotated[
        Allowance | Explicit | None, Ordinal(benefits="host", neutral=Allowance.ALLOWED, duty=Allowance.REQUIRED)
    ] = None
    """How far the host may have them."""
    of: Annotated[Actors | Explicit | None, Members(distributes=True)] = None
    """Whose forces are meant; `unlimited`: those of anybody."""
    consent_of: Annotated[Actors | Explicit | None, Members()] = None
    """Whose consent is needed."""
    applies: Annotated[Applies | Explicit | None, Ordinal()] = None
    """When the rule applies."""
    stationing: Annotated[Permanence | Explicit | None, Ordinal()] = None
    """What length of stay is meant."""
    command: Annotated[Actors | Explicit | None, Members()] = None
    """Under whose command."""
    size: Annotated[Quantity | Explicit | None, Amount()] = None
    """How many."""
    area: Annotated[Words | None, Text()] = None
    """Where in the host state, and for what."""


class WeaponType(StrEnum):
    """Sorts of weapons that are banned."""

    NUCLEAR = "nuclear weapons"
    MASS_DESTRUCTION = "other weapons of mass destruction"
    MISSILES = "missiles"
    MISSILES_MID_RANGE = "missiles of intermediate and shorter range"
    FOREIGN = "foreign weapons"
    HEAVY = "heavy weapons"
    NAVAL = "submarines and torpedoes"
    ALL = "weapons of any sort"


_HELD_BY = {
    WeaponType.ALL: tuple(sort for sort in WeaponType if sort is not WeaponType.ALL),
    WeaponType.MISSILES: (WeaponType.MISSILES_MID_RANGE,),
}


class WeaponAct(StrEnum):
    """What is banned with a weapon."""

    OWN = "own"
    MAKE = "make"
    ACQUIRE = "acquire"
    TEST = "test"
    HOST = "host"
    TRANSIT = "transit"
    DEPLOY_ABROAD = "deploy abroad"
    TRAIN = "train others"
    SPREAD = "spread"
    THREATEN = "threaten with"
    USE = "use"


class WeaponsBan(Term):
    """A state undertakes to have, or to do, nothing with a sort of weapon."""

    also_called: ClassVar[str] = (
        "nuclear-free, no nuclear weapons, chemical weapons, missiles barred, mines barred, non-proliferation"
    )
    use_when: ClassVar[str] = "The text bars a state from having, making, hosting or using a sort of weapon."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("a number or a range is limited, and not barred", "force-limit"),
        ("weapons go back from a line", "pull-back"),
        ("arms from abroad are stopped", "arms-supply"),
    )
    example: ClassVar[dict[str, object]] = {
        "state": ["northland"],
        "weapons": ["nuclear weapons"],
        "acts": ["own", "make"],
    }

    belongs_to: ClassVar[Subject] = Subject.FORCES
    burdens: ClassVar[tuple[str, ...]] = ("state",)
    main: ClassVar[str] = "acts"

    kind: Literal["weapons-ban"] = "weapons-ban"
    state: Annotated[Actors, Key(distributes=True)]
    """Who is bound."""
    weapons: Annotated[Several[WeaponType], Key(whole=_HELD_BY)]
    """What sort of weapons; each is an issue of its own."""
    acts: Annotated[Several[WeaponAct] | None, Members(burdens="state", ceiling=True)] = None
    """What is barred."""
    places: Annotated[Places | Explicit | None, Members()] = None
    """Where it is barred."""
    removal: Annotated[bool | None, Nominal()] = None
    """Whether what is there already is taken away (true) or may stay (false)."""
    permanence: Annotated[Permanence | Explicit | None, Ordinal(burdens="state")] = None
    """How long it binds."""
    anchoring: Annotated[Anchoring | Explicit | None, Ordinal(burdens="state")] = None
    """In what it is laid down."""
    detail: Annotated[Words | None, Text()] = None
    """What exactly is meant, in our own words."""


class SupplyLevel(StrEnum):
    """How much is supplied, against what went before."""

    STOPPED = "stopped"
    LIMITED = "limited"
    CONTINUED = "continued"
    INCREASED = "increased"


class ArmsSupply(Term):
    """Arms, money for arms, training or intelligence for a state from others."""

    also_called: ClassVar[str] = (
        "military aid, arms embargo, weapons deliveries, training of troops, intelligence sharing, ammunition"
    )
    use_when: ClassVar[str] = (
        "The text says what becomes of arms, training or intelligence that others give to a party."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("the number of arms brought in is limited", "force-limit"),
        ("arms are what guarantors give after an attack", "security-guarantee"),
    )
    example: ClassVar[dict[str, object]] = {"recipient": ["northland"], "level": "stopped", "suppliers": ["southland"]}

    belongs_to: ClassVar[Subject] = Subject.AID
    leads: ClassVar[bool] = True
    benefits: ClassVar[tuple[str, ...]] = ("to", "recipient")
    no_side: ClassVar[tuple[str, ...]] = ("suppliers",)
    main: ClassVar[str] = "level"

    kind: Literal["arms-supply"] = "arms-supply"
    recipient: Annotated[Actors, Key()]
    """Who is supplied."""
    level: Annotated[SupplyLevel | Explicit | None, Ordinal(benefits="recipient", neutral=SupplyLevel.CONTINUED)] = None
    """How much."""
    suppliers: Annotated[Actors | Explicit | None, Members(benefits="recipient")] = None
    """Who supplies."""
    items: Annotated[Several[Words] | None, Members(benefits="recipient")] = None
    """What is supplied."""
    amount: Annotated[Money | Explicit | None, Amount(benefits="recipient")] = None
    """For how much money."""
    terms_of_supply: Annotated[Words | None, Text()] = None
    """As what: a loan, a grant, ...; and for what use."""


class TreatyAction(StrEnum):
    """What becomes of a treaty."""

    KEEP = "keep"
    EXTEND = "extend"
    NEGOTIATE = "negotiate"


class ArmsControl(Term):
    """Parties keep, extend or make treaties that control arms."""

    also_called: ClassVar[str] = "disarmament treaty, INF, START, arms control talks"
    use_when: ClassVar[str] = "The text says that parties keep, extend or negotiate a treaty that controls arms."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("a limit on forces stands in the text itself", "force-limit"),
        ("the party gives up a sort of weapon", "weapons-ban"),
    )
    example: ClassVar[dict[str, object]] = {
        "party": ["northland", "southland"],
        "action": "extend",
        "treaties": ["the Lake Arms Treaty"],
    }

    belongs_to: ClassVar[Subject] = Subject.SECURITY_ORDER
    binds: ClassVar[tuple[str, ...]] = ("by", "party")
    main: ClassVar[str] = "action"

    kind: Literal["arms-control"] = "arms-control"
    party: Annotated[Actors, Key()]
    """Who takes part."""
    action: Annotated[TreatyAction | Explicit | None, Nominal()] = None
    """What is done."""
    treaties: Annotated[Several[Words] | None, Members()] = None
    """The treaties, or the subjects, that are meant."""
