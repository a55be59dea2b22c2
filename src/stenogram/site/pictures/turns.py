"""The line of turns: who speaks when and how long → lanes of bars. Pure.

Few turns are drawn one by one. Of many, the event is cut into stretches, and a bar is as high as the speaker's share of
the stretch: what cannot be told apart is counted together, and nothing is left out.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stenogram.site.frame.interface import gettext, ngettext
from stenogram.site.frame.parts import Anchor
from stenogram.site.frame.words import counted, share_words
from stenogram.site.pictures.parts import Shape, TurnLane, TurnLine

WIDTH, HEIGHT = 1000, 24  # of a lane, in units of the drawing
OWN_LANES = 6  # more are too many to follow; the others have one together
MOST_BARS = 200  # drawn one by one; more are drawn by stretches
STRETCHES = 48  # with seven lanes and the notes no more than 400 shapes; at 320 px each is 6 px wide
_THINNEST = 3.0  # a bar that can be seen and pointed at
_LOWEST = 1.0  # of a share in a stretch; higher, and small shares would all look the same

Key = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A speech as the line needs it."""

    speaker: str  # the same for each speech of one speaker
    name: str
    lang: str | None  # of the name
    page: str | None  # the speaker's page
    number: int
    size: int  # letters: in every script and language the share of the text
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A stage direction, and how many letters were said before it."""

    at: int
    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    turn: Turn
    start: float
    end: float


Lanes = dict[str | None, list[_Placed]]  # by speaker; None: all the others
Bars = dict[str | None, list[Shape]]


def turn_line(turns: Sequence[Turn], asides: Sequence[Aside] = ()) -> TurnLine | None:
    """The line; None where there is nothing to see: fewer than two speakers."""
    total = sum(turn.size for turn in turns)
    sizes: Counter[str] = Counter()
    for turn in turns:
        sizes[turn.speaker] += turn.size
    if len(sizes) < 2 or not total:
        return None
    order = {speaker: n for n, speaker in reversed(list(enumerate(turn.speaker for turn in turns)))}
    ranked = sorted(sizes, key=lambda speaker: (-sizes[speaker], order[speaker]))
    own = ranked if len(ranked) <= OWN_LANES + 1 else ranked[:OWN_LANES]
    lanes: Lanes = {speaker: [] for speaker in own}
    at = 0
    for turn in turns:
        placed = _Placed(turn=turn, start=at * WIDTH / total, end=(at + turn.size) * WIDTH / total)
        lanes.setdefault(turn.speaker if turn.speaker in lanes else None, []).append(placed)
        at += turn.size
    bars, drawn = _each(lanes) if len(turns) <= MOST_BARS else _by_stretch(lanes)
    shown = tuple(_lane(speaker, lanes[speaker], bars[speaker]) for speaker in lanes)
    return TurnLine(
        lanes=shown,
        notes=tuple(_marks(asides, total)),
        noted=counted(len(asides), "%(num)s stage note", "%(num)s stage notes") if asides else "",
        drawn=drawn,
        told=_speeches(len(turns)),
    )


def part_words(share: float) -> str:
    """A part of a whole as a page says it.

    >>> part_words(0.341), part_words(0.004)
    ('34%', 'under 1%')
    """
    return gettext("under 1%") if 0 < share < 0.01 else share_words(share)


def _lane(speaker: str | None, placed: Sequence[_Placed], bars: Sequence[Shape]) -> TurnLane:
    first = placed[0].turn
    others = len({each.turn.speaker for each in placed})
    share = sum(each.end - each.start for each in placed) / WIDTH
    return TurnLane(
        name=first.name if speaker is not None else counted(others, "%(num)s other", "%(num)s others"),
        lang=first.lang if speaker is not None else None,
        page=first.page if speaker is not None else None,
        share=gettext("%(share)s of the text") % {"share": part_words(share)},
        speeches=Anchor(words=_speeches(len(placed)), href=first.href),
        bars=tuple(bars),
    )


def _each(lanes: Lanes) -> tuple[Bars, str]:
    """A bar a speech."""
    drawn = gettext("From the beginning of the event on the left to its end; each bar is a speech.")
    return {speaker: [_bar(each) for each in placed] for speaker, placed in lanes.items()}, drawn


def _bar(each: _Placed) -> Shape:
    width = max(each.end - each.start, _THINNEST)
    said = {"number": each.turn.number, "share": part_words((each.end - each.start) / WIDTH)}
    return Shape(
        kind="",
        path=rectangle(min(each.start, WIDTH - width), 0, width, HEIGHT),
        href=each.turn.href,
        label=gettext("Speech %(number)s: %(share)s of the text") % said,
    )


def _by_stretch(lanes: Lanes) -> tuple[Bars, str]:
    """A bar a speaker and stretch, all on one scale: the highest share of all fills its lane."""
    found = {speaker: _stretches(placed) for speaker, placed in lanes.items()}
    highest = max(each.share for stretches in found.values() for each in stretches)
    drawn = gettext(
        "From the beginning of the event on the left to its end, in stretches of equal length; "
        "a bar is as high as the speaker’s share of the stretch. The highest is %(share)s."
    ) % {"share": part_words(highest)}
    return {speaker: [_share_bar(each, highest) for each in stretches] for speaker, stretches in found.items()}, drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stretch:
    """What one speaker said in a stretch of the event."""

    number: int
    turns: tuple[Turn, ...]
    share: float


def _stretches(placed: Sequence[_Placed]) -> list[_Stretch]:
    step = WIDTH / STRETCHES
    inside: dict[int, list[tuple[Turn, float]]] = defaultdict(list)
    for each in placed:
        for n in range(int(each.start / step), min(int(each.end / step), STRETCHES - 1) + 1):
            length = min(each.end, (n + 1) * step) - max(each.start, n * step)
            if length > 1e-9 or (each.start == each.end and n == int(each.start / step)):
                inside[n].append((each.turn, length))
    return [
        _Stretch(number=n, turns=tuple(turn for turn, _ in parts), share=sum(length for _, length in parts) / step)
        for n, parts in sorted(inside.items())
    ]


def _share_bar(stretch: _Stretch, highest: float) -> Shape:
    step, height = WIDTH / STRETCHES, max(HEIGHT * stretch.share / highest, _LOWEST)
    first, last = stretch.turns[0].number, stretch.turns[-1].number
    words = (
        gettext("Speech %(first)s: %(share)s of this stretch")
        if first == last
        else gettext("%(speeches)s, from %(first)s to %(last)s: %(share)s of this stretch")
    )
    said = {"first": first, "last": last, "speeches": _speeches(len(stretch.turns)), "share": part_words(stretch.share)}
    return Shape(
        kind="",
        path=rectangle(stretch.number * step, HEIGHT - height, step, height),
        href=stretch.turns[0].href,
        label=words % said,
    )


def _marks(asides: Sequence[Aside], total: int) -> Iterable[Shape]:
    """A mark a stretch with its first note's words; several in one stretch are counted."""
    inside: dict[int, list[Aside]] = defaultdict(list)
    for aside in asides:
        inside[min(aside.at * STRETCHES // total, STRETCHES - 1)].append(aside)
    for found in inside.values():
        x = min(max(found[0].at * WIDTH / total, 2), WIDTH - 2)
        more = len(found) - 1
        yield Shape(
            kind="note",
            path=f"M{short(x)} 5v14",
            href=found[0].href,
            label=found[0].words
            if not more
            else ngettext("%(words)s, and %(number)s more", "%(words)s, and %(number)s more", more)
            % {"words": found[0].words, "number": more},
        )


def rectangle(x: float, y: float, width: float, height: float) -> str:
    """The path of a rectangle."""
    return f"M{short(x)} {short(y)}h{short(width)}v{short(height)}h-{short(width)}z"


def short(number: float) -> str:
    """A coordinate in few letters.

    >>> short(12.04), short(-0.01), short(3.25)
    ('12', '0', '3.2')
    """
    words = f"{number:.1f}".removesuffix(".0")
    return "0" if words == "-0" else words


def _speeches(number: int) -> str:
    return counted(number, "%(num)s speech", "%(num)s speeches")
