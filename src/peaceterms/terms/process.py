"""Process: talks, the force of the text itself, disputes over it, reforms, principles, relations between parties."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from peaceterms.terms.base import Term
from peaceterms.terms.ladder import Answers
from peaceterms.terms.markers import Key, Nominal, Ordinal, Text
from peaceterms.terms.measured import Members, When
from peaceterms.terms.scales import Anchoring, Extent
from peaceterms.terms.subjects import Subject
from peaceterms.values import Explicit, PartialDate, Several, Words
from peaceterms.vocabulary import Actors, Places

__all__ = [
    "Binding",
    "DisputeSettlement",
    "Exit",
    "LegalForce",
    "Maxim",
    "Mediation",
    "Normalisation",
    "Principle",
    "Readiness",
    "Reform",
    "ReformField",
    "Settlement",
    "Talks",
    "TalksFormat",
    "TalksLevel",
    "TalksSubject",
]


class Readiness(StrEnum):
    """How ready somebody is to talk."""

    REFUSES = "refuses"
    ON_CONDITIONS = "on conditions"
    READY = "ready"


class TalksFormat(StrEnum):
    """Who sits at the table."""

    BILATERAL = "bilateral"
    MEDIATED = "mediated"
    MULTILATERAL = "multilateral"


class TalksSubject(StrEnum):
    """What is talked about."""

    SETTLEMENT = "a settlement"
    CEASEFIRE = "a ceasefire"
    TERRITORY = "territory"
    SECURITY = "security"
    HUMANITARIAN = "humanitarian matters"
    ECONOMY = "the economy"
    ELECTIONS = "elections"
    IMPLEMENTATION = "implementation"
    RELATIONS = "relations"


class TalksLevel(StrEnum):
    """At what level."""

    EXPERTS = "experts"
    DELEGATIONS = "delegations"
    LEADERS = "leaders"


class Talks(Term):
    """A party says whether, with whom and how it will talk. Being ready to talk helps nobody by itself."""

    also_called: ClassVar[str] = (
        "negotiations, conference, meeting, summit, direct talks, dialogue, consultations, round table"
    )
    use_when: ClassVar[str] = (
        "The text says that a party talks, is ready to or refuses to, or that a matter is left to talks: name "
        "it in `subject` or `topics`, in one term."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "the text commits somebody to the thing itself and leaves only a value open: that field is `to be agreed`",
            "security-guarantee",
        ),
        ("forces are to leave, and talks only settle when", "withdrawal"),
        ("whose a place is is left for later", "deferred-status"),
        ("somebody else brings the parties together", "mediation"),
        ("disputes over the text are meant", "dispute-settlement"),
    )
    example: ClassVar[dict[str, object]] = {
        "party": ["northland", "southland"],
        "subject": "territory",
        "readiness": "ready",
        "format": "mediated",
    }

    belongs_to: ClassVar[Subject] = Subject.CEASEFIRE
    binds: ClassVar[tuple[str, ...]] = ()
    benefits: ClassVar[tuple[str, ...]] = ()
    no_side: ClassVar[tuple[str, ...]] = ("by", "to", "party", "counterparts", "mediators")
    main: ClassVar[str] = "readiness"
    negation: ClassVar[tuple[str, object]] = ("readiness", Readiness.REFUSES)
    answers_for: ClassVar[tuple[Answers, ...]] = (
        Answers("ceasefire", step=-1, when={"subject": (TalksSubject.CEASEFIRE,)}),
        Answers("election", step=-1, when={"subject": (TalksSubject.ELECTIONS,)}),
        Answers(
            "withdrawal", step=-1, same=(("party", "forces"),), when={"topics": ("withdrawal of troops", "withdrawal")}
        ),
    )
    puts_off: ClassVar[bool] = True

    kind: Literal["talks"] = "talks"
    party: Annotated[Actors, Key()]
    """Who would talk."""
    subject: Annotated[TalksSubject, Key()] = TalksSubject.SETTLEMENT
    """What about."""
    readiness: Annotated[Readiness | None, Ordinal()] = None
    """How ready the party is."""
    counterparts: Annotated[Actors | Explicit | None, Members()] = None
    """With whom."""
    format: Annotated[TalksFormat | Explicit | None, Nominal()] = None
    """In what format."""
    level: Annotated[TalksLevel | Explicit | None, Ordinal()] = None
    """At what level."""
    mediators: Annotated[Actors | Explicit | None, Members()] = None
    """Who mediates or takes part beside the parties."""
    topics: Annotated[Several[Words] | None, Members()] = None
    """What the talks are to settle, in detail."""


class Mediation(Term):
    """Somebody offers or is asked to bring the parties together."""

    also_called: ClassVar[str] = "good offices, facilitator, mediator, broker, hosting of talks"
    use_when: ClassVar[str] = "The text says who brings the parties together, or offers or is asked to."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("the parties say whether and how they talk; a mediator is then `mediators`", "talks"),
        ("somebody decides a dispute over the text", "dispute-settlement"),
        ("somebody watches", "monitoring"),
    )
    example: ClassVar[dict[str, object]] = {
        "mediator": ["UN"],
        "between": ["northland", "southland"],
        "tasks": ["host talks"],
    }

    belongs_to: ClassVar[Subject] = Subject.CEASEFIRE
    binds: ClassVar[tuple[str, ...]] = ()
    benefits: ClassVar[tuple[str, ...]] = ()
    no_side: ClassVar[tuple[str, ...]] = ("to", "by", "mediator", "between")
    main: ClassVar[str] = "tasks"

    kind: Literal["mediation"] = "mediation"
    mediator: Annotated[Actors, Key()]
    """Who mediates; each is an issue of its own."""
    between: Annotated[Actors | Explicit | None, Members()] = None
    """Between whom."""
    tasks: Annotated[Several[Words] | None, Members()] = None
    """What the mediator does."""
    format: Annotated[Words | None, Text()] = None
    """In what form: a committee, a summit, working groups."""


class Binding(StrEnum):
    """How far the text binds."""

    STATEMENT = "statement"
    POLITICAL = "politically binding"
    LEGAL = "legally binding"


class Exit(StrEnum):
    """Whether and how a party can leave."""

    BY_NOTICE = "by notice"
    BY_CONSENT = "by consent of all"
    BARRED = "barred"


class LegalForce(Term):
    """How far the text itself binds, who signs and ratifies it, when it takes effect, how it ends.

    When it takes effect and how long it lasts stand in `timing`.
    """

    also_called: ClassVar[str] = (
        "signature, ratification, entry into force, amendment, termination, "
        "review conference, duration of the agreement, annexes"
    )
    use_when: ClassVar[str] = (
        "The text speaks of itself: whether it binds, who signs or ratifies it, when it takes effect and how it ends."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("it is a guarantee that is binding: that is its `anchoring`", "security-guarantee"),
        ("people vote on the text", "referendum"),
        ("disputes over it are settled", "dispute-settlement"),
    )
    example: ClassVar[dict[str, object]] = {
        "binding": "legally binding",
        "signatories": ["northland", "southland"],
        "timing": {"start": "signature"},
    }

    belongs_to: ClassVar[Subject] = Subject.IMPLEMENTATION
    leads: ClassVar[bool] = True
    binds: ClassVar[tuple[str, ...]] = ()
    benefits: ClassVar[tuple[str, ...]] = ()
    no_side: ClassVar[tuple[str, ...]] = ("to", "by", "signatories", "ratified_by", "endorsed_by", "accession")
    bare: ClassVar[int] = 0
    main: ClassVar[str] = "binding"

    kind: Literal["legal-force"] = "legal-force"
    binding: Annotated[Binding | Explicit | None, Ordinal()] = None
    """How far it binds."""
    signatories: Annotated[Actors | Explicit | None, Members()] = None
    """Who signs."""
    ratified_by: Annotated[Actors | Explicit | None, Members()] = None
    """Who must ratify or approve it."""
    endorsed_by: Annotated[Actors | Explicit | None, Members()] = None
    """Who endorses it or takes note of it."""
    accession: Annotated[Actors | Explicit | None, Members()] = None
    """Who may join it."""
    exit: Annotated[Exit | Explicit | None, Nominal()] = None
    """Whether and how a party can leave."""
    review: Annotated[Words | Explicit | None, Text()] = None
    """How it is reviewed, changed, renewed or ended."""
    rank: Annotated[Words | None, Text()] = None
    """How it stands to other law."""


class Settlement(StrEnum):
    """How disputes are settled."""

    TALKS = "talks"
    GOOD_OFFICES = "good offices"
    CONCILIATION = "conciliation"
    EXPERT = "expert"
    COMMISSION = "commission"
    ARBITRATION = "arbitration"
    COURT = "court"
    INTERPRETATION = "binding interpretation"


class DisputeSettlement(Term):
    """How disputes over the text are settled."""

    also_called: ClassVar[str] = (
        "arbitration, court, conciliation, settlement of disputes, interpretation, neutral expert"
    )
    use_when: ClassVar[str] = "The text says how disputes over its own meaning or keeping are settled."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("the conflict itself is still to be talked about", "talks"),
        ("a body carries the text out", "body"),
        ("a breach has consequences", "breach-consequence"),
    )
    example: ClassVar[dict[str, object]] = {"means": ["arbitration"], "deciders": ["ICJ"], "binding": True}

    belongs_to: ClassVar[Subject] = Subject.IMPLEMENTATION
    binds: ClassVar[tuple[str, ...]] = ()
    benefits: ClassVar[tuple[str, ...]] = ()
    no_side: ClassVar[tuple[str, ...]] = ("to", "by", "deciders")
    bare: ClassVar[int] = 0
    main: ClassVar[str] = "means"

    kind: Literal["dispute-settlement"] = "dispute-settlement"
    means: Annotated[Several[Settlement] | Explicit | None, Members()] = None
    """By what means."""
    deciders: Annotated[Actors | Explicit | None, Members()] = None
    """Who decides, or appoints those who do."""
    binding: Annotated[bool | None, Nominal()] = None
    """Whether the decision binds."""
    subject: Annotated[Words | None, Text()] = None
    """What disputes, where not all are meant."""
    procedure: Annotated[Words | None, Text()] = None
    """In what steps."""


class ReformField(StrEnum):
    """What is reformed."""

    CONSTITUTION = "constitution"
    DECENTRALISATION = "decentralisation"
    EMERGENCY_RULE = "emergency rule"
    TREATIES = "treaties"
    POLICING = "policing"
    JUSTICE = "justice system"
    CURRENCY = "currency and banking"
    LAND = "land"
    RURAL_DEVELOPMENT = "rural development"
    DRUGS = "drugs"
    LAW = "religious and customary law"
    DIALOGUE = "national dialogue"


class Reform(Term):
    """A state changes its constitution, its laws or its institutions."""

    also_called: ClassVar[str] = (
        "constitution, constitutional change, decentralisation law, legislation, institutions, symbols, flag"
    )
    use_when: ClassVar[str] = "The text has a state change its constitution, laws or institutions as a whole."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("a named place gets powers of its own, decentralisation among them", "autonomy"),
        ("people get a right", "rights"),
        ("groups get fixed parts in an institution", "power-sharing"),
        ("forces are reformed", "force-measure"),
    )
    example: ClassVar[dict[str, object]] = {
        "state": ["southland"],
        "field": ["constitution"],
        "content": "The president is elected by parliament.",
        "anchoring": "constitution",
    }

    belongs_to: ClassVar[Subject] = Subject.STATE
    binds: ClassVar[tuple[str, ...]] = ("by", "state")
    main: ClassVar[str] = "content"

    kind: Literal["reform"] = "reform"
    state: Annotated[Actors, Key()]
    """Whose."""
    field: Annotated[Several[ReformField], Key()]
    """What is reformed; each is an issue of its own."""
    content: Annotated[Words | None, Text()] = None
    """What changes, in our own words."""
    anchoring: Annotated[Anchoring | Explicit | None, Ordinal()] = None
    """In what it is laid down."""
    places: Annotated[Places | None, Members()] = None
    """Where."""


class Maxim(StrEnum):
    """What is affirmed."""

    SOVEREIGNTY = "sovereignty"
    TERRITORIAL_INTEGRITY = "territorial integrity"
    INDEPENDENCE = "independence"
    SELF_DETERMINATION = "self-determination"
    UN_CHARTER = "UN Charter"
    PEACEFUL_SETTLEMENT = "peaceful settlement"
    NON_INTERFERENCE = "non-interference"
    INDIVISIBLE_SECURITY = "indivisible security"
    NO_ENEMIES = "not being adversaries"
    EQUAL_LAW = "equal application of law"
    PAST_SETTLED = "settling the past"
    SECURITY_ORDER = "European security order"
    NO_BLOCS = "no closed blocs"
    UNITY = "unity of purpose"
    DURABLE_PEACE = "lasting peace"


class Principle(Term):
    """A general principle is affirmed."""

    also_called: ClassVar[str] = (
        "sovereignty, territorial integrity, self-determination, UN Charter, "
        "equality, indivisible security, good neighbours"
    )
    use_when: ClassVar[str] = "The text affirms a general maxim and commits nobody to anything in particular by it."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("a state's place in an alliance follows", "neutrality"),
        ("a party undertakes not to attack", "non-aggression"),
        (
            "the self-rule of a place is bound by the constitution or the laws of a state: that is `reserved`",
            "autonomy",
        ),
        ("a border is drawn or confirmed", "boundary"),
        ("a place is recognised as somebody's", "recognition"),
    )
    example: ClassVar[dict[str, object]] = {
        "principle": ["territorial integrity"],
        "of": ["southland"],
        "content": "Its borders are inviolable.",
    }

    belongs_to: ClassVar[Subject] = Subject.SOVEREIGNTY
    leads: ClassVar[bool] = True
    binds: ClassVar[tuple[str, ...]] = ()
    benefits: ClassVar[tuple[str, ...]] = ()
    no_side: ClassVar[tuple[str, ...]] = ("by", "to", "of")
    bare: ClassVar[int] = 0
    main: ClassVar[str] = "content"

    kind: Literal["principle"] = "principle"
    principle: Annotated[Several[Maxim], Key()]
    """What is affirmed; each is an issue of its own."""
    of: Annotated[Actors, Key()]
    """Whose sovereignty, integrity and so on; `all-states` where no one is singled out."""
    borders_as_of: Annotated[PartialDate | None, When()] = None
    """The date whose borders are meant."""
    content: Annotated[Words | None, Text()] = None
    """What is affirmed, in our own words."""


class Normalisation(Term):
    """Relations between two parties, or of one with the world, are restored or taken up."""

    also_called: ClassVar[str] = (
        "diplomatic relations, embassies, diplomacy, rehabilitation, return to the G8, visits, travel"
    )
    use_when: ClassVar[str] = (
        "The text says that two parties restore relations, or that one comes back among the states."
    )
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("only trade or projects are meant", "economic-cooperation"),
        ("sanctions end", "sanctions"),
        ("a state joins or comes back to an organisation", "membership"),
        ("a place is recognised", "recognition"),
    )
    example: ClassVar[dict[str, object]] = {
        "party": ["northland"],
        "partner": ["southland"],
        "extent": "complete",
        "fields": ["embassies"],
    }

    belongs_to: ClassVar[Subject] = Subject.SOVEREIGNTY
    binds: ClassVar[tuple[str, ...]] = ()
    benefits: ClassVar[tuple[str, ...]] = ()
    no_side: ClassVar[tuple[str, ...]] = ("by", "to", "party", "partner")
    main: ClassVar[str] = "extent"

    kind: Literal["normalisation"] = "normalisation"
    party: Annotated[Actors, Key(mutual="partner")]
    """One party. The two have no order."""
    partner: Annotated[Actors | None, Key()] = None
    """The other; `None`: the world at large."""
    extent: Annotated[Extent | Explicit | None, Ordinal()] = None
    """How far."""
    fields: Annotated[Several[Words] | None, Members()] = None
    """In what fields."""
