"""The tools of a server. What their docstrings say is what a client is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, TypeVar

from pydantic import Field

from peaceterms import api
from peaceterms.analysis.likeness import ClauseNeighbour
from peaceterms.analysis.neighbours import Neighbour
from peaceterms.bundled.finding import search, texts_with
from peaceterms.bundled.loading import corpus
from peaceterms.comparison.ranking import rank_of
from peaceterms.display import Displayable
from peaceterms.errors import InvalidProposal, PeacetermsError
from peaceterms.formats.files import to_data
from peaceterms.positions.doubts import warnings_of
from peaceterms.proposal import Proposal
from peaceterms.serving import answers, entries
from peaceterms.serving.shelf import Shelf
from peaceterms.terms import kinds
from peaceterms.terms.codebook import guide

FEW, MANY = 12, 300
"""So many entries of a list are told: in short, and in full."""
SHORT, LONG = 6_000, 40_000
"""So many characters of words are told: in short, and in full."""
MOST_TEXTS = 200
"""So many texts may be asked for at once."""
T = TypeVar("T")

Text = Annotated[
    str,
    Field(
        description="The id of a bundled text or the name of a file, both as `list` gives them; words that name one "
        "bundled text, such as `minsk ii`; or the content of a proposal in TOML or JSON, pasted: whatever holds a line "
        "break or begins with `{`."
    ),
]
Texts = Annotated[list[Text], Field(max_length=MOST_TEXTS, description="Which texts, in which order.")]
Full = Annotated[
    bool,
    Field(
        description=f"Ask for up to {MANY} entries of each list and {LONG:,} characters of words, "
        f"not {FEW} and {SHORT:,}."
    ),
]


class Tools:
    """What can be asked for, of the texts on one shelf. Nothing is written."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    @property
    def named(self) -> dict[str, Callable[..., answers.Answer]]:
        """The tools by their names."""
        return {
            "list": self.list_texts,
            "find": self.find,
            "show": self.show,
            "kinds": self.kinds,
            "compare": self.compare,
            "table": self.table,
            "survey": self.survey,
            "nearest": self.nearest,
            "check": self.check,
            "reliability": self.reliability,
        }

    def list_texts(
        self,
        words: Annotated[str | None, Field(description="Only bundled texts that go by these words: `minsk`.")] = None,
        conflict: Annotated[str | None, Field(description="Only bundled texts on this conflict: `ukraine`.")] = None,
        actor: Annotated[str | None, Field(description="Only those put forward by or addressed to it: `UA`.")] = None,
        kind: Annotated[str | None, Field(description="Only those with a term of this kind: `neutrality`.")] = None,
        since: Annotated[str | None, Field(description="Only those of this date or later: `2022-10`.")] = None,
        until: Annotated[str | None, Field(description="Only those of this date or earlier.")] = None,
    ) -> answers.Listing:
        """List the texts that can be opened: all files in the folders of this server, and the bundled ones that fit.

        What is asked for chooses among the bundled texts. Start here, or with `find`.
        """
        asked = {"conflict": conflict, "actor": actor, "kind": kind, "since": since, "until": until}
        bundled, names = corpus(**asked), list(self._shelf.files)
        bundled = bundled if words is None else texts_with(words, bundled)
        opened = [(name, self._opened(name)) for name in names[:MANY]] + [(text.id, text) for text in bundled]
        texts = [entries.head(name, text) for name, text in opened if isinstance(text, Proposal)]
        wrong = [entries.unreadable(name, text) for name, text in opened if isinstance(text, PeacetermsError)]
        lines = [f"{one.name}: {one.date or 'no date'}: {one.title}" for one in texts[:MANY]]
        return answers.Listing(
            text=_cut("\n".join([*lines, *(one.problem for one in wrong)]), full=True),
            texts=texts[:MANY],
            unreadable=wrong,
            left_out=len(names) + len(bundled) - len(texts[:MANY]) - len(wrong),
        )

    def find(self, words: Annotated[str, Field(description="A name or an id, in any spelling.")]) -> answers.Hits:
        """Find kinds of term, their fields, actors, places, groups and bundled texts by what they go by."""
        found = search(words)
        hits = [answers.Hit(sort=one.sort, id=one.id, name=one.name, about=one.about or None) for one in found]
        return answers.Hits(text=_words(found, full=False), hits=hits)

    def show(self, text: Text, full: Full = False) -> answers.Shown:
        """Show what one text says, term by term, with where it stands in the text and how firmly it is attributed.

        In full it also gives the whole proposal as data, in the format `peaceterms/1`.
        """
        found = self._shelf.open(text)
        told = _few(found.terms, full)
        return answers.Shown(
            text=_words(found, full),
            head=self._head(text, found),
            terms=list(map(entries.term, told)),
            left_out=len(found.terms) - len(told),
            proposal=to_data(found) if full else None,
        )

    def kinds(
        self,
        kind: Annotated[str | None, Field(description="The kind to tell in full: `territory`. All, if none.")] = None,
    ) -> answers.Kinds:
        """List the kinds of term, or tell of one when to use it, which fields it has, and an example in TOML."""
        if kind is None:
            every = [entries.kind(name) for name in kinds()]
            text = "\n".join(f"{one.kind} ({one.subject}): {one.meaning}" for one in every)
            return answers.Kinds(text=_cut(text, full=True), kinds=every, fields=[])
        found = guide(kind)
        fields = list(map(entries.field, found.fields))
        return answers.Kinds(text=_words(found, full=True), kinds=[entries.kind(found.kind)], fields=fields)

    def compare(
        self,
        first: Text,
        second: Text,
        roles: Annotated[
            dict[str, str] | None,
            Field(description="Across two conflicts: actors and places of the first text for those of the second."),
        ] = None,
        full: Full = False,
    ) -> answers.Compared:
        """Tell how a second text departs from a first: what differs, in whose favour, how far, and what is agreed.

        What is not known moves nobody, and what rests on an interpretation is marked. It recommends nothing.
        """
        one, other = self._shelf.open(first), self._shelf.open(second)
        found = api.compare(one, other, roles=roles or {})
        departures = _few(sorted(found.departures, key=rank_of), full)
        agreements = _few(found.agreements, full)
        return answers.Compared(
            text=_words(found.full if full else found, full),
            first=self._head(first, one),
            second=self._head(second, other),
            distance=entries.interval(found.distance()),
            overlap=found.overlap,
            outcomes=found.outcomes.total,
            same_outcomes=found.outcomes.same,
            departures=list(map(entries.departure, departures)),
            departures_left_out=len(found.departures) - len(departures),
            agreements=list(map(entries.agreement, agreements)),
            agreements_left_out=len(found.agreements) - len(agreements),
            warnings=[entries.warning(one, other if one.text == other.id else found.first) for one in found.warnings],
        )

    def table(
        self,
        texts: Texts,
        rows: Annotated[answers.RowsBy, Field(description="What stands in a row.")] = "subject",
        full: Full = False,
    ) -> answers.Tabled:
        """Tell what several texts say side by side: subjects, facets or issues down, texts across.

        Each text is held against the first.
        """
        named = self._open(texts)
        found = api.table([text for _, text in named], rows=rows)
        cells = entries.cells(found, [name for name, _ in named])
        told = _few(cells, full, few=min(FEW * len(named), MANY))
        return answers.Tabled(
            text=_words(found, full),
            texts=[entries.head(*one) for one in named],
            cells=list(told),
            left_out=len(cells) - len(told),
        )

    def survey(
        self,
        of: Annotated[str, Field(description="A kind of term or a subject: `referendum`, `guarantees`.")],
        texts: Annotated[Texts | None, Field(description="Which texts; all bundled ones, if none.")] = None,
        full: Full = False,
    ) -> answers.Surveyed:
        """Tell what many texts, on any conflict, say on one kind of term or one subject, clause by clause."""
        named = self._open_or_all(texts)
        found = api.survey(of, [text for _, text in named])
        told = _few(found.clauses, full)
        return answers.Surveyed(
            text=_words(found, full),
            of=found.of,
            texts=len(named),
            silent=[named[number][0] for number in found.silent],
            clauses=[entries.clause(one, named[one.number][0]) for one in told],
            left_out=len(found.clauses) - len(told),
        )

    def nearest(
        self,
        text: Text,
        among: Annotated[Texts | None, Field(description="Which texts; all bundled ones, if none.")] = None,
        by: Annotated[
            answers.By,
            Field(description="`issues`, with their places and parties, or what `clauses` say of any."),
        ] = "issues",
        full: Full = False,
    ) -> answers.Near:
        """Find the texts nearest to one: those that say most alike of what either says, with why.

        Texts on other conflicts are near by `clauses` only.
        """
        to, named = self._shelf.open(text), self._open_or_all(among)
        among_these = [one for _, one in named]
        found = api.nearest(to, among_these, by="clauses") if by == "clauses" else api.nearest(to, among_these)
        told: Sequence[Neighbour | ClauseNeighbour] = _few(found, full)
        return answers.Near(
            text=_words(found, full),
            to=to.id,
            looked_at=len(named),
            nearest=[entries.neighbour(near, next(n for n, one in named if one is near.proposal)) for near in told],
            left_out=len(found) - len(told),
        )

    def check(self, text: Text) -> answers.Checked:
        """Check whether a text is a valid proposal: every problem with its line, else what to know of it."""
        try:
            found = self._shelf.open(text)
        except InvalidProposal as error:
            problems = list(map(entries.problem, error.problems))
            return answers.Checked(text=_cut(str(error), True), is_valid=False, terms=0, problems=problems, warnings=[])
        warnings = [entries.warning(one, found) for one in warnings_of(found)]
        number = "1 term" if len(found.terms) == 1 else f"{len(found.terms)} terms"
        lines = [f"{found.id}: valid, {number}", *(one.sentence for one in warnings)]
        return answers.Checked(
            text=_cut("\n".join(lines), True), is_valid=True, terms=len(found.terms), problems=[], warnings=warnings
        )

    def reliability(
        self,
        first: Annotated[Text | None, Field(description="A text; all that were coded twice, if none.")] = None,
        second: Annotated[Text | None, Field(description="Another coding of it; the bundled one, if none.")] = None,
        full: Full = False,
    ) -> answers.Coded:
        """Tell how far two coders of one text, who have not seen each other's work, come to the same, and where not."""
        codings = [None if one is None else self._shelf.open(one) for one in (first, second)]
        found = api.reliability(*codings)
        told = _few(found.disagreements, full)
        return answers.Coded(
            text=_words(found, full),
            texts=[coding.first.id for coding in found.codings],
            measures=list(map(entries.measure, found.measures)),
            disagreements=list(map(entries.disagreement, told)),
            left_out=len(found.disagreements) - len(told),
        )

    def _opened(self, name: str) -> Proposal | PeacetermsError:
        try:
            return self._shelf.open(name)
        except PeacetermsError as error:
            return error

    def _head(self, asked: str, text: Proposal) -> answers.Head:
        return entries.head(self._shelf.name_of(asked, text), text)

    def _open(self, texts: Sequence[str]) -> list[tuple[str, Proposal]]:
        opened = [(one, self._shelf.open(one)) for one in texts]
        return [(self._shelf.name_of(asked, text), text) for asked, text in opened]

    def _open_or_all(self, texts: Sequence[str] | None) -> list[tuple[str, Proposal]]:
        return [(text.id, text) for text in corpus()] if texts is None else self._open(texts)


def _few(entries: Sequence[T], full: bool, few: int = FEW) -> Sequence[T]:
    return entries[: MANY if full else few]


def _words(thing: Displayable, full: bool) -> str:
    return _cut(thing.to_text(), full)


def _cut(text: str, full: bool) -> str:
    """Return a text within the limit, cut at the end of a line, and say so."""
    most = LONG if full else SHORT
    if len(text) <= most:
        return text
    kept = text[:most].rpartition("\n")[0] or text[:most]
    how = "" if full else "; ask for it in full"
    return f"{kept}\n[cut here: {len(kept):,} of {len(text):,} characters{how}]\n"
