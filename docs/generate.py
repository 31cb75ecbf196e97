"""Makes anew what the pages of the reference keep between two markers: `python docs/generate.py`."""

from __future__ import annotations

import sys
from pathlib import Path

DOCS = Path(__file__).parent


def main() -> None:
    """Write every page of which something is kept, and print which have changed."""
    sys.path.insert(0, str(DOCS))
    from hooks import filled

    for page in sorted(DOCS.rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        if (made := filled(text)) != text:
            page.write_text(made, encoding="utf-8")
            print(page.relative_to(DOCS))


if __name__ == "__main__":
    main()
