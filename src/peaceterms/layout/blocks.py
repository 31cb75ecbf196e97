"""A thing to show as a small tree of blocks, which every setter can set without knowing the thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

# Inside a line


class Mark(StrEnum):
    """What some words are, for a setter to tell them from those around them."""

    PLAIN = "plain"
    STRONG = "strong"
    SMALL = "small"
    REFERENCE = "reference"
    """Where a text says something."""
    NUMBER = "number"
    """Which of the two texts: `First text`."""
    SIGN = "sign"
    """A sign for agreement or departure."""
    DISPUTED = "disputed"
    """The standing of a text that is contested or disowned."""
    STATE = "state"
    """The standing of a text in a word; the mark's own kind is in `Run.of`."""
    DOUBTFUL = "doubtful"
    """A link of the chain that somebody denies."""
    DENIED = "denied"
    """Who denies it."""


@dataclass(frozen=True)
class Run:
    """Words with one mark."""

    text: str
    mark: Mark = Mark.PLAIN
    target: str = ""
    """Where they lead: a web address, or `#` with the name of a section of the same document."""
    of: str = ""
    """For `Mark.STATE`: which standing it is, whatever the language: `first-hand`."""


@dataclass(frozen=True)
class Bar:
    """A picture of an interval in [0, 1], for those who see; the numbers stand beside it."""

    low: float
    high: float


Words = tuple[Run | Bar, ...]
"""A line of words."""


def words(*parts: str | Run | Bar) -> Words:
    """Make a line of words; what is empty is left out."""
    runs = (Run(part) if isinstance(part, str) else part for part in parts)
    return tuple(run for run in runs if isinstance(run, Bar) or run.text)


def plain(line: Words) -> str:
    """Return the words without their marks."""
    return "".join(run.text for run in line if isinstance(run, Run))


# Findings


@dataclass(frozen=True)
class Side:
    """What one text says, and where."""

    text: str
    says: str
    where: str
    quote: str = ""
    """A short phrase of the text, where the encoder has noted one."""
    sources: tuple[tuple[str, str], ...] = ()
    """The sources that it rests on, each with its title and its address."""
    places: tuple[str, ...] = ()
    """The places in the text, as its terms name them."""


@dataclass(frozen=True)
class Entry:
    """One finding, or several details of the same issues."""

    agrees: bool
    verdict: str
    """Whether the texts agree or depart, in a word."""
    headline: str
    sides: tuple[Side, ...]
    helps: str
    """Whom it helps, as far as the texts name them; empty where nobody."""
    favours: str
    """Whom it helps and to whose disadvantage it is, in words; empty where nobody's."""
    notes: tuple[str, ...]
    """What it explains, and on what it rests."""
    sentence: str
    """The same in one sentence; empty where several findings stand together."""
    shared: bool
    """Whether both texts address the issues."""
    span: int
    """How many differences or agreements on single issues it tells of."""
    id: str = ""
    """Stays the same as long as the finding does, so that a link can lead to it."""
    mirror: str = ""
    """Equal in the entry of the same findings the other way round."""
    flipped: tuple[str, ...] = ()
    """The headline and the remarks of the same the other way round, where a page can turn itself round."""
    kind: str = ""
    """The noun of its kind."""
    subject: str = ""
    """The name of its subject."""
    touched: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """For each way of being touched (`gains`, `loses`, `bound`, `relieved`) the names of those who are."""

    @property
    def remarks(self) -> tuple[str, ...]:
        """Return whom it helps, what it explains, on what it rests."""
        return (self.favours, *self.notes) if self.favours else self.notes


class Detail(StrEnum):
    """How much of each finding is shown."""

    FULL = "full"
    """With what either text says, and where."""
    DIGEST = "digest"
    """The headline, what either text says, and whom it helps."""
    SENTENCE = "sentence"
    """In one sentence where there is no room for two columns."""


# Blocks


@dataclass(frozen=True)
class Paragraph:
    """Some words."""

    words: Words
    role: str = ""
    """What it is where setters tell it from others: `note`, `title`, `standing`."""
    foreign: bool = False
    """Whether it may be written from right to left, since it begins with words of a text."""


@dataclass(frozen=True)
class Items:
    """A list."""

    entries: tuple[Words, ...]
    bulleted: bool = True
    """Whether plain text puts a sign before each; whole sentences below a heading need none."""


@dataclass(frozen=True)
class Step:
    """One thing that was done."""

    words: Words
    together: bool = False
    """Whether it was done beside the one before it, and not after it."""


@dataclass(frozen=True)
class Steps:
    """What was done, one after the other."""

    steps: tuple[Step, ...]
    label: str = ""
    """What it is called where no heading stands over it."""


