"""The map of beads: what became of a text in its rendition, from beginning to end → bands between two bars. Pure.

Beads that say nothing by themselves, pairs of one sentence each, are drawn together. Where there are more shapes than
can be told apart, those of one kind are joined stretch by stretch: counted, never left out.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from stenogram.model import Bead, Match
from stenogram.site.frame.interface import gettext, marked, ngettext, nmarked
from stenogram.site.frame.parts import Anchor
from stenogram.site.frame.words import counted, number_words
from stenogram.site.pictures.parts import BeadMap, Shape, Tally
from stenogram.site.pictures.turns import short

WIDTH, HEIGHT = 1000, 100
BAR = 8  # height of the bar of a text
STRETCHES = 60
MOST_BANDS = 320  # with the moves no more than 400 shapes
MOST_MOVES = 60
MOST_SPOTS = 40
KINDS = ("pair", "joined", "unsure", "omitted", "added", "away", "here", "moved")
"""In the order drawn, the last on top. `away` and `here` are what a move leaves behind on either side."""
_QUIET = ("pair", "joined")
_THINNEST = 8.0  # of what stands out, however short the passage
_CROWDED = 0.3  # of the width at most is widened, or wedges would hide what they stand among

_TALLIES = {
    "pair": nmarked("%(num)s pair, sentence for sentence", "%(num)s pairs, sentence for sentence"),
    "joined": nmarked(
        "%(num)s place where sentences were joined or divided", "%(num)s places where sentences were joined or divided"
    ),
    "unsure": nmarked("%(num)s uncertain pair", "%(num)s uncertain pairs"),
    "omitted": nmarked("%(num)s sentence left out", "%(num)s sentences left out"),
    "added": nmarked("%(num)s sentence added", "%(num)s sentences added"),
    "moved": nmarked("%(num)s passage moved", "%(num)s passages moved"),
}
_SAID = {
    "unsure": marked("uncertain"),
    "omitted": marked("left out"),
    "added": marked("added"),
    "away": marked("moved elsewhere"),
    "here": marked("moved here"),
    "moved": marked("moved"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Two texts with their beads: `hrefs` has one a bead, the sizes have one a sentence."""

    above: str
    below: str
    beads: Sequence[Bead]
    moved: Sequence[Match]
    hrefs: Sequence[str]
    left_sizes: Sequence[int]
    right_sizes: Sequence[int]
    uncertain_below: float


class _Run(NamedTuple):  # of which there is one a bead: a tuple is made in a quarter of the time
    """Beads of one kind that are drawn as one: where they stand on both sides, and their sentences."""

    kind: str
    left: tuple[float, float]
    right: tuple[float, float]
    href: str
    beads: int
    lefts: tuple[int, ...]
    rights: tuple[int, ...]


def bead_map(compared: Compared, *, number: int) -> BeadMap | None:
    """The map; None where there are no beads."""
    if not compared.beads:
        return None
    runs = list(_runs(compared))
    moves = list(_moves(compared))
    counts = _counts(runs, moves)
    drawn = _together(runs) if len(runs) > MOST_BANDS else runs
    drawn = sorted([*drawn, *_fewer(moves)], key=lambda run: KINDS.index(run.kind))
    outstanding = sum(run.kind not in _QUIET for run in drawn)
    least = min(_THINNEST, _CROWDED * WIDTH / max(outstanding, 1))
    spots = [run for run in runs if run.kind in ("omitted", "added", "unsure")] + moves
    spots.sort(key=lambda run: (run.left, run.right))
    rest = len(spots) - MOST_SPOTS
    return BeadMap(
        number=number,
        above=compared.above,
        below=compared.below,
        bands=tuple(Shape(kind=run.kind, path=_path(run, least), href=run.href, label=_label(run)) for run in drawn),
        tallies=tuple(
            Tally(kind=kind, words=counted(counts[kind], *_TALLIES[kind])) for kind in _TALLIES if counts[kind]
        ),
        spots=tuple(Anchor(words=_label(run), href=run.href) for run in spots[:MOST_SPOTS]),
        rest=counted(rest, "and %(num)s more", "and %(num)s more") if rest > 0 else None,
    )


