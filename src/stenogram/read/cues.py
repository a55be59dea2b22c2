"""The lines of a subtitle file → cues: their times and their lines, without numbers, comments and styles."""

import re
from dataclasses import dataclass

_CLOCK = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_TIMING = re.compile(rf"\s*{_CLOCK}\s{{0,8}}(?:-->|,)\s{{0,8}}{_CLOCK}(?:\s.*)?")
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_FIELD = re.compile(r"(Language|Title|Kind|Source|Date)\s*:\s*(\S.*)", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,9}")
_LONGEST_TIMING = 300  # letters of a line with times and settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Lines that are shown together, from `start` to `end` in seconds."""

    start: float
    end: float
    lines: tuple[str, ...]
    has_tags: bool = True


def cues_in(text: str) -> tuple[list[Cue], list[tuple[str, str]]]:
    """The cues in the order of the file, and what its header says."""
    lines = text.split("\n")
    is_vtt = text.startswith("WEBVTT")
    times = [(n, found) for n, line in enumerate(lines) if (found := _timing(line))]
    cues: list[Cue] = []
    for index, (number, found) in enumerate(times):
        end = times[index + 1][0] if index + 1 < len(times) else len(lines)
        body = _without_asides(_without_name(lines[number + 1 : end], is_last=end == len(lines)), is_vtt=is_vtt)
        start, stop = found
        cues.append(Cue(start=start, end=stop, lines=tuple(line.strip() for line in body)))
    head = lines[1 : times[0][0]] if times and is_vtt else []
    said = [(match[1].lower(), match[2].strip()) for line in head if (match := _FIELD.fullmatch(line.strip()))]
    if is_vtt and (title := lines[0].removeprefix("WEBVTT").strip(" \t-–—")):
        said.append(("title", title))
    return cues, said


def _timing(line: str) -> tuple[float, float] | None:
    if len(line) > _LONGEST_TIMING or ":" not in line:
        return None
    found = _TIMING.fullmatch(line)
    if found is None:
        return None
    numbers = [int(part) if part else 0 for part in found.groups()]
    return _seconds(numbers[:4], found[4]), _seconds(numbers[4:], found[8])


def _seconds(parts: list[int], fraction: str) -> float:
    hours, minutes, seconds, _ = parts
    return hours * 3600 + minutes * 60 + seconds + float(f"0.{fraction}")


def _without_name(body: list[str], *, is_last: bool) -> list[str]:
    """A cue's lines without the number or name of the next cue, which stands before its times."""
    if is_last or not body:
        return body
    last = body[-1].strip()
    is_name = len(body) > 1 and not body[-2].strip()  # a line of its own after a blank one
    return body[:-1] if last and (_NUMBER.fullmatch(last) or is_name) else body


def _without_asides(body: list[str], *, is_vtt: bool) -> list[str]:
    """The lines without the comments and styles of WebVTT, which nobody sees."""
    if not is_vtt:
        return body
    kept: list[str] = []
    is_aside, is_open = False, False
    for line in body:
        if not line.strip():
            is_open = False
        elif not is_open:
            is_open, is_aside = True, bool(kept) and bool(_ASIDE.match(line))
        if not (is_aside and is_open):
            kept.append(line)
    return kept
