"""Forces: when fighting stops, who leaves what, which zones are empty of arms, and how large forces may be."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from peaceterms.terms.base import Term
from peaceterms.terms.ladder import Answers
from peaceterms.terms.markers import Key, Nominal, Ordinal, Text
from peaceterms.terms.measured import Amount, Members
from peaceterms.terms.scales import Allowance, Anchoring, Applies, Extent, Permanence
from peaceterms.terms.subjects import Subject
from peaceterms.values import Explicit, Quantity, Several, Words
from peaceterms.vocabulary import Actors, Places

__all__ = [
    "Activity",
    "Ceasefire",
    "CeasefireScope",
    "Confidence",
    "ConfidenceBuilding",
    "DemilitarisedZone",
    "Disarmament",
    "Domain",
    "Equipment",
    "ForceCategory",
    "ForceLimit",
    "ForceMeasure",
    "GroupMeasure",
    "InternationalForce",
    "Mandate",
    "Measure",
    "MilitaryActivity",
    "NonAggression",
    "PullBack",
    "Sides",
    "Withdrawal",
]


class CeasefireScope(StrEnum):
    """What stops."""

    GENERAL = "all fighting"
    OFFENSIVES = "offensive operations"
    AIR = "air attacks"
    ENERGY = "attacks on energy supply"
    LOCAL = "fighting in single places"


class Domain(StrEnum):
    """Where fighting takes place."""

    LAND = "on land"
    SEA = "at sea"
    AIR = "in the air"
    CYBERSPACE = "in cyberspace"


_STOPPED_BY_ALL = {CeasefireScope.GENERAL: (CeasefireScope.OFFENSIVES, CeasefireScope.AIR, CeasefireScope.ENERGY)}


class Ceasefire(Term):
    """Fighting stops. That it stops helps nobody by itself, unless the text says whom."""

    also_called: ClassVar[str] = (
        "truce, armistice, cessation of hostilities, halt to fighting, silence of arms, end of the war, hostilities"
    )
    use_when: ClassVar[str] = (
        "The text says that fighting stops, everywhere or in one scope; `freezes` where forces stay where they "
        "are, since the line of contact follows from that."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("it says more of the line itself: its course, how final it is, who marks it", "boundary"),
        ("exercises, flights or mines are stopped", "military-activity"),
        ("a promise not to attack that outlasts the war", "non-aggression"),
        ("a ceasefire is only something to talk about", "talks"),
    )
    example: ClassVar[dict[str, object]] = {"scope": "all fighting", "permanence": "permanent", "freezes": True}

    belongs_to: ClassVar[Subject] = Subject.CEASEFIRE
    leads: ClassVar[bool] = True
    main: ClassVar[str] = "permanence"
    answers_for: ClassVar[tuple[Answers, ...]] = (
        Answers("boundary", when={"freezes": (True,)}, where={"line": ("line of contact",)}),
    )

    kind: Literal["ceasefire"] = "ceasefire"
    scope: Annotated[CeasefireScope, Key(whole=_STOPPED_BY_ALL)] = CeasefireScope.GENERAL
    """What stops."""
    places: Annotated[Places | Explicit | None, Members()] = None
    """Where."""
    permanence: Annotated[Permanence | Explicit | None, Ordinal()] = None
    """How long it is meant to last; a figure stands in `timing.duration`."""
    extent: Annotated[Extent | Explicit | None, Ordinal(ceiling=True)] = None
    """Whether all fighting stops in that scope, or a part."""
    domains: Annotated[Several[Domain] | None, Members()] = None
    """On land, at sea, in the air, in cyberspace."""
    freezes: Annotated[bool | None, Nominal()] = None
    """Whether forces stay where they stand."""
    line: Annotated[Words | None, Text()] = None
    """Along what line."""


class Withdrawal(Term):
    """Forces leave a place."""

    also_called: ClassVar[str] = "troops leave, pull-out, leaving of land, evacuation of forces, return of troops"
    use_when: ClassVar[str] = "The text says that forces leave a place."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("they go back a set distance from a line", "pull-back"),
        ("withdrawal is only a topic of talks", "talks"),
        ("it says who holds the place afterwards", "territory"),
        ("an armed group leaves the country or dissolves", "disarmament"),
    )
    example: ClassVar[dict[str, object]] = {
        "places": ["long-island"],
        "forces": ["northland"],
        "extent": "complete",
        "timing": {"deadline": "signature+P30D"},
    }

    belongs_to: ClassVar[Subject] = Subject.LAND
    burdens: ClassVar[tuple[str, ...]] = ("forces",)
    main: ClassVar[str] = "extent"

    kind: Literal["withdrawal"] = "withdrawal"
    places: Annotated[Places, Key()]
    """What is left; each place is an issue of its own."""
    forces: Annotated[Actors, Key(distributes=True)]
    """Whose forces leave."""
    extent: Annotated[Extent | Explicit | None, Ordinal(burdens="forces", ceiling=True)] = None
    """Whether all forces leave or a part."""
    line: Annotated[Words | None, Text()] = None
    """Line behind which they go, or what part they leave, in our own words."""
    area: Annotated[Quantity | Explicit | None, Amount(burdens="forces")] = None
    """Area that is left."""
    share: Annotated[Quantity | Explicit | None, Amount(burdens="forces")] = None
    """What part of the forces leaves, in percent, or how many."""


class Equipment(StrEnum):
    """What goes back."""

    TROOPS = "troops"
    HEAVY_WEAPONS = "heavy weapons"
    ARTILLERY = "artillery"
    ROCKET_ARTILLERY = "rocket artillery"
    TACTICAL_MISSILES = "tactical missiles and long-range rocket artillery"


_HEAVY = {Equipment.HEAVY_WEAPONS: (Equipment.ARTILLERY, Equipment.ROCKET_ARTILLERY, Equipment.TACTICAL_MISSILES)}


class PullBack(Term):
    """Forces or weapons go back a set distance from a line."""

    also_called: ClassVar[str] = "heavy weapons, disengagement, artillery withdrawn, calibre, distance from the line"
    use_when: ClassVar[str] = (
        "The text says how far troops or weapons go back from a line; the width that results is `zone`."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("the zone between has rules of its own: what is barred in it, who polices it", "demilitarised-zone"),
        ("forces leave a named place altogether", "withdrawal"),
    )
    example: ClassVar[dict[str, object]] = {
        "forces": ["northland", "southland"],
        "equipment": ["heavy weapons"],
        "distance": "15 km",
    }

    belongs_to: ClassVar[Subject] = Subject.CEASEFIRE
    burdens: ClassVar[tuple[str, ...]] = ("forces",)
    main: ClassVar[str] = "distance"

    kind: Literal["pull-back"] = "pull-back"
    forces: Annotated[Actors, Key(distributes=True)]
    """Whose forces go back."""
    equipment: Annotated[Several[Equipment], Key(whole=_HEAVY)]
    """What goes back; each is an issue of its own."""
    places: Annotated[Places | Explicit | None, Members()] = None
    """Where."""
    distance: Annotated[Quantity | Explicit | None, Amount(burdens="forces")] = None
    """How far from the line."""
    zone: Annotated[Quantity | Explicit | None, Amount()] = None
    """How wide the zone between the two sides becomes."""
    line: Annotated[Words | None, Text()] = None
    """From what line it is measured."""


class Sides(StrEnum):
    """On which sides of a line a zone lies. `each side`: its width counts on each."""

    ONE = "one side"
    BOTH = "both sides"
    EACH = "each side"


class DemilitarisedZone(Term):
    """A place without forces or without some of their weapons: demilitarised, buffer, separation or security zone."""

    also_called: ClassVar[str] = "buffer zone, separation zone, security zone, DMZ, weapons-free zone"
    use_when: ClassVar[str] = (
        "The text sets up a zone without forces or without some weapons, with what is barred there or who keeps order."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("only a distance to go back is named", "pull-back"),
        ("forces leave and nothing is said of what may be there later", "withdrawal"),
        ("foreign peacekeepers stand in it", "international-force"),
    )
    example: ClassVar[dict[str, object]] = {
        "places": ["long-island"],
        "bars": ["troops", "heavy weapons"],
        "policing": ["southland"],
    }

    belongs_to: ClassVar[Subject] = Subject.LAND
    no_side: ClassVar[tuple[str, ...]] = ("keeps_out", "policing")
    main: ClassVar[str] = "bars"

    kind: Literal["demilitarised-zone"] = "demilitarised-zone"
    places: Annotated[Places, Key()]
    """Where it lies."""
    width: Annotated[Quantity | Explicit | None, Amount()] = None
    """How wide it is; see `sides`."""
    sides: Annotated[Sides | Explicit | None, Nominal()] = None
    """On which sides of a line it lies."""
    bars: Annotated[Several[Words] | None, Members()] = None
    """What may not be there or be done there."""
    keeps_out: Annotated[Actors | Explicit | None, Members(distributes=True)] = None
    """Whose forces may not be there."""
    policing: Annotated[Actors | Explicit | None, Nominal(holder="policing")] = None
    """Who keeps order there."""
    economic_zone: Annotated[bool | None, Nominal()] = None
    """Whether it is a special economic zone as well."""
    line: Annotated[Words | None, Text()] = None
    """Along what line, or what part of the place, in our own words."""


class ForceCategory(StrEnum):
    """What is counted."""

    PERSONNEL = "personnel"
    OFFICERS = "officers"
    RESERVES = "reserves"
    NATIONAL_GUARD = "national guard"
    TANKS = "tanks"
    ARMOURED_VEHICLES = "armoured vehicles"
    ARTILLERY = "artillery"
    ROCKET_ARTILLERY = "rocket artillery"
    ANTI_TANK_GUNS = "anti-tank guns"
    MORTARS = "mortars"
    PORTABLE_AIR_DEFENCE = "portable air defence"
    AIR_DEFENCE = "air defence"
    EARLY_WARNING = "early-warning systems"
    AIRCRAFT = "aircraft"
    HELICOPTERS = "helicopters"
    SHIPS = "ships"
    MISSILE_RANGE = "missile range"
    HEAVY_WEAPONS = "heavy weapons"
    ARMS_IMPORTS = "arms brought in"
    TROOPS_BROUGHT_IN = "troops brought in"
    EQUIPMENT = "weapons and equipment"


_ARMS = {
    ForceCategory.EQUIPMENT: (
        ForceCategory.TANKS,
        ForceCategory.ARMOURED_VEHICLES,
        ForceCategory.ARTILLERY,
        ForceCategory.ROCKET_ARTILLERY,
        ForceCategory.ANTI_TANK_GUNS,
        ForceCategory.MORTARS,
        ForceCategory.PORTABLE_AIR_DEFENCE,
        ForceCategory.AIR_DEFENCE,
        ForceCategory.AIRCRAFT,
        ForceCategory.HELICOPTERS,
        ForceCategory.SHIPS,
        ForceCategory.HEAVY_WEAPONS,
    ),
    ForceCategory.HEAVY_WEAPONS: (
        ForceCategory.TANKS,
        ForceCategory.ARTILLERY,
        ForceCategory.ROCKET_ARTILLERY,
    ),
}


class ForceLimit(Term):
    """How large a state's forces may be, or how far its weapons may reach."""

    also_called: ClassVar[str] = (
        "ceiling on troops, size of the army, cap on forces, missile range, tanks, reinforcement, rotation of troops"
    )
    use_when: ClassVar[str] = (
        "The text sets the largest size of a state's forces or the longest range of its weapons, or says that "
        "there is no limit."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("a sort of weapon is barred altogether", "weapons-ban"),
        ("forces are demobilised or built up without a ceiling", "force-measure"),
        ("an armed group disarms", "disarmament"),
    )
    example: ClassVar[dict[str, object]] = {"state": ["southland"], "category": ["personnel"], "ceiling": "60000 count"}

    belongs_to: ClassVar[Subject] = Subject.FORCES
    leads: ClassVar[bool] = True
    burdens: ClassVar[tuple[str, ...]] = ("state",)
    main: ClassVar[str] = "ceiling"
    negation: ClassVar[tuple[str, object]] = ("ceiling", Explicit.UNLIMITED)

    kind: Literal["force-limit"] = "force-limit"
    state: Annotated[Actors, Key()]
    """Whose forces."""
    category: Annotated[Several[ForceCategory], Key(whole=_ARMS)]
    """What is limited; each is an issue of its own."""
    places: Annotated[Places | None, Nominal(identity=True)] = None
    """Where the limit holds, if not everywhere; limits in two places are two."""
    units: Annotated[Words | None, Nominal(identity=True)] = None
    """In what units they may be, or what sort of unit is limited: battalions, border guards; each sort is another."""
    ceiling: Annotated[Quantity | Explicit | None, Amount(benefits="state", ceiling=True)] = None
    """The most that is allowed. `unlimited`: the text says that there is no limit; `none`: none at all."""
    applies: Annotated[Applies | Explicit | None, Ordinal(burdens="state", ceiling=True)] = None
    """Whether the limit holds in peacetime only."""
    baseline: Annotated[Words | None, Text()] = None
    """What a relative ceiling is relative to, or how it is counted."""
    permanence: Annotated[Permanence | Explicit | None, Ordinal(burdens="state")] = None
    """How long it binds."""


