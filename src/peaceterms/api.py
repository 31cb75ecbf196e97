"""What the door opens: functions that take proposals, ids of bundled ones, or paths of files.

Each imports what it needs when it is called, so that a comparison does not wait for a track.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, overload

from peaceterms.bundled.loading import corpus, find, load, recoded, recoding
from peaceterms.errors import InvalidArgument
from peaceterms.positions.settings import DEFAULT, Settings
from peaceterms.proposal import Proposal
from peaceterms.proposal.analogy import NO_ROLES, Roles

if TYPE_CHECKING:
    from peaceterms.analysis.coders import Reliability
    from peaceterms.analysis.families import Families
    from peaceterms.analysis.likeness import ClauseNeighbours
    from peaceterms.analysis.neighbours import Neighbours
    from peaceterms.analysis.pairs import Distances
    from peaceterms.analysis.roles import Cast
    from peaceterms.analysis.side_by_side import Rows, Table
    from peaceterms.analysis.survey import Survey
    from peaceterms.analysis.tracks import Track
    from peaceterms.analysis.versions import Clause
    from peaceterms.comparison.comparison import Comparison
    from peaceterms.differ.merging import Merge
    from peaceterms.display import Results
    from peaceterms.measure.outcome import Outcomes
    from peaceterms.positions.doubts import TextWarning

Text = Proposal | str | os.PathLike[str]
"""A proposal, the id of a bundled one, or the path of a file: whatever has an ending or a folder is a path."""
LEAST_OVERLAP = 0.1
"""The overlap below which a text is not among the nearest unless one asks for it."""
LEAST_LIKENESS = 0.05
"""The same by clauses, of which texts share less: how alike a text has to be."""
By = Literal["issues", "clauses"]
BY: tuple[By, ...] = ("issues", "clauses")
"""What texts are held against each other by: issues, which name places and parties, or what clauses say of any."""


def compare(first: Text, second: Text, *, settings: Settings = DEFAULT, roles: Roles = NO_ROLES) -> Comparison:
    """Return how the second text departs from the first.

    `settings` hold what a caller can set: weights, how silence counts, beliefs, a tolerance, whether values count that
    are read into a text. `roles` is an analogy of the caller's own between two conflicts: for actors and places of the
    first text those of the second for which they stand, by id or by name: `{"Kosovo": "Western Sahara"}`. The two are
    then told as within one conflict, and everything is marked as resting on the analogy. Raises `NotFound` for a name
    that a text does not have, `InvalidArgument` where two would stand for one or an actor for a place, and what reading
    a file raises.
    """
    from peaceterms.comparison.comparison import compare as compare_texts

    return compare_texts(find(first), find(second), settings=settings, roles=roles)


def check(text: Text) -> tuple[TextWarning, ...]:
    """Return what a reader should know of an encoding before relying on it: contradictions, unlikely roles, acronyms.

    What makes a text invalid is raised when it is read; these are warnings. A comparison carries those of both texts.
    """
    from peaceterms.positions.doubts import warnings_of

    return warnings_of(find(text))


def merge(draft: Text, answer: Text, counter: Text) -> Merge:
    """Return two answers to one draft, merged facet by facet. Raises `InvalidArgument` where two have one id."""
    from peaceterms.differ.merging import merge_texts

    return merge_texts(find(draft), find(answer), find(counter))


def table(proposals: Iterable[Text], *, rows: Rows = "subject", settings: Settings = DEFAULT) -> Table:
    """Return what several texts say side by side: subjects, facets or issues down, texts across, in their order.

    A facet is one kind of term about one place with its parts, state or organisation. Each text is held against the
    first. `settings` hold the order or an own cut of subjects. Raises `InvalidArgument` for other `rows`, and what
    reading a file raises.
    """
    from peaceterms.analysis.side_by_side import ROWS, Table

    if rows not in ROWS:
        raise InvalidArgument(f"rows={rows!r}: it is {', '.join(map(repr, ROWS))}")
    return Table(tuple(map(find, proposals)), rows, settings)


def distances(proposals: Iterable[Text], *, settings: Settings = DEFAULT) -> Distances:
    """Return the distances of all pairs, each as that of a comparison with these settings."""
    from peaceterms.analysis.pairs import Distances

    return Distances(tuple(map(find, proposals)), settings)


@overload
def nearest(
    proposal: Text,
    among: Iterable[Text] | None = None,
    *,
    by: Literal["issues"] = "issues",
    least_overlap: float | None = None,
    settings: Settings = DEFAULT,
) -> Neighbours: ...


@overload
def nearest(
    proposal: Text,
    among: Iterable[Text] | None = None,
    *,
    by: Literal["clauses"],
    least_overlap: float | None = None,
    settings: Settings = DEFAULT,
) -> ClauseNeighbours: ...


def nearest(
    proposal: Text,
    among: Iterable[Text] | None = None,
    *,
    by: By = "issues",
    least_overlap: float | None = None,
    settings: Settings = DEFAULT,
) -> Neighbours | ClauseNeighbours:
    """Return the texts nearest to one, among some or all bundled ones: those that say most alike of what either says.

    By issues, distance and overlap are those of a comparison with the `settings`. Texts whose overlap is below
    `least_overlap`, in [0, 1], a tenth where it is not given, are left out, since texts that share little are easily
    close on that little; so are those that share no issue, and the text itself.

    By clauses, texts on different conflicts can be near: what counts is which kinds of term, categories, choices,
    lengths, shares and sorts of actors both have, whoever and wherever they are about; the rarer among these and the
    bundled texts, the more. Left out are texts that are less alike than `least_overlap`, a twentieth where it is not
    given. Of the settings, `weights` of kinds and `as_read` count.

    Raises `InvalidArgument`.
    """
    texts = corpus() if among is None else tuple(map(find, among))
    if _checked(by) == "clauses":
        from peaceterms.analysis.likeness import nearest_by_clauses

        least = LEAST_LIKENESS if least_overlap is None else least_overlap
        return nearest_by_clauses(find(proposal), texts, corpus(), least=least, settings=settings)
    from peaceterms.analysis.neighbours import nearest as nearest_texts

    least = LEAST_OVERLAP if least_overlap is None else least_overlap
    return nearest_texts(find(proposal), texts, least_overlap=least, settings=settings)


def families(proposals: Iterable[Text], *, by: By = "issues", settings: Settings = DEFAULT) -> Families:
    """Return the families of some texts: those that are least far apart joined first, then these with others.

    How far two texts are apart is what they do not say alike of all that either says, as `nearest` has it: by issues
    between a low and a high, as far as the distance is open; by clauses in one figure. Texts that have nothing in
    common stay apart. Needs the extra `families`. Raises `MissingExtra`, `InvalidArgument`.
    """
    from peaceterms.analysis.families import families_of

    return families_of(tuple(map(find, proposals)), corpus() if _checked(by) == "clauses" else (), by, settings)


def _checked(by: By) -> By:
    """Return what texts are held against each other by. Raises `InvalidArgument` where it is nothing known."""
    if by not in BY:
        raise InvalidArgument(f"by={by!r}: it is {', '.join(map(repr, BY))}")
    return by


def track(proposals: Iterable[Text], *, party: str | None = None) -> Track:
    """Return how positions moved over some texts, in the order given, which has to be that of their dates.

    `party` is the actor whose position is followed. Without it, it is the one who put forward every one of the texts,
    or for whom the authors speak, if there is exactly one; otherwise the texts are followed without taking a side.
    A departure to the disadvantage of the party is conceded, one in its favour hardened, whether a term is added,
    dropped or altered; a term that the later text leaves for later is deferred. Where none of that can be said, it is
    added, dropped or changed. Without a party nothing is conceded: an altered term is hardened where it asks more of
    those whom it binds, and eased where it asks less. Raises `InvalidArgument` for fewer than two texts or texts that
    are not in the order of their dates, `NotFound` for a party that no text knows.
    """
    from peaceterms.analysis.tracks import track as track_texts

    return track_texts(map(find, proposals), party=party)


def survey(of: str, texts: Iterable[Text] | None = None) -> Survey:
    """Return what texts say on a kind of term or a subject: a row a clause, a column an aspect; all bundled by default.

    A clause is all that a text says on an issue under one condition. Names of places and parties are its labels;
    amounts and times are told on common scales, whatever the conflict. Of a subject any word will do that no other has
    (`water`). Raises `NotFound`, with the nearest, for what is neither, and what reading a file raises.
    """
    from peaceterms.analysis.survey import survey as survey_texts

    return survey_texts(of, corpus() if texts is None else map(find, texts))


def clauses(earlier: Text, later: Text) -> Results[Clause]:
    """Return what a later version made of each clause of an earlier one, and what it adds, in the order of the texts.

    A term takes up the one of the earlier version that it names in `follows`, or else one that says the same, or one of
    its kind with its own id, or one on the same issue. It keeps it where both state the same. Raises `InvalidArgument`
    where the later text is not `derived_from` the other.
    """
    from peaceterms.analysis.versions import clauses as clauses_of

    return clauses_of(find(earlier), find(later))


def outcomes(proposal: Text) -> Outcomes:
    """Return the outcomes of a text, counted without listing them."""
    from peaceterms.measure.outcome import Outcomes

    return Outcomes(find(proposal))


def roles(text: Text) -> Cast:
    """Return what the actors and places that a text names are to it: party, guarantor, population, territory at issue.

    It follows from the fields of the terms that name them and from what sort of actor they are; `roles` in the file of
    a text prevails. They help to compare two conflicts: `compare(a, b, roles={...})`.
    """
    from peaceterms.analysis.roles import roles_of

    return roles_of(find(text))


def reliability(first: Text | None = None, second: Text | None = None) -> Reliability:
    """Return how far two coders of one text, who have not seen each other's work, come to the same.

    `first` and `second` are the two codings. Without a second it is the bundled second coding of the first, which
    `recoding` gives; without either, all bundled texts that were coded twice are taken together. Two codings that have
    nothing in common are measured as well. Raises `NotFound` where there is no second coding, `InvalidArgument` for a
    second without a first or where too many terms stand at one place, and what reading a file raises.
    """
    from peaceterms.analysis.coders import reliability as of_codings

    if first is None:
        if second is not None:
            raise InvalidArgument("there is a second coding, but no first")
        return of_codings((load(id), recoding(id)) for id in recoded())
    text = find(first)
    return of_codings([(text, recoding(text.id) if second is None else find(second))])
