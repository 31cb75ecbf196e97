"""Code of a user, as type checkers see it: inputs are what files accept, and what is read back is exact."""

from typing import Annotated, ClassVar, Literal, assert_type

import peaceterms as pt
from peaceterms.declare import Actors, Amount, Explicit, Key, Members, Places, Quantity, Several, Term, Words
from peaceterms.terms import (
    Basis,
    ForceLimit,
    Given,
    Modality,
    Neutrality,
    Pace,
    Permanence,
    Referendum,
    Territory,
    Timing,
)
from peaceterms.values import Duration, PartialDate
from peaceterms.vocabulary import ActorId, PlaceId


class Fishing(Term):
    """Who may catch how much."""

    label: ClassVar[str] = "fishing in {water}"

    kind: Literal["fishing"] = "fishing"
    water: Annotated[Places, Key()]
    fish: Annotated[Several[Words] | None, Members()] = None
    vessels: Annotated[Actors | Explicit | None, Members()] = None
    catch: Annotated[Quantity | Explicit | None, Amount()] = None


neutral = Neutrality(id="n", state="UA", permanence="permanent", bars=["NATO"], timing={"duration": "P15Y"})
army = ForceLimit(id="army", state="UA", category="personnel", ceiling="600000 count", basis=Basis.PRIMARY)
vote = Referendum(id="vote", places=("donetsk", "luhansk"), options=["yes", "no"], date="2026-05")
land = Territory(
    id="land", places="luhansk", control="RU", given={"on": "vote", "answer": "yes"}, modality=Modality.EXPECTS
)
fish = Fishing(id="fish", water="azov", fish="sturgeon", catch="at most 5000 t")
proposal = pt.Proposal(
    id="sketch",
    title="A sketch",
    date="2026-05",
    by="US",
    terms=[neutral, army, vote, {"kind": "talks", "id": "talks", "party": ["UA", "RU"]}],
    chain=[{"id": "written", "act": "authored", "by": "US"}, pt.Link(id="told", act="told", by="US", to="UA")],
    silences=[pt.Silence(subject="reparations", manner="never raised")],
    sources=[pt.Source(id="paper", title="The paper", date="2026-05-01")],
)

assert_type(neutral.state, tuple[ActorId, ...])
assert_type(neutral.bars, tuple[ActorId, ...] | Explicit | None)
assert_type(neutral.permanence, Permanence | Explicit | None)
assert_type(neutral.timing, Timing | None)
assert_type(land.places, tuple[PlaceId, ...])
assert_type(land.given, tuple[Given, ...])
assert_type(army.ceiling, Quantity | Explicit | None)
assert_type(fish.fish, tuple[str, ...] | None)
assert_type(proposal.date, PartialDate | None)
assert_type(proposal.terms, tuple[Term, ...])
assert_type(Timing(pace="soon").pace, Pace | None)
assert_type(Timing(duration="P1Y").duration, Duration | Explicit | None)
assert_type(Neutrality.model_validate({"state": "UA"}), Neutrality)
pt.write(proposal, "plan.json")
assert_type(pt.read("plan.json"), pt.Proposal)

comparison = pt.compare(proposal, pt.load("musk-tweet-2022"))
assert_type(comparison, pt.Comparison)
for departure in comparison.departures:
    assert_type(departure, pt.Departure)
    print(departure.code, departure.effect is pt.Effect.ADDS, departure.gains)
print(pt.corpus(conflict="ukraine")[0].title, pt.kind_of("neutrality").declaration.kind, pt.__version__)
