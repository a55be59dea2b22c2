"""Pictures: nothing is lost when they are drawn, however many turns and beads there are."""

import re
from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from stenogram.model import Bead, HitsOverTime, Match, Timeline
from stenogram.site.frame.answers import Renderer
from stenogram.site.pictures.beads import KINDS, MOST_MOVES, MOST_SPOTS, WIDTH, Compared, bead_map
from stenogram.site.pictures.markup import shapes_markup
from stenogram.site.pictures.over_time import MOST_PERIODS, chart_of
from stenogram.site.pictures.parts import BeadMap, Shape, TurnLine
from stenogram.site.pictures.turns import HEIGHT, MOST_BARS, OWN_LANES, Aside, Turn, turn_line

MOST_SHAPES = 400
_NUMBER = r"-?[0-9]+(?:\.[0-9])?"
_SPEAKERS = st.lists(st.tuples(st.integers(0, 12), st.integers(1, 400)), min_size=2, max_size=60)


def turns_of(said: list[tuple[int, int]]) -> list[Turn]:
    """Turns by speaker and size."""
    return [
        Turn(speaker=f"p{who}", name=f"Speaker {who}", lang=None, page=None, number=n, size=size, href=f"#t{n}")
        for n, (who, size) in enumerate(said, 1)
    ]


def drawn(line: TurnLine | None) -> TurnLine:
    """The line that must be there."""
    assert line is not None
    return line


def box(shape: Shape) -> tuple[float, float, float, float]:
    """Left, top, width and height of a bar."""
    found = re.fullmatch(rf"M({_NUMBER}) ({_NUMBER})h({_NUMBER})v({_NUMBER})h{_NUMBER}z", shape.path)
    assert found, shape.path
    x, y, width, height = map(float, found.groups())
    return x, y, width, height


@settings(max_examples=40)
@given(_SPEAKERS)
def test_every_turn_has_its_bar(said: list[tuple[int, int]]) -> None:
    """Where turns are drawn one by one, each is in one lane, in its order, inside the drawing."""
    line = turn_line(turns_of(said))
    if len({who for who, _ in said}) < 2:
        assert line is None
        return
    bars = [bar for lane in drawn(line).lanes for bar in lane.bars]
    assert sorted(int(bar.href[2:]) for bar in bars) == list(range(1, len(said) + 1))
    assert len(drawn(line).lanes) <= OWN_LANES + 1
    for lane in drawn(line).lanes:
        starts = [box(bar)[0] for bar in lane.bars]
        assert starts == sorted(starts)
        assert all(x >= 0 and x + width <= WIDTH + 0.2 for x, _, width, _ in map(box, lane.bars))


def test_a_long_sitting_is_drawn_in_few_shapes_that_say_the_same() -> None:
    """Of 2,500 speeches and notes no more than 400 shapes; each lane's surface is its speaker's share."""
    said = [(n * 7 % 11 if n % 3 else 0, 20 + n * 7 % 300) for n in range(2_500)]
    asides = [Aside(at=n * 100, words=f"note {n}", href=f"#t{n}") for n in range(1, 2_000)]
    line = drawn(turn_line(turns_of(said), asides))
    assert sum(len(lane.bars) for lane in line.lanes) + len(line.notes) <= MOST_SHAPES
    sizes: Counter[int] = Counter()
    for who, size in said:
        sizes[who] += size
    assert line.lanes[0].name == f"Speaker {sizes.most_common(1)[0][0]}"
    assert line.lanes[-1].name == f"{len(sizes) - OWN_LANES} others"
    highest = int(re.findall(r"The highest is ([0-9]+)%", line.drawn)[0]) / 100
    assert max(height for lane in line.lanes for _, _, _, height in map(box, lane.bars)) == HEIGHT
    for lane in line.lanes[:-1]:
        surface = sum(width * height for _, _, width, height in map(box, lane.bars))
        share = sizes[int(lane.name.split()[1])] / sum(sizes.values())
        assert surface * highest / (WIDTH * HEIGHT) == pytest.approx(share, abs=0.005)
    assert sum(int(lane.speeches.words.split()[0].replace(",", "")) for lane in line.lanes) == len(said)
    assert line.noted == "1,999 stage notes"


def test_one_bar_more_than_can_be_drawn_makes_stretches() -> None:
    """The limit is where the words below the picture change."""
    whole = drawn(turn_line(turns_of([(n % 2, 10) for n in range(MOST_BARS)])))
    cut = drawn(turn_line(turns_of([(n % 2, 10) for n in range(MOST_BARS + 1)])))
    assert "each bar is a speech" in whole.drawn
    assert "stretch" in cut.drawn


def test_no_line_of_one_speaker() -> None:
    """An address has nothing to compare, and an empty text nothing to draw."""
    assert turn_line(turns_of([(1, 10), (1, 20)])) is None
    assert turn_line([]) is None


