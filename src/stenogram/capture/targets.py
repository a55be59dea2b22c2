"""What a URL asks to connect to. Pure; a guard judges it."""

import re
from dataclasses import dataclass

import httpx

from stenogram.capture.guard import Guard
from stenogram.errors import CaptureError, RefusedAddress

_SCHEMES = {"http": 80, "https": 443}
_ODD = re.compile(r"[\x00-\x20\x7f-\x9f\\]")  # libraries disagree on where these end a host
_LONGEST = 4_000  # characters of a URL
_SHOWN = 120  # characters of a host in a message


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A server, and what to ask it for."""

    url: httpx.URL  # without fragment and user
    scheme: str
    host: str  # in ASCII and lower case, without a trailing dot
    port: int


def target_of(url: str, guard: Guard, *, asked: str | None = None) -> Target:
    """What a URL asks to connect to.

    Args:
        url: an address, of a user or of a redirect.
        guard: judges host and port.
        asked: the address that the user gave, where `url` is a redirect of it.

    Raises:
        RefusedAddress: the guard is against it, or it is no plain http or https address.
    """
    named = asked or url.strip()
    leads = "it redirects to an address that is refused: " if asked else ""
    parsed = _parsed(url.strip(), named, leads)
    if parsed.scheme not in _SCHEMES:
        raise RefusedAddress(named, f"{leads}only http and https are fetched")
    if parsed.userinfo:
        raise RefusedAddress(named, f"{leads}it holds a user name or a password")
    host = parsed.raw_host.decode("ascii").lower().removesuffix(".")
    port = _SCHEMES[parsed.scheme] if parsed.port is None else parsed.port
    reason = guard.why_not_host(host) or guard.why_not_port(port)
    if reason:
        raise RefusedAddress(named, f"{leads}{_shown(host)}: {reason}" if asked else reason)
    return Target(url=parsed.copy_with(host=host, fragment=None), scheme=parsed.scheme, host=host, port=port)


def _parsed(url: str, named: str, leads: str) -> httpx.URL:
    if len(url) > _LONGEST:
        raise RefusedAddress(named[:_SHOWN] + "…", f"{leads}it is longer than {_LONGEST} characters")
    if _ODD.search(url):
        raise RefusedAddress(named, f"{leads}it holds spaces, control characters or backslashes")
    try:
        return httpx.URL(url)
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise RefusedAddress(named, f"{leads}it is not a valid address") from error


def joined(target: Target, location: str, asked: str) -> str:
    """Where a `Location` leads from a target."""
    try:
        return str(target.url.join(location))
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise CaptureError(
            asked, "it redirects to something that is not an address", hint="save the page and add the file"
        ) from error


def _shown(host: str) -> str:
    return host if len(host) <= _SHOWN else host[:_SHOWN] + "…"
