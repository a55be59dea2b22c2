"""How connections are made: a name is resolved once, and every address judged before anything is dialled."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from ipaddress import ip_address

import httpcore
import httpx

from stenogram.capture.addresses import Address, literal
from stenogram.capture.dialling import CheckedBackend, Connector, Deadline, system_connector
from stenogram.capture.guard import Guard, PublicOnly
from stenogram.capture.limits import Limits
from stenogram.capture.targets import Target
from stenogram.errors import CaptureError, RefusedAddress

Resolver = Callable[[str, int], Sequence[str]]
"""The addresses of a host, in the order in which they should be tried; OSError when it has none."""


def system_resolver(host: str, port: int) -> list[str]:
    """The addresses that the operating system's resolver knows."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def checked_tls() -> ssl.SSLContext:
    """TLS that checks certificates against the authorities that Mozilla trusts, whatever the environment says."""
    return httpx.create_ssl_context(trust_env=False)


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

    def backend(self, target: Target, addresses: Sequence[Address], deadline: Deadline, asked: str) -> CheckedBackend:
        """What dials these addresses of a target, and no others."""
        return CheckedBackend(
            target,
            addresses,
            guard=self.guard,
            connect=self.connect,
            connect_seconds=self.limits.connect_seconds,
            deadline=deadline,
            asked=asked,
        )

    def pool(self, backend: CheckedBackend) -> httpcore.ConnectionPool:
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
