"""What Stenogram does not connect to. Pure: judges hosts, ports and addresses, and connects to nothing."""

import re
from typing import Protocol

from stenogram.capture.addresses import Address, literal, why_not_public

_PORTS = frozenset({80, 443, 8080, 8443})  # where web servers are; other ports speak other protocols
_NUMBER = re.compile(
    r"[0-9]+|0[xX][0-9a-fA-F]*"
)  # the last label of a host that some libraries read as an IPv4 address
_NAME = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_LONGEST_NAME = 253  # RFC 1035, without the trailing dot
# RFC 6761, 6762, 7686, 8375, ICANN's .internal, and what home routers make up.
_LOCAL = ("localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "corp", "home.arpa", "onion")


class Guard(Protocol):
    """Says why something must not be connected to; None where it may."""

    def why_not_host(self, host: str) -> str | None:
        """Of a host as it stands in a URL, in ASCII and lower case, without a trailing dot."""
        ...

    def why_not_port(self, port: int) -> str | None:
        """Of a port."""
        ...

    def why_not_address(self, address: Address) -> str | None:
        """Of an address that a name resolved to."""
        ...


class PublicOnly:
    """The Guard that users have: public web servers, and nothing else."""

    def why_not_host(self, host: str) -> str | None:
        """Numbers in odd spellings, names of local networks, names without a dot."""
        if (address := literal(host)) is not None:
            return self.why_not_address(address)
        if len(host) > _LONGEST_NAME or not _NAME.fullmatch(host):
            return "that is not the name of a host"
        if _NUMBER.fullmatch(host.rpartition(".")[2]):
            return "that is an unusual spelling of an address"
        if any(host == name or host.endswith(f".{name}") for name in _LOCAL):
            return "that is a name of the local network"
        return None if "." in host else "a name without a dot is one of the local network"

    def why_not_port(self, port: int) -> str | None:
        """All but those of web servers."""
        return None if port in _PORTS else f"port {port} is not one of a web server"

    def why_not_address(self, address: Address) -> str | None:
        """All that is not public."""
        what = why_not_public(address)
        return f"{address} is not public: {what}" if what else None
