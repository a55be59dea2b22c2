"""What must never be connected to, whoever names it and however it is spelled."""

import dataclasses
from ipaddress import ip_address

import httpcore
import pytest

from stenogram.capture import Egress, PublicOnly, fetch
from stenogram.capture.addresses import why_not_public
from stenogram.errors import CaptureError, RefusedAddress

# {port} is the canary's. Each would be, or could come to be, this machine, its neighbours or something not the web.
SPELLINGS = (
    "http://127.0.0.1:{port}/", "http://127.0.0.1/", "http://127.1/", "http://127.0.1/", "http://127.1:{port}/",
    "http://2130706433/", "http://2130706433:{port}/", "http://0x7f000001/", "http://0x7f000001:{port}/",
    "http://0x7f.0.0.1/", "http://0X7F.1/", "http://0177.0.0.1/", "http://0177.0.0.1:{port}/", "http://017700000001/",
    "http://127.0.0.01/", "http://127.0.0.0x1/", "http://00000177.0.0.1/", "http://127.0.0.1./", "http://127.0.0.1../",
    "http://127。0。0。1/", "http://127.0.0.1/", "http://①②⑦.0.0.1/", "http://127.0.0.1/", "http://127。0.0。1:{port}/",
    "http://localhost/", "http://localhost:{port}/", "http://LOCALHOST./", "http://sub.localhost/", "http://ⓛocalhost/",
    "http://localhost.localdomain/", "http://printer.local/", "http://metadata.google.internal/", "http://nas.home.arpa/",
    "http://intranet/", "http://router.lan/", "http://0/", "http://0.0.0.0:{port}/", "http://0.0.0.0/", "http://0x0/",
    "http://10.0.0.1/", "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.1.1/", "http://169.254.169.254/",
    "http://168.63.129.16/", "http://100.64.0.1/", "http://100.100.100.200/", "http://192.0.0.192/", "http://192.0.2.1/",
    "http://198.18.0.1/", "http://203.0.113.5/", "http://224.0.0.1/", "http://239.255.255.250/", "http://240.0.0.1/",
    "http://255.255.255.255/", "http://192.88.99.1/",
    "http://[::1]/", "http://[::1]:{port}/", "http://[::]/", "http://[0:0:0:0:0:0:0:1]/", "http://[::127.0.0.1]/",
    "http://[::ffff:127.0.0.1]/", "http://[::ffff:127.0.0.1]:{port}/", "http://[::ffff:7f00:1]/",
    "http://[::ffff:0:127.0.0.1]/", "http://[64:ff9b::127.0.0.1]/", "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b::10.0.0.1]/", "http://[64:ff9b:1::1]/", "http://[64:ff9b:1::7f00:1]/", "http://[2002:7f00:1::]/",
    "http://[2002:c0a8:101::1]/", "http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/", "http://[2001:db8::1]/",
    "http://[2001:10::1]/", "http://[3fff::1]/", "http://[fe80::1]/", "http://[fe80::1%25eth0]/", "http://[fe80::1%eth0]/",
    "http://[2606:4700::1%25eth0]/", "http://[fec0::1]/", "http://[fc00::1]/", "http://[fd00:ec2::254]/",
    "http://[ff02::1]/", "http://[100::1]/", "http://[2a00:1450::5efe:7f00:1]/", "http://[2a00:1450::200:5efe:127.0.0.1]/",
    "http://user@archive.example/", "http://user:word@archive.example/", "http://archive.example@127.0.0.1/",
    "http://127.0.0.1\\@archive.example/", "http://archive.example\\@127.0.0.1/", "http://127.0.0.1:{port}\t/",
    "http://archive.example:22/", "http://archive.example:25/", "http://archive.example:6379/", "http://archive.example:0/",
    "http://archive.example:{port}/", "http://archive.example:99999/", "http://archive.example:-80/", "http:///etc/passwd",
    "http://", "http:127.0.0.1", "//127.0.0.1/", "127.0.0.1", "file:///etc/hostname", "ftp://127.0.0.1/", "gopher://127.0.0.1/",
    "data:text/html,words", "jar:http://archive.example!/", "javascript:alert(1)", "unix:///run/socket", "ws://archive.example/",
    "http://exa mple.org/", "http://archive.example/\r\nHost: 127.0.0.1", "http://\u202e1.0.0.721/", "http://a..example/",
    "http://[secret/", "http://a%2eexample/", "http://" + "a" * 64 + ".example/", "http://" + "a." * 130 + "example/",
)  # fmt: skip


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_refused_without_a_connection(spelling, server, clock):
    """Each spelling is refused, and nobody is connected to, not even asked for a name."""
    canary = server(b"HTTP/1.1 200 OK\r\n\r\nsecret")
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    with pytest.raises(RefusedAddress) as refused:
        fetch(spelling.format(port=canary.port), clock=clock, egress=Egress(resolve=resolve))
    assert refused.value.hint
    assert asked == []
    assert canary.connections == 0


