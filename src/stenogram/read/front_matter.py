"""What a text file says of itself between two lines of dashes at its top."""

import re

from stenogram.model import PageFact

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\n((?:[^\n]*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_PAIR = re.compile(r"([A-Za-z][\w .-]{0,60}?)\s*:\s+(\S[^\n]*)")
_NAMES = {
    "lang": "language", "license": "licence", "location": "place", "city": "place", "canonical_url": "canonical",
    "url": "canonical", "permalink": "canonical", "publishdate": "published", "date_published": "published",
    "lastmod": "modified", "updated": "modified", "translated_by": "translator", "translated by": "translator",
    "translated_from": "made_from", "translated from": "made_from", "event_date": "start",
}  # fmt: skip


def split_front_matter(text: str) -> tuple[str, str]:
    """The front matter (empty: there is none) and the text after it.

    >>> split_front_matter("---\\ntitle: A\\n---\\nHello.")
    ('title: A\\n', 'Hello.')
    """
    found = _FRONT.match(text)
    if found is None or not _PAIR.search(found[1]):
        return "", text
    return found[1], text[found.end() :]


def facts_of_front_matter(front: str) -> tuple[PageFact, ...]:
    """Its plain `key: value` lines; lists and deeper levels are left alone."""
    facts = []
    for line in front.splitlines():
        found = _PAIR.fullmatch(line.rstrip())
        value = _unquoted(found[2].strip()) if found else ""
        if found and value:
            key = found[1].strip().lower()
            facts.append(PageFact(name=_NAMES.get(key, key), value=value, where=f"front matter {found[1].strip()}"))
    return tuple(facts)


def _unquoted(value: str) -> str:
    return value[1:-1].strip() if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