class GroupMeasure(StrEnum):
    """What becomes of an armed group."""

    DISARM = "disarm"
    DISSOLVE = "dissolve"
    INTEGRATE = "integrate into regular forces"
    CANTON = "gather in zones"
    LEAVE = "leave"
    DESTROY = "destroy arms and works"
    BAR_FROM_RULE = "no role in government"


class Disarmament(Term):
    """An armed group gives up its arms, is dissolved, or becomes part of something else."""

    also_called: ClassVar[str] = (
        "decommissioning, demobilisation, reintegration, dissolution of groups, DDR, laying down of arms"
    )
    use_when: ClassVar[str] = (
        "The text says that an armed group gives up its arms, is dissolved, leaves or joins regular forces."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("regular forces leave a place", "withdrawal"),
        ("a state does something with its own forces", "force-measure"),
        ("fighters are not punished", "amnesty"),
    )
    example: ClassVar[dict[str, object]] = {
        "groups": ["hill-rebels"],
        "measures": ["disarm", "integrate into regular forces"],
        "extent": "complete",
    }

    belongs_to: ClassVar[Subject] = Subject.FORCES
    burdens: ClassVar[tuple[str, ...]] = ("groups",)
    main: ClassVar[str] = "measures"

    kind: Literal["disarmament"] = "disarmament"
    groups: Annotated[Actors, Key()]
    """The groups; `armed-groups` where the text names none."""
    measures: Annotated[Several[GroupMeasure] | None, Members(burdens="groups")] = None
    """What becomes of them."""
    extent: Annotated[Extent | Explicit | None, Ordinal(burdens="groups", ceiling=True)] = None
    """Whether all of it or a part."""
    places: Annotated[Places | Explicit | None, Members()] = None
    """Where."""
    steps: Annotated[Words | None, Text()] = None
    """In what steps."""


