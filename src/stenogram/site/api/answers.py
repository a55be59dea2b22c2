"""Values → HTTP answers: JSON, entity tags, the header `Link`, problems. Knows nothing of what an answer says."""

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from stenogram.site.api.shapes import Problem

JSON, PROBLEM = "application/json", "application/problem+json"


def _plain(value: object) -> object:
    """What the encoder does not know by itself: a text that also knows how it is said in other languages."""
    if isinstance(value, str):
        return str(value)
    raise NotImplementedError  # how the encoder is told that it meets something else


_ENCODER = msgspec.json.Encoder(enc_hook=_plain)


def encoded(value: Mapping[str, Any]) -> bytes:
    """The value as JSON; half a surrogate pair, which is no character, becomes a question mark."""
    try:
        return _ENCODER.encode(value)
    except UnicodeEncodeError:
        return _ENCODER.encode(_mended(value))


def answer(request: Request, value: Mapping[str, Any], headers: Mapping[str, str]) -> Response:
    """The value, or 304 when the asker has it already."""
    content = encoded(value)
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    own = {"ETag": f"W/{tag}", "Cache-Control": "no-cache", "Link": _links(value), **headers}
    if _has_it(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=own)
    return Response(content, media_type=JSON, headers=own)


def answer_once(value: Mapping[str, Any], headers: Mapping[str, str]) -> Response:
    """The value for who sent what it is made of; nobody keeps it."""
    return Response(encoded(value), media_type=JSON, headers={"Cache-Control": "no-store", **headers})


def refuse(problem: Problem, headers: Mapping[str, str]) -> Response:
    """A problem; nobody keeps it."""
    own = {"Cache-Control": "no-store", **headers}
    return Response(encoded(problem), problem["status"], media_type=PROBLEM, headers=own)


def takes_json(accept: str) -> bool:
    """Whether JSON may be sent to who says this in `Accept`.

    >>> takes_json(""), takes_json("text/html, */*;q=0.1"), takes_json("text/html"), takes_json("application/json;q=0")
    (True, True, False, False)
    """
    if not accept.strip():
        return True
    weights: dict[str, bool] = {}
    for part in accept.split(","):
        kind, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weights[kind] = not any(p.startswith("q=") and not p[2:].strip("0.") for p in parameters)
    named = next((n for n in (JSON, PROBLEM, "application/*", "*/*") if n in weights), None)
    return named is not None and weights[named]


def _has_it(given: str, tag: str) -> bool:
    """Weak comparison of RFC 9110: what stands between the quotation marks."""
    return any(each.strip() == "*" or each.strip().removeprefix("W/") == tag for each in given.split(","))


def _links(value: Mapping[str, Any]) -> str:
    """The page of it, and the pages before and after."""
    named = (("alternate", value.get("url")), ("next", value.get("next")), ("prev", value.get("previous")))
    kind = '; type="text/html"'
    return ", ".join(
        f'<{address}>; rel="{name}"{kind if name == "alternate" else ""}' for name, address in named if address
    )


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, Mapping):
        return {_mended(name): _mended(each) for name, each in value.items()}
    return [_mended(each) for each in value] if isinstance(value, list | tuple) else value
