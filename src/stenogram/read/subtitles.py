"""Subtitles (SRT and WebVTT): who speaks from voice tags or "NAME:", neighbouring cues of one speaker as one block."""

import re
from dataclasses import dataclass

from stenogram.errors import ReadError
from stenogram.model import MadeBy, NamedSpeaker, Page, PageFact
from stenogram.protocols import Reader
from stenogram.read.cue_text import Words, words_in
from stenogram.read.cues import Cue, cues_in
from stenogram.read.drafts import Draft, assemble
from stenogram.read.encoding import decode
from stenogram.read.lines import plain_newlines
from stenogram.read.runs import Letters
from stenogram.read.signatures import looks_like
from stenogram.read.text import charset_facts

_TYPES = ("text/vtt", "application/x-subrip", "text/srt", "application/srt")
_ENDS = (".srt", ".vtt", ".sbv")
_TIMING = re.compile(rb"\d{1,2}:\d\d[.,]\d{1,3} {0,4}--> {0,4}\d")
_SAMPLE_BYTES = 8192
_LABEL = re.compile(r"(?:>>+\s*|[-–—]\s*)?[^\W\d_][^:：\n]{0,60}[:：](?:\s|$)|>>|[-–—]\s?\w")
_BRACKETED = re.compile(r"[\[(（♪♫].*[\])）♪♫]", re.DOTALL)
_ENDED = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_PAUSE_SECONDS = 2.0  # after a sentence that ended: what comes next begins a paragraph
_LONG = 600  # letters: after so many, the next end of a sentence ends the paragraph


@dataclass(slots=True)
class SubtitleReader:
    """Reads SRT and WebVTT."""

    name: str = "subtitles"
    version: str = "1"

    def claims(self, content: bytes, *, media_type: str | None, name: str) -> float:
        """Sure of a WEBVTT line or a first cue; else by its times and its name."""
        if "subtitles" in (looks_like(content, name=name) or ""):
            return 1.0
        has_times = _TIMING.search(content[:_SAMPLE_BYTES].replace(b"\x00", b"")) is not None
        is_named = media_type in _TYPES or re.sub(r"[?#].*", "", name).lower().endswith(_ENDS)
        return 0.9 if has_times and is_named else 0.4 if has_times else 0.0

    def read(self, content: bytes, *, charset: str | None, name: str) -> Page:
        """The page: a block for each run of cues of one speaker, times left out.

        Raises:
            ReadError: no cue is in it.
        """
        decoded = decode(content, declared=charset, name=name)
        text = plain_newlines(decoded.text.removeprefix("\ufeff")).replace("\f", "\n")
        cues, said = cues_in(text)
        drafts = _drafts(cues)
        if not any(draft.text.strip() for draft in drafts):
            raise ReadError(name, "no cue with words is in these subtitles")
        facts = [PageFact(name=key, value=value, where="WebVTT header") for key, value in said]
        return assemble(
            drafts,
            facts=(*facts, *charset_facts(decoded)),
            media_type="text/vtt" if text.startswith("WEBVTT") else "application/x-subrip",
            made_by=MadeBy(name=self.name, version=self.version),
        )


@dataclass(slots=True)
class _Open:
    """The block that is being made."""

    letters: Letters
    voice: str | None
    end: float
    last: str

    def takes(self, words: Words, cue: Cue) -> bool:
        """Whether the words of the next cue belong to it."""
        if words.voice != self.voice or _BRACKETED.fullmatch(words.text) or _BRACKETED.fullmatch(self.last):
            return False
        if words.voice is None and _LABEL.match(words.text):
            return False
        is_pause = cue.start - self.end >= _PAUSE_SECONDS or self.letters.length >= _LONG
        return not (is_pause and _ENDED.search(self.last))

    def add(self, words: Words, cue: Cue) -> None:
        """Add the words of a cue as a line."""
        if self.letters.length:
            self.letters.add("\n")
        for text, is_bold, is_italic in words.runs:
            self.letters.add(text, is_bold=is_bold, is_italic=is_italic)
        self.end, self.last = cue.end, words.text

    def draft(self) -> Draft:
        """The block."""
        draft = self.letters.draft(Draft(text="").form, place=("cue",))
        speaker = NamedSpeaker(key=self.voice, name=self.voice) if self.voice else None
        return Draft(
            text=draft.text, place=draft.place, bold=draft.bold, italic=draft.italic, speaker=speaker,
        )  # fmt: skip


def _drafts(cues: list[Cue]) -> list[Draft]:
    """The blocks; a line that a rolling caption shows again is not said again."""
    drafts: list[Draft] = []
    block: _Open | None = None
    shown: tuple[str, ...] = ()  # the lines of the cue before
    until = 0.0
    for cue in cues:
        lines = tuple(line for line in cue.lines if line.strip())
        is_rolling = bool(shown and lines) and cue.start <= until + 0.1
        fresh = lines[_repeated(shown, lines) :] if is_rolling else lines
        shown, until = lines, cue.end
        for words in words_in("\n".join(fresh), has_tags=cue.has_tags):
            if block is None or not block.takes(words, cue):
                drafts.extend([block.draft()] if block else [])
                block = _Open(Letters(), words.voice, cue.end, "")
            block.add(words, cue)
    return [*drafts, block.draft()] if block else drafts


def _repeated(shown: tuple[str, ...], lines: tuple[str, ...]) -> int:
    """How many of the first lines were the last lines of the cue before."""
    for count in range(min(len(shown), len(lines), 4), 0, -1):
        if shown[-count:] == lines[:count]:
            return count
    return 0


def subtitle_reader() -> Reader:
    """The reader of SRT and WebVTT."""
    return SubtitleReader()
