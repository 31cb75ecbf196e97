"""A browser that is given pages, and tells what they did besides standing there."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from playwright.sync_api import Dialog, Page, Request, Route

OWN = "http://report.test/"
"""The address at which a page stands: an ordinary one, so that what it asks for is asked for as on the open web."""
SHOWN = (
    *("html", "head", "meta", "title", "style", "body", "main", "article", "section", "footer", "div", "script"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "a", "strong", "em", "b", "small", "span", "br", "code", "hr"),
    *("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"),
    *("dl", "dt", "dd", "template"),
    *("form", "label", "select", "option", "input", "output", "button"),
    *("figure", "figcaption", "details", "summary"),
    *("svg", "g", "path", "text", "tspan", "rect", "line", "circle", "defs", "clipPath", "linearGradient", "stop"),
)
"""Every element that one of our outputs may hold; those of a form only within the two forms of a report."""
STRAY = """async ([scripts, shown]) => {
    await new Promise((done) => setTimeout(done, 0));
    const own = new Set(shown);
    const asks = new Set("src srcset srcdoc action formaction data poster background ping".split(" "));
    const parts = "form, label, select, option, input, output, button";
    const every = (page) => [...page.querySelectorAll("*")].flatMap((node) =>
        node.content instanceof DocumentFragment ? [node, ...every(node.content)] : [node]);
    const misplaced = "body meta, body style, style ~ style, [http-equiv=refresh i]";
    const elements = function* (page) {
        const count = page.querySelectorAll("script").length;
        if (count !== scripts) yield `scripts: ${count} instead of ${scripts}`;
        for (const node of page.querySelectorAll(misplaced)) yield `element: ${node.localName}`;
        for (const node of page.querySelectorAll(parts))
            if (!node.closest("#filter, #choose")) yield `element: ${node.localName}`;
        for (const node of every(page)) {
            if (!own.has(node.localName)) yield `element: ${node.localName}`;
            yield* attributes(node.attributes);
        }
    };
    const attributes = function* (held) {
        for (const { name, value } of held) {
            const plain = name.replace(/^.*:/, "");
            const acts = /^on/i.test(plain) || asks.has(plain) || (plain === "style" && /url\\(/i.test(value));
            const leads = plain === "href" && !/^(https?:|#)/.test(value);
            if (acts || leads) yield `attribute: ${name}=${value.slice(0, 60)}`;
        }
    };
    const frame = (one) => {
        if (!one.contentDocument) return ["the page is gone"];
        const ran = "PWNED" in one.contentWindow ? ["a script ran"] : [];
        return [...ran, ...elements(one.contentDocument)];
    };
    const outer = "PWNED" in window ? ["a script ran"] : [];
    return [...outer, ...[...document.querySelectorAll(":scope > body > iframe")].flatMap(frame)];
}"""
"""What pages hold that is not ours: each stands in a frame with a window and a policy of its own."""


class Watched:
    """A browser window that answers nothing but its own address, and keeps in mind what was asked for and said."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._html = ""
        self._did: list[str] = []
        page.route("**/*", self._answer)
        page.on("request", self._asked)
        page.on("dialog", self._closed)
        page.on("console", lambda message: self._did.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self._did.append(f"error: {error}"))

    def _answer(self, route: Route) -> None:
        if route.request.url == OWN:
            route.fulfill(body=self._html, content_type="text/html; charset=utf-8")
        else:
            route.abort("aborted")

    def _asked(self, request: Request) -> None:
        if request.url not in (OWN, "about:srcdoc"):
            self._did.append(f"request: {request.url}")

    def _closed(self, dialog: Dialog) -> None:
        self._did.append("dialog")
        dialog.dismiss()

    def show(self, pages: Iterable[str], scripts: int = 0) -> list[str]:
        """Open pages beside each other; return what they hold beyond what a text may bring, and did.

        Each holds so many scripts of ours. They stand in frames, since opening one after the other takes long.
        """
        frames = (f'<iframe srcdoc="{escape(page)}"></iframe>' for page in pages)
        self._html, self._did = f"<!doctype html><title>x</title><body>{''.join(frames)}</body>", []
        self.page.goto(OWN)
        return self.seen(scripts)

    def seen(self, scripts: int = 0) -> list[str]:
        """Return what the pages that stand open hold beyond what a text may bring, and did since they were opened."""
        stray: list[str] = self.page.evaluate(STRAY, [scripts, SHOWN])
        return [*self._did, *stray]