class Measure(StrEnum):
    """What a state does with its own forces."""

    STOP_MOBILISATION = "stop mobilisation"
    DEMOBILISE = "demobilise"
    CANTON = "move to barracks"
    JOINT_UNITS = "form joint units"
    VET = "bar persons from the forces"
    CREATE = "set up a new force"
    REDUCE_PRESENCE = "reduce presence"
    BUILD_UP = "build up"
    DEPLOY = "deploy"
    REMOVE = "remove what is there"


class ForceMeasure(Term):
    """What a state or a party does with its own forces, besides their size."""

    also_called: ClassVar[str] = (
        "mobilisation, martial law, deployment, disbanding of units, joint patrols, removal of mines, demining"
    )
    use_when: ClassVar[str] = "The text says what a state does with its own forces, other than a ceiling on their size."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("a largest size is set", "force-limit"),
        ("an armed group is dissolved", "disarmament"),
        ("exercises or moves are barred or allowed", "military-activity"),
    )
    example: ClassVar[dict[str, object]] = {"state": ["southland"], "measure": ["demobilise"], "number": "20000 count"}

    belongs_to: ClassVar[Subject] = Subject.FORCES
    binds: ClassVar[tuple[str, ...]] = ("by", "state")
    main: ClassVar[str] = "number"

    kind: Literal["force-measure"] = "force-measure"
    state: Annotated[Actors, Key()]
    """Whose forces."""
    measure: Annotated[Several[Measure], Key()]
    """What is done; each is an issue of its own."""
    number: Annotated[Quantity | Explicit | None, Amount()] = None
    """How many."""
    places: Annotated[Places | Explicit | None, Members()] = None
    """Where."""
    detail: Annotated[Words | None, Text()] = None
    """In what way, in our own words."""


