"""E-mail (.eml, .mbox): the message's words by the readers of its parts, its heading as facts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from stenogram.errors import MissingExtra, ReadError
from stenogram.model import MadeBy, Page, PageFact
from stenogram.protocols import Reader
from stenogram.read.choosing import read_page
from stenogram.read.docx import docx_reader
from stenogram.read.html import html_reader
from stenogram.read.mail_heading import facts_of_heading
from stenogram.read.markdown import markdown_reader
from stenogram.read.odt import odt_reader
from stenogram.read.pdf import pdf_reader
from stenogram.read.signatures import looks_like
from stenogram.read.subtitles import subtitle_reader
from stenogram.read.tei import tei_reader
from stenogram.read.text import text_reader

_FIELD = re.compile(
    rb"^(?:from|to|subject|date|message-id|mime-version|received|return-path|content-type|delivered-to|reply-to)"
    rb"[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_NAME = re.compile(rb"[!-9;-~]{1,80}[ \t]*:")
_MBOX = re.compile(rb"^From [^\r\n]{1,200}\r?\n(?=[!-9;-~]{1,80}:)", re.MULTILINE)
_HEADING_BYTES = 65_536
_FEWEST_FIELDS = 3
_MOST_PARTS, _DEEPEST = 500, 20
_MOST_BORDERS = 5_000  # lines that may part it; the library takes a second for every 15,000
_SHORT_BODY = 1500  # letters: a message that says less than this may only carry its attachment


@dataclass(slots=True)
class MailReader:
    """Reads one e-mail message."""

    name: str = "e-mail"
    version: str = "1"

    def claims(self, content: bytes, *, media_type: str | None, name: str) -> float:
        """Sure of what begins with the fields of a message."""
        kind = looks_like(content, name=name)
        if kind is not None and not kind.startswith("binary"):  # parts may be sent as they are
            return 0.0
        start = _MBOX.match(content)
        head = content[start.end() if start else 0 :][:_HEADING_BYTES]
        is_named = media_type in ("message/rfc822", "application/mbox") or name.lower().endswith((".eml", ".mbox"))
        if not is_named and _NAME.match(head) is None:
            return 0.0
        head = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
        fields = {found.lower().rstrip(b" \t:") for found in _FIELD.findall(head)}
        is_heading = _NAME.match(head) is not None and len(fields) >= (1 if start else _FEWEST_FIELDS)
        if is_named:
            return 0.96 if fields else 0.35
        return 0.93 if is_heading and {b"from", b"subject", b"date"} & fields else 0.0

    def read(self, content: bytes, *, charset: str | None, name: str) -> Page:
        """The page of its text, or of the attachment when the message only carries one.

        Raises:
            ReadError: it holds several messages, or nothing readable.
        """
        message = _parsed(_single(content, name), name)
        parts = _parts(message, name)
        page, where = _best(parts, name)
        facts = (*facts_of_heading(message), *_facts_of_parts(parts, where), *page.facts)
        made_by = MadeBy(name=self.name, version=f"{self.version}; {page.made_by}")
        return replace(page, facts=facts, media_type="message/rfc822", made_by=made_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    content: bytes
    media_type: str
    charset: str | None
    file_name: str | None  # of an attachment


def _single(content: bytes, name: str) -> bytes:
    """The only message of a mailbox, without the line that begins it."""
    starts = list(_MBOX.finditer(content)) if content.startswith(b"From ") else []
    real = [s for s in starts if s.start() == 0 or content[: s.start()].endswith((b"\n\n", b"\n\r\n"))]
    if len(real) > 1:
        raise ReadError(name, f"this mailbox holds {len(real)} messages", hint="save the message as .eml and add that")
    return content[real[0].end() :] if real else content


def _parsed(content: bytes, name: str) -> EmailMessage:
    if content.count(b"\n--") > _MOST_BORDERS and b"multipart/" in content:
        raise ReadError(name, "this message has more parts than any message")
    try:
        message = message_from_bytes(content, policy=default)
    except Exception as problem:  # the library's own errors are of every kind
        raise ReadError(name, f"this message cannot be taken apart: {type(problem).__name__}") from problem
    return message


def _parts(message: EmailMessage, name: str) -> list[_Part]:
    """The leaves of a message, in order; forwarded messages are looked into."""
    parts: list[_Part] = []
    todo: list[tuple[EmailMessage, int]] = [(message, 0)]
    while todo:
        node, depth = todo.pop()
        if depth > _DEEPEST or len(parts) > _MOST_PARTS:
            raise ReadError(name, "this message has more parts within parts than any message")
        payload = node.get_payload()
        if isinstance(payload, list):
            todo.extend((part, depth + 1) for part in reversed(payload) if isinstance(part, EmailMessage))
        elif (leaf := _leaf(node)) is not None:
            parts.append(leaf)
    return parts


def _leaf(node: EmailMessage) -> _Part | None:
    try:
        payload = node.get_payload(decode=True)
        media_type, charset, file_name = node.get_content_type(), node.get_content_charset(), node.get_filename()
        is_attached = node.get_content_disposition() == "attachment"
    except Exception:  # noqa: BLE001 - a broken field of one part; see _parsed
        payload, media_type, charset, file_name, is_attached = b"", "text/plain", None, None, False
    if not isinstance(payload, bytes) or not payload.strip():
        return None
    named = (
        re.sub(r"[\x00-\x1f\x7f/\\]", " ", file_name).strip() if file_name else "attachment" if is_attached else None
    )
    return _Part(content=payload, media_type=media_type, charset=charset, file_name=named)


def _best(parts: Sequence[_Part], name: str) -> tuple[Page, str]:
    """The page of the text, HTML before plain; of the one readable attachment where the text is but a covering note."""
    bodies = [part for part in parts if part.file_name is None and part.media_type.startswith("text/")]
    bodies.sort(key=lambda part: part.media_type != "text/html")
    body = _first_readable(bodies[:20], name)
    attached = [part for part in parts if part.file_name is not None]
    if body is None or len(body.text) < _SHORT_BODY:
        pages = [(page, part) for part in attached[:20] if (page := _first_readable([part], name))]
        if len(pages) == 1 and (body is None or len(pages[0][0].text) > 3 * len(body.text)):
            return pages[0][0], f"attachment {pages[0][1].file_name}"
    if body is None:
        raise ReadError(name, "nothing readable is in this message", hint="save the attachment and add that")
    return body, "the message itself"


def _first_readable(parts: Sequence[_Part], name: str) -> Page | None:
    for part in parts:
        called = part.file_name or ("body.html" if part.media_type == "text/html" else "body.txt")
        kind = None if part.media_type == "application/octet-stream" else part.media_type
        try:
            return read_page(part.content, media_type=kind, charset=part.charset, name=called, readers=_readers())
        except (ReadError, MissingExtra):  # what a part needs is said when it is added by itself
            continue
    return None


def _readers() -> tuple[Reader, ...]:
    """What reads the parts of a message."""
    return (html_reader(), text_reader(), markdown_reader(), tei_reader(), docx_reader(), odt_reader(),
            subtitle_reader(), pdf_reader())  # fmt: skip


def _facts_of_parts(parts: Sequence[_Part], where: str) -> list[PageFact]:
    facts = [PageFact(name="read_from", value=where, where="e-mail")]
    return facts + [
        PageFact(name="attachment", value=f"{part.file_name} ({part.media_type}, {len(part.content)} bytes)",
                 where="e-mail attachment")
        for part in parts if part.file_name is not None
    ]  # fmt: skip


def mail_reader() -> Reader:
    """The reader of e-mail."""
    return MailReader()
