"""Where sentences end, by rules: each mark that may end one is looked at once, with a few letters on both sides."""

import re
from collections.abc import Iterator
from functools import cache

from stenogram.model import Span
from stenogram.segment.east_asian import WIDE_STOPS, end_of_wide
from stenogram.segment.facts import StopFacts
from stenogram.segment.words_around import Ahead, last_word, word_ahead, word_before

_CLOSERS = "\"'”’»›“‘«‹)\\]}」』】》〉）］"
_STOPS = ".!?…？！؟۔।॥։።။។‼⁇⁈⁉" + WIDE_STOPS
_PLAIN = frozenset(_STOPS) - frozenset(".…" + WIDE_STOPS)  # end a sentence unless a small letter follows
_LOST_SPACE = re.compile(r"[^\W\d_]{2,3}")
_ROMAN = re.compile(r"[IVXLC]{1,7}")
_LOOK_BACK = 80  # letters: in more than so many, a sentence has more than begun
_ONLY_BEGUN = 4  # words: "By the 2023 yr. …" is no sentence yet
_OPENING = "\"'“„«»([ \t\n\u00a0"


def find_sentences(text: str, facts: StopFacts, *, at: int = 0) -> tuple[Span, ...]:
    """The sentences of a text, in order, without white space at their ends; together they hold every other letter.

    `at` is the place of the text's first letter, from which the spans are counted.
    """
    starts: list[int] = []
    ends: list[int] = []
    start = 0
    for end in (*_ends(text, facts), len(text)):
        first, last = _bare(text, start, end) if end > start else (end, end)
        start = max(start, end)
        if first == last:
            continue
        if ends and not (text[first].isalnum() or any(map(str.isalnum, text[first:last]))):
            ends[-1] = last
        else:
            starts.append(first)
            ends.append(last)
    return tuple(Span(at + first, at + last) for first, last in zip(starts, ends, strict=True))


@cache
def _candidates(stops: str, *, has_lines: bool) -> re.Pattern[str]:
    """Runs of stops with the quotation marks and brackets that close after them, or a blank line."""
    some = f"[{_STOPS}{re.escape(stops)}]"
    blank = r"|\n[ \t\r\f\v\u00a0]*\n" if has_lines else ""  # with it, the search for marks takes twice as long
    return re.compile(
        rf"(?P<marks>{some}(?:{some}|[ \u00a0\u202f](?=[!?]))*)"
        rf"(?P<closers>[{_CLOSERS}]*(?:[ \u00a0\u202f]»(?![^\W_]))?(?:\[\d{{1,3}}\])*){blank}"
    )


def _ends(text: str, facts: StopFacts) -> Iterator[int]:
    """The places at which sentences end, rising."""
    begun = 0  # of the sentence that is open
    for found in _candidates(facts.stops, has_lines="\n" in text).finditer(text):
        marks, closers = found.group("marks", "closers")
        if marks is None:
            end: int | None = found.end()
        elif marks[-1] in WIDE_STOPS:
            end = end_of_wide(text, found, begun)
        else:
            at, end = found.span()
            end = end if _ends_sentence(text, at, end, marks, closers, begun, facts) else None
        if end is not None:
            yield end
            begun = end


def _ends_sentence(text: str, at: int, end: int, marks: str, closers: str, begun: int, facts: StopFacts) -> bool:
    """Whether the marks at `at`, with what closes behind them up to `end`, end the sentence that began at `begun`."""
    if end >= len(text):
        return True
    if not text[end].isspace():
        return marks == "." and not closers and _lost_its_space(text, at, end)
    ahead = word_ahead(text, end)
    if ahead.is_lower or ahead.is_continuation or (closers and _is_aside(text, at)):
        return False
    if marks == ".":
        return bool(closers) or _ends_after_stop(text, at, begun, ahead, facts)
    if not _PLAIN.isdisjoint(marks) or marks[-1] in facts.stops:
        return True
    return bool(closers) or _ends_after_ellipsis(text, at, ahead)


