"""A channel leads to the one server that was named, and nowhere else."""

import pytest

from stenogram.capture import Egress, open_channel
from stenogram.capture.channels import ServerChannel
from stenogram.errors import CaptureError, RefusedAddress, TooManyBytes
from stenogram.testing import FaultyServer, Reply

PUBLIC = "93.184.216.34"


def to(url: str, *addresses: str) -> ServerChannel:
    """A channel whose host resolves to these addresses; nothing can be dialled."""

    def refuse(address: str, port: int, seconds: float) -> None:
        raise ConnectionRefusedError(f"dialled {address}:{port} within {seconds:g}")

    egress = Egress(resolve=lambda host, port: list(addresses), connect=refuse)  # type: ignore[arg-type]
    return open_channel(url, seconds=5, egress=egress)


def ask(channel: ServerChannel, url: str, most_bytes: int = 1000) -> bytes:
    """What the channel's server answers to a request for a URL."""
    return channel.send("POST", url, headers=[("Cookie", "a=b")], content=b"{}", most_bytes=most_bytes).content


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:11434/v1", "http://localhost:8080", "http://10.1.2.3:5000", "http://[::1]:8000/v1",
        "http://gpu:8000/v1", "http://192.168.0.5", "https://api.example.org/v1", "https://llm.office.example:8443",
    ],
)  # fmt: skip
def test_servers_that_users_have_can_be_named(url: str) -> None:
    """Public servers by https, and those of one's own machine and network, on any port."""
    own = "http:" in url
    channel = to(url, "10.9.8.7" if own else PUBLIC)
    with pytest.raises(CaptureError, match="no connection: dialled"):
        ask(channel, url)


@pytest.mark.parametrize(
    ("url", "addresses"),
    [
        ("http://api.example.org/v1", [PUBLIC]),
        (f"http://{PUBLIC}/v1", []),
        ("https://api.example.org", ["169.254.169.254"]),
        ("https://169.254.169.254/latest", []),
        ("http://0.0.0.0:8000", []),
        ("https://api.example.org", ["224.0.0.1"]),
        ("https://api.example.org", ["::ffff:127.0.0.1"]),
        ("https://api.example.org", ["64:ff9b::7f00:1"]),
        ("https://api.example.org", ["fe80::1"]),
        ("https://api.example.org", [PUBLIC, "168.63.129.16"]),
        ("https://user:word@api.example.org", [PUBLIC]),
        ("https://api.example.org/v1?key=1", [PUBLIC]),
        ("ftp://api.example.org", [PUBLIC]),
        ("api.example.org", [PUBLIC]),
        ("https://api.example.org:0", [PUBLIC]),
    ],
)
def test_what_nobody_runs_an_engine_at_is_refused(url: str, addresses: list[str]) -> None:
    """Plain http to public servers, clouds' own machinery, addresses in disguise, and keys in addresses."""
    with pytest.raises(RefusedAddress):
        ask(to(url, *addresses), url)


@pytest.mark.parametrize(
    "url",
    [
        "https://api.example.com/v1/chat", "https://api.example.org:8443/v1", "http://api.example.org/v1",
        "https://api.example.org.evil.example/v1", "https://user@api.example.org/", "https://127.0.0.1/v1",
    ],
)  # fmt: skip
def test_other_servers_are_refused(url: str) -> None:
    """Another host, port or scheme than the one that was named gets nothing."""
    with pytest.raises(RefusedAddress):
        ask(to("https://api.example.org/v1", PUBLIC), url)


def test_a_redirect_is_an_answer() -> None:
    """Nothing is followed: who asked sees the status."""
    reply = Reply(status=307, headers=(("Location", "ELSEWHERE"), ("Set-Cookie", "a=b")))
    with FaultyServer(str.upper, then=lambda *_: reply) as server:
        channel = open_channel(server.url("deepl"), seconds=5)
        answer = channel.send(
            "POST", f"{server.url('deepl')}/v2/translate", headers=[("Cookie", "x=y"), ("Host", "evil.example")],
            content=b'{"text": ["a"]}', most_bytes=1000,
        )  # fmt: skip
        assert answer.status == 307
        assert answer.header("set-cookie") is None
        assert len(server.received) == 1
        headers = {name.lower(): value for name, value in server.received[0].headers}
    assert "cookie" not in headers
    assert headers["host"] == f"127.0.0.1:{server.port}"


def test_more_than_may_come_is_not_read() -> None:
    """An answer is cut off while it is read."""
    with (
        FaultyServer(str.upper, then=lambda *_: Reply(body=b"a" * 5_000_000)) as server,
        pytest.raises(TooManyBytes, match="1000 bytes"),
    ):
        ask_deepl(server, most_bytes=1000)


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the environment says of proxies changes nothing."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with FaultyServer(str.upper) as server:
        assert b"ABC" in ask_deepl(server)


def ask_deepl(server: FaultyServer, most_bytes: int = 9999) -> bytes:
    """One request that the server understands."""
    channel, url = open_channel(server.url("deepl"), seconds=5), f"{server.url('deepl')}/v2/translate"
    return channel.send("POST", url, headers=(), content=b'{"text": ["abc"]}', most_bytes=most_bytes).content
