"""Labels inside a text whose line breaks were lost: "… договорились. В.Путин: Хорошо. А.Репик: Спасибо."."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from stenogram.parse.boxes import boxes_in
from stenogram.parse.dates import dates_in
from stenogram.parse.shapes import Shape, key_of, shape_of
from stenogram.parse.words.offices import COURTESY
from stenogram.parse.words.voices import FLOOR

_SHORTEST = 300  # letters of a block that may have lost its breaks
_COLON = re.compile(r"\s?[:：](?=\s|$)|：")
_WINDOW = 90  # letters before a colon in which its label begins
_TOOLTIP_WINDOW = 260  # … when what a pointer shows over the name stands between
_UPPER = "A-ZÀ-ÖØ-ÞĀ-ɏЀ-ЯҐІЇЄЎЁ"
_INITIALS = rf"(?:[{_UPPER}]\w?\.-?|[{_UPPER}]\.[ \u00a0]){{1,3}}[{_UPPER}][\w'’-]+"
_AT_END = re.compile(rf"(?<!\w)({_INITIALS})$")
_NAME_AT_END = re.compile(
    rf"(?:^|[.!?…»”\")\]>*]\s+)((?:[{_UPPER}][\w'’-]+)(?:\s(?:[{_UPPER}][\w'’-]*|von|van|de|der|al|bin)){{0,4}})$"
)
_FLOOR_AT_END = re.compile(
    rf"(?<=\s)({'|'.join(re.escape(w[0].upper() + w[1:]) for w in sorted(FLOOR) if w[0].isalpha() and len(w) > 3)})$"
)
_WITH_TOOLTIP = re.compile(rf"(?<!\w)(?:[{_UPPER}]\w?\.[ -]?){{1,3}}([{_UPPER}][\w'’-]+)\s+\1\b[^.!?:…]*$")
_SINCE_SENTENCE = re.compile(rf"(?:^|[.!?…»”\")\]>*]\s+)([{_UPPER}][^.!?…:;«»“”\"()]{{5,{_WINDOW - 5}}})$")
_MOST_LABELS = 200  # that are looked for once more: the time goes with their number
_LONGEST_COURTESY = 14  # letters, with the space after it
_INITIALS_FIRST = re.compile(_INITIALS)
_IN_BRACKETS = re.compile(r"\s?[(（][^()（）:：]{1,60}[)）]\s?$")  # "Ann Roe (as interpreted) :"
_ENOUGH = 2  # labels: a single one may be a quotation, but for initials below a dateline


def cuts_in(text: str) -> tuple[int, ...]:
    """Where labels begin inside a long text without line breaks; empty: none that is sure."""
    if len(text) < _SHORTEST or not (":" in text or "：" in text):
        return ()
    found = _candidates(text)
    keys = Counter(key for _, key, _ in found)
    sure = [start for start, key, shape in found if shape in (Shape.STRONG, Shape.FLOOR) or keys[key] > 1]
    if len(sure) < _ENOUGH and not (sure and _INITIALS_FIRST.match(text, sure[0]) and dates_in(text[: sure[0]])):
        return ()
    cuts = {start for start, key, shape in found if shape.is_solid or keys[key] > 1}
    cuts |= _again(text, found, keys)
    cuts |= boxes_in(text, sorted(cuts))
    return tuple(sorted(cut for cut in cuts if 0 < cut < len(text)))


def _again(text: str, found: Sequence[tuple[int, str, Shape]], keys: Mapping[str, int]) -> set[int]:
    """Where sure labels stand once more with no end of a sentence before them: below a title or a dateline.

    A name that is a label once may stand so only above all labels; further down, somebody may be quoting.
    """
    starts = sorted(start for start, _, _ in found)
    recurring: set[str] = set()
    single: set[str] = set()
    for start, key, shape in found:
        if keys[key] > 1 or shape.is_solid:
            label = _COLON.split(text[start : start + _WINDOW + 1], maxsplit=1)[0]
            (recurring if keys[key] > 1 else single).add(label)
    above = text[: starts[0]] if starts else ""
    return _places_of(recurring, text, starts) | _places_of(single, above, starts)


def _places_of(labels: Collection[str], text: str, starts: Sequence[int]) -> set[int]:
    """Where labels stand before a colon, but for the places that are known."""
    if not labels:
        return set()
    most = sorted(labels, key=len, reverse=True)[:_MOST_LABELS]
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, most))})(?=\s?[:：])"
    return {m.start() for m in re.finditer(pattern, text) if not _is_near(starts, m.start())}


def _is_near(starts: Sequence[int], place: int) -> bool:
    """Whether a label that was found begins here or shortly before."""
    before = bisect_right(starts, place) - 1
    return before >= 0 and place <= starts[before] + _WINDOW


def _candidates(text: str) -> list[tuple[int, str, Shape]]:
    """Start, key and shape of each stretch before a colon that may be a label, in order."""
    found: list[tuple[int, str, Shape]] = []
    last = 0
    for colon in _COLON.finditer(text):
        end = colon.start()
        start = _label_before(text, end, last)
        if start is not None:
            label = text[start:end]
            key, shape = key_of(label), shape_of(label)
            initials = _WITH_TOOLTIP.match(label)
            if initials:
                key, shape = key_of(label.split(initials[1])[0] + initials[1]), Shape.STRONG
            if shape in (Shape.FLOOR, Shape.STRONG, Shape.NAME, Shape.WEAK):
                found.append((start, key, shape))
        last = colon.end()
    return found


def _label_before(text: str, end: int, last: int) -> int | None:
    """Where the label that ends at `end` begins, looking back no further than the colon before."""
    line_start = text.rfind("\n", last, end) + 1
    if (line_start or last == 0) and end - line_start <= _WINDOW and shape_of(text[line_start:end].strip()).is_solid:
        return line_start
    window_start = max(last, line_start, end - _WINDOW)
    window = _IN_BRACKETS.sub("", text[window_start:end])
    match = _AT_END.search(window)
    if match is None:
        match = _NAME_AT_END.search(window) or _FLOOR_AT_END.search(window)
    if match is not None:
        return _with_courtesy(text, window_start + match.start(1), max(last, line_start))
    office = _SINCE_SENTENCE.search(window)
    if office is not None and shape_of(office[1]) is Shape.STRONG:
        return window_start + office.start(1)
    wide_start = max(last, end - _TOOLTIP_WINDOW)
    for tooltip in re.finditer(_INITIALS, text[wide_start:end]):
        if _WITH_TOOLTIP.match(text[wide_start:end], tooltip.start()):
            return wide_start + tooltip.start()
    return None


def _with_courtesy(text: str, start: int, last: int) -> int:
    """Where a label begins if a form of courtesy stands before its name: "… agreed. Mrs. Roe:"."""
    before = text[max(last, start - _LONGEST_COURTESY) : start].split()
    if before and before[-1].strip(".").casefold() in COURTESY and before[-1][:1].isupper():
        return text.rindex(before[-1], 0, start)
    return start
