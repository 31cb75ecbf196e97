"""Who said it and who handed it on, as PROV-JSON: what other tools for provenance read.

The content as each hand passed it on is an entity, each link of the chain an activity, each actor an agent. The
encoding is an entity that is derived from the last content and from its sources.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from peaceterms.proposal import Link, Proposal
from peaceterms.tables import json_text
from peaceterms.terms import Basis
from peaceterms.values import PartialDate
from peaceterms.vocabulary.models import Actor, ActorType

PREFIXES = {part: f"urn:peaceterms:{part}:" for part in ("pt", "text", "content", "source", "link", "agent")}
_SORTS = {ActorType.PERSON: "Person", ActorType.STATE: "Organization", ActorType.ORGANISATION: "Organization"}
_Data = dict[str, Any]


def prov_json(proposal: Proposal) -> str:
    """Return the chain of a proposal, its sources and its encoding in PROV-JSON of the W3C.

    Identifiers are URNs that begin with `urn:peaceterms:`. Acts, bases and grades are the words of the file format.
    """
    return json_text(_Document(proposal).data)


class _Document:
    """The records of one proposal, by sort and identifier."""

    def __init__(self, proposal: Proposal) -> None:
        self.proposal = proposal
        self.data: dict[str, _Data] = {"prefix": dict(PREFIXES)}
        self.text = f"text:{proposal.id}"
        self._sources()
        last = self._chain()
        self._disputes(last)
        self._encoding(last)

    def _put(self, sort: str, id: str, **fields: Any) -> None:
        held = {name.replace("__", ":"): value for name, value in fields.items() if value is not None}
        self.data.setdefault(sort, {})[id] = held

    def _relate(self, sort: str, **fields: Any) -> None:
        self._put(sort, f"_:{sort}{len(self.data.get(sort, {})) + 1}", **fields)

    def _sources(self) -> None:
        for one in self.proposal.sources:
            grade = one.grade.value if one.grade else None
            date = str(one.date) if one.date else None
            told = {"prov__label": one.title, "prov__location": one.url, "pt__grade": grade, "pt__date": date}
            self._put("entity", f"source:{one.id}", prov__type=_name("pt:source"), **told)

    def _chain(self) -> str:
        """Tell each step of the content, and return what it was last."""
        last = ""
        for links in _steps(self.proposal.chain):
            activity, content = self._activity(links), f"content:{links[0].id}"
            self._put("entity", content, prov__type=_name("pt:content"), prov__label=self.proposal.title)
            self._relate("wasGeneratedBy", prov__entity=content, prov__activity=activity)
            for by in dict.fromkeys(link.by for link in links):
                self._relate("wasAttributedTo", prov__entity=content, prov__agent=self._agent(by))
            if last:
                self._relate("used", prov__activity=activity, prov__entity=last)
                self._relate("wasDerivedFrom", prov__generatedEntity=content, prov__usedEntity=last)
            last = content
        return last

    def _activity(self, links: Sequence[Link]) -> str:
        """Tell one act, of one or of several beside each other."""
        first = links[0]
        id = f"link:{first.id}"
        source = f"source:{first.source}" if first.source else None
        fields: _Data = {"prov__type": _name(f"pt:{first.act.value}"), "prov__label": first.note, **_times(first.date)}
        fields |= {"pt__alleged": first.alleged or None, "pt__basis": first.basis and first.basis.value}
        self._put("activity", id, **fields, pt__source=_name(source) if source else None)
        for link in links:
            self._relate("wasAssociatedWith", prov__activity=id, prov__agent=self._agent(link.by))
            if link.to:
                told = {"prov__agent": self._agent(link.to), "prov__role": _name("pt:hearer")}
                self._relate("wasAssociatedWith", prov__activity=id, **told)
        return id

    def _disputes(self, last: str) -> None:
        """Tell who confirmed, denied or disowned a link, or all of it."""
        for link in self.proposal.chain:
            if link.act.is_about_a_link:
                activity = self._activity([link])
                if link.about:
                    told = {"prov__influencee": activity, "prov__influencer": f"link:{link.about}"}
                    self._relate("wasInfluencedBy", **told)
                elif last:
                    self._relate("used", prov__activity=activity, prov__entity=last)

    def _encoding(self, last: str) -> None:
        proposal, date = self.proposal, str(self.proposal.date) if self.proposal.date else None
        told: _Data = {"prov__label": proposal.title, "pt__standing": proposal.standing.state, "pt__date": date}
        self._put("entity", self.text, prov__type=_name("pt:encoding"), **told)
        if last:
            self._derived_from(last)
        primary = {id for term in proposal.terms if term.basis is Basis.PRIMARY for id in term.sources}
        for one in proposal.sources:
            self._derived_from(f"source:{one.id}", "PrimarySource" if one.id in primary else "")
        if proposal.derived_from:
            self._derived_from(f"text:{proposal.derived_from}", "Revision")

    def _derived_from(self, used: str, sort: str = "") -> None:
        """Tell that the encoding comes from something, and in what sense."""
        fields = {"prov__generatedEntity": self.text, "prov__usedEntity": used}
        self._relate("wasDerivedFrom", **fields, prov__type=_name(f"prov:{sort}") if sort else None)

    def _agent(self, id: str) -> str:
        actor = self.proposal.vocabulary.get(id)
        sort = _SORTS.get(actor.type) if isinstance(actor, Actor) else None
        name = self.proposal.vocabulary.name(id)
        self._put("agent", f"agent:{id}", prov__label=name, prov__type=_name(f"prov:{sort}") if sort else None)
        return f"agent:{id}"


def _steps(chain: Sequence[Link]) -> Iterator[list[Link]]:
    """Yield the links that made the content what it is, those of several beside each other together."""
    steps = (link for link in chain if not link.act.is_about_a_link)
    return (list(links) for _, links in groupby(steps, lambda link: link.act if link.act.is_joint else link.id))


def _name(name: str) -> dict[str, str]:
    return {"$": name, "type": "prov:QUALIFIED_NAME"}


def _times(date: PartialDate | None) -> dict[str, str]:
    """Return between what times something was done, where both days are known."""
    if date is None or date.earliest is None or date.latest is None:
        return {}
    return {"prov__startTime": f"{date.earliest}T00:00:00", "prov__endTime": f"{date.latest}T23:59:59"}