def test_there_are_enough_spellings():
    """The list does not shrink."""
    assert len(set(SPELLINGS)) >= 100


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "2130706433", "0x7f000001", "localhost"])
def test_without_the_guard_the_canary_is_reached(host, server, page, clock, permissive):
    """The control: with a guard that allows everything these spellings do reach this machine."""
    canary = server(page(b"secret"))
    got = fetch(f"http://{host}:{canary.port}/", clock=clock, egress=Egress(guard=permissive))
    assert got.content == b"secret"
    assert canary.connections == 1


@pytest.mark.parametrize(
    "answers",
    [["127.0.0.1"], ["93.184.216.34", "127.0.0.1"], ["2606:4700::1", "::1"], ["64:ff9b::7f00:1"],
     ["93.184.216.34", "10.1.1.1"], ["fe80::1%lo"]],
)  # fmt: skip
def test_every_address_of_a_name_is_judged(answers, clock):
    """One address that is not public among others refuses the name."""
    egress = Egress(resolve=lambda host, port: answers, connect=_never)
    with pytest.raises(RefusedAddress, match="not public"):
        fetch("http://archive.example/", clock=clock, egress=egress)


def test_a_name_that_changes_its_address_is_asked_once(clock):
    """A name that gives a public address first and this machine later is resolved once; the first is dialled."""
    asked: list[str] = []
    dialled: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["93.184.216.34"] if len(asked) == 1 else ["127.0.0.1"]

    def connect(address: str, port: int, seconds: float) -> None:
        dialled.append(address)
        raise ConnectionRefusedError

    with pytest.raises(CaptureError, match="no connection"):
        fetch("http://archive.example/", clock=clock, egress=Egress(resolve=resolve, connect=connect))
    assert (asked, dialled) == (["archive.example"], ["93.184.216.34"])


def test_who_answers_must_be_who_was_judged(server, page, clock):
    """A connection that ends up elsewhere than at the judged address is dropped before a byte is sent."""
    import socket

    canary = server(page(b"secret"))
    egress = Egress(
        resolve=lambda host, port: ["93.184.216.34"],
        connect=lambda address, port, seconds: socket.create_connection(("127.0.0.1", canary.port), seconds),
    )
    with pytest.raises(RefusedAddress, match="another address"):
        fetch("http://archive.example/", clock=clock, egress=egress)
    assert canary.requests in ([], [b""])


class _OnlyTheFirst(PublicOnly):
    """Allows one server of the test beside public ones."""

    def __init__(self, port: int) -> None:
        self._port = port

    def why_not_host(self, host: str) -> str | None:
        return None if host == "archive.example" else super().why_not_host(host)

    def why_not_port(self, port: int) -> str | None:
        return None if port == self._port else super().why_not_port(port)

    def why_not_address(self, address) -> str | None:
        return None if str(address) == "127.0.0.1" and self._open else super().why_not_address(address)

    _open = True


