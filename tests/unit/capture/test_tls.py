"""Under TLS the certificate is checked against the name, although the connection is made to an address."""

import socket
import ssl
from dataclasses import replace
from pathlib import Path

import pytest

from stenogram.capture import fetch
from stenogram.errors import CaptureError

# A certificate of archive.example, signed by itself, and its key; made for these tests and used nowhere else.
CERTIFICATE = Path(__file__).with_name("archive.example.pem")


def trusting() -> ssl.SSLContext:
    """Trusts the test's certificate and no other."""
    return ssl.create_default_context(cafile=str(CERTIFICATE))


@pytest.fixture
def secure(server):
    """Starts a server that speaks TLS and may hang up without a word; gives it and the names it was asked for."""
    named = []

    def start(content: bytes, *, says_goodbye: bool = True):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        context.sni_callback = lambda connection, name, settings: named.append(name)

        def answer(connected: socket.socket) -> None:
            with context.wrap_socket(connected, server_side=True) as wrapped:
                wrapped.recv(65_536)
                wrapped.sendall(content)
                if says_goodbye:
                    wrapped.unwrap()

        return server(answer, first_words=False), named

    return start


def test_the_name_serves_for_tls(secure, page, local, clock):
    """The address is dialled; the name is what the certificate must be of, and what the server is asked for."""
    one, named = secure(page(b"words"))
    got = fetch(one.url().replace("http:", "https:"), clock=clock, egress=replace(local, tls=trusting))
    assert got.content == b"words"
    assert named == ["archive.example"]


def test_a_certificate_of_another_name_is_refused(secure, page, local, clock):
    """The right address with the wrong name is not who was asked."""
    one, _ = secure(page(b"secret"))
    with pytest.raises(CaptureError, match="certificate"):
        fetch(
            one.url(host="other.example").replace("http:", "https:"), clock=clock, egress=replace(local, tls=trusting)
        )


def test_an_unknown_certificate_is_refused(secure, page, local, clock):
    """Nobody vouches for it by default."""
    one, _ = secure(page(b"secret"))
    with pytest.raises(CaptureError, match="certificate"):
        fetch(one.url().replace("http:", "https:"), clock=clock, egress=local)


@pytest.mark.parametrize("says_goodbye", [True, False])
def test_an_end_that_is_not_announced_is_an_interruption(says_goodbye, secure, local, clock):
    """Without a length the end of TLS is the end of the page; a cut connection is not (RFC 9112, section 8)."""
    one, _ = secure(b"HTTP/1.1 200 OK\r\n\r\nwords", says_goodbye=says_goodbye)
    asking = {"clock": clock, "egress": replace(local, tls=trusting)}
    if says_goodbye:
        assert fetch(one.url().replace("http:", "https:"), **asking).content == b"words"
        return
    with pytest.raises(CaptureError, match="incomplete"):
        fetch(one.url().replace("http:", "https:"), **asking)
