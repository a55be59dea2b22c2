"""Who an article says said a quotation, by the words around it: tables for eight languages. Says when it is unsure."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from stenogram.model import Span

_BEFORE, _AFTER = 220, 220  # characters around a quotation in which its speaker may be named
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚА-ЯЁЄІЇҐЎ"
_PARTICLE = r"(?:von|van|der|den|de|del|della|di|da|al|el|bin|ibn|la|le|du|dos)"
_NAME = re.compile(
    rf"[{_UPPER}][\w'’-]*\.?(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}[{_UPPER}][\w'’-]*\.?|[{_UPPER}][\w'’-]+){{0,5}}"
)
_SENTENCE = re.compile(r"[.!?…]+[\"'»“”’)]*\s+(?=[^\W\d_a-zа-я])|\n")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Attribution:
    """The speaker whom the article names, where, whether that is plain, and how it is known."""

    speaker: str | None
    span: Span | None
    is_sure: bool
    reason: str


@dataclass(frozen=True, slots=True)
class _Words:
    verbs: frozenset[str]
    openings: tuple[str, ...]
    by: re.Pattern[str]
    pronouns: frozenset[str]
    titles: frozenset[str]

    def is_verb(self, word: str) -> bool:
        return word in self.verbs or word.startswith(self.openings)


@cache
def _tables() -> _Words:
    """All languages together: an article may quote in one and be written in another, and the words hardly clash."""
    facts = tomllib.loads((files("stenogram.quote") / "attribution.toml").read_text("utf-8"))
    verbs = [w for table in facts.values() for w in table["verbs"].split()]
    by = sorted({p for table in facts.values() for p in table["by"].split("|")}, key=len, reverse=True)
    return _Words(
        verbs=frozenset(w for w in verbs if not w.endswith("-")),
        openings=tuple(w[:-1] for w in verbs if w.endswith("-")),
        by=re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, by))})(?!\w)", re.IGNORECASE),
        pronouns=frozenset(w for table in facts.values() for w in table["pronouns"].split()),
        titles=frozenset(w for table in facts.values() for w in table["titles"].split()),
    )  # fmt: skip


def attribute(text: str, quotation: Span, block: Span, taken: list[Span]) -> Attribution:
    """Who is said to have said the quotation.

    Args:
        quotation: its span with its marks.
        block: the paragraph that it stands in.
        taken: the spans of all quotations of the article, in which nobody is named.
    """
    bare = _without(text, block, taken)
    after = bare[quotation.end - block.start :][:_AFTER]
    # What follows the quotation in its own sentence; a full stop inside the marks ends it.
    closed = re.match(r"\s*(?=[^\W\d_a-zа-яё])", after) and text[quotation.end - 2 : quotation.end - 1] in tuple(".!?…")
    after = "" if closed else after[: _end_of_sentence(after)]
    before = bare[max(0, quotation.start - block.start - _BEFORE) : quotation.start - block.start]
    start = _start_of_sentence(before)
    for part, at, where in (
        (after, quotation.end, "after it"),
        (before[start:], quotation.start - len(before) + start, "before it"),
    ):
        found = _named(part, at, where)
        if found is not None:
            return found
    return Attribution(None, None, False, "no words around it say who speaks")


def _named(part: str, at: int, where: str) -> Attribution | None:
    words = _tables()
    phrase = words.by.search(part)
    if phrase is not None:
        name = _first_name(part, phrase.end(), at)
        if name is not None:
            return Attribution(name[0], name[1], True, f"“{phrase.group()}” {where}")
    for m in _WORD.finditer(part):
        if not words.is_verb(m.group().lower()):
            continue
        following = _first_name(part, m.end(), at, within=70)
        if following is not None:
            return Attribution(*following, True, f"“{m.group()}” {where}")
        preceding = _last_name(part, m.start(), at)
        if preceding is not None:
            return Attribution(*preceding, True, f"“{m.group()}” {where}")
        said = {w.group().lower() for w in _WORD.finditer(part)}
        if said & words.pronouns:
            return Attribution(None, None, False, f"a pronoun with “{m.group()}” {where}")
    if part.rstrip().endswith(":"):
        name = _last_name(part, len(part), at)
        if name is not None:
            return Attribution(*name, False, "a name and a colon before it")
    return None


def _first_name(part: str, start: int, at: int, within: int = 120) -> tuple[str, Span] | None:
    stop = re.compile(r"[,;:.!?«»“”\"—–]|\n").search(part, start + 1)
    end = min(start + within, stop.start() if stop else len(part))
    runs = [m for m in _NAME.finditer(part, start, end) if _cut(m.group())]
    return _as_name(runs[-1], at) if runs else None


def _last_name(part: str, end: int, at: int) -> tuple[str, Span] | None:
    runs = [m for m in _NAME.finditer(part, 0, end) if _cut(m.group())]
    return _as_name(runs[-1], at) if runs else None


def _as_name(run: re.Match[str], at: int) -> tuple[str, Span]:
    name = _cut(run.group())
    start = at + run.start() + run.group().rfind(name)
    return name, Span(start, start + len(name))


def _cut(run: str) -> str:
    """A run of capitalised words without titles; of a long one the last two words that are no particle."""
    words = run.strip(" .").split()
    titles = _tables().titles
    last_title = max((n for n, w in enumerate(words) if w.lower().strip(".") in titles), default=-1)
    words = words[last_title + 1 :]
    if sum(w[:1].isupper() for w in words) > 2:
        keep = [n for n, w in enumerate(words) if w[:1].isupper()][-2]
        words = words[keep:]
    name = " ".join(words)
    return name if len(name) > 1 and name.lower() not in _tables().pronouns else ""


def _without(text: str, block: Span, taken: list[Span]) -> str:
    """The block with blanks where quotations stand: nobody is named there."""
    pieces = list(block.of(text))
    for span in taken:
        if block.covers(span):
            for n in range(span.start - block.start, span.end - block.start):
                pieces[n] = " "
    return "".join(pieces)


def _end_of_sentence(part: str) -> int:
    stop = _SENTENCE.search(part)
    return stop.start() if stop else len(part)


def _start_of_sentence(part: str) -> int:
    ends = [m.end() for m in _SENTENCE.finditer(part)]
    return ends[-1] if ends else 0
