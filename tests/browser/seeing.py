"""What to look for on a page that a browser shows."""

from __future__ import annotations

from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WIDTHS = (360, 768, 1440)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def overflowing(page: Page) -> list[str]:
    """What sticks out of the page to the right, but for what scrolls by itself."""
    found: list[str] = page.evaluate(
        """() => {
            const wide = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= wide) return [];
            const scrolls = (node) => /(auto|scroll|hidden)/.test(getComputedStyle(node).overflowX);
            const inside = (node) => node && node !== document.body && (scrolls(node) || inside(node.parentElement));
            return [...document.body.querySelectorAll("*")]
                .filter((node) => node.getBoundingClientRect().right > wide + 1 && !inside(node))
                .map((node) => node.outerHTML.slice(0, 120));
        }"""
    )
    return found


def violations(page: Page, within: str = "body") -> list[str]:
    """What the accessibility checker finds wrong, rule by rule, with the places."""
    options = {"runOnly": {"type": "tag", "values": RULES}}
    found = Axe().run(page, context=within, options=options).response["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


def outside(addresses: list[str], own: str) -> list[str]:
    """The addresses on other hosts than one's own."""
    schemes = {"data", "blob", "about", "file"}
    return [a for a in addresses if urlsplit(a).scheme not in schemes and not (own and a.startswith(own))]
