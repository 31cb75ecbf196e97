"""A thing in every form: laid out when a form is asked for, then set."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from peaceterms.layout.document import document, page
from peaceterms.render.html import set_html
from peaceterms.render.markdown import set_markdown
from peaceterms.render.page import set_page
from peaceterms.render.terminal import set_terminal
from peaceterms.render.text import set_text

if TYPE_CHECKING:
    from rich.text import Text


class Forms(NamedTuple):
    """A thing, and the language in which it is told."""

    thing: object
    language: str

    def text(self) -> str:
        """Return it in plain text."""
        return set_text(document(self.thing, self.language))

    def markdown(self) -> str:
        """Return it in Markdown."""
        return set_markdown(document(self.thing, self.language))

    def html(self) -> str:
        """Return it as a fragment of HTML."""
        return set_html(document(self.thing, self.language))

    def page(self) -> str:
        """Return it as a page of HTML of its own."""
        return set_page(page(self.thing, self.language))

    def terminal(self) -> Text:
        """Return it in colours for a terminal. Raises `MissingExtra` where rich is not installed."""
        return set_terminal(document(self.thing, self.language))