class Activity(StrEnum):
    """What forces or states do short of fighting."""

    EXERCISES = "exercises"
    DEPLOYMENT = "deployment"
    REDEPLOYMENT = "redeployment"
    FLIGHTS = "flights"
    EARLY_WARNING = "early-warning systems"
    NAVAL = "naval activity"
    MINES = "mines"
    STRIKES = "strikes"
    OPERATIONS = "operations abroad"
    ESCALATION = "escalation"
    BLOCKADE = "blockade"
    SABOTAGE = "sabotage"
    PROPAGANDA = "hostile propaganda"
    CYBER = "cyber operations"
    USE_OF_TERRITORY = "use of territory against others"


class MilitaryActivity(Term):
    """What a party may or may not do with its forces short of fighting."""

    also_called: ClassVar[str] = (
        "exercises, manoeuvres, flights, overflight, reconnaissance, strikes, shelling, drones, port calls"
    )
    use_when: ClassVar[str] = (
        "The text says what forces may do short of fighting: exercises, flights, moves, mines, blockades."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("fighting itself stops", "ceasefire"),
        ("foreign troops or exercises in a state are barred or allowed to the host", "foreign-forces"),
        ("a party undertakes never to attack", "non-aggression"),
        ("parties inform or consult each other", "confidence-building"),
    )
    example: ClassVar[dict[str, object]] = {
        "party": ["northland"],
        "activity": ["exercises"],
        "allowed": "barred",
        "places": ["blue-lake"],
    }

    belongs_to: ClassVar[Subject] = Subject.CEASEFIRE
    binds: ClassVar[tuple[str, ...]] = ()
    benefits: ClassVar[tuple[str, ...]] = ("to", "party")
    no_side: ClassVar[tuple[str, ...]] = ("by",)
    main: ClassVar[str] = "allowed"
    bare: ClassVar[int] = 0
    negation: ClassVar[tuple[str, object]] = ("allowed", Allowance.BARRED)

    kind: Literal["military-activity"] = "military-activity"
    party: Annotated[Actors, Key(distributes=True)]
    """Whose activity."""
    activity: Annotated[Several[Activity], Key()]
    """What activity; each is an issue of its own."""
    allowed: Annotated[
        Allowance | Explicit | None, Ordinal(benefits="party", neutral=Allowance.ALLOWED, duty=Allowance.REQUIRED)
    ] = None
    """How far it is allowed."""
    places: Annotated[Places | Explicit | None, Members()] = None
    """Where."""
    detail: Annotated[Words | None, Text()] = None
    """What exactly is meant, in our own words."""