@pytest.mark.parametrize(
    "location",
    ["http://127.0.0.1:{port}/", "http://localhost:{port}/", "//127.0.0.1:{port}/", "http://[::ffff:127.0.0.1]:{port}/",
     "http://2130706433/", "file:///etc/hostname", "ftp://archive.example/", "http://user@archive.example/",
     "http://169.254.169.254/latest/meta-data", "http://archive.example:22/", "gopher://archive.example/"],
)  # fmt: skip
def test_a_redirect_is_judged_like_an_address(location, server, page, clock):
    """A public page that redirects to what is refused is refused, and says nothing of what it answered."""
    canary = server(page(b"secret"))
    first = server(page(b"hidden words", f"Location: {location.format(port=canary.port)}", status="302 Found"))

    class Guard(_OnlyTheFirst):
        def why_not_host(self, host: str) -> str | None:
            return None if host == "archive.example" else PublicOnly.why_not_host(PublicOnly(), host)

    egress = Egress(guard=Guard(first.port), resolve=lambda host, port: ["127.0.0.1"])
    with pytest.raises(RefusedAddress) as refused:
        fetch(first.url(), clock=clock, egress=egress)
    assert first.connections == 1
    assert canary.connections == 0
    assert "hidden" not in str(refused.value)
    assert "secret" not in str(refused.value)


def test_a_redirect_from_https_to_http_is_refused(clock, permissive):
    """What was asked for under TLS is not taken without it."""
    hops = [b"HTTP/1.1 301 Moved\r\nLocation: http://archive.example/\r\nContent-Length: 0\r\n\r\n"]
    egress = _Scripted(guard=permissive, resolve=lambda host, port: ["93.184.216.34"], answers=hops)
    with pytest.raises(RefusedAddress, match="from https to http"):
        fetch("https://archive.example/", clock=clock, egress=egress)


class _Scripted(Egress):
    """An egress whose connections answer from a list; for what needs TLS."""

    answers: list[bytes]

    def __init__(self, *, answers: list[bytes], **more) -> None:
        super().__init__(**more)
        object.__setattr__(self, "answers", answers)

    def pool(self, backend) -> httpcore.ConnectionPool:
        return httpcore.ConnectionPool(network_backend=httpcore.MockBackend([self.answers.pop(0)]))


PUBLIC = ("8.8.8.8", "93.184.216.34", "1.1.1.1", "2606:4700:4700::1111", "2a00:1450:4001:81b::200e", "64:ff9b::8.8.8.8",
          "100.128.0.1", "172.32.0.1", "192.0.3.1", "198.20.0.1", "2001:200::1", "2620:0:ccc::2")  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_allowed(address):
    """The guard does not refuse what is public, next to a refused network either."""
    assert why_not_public(ip_address(address)) is None


def test_what_the_standard_library_lets_through_is_refused():
    """Addresses that `is_global` holds for global, or did in Python 3.11.7."""
    for address in (
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "::127.0.0.1",
        "fec0::1",
        "224.0.0.1",
        "192.88.99.1",
    ):
        assert why_not_public(ip_address(address)), address


def test_all_that_the_standard_library_refuses_is_refused():
    """Our table is never looser than `is_global`."""
    for first in range(256):
        for rest in ("0.0.0", "64.0.1", "168.1.1", "254.169.254", "18.0.1", "51.100.1", "0.113.1", "255.255.255"):
            address = ip_address(f"{first}.{rest}")
            assert address.is_global or why_not_public(address), address


def test_a_default_egress_is_the_strict_one():
    """Who hands in nothing gets the guard."""
    assert isinstance(Egress().guard, PublicOnly)
    assert dataclasses.fields(Egress)[0].name == "guard"


def _never(address: str, port: int, seconds: float) -> None:
    raise AssertionError(f"a connection to {address} was made")
