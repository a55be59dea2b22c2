"""Markdown (CommonMark with tables): the text that its reader sees, without the marks."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from stenogram.errors import ReadError
from stenogram.model import MadeBy, Page
from stenogram.protocols import Reader
from stenogram.read.drafts import assemble
from stenogram.read.encoding import decode
from stenogram.read.front_matter import facts_of_front_matter, split_front_matter
from stenogram.read.lines import plain_newlines
from stenogram.read.markdown_walk import drafts_of_tokens
from stenogram.read.signatures import looks_like
from stenogram.read.text import charset_facts

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_TYPES = ("text/markdown", "text/x-markdown")
_ENDS = (".md", ".markdown", ".mkd", ".mdown")
_MARKED_LINE = re.compile(rb"^(?:#{1,6} \S|\*\*[^*\n]{1,200}\*\*|> \S|\[[^\]\n]{1,200}\]\()", re.MULTILINE)
_MARK = re.compile(r"[\n\\`*_~!\[\]<&]")  # what begins a mark inside a paragraph
_SAMPLE_BYTES = 20_000
_DEEPEST = 100
_MOST_BRACKETS = 2_000  # of one paragraph; the grammar looks for an end to each in all that follows it
_MARKED_LINES = 3  # so many make it Markdown when nobody says what it is


@dataclass(slots=True)
class MarkdownReader:
    """Reads CommonMark with tables and front matter."""

    name: str = "markdown"
    version: str = "1"

    def claims(self, content: bytes, *, media_type: str | None, name: str) -> float:
        """Sure by the name or the served type; else by a few lines that are marked up."""
        if looks_like(content, name=name) is not None:
            return 0.0
        bare = re.sub(r"[?#].*", "", name).lower()
        if media_type in _TYPES or bare.endswith(_ENDS):
            return 0.9
        is_marked = len(_MARKED_LINE.findall(content[:_SAMPLE_BYTES])) >= _MARKED_LINES
        return 0.62 if is_marked and not bare.endswith(".txt") else 0.2 if is_marked else 0.0

    def read(self, content: bytes, *, charset: str | None, name: str) -> Page:
        """The page: a block for each paragraph, heading, list item, quotation and cell.

        Raises:
            ReadError: nothing readable is in it.
        """
        decoded = decode(content, declared=charset, name=name)
        front, body = split_front_matter(plain_newlines(decoded.text).replace("\f", "\n\n"))
        tokens = _tokens(body)
        if any(token.level >= _DEEPEST - 2 for token in tokens):
            raise ReadError(name, f"its lists or quotations are nested more than {_DEEPEST // 2} deep")
        drafts = drafts_of_tokens(tokens, base=name if "://" in name else "")
        if not any(draft.text.strip() for draft in drafts):
            raise ReadError(name, "nothing readable is in it")
        return assemble(
            drafts,
            facts=(*facts_of_front_matter(front), *charset_facts(decoded)),
            media_type="text/markdown",
            made_by=MadeBy(name=self.name, version=self.version),
        )


def _tokens(text: str) -> "list[Token]":
    """What the grammar makes of a text; marks are looked for only in paragraphs that have a letter of one."""
    from markdown_it.token import Token

    grammar, references = _grammar(), dict[str, Any]()
    tokens = grammar.parse(text, references)
    for token in tokens:
        if token.type == "inline" and _MARK.search(token.content) and token.content.count("[") <= _MOST_BRACKETS:
            token.children = []
            grammar.inline.parse(token.content, grammar, references, token.children)
        elif token.type == "inline":
            token.children = [Token("text", "", 0, content=token.content)]
    return tokens


def _grammar() -> "MarkdownIt":
    """CommonMark with tables, of blocks only; without code by indentation, which is a paragraph's indent here.

    What is nested deeper than `maxNesting` the grammar drops, so such files are refused.
    """
    from markdown_it import MarkdownIt

    grammar = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    return grammar.disable(["code", "inline"])


def markdown_reader() -> Reader:
    """The reader of Markdown."""
    return MarkdownReader()