class NonAggression(Term):
    """A party undertakes not to attack others."""

    also_called: ClassVar[str] = "no attack, non-aggression pact, no invasion, no attack from its land"
    use_when: ClassVar[str] = "The text has a party undertake not to attack another."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("it undertakes only not to change who holds a place by force", "non-use-of-force"),
        ("fighting that goes on stops", "ceasefire"),
        ("others help whoever is attacked", "security-guarantee"),
    )
    example: ClassVar[dict[str, object]] = {"party": ["northland"], "toward": ["southland"], "anchoring": "treaty"}

    belongs_to: ClassVar[Subject] = Subject.SOVEREIGNTY
    binds: ClassVar[tuple[str, ...]] = ("by", "party")
    benefits: ClassVar[tuple[str, ...]] = ("to", "toward")
    main: ClassVar[str] = "toward"

    kind: Literal["non-aggression"] = "non-aggression"
    party: Annotated[Actors, Key(distributes=True)]
    """Who undertakes it."""
    toward: Annotated[Actors | Explicit | None, Members(ceiling=True, distributes=True)] = None
    """Whom the party will not attack; `unlimited`: anybody."""
    anchoring: Annotated[Anchoring | Explicit | None, Ordinal(burdens="party")] = None
    """In what it is laid down."""
    permanence: Annotated[Permanence | Explicit | None, Ordinal(burdens="party")] = None
    """How long it binds."""
    detail: Annotated[Words | None, Text()] = None
    """What exactly is given up or undertaken, in our own words."""


