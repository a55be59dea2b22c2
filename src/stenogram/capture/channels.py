"""Ways to the servers of engines: to the one that the user named, and to no other."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from ipaddress import IPv4Address, IPv4Network, IPv6Network

import httpcore

from stenogram.capture.addresses import Address, literal, why_not_public
from stenogram.capture.decoding import TooLarge, Undecodable, decoded, encodings
from stenogram.capture.dialling import Deadline
from stenogram.capture.egress import Egress
from stenogram.capture.limits import Limits
from stenogram.capture.targets import Target, target_of
from stenogram.errors import CaptureError, RefusedAddress, TooManyBytes
from stenogram.model import ServerAnswer

# httpcore writes the headers of every answer to its log for debugging, and a server may echo a key there.
logging.getLogger("httpcore").setLevel(logging.INFO)

_OWN_4 = tuple(map(IPv4Network, ("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")))
_OWN_6 = tuple(map(IPv6Network, ("::1/128", "fc00::/7")))
_LEFT_OUT = frozenset({"set-cookie", "set-cookie2"})
_OURS = frozenset({"host", "connection", "content-length", "transfer-encoding", "accept-encoding", "cookie"})


def is_own(address: Address) -> bool:
    """Whether an address is of this machine or of a private network, where people run engines of their own."""
    networks = _OWN_4 if isinstance(address, IPv4Address) else _OWN_6
    return any(address in network for network in networks)


@dataclass(frozen=True, slots=True, kw_only=True)
class OneServer:
    """The Guard that lets nothing through but one host and port, which the user named.

    Its address may be public, or one of the user's own network; never one that clouds use for their own machinery,
    and none in disguise. Over plain http only the user's own network is spoken to.
    """

    host: str
    port: int
    is_plain: bool

    def why_not_host(self, host: str) -> str | None:
        """All hosts but the one."""
        return None if host == self.host else "it is not the server that was named"

    def why_not_port(self, port: int) -> str | None:
        """All ports but the one."""
        return None if port == self.port else "it is not the port that was named"

    def why_not_address(self, address: Address) -> str | None:
        """All addresses that are neither public nor of an own network."""
        if is_own(address):
            return None
        if (what := why_not_public(address)) is not None:
            return f"{address} is neither public nor of your own network: {what}"
        return (
            "plain http to a public server, where anybody on the way could change the words" if self.is_plain else None
        )


class _Anything:
    """The Guard with which a URL is taken apart, before there is a server to hold it to."""

    def why_not_host(self, host: str) -> str | None:
        return None

    def why_not_port(self, port: int) -> str | None:
        return None if 0 < port < 65536 else "there is no such port"

    def why_not_address(self, address: Address) -> str | None:
        return None


class ServerChannel:
    """A way to one server. Each request has a connection of its own; nothing is kept between two."""

    def __init__(self, target: Target, egress: Egress) -> None:
        self._target, self._egress = target, egress
        self.address = str(target.url)
        self.is_local = target.host == "localhost" or (
            (plain := literal(target.host)) is not None and plain.is_loopback
        )

    def send(
        self, method: str, url: str, *, headers: Sequence[tuple[str, str]], content: bytes, most_bytes: int
    ) -> ServerAnswer:
        """What the server answers to a request, whatever its status.

        Raises:
            RefusedAddress: the URL is of another server.
            TooManyBytes: it answers more than `most_bytes`; the rest was not read.
            CaptureError: it does not answer, or not whole.
        """
        target = target_of(url, self._egress.guard)
        if target.scheme != self._target.scheme:
            raise RefusedAddress(self.address, "another scheme was asked for than the one that was named")
        deadline = self._egress.deadline()
        try:
            return self._answer(method, target, deadline, headers, content, most_bytes)
        except TooLarge as error:
            raise TooManyBytes(
                self.address, f"it answers more than {most_bytes} bytes: the rest was not read"
            ) from error
        except Undecodable as error:
            raise CaptureError(self.address, str(error)) from error
        except httpcore.TimeoutException as error:
            seconds = self._egress.limits.whole_seconds
            raise CaptureError(self.address, f"no whole answer within {seconds:g} seconds") from error
        except httpcore.ConnectError as error:
            raise CaptureError(self.address, f"no connection: {error}") from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise CaptureError(self.address, "the answer is not HTTP, or breaks off") from error

    def _answer(
        self,
        method: str,
        target: Target,
        deadline: Deadline,
        headers: Sequence[tuple[str, str]],
        content: bytes,
        most_bytes: int,
    ) -> ServerAnswer:
        addresses = self._egress.addresses(target, deadline, self.address)
        backend = self._egress.backend(target, addresses, deadline, self.address)
        limits = self._egress.limits
        url = httpcore.URL(
            scheme=target.url.raw_scheme, host=target.host.encode(), port=target.port, target=target.url.raw_path
        )
        seconds = {"connect": limits.connect_seconds, "read": limits.idle_seconds, "write": limits.idle_seconds}
        with (
            self._egress.pool(backend) as pool,
            pool.stream(
                method, url, headers=_sent(target, headers, content), content=content, extensions={"timeout": seconds}
            ) as response,
        ):
            said = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers)
            received = bytearray()
            for piece in response.iter_stream():
                received += piece
                if len(received) > most_bytes:
                    raise TooLarge
        kept = tuple((name, value) for name, value in said if name.lower() not in _LEFT_OUT)
        return ServerAnswer(
            status=response.status, headers=kept, content=decoded(bytes(received), encodings(said), most_bytes)
        )


def open_channel(url: str, *, seconds: float, egress: Egress | None = None) -> ServerChannel:
    """A way to the server of an engine, which the user named by this URL.

    Args:
        url: http or https, with any port; the path is where the engine's own paths begin.
        seconds: in which a whole answer must be there.
        egress: how connections are made; users have the default, tests hand in their own.

    Raises:
        RefusedAddress: it is no plain http or https address.
    """
    target = target_of(url, _Anything())
    if target.url.query:
        raise RefusedAddress(str(target.url.copy_with(query=None)), "an engine's address holds no question mark")
    given = egress or Egress()
    guard = OneServer(host=target.host, port=target.port, is_plain=target.scheme == "http")
    # A chat engine may think without a byte for as long as it likes, within the whole time.
    limits: Limits = replace(given.limits, whole_seconds=seconds, idle_seconds=seconds)
    plain = literal(target.host)
    if plain is not None and (reason := guard.why_not_address(plain)):
        raise RefusedAddress(url, reason)
    return ServerChannel(target, replace(given, guard=guard, limits=limits))


def _sent(target: Target, headers: Sequence[tuple[str, str]], content: bytes) -> list[tuple[bytes, bytes]]:
    """The engine's headers, but for those by which connections are steered and cookies kept."""
    given = [(name, value) for name, value in headers if name.lower() not in _OURS]
    ours = [
        ("Host", target.url.netloc.decode("ascii")),
        ("Accept-Encoding", "identity"),
        ("Connection", "close"),
        ("Content-Length", str(len(content))),
    ]
    return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in (*ours, *given)]
