"""What a public web server gives is kept as it was served, whole or not at all."""

import gzip
import socket
import time
import zlib

import pytest

from stenogram.capture import Egress, fetch
from stenogram.errors import CaptureError
from stenogram.model import Redirect


def test_bytes_and_headers_are_kept(server, page, local, clock):
    """The bytes are those of the server; how it served them stands beside them."""
    words = "Добрый день!".encode("cp1251")
    one = server(page(words, "Content-Type: text/html; charset=Windows-1251", "X-Edition: 2", "Set-Cookie: session=1"))
    got = fetch(one.url("/talks?x=1#part"), clock=clock, egress=local)
    assert got.content == words
    assert (got.media_type, got.charset, got.status, got.ip_address) == ("text/html", "windows-1251", 200, "127.0.0.1")
    assert got.address.endswith("/talks?x=1#part")
    assert got.final_address == one.url("/talks?x=1")
    assert ("X-Edition", "2") in got.headers
    assert (":left-out", "set-cookie") in got.headers
    assert "session" not in str(got.headers)
    assert got.at == clock()


def test_the_request_is_honest(server, page, local, clock):
    """It says who asks and for what, and asks for the bytes unpacked; the port stays in Host."""
    one = server(page(b"x"))
    fetch(one.url("/a b/ä".replace(" ", "%20")), clock=clock, egress=local)
    request = one.requests[0].decode()
    assert request.startswith("GET /a%20b/%C3%A4 HTTP/1.1\r\n")
    assert f"\r\nHost: archive.example:{one.port}\r\n" in request
    assert "\r\nUser-Agent: Stenogram/" in request
    assert "\r\nAccept-Encoding: identity\r\n" in request
    assert "Cookie" not in request


def test_a_contact_is_named(server, page, local, clock):
    """Who runs it can be written to, when they say how."""
    from dataclasses import replace

    one = server(page(b"x"))
    fetch(one.url(), clock=clock, egress=replace(local, contact="https://desk.example"))
    assert b"(+https://desk.example)" in one.requests[0]


def test_proxies_of_the_environment_are_ignored(server, page, local, clock, monkeypatch):
    """A proxy would resolve the name again, unchecked."""
    proxy, one = server(page(b"from the proxy")), server(page(b"words"))
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
    assert fetch(one.url(), clock=clock, egress=local).content == b"words"
    assert proxy.connections == 0


def test_redirects_are_followed_and_written_down(server, page, local, clock):
    """Each hop stands with the capture, relative ones resolved."""
    one = server(
        page(b"", "Location: /second", status="301 Moved"),
        page(b"", "Location: third?x=1#y", status="302 Found"),
        page(b"words"),
    )
    got = fetch(one.url("/first"), clock=clock, egress=local)
    assert got.content == b"words"
    assert got.redirects == (
        Redirect(status=301, address=one.url("/second")),
        Redirect(status=302, address=one.url("/third?x=1")),
    )
    assert (got.address, got.final_address) == (one.url("/first"), one.url("/third?x=1"))


def test_names_and_paths_in_any_script(server, page, local, clock):
    """An address as people write it is asked for as machines do."""
    one = server(page(b"words"))
    got = fetch(one.url("/ä?q=ü", host="bücher.example"), clock=clock, egress=local)
    assert got.final_address == f"http://xn--bcher-kva.example:{one.port}/%C3%A4?q=%C3%BC"
    assert b"Host: xn--bcher-kva.example:" in one.requests[0]


def test_redirects_without_end_are_given_up(server, page, local, clock):
    """A loop ends after a stated number of hops."""
    one = server(page(b"", "Location: /again", status="302 Found"))
    with pytest.raises(CaptureError, match="more than 3 times"):
        fetch(one.url(), clock=clock, egress=local)
    assert one.connections == 4


@pytest.mark.parametrize("encoding", ["gzip", "x-gzip", "deflate", "deflate-raw", "gzip, gzip", "two members"])
def test_packed_anyway_is_unpacked_and_noted(encoding, server, page, local, clock):
    """A server that packs although asked not to: the entity's bytes are kept, and that they were packed."""
    words = b"the salt trade " * 100
    packed = {
        "gzip": gzip.compress(words),
        "x-gzip": gzip.compress(words),
        "deflate": zlib.compress(words),
        "deflate-raw": zlib.compress(words)[2:-4],
        "gzip, gzip": gzip.compress(gzip.compress(words)),
        "two members": gzip.compress(words[:50]) + gzip.compress(words[50:]),
    }[encoding]
    named = {"deflate-raw": "deflate", "two members": "gzip"}.get(encoding, encoding)
    got = fetch(server(page(packed, f"Content-Encoding: {named}")).url(), clock=clock, egress=local)
    assert got.content == words
    assert got.headers[-1] == (":decoded-from", f"{named}; {len(packed)} bytes")