def _counts(runs: Iterable[_Run], moves: Sequence[_Run]) -> Counter[str]:
    """Beads of pairs, sentences of what stands alone, passages that moved."""
    counts: Counter[str] = Counter()
    for run in runs:
        counts[run.kind] += len(run.lefts) + len(run.rights) if run.kind in ("omitted", "added") else run.beads
    counts["moved"] = len(moves)
    return counts


def _runs(compared: Compared) -> Iterable[_Run]:
    """Neighbours of one kind together, none longer than a stretch unless it is one bead."""
    away = {n for match in compared.moved for n in match.left}
    here = {n for match in compared.moved for n in match.right}
    lefts, rights = _places(compared.left_sizes), _places(compared.right_sizes)
    at = (0.0, 0.0)
    open_run: _Run | None = None
    for bead, href in zip(compared.beads, compared.hrefs, strict=True):
        left, right = _extent(bead.left, lefts, at[0]), _extent(bead.right, rights, at[1])
        at = (left[1], right[1])
        kind = _kind(bead, away, here, compared.uncertain_below)
        run = _Run(kind=kind, left=left, right=right, href=href, beads=1, lefts=bead.left, rights=bead.right)
        if open_run is not None and _belong_together(open_run, run):
            open_run = _joined(open_run, run)
            continue
        if open_run is not None:
            yield open_run
        open_run = run
    if open_run is not None:
        yield open_run


def _kind(bead: Bead, away: set[int], here: set[int], uncertain_below: float) -> str:
    if not bead.right:
        return "away" if away.issuperset(bead.left) else "omitted"
    if not bead.left:
        return "here" if here.issuperset(bead.right) else "added"
    if bead.score < uncertain_below:
        return "unsure"
    return "pair" if len(bead.left) == len(bead.right) == 1 else "joined"


def _belong_together(run: _Run, other: _Run) -> bool:
    length = max(other.left[1] - run.left[0], other.right[1] - run.right[0])
    follows = other.left[0] == run.left[1] and other.right[0] == run.right[1]
    return run.kind == other.kind != "joined" and follows and length <= WIDTH / STRETCHES


def _joined(run: _Run, other: _Run) -> _Run:
    return _Run(
        kind=run.kind,
        left=(min(run.left[0], other.left[0]), max(run.left[1], other.left[1])),
        right=(min(run.right[0], other.right[0]), max(run.right[1], other.right[1])),
        href=run.href,
        beads=run.beads + other.beads,
        lefts=run.lefts + other.lefts,
        rights=run.rights + other.rights,
    )


def _together(runs: Sequence[_Run]) -> list[_Run]:
    """Those of one kind that begin in one stretch as one, as wide as all of them; wedges are among the pairs then.

    The pairs of a stretch lie under all that stands in it.
    """
    found: dict[tuple[int, str], _Run] = {}
    whole: dict[int, _Run] = {}
    for run in runs:
        middle = (run.left[0] + run.right[0]) / 2
        stretch = min(int(middle * STRETCHES / WIDTH), STRETCHES - 1)
        whole[stretch] = _joined(whole[stretch], run) if stretch in whole else run
        name = (stretch, "pair" if run.kind == "joined" else run.kind)
        found[name] = _beside(found[name], run) if name in found else run._replace(kind=name[1])
    return [
        run._replace(left=whole[stretch].left, right=whole[stretch].right) if kind == "pair" else run
        for (stretch, kind), run in found.items()
    ]


def _beside(run: _Run, other: _Run) -> _Run:
    """Both, as if the other stood at the end of the first."""
    wider = (other.left[1] - other.left[0], other.right[1] - other.right[0])
    return _joined(run, other)._replace(
        left=(run.left[0], run.left[1] + wider[0]),
        right=(run.right[0], run.right[1] + wider[1]),
    )


