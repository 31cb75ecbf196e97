"""Who said it, who reported it, who denies it; and how others took it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Literal, Self, TypeVar

from annotated_types import Ge, Le, MinLen
from pydantic import AfterValidator, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from peaceterms.terms import Basis
from peaceterms.values import Id, Listed, PartialDate, Quantity, Record, Unit, Words
from peaceterms.values.text import visible
from peaceterms.vocabulary import ActorId, Actors

Address = Annotated[str, StringConstraints(pattern=r"^https?://\S+$", max_length=2000), AfterValidator(visible)]


class Grade(StrEnum):
    """What a source is, from the firmest to the weakest."""

    OFFICIAL = "official"
    """The text as its author, a party, a depositary or an international body published it, in a post too."""
    TRANSCRIPT = "transcript"
    """What was said, word for word."""
    SCHOLARLY = "scholarly"
    """A database, an edition or a study by researchers."""
    AGENCY = "agency"
    """A news agency."""
    PRESS = "press"
    """A newspaper, a broadcaster or a magazine with an editorial office."""
    AGGREGATOR = "aggregator"
    """A copy or a summary of what others published."""
    PARTISAN = "partisan"
    """The medium of a party to the conflict, or of one who takes a side in it."""
    SOCIAL = "social"
    """A post, a forum or a private page."""

    @property
    def is_weak(self) -> bool:
        """Whether what rests on it alone should be looked up elsewhere."""
        return self in (Grade.AGGREGATOR, Grade.PARTISAN, Grade.SOCIAL)


class Source(Record):
    """Something that can be looked up."""

    id: Id
    title: Words
    url: Address | None = None
    date: PartialDate | None = None
    grade: Grade | None = None
    """What it is. A party's own publication of its own text is official; a copy of that elsewhere is what the other
    place is."""


class Exemption(Record):
    """What a coder means to write as it stands, though a rule of style asks for something else."""

    rule: Id
    """The code of the rule."""
    about: Id | None = None
    """The id of the term, source, actor or place; `None`: the rule is not held against anything in the file."""
    why: Words


class LinkAct(StrEnum):
    """What somebody did with the content. The values are never renamed."""

    passes_on: bool
    """Whether it hands the content on to somebody else."""
    disputes: bool
    """Whether it denies a link or the whole content."""
    is_about_a_link: bool
    """Whether it is somebody's word on what others did, and no step of the content itself."""
    is_joint: bool
    """Whether several can do it beside each other, so that none of them comes after the other."""

    AUTHORED = "authored", "joint"
    TOLD = "told", "passes on"
    REPORTED = "reported", "passes on"
    PUBLISHED = "published", "joint"
    LEAKED = "leaked", "passes on"
    CONFIRMED = "confirmed", "about a link"
    DENIED = "denied", "about a link", "disputes"
    DISOWNED = "disowned", "about a link", "disputes"

    def __new__(cls, value: str, *traits: str) -> Self:
        """Make a member that is the string `value`."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.passes_on = "passes on" in traits
        member.disputes = "disputes" in traits
        member.is_about_a_link = "about a link" in traits
        member.is_joint = "joint" in traits
        return member


class Link(Record):
    """One link of the chain from the author to the text that was seen, or somebody's word on such a link."""

    id: Id
    act: LinkAct
    by: ActorId
    to: ActorId | None = None
    about: Id | None = None
    """For `confirmed`, `denied`, `disowned`: the link that it is about. `None`: the whole content."""
    terms: Annotated[tuple[Id, ...], Listed(least=0)] = ()
    """For `confirmed`, `denied`, `disowned`: the terms that it is about, where it is not about the whole content."""
    alleged: bool = False
    """Whether the link rests on somebody's word only."""
    date: PartialDate | None = None
    note: Words | None = None
    source: Id | None = None
    basis: Basis | None = None


class Standing(Record):
    """How firmly a proposal is attributed. It is derived from the chain and never typed in."""

    state: Literal["first-hand", "reported", "contested", "disowned", "unattributed"]
    """The weakest that holds: a contested report is `contested`."""
    links: Annotated[int, Ge(0)]
    """How often the content was passed on before it was published: 0 is first-hand, 2 is third-hand."""
    disputes: tuple[Link, ...] = ()
    """Who denies or disowns it; each names the link that it is about."""
    disputed: tuple[Link, ...] = ()
    """The links that are denied."""


Said = TypeVar("Said", Link, "Reaction")


def about_terms(said: Iterable[Said], ids: Mapping[str, str]) -> tuple[Said, ...]:
    """Return links or reactions with the terms that they name under new ids, without those that only name others."""
    return tuple(one.model_copy(update={"terms": now}) for one, now in _named(said, ids) if now or not one.terms)


