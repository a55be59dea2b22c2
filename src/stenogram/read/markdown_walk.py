"""The tokens of a Markdown text → blocks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from stenogram.model import BlockForm, Link, Span
from stenogram.read.drafts import Draft, merge
from stenogram.read.html_lines import resolved
from stenogram.read.html_styles import ClassRules
from stenogram.read.html_walk import drafts_of
from stenogram.read.lines import paragraphs

if TYPE_CHECKING:
    from markdown_it.token import Token

_FORMS = {
    "li": BlockForm.ITEM,
    "blockquote": BlockForm.QUOTATION,
    "td": BlockForm.CELL,
    "th": BlockForm.CELL,
    **{f"h{n}": BlockForm.HEADING for n in range(1, 7)},
}
_LINE_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)


@dataclass(slots=True)
class _Walk:
    """The open elements, the cell that was last opened, and a list number that waits for its text."""

    base: str
    drafts: list[Draft] = field(default_factory=list)
    open_tags: list[str] = field(default_factory=list)
    cell: tuple[int, int] = (-1, -1)
    number: str = ""

    def take(self, token: "Token") -> None:
        """Take one block token."""
        if token.nesting == 1:
            self._open(token)
        elif token.nesting == -1:
            self.open_tags.pop()
        elif token.type == "inline":
            self._add(_inline(token, self.base))
        elif token.type == "html_block":
            self.drafts.extend(_of_html(token.content, self.base, tuple(self.open_tags)))
        elif token.type in ("fence", "code_block"):
            whole = Draft(text=token.content)
            for span in paragraphs(token.content):
                self._add(whole.part(span))

    def _open(self, token: "Token") -> None:
        self.open_tags.append(token.tag)
        if token.type == "list_item_open" and token.info:
            self.number = f"{token.info}{token.markup} "
        elif token.tag == "tr":
            self.cell = (self.cell[0] + 1, -1)
        elif token.tag in ("td", "th"):
            self.cell = (self.cell[0], self.cell[1] + 1)

    def _add(self, draft: Draft) -> None:
        tag = next((tag for tag in reversed(self.open_tags) if tag in _FORMS), "p")
        form = _FORMS.get(tag, BlockForm.PARAGRAPH)
        numbered, self.number = _moved(draft, self.number), ""
        self.drafts.append(
            replace(
                numbered,
                form=form,
                level=int(tag[1]) if form is BlockForm.HEADING else 0,
                place=tuple(self.open_tags),
                cell=self.cell if form is BlockForm.CELL else None,
            )
        )


def drafts_of_tokens(tokens: "Sequence[Token]", *, base: str) -> list[Draft]:
    """The blocks, in order; a number that the source prints before a list item stays in its text."""
    walk = _Walk(base)
    for token in tokens:
        walk.take(token)
    return walk.drafts


def _inline(token: "Token", base: str) -> Draft:
    """The words of one paragraph, heading or cell, with the marks on them."""
    children = token.children or []
    if not any(child.nesting for child in children):
        return Draft(text="".join(map(_letters, children)).strip())
    pieces: list[str] = []
    at = 0
    opened: dict[str, list[int]] = {"strong": [], "em": [], "a": []}
    hrefs: list[str] = []
    spans: dict[str, list[Span]] = {"strong": [], "em": []}
    links: list[Link] = []
    for child in children:
        if child.nesting == 1 and child.tag in opened:
            opened[child.tag].append(at)
            hrefs.extend([str(child.attrs.get("href", ""))] if child.tag == "a" else [])
        elif child.nesting == -1 and opened.get(child.tag):
            span = Span(opened[child.tag].pop(), at)
            if child.tag == "a":
                links.append(Link(span=span, target=resolved(hrefs.pop(), base)))
            else:
                spans[child.tag].append(span)
        else:
            pieces.append(_letters(child))
            at += len(pieces[-1])
    text = "".join(pieces)
    whole = Draft(
        text=text,
        bold=merge(spans["strong"]),
        italic=merge(spans["em"]),
        links=tuple(sorted((link for link in links if len(link.span)), key=lambda link: link.span)),
    )
    end = len(text.rstrip())
    return whole.part(Span(min(len(text) - len(text.lstrip()), end), end))


def _letters(child: "Token") -> str:
    if child.type in ("softbreak", "hardbreak"):
        return "\n"
    if child.type in ("text", "text_special", "code_inline"):
        return child.content
    return "\n" if child.type == "html_inline" and _LINE_TAG.fullmatch(child.content) else ""


def _moved(draft: Draft, before: str) -> Draft:
    """The block with letters put before its text."""
    if not before:
        return draft
    by = len(before)
    return replace(
        draft,
        text=before + draft.text,
        bold=tuple(s.shift(by) for s in draft.bold),
        italic=tuple(s.shift(by) for s in draft.italic),
        links=tuple(Link(span=link.span.shift(by), target=link.target) for link in draft.links),
    )


def _of_html(fragment: str, base: str, around: tuple[str, ...]) -> list[Draft]:
    """The blocks of HTML that stands between Markdown."""
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(fragment).body
    found = drafts_of(body, base=base, rules=ClassRules()) if body else []
    return [replace(draft, place=(*around, *draft.place)) for draft in found]
