"""A URL → the bytes that it gives, whole or not at all. Redirects are followed by hand, each judged again."""

import contextlib
from collections.abc import Iterator
from http import HTTPStatus

import httpcore

from stenogram import __version__
from stenogram.capture.decoding import TooLarge, Undecodable, decoded, encodings
from stenogram.capture.dialling import CheckedBackend, Deadline
from stenogram.capture.egress import Egress
from stenogram.capture.targets import Target, joined, target_of
from stenogram.errors import CaptureError, RefusedAddress
from stenogram.model import Fetched, Redirect
from stenogram.protocols import Clock, Progress, no_progress

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_WHOLE = frozenset({200, 203})  # 206 would be a part
_LATER = "try again later, or save the page and add the file"
_SAVE = "save the page and add the file instead"


def fetch(url: str, *, clock: Clock, egress: Egress | None = None, progress: Progress = no_progress) -> Fetched:
    """The bytes that a public web server gives for a URL, with how it gave them.

    Args:
        url: http or https.
        clock: says when.
        egress: how connections are made; users have the default, tests hand in their own.
        progress: is told how many bytes came.

    Raises:
        RefusedAddress: it, or what it redirects to, is not a public web server.
        CaptureError: the bytes could not be had, or not whole.
    """
    egress = egress or Egress()
    asked, deadline = url.strip(), egress.deadline()
    redirects: list[Redirect] = []
    target = target_of(asked, egress.guard)
    while True:
        with _answer(egress, target, deadline, asked) as (response, backend):
            location = _location(response)
            if location is None:
                return _whole(response, backend, target, redirects, asked, egress, clock, progress)
        if len(redirects) == egress.limits.redirects:
            raise CaptureError(asked, f"it redirects more than {egress.limits.redirects} times", hint=_SAVE)
        following = target_of(joined(target, location, asked), egress.guard, asked=asked)
        if target.scheme == "https" and following.scheme != "https":
            raise RefusedAddress(asked, "it redirects from https to http, where anybody could change the words")
        target = following
        redirects.append(Redirect(status=response.status, address=str(target.url)))


@contextlib.contextmanager
def _answer(
    egress: Egress, target: Target, deadline: Deadline, asked: str
) -> Iterator[tuple[httpcore.Response, CheckedBackend]]:
    """A server's answer, its body not yet read. What goes wrong is a CaptureError without a byte of the answer."""
    with _translated(asked, egress):
        addresses = egress.addresses(target, deadline, asked)
        backend = egress.backend(target, addresses, deadline, asked)
        raw = target.url
        seconds = {
            "connect": egress.limits.connect_seconds,
            "read": egress.limits.idle_seconds,
            "write": egress.limits.idle_seconds,
        }
        with (
            egress.pool(backend) as pool,
            pool.stream(
                "GET",
                httpcore.URL(scheme=raw.raw_scheme, host=target.host.encode(), port=target.port, target=raw.raw_path),
                headers=_request_headers(target, egress),
                extensions={"timeout": seconds},
            ) as response,
        ):
            yield response, backend


@contextlib.contextmanager
def _translated(asked: str, egress: Egress) -> Iterator[None]:
    try:
        yield
    except httpcore.ConnectTimeout as error:
        seconds = egress.limits.connect_seconds
        raise CaptureError(asked, f"no connection within {seconds:g} seconds", hint=_LATER) from error
    except httpcore.TimeoutException as error:
        limits = egress.limits
        raise CaptureError(
            asked,
            f"the server was silent for {limits.idle_seconds:g} seconds, or took more than {limits.whole_seconds:g} "
            "seconds in all: what came is incomplete and was not kept",
            hint=_LATER,
        ) from error
    except httpcore.ConnectError as error:
        raise CaptureError(asked, f"no connection: {error}", hint="check the address and the connection") from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise CaptureError(
            asked, "the answer is not HTTP, or breaks off: what came is incomplete and was not kept", hint=_LATER
        ) from error


