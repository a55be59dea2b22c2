"""Opaque ids. They say nothing of what they name, so that they never have to change."""

import secrets
from collections.abc import Callable

NewId = Callable[[str], str]
"""Called with a prefix that says of what kind the thing is.

e(vent), r(endition), v(ersion of its text: a revision), s(entence), c(apture), a(lignment), p(erson), d(ecision).
"""

_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"  # base32, in lower case: safe in URLs and file names
_LENGTHS = {"s": 13}  # 65 bits: sentences are many, and their ids have no uniqueness constraint to catch a collision
_LENGTH = 10  # 50 bits, and a UNIQUE column


def random_id(prefix: str) -> str:
    """A new id: the prefix and random letters and digits."""
    length = _LENGTHS.get(prefix, _LENGTH)
    number = secrets.randbits(5 * length)
    return prefix + "".join(_ALPHABET[number >> 5 * k & 31] for k in range(length))