def _is_aside(text: str, at: int) -> bool:
    """Whether marks stand alone in brackets: "(?)", "[…]"."""
    return at > 0 and text[at - 1] in "([（<"


def _lost_its_space(text: str, at: int, end: int) -> bool:
    """Whether a space is missing: "done.Then" is two sentences, "gov.uk", "Node.js" and "3.5" are not."""
    after = _LOST_SPACE.match(text, end)
    if after is None or not after[0][0].isupper() or not after[0][1:].islower():
        return False
    before = last_word(text, at)
    return len(before) >= 3 and before.islower() and before.isalpha()


def _ends_after_ellipsis(text: str, at: int, ahead: Ahead) -> bool:
    """Dots end a sentence unless the speaker stutters: "I... I do"."""
    stutter = last_word(text, at).casefold()
    return not (stutter and ahead.word.casefold().startswith(stutter))


def _ends_after_stop(text: str, at: int, begun: int, ahead: Ahead, facts: StopFacts) -> bool:
    """Whether a single full stop, with white space and no small letter after it, ends the sentence."""
    word = last_word(text, at)
    if not word:
        return True
    is_unit = word in facts.after_numbers or (len(word) == 1 and word.islower() and not facts.after_numbers)
    if is_unit and not ahead.word.isupper() and _counts_something(text, at - len(word), word):
        has_begun_only = len(text[max(begun, at - _LOOK_BACK) : at].split()) <= _ONLY_BEGUN
        return _is_starter(ahead, facts) or not (has_begun_only or ahead.is_number)
    half = word_before(text, at) if word and len(word) <= 3 else ""
    known = _by_abbreviation(f"{half}.{word}".casefold(), ahead, facts) if half else None
    if known is None:
        known = _by_abbreviation(word.casefold(), ahead, facts)
    if known is not None:
        return known
    if at - begun <= _LOOK_BACK and _is_count(word) and text[begun:at].strip(_OPENING) == word:
        return False  # "1. We shall …": the number belongs to what it counts
    if _is_dotted(word):
        return _is_starter(ahead, facts) and not word.islower()
    if len(word) == 1 and word.isalpha():
        return not half and word.isupper() and (_is_starter(ahead, facts) or (ahead.is_opened and word != "I"))
    if facts.has_ordinal_stops and ((word.isdecimal() and len(word) <= 3) or _ROMAN.fullmatch(word)):
        return _is_starter(ahead, facts) or ahead.is_opened
    return True


def _by_abbreviation(word: str, ahead: Ahead, facts: StopFacts) -> bool | None:
    """What the language's abbreviations say of the stop after a word; None: it is none of them."""
    if word in facts.before_names:
        return False
    if word in facts.before_numbers and (ahead.is_number or _ROMAN.fullmatch(ahead.word)):
        return False
    if word in facts.closes_lists:
        return True
    if word in facts.may_end:
        return _is_starter(ahead, facts) or ahead.is_opened
    return None


def _is_starter(ahead: Ahead, facts: StopFacts) -> bool:
    return ahead.word.casefold() in facts.starters and not ahead.is_initial


def _counts_something(text: str, start: int, word: str) -> bool:
    """Whether a number stands before the unit that begins at `start`, or another unit's stop: "65 тыс. руб."."""
    before = text[max(0, start - 3) : start].rstrip()[-1:]
    return before.isdecimal() or before in tuple("IVXLCІХ") or (before == "." and len(word) > 2)


def _is_count(word: str) -> bool:
    return word.isdecimal() or bool(_ROMAN.fullmatch(word)) or (len(word) == 1 and word.isalpha())


def _is_dotted(word: str) -> bool:
    """Letters with stops between them, as in U.S or e.g; not 3.5 or an address."""
    return "." in word and all(part.strip("-").isalpha() and len(part) <= 4 for part in word.split("."))


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Start and end of the piece without white space at its ends; both its end when nothing else is in it."""
    first = end - len(text[start:end].lstrip())
    return first, first + len(text[first:end].rstrip())