def _request_headers(target: Target, egress: Egress) -> list[tuple[bytes, bytes]]:
    agent = f"Stenogram/{__version__}" + (f" (+{egress.contact})" if egress.contact else "")
    host = target.url.netloc  # with the port where it is not the scheme's own
    return [
        (b"Host", host),
        (b"User-Agent", agent.encode("ascii", "replace")),
        (b"Accept", b"*/*"),
        (b"Accept-Encoding", b"identity"),  # so that what is hashed is what the publisher wrote
        (b"Connection", b"close"),
    ]


def _location(response: httpcore.Response) -> str | None:
    if response.status not in _REDIRECTS:
        return None
    return next((value.decode("latin-1") for name, value in response.headers if name.lower() == b"location"), None)


def _whole(
    response: httpcore.Response,
    backend: CheckedBackend,
    target: Target,
    redirects: list[Redirect],
    asked: str,
    egress: Egress,
    clock: Clock,
    progress: Progress,
) -> Fetched:
    if response.status not in _WHOLE:
        raise CaptureError(asked, f"the server answers {_status(response.status)}", hint="check the address")
    headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers)
    sent = _body(response, headers, asked, egress, progress)
    applied = encodings(headers)
    try:
        content = decoded(sent, applied, egress.limits.bytes)
    except TooLarge as error:
        raise _too_large(asked, egress) from error
    except Undecodable as error:
        raise CaptureError(asked, f"{error}; nothing was kept", hint=_SAVE) from error
    media_type, charset = _content_type(headers)
    return Fetched(
        content=content,
        address=asked,
        final_address=str(target.url),
        redirects=tuple(redirects),
        status=response.status,
        headers=_kept(headers, applied, len(sent)),
        media_type=media_type,
        charset=charset,
        ip_address=backend.peer,
        at=clock(),
    )


def _body(
    response: httpcore.Response, headers: tuple[tuple[str, str], ...], asked: str, egress: Egress, progress: Progress
) -> bytes:
    announced = next((value for name, value in headers if name.lower() == "content-length"), "")
    total = int(announced) if announced.isascii() and announced.isdigit() and len(announced) < 16 else 0
    if total > egress.limits.bytes:
        raise _too_large(asked, egress)
    received = bytearray()
    for piece in response.iter_stream():
        received += piece
        if len(received) > egress.limits.bytes:
            raise _too_large(asked, egress)
        progress("fetch", len(received), total)
    return bytes(received)


def _too_large(asked: str, egress: Egress) -> CaptureError:
    return CaptureError(asked, f"it has more than {egress.limits.bytes / 1e6:g} MB; nothing was kept", hint=_SAVE)


def _status(number: int) -> str:
    """The standard's own words for a status: the server's are never repeated."""
    try:
        return f"{number} {HTTPStatus(number).phrase}"
    except ValueError:
        return str(number)


def _content_type(headers: tuple[tuple[str, str], ...]) -> tuple[str | None, str | None]:
    said = next((value for name, value in headers if name.lower() == "content-type"), "")
    media_type, *parameters = (part.strip() for part in said.split(";"))
    named = (parameter.partition("=") for parameter in parameters)
    charset = next((value.strip(" \"'").lower() for name, _, value in named if name.strip().lower() == "charset"), None)
    return media_type.lower() or None, charset or None


def _kept(headers: tuple[tuple[str, str], ...], applied: tuple[str, ...], sent: int) -> tuple[tuple[str, str], ...]:
    """The headers as served, but for cookies, which may be keys to something.

    Notes of ours start with a colon: no server can send such a name.
    """
    kept = [(name, value) for name, value in headers if name.lower() != "set-cookie"]
    if len(kept) < len(headers):
        kept.append((":left-out", "set-cookie"))
    if applied:
        kept.append((":decoded-from", f"{', '.join(applied)}; {sent} bytes"))
    return tuple(kept)
