"""HTML pages, read as a browser shows them."""

import re
from dataclasses import dataclass

from stenogram.errors import ReadError
from stenogram.model import MadeBy, Page
from stenogram.protocols import Reader
from stenogram.read.drafts import Draft, assemble
from stenogram.read.encoding import decode
from stenogram.read.html_facts import facts_of
from stenogram.read.html_lines import resolved
from stenogram.read.html_nesting import refuse_endless_nesting
from stenogram.read.html_styles import class_rules
from stenogram.read.html_walk import drafts_of
from stenogram.read.signatures import looks_like
from stenogram.read.text import charset_facts

_TYPES = ("text/html", "application/xhtml+xml")
_OPENING = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_ELEMENT = re.compile(
    rb"</?(?:p|div|body|head|br|table|tr|td|h[1-6]|ul|li|article|section|span|a|b|i)[\s/>]", re.IGNORECASE
)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.+-]{2,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:.+-]{2,40})")
_HEAD_BYTES = 4096  # in which a page says what it is; browsers look at 1024


@dataclass(slots=True)
class HtmlReader:
    """Reads HTML of every age, broken or not."""

    name: str = "html"
    version: str = "1"

    def claims(self, content: bytes, *, media_type: str | None, name: str) -> float:
        """Sure where the page says so itself; else by its tags, its name and what the server said."""
        head = content[:_HEAD_BYTES].replace(b"\x00", b"")
        kind = looks_like(content, name=name)
        if kind is not None and not (kind.startswith("XML") and _OPENING.search(head)):
            return 0.0
        says_so = 0.95 if _OPENING.search(head) else 0.0
        has_tags = len(_ELEMENT.findall(head)) >= 3
        if media_type in _TYPES or _is_named_html(name):
            return max(says_so, 0.8 if has_tags else 0.5 if b"<" in head else 0.2)
        return says_so or (0.65 if has_tags and head.lstrip()[:1] == b"<" else 0.0)

    def read(self, content: bytes, *, charset: str | None, name: str) -> Page:
        """The page: what a browser shows, block by block, and what the head says of it.

        Raises:
            ReadError: nothing visible is in it, or its nesting has no end.
        """
        from selectolax.lexbor import LexborHTMLParser

        decoded = decode(content, declared=charset or declared_charset(content), name=name)
        refuse_endless_nesting(decoded.text, name=name)
        tree = LexborHTMLParser(decoded.text)
        base_tag = tree.css_first("base[href]")
        base = resolved((base_tag.attributes.get("href") if base_tag else None) or "", name if "://" in name else "")
        sheets = "\n".join(node.text() for node in tree.css("style"))
        body = tree.body
        drafts: list[Draft] = drafts_of(body, base=base, rules=class_rules(sheets)) if body else []
        if not any(draft.text.strip() for draft in drafts):
            hint = "a page that is made by scripts must be saved from a browser first"
            raise ReadError(name, "nothing visible is on this page", hint=hint)
        return assemble(
            drafts,
            facts=(*facts_of(tree, base=base), *charset_facts(decoded)),
            media_type="text/html",
            made_by=MadeBy(name=self.name, version=self.version),
        )


def declared_charset(content: bytes) -> str | None:
    """The encoding that the page itself names."""
    found = _XML_CHARSET.search(content[:200]) or _META_CHARSET.search(content[:_HEAD_BYTES])
    said = found[1].decode("ascii") if found else None
    return "utf-8" if said and said.lower().startswith("utf-16") else said  # a meta that was read is not UTF-16


def _is_named_html(name: str) -> bool:
    return re.sub(r"[?#].*", "", name).lower().endswith((".html", ".htm", ".xhtml"))


def html_reader() -> Reader:
    """The reader of HTML pages."""
    return HtmlReader()