def _moves(compared: Compared) -> Iterable[_Run]:
    lefts, rights = _places(compared.left_sizes), _places(compared.right_sizes)
    href_of = {n: href for bead, href in zip(compared.beads, compared.hrefs, strict=True) for n in bead.left}
    for match in compared.moved:
        if match.left and match.right and match.left[0] in href_of:
            yield _Run(
                kind="moved",
                left=_extent(match.left, lefts, 0),
                right=_extent(match.right, rights, 0),
                href=href_of[match.left[0]],
                beads=1,
                lefts=match.left,
                rights=match.right,
            )


def _fewer(moves: Sequence[_Run]) -> list[_Run]:
    """Moves, those that go the same way as one where there are many."""
    if len(moves) <= MOST_MOVES:
        return list(moves)
    found: dict[tuple[int, int], _Run] = {}
    for run in moves:
        way = (int(run.left[0] * 10 / (WIDTH + 1)), int(run.right[0] * 6 / (WIDTH + 1)))
        found[way] = _joined(found[way], run) if way in found else run
    return list(found.values())


def _places(sizes: Sequence[int]) -> list[float]:
    """Where each sentence begins, and at last where the text ends."""
    total = sum(sizes) or 1
    return [at * WIDTH / total for at in accumulate(sizes, initial=0)]


def _extent(numbers: Sequence[int], places: Sequence[float], at: float) -> tuple[float, float]:
    if len(numbers) == 1:  # nearly always
        return places[numbers[0]], places[numbers[0] + 1]
    return (places[min(numbers)], places[max(numbers) + 1]) if numbers else (at, at)


def _path(run: _Run, least: float) -> str:
    """The band from the bar above to the bar below; a side without words is a point. What stands out has a width."""
    least = 0.0 if run.kind in _QUIET else least
    top = _wide(run.left, least) if run.lefts else run.left
    end = _wide(run.right, least) if run.rights else run.right
    over, under = BAR, HEIGHT - BAR
    lower = f"L{short(end[1])} {under}" + (f" {short(end[0])} {under}" if end[1] > end[0] else "")
    return f"M{short(top[0])} {over}" + (f"H{short(top[1])}" if top[1] > top[0] else "") + f"{lower}z"


def _wide(extent: tuple[float, float], least: float) -> tuple[float, float]:
    missing = least - (extent[1] - extent[0])
    if missing <= 0:
        return extent
    start = min(max(extent[0] - missing / 2, 0), WIDTH - least)
    return start, start + least


def _label(run: _Run) -> str:
    """Which sentences, and what became of them."""
    if run.kind == "moved":
        said = gettext("%(left)s moved to %(right)s in the rendition")
        return said % {"left": _sentences(run.lefts), "right": _numbers(run.rights)}
    if run.kind in _QUIET:
        return gettext("%(left)s: %(right)s in the rendition") % {
            "left": _sentences(run.lefts),
            "right": _numbers(run.rights),
        }
    named = (
        _sentences(run.lefts)
        if run.lefts
        else gettext("%(sentences)s of the rendition") % {"sentences": _sentences(run.rights)}
    )
    return f"{named}: {gettext(_SAID[run.kind])}"


def _sentences(numbers: Sequence[int]) -> str:
    shown = ngettext("Sentence %(numbers)s", "Sentences %(numbers)s", len(numbers)) % {"numbers": _numbers(numbers)}
    is_scattered = max(numbers) - min(numbers) + 1 > len(numbers)
    if not is_scattered:
        return shown
    return gettext("%(number)s sentences among %(numbers)s") % {
        "number": number_words(len(numbers)),
        "numbers": _numbers(numbers),
    }


def _numbers(numbers: Sequence[int]) -> str:
    first, last = min(numbers) + 1, max(numbers) + 1
    return str(first) if first == last else f"{first}–{last}"
