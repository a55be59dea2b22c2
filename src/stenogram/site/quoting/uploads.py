"""What the form for an article sends: a text that was pasted, or one file. In memory only, and bounded."""

import re
from collections.abc import AsyncGenerator
from dataclasses import dataclass

from starlette.datastructures import Headers, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from stenogram.text import one_line

MOST_BYTES = 2_000_000
_MOST_NAME = 120
_MARKDOWN = re.compile(r"^(?:> ?\S|#{1,6} \S)|\*\*\S|\]\(https?:", re.MULTILINE)  # quoted, headed, bold or linked


@dataclass(frozen=True, slots=True, kw_only=True)
class SentArticle:
    """An article as it was sent."""

    content: bytes
    name: str
    media_type: str | None = None
    charset: str | None = None
    pasted: str = ""  # empty: it was a file
    as_what: str = "page"  # page, html or json


class _InMemory(MultiPartParser):
    """Nothing that is sent is written to a disk, not even for a moment."""

    spool_max_size = 2 * MOST_BYTES


async def article_of(request: Request) -> SentArticle | None:
    """The article of a form; None: the form was empty.

    Raises:
        HTTPException: it is too long, or no form of ours.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "multipart/form-data":
        raise HTTPException(415)
    content = await bounded(request)
    try:
        form = await _InMemory(
            Headers(raw=request.headers.raw), _once(content), max_files=1, max_fields=4, max_part_size=MOST_BYTES
        ).parse()
    except (MultiPartException, UnicodeDecodeError, KeyError) as error:
        raise HTTPException(400) from error
    sent, pasted, as_what = form.get("file"), form.get("text"), form.get("as")
    kind = as_what if isinstance(as_what, str) and as_what in ("html", "json") else "page"
    if isinstance(sent, UploadFile):
        data = await sent.read()
        name = one_line(sent.filename or "")[-_MOST_NAME:]
        await sent.close()
        if data or name:
            # What a browser says of a file comes from its name: the bytes and the name tell more than it.
            return SentArticle(content=data, name=name or "article", as_what=kind)
    if isinstance(pasted, str) and pasted.strip():
        text = pasted.replace("\r\n", "\n")
        return SentArticle(
            content=text.encode("utf-8", errors="replace"), name=_pasted_name(text), charset="utf-8", pasted=text,
            as_what=kind,
        )  # fmt: skip
    return None


def _pasted_name(text: str) -> str:
    """What a pasted text would be called as a file: its marks tell how it is to be read."""
    return "article.md" if _MARKDOWN.search(text) else "article.txt"


async def bounded(request: Request) -> bytes:
    """All that was sent.

    Raises:
        HTTPException: it is too long.
    """
    content = bytearray()
    async for piece in request.stream():
        content += piece
        if len(content) > MOST_BYTES:
            raise HTTPException(413)
    return bytes(content)


async def _once(content: bytes) -> AsyncGenerator[bytes, None]:
    yield content