def _named(said: Iterable[Said], ids: Mapping[str, str]) -> Iterator[tuple[Said, tuple[str, ...]]]:
    return ((one, tuple(ids[id] for id in one.terms if id in ids)) for one in said)


def standing(chain: Sequence[Link], official: Collection[str] = ()) -> Standing:
    """Derive the standing from a chain, whose links stand in the order in which they happened.

    `official` are states and organisations: where they publish what an author wrote, as a depositary does, that hands
    it on to nobody. Somebody's word on single terms is shown beside these, and leaves the text as firm as it is.
    """
    chain = [link for link in chain if not link.terms]
    authors: set[str] = {link.by for link in chain if link.act is LinkAct.AUTHORED}
    links = _passed_on(chain, {*authors, *official} if authors else authors)
    disputes = tuple(link for link in chain if link.act.disputes)
    about = {link.about for link in disputes}
    disputed = tuple(link for link in chain if link.id in about)
    return Standing(state=_state(chain, links, disputes, authors), links=links, disputes=disputes, disputed=disputed)


def _passed_on(chain: Sequence[Link], authors: set[str]) -> int:
    """How often the content was passed on; whoever publishes what they neither wrote nor were told passes it on too."""
    end = next((i for i, link in enumerate(chain) if link.act is LinkAct.PUBLISHED), None)
    passed = [link for link in chain[:end] if link.act.passes_on]
    hands = authors | {link.by for link in passed} | {link.to for link in passed if link.to}
    return len(passed) + (end is not None and chain[end].by not in hands)


def _state(
    chain: Sequence[Link], links: int, disputes: Sequence[Link], authors: set[str]
) -> Literal["first-hand", "reported", "contested", "disowned", "unattributed"]:
    if any(link.act is LinkAct.DISOWNED and link.by in authors for link in disputes):
        return "disowned"
    if disputes:
        return "contested"
    if not authors and not links:
        return "unattributed"
    return "reported" if links else "first-hand"


class DevelopmentType(StrEnum):
    """What became of a text."""

    PROPOSED = "proposed"
    INITIALLED = "initialled"
    SIGNED = "signed"
    APPROVED = "approved"
    IN_FORCE = "in force"
    ENDORSED = "endorsed"
    CARRIED_OUT = "carried out"
    PARTLY_CARRIED_OUT = "partly carried out"
    AMENDED = "amended"
    DISPUTED = "disputed"
    BREACHED = "breached"
    SUSPENDED = "suspended"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    LAPSED = "lapsed"
    ENDED = "ended"


class Development(Record):
    """What became of a text at a time; the last one listed is where it stands now."""

    state: DevelopmentType
    date: PartialDate | None = None
    by: Actors | None = None
    """Who signed, rejected, suspended it, and so on."""
    note: Words | None = None
    source: Id | None = None
    basis: Basis | None = None


class Stance(StrEnum):
    """How somebody took a proposal."""

    ACCEPTS = "accepts"
    WELCOMES = "welcomes"
    CONDITIONAL = "conditional"
    RESERVED = "reserved"
    COUNTERS = "counters"
    REJECTS = "rejects"


class Reaction(Record):
    """How an actor took the proposal."""

    actor: ActorId
    stance: Stance
    terms: Annotated[tuple[Id, ...], Listed(least=0)] = ()
    """The terms that it is about; empty: the proposal as a whole."""
    summary: Words | None = None
    date: PartialDate | None = None
    source: Id | None = None
    basis: Basis | None = None


class PollOption(Record):
    """One answer of a poll with its share of the votes."""

    answer: Words
    share: Quantity | None = None

    @model_validator(mode="after")
    def _in_percent(self) -> Self:
        if self.share and (self.share.unit is not Unit.PERCENT or self.share.in_base > 100):
            raise PydanticCustomError("not_a_share", "a share is a number of percent, at most 100")
        return self


class Poll(Record):
    """A vote of opinion on the proposal, or put up in answer to it."""

    asked_by: ActorId
    question: Words
    options: Annotated[tuple[PollOption, ...], MinLen(2)]
    votes: Annotated[int, Ge(0), Le(10**10)] | None = None
    votes_are_approximate: bool = False
    date: PartialDate | None = None
    note: Words | None = None
    source: Id | None = None
    basis: Basis | None = None

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if sum(option.share.in_base for option in self.options if option.share) > 101:
            raise PydanticCustomError("more_than_all", "the shares of a poll add up to more than 101 percent")
        return self
