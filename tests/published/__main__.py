"""Print how the engine's verdicts compare with those of published comparisons: `python -m tests.published`."""

# ruff: noqa: T201
from __future__ import annotations

from collections import Counter

from tests.published.rows import ACCEPTED, ROWS, spanning

from peaceterms.measure.verdict import Verdict

AMONG_AUTHORS = "authors among themselves on one pair: same word 64 %, compatible 95 %"


def main() -> None:
    """Print the shares, beside what authors reach among themselves and what always saying one word reaches."""
    rows = {name: row for name, row in ROWS.items() if not row.held.get("wrong")}
    telling = [row for row in rows.values() if row.held["verdict"] != "different"]
    exact, compatible = sum(row.exact for row in rows.values()), sum(row.reproduced for row in rows.values())
    print(f"{len(rows)} sound rows: exact word {exact}, compatible {compatible}; {AMONG_AUTHORS}")
    print(f"{len(telling)} that say more than different: compatible {sum(row.reproduced for row in telling)}")
    for word in Verdict:
        print(f"always {word.value!r}: {sum(word in ACCEPTED[row.held['verdict']] for row in rows.values())}")
    by_author = Counter(name.rpartition("-")[0] for name in rows)
    for author, number in by_author.items():
        right = sum(row.reproduced for name, row in rows.items() if name.rpartition("-")[0] == author)
        print(f"  {author}: {right} of {number}")
    by_subject = spanning()
    print(f"{len(by_subject)} rows span a subject: by its name alone {sum(row.reproduced for row in by_subject)}")
    for span in by_subject:
        if not span.reproduced:
            print(f"  not {span.name} ({span.subject})")
    for name, row in rows.items():
        if not row.reproduced:
            print(f"missed {name}: {row.held['verdict']!r}, ours {row.ours.value!r}: {row.held.get('why', '')}")


if __name__ == "__main__":
    main()
