"""Words of a text that are proper names, and how surely. Reads one side; compares nothing."""

import functools
import re
from dataclasses import dataclass, replace

from stenogram.audit import places
from stenogram.audit.calendar_words import is_calendar_word
from stenogram.audit.passage import Passage
from stenogram.audit.russian import is_cyrillic, morphology
from stenogram.audit.tables import english_words, facts_of
from stenogram.text import primary

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_OPENING = re.compile(r"(?:^|[.!?…:;\n])[\s\"«“„'()\[\]-]*$|[\"«“„(\[][\s'-]*$|(?:^|\n)\s*\W*$|\s-\s+$|\)\s*$")
_QUOTED = re.compile(r"[\"«“„']$")
CASED = frozenset(
    "ru uk be bg sr mk en fr es it pt pl cs sk nl ca ro hr sl hu sv da nb no fi et lv lt el tr sq hy is ga gl eu id"
    "".split()
)
"""Languages in which a capital inside a sentence means a name; German is not one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A word of a name. `sure`: 2 a proper name, 1 perhaps, 0 only a capital."""

    start: int
    end: int
    word: str
    sure: int
    opens: bool = False  # the capital may be due to its place
    addresses: bool = False  # a Russian patronymic, or the name before it: a form of address


@functools.lru_cache(maxsize=1024)
def names(passage: Passage, language: str) -> tuple[Name, ...]:
    """The words in capitals that may be names, in order; empty where the language has no capitals to tell by."""
    tongue = primary(language)
    if tongue not in CASED:
        return ()
    found: list[Name] = []
    inside_seen = {m.group() for m in _TOKEN.finditer(passage.text) if not _opens(passage, m.start())}
    tokens = list(_TOKEN.finditer(passage.text))
    for n, m in enumerate(tokens):
        head, _, tail = m.group().partition("'")
        word = m.group() if tail[:1].isupper() and len(head) == 1 else head  # O'Brien, but Putin's, I'm
        if not word[0].isupper() or len(word) < 2:
            continue
        opens = _opens(passage, m.start())
        led = opens and word in inside_seen
        following = tokens[n + 1].group() if n + 1 < len(tokens) else ""
        paired = opens and following[:1].isupper() and passage.text[m.end() : m.end() + 1] == " " and len(following) > 1
        quoted = _QUOTED.search(passage.text[max(0, m.start() - 1) : m.start()]) is not None
        sure = _sureness(
            word, tongue, opens=opens and not led, paired=paired and not _is_title(following, tongue), quoted=quoted
        )
        found.append(Name(start=m.start(), end=m.start() + len(word), word=word, sure=sure, opens=opens))
    return tuple(_with_address(found) if tongue == "ru" else found)


def _with_address(found: list[Name]) -> list[Name]:
    """The names with patronymics, and what stands before them, marked as forms of address."""
    polite = {n for n, name in enumerate(found) if is_patronymic(name.word)}
    polite |= {n - 1 for n in polite if n and found[n].start - found[n - 1].end == 1}
    return [replace(name, addresses=n in polite) for n, name in enumerate(found)]


@functools.lru_cache(maxsize=65536)
def is_patronymic(word: str) -> bool:
    """Whether a Russian word is a patronymic: Владимирович, Сергеевне."""
    return is_cyrillic(word) and any("Patr" in parse.tag for parse in morphology().parse(word))


def _opens(passage: Passage, place: int) -> bool:
    """Whether a capital at `place` may be due to its position alone."""
    return _OPENING.search(passage.text[max(0, place - 8) : place]) is not None


def _is_title(word: str, language: str) -> bool:
    low = word.lower()
    return low in _titles(language) or (language == "en" and low.endswith("s") and low[:-1] in _titles(language))


def is_ordinary(word: str, language: str) -> bool:
    """Whether the word is one of the dictionary, or of those that names are translated with."""
    return _is_title(word, language)


def is_translatable(word: str, language: str) -> bool:
    """Whether the word is one of those that names are translated with: Ministry, Square."""
    return word.lower() in _plain_titles(language)


@functools.cache
def _plain_titles(language: str) -> frozenset[str]:
    return frozenset(str(facts_of("titles", language).get("words", "")).split())


@functools.cache
def _titles(language: str) -> frozenset[str]:
    words = _plain_titles(language)
    return words | english_words() if language == "en" else words


@functools.lru_cache(maxsize=65536)
def _sureness(word: str, language: str, *, opens: bool, paired: bool, quoted: bool) -> int:
    low = word.lower()
    if language == "en" and places.is_known(low) and not opens:
        return 0 if low in _plain_titles(language) else 2
    if _is_title(word, language) or is_calendar_word(low, language):
        return 0
    if language == "ru":
        return _russian(word, opens=opens, quoted=quoted)
    if word.isupper():
        return 1
    if opens:
        return 1 if paired else 0
    return 2 if language == "en" else 1  # elsewhere no dictionary tells Guerra Fría from a name


_PROPER = ("Name", "Surn", "Geox", "Orgn", "Trad")


def _russian(word: str, *, opens: bool, quoted: bool) -> int:
    """How surely a Russian word in capitals is a name, by the dictionary."""
    if word.isupper():
        return 0
    if not is_cyrillic(word):  # a foreign name in its own letters
        return 1 if opens else 2
    parses = morphology().parse(word)
    if is_patronymic(word):
        return 0
    proper = [p for p in parses if any(mark in p.tag for mark in _PROPER)]
    known = morphology().word_is_known(word)
    if opens:
        return 2 if proper and parses[0] in proper and known else 1 if not known else 0
    if not known or parses[0] in proper:
        return 2
    return 1 if quoted or proper else 0
