"""The entity inside a content encoding, under a limit. Pure."""

import zlib
from collections.abc import Sequence

_WINDOW_BITS = {"gzip": (31,), "x-gzip": (31,), "deflate": (15, -15)}  # deflate is sent with and without zlib's header
_MOST_LAYERS = 2  # nobody honest has more


class TooLarge(Exception):
    """More comes out than the limit allows."""


class Undecodable(Exception):
    """The encoding is unknown, or the bytes are not of it; the message says which."""


def encodings(headers: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """What was done to the entity, in order; identity left out."""
    said = ",".join(value for name, value in headers if name.lower() == "content-encoding")
    return tuple(word for part in said.split(",") if (word := part.strip().lower()) not in ("", "identity"))


def decoded(content: bytes, applied: Sequence[str], limit: int) -> bytes:
    """The entity's bytes.

    Raises:
        TooLarge: it has more than `limit` bytes.
        Undecodable: that cannot be done, or the bytes break off.
    """
    if len(applied) > _MOST_LAYERS:
        raise Undecodable(f"the content is encoded {len(applied)} times over")
    for name in reversed(applied):
        if name not in _WINDOW_BITS:
            raise Undecodable("the server sends an encoding that was not asked for and is not known here")
        content = _inflated(content, _WINDOW_BITS[name], limit)
    return content


def _inflated(content: bytes, window_bits: Sequence[int], limit: int) -> bytes:
    problem: zlib.error | None = None
    for bits in window_bits:
        try:
            return _members(content, bits, limit)
        except zlib.error as error:
            problem = error
    raise Undecodable("the compressed content is damaged") from problem


def _members(content: bytes, bits: int, limit: int) -> bytes:
    """All members of a gzip stream, or the one of a deflate stream."""
    out = bytearray()
    while True:
        state = zlib.decompressobj(bits)
        out += state.decompress(content, limit + 1 - len(out))
        if len(out) > limit:
            raise TooLarge
        if not state.eof:
            raise Undecodable("the compressed content breaks off: it is incomplete")
        content = state.unused_data
        if bits != 31 or not content.startswith(b"\x1f\x8b"):
            return bytes(out)
