"""A thing in every form. It is laid out when a form is asked for, and each setter imported when it is first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from peaceterms.layout.document import document, page

if TYPE_CHECKING:
    from rich.text import Text


class Forms(NamedTuple):
    """A thing, and the language in which it is told."""

    thing: object
    language: str

    def text(self, width: int | None = None) -> str:
        """Return it in plain text, in lines of so many characters."""
        from peaceterms.render.text import WIDTH, set_text

        return set_text(document(self.thing, self.language), width or WIDTH)

    def markdown(self) -> str:
        """Return it in Markdown."""
        from peaceterms.render.markdown import set_markdown

        return set_markdown(document(self.thing, self.language))

    def html(self) -> str:
        """Return it as a fragment of HTML."""
        from peaceterms.render.html import set_html

        return set_html(document(self.thing, self.language))

    def page(self) -> str:
        """Return it as a page of HTML of its own."""
        from peaceterms.render.page import set_page

        return set_page(page(self.thing, self.language))

    def terminal(self, width: int | None = None) -> Text:
        """Return it in colours for a terminal. Raises `MissingExtra` where rich is not installed."""
        from peaceterms.render.terminal import set_terminal
        from peaceterms.render.text import WIDTH

        return set_terminal(document(self.thing, self.language), width or WIDTH)
