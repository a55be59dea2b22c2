"""Under what the words of a sentence are known."""

import hashlib


def text_key(text: str) -> str:
    """The digest of a sentence's exact words: under it its vector and its wording are found."""
    return hashlib.sha256(text.encode()).hexdigest()
