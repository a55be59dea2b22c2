"""Capture rows: that an address gave a blob. Knows nothing of what is made of it."""

import datetime as dt
import sqlite3
from urllib.parse import urldefrag, urlsplit, urlunsplit

from stenogram.errors import UnknownEvent
from stenogram.model import Capture, CaptureId, Digest, Fetched, Told
from stenogram.store.queries import query
from stenogram.store.rows import capture_from_row, to_json, told_to_json


def add_capture(
    connection: sqlite3.Connection, name: CaptureId, digest: Digest, fetched: Fetched, told: Told, now: dt.datetime
) -> tuple[Capture, bool]:
    """The capture of a blob that is on the disk, and whether the archive had not seen it before."""
    is_new = connection.execute(query("blob_is_known"), (digest,)).fetchone() is None
    if is_new:
        connection.execute(query("add_blob"), (digest, len(fetched.content), now.isoformat()))
    connection.execute(
        query("add_capture"),
        (
            name,
            digest,
            fetched.address,
            fetched.final_address,
            to_json([[r.status, r.address] for r in fetched.redirects]),
            fetched.status,
            to_json(fetched.headers),
            fetched.media_type,
            fetched.charset,
            fetched.ip_address,
            fetched.at.isoformat(),
            told_to_json(told),
        ),
    )
    return load_capture(connection, name), is_new


def load_capture(connection: sqlite3.Connection, name: CaptureId) -> Capture:
    """One capture by its id."""
    row = connection.execute(query("capture_by_id"), (name,)).fetchone()
    if row is None:
        raise UnknownEvent(name)
    return capture_from_row(row)


def capture_key(connection: sqlite3.Connection, name: CaptureId) -> tuple[int, Digest]:
    """The number of a capture, and its blob."""
    row = connection.execute(query("capture_key"), (name,)).fetchone()
    if row is None:
        raise UnknownEvent(name)
    return row["n"], Digest(row["blob"])


def comparable_url(address: str) -> str:
    """The address as two pages that mean the same one would write it.

    >>> comparable_url("HTTPS://Example.org:443/a#b"), comparable_url("/home/me/a.html")
    ('https://example.org/a', '/home/me/a.html')
    """
    try:
        parts = urlsplit(urldefrag(address.strip()).url)
        port = parts.port
    except ValueError:
        return address
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return address
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    shown = "" if port in (None, {"http": 80, "https": 443}[parts.scheme]) else f":{port}"
    return urlunsplit((parts.scheme, host + shown, parts.path or "/", parts.query, ""))
