"""Which chart is drawn of what: the one place that knows them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peaceterms.analysis.families import Families
from peaceterms.analysis.pairs import Distances
from peaceterms.analysis.side_by_side import Table
from peaceterms.analysis.survey import Survey
from peaceterms.analysis.tracks import Track
from peaceterms.comparison.comparison import Comparison
from peaceterms.errors import InvalidArgument, shown
from peaceterms.measure.outcome import Outcomes
from peaceterms.render.charts.departures import departures_chart
from peaceterms.render.charts.distances import distances_chart
from peaceterms.render.charts.families import families_chart
from peaceterms.render.charts.outcomes import outcomes_chart
from peaceterms.render.charts.picture import Chart
from peaceterms.render.charts.side_by_side import table_chart
from peaceterms.render.charts.survey import survey_chart
from peaceterms.render.charts.track import track_chart
from peaceterms.words.language import Language
from peaceterms.words.language import language as language_of

if TYPE_CHECKING:
    from altair import TopLevelMixin


def chart(thing: object, *, language: str = "en") -> Chart:
    """Return the chart of a thing, told in a language, with a text alternative as its `description`.

    - a `Comparison`: its departures by kind, to either side by whom they help
    - a `Table`: the table as a picture; by issues, which texts say the same
    - a `Survey`: which text states which aspect
    - a `Track`: how many positions were conceded, hardened, added and dropped from text to text
    - `Distances`: a map on which texts stand the closer the less far they are apart
    - `Families`: a tree of texts that shows where they join, with how sure that is
    - `Outcomes`: the tree of what a conditional proposal comes to

    Raises `MissingExtra` without the extra `charts`, `InvalidArgument` for anything else, and for a
    language that there is not.
    """
    return Chart(_made(thing, language_of(language)), language)


def _made(thing: object, say: Language) -> TopLevelMixin:
    match thing:
        case Comparison():
            return departures_chart(thing, say)
        case Table():
            return table_chart(thing, say)
        case Survey():
            return survey_chart(thing, say)
        case Track():
            return track_chart(thing, say)
        case Distances():
            return distances_chart(thing, say)
        case Families():
            return families_chart(thing, say)
        case Outcomes():
            return outcomes_chart(thing, say)
        case _:
            raise InvalidArgument(f"there is no chart of {shown(type(thing).__name__)}")
