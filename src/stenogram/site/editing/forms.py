"""What a form of ours sends, and whether it was ours. Reads headers, never the archive."""

from urllib.parse import parse_qs, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

COOKIE = "stenogram_session"
MOST_BYTES = 64_000
_MOST_FIELDS = 20


async def form_of(request: Request) -> dict[str, str]:
    """The fields of a form, the first of each name.

    Raises:
        HTTPException: it is longer than any form of ours, or written otherwise.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/x-www-form-urlencoded":
        raise HTTPException(415)
    content = bytearray()
    async for piece in request.stream():
        content += piece
        if len(content) > MOST_BYTES:
            raise HTTPException(413)
    try:
        fields = parse_qs(
            content.decode("utf-8", errors="replace"), keep_blank_values=True, errors="replace",
            max_num_fields=_MOST_FIELDS,
        )  # fmt: skip
    except ValueError as error:
        raise HTTPException(400) from error
    return {name: values[0] for name, values in fields.items()}


def is_from_here(request: Request, base_url: str | None) -> bool:
    """Whether a page of this very site sent the request, as the browser tells; one that tells nothing is refused."""
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None and site != "same-origin":
        return False
    if origin is None:
        return site is not None
    own = {_origin(str(request.url))} | ({_origin(base_url)} if base_url else set())
    return origin in own


def is_from_elsewhere(request: Request, base_url: str | None) -> bool:
    """Whether a page of another site sent the request, as the browser tells; a program tells nothing."""
    is_browsers = "sec-fetch-site" in request.headers or "origin" in request.headers
    return is_browsers and not is_from_here(request, base_url)


def give_cookie(answer: Response, token: str, *, is_secure: bool) -> None:
    """Let the browser keep a token: for no script, no other site, and only as long as it runs."""
    answer.set_cookie(COOKIE, token, path="/", httponly=True, samesite="strict", secure=is_secure)


def is_secure(request: Request, base_url: str | None) -> bool:
    """Whether readers reach the site by https."""
    return request.url.scheme == "https" or (base_url is not None and urlsplit(base_url).scheme == "https")


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
