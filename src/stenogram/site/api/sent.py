"""What may be sent to the API, and how it is read: in memory only, and bounded."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from email.message import Message
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request

from stenogram.site.api.problems import TOO_LARGE, UNREADABLE, UNSUPPORTED, Refused
from stenogram.site.quoting.uploads import MOST_BYTES, SentArticle, article_of, bounded

_FORM = "multipart/form-data"
_TEXT: Mapping[str, Any] = {"type": "string", "minLength": 1}
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ODT = "application/vnd.oasis.opendocument.text"
_FIELDS: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "file": {"type": "string", "contentMediaType": "application/octet-stream", "description": "The article."},
        "text": {"type": "string", "description": "The article as text or Markdown, where no file is sent."},
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What an operation is sent."""

    told: str
    kinds: Mapping[str, Mapping[str, Any]]  # the JSON Schema of each media type
    example: tuple[str, str]  # the media type and the name of a file
    read: Callable[[Request], Awaitable[SentArticle]]


async def read_article(request: Request) -> SentArticle:
    """The article that a program sends: bare, or as the form of the page does.

    Raises:
        Refused: it is too long, of no kind that is read, or no form.
    """
    declared = request.headers.get("content-type", "")
    kind = declared.partition(";")[0].strip().lower()
    if kind not in ARTICLE.kinds:
        known = list(ARTICLE.kinds)
        raise Refused(
            UNSUPPORTED, f"{kind!r} is not read here" if kind else "the header `Content-Type` is missing",
            f"say in `Content-Type` which of these it is: {', '.join(known)}", {"known": known},
        )  # fmt: skip
    try:
        if kind == _FORM:
            sent = await article_of(request)
        else:
            content = await bounded(request)
            sent = SentArticle(content=content, name="article", media_type=kind, charset=_charset(declared))
    except HTTPException as error:
        raise _refusal(error.status_code) from error
    if sent is None or not sent.content:
        raise Refused(UNREADABLE, "nothing was sent", "send the article as the body, or as `file` or `text` of a form")
    return sent


def _charset(declared: str) -> str | None:
    message = Message()
    message["Content-Type"] = declared
    return message.get_content_charset()


def _refusal(status: int) -> Refused:
    if status == 413:
        return Refused(TOO_LARGE, f"this is larger than {MOST_BYTES:,} bytes", "send the text without its pictures")
    return Refused(UNREADABLE, "this is no form that can be read", "send `file` or `text` as multipart/form-data")


ARTICLE = Body(
    told=f"The article: HTML, Markdown, text, DOCX or ODT as it is, or a form with `file` or `text`; at most "
    f"{MOST_BYTES:,} bytes. Nothing of it is kept.",
    kinds={"text/html": _TEXT, "text/markdown": _TEXT, "text/plain": _TEXT, _DOCX: {}, _ODT: {}, _FORM: _FIELDS},
    example=("text/markdown", "article.md"),
    read=read_article,
)