class Mandate(StrEnum):
    """What an international force does."""

    OBSERVE = "observe"
    SEPARATE = "separate forces"
    REASSURE = "reassure and deter"
    TRAIN = "train and rebuild forces"
    POLICE = "keep public order"
    ENFORCE = "enforce by arms"


class InternationalForce(Term):
    """Forces of others than the parties are sent to keep or to watch a peace."""

    also_called: ClassVar[str] = (
        "peacekeepers, peacekeeping, stabilisation force, multinational force, reassurance force, mission"
    )
    use_when: ClassVar[str] = "The text sends forces of others than the parties to keep, watch or enforce a peace."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("unarmed observers watch", "monitoring"),
        ("a state may or may not have foreign troops or bases", "foreign-forces"),
        ("a guarantor promises help after an attack", "security-guarantee"),
    )
    example: ClassVar[dict[str, object]] = {
        "places": ["long-island"],
        "contributors": ["UN"],
        "mandate": ["separate forces"],
        "size": "3000 count",
    }

    belongs_to: ClassVar[Subject] = Subject.FOREIGN_TROOPS
    no_side: ClassVar[tuple[str, ...]] = ("contributors", "lead", "consent_of")
    main: ClassVar[str] = "mandate"

    kind: Literal["international-force"] = "international-force"
    places: Annotated[Places, Key()]
    """Where it is sent."""
    contributors: Annotated[Actors | Explicit | None, Members()] = None
    """Who sends it."""
    lead: Annotated[Actors | Explicit | None, Nominal()] = None
    """Who leads it."""
    size: Annotated[Quantity | Explicit | None, Amount()] = None
    """How many."""
    mandate: Annotated[Several[Mandate] | None, Members()] = None
    """What it does."""
    consent_of: Annotated[Actors | Explicit | None, Members()] = None
    """Whose consent it needs."""
    detail: Annotated[Words | None, Text()] = None
    """How it is made up and where it stands, in our own words."""


class Confidence(StrEnum):
    """What builds confidence."""

    CONSULTATIONS = "consultations"
    INFORMATION = "exchange of information"
    HOTLINES = "hotlines"
    INCIDENTS = "prevention of incidents"
    DIALOGUE = "security dialogue"
    MILITARY_CONTACTS = "contacts between armed forces"


class ConfidenceBuilding(Term):
    """Steps that lower the risk of clashes between parties."""

    also_called: ClassVar[str] = (
        "hotline, notification, prior notice, incidents at sea, contacts between commanders, transparency"
    )
    use_when: ClassVar[str] = "The text has parties consult, inform or call each other so that no clash comes about."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("they negotiate a settlement", "talks"),
        ("a body is set up for it", "body"),
        ("an activity is barred", "military-activity"),
    )
    example: ClassVar[dict[str, object]] = {
        "party": ["northland", "southland"],
        "measure": ["exchange of information"],
        "subjects": ["exercises near the lake"],
    }

    belongs_to: ClassVar[Subject] = Subject.SECURITY_ORDER
    binds: ClassVar[tuple[str, ...]] = ("by", "party")
    benefits: ClassVar[tuple[str, ...]] = ()
    no_side: ClassVar[tuple[str, ...]] = ("to", "mediators")
    main: ClassVar[str] = "subjects"

    kind: Literal["confidence-building"] = "confidence-building"
    party: Annotated[Actors, Key()]
    """Who takes part."""
    measure: Annotated[Several[Confidence], Key()]
    """What is done; each is an issue of its own."""
    mediators: Annotated[Actors | Explicit | None, Members()] = None
    """Who mediates."""
    subjects: Annotated[Several[Words] | None, Members()] = None
    """On what."""
    detail: Annotated[Words | None, Text()] = None
    """In what way, in our own words."""
