"""Who said it and how firmly that is known, in words."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from peaceterms.proposal import Link, LinkAct, Proposal, Source
from peaceterms.words.values import Values

MEDIUM = 40
"""How many characters are told of the medium of a text, where there is little room."""


class Attribution(Values):
    """Words for authors, chains of sources and how firm they are."""

    def byline(self, proposal: Proposal) -> str:
        """Return who put a text forward, when, in what medium: `Elon Musk, 3 October 2022, tweet with a poll`."""
        by = self.names(proposal.by, proposal.vocabulary) if proposal.by else self.phrase("byline.unnamed")
        if any(link.alleged and link.act is LinkAct.AUTHORED for link in proposal.chain):
            by = self.phrase("byline.alleged", author=by)
        date = self.when(proposal.date) if proposal.date else None
        return ", ".join(filter(None, (by, date, proposal.medium)))

    def byline_brief(self, proposal: Proposal) -> str:
        """Return the same with few words on the medium, how much of the text is known, and how firm it is."""
        byline = self.byline(proposal)
        room = len(byline) - len(proposal.medium or "") + MEDIUM
        coverage = self.word(proposal.coverage) if proposal.coverage is not None else ""
        kept = byline if len(byline) <= room else self.phrase("byline.cut", byline=_cut(byline, room))
        standing = self.phrase("byline.standing", standing=self.standing_brief(proposal))
        return self.phrase("byline.next").join(filter(None, (kept, coverage, standing)))

    def byline_and_coverage(self, proposal: Proposal) -> str:
        """Return the same, and how much of the text is known."""
        if proposal.coverage is None:
            return self.byline(proposal)
        known = self.phrase("byline.known", coverage=self.word(proposal.coverage))
        return self.phrase("byline.covered", byline=self.byline(proposal), known=known)

    # Standing

    def standing(self, proposal: Proposal) -> str:
        """Return how firmly a text is attributed: `reported through 2 links (third-hand), contested: ...`."""
        standing = proposal.standing
        if standing.state == "unattributed":
            return self.phrase("standing.unattributed")
        manner = self._manner(proposal)
        if not standing.disputes:
            return self.phrase("standing.undisputed", manner=manner)
        shape = "standing.disowned" if standing.state == "disowned" else "standing.contested"
        disputes = "; ".join([self._dispute(link, proposal) for link in standing.disputes])
        return ", ".join(filter(None, (manner, self.phrase(shape, disputes=disputes))))

    def standing_brief(self, proposal: Proposal) -> str:
        """Return how firmly a text is attributed, in few words: `third-hand, contested: Elon Musk denies that ...`."""
        standing = proposal.standing
        if standing.state == "unattributed":
            return self.phrase("state.unattributed")
        links = standing.links
        manner = self.phrase("standing.hand_alone", hand=self._hand(links)) if links else self._manner(proposal)
        if not standing.disputes:
            return self.phrase("standing.undisputed", manner=manner) if manner else self.phrase("state.first-hand")
        shape = "standing.disowned" if standing.state == "disowned" else "standing.contested"
        disputes = "; ".join(dict.fromkeys(self._dispute(link, proposal, dated=False) for link in standing.disputes))
        return ", ".join(filter(None, (manner, self.phrase(shape, disputes=disputes))))

    def _manner(self, proposal: Proposal) -> str:
        """Return by what way a text came; nothing where the chain names neither author nor way."""
        links = proposal.standing.links
        if links:
            return self.phrase("standing.reported", links=self.counted(links, "link"), hand=self._hand(links))
        is_authored = any(link.act is LinkAct.AUTHORED for link in proposal.chain)
        return self.phrase("standing.first_hand") if is_authored else ""

    def _hand(self, links: int) -> str:
        ordinals: list[str] = self._tables["ordinals"]
        if links < len(ordinals):
            return self.phrase("standing.hand", ordinal=ordinals[links])
        return self.phrase("standing.far_hand", number=links + 1)

    def _dispute(self, link: Link, proposal: Proposal, *, dated: bool = True) -> str:
        shape = "standing.disowns" if link.act is LinkAct.DISOWNED else "standing.denies"
        dispute = self.phrase(shape, by=proposal.vocabulary.name(link.by), what=self._disputed(link, proposal))
        if not (dated and link.date):
            return dispute
        return self.phrase("standing.dated", dispute=dispute, date=self.when(link.date))

    def _disputed(self, link: Link, proposal: Proposal) -> str:
        if about := _about(link, proposal):
            return self.phrase("standing.that", what=self._act(about, proposal))
        return self.phrase("standing.content")

    def on_points(self, terms: Collection[str], proposal: Proposal) -> Iterator[str]:
        """Return who confirms, denies or takes in what way some of the terms of a text, and not the whole."""
        for link in proposal.chain:
            if not set(terms).isdisjoint(link.terms):
                by, act = proposal.vocabulary.name(link.by), self.word(link.act)
                said = self.phrase("standing.point", by=by, act=act)
                yield self.phrase("standing.dated", dispute=said, date=self.when(link.date)) if link.date else said
        for reaction in proposal.reactions:
            if not set(terms).isdisjoint(reaction.terms):
                said = self.phrase(f"reaction.{reaction.stance}", actor=proposal.vocabulary.name(reaction.actor))
                yield self.phrase("standing.on_point", said=said)

    def source(self, source: Source) -> str:
        """Return a source, and what it is: `Transcript of the summit (official)`."""
        if source.grade is None:
            return source.title
        return self.phrase("source.graded", source=source.title, grade=self.word(source.grade))

    # Links

    def link(self, link: Link, proposal: Proposal) -> str:
        """Return a link with date and note: `Vladimir Putin told Elon Musk (alleged), September 2022: by telephone`."""
        words = self.link_brief(link, proposal)
        if link.date:
            words = self.phrase("link.dated", link=words, date=self.when(link.date))
        return self.phrase("link.noted", link=words, note=link.note) if link.note else words

    def link_brief(self, link: Link, proposal: Proposal) -> str:
        """Return a link of the chain: `Vladimir Putin told Elon Musk (alleged)`."""
        words = self._act(link, proposal, _about(link, proposal))
        return self.phrase("link.alleged", link=words) if link.alleged else words

    def _act(self, link: Link, proposal: Proposal, about: Link | None = None) -> str:
        shape = "link.about" if about else "link.to" if link.to else "link.alone"
        name = proposal.vocabulary.name
        to = name(link.to) if link.to else ""
        template = self.catalogue.template(shape, "by", "act", "to", "what", variant=link.act.value)
        return template((name(link.by), self.word(link.act), to, self._act(about, proposal) if about else ""))


def _cut(words: str, room: int) -> str:
    """Return the beginning of words, up to the end of a clause that lies near the end of the room, or of a word."""
    kept = words[: room + 1]
    ends = [end for end in (kept.rfind(";"), kept.rfind(","), kept.rfind(" ")) if end > room - MEDIUM // 2]
    return kept[: ends[0] if ends else room].rstrip(" ,;:")


def _about(link: Link, proposal: Proposal) -> Link | None:
    return next((other for other in proposal.chain if other.id == link.about), None)


def deniers(link: Link, proposal: Proposal) -> Iterator[str]:
    """Return the names of those who deny a link."""
    return (proposal.vocabulary.name(other.by) for other in proposal.standing.disputes if other.about == link.id)
