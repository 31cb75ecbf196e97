"""A chart that shows itself: no exit of it runs a script, asks another host, or lets a text out of its place."""

from __future__ import annotations

import os
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from peaceterms.disk import put, shown_path
from peaceterms.errors import InvalidArgument, MissingExtra
from peaceterms.render.html import OURS, tag
from peaceterms.render.page import frame
from peaceterms.tables import json_text

if TYPE_CHECKING:
    from altair import TopLevelMixin

FORMS = (".html", ".svg", ".png", ".json")
"""Endings of the files into which a chart can be saved."""
_SHARPNESS = 2.0


class Chart:
    """A chart with its text alternative, as a page, a picture, or the data that it is made of."""

    def __init__(self, made: TopLevelMixin, language: str) -> None:
        self.altair = made
        """The altair chart, to be tinkered with. Its own HTML trusts the texts that it shows: show this one instead."""
        self._language = language

    @property
    def description(self) -> str:
        """What the chart shows, in words."""
        return str(self.to_dict()["description"])

    @property
    def title(self) -> str:
        """Its heading."""
        return " ".join(self.to_dict()["title"]["text"])

    def to_dict(self) -> dict[str, Any]:
        """Return the specification, in Vega-Lite."""
        found: dict[str, Any] = self.altair.to_dict()
        return found

    def to_json(self) -> str:
        """Return the specification as JSON that may stand in a script element of a page."""
        return json_text(self.to_dict())

    def to_svg(self) -> str:
        """Return a picture that can be scaled. Raises `MissingExtra` where vl-convert-python is not installed."""
        return str(_painter().vegalite_to_svg(self.to_dict(), allowed_base_urls=[]))

    def to_png(self, *, scale: float = _SHARPNESS) -> bytes:
        """Return a picture of pixels, `scale` times as many each way as the chart is wide and high."""
        return bytes(_painter().vegalite_to_png(self.to_dict(), scale=scale, allowed_base_urls=[]))

    def to_html(self, *, fragment: bool = False) -> str:
        """Return a page that needs nothing else and runs no script, or only the part for a page of one's own.

        The picture stands in it as SVG, with what it shows in words below.
        """
        words = tag("details", tag("summary", escape(self.title)), tag("p", escape(self.description)))
        figure = tag("figure", self.to_svg(), tag("figcaption", words), class_=OURS)
        return figure if fragment else frame(self.title, self._language, tag("main", figure))

    def save(self, path: str | os.PathLike[str]) -> None:
        """Put the chart into a file, as a whole or not at all: a `.html`, `.svg`, `.png` or `.json` file.

        Raises `InvalidArgument` for another ending and `UnreadableFile` where the file cannot be written.
        """
        match Path(path).suffix.lower():
            case ".html":
                put(path, self.to_html())
            case ".svg":
                put(path, self.to_svg())
            case ".png":
                put(path, self.to_png())
            case ".json":
                put(path, self.to_json())
            case _:
                raise InvalidArgument(f"{shown_path(path)}: a chart is saved as {', '.join(FORMS)}")

    def __repr__(self) -> str:
        return f"<Chart {self.title}>"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        """Return what a notebook shows: a picture, and what it shows in words."""
        return {"image/svg+xml": self.to_svg(), "text/plain": self.description}


def _painter() -> Any:
    """Return the package that makes pictures, without a browser and without network."""
    try:
        import vl_convert
    except ImportError:
        raise MissingExtra("a picture of a chart", "charts") from None
    return vl_convert