@dataclass(frozen=True)
class Group:
    """Rows of a table under one heading."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    blanks: tuple[str, ...] = ()
    """For each row: which columns are empty, in words, where cells stand one below the other."""


@dataclass(frozen=True)
class Table:
    """Rows and columns."""

    columns: tuple[str, ...]
    """The heads of the columns; the first stands over the heads of the rows."""
    groups: tuple[Group, ...]
    empty: str = ""
    """What an empty cell means, in a word."""
    label: str = ""
    """What the table is called where it may have to be scrolled; empty for one that is always narrow."""
    is_wrapped: bool = False
    """Whether its cells are set beside each other also where they have to be wrapped."""

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return all rows, whatever the group."""
        return tuple(row for group in self.groups for row in group.rows)


@dataclass(frozen=True)
class Findings:
    """Findings on the same two texts."""

    entries: tuple[Entry, ...]
    columns: tuple[str, ...] = ()
    """What stands over the finding, over either text, over the remarks."""
    title: str = ""
    counts: str = ""
    """How many there are, below the title."""
    detail: Detail = Detail.FULL


@dataclass(frozen=True)
class HeadlineRow:
    """What changed, in a few words."""

    subject: str
    about: str
    before: str
    after: str
    touched: str
    """Who gains and who loses, or is bound or relieved; empty where nobody."""
    signs: str
    """The same where there is little room."""


@dataclass(frozen=True)
class Headlines:
    """What changed, subject by subject."""

    rows: tuple[HeadlineRow, ...]
    columns: tuple[str, ...]
    """What stands over the subject, what it is about, what either text says, and whom it touches."""


@dataclass(frozen=True)
class Facts:
    """Lines with a label each."""

    facts: tuple[tuple[str, Words], ...]


@dataclass(frozen=True)
class Introduced:
    """One of the two texts: who put it forward, and how firmly that is known."""

    number: str
    """Which one it is, in a word: `First`."""
    name: str
    title: str
    byline: str
    label: str
    """What stands before the standing."""
    standing: Run


@dataclass(frozen=True)
class Texts:
    """The texts that are compared."""

    texts: tuple[Introduced, ...]


@dataclass(frozen=True)
class Choice:
    """Something that can be chosen: a label, and the values with their words, the first of them for no choice."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Filter:
    """A form that hides findings, where a reader can use one; no words of a text are in it but names."""

    choices: tuple[Choice, ...]
    words: str
    """What stands before the words looked for."""
    shown: str
    """How many are left, with `{left}` and `{all}` for the numbers."""
    buttons: tuple[tuple[str, str], ...]
    """What can be done besides, by what a script calls it: `fold`, `unfold`, `everything`, `flip`."""
    cite: str
    """How the page is cited, for a finding that is copied."""
    copied: str
    """That a finding was copied."""


@dataclass(frozen=True)
class EachOutcome:
    """What two texts come to under each outcome, of which a reader can choose one."""

    choices: tuple[Choice, ...]
    """The open questions with their answers."""
    columns: tuple[str, ...]
    """What stands over the answers and over what the texts then come to."""
    rows: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    """For each outcome the value chosen of each question, and the cells beside them."""
    lead: str


@dataclass(frozen=True)
class Section:
    """A heading with what stands below it."""

    title: Words
    blocks: tuple[Block, ...]
    name: str = ""
    """What it holds, in a word that no language changes: `terms`, `chain`."""
    is_target: bool = False
    """Whether a link of the same document leads to it by its name."""
    folds: bool = False
    """Whether what stands below can be folded, where a form can do that."""
    flipped: tuple[Block, ...] = ()
    """What stands there instead where a page is turned round; nothing where it cannot be."""
    foreign: bool = False
    """Whether the heading may be written from right to left."""


@dataclass(frozen=True)
class Box:
    """Blocks in a box of their own."""

    blocks: tuple[Block, ...]
    name: str = ""
    """Which box it is, if a setter tells it from others: `main`."""


@dataclass(frozen=True)
class Columns:
    """Boxes beside each other, where there is room."""

    boxes: tuple[Box, ...]
    name: str
    """What they hold: `texts`, `summary`."""


Block = (
    Paragraph | Items | Steps | Table | Facts | Findings | Headlines | Texts | Filter | EachOutcome | Section | Columns
)


@dataclass(frozen=True)
class Document:
    """A thing laid out, ready to be set in any form."""

    title: str
    """Empty where the thing is no more than its sentence."""
    blocks: tuple[Block, ...]
    lead: tuple[str, ...] = ()
    """Paragraphs right below the title."""
    sentence: str = ""
    """The whole in one sentence, for plain text; empty where it takes more."""
    note: str = ""
    """What stands at the foot of a page of its own."""
    language: str = "en"
    foreign: bool = False
    """Whether the title of a page may be written from right to left."""

    @property
    def has_filter(self) -> bool:
        """Return whether a reader can hide findings."""
        return any(isinstance(block, Filter) for block in _all(self.blocks))


def _all(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Section):
            yield from _all(block.blocks)
