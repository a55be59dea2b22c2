"""Connections to checked addresses only: a name is resolved once, every address judged, the judged one dialled."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from ipaddress import ip_address
from typing import Any

import httpcore
import httpx

from stenogram.capture.addresses import Address, literal
from stenogram.capture.guard import Guard, PublicOnly
from stenogram.capture.limits import Limits
from stenogram.capture.targets import Target
from stenogram.errors import CaptureError, RefusedAddress

Resolver = Callable[[str, int], Sequence[str]]
"""The addresses of a host, in the order in which they should be tried; OSError when it has none."""

Connector = Callable[[str, int, float], socket.socket]
"""A connected socket to an address and port, within so many seconds; OSError when there is none."""


def system_resolver(host: str, port: int) -> list[str]:
    """The addresses that the operating system's resolver knows."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def system_connector(address: str, port: int, timeout_seconds: float) -> socket.socket:
    """A TCP connection of the operating system."""
    return socket.create_connection((address, port), timeout_seconds)


def checked_tls() -> ssl.SSLContext:
    """TLS that checks certificates against the authorities that Mozilla trusts, whatever the environment says."""
    return httpx.create_ssl_context(trust_env=False)


class Deadline:
    """When a whole fetch must be over."""

    def __init__(self, seconds: float, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._end = monotonic() + seconds

    def left(self, at_most: float | None = None) -> float:
        """Seconds that are left, never more than `at_most`.

        Raises:
            httpcore.ReadTimeout: there are none.
        """
        remaining = self._end - self._monotonic()
        if remaining <= 0:
            raise httpcore.ReadTimeout("the whole fetch took too long")
        return remaining if at_most is None else min(remaining, at_most)


@dataclass(frozen=True, kw_only=True)
class Egress:
    """How connections are made. Its parts are arguments so that tests can hand in their own; users have the defaults.

    The environment's proxies are never used: they would resolve names again, unchecked.
    """

    guard: Guard = field(default_factory=PublicOnly)
    resolve: Resolver = system_resolver
    connect: Connector = system_connector
    tls: Callable[[], ssl.SSLContext] = checked_tls
    monotonic: Callable[[], float] = time.monotonic
    limits: Limits = field(default_factory=Limits)
    contact: str | None = None  # a URL or address that servers' operators can write to

    def deadline(self) -> Deadline:
        """The end of a fetch that begins now."""
        return Deadline(self.limits.whole_seconds, self.monotonic)

    def addresses(self, target: Target, deadline: Deadline, asked: str) -> tuple[Address, ...]:
        """Every address of a target's host, each judged.

        Raises:
            RefusedAddress: the guard is against one of them.
            CaptureError: the name does not resolve.
        """
        plain = literal(target.host)
        found = (plain,) if plain is not None else self._resolved(target, deadline, asked)
        for address in found:
            if reason := self.guard.why_not_address(address):
                raise RefusedAddress(asked, f"{target.host} leads to {reason}")
        return found

    def pool(self, backend: "CheckedBackend") -> httpcore.ConnectionPool:
        """Connections through a backend that dials checked addresses only."""
        return httpcore.ConnectionPool(
            ssl_context=self._tls if backend.is_tls else None,
            max_connections=1,
            http1=True,
            http2=False,
            retries=0,
            network_backend=backend,
        )

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        return self.tls()

    def _resolved(self, target: Target, deadline: Deadline, asked: str) -> tuple[Address, ...]:
        """The system's resolver has no time limit of its own; so it runs beside us and is left behind when late."""
        answer: list[Sequence[str]] = []
        failure: list[OSError | UnicodeError] = []

        def ask() -> None:
            try:
                answer.append(self.resolve(target.host, target.port))
            except (OSError, UnicodeError) as error:
                failure.append(error)

        thread = threading.Thread(target=ask, daemon=True, name="resolve")
        thread.start()
        thread.join(deadline.left(self.limits.connect_seconds))
        if failure or not answer or not answer[0]:
            problem = "does not resolve" if failure or answer else "did not resolve in time"
            raise CaptureError(
                asked, f"the host name {target.host} {problem}", hint="check the address and the network connection"
            ) from (failure[0] if failure else None)
        try:
            return tuple(ip_address(found) for found in answer[0])
        except ValueError as error:
            raise CaptureError(asked, f"the host name {target.host} resolves to no address") from error


class CheckedBackend(httpcore.NetworkBackend):
    """Dials the judged addresses of one target and nothing else; the name serves for TLS and `Host` only."""

    def __init__(
        self, egress: Egress, target: Target, addresses: Sequence[Address], deadline: Deadline, asked: str
    ) -> None:
        self._egress = egress
        self._target = target
        self._addresses = addresses
        self._deadline = deadline
        self._asked = asked
        self.peer: str | None = None
        self.is_tls = target.scheme == "https"

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first judged address that answers."""
        if (host, port) != (self._target.host, self._target.port):
            raise RefusedAddress(self._asked, "a connection to another host than the checked one was asked for")
        problem: OSError | None = None
        for address in self._addresses:
            try:
                seconds = self._deadline.left(self._egress.limits.connect_seconds)
                connected = self._egress.connect(str(address), port, seconds)
            except OSError as error:
                problem = error
                continue
            self._check_peer(connected, address)
            return _Stream(connected, self._deadline)
        if isinstance(problem, TimeoutError):
            raise httpcore.ConnectTimeout(str(problem)) from problem
        raise httpcore.ConnectError(str(problem)) from problem

    def _check_peer(self, connected: socket.socket, dialled: Address) -> None:
        """Who answers must be who was judged, whatever routing or a proxy made of the connection."""
        peer = literal(str(connected.getpeername()[0]))
        if peer != dialled or self._egress.guard.why_not_address(peer) is not None:
            connected.close()
            raise RefusedAddress(self._asked, "the connection went to another address than the checked one")
        self.peer = str(peer)


class _Stream(httpcore.NetworkStream):
    """A socket on which no read or write goes beyond the deadline, however slowly the bytes drip."""

    def __init__(self, connected: socket.socket, deadline: Deadline) -> None:
        self._socket = connected
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Bytes that came; none at the end."""
        self._socket.settimeout(self._deadline.left(timeout))
        try:
            return self._socket.recv(max_bytes)
        except TimeoutError as error:
            raise httpcore.ReadTimeout(str(error)) from error
        except OSError as error:  # TLS that ended without saying so included
            raise httpcore.ReadError(str(error)) from error

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of the bytes."""
        self._socket.settimeout(self._deadline.left(timeout))
        try:
            self._socket.sendall(buffer)
        except TimeoutError as error:
            raise httpcore.WriteTimeout(str(error)) from error
        except OSError as error:
            raise httpcore.WriteError(str(error)) from error

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The same connection under TLS, the certificate checked against the name."""
        self._socket.settimeout(self._deadline.left(timeout))
        try:
            wrapped = ssl_context.wrap_socket(self._socket, server_hostname=server_hostname, suppress_ragged_eofs=False)
        except TimeoutError as error:
            self.close()
            raise httpcore.ConnectTimeout(str(error)) from error
        except OSError as error:
            self.close()
            raise httpcore.ConnectError(str(error)) from error
        return _Stream(wrapped, self._deadline)

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def get_extra_info(self, info: str) -> Any:
        """What httpcore asks of a connection."""
        if info == "is_readable":
            return False
        if info == "ssl_object" and isinstance(self._socket, ssl.SSLSocket):
            return self._socket
        return None