BROKEN = {
    "not found": (b"HTTP/1.1 404 Gone-Secret\r\nContent-Length: 6\r\n\r\nsecret", "404 Not Found"),
    "a part": (b"HTTP/1.1 206 Partial\r\nContent-Length: 6\r\n\r\nsecret", "206 Partial Content"),
    "an unknown status": (b"HTTP/1.1 799 Secret\r\nContent-Length: 0\r\n\r\n", "answers 799"),
    "body breaks off": (b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nsecret", "incomplete"),
    "chunks break off": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nsecret\r\n", "incomplete"),
    "chunk breaks off": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n60\r\nsecret", "incomplete"),
    "headers break off": (b"HTTP/1.1 200 OK\r\nContent-Le", "incomplete"),
    "nothing": (b"", "incomplete"),
    "not HTTP": (b"secret " * 40 + b"\r\n\r\n", "not HTTP"),
    "packed breaks off": (
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(b"secret" * 99)[:-9],
        "incomplete",
    ),
    "packed wrongly": (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nsecret", "damaged"),
    "packed unknown": (b"HTTP/1.1 200 OK\r\nContent-Encoding: secret\r\n\r\nsecret", "not known"),
    "packed thrice": (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip, gzip\r\n\r\nsecret", "3 times"),
    "too much announced": (b"HTTP/1.1 200 OK\r\nContent-Length: 20001\r\n\r\nsecret", "more than 0.02 MB"),
    "too much sent": (b"HTTP/1.1 200 OK\r\n\r\n" + b"secret" * 4_000, "more than 0.02 MB"),
    "a bomb": (
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(bytes(5_000_000)),
        "more than 0.02 MB",
    ),
    "two lengths": (b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 6\r\n\r\nsecret", "not HTTP"),
    "headers without end": (b"HTTP/1.1 200 OK\r\n" + b"X-Secret: secret\r\n" * 9_000, "not HTTP"),
    "redirect nowhere": (b"HTTP/1.1 302 Found\r\nLocation: http://archive.example:secret/\r\n\r\n", "not an address"),
    "redirect without a place": (b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", "302 Found"),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_answer_is_never_a_capture(case, server, local, clock):
    """Each is an error with a sentence and a hint, and not a byte of the answer is repeated."""
    answer, expected = BROKEN[case]
    with pytest.raises(CaptureError, match=expected) as failed:
        fetch(server(answer).url(), clock=clock, egress=local)
    assert failed.value.hint
    assert "secret" not in str(failed.value).lower()


@pytest.mark.parametrize("part", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nsec"])
def test_silence_ends(part, server, local, clock):
    """A server that stops in the middle is left after the stated time."""

    def stall(connected: socket.socket) -> None:
        connected.sendall(part)
        time.sleep(1.5)

    began = time.monotonic()
    with pytest.raises(CaptureError, match=r"silent for 0\.3 seconds"):
        fetch(server(stall).url(), clock=clock, egress=local)
    assert time.monotonic() - began < 1


@pytest.mark.parametrize("content", [b"HTTP/1.1 200 OK\r\nX: " + b"x" * 99, b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 99])
def test_dripping_ends(content, server, local, clock, drip):
    """A server that sends a byte now and then cannot hold us beyond the whole time, in the headers neither."""
    began = time.monotonic()
    with pytest.raises(CaptureError, match="more than 1 seconds in all"):
        fetch(server(drip(content)).url(), clock=clock, egress=local)
    assert 0.9 < time.monotonic() - began < 1.5


def test_a_name_that_does_not_resolve(local, clock):
    """DNS that fails is said to have failed, with the name."""
    from dataclasses import replace

    def fails(host: str, port: int) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    def stalls(host: str, port: int) -> list[str]:
        time.sleep(1.3)
        return []

    for resolve, expected in ((fails, "does not resolve"), (lambda h, p: [], "does not resolve"), (stalls, "in time")):
        with pytest.raises(CaptureError, match=f"archive.example.*{expected}") as failed:
            fetch("http://archive.example/", clock=clock, egress=replace(local, resolve=resolve))
        assert failed.value.hint


def test_nobody_listens(server, local, clock):
    """A port without a server is an error with a sentence."""
    one = server(b"")
    one.close()
    time.sleep(0.05)
    with pytest.raises(CaptureError, match="no connection") as failed:
        fetch(one.url(), clock=clock, egress=local)
    assert failed.value.hint


def test_the_next_address_is_tried(server, page, local, clock):
    """Where the first judged address does not answer, the next one is dialled."""
    from dataclasses import replace

    one = server(page(b"words"))

    def connect(address: str, port: int, seconds: float) -> socket.socket:
        if address != "127.0.0.1":
            raise ConnectionRefusedError(111, "refused")
        return socket.create_connection((address, port), seconds)

    egress = replace(local, resolve=lambda host, port: ["93.184.216.34", "127.0.0.1"], connect=connect)
    assert fetch(one.url(), clock=clock, egress=egress).content == b"words"


def test_progress_is_told(server, page, local, clock):
    """How much came of how much."""
    seen = []
    fetch(server(page(b"x" * 500)).url(), clock=clock, egress=local, progress=lambda *told: seen.append(told))
    assert seen[-1] == ("fetch", 500, 500)


def test_a_server_without_a_certificate_is_refused(server, page, clock, permissive):
    """https to a server that speaks no TLS is an error, not plain text."""
    one = server(page(b"secret"))
    egress = Egress(guard=permissive, resolve=lambda host, port: ["127.0.0.1"])
    with pytest.raises(CaptureError, match="no connection"):
        fetch(one.url().replace("http:", "https:"), clock=clock, egress=egress)