def compared(beads: list[Bead], moved: tuple[Match, ...] = ()) -> Compared:
    """Two texts of these beads, whose sentences are of different lengths."""
    lefts, rights = (
        sum(len(side) for side in sides) for sides in zip(*((b.left, b.right) for b in beads), strict=True)
    )
    return Compared(
        above="Russian, original",
        below="English, machine translation",
        beads=beads,
        moved=moved,
        hrefs=[f"#r{n}" for n in range(len(beads))],
        left_sizes=[10 + n % 7 * 20 for n in range(lefts)],
        right_sizes=[10 + n % 5 * 30 for n in range(rights)],
        uncertain_below=0.5,
    )


def beads_of(shapes: list[tuple[int, int, float]]) -> list[Bead]:
    """Beads by how many sentences they have on each side, and their score."""
    beads, left, right = [], 0, 0
    for m, n, score in shapes:
        beads.append(Bead(left=tuple(range(left, left + m)), right=tuple(range(right, right + n)), score=score))
        left, right = left + m, right + n
    return beads


_SHAPES = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 2), st.sampled_from([0.2, 0.9])).filter(lambda s: s[0] + s[1] > 0),
    min_size=1,
    max_size=900,
)


def sides(shape: Shape) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where a band begins and ends above and below."""
    found = re.fullmatch(rf"M({_NUMBER}) 8(?:H({_NUMBER}))?L({_NUMBER}) 92(?: ({_NUMBER}) 92)?z", shape.path)
    assert found, shape.path
    start, end, last, first = found.groups()
    return (float(start), float(end or start)), (float(first or last), float(last))


def covered(parts: list[tuple[float, float]]) -> float:
    """How much of a bar lies under these parts."""
    at = total = 0.0
    for start, end in sorted(parts):
        total += max(0.0, end - max(start, at))
        at = max(at, end)
    return total


@settings(max_examples=60, deadline=None)
@given(_SHAPES)
@example([(1, 1, 0.9), (2, 1, 0.9), (1, 0, 0), (1, 1, 0.2), (0, 1, 0)] * 600)
def test_bands_cover_both_texts_and_count_every_bead(shapes: list[tuple[int, int, float]]) -> None:
    """Whatever is drawn together: no stretch of either text is without a band, and every bead is counted."""
    beads = beads_of(shapes)
    made = bead_map(compared(beads), number=0)
    assert made is not None
    assert len(made.bands) <= MOST_SHAPES
    for place in (0, 1):
        if any((bead.left, bead.right)[place] for bead in beads):
            assert covered([sides(band)[place] for band in made.bands]) == pytest.approx(WIDTH, abs=WIDTH * 0.02)
    counts = {tally.kind: int(tally.words.split()[0].replace(",", "")) for tally in made.tallies}
    assert sum(counts.get(kind, 0) for kind in ("pair", "joined", "unsure")) == sum(b.is_paired for b in beads)
    assert counts.get("omitted", 0) == sum(len(b.left) for b in beads if not b.right)
    assert counts.get("added", 0) == sum(len(b.right) for b in beads if not b.left)
    assert all(band.kind in KINDS for band in made.bands)
    assert len(made.spots) <= MOST_SPOTS


def map_of(beads: list[Bead], *moved: Match) -> BeadMap:
    """The map of these beads."""
    made = bead_map(compared(beads, moved), number=0)
    assert made is not None
    return made


def test_what_was_left_out_is_a_wedge_that_ends_in_a_point() -> None:
    """An omitted passage is wide above and nothing below, an added one the other way; each leads to its row."""
    made = map_of(beads_of([(1, 1, 0.9), (2, 0, 0), (1, 1, 0.9), (0, 1, 0), (1, 1, 0.2)]))
    (omitted,) = (band for band in made.bands if band.kind == "omitted")
    (added,) = (band for band in made.bands if band.kind == "added")
    over, under = sides(omitted)
    assert over[1] - over[0] > 8
    assert under[0] == under[1]
    assert sides(added)[0][0] == sides(added)[0][1]
    assert omitted.href == "#r1"
    assert omitted.label == "Sentences 2–3: left out"
    assert [spot.words for spot in made.spots] == [
        "Sentences 2–3: left out", "Sentence 3 of the rendition: added", "Sentence 5: uncertain",
    ]  # fmt: skip


def test_a_move_crosses_and_is_no_loss() -> None:
    """What stands elsewhere is drawn from where it was to where it is, and neither left out nor added."""
    beads = beads_of([(1, 0, 0), (1, 1, 0.9), (1, 1, 0.9), (0, 1, 0)])
    made = map_of(beads, Match(left=(0,), right=(2,), score=0.8))
    (moved,) = (band for band in made.bands if band.kind == "moved")
    assert made.bands[-1] == moved
    over, under = sides(moved)
    assert over[1] < under[0]
    assert {tally.kind for tally in made.tallies} == {"pair", "moved"}
    assert {band.kind for band in made.bands} == {"pair", "away", "here", "moved"}
    assert [spot.words for spot in made.spots] == ["Sentence 1 moved to 3 in the rendition"]


def test_a_short_loss_in_a_long_text_can_still_be_seen() -> None:
    """One sentence of ten thousand has a wedge that can be pointed at; of a thousand moves few are drawn."""
    many = [(1, 1, 0.9)] * 5_000 + [(1, 0, 0.0)] + [(1, 1, 0.9)] * 5_000
    (omitted,) = (band for band in map_of(beads_of(many)).bands if band.kind == "omitted")
    assert sides(omitted)[0][1] - sides(omitted)[0][0] >= 8
    loss = [(1, 0, 0.0), (1, 1, 0.9), (1, 1, 0.9), (1, 1, 0.9)] * 2_000
    wedges = [band for band in map_of(beads_of(loss)).bands if band.kind == "omitted"]
    assert sum(end - start for (start, end), _ in map(sides, wedges)) < WIDTH * 0.45  # a quarter of it is lost
    alone = [(1, 0, 0.0), (0, 1, 0.0)] * 200
    moves = [Match(left=(n,), right=(199 - n,), score=0.7) for n in range(200)]
    crowded = map_of(beads_of(alone), *moves)
    assert sum(band.kind == "moved" for band in crowded.bands) <= MOST_MOVES
    assert next(tally.words for tally in crowded.tallies if tally.kind == "moved") == "200 passages moved"
    assert crowded.rest == "and 160 more"


def test_no_map_without_beads() -> None:
    """Nothing to draw, nothing drawn."""
    assert bead_map(compared(beads_of([(1, 1, 0.9)])), number=0) is not None
    nothing = Compared(
        above="", below="", beads=(), moved=(), hrefs=(), left_sizes=(), right_sizes=(), uncertain_below=0.5
    )
    assert bead_map(nothing, number=0) is None


def test_a_chart_counts_everything_however_many_years() -> None:
    """Of 170 years three are one bar; what the bars count is what was counted, and the table says the same."""
    years = tuple(str(1850 + n) for n in range(170))
    some, others = tuple(n % 5 for n in range(170)), tuple(n % 3 for n in range(170))
    timeline = Timeline(
        periods=years,
        speakers=(HitsOverTime(name="Ana Karel", counts=some), HitsOverTime(name=None, counts=others)),
        undated=2,
    )
    chart = chart_of(timeline, lambda first, last: f"/{first}-{last}")
    assert chart is not None
    assert len(chart.bars) <= MOST_SHAPES
    assert len({bar.x for bar in chart.bars}) <= MOST_PERIODS
    for number, counts in enumerate((some, others)):
        told = sum(int(bar.label.rsplit(" ", 1)[1]) for bar in chart.bars if bar.series == number)
        assert told == sum(counts)
    assert sum(int(n) for row in chart.rows for n in re.findall(r" ([0-9]+)", f" {row.words}")) == sum(some + others)
    assert chart.rows[0].period == "1850 – 1852"
    assert chart.rows[0].href == "/1850-1852"
    assert [label.words for label in chart.labels][0::4] == ["1850", "2018"]
    assert chart.undated == "2"


def test_a_year_without_anything_keeps_its_place() -> None:
    """Its bar is missing and its place is not; nothing is compared within a single period."""
    empty = Timeline(periods=("2030", "2031", "2032"), speakers=(HitsOverTime(name="A", counts=(1, 0, 2)),), undated=0)
    chart = chart_of(empty)
    assert chart is not None
    first, last = chart.bars
    assert last.x - first.x == pytest.approx(2 * WIDTH / 3, abs=1)
    assert [row.period for row in chart.rows] == ["2030", "2032"]
    assert chart_of(Timeline(periods=("2030",), speakers=(HitsOverTime(name="A", counts=(1,)),), undated=0)) is None


def test_a_shape_shows_hostile_words_as_words() -> None:
    """Whatever stands in a shape's label or address is escaped, and a template escapes it no second time."""
    shape = Shape(kind="unsure", path="M0 0z", href='#"><script>', label="<b>&'")
    drawn_as = (
        '<a href="#&quot;&gt;&lt;script&gt;" tabindex="-1" class="unsure"><title>&lt;b&gt;&amp;&#x27;</title>'
        '<path d="M0 0z" fill="url(#hatch2)"/></a>'
    )
    template = Renderer().environment.from_string("{{ found|shapes('hatch2') }}")
    assert template.render(found=[shape]) == drawn_as == shapes_markup([shape], "hatch2")
    assert shapes_markup([Shape(kind="", path="M0 0z", href="#a", label="a")]).count("class") == 0
