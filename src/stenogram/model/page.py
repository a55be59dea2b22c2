"""What a reader makes of bytes: the visible text, cut into blocks. Nothing is said of who speaks."""

from dataclasses import dataclass
from enum import Enum

from stenogram.model.maker import MadeBy
from stenogram.model.span import Span
from stenogram.model.transcript import Transcript
from stenogram.text import Language


class BlockForm(Enum):
    """What a block looks like to the reader of the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"  # of a list
    CELL = "cell"  # of a table
    TERM = "term"  # dt of a definition list
    DEFINITION = "definition"  # dd
    QUOTATION = "quotation"
    NOTE = "note"  # what the format itself marks as a note (TEI note, kinesic, vocal, incident, gap)
    TITLE = "title"  # what the format itself marks as title
    DATELINE = "dateline"  # what the format itself marks as a date (time elements, TEI date)
    CAPTION = "caption"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A piece of text that leads somewhere."""

    span: Span
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSpeaker:
    """A speaker that the format itself names (TEI u/@who, data- attributes, Akoma Ntoso)."""

    key: str  # the same key, the same speaker
    name: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, list item, table cell or heading as the reader sees it, with its place and typographic hints."""

    span: Span
    form: BlockForm = BlockForm.PARAGRAPH
    level: int = 0  # of a heading; 0: none
    place: tuple[str, ...] = ()  # enclosing elements, outermost first: ("main", "article", "div")
    bold: tuple[Span, ...] = ()
    italic: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()
    speaker: NamedSpeaker | None = None
    sentences: tuple[Span, ...] = ()  # the source's own sentence marks; empty: it has none
    language: Language | None = None  # where the block itself says so
    cell: tuple[int, int] | None = None  # row and column of the table cell it stands in, rows counted over the page


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFact:
    """What a page says of itself outside its visible text: html/@lang, link/@rel, meta, TEI header."""

    name: str  # language, title, canonical, alternate:ru, published, publisher, licence, start, place …
    value: str
    where: str  # how the page says it: "meta property=og:title"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The visible text of one capture and its blocks, in reading order.

    `text` is every block's text joined by one newline, furniture included, never normalised afterwards.
    """

    text: str
    blocks: tuple[Block, ...]
    facts: tuple[PageFact, ...] = ()
    media_type: str
    made_by: MadeBy
    transcript: Transcript | None = None  # of a file in our own format: it was parsed already

    def fact(self, name: str) -> str | None:
        """The first value of the fact called `name`, if the page gives one."""
        return next((f.value for f in self.facts if f.name == name), None)
