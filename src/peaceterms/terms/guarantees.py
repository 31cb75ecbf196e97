"""Guarantees: who protects whom and how, who watches, which bodies carry it out, and what a breach leads to."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from peaceterms.terms.base import Term
from peaceterms.terms.ladder import Answers
from peaceterms.terms.markers import Key, Nominal, Ordinal, Text
from peaceterms.terms.measured import Amount, Members, When
from peaceterms.terms.scales import Anchoring, DecisionRule, Permanence, Response
from peaceterms.terms.subjects import Subject
from peaceterms.values import Duration, Explicit, Quantity, Several, Words
from peaceterms.vocabulary import Actors, Places

__all__ = [
    "Act",
    "Body",
    "Breach",
    "BreachConsequence",
    "Consequence",
    "Loss",
    "Monitoring",
    "Role",
    "SecurityGuarantee",
    "Strength",
    "Tier",
    "Trigger",
    "Watched",
]


class Trigger(StrEnum):
    """What sets off an announced act."""

    ATTACK = "attack"
    BREACH = "breach"
    REFUSAL = "refusal"


class Act(StrEnum):
    """The utmost act announced, from the mildest to the gravest."""

    DIPLOMATIC = "diplomatic"
    ECONOMIC = "economic"
    FORCE = "force"
    NUCLEAR_FORCE = "nuclear force"


class Consequence(Term):
    """An act that an actor announces should a trigger occur."""

    also_called: ClassVar[str] = "threat, ultimatum, announced response"
    use_when: ClassVar[str] = (
        "An actor announces in or with the text what it will do if it is attacked, or if the text is refused or broken."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("the text itself lays down what a breach leads to", "breach-consequence"),
        ("somebody is promised protection", "security-guarantee"),
    )
    example: ClassVar[dict[str, object]] = {
        "actor": ["southland"],
        "trigger": "refusal",
        "against": ["northland"],
        "act": "economic",
    }

    belongs_to: ClassVar[Subject] = Subject.AID
    binds: ClassVar[tuple[str, ...]] = ()
    burdens: ClassVar[tuple[str, ...]] = ("against",)
    benefits: ClassVar[tuple[str, ...]] = ()
    no_side: ClassVar[tuple[str, ...]] = ("by", "to", "actor")
    main: ClassVar[str] = "act"

    kind: Literal["consequence"] = "consequence"
    actor: Annotated[Actors, Key()]
    """Who announces the act."""
    trigger: Annotated[Trigger, Key()]
    """What sets it off."""
    over: Annotated[Places | None, Key()] = None
    """The place that the trigger concerns."""
    against: Annotated[Actors | None, Members()] = None
    """Against whom the act is directed."""
    act: Annotated[Act | Explicit | None, Ordinal(burdens="against")] = None
    """The utmost act that is announced."""
    wording: Annotated[Words | None, Text()] = None
    """How the announcement is put."""


class Strength(StrEnum):
    """How far a guarantee goes, from the weakest."""

    ASSURANCE = "political assurance"
    CONSULTATION = "consultation"
    ASSISTANCE = "assistance"
    MUTUAL_DEFENCE = "mutual defence"


class SecurityGuarantee(Term):
    """Guarantors protect somebody against attack; an area outside the guarantee stands in `excludes`."""

    also_called: ClassVar[str] = "security assurances, Article 5, mutual defence, guarantors, coming to the help"
    use_when: ClassVar[str] = (
        "The text promises help or protection against an attack: `trigger` sets it off, `responses` are what "
        "the guarantors do, `anchoring` says how firmly (“binding guarantees”), and what is left for later is "
        "`to be agreed`."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("it says what whoever breaks the agreement loses", "breach-consequence"),
        ("it is the text as a whole that binds", "legal-force"),
        ("it says that talks on guarantees are held, and promises none", "talks"),
        ("a council gets tasks of its own, beyond being told or asked under the guarantee", "body"),
        ("a party undertakes not to attack", "non-aggression"),
    )
    example: ClassVar[dict[str, object]] = {
        "beneficiary": ["southland"],
        "guarantors": ["lake-league"],
        "strength": "assistance",
        "responses": ["weapons", "sanctions"],
    }

    belongs_to: ClassVar[Subject] = Subject.GUARANTEES
    leads: ClassVar[bool] = True
    benefits: ClassVar[tuple[str, ...]] = ("to", "beneficiary")
    no_side: ClassVar[tuple[str, ...]] = ("guarantors", "judges")
    main: ClassVar[str] = "strength"
    negation: ClassVar[tuple[str, object]] = ("guarantors", Explicit.NONE)

    kind: Literal["security-guarantee"] = "security-guarantee"
    beneficiary: Annotated[Actors, Key()]
    """Who is protected: actors; of a place, whoever it is protected for, and of an agreement, its parties."""
    strength: Annotated[Strength | Explicit | None, Ordinal(benefits="beneficiary")] = None
    """How far it goes; `mutual defence`: like that of an alliance."""
    guarantors: Annotated[Actors | Explicit | None, Members(benefits="beneficiary", distributes=True)] = None
    """Who guarantees."""
    responses: Annotated[Several[Response] | Explicit | None, Members(benefits="beneficiary")] = None
    """What the guarantors do, or may do."""
    trigger: Annotated[Words | Explicit | None, Text()] = None
    """What sets it off."""
    judges: Annotated[Actors | Explicit | None, Members()] = None
    """Who decides that it is set off."""
    decision: Annotated[DecisionRule | Explicit | None, Ordinal(burdens="beneficiary")] = None
    """How the guarantors decide to act."""
    consultation: Annotated[Duration | Explicit | None, When(burdens="beneficiary")] = None
    """How long the guarantors may consult before they act."""
    excludes: Annotated[Places | Explicit | None, Members(burdens="beneficiary")] = None
    """Areas to which it does not extend."""
    compensated: Annotated[bool | None, Nominal()] = None
    """Whether a guarantor is paid for it."""
    anchoring: Annotated[Anchoring | Explicit | None, Ordinal(benefits="beneficiary")] = None
    """In what it is laid down."""
    permanence: Annotated[Permanence | Explicit | None, Ordinal(benefits="beneficiary")] = None
    """How long it is meant to last; a figure stands in `timing.duration`."""


class Watched(StrEnum):
    """What is watched."""

    CEASEFIRE = "ceasefire"
    WITHDRAWAL = "withdrawal"
    DISARMAMENT = "disarmament"
    BORDER = "border"
    ELECTIONS = "elections"
    RIGHTS = "rights"
    IMPLEMENTATION = "implementation"


class Monitoring(Term):
    """Somebody watches whether something is kept."""

    also_called: ClassVar[str] = (
        "inspection, observers, verification, observation, supervision, "
        "patrols, control of the border, ports of entry, observation teams"
    )
    use_when: ClassVar[str] = (
        "The text says that somebody watches whether something is kept; who verifies one term stands in its "
        "`verified_by`."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "it sets up or charges a body, with members, a chair or powers; that it watches follows from its role",
            "body",
        ),
        ("armed forces do more than watch", "international-force"),
    )
    example: ClassVar[dict[str, object]] = {"watched": ["ceasefire"], "monitors": ["OSCE"], "means": ["drones"]}

    belongs_to: ClassVar[Subject] = Subject.IMPLEMENTATION
    binds: ClassVar[tuple[str, ...]] = ()
    benefits: ClassVar[tuple[str, ...]] = ()
    no_side: ClassVar[tuple[str, ...]] = ("to", "by", "monitors", "lead")
    main: ClassVar[str] = "monitors"
    answers_for: ClassVar[tuple[Answers, ...]] = (
        Answers("body", when={"watched": (Watched.IMPLEMENTATION,)}, where={"role": ("implementation",)}),
        Answers("body", when={"watched": (Watched.CEASEFIRE,)}, where={"role": ("ceasefire",)}),
    )

    kind: Literal["monitoring"] = "monitoring"
    watched: Annotated[Several[Watched], Key()]
    """What is watched; each is an issue of its own."""
    monitors: Annotated[Actors | Explicit | None, Members()] = None
    """Who watches."""
    lead: Annotated[Actors | Explicit | None, Nominal()] = None
    """Who leads it."""
    places: Annotated[Places | Explicit | None, Members()] = None
    """Where."""
    means: Annotated[Several[Words] | None, Members()] = None
    """With what means."""
    personnel: Annotated[Quantity | Explicit | None, Amount()] = None
    """With how many."""
    permanence: Annotated[Permanence | Explicit | None, Ordinal()] = None
    """How long it is meant to last."""
    detail: Annotated[Words | None, Text()] = None
    """How it is done, in our own words."""


class Role(StrEnum):
    """What a body is for."""

    IMPLEMENTATION = "implementation"
    SECURITY = "security"
    CEASEFIRE = "ceasefire"
    HUMANITARIAN = "humanitarian matters"
    ECONOMY = "economy"
    WATER = "water"
    BOUNDARY = "boundary"
    ADMINISTRATION = "administration"
    MINORITIES = "minorities"
    RIGHTS = "rights"
    PROPERTY = "property"
    REFUGEES = "refugees"
    HERITAGE = "heritage"
    POLICING = "policing"
    TRUTH = "truth"
    MISSING_PERSONS = "missing persons"
    COOPERATION = "cooperation"


class Body(Term):
    """A body that the text sets up or charges with duties: who sits in it, who chairs it, what it may do."""

    also_called: ClassVar[str] = (
        "commission, committee, council, board, joint centre, "
        "secretariat, inspection teams, supervisory commission, liaison officers"
    )
    use_when: ClassVar[str] = (
        "The text names a body that it sets up or charges with duties, or says who sits in it and what it may do."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("it says only that something is watched, and by whom", "monitoring"),
        ("it is a mediator", "mediation"),
        ("it settles disputes over the text", "dispute-settlement"),
        ("a guarantor has to tell or ask it before acting", "security-guarantee"),
    )
    example: ClassVar[dict[str, object]] = {
        "role": ["implementation"],
        "body": ["lake-commission"],
        "members": ["northland", "southland"],
        "chair": ["UN"],
    }

    belongs_to: ClassVar[Subject] = Subject.IMPLEMENTATION
    binds: ClassVar[tuple[str, ...]] = ()
    benefits: ClassVar[tuple[str, ...]] = ()
    no_side: ClassVar[tuple[str, ...]] = ("to", "by", "body", "members", "chair", "reports_to")
    bare: ClassVar[int] = 0
    main: ClassVar[str] = "body"
    answers_for: ClassVar[tuple[Answers, ...]] = (
        Answers("monitoring", when={"role": (Role.IMPLEMENTATION,)}, where={"watched": (Watched.IMPLEMENTATION,)}),
        Answers("monitoring", when={"role": (Role.CEASEFIRE,)}, where={"watched": (Watched.CEASEFIRE,)}),
    )

    kind: Literal["body"] = "body"
    role: Annotated[Several[Role], Key()]
    """What it is for; each is an issue of its own."""
    body: Annotated[Actors | None, Nominal(identity=True)] = None
    """The body itself."""
    members: Annotated[Actors | Explicit | None, Members()] = None
    """Who sits in it, or sends those who do."""
    chair: Annotated[Actors | Explicit | None, Nominal()] = None
    """Who chairs it."""
    powers: Annotated[Several[Words] | Explicit | None, Members()] = None
    """What it may do."""
    decision: Annotated[DecisionRule | Explicit | None, Nominal()] = None
    """How it decides."""
    seats: Annotated[Quantity | Explicit | None, Amount()] = None
    """How many sit in it."""
    term_of_office: Annotated[Duration | Explicit | None, When()] = None
    """For how long its members sit in it."""
    reports_to: Annotated[Actors | Explicit | None, Members()] = None
    """To whom it answers."""
    detail: Annotated[Words | None, Text()] = None
    """How it is made up and works, in our own words."""


class Breach(StrEnum):
    """What sort of breach."""

    ATTACK = "attack"
    UNPROVOKED_STRIKE = "strike without cause"
    HOSTILE_ACT = "hostile act short of an attack"
    CHANGE_BY_FORCE = "change of arrangements by force"
    ANY = "any breach"
    REFUSAL = "refusal"


class Tier(StrEnum):
    """How grave a breach must be, or at what step of an answer it follows."""

    FIRST = "first"
    SECOND = "second"
    THIRD = "third"


class Loss(StrEnum):
    """What whoever breaks it loses."""

    GUARANTEE = "guarantee"
    SANCTIONS_RELIEF = "sanctions relief"
    RECOGNITION = "recognition"
    BENEFITS = "other benefits"
    AID = "aid"


class BreachConsequence(Term):
    """What follows if a party breaks what was agreed, or refuses it."""

    also_called: ClassVar[str] = "snapback, violation, penalty, sanctions return, non-compliance"
    use_when: ClassVar[str] = "The text says what whoever breaks it loses, or what others do about a breach."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("guarantors help whoever is attacked; the attack is then their `trigger`", "security-guarantee"),
        ("eased sanctions come back, and nothing else is said: that is their field `snapback`", "sanctions"),
        ("one actor threatens on its own", "consequence"),
    )
    example: ClassVar[dict[str, object]] = {
        "breacher": ["northland"],
        "breach": ["attack"],
        "responses": ["sanctions"],
        "losses": ["recognition"],
    }

    belongs_to: ClassVar[Subject] = Subject.GUARANTEES
    binds: ClassVar[tuple[str, ...]] = ()
    burdens: ClassVar[tuple[str, ...]] = ("breacher",)
    benefits: ClassVar[tuple[str, ...]] = ("to", "against")
    no_side: ClassVar[tuple[str, ...]] = ("by", "responders")
    main: ClassVar[str] = "responses"

    kind: Literal["breach-consequence"] = "breach-consequence"
    breacher: Annotated[Actors | None, Key()] = None
    """Who breaks it; `None`: whoever does."""
    breach: Annotated[Several[Breach], Key(whole=Breach.ANY)]
    """What sort of breach; each is an issue of its own."""
    tier: Annotated[Tier | None, Nominal(identity=True)] = None
    """Which step of several that the text sets, each with an answer of its own."""
    against: Annotated[Actors | Explicit | None, Members()] = None
    """Whom the breach is directed against."""
    losses: Annotated[Several[Loss] | Explicit | None, Members(burdens="breacher")] = None
    """What the party loses."""
    responses: Annotated[Several[Response] | Explicit | None, Members(burdens="breacher")] = None
    """What others do about it."""
    responders: Annotated[Actors | Explicit | None, Members()] = None
    """Who does it."""
    automatic: Annotated[bool | None, Nominal()] = None
    """Whether it follows by itself (true) or by a decision (false)."""
    detail: Annotated[Words | None, Text()] = None
    """What exactly follows, in our own words."""
