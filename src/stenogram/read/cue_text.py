"""The words of one cue: tags taken off, whose voice it is, what is bold and italic."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_TAG = re.compile(r"<(/?)([a-zA-Z]{0,10})([^<>\n]{0,200})>|\{\\[^{}\n]{0,60}\}")
_STAMP = re.compile(r"<[\d:.]{3,20}>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one voice in a cue, as runs of one look: (text, is bold, is italic)."""

    voice: str | None
    runs: tuple[tuple[str, bool, bool], ...]

    @property
    def text(self) -> str:
        """The words."""
        return "".join(text for text, _, _ in self.runs)


def words_in(cue: str, *, has_tags: bool) -> Iterator[Words]:
    """The words of a cue, one value a voice.

    >>> [(w.voice, w.text) for w in words_in("<v Ana Berg>Hello <i>all</i>.", has_tags=True)]
    [('Ana Berg', 'Hello all.')]
    """
    voice: str | None = None
    runs: list[tuple[str, bool, bool]] = []
    opened = {"b": 0, "i": 0}
    at = 0
    bare = _STAMP.sub("", cue) if has_tags else cue
    for tag in _TAG.finditer(bare):
        _add(runs, bare[at : tag.start()], opened)
        at = tag.end()
        called = (tag[2] or "").lower()
        if called == "v":
            yield from _ended(voice, runs)
            runs = []
            voice = None if tag[1] else _voice(tag[3])
        elif called in opened:
            opened[called] = max(0, opened[called] + (-1 if tag[1] else 1))
        elif called not in ("c", "u", "ruby", "rt", "lang", "font", ""):
            _add(runs, tag[0], opened)  # no tag of subtitles: words in angle brackets
    _add(runs, bare[at:], opened)
    yield from _ended(voice, runs)


def _voice(annotation: str) -> str | None:
    """The name in a voice tag, whose classes stand before it: "<v.loud Ana Berg>"."""
    named = annotation.partition(" ")[2] if annotation.startswith(".") else annotation
    return unescape(named).strip() or None


def _add(runs: list[tuple[str, bool, bool]], text: str, opened: dict[str, int]) -> None:
    if text:
        runs.append((unescape(text).replace("\r", "\n"), opened["b"] > 0, opened["i"] > 0))


def _ended(voice: str | None, runs: list[tuple[str, bool, bool]]) -> Iterator[Words]:
    words = Words(voice=voice, runs=tuple(runs))
    if words.text.strip():
        yield words
