"""Plain text: the reader of last resort, for whatever decodes to letters."""

import re
from dataclasses import dataclass

from stenogram.errors import ReadError
from stenogram.model import MadeBy, Page, PageFact
from stenogram.protocols import Reader
from stenogram.read.drafts import Draft, assemble
from stenogram.read.encoding import Decoded, decode
from stenogram.read.lines import paragraphs, plain_newlines
from stenogram.read.signatures import looks_like

_ENDS = (".txt", ".text", ".asc")


@dataclass(slots=True)
class TextReader:
    """Reads plain text in any encoding."""

    name: str = "plain text"
    version: str = "1"

    def claims(self, content: bytes, *, media_type: str | None, name: str) -> float:
        """Half sure of whatever is text, surer where the name or the server says so."""
        if looks_like(content, name=name) is not None:
            return 0.0
        if re.sub(r"[?#].*", "", name).lower().endswith(_ENDS):
            return 0.7
        return 0.6 if media_type == "text/plain" else 0.3

    def read(self, content: bytes, *, charset: str | None, name: str) -> Page:
        """The page: paragraphs between blank lines, or lines where there are none.

        Raises:
            ReadError: nothing readable is in it.
        """
        decoded = decode(content, declared=charset, name=name)
        text = plain_newlines(decoded.text)
        drafts = [Draft(text=span.of(text)) for span in paragraphs(text)]
        if not drafts:
            raise ReadError(name, "nothing readable is in it: only white space")
        return assemble(
            drafts,
            facts=charset_facts(decoded),
            media_type="text/plain",
            made_by=MadeBy(name=self.name, version=self.version),
        )


def charset_facts(decoded: Decoded) -> tuple[PageFact, ...]:
    """The encoding as a fact, with how it was known."""
    return (PageFact(name="charset", value=decoded.charset, where=decoded.how),)


def text_reader() -> Reader:
    """The reader of plain text."""
    return TextReader()
