"""Connections to judged addresses: dialled by number, looked at again, cut off at the deadline. Resolves nothing."""

import socket
import ssl
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import httpcore

from stenogram.capture.addresses import Address, literal
from stenogram.capture.guard import Guard
from stenogram.capture.targets import Target
from stenogram.errors import RefusedAddress

Connector = Callable[[str, int, float], socket.socket]
"""A connected socket to an address and port, within so many seconds; OSError when there is none."""


def system_connector(address: str, port: int, timeout_seconds: float) -> socket.socket:
    """A TCP connection of the operating system."""
    return socket.create_connection((address, port), timeout_seconds)


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


class CheckedBackend(httpcore.NetworkBackend):
    """Dials the judged addresses of one target and nothing else; the name serves for TLS and `Host` only."""

    def __init__(
        self,
        target: Target,
        addresses: Sequence[Address],
        *,
        guard: Guard,
        connect: Connector,
        connect_seconds: float,
        deadline: Deadline,
        asked: str,
    ) -> None:
        self._guard = guard
        self._connect = connect
        self._connect_seconds = connect_seconds
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
                seconds = self._deadline.left(self._connect_seconds)
                connected = self._connect(str(address), port, seconds)
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
        if peer != dialled or self._guard.why_not_address(peer) is not None:
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
