"""Which IP addresses are public. Pure; knows no names and no sockets.

The standard library's `is_global` alone is no guard: in Python 3.11.7 it holds 64:ff9b::7f00:1 (NAT64 of 127.0.0.1),
2002:7f00:1:: (6to4 of it), ::127.0.0.1, fec0::1 and 224.0.0.1 for global.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address

# IANA IPv4 Special-Purpose Address Registry, and two that clouds use for their own machinery.
_REFUSED_4 = tuple(
    (IPv4Network(network), what)
    for network, what in (
        ("0.0.0.0/8", "this network"),
        ("10.0.0.0/8", "a private network"),
        ("100.64.0.0/10", "a provider's own network"),
        ("127.0.0.0/8", "this machine"),
        ("168.63.129.16/32", "a cloud's own machinery"),
        ("169.254.0.0/16", "this link, or a cloud's own machinery"),
        ("172.16.0.0/12", "a private network"),
        ("192.0.0.0/24", "reserved for protocols"),
        ("192.0.2.0/24", "for documentation"),
        ("192.31.196.0/24", "an AS112 sink"),
        ("192.52.193.0/24", "an AMT relay"),
        ("192.88.99.0/24", "a 6to4 relay"),
        ("192.168.0.0/16", "a private network"),
        ("192.175.48.0/24", "an AS112 sink"),
        ("198.18.0.0/15", "for benchmarks"),
        ("198.51.100.0/24", "for documentation"),
        ("203.0.113.0/24", "for documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
    )
)

# Global unicast is 2000::/3 (IANA IPv6 Global Unicast); within it these are special, outside it everything is.
_UNICAST_6 = IPv6Network("2000::/3")
_REFUSED_6 = tuple(
    (IPv6Network(network), what)
    for network, what in (
        ("::1/128", "this machine"),
        ("::/128", "this machine"),
        ("::ffff:0:0/96", "an IPv4 address in disguise"),
        ("::ffff:0:0:0/96", "an IPv4 address in disguise"),
        ("::/96", "an IPv4 address in disguise"),
        ("64:ff9b:1::/48", "a local NAT64 prefix"),
        ("100::/64", "a sink"),
        ("2001::/32", "Teredo"),
        ("2001::/23", "reserved for protocols"),
        ("2001:db8::/32", "for documentation"),
        ("2002::/16", "6to4"),
        ("2620:4f:8000::/48", "an AS112 sink"),
        ("3ffe::/16", "the former 6bone"),
        ("3fff::/20", "for documentation"),
        ("5f00::/16", "segment routing"),
        ("fc00::/7", "a private network"),
        ("fe80::/10", "this link"),
        ("fec0::/10", "a private network"),
        ("ff00::/8", "multicast"),
    )
)
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: what DNS64 gives on networks without IPv4
_ISATAP = (0x00005EFE, 0x02005EFE)  # RFC 5214: the third 32 bits, before an IPv4 address


def why_not_public(address: Address) -> str | None:
    """What an address is, if it is not public; None for a public one.

    >>> why_not_public(ip_address("127.0.0.1")), why_not_public(ip_address("64:ff9b::7f00:1"))
    ('this machine', 'NAT64 of this machine')
    """
    if isinstance(address, IPv4Address):
        found = next((what for network, what in _REFUSED_4 if address in network), None)
        return found or (None if address.is_global else "not public")
    if address.scope_id is not None:
        return "an address of one network interface"
    if address in _NAT64:
        inside = why_not_public(IPv4Address(int(address) & 0xFFFFFFFF))
        return f"NAT64 of {inside}" if inside else None
    found = next((what for network, what in _REFUSED_6 if address in network), None)
    if found:
        return found
    if int(address) >> 32 & 0xFFFFFFFF in _ISATAP:
        return "ISATAP"
    return None if address in _UNICAST_6 and address.is_global else "not public"


def literal(host: str) -> Address | None:
    """The address that a host of a URL is, in its plain spelling; None for a name.

    >>> literal("127.0.0.1"), literal("2130706433")
    (IPv4Address('127.0.0.1'), None)
    """
    try:
        return ip_address(host)
    except ValueError:
        return None
