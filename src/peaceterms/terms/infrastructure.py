"""Infrastructure: power plants, dams, ports and pipes, and who may sail where."""

from typing import Annotated, ClassVar, Literal

from peaceterms.terms.base import Term
from peaceterms.terms.markers import Key, Nominal, Ordinal, Text
from peaceterms.terms.measured import Amount, Members
from peaceterms.terms.subjects import Subject
from peaceterms.terms.territory import Openness
from peaceterms.values import Explicit, Money, Several, Words
from peaceterms.vocabulary import Actors, Places

__all__ = [
    "Facility",
    "Navigation",
]


class Facility(Term):
    """Who holds, owns and runs a power plant, a dam, a port or another site, and who has the use of it."""

    also_called: ClassVar[str] = "power plant, nuclear plant, dam, port, airport, bridge, operator of a plant"
    use_when: ClassVar[str] = "The text says who holds, owns or runs a plant, a dam, a port or another site."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("what it yields is divided in parts", "share"),
        ("works may or may not be built on a water", "water-works"),
        ("it is only to be spared or kept safe", "protection"),
    )
    example: ClassVar[dict[str, object]] = {
        "facility": ["lake-dam"],
        "control": ["southland"],
        "operator": ["lake-commission"],
    }

    belongs_to: ClassVar[Subject] = Subject.RESOURCES
    leads: ClassVar[bool] = True
    benefits: ClassVar[tuple[str, ...]] = ("to", "control")
    gives_up: ClassVar[tuple[str, ...]] = ("by",)
    no_side: ClassVar[tuple[str, ...]] = ("owners", "operator", "supervisor", "output_to")
    main: ClassVar[str] = "control"

    kind: Literal["facility"] = "facility"
    facility: Annotated[Places, Key(distributes=False)]
    """The site."""
    control: Annotated[Actors | Explicit | None, Nominal(holder="control")] = None
    """Who holds it."""
    owners: Annotated[Actors | Explicit | None, Members()] = None
    """Who owns it or has a share in it; the shares stand in terms of the kind `share`."""
    operator: Annotated[Actors | Explicit | None, Nominal(holder="operator")] = None
    """Who runs it."""
    supervisor: Annotated[Actors | Explicit | None, Members()] = None
    """Who supervises it."""
    output_to: Annotated[Actors | Explicit | None, Members()] = None
    """Who gets what it yields; the shares stand in terms of the kind `share`."""
    use: Annotated[Words | Explicit | None, Text()] = None
    """For what it is used, or what is done with it: restarted, kept as a commercial port, ..."""


class Navigation(Term):
    """Who may sail on a water or use its ports, how freely, and what it costs."""

    also_called: ClassVar[str] = "shipping, ships, straits, free port, Black Sea, grain, vessels, tolls"
    use_when: ClassVar[str] = "The text says who may sail on a water or use its ports, how freely and for what dues."
    use_not: ClassVar[tuple[tuple[str, str], ...]] = (
        ("ships and ports are not to be attacked", "protection"),
        ("the way is on land", "corridor"),
        ("the water itself is used or divided", "water-share"),
    )
    example: ClassVar[dict[str, object]] = {"waters": ["blue-lake"], "freedom": "free", "users": "unlimited"}

    belongs_to: ClassVar[Subject] = Subject.RESOURCES
    benefits: ClassVar[tuple[str, ...]] = ("to", "users")
    main: ClassVar[str] = "freedom"
    negation: ClassVar[tuple[str, object]] = ("freedom", Openness.CLOSED)

    kind: Literal["navigation"] = "navigation"
    waters: Annotated[Places, Key(distributes=False)]
    """The river, sea, canal or port."""
    freedom: Annotated[Openness | Explicit | None, Ordinal(benefits="users", ceiling=True)] = None
    """How freely they may sail."""
    users: Annotated[Actors | Explicit | None, Members()] = None
    """Who may sail; `unlimited`: ships of all flags."""
    cargo: Annotated[Several[Words] | None, Members(benefits="users", ceiling=True)] = None
    """What traffic is meant: grain, commercial shipping, ..."""
    dues: Annotated[Money | Explicit | None, Amount(burdens="users")] = None
    """What is charged, for a ton."""
    rule: Annotated[Words | None, Text()] = None
    """Under what rules or agreement."""
