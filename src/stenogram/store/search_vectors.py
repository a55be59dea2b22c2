"""Vectors of wordings side by side in memory-mapped files: compared as bits first, then again in half precision.

Derived from the table of vectors, and read from it where no file can be written.
"""

import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from stenogram.store.derived_files import Arrays, cached
from stenogram.store.queries import query, tuples

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_VERSION = 1
_AGAIN = 1_500  # of the nearest by bits are compared again; as few are compared one by one
_CHUNK = 16_384


@dataclass(frozen=True, slots=True, kw_only=True)
class Vectors:
    """The vectors of one model: row n is that of wording `wordings[n]`."""

    wordings: "NDArray[np.int32]"
    codes: "NDArray[np.uint64]"  # one bit a number: its sign
    halves: "NDArray[np.float16]"


def vectors_of(connection: sqlite3.Connection, cache: Path, model: str) -> Vectors | None:
    """The vectors of a model; None: there are none."""
    row = connection.execute(query("vector_model"), (model,)).fetchone()
    last = connection.execute(query("last_vector")).fetchone()[0] if row else None
    if last is None:
        return None
    key = row["key"]
    schema = connection.execute("PRAGMA user_version").fetchone()[0]
    stamp = json.dumps([_VERSION, schema, model, last])
    arrays, _ = cached(cache, f"vectors-{key}", stamp, lambda: _made(connection, key))
    if not len(arrays["wordings"]):
        return None
    return Vectors(wordings=arrays["wordings"], codes=arrays["codes"], halves=arrays["halves"])


def nearest(
    vectors: Vectors | None, vector: "NDArray[np.float32]", usable: "NDArray[np.bool_]", limit: int
) -> "tuple[NDArray[np.int32], NDArray[np.float32]]":
    """The wordings nearest to a vector, and how near, the nearest first.

    Args:
        usable: by wording, whether it may be found.
    """
    import numpy as np

    if vectors is None:
        return np.empty(0, dtype=np.int32), np.empty(0, dtype=np.float32)
    places, likeness = nearest_places(vectors, vector, usable, limit)
    return vectors.wordings[places], likeness


def nearest_places(
    vectors: Vectors, vector: "NDArray[np.float32]", usable: "NDArray[np.bool_]", limit: int
) -> "tuple[NDArray[np.intp], NDArray[np.float32]]":
    """As `nearest`, but which rows of the vectors these are."""
    import numpy as np

    if vectors.halves.shape[1] != len(vector):
        return np.empty(0, dtype=np.intp), np.empty(0, dtype=np.float32)
    known = vectors.wordings < len(usable)
    rows = np.flatnonzero(known & usable[np.where(known, vectors.wordings, 0)])
    if len(rows) > 2 * _AGAIN:
        rows = np.sort(rows[_nearest_codes(vectors.codes, rows, _bits(vector[None])[0], _AGAIN)])
    likeness = np.empty(len(rows), dtype=np.float32)
    for start in range(0, len(rows), _CHUNK):
        part = rows[start : start + _CHUNK]
        # Not a product of BLAS: its threads wait for each other where the machine is busy (24 ms for 1).
        likeness[start : start + _CHUNK] = np.einsum("ij,j->i", vectors.halves[part].astype(np.float32), vector)
    best = np.argsort(-likeness, kind="stable")[:limit]
    return rows[best], likeness[best]


def spread(vectors: Vectors, usable: "NDArray[np.bool_]", count: int) -> "NDArray[np.float32]":
    """So many vectors as there are, from all over the archive, the same each time: what sentences are usually like."""
    import numpy as np

    known = vectors.wordings < len(usable)
    rows = np.flatnonzero(known & usable[np.where(known, vectors.wordings, 0)])
    taken = rows[np.linspace(0, len(rows) - 1, min(count, len(rows)), dtype=np.intp)] if len(rows) else rows
    return vectors.halves[taken].astype(np.float32)


def _nearest_codes(
    codes: "NDArray[np.uint64]", rows: "NDArray[np.intp]", code: "NDArray[np.uint64]", count: int
) -> "NDArray[np.intp]":
    """The places in `rows` of the codes with the fewest other bits."""
    import numpy as np

    apart = np.zeros(len(codes), dtype=np.uint16)
    for start in range(0, len(codes), _CHUNK):  # a chunk stays in the processor's cache
        part = codes[start : start + _CHUNK]
        apart[start : start + _CHUNK] = np.bitwise_count(part ^ code).sum(axis=1, dtype=np.uint16)
    found = apart if len(rows) == len(codes) else apart[rows]
    return np.argpartition(found, count)[:count]


def _bits(vectors: "NDArray[np.float32]") -> "NDArray[np.uint64]":
    """The signs of vectors, 64 to a number."""
    import numpy as np

    packed = np.packbits(vectors > 0, axis=1)
    missing = -packed.shape[1] % 8
    return np.ascontiguousarray(np.pad(packed, ((0, 0), (0, missing)))).view(np.uint64)


def _made(connection: sqlite3.Connection, key: int) -> Arrays:
    import numpy as np

    rows = tuples(connection, "vectors_since", key, 0)
    width = len(rows[0][2]) if rows else 0
    usable = [row for row in rows if len(row[2]) == width]
    halves = np.frombuffer(b"".join(row[2] for row in usable), dtype="<f2").reshape(len(usable), -1)
    codes = np.empty((len(usable), -(-width // 2 // 64)), dtype=np.uint64)
    for start in range(0, len(usable), _CHUNK):
        codes[start : start + _CHUNK] = _bits(halves[start : start + _CHUNK].astype(np.float32))
    wordings = np.array([row[1] for row in usable], dtype=np.int32)
    return {"wordings": wordings, "codes": codes, "halves": halves.astype(np.float16)}, None
