"""What a search found, on a terminal: hits with both languages, a concordance, counts and bars."""

from collections.abc import Sequence

from rich.cells import cell_len, chop_cells
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from stenogram.cli._terminal import console
from stenogram.model import FoundBy, FoundSentence, Hit, SearchResult, Span, TextOrigin, Timeline
from stenogram.text import name_of, squeeze

_FOUND = "bold underline"
_BAR, _PARTS = "█", " ▏▎▍▌▋▊▉█"
_FACET_WIDTH = 44
_MOST_PERIODS = 24  # lines of the chart; the last ones are shown


def print_hits(result: SearchResult) -> None:
    """Each hit with who said it, its counterpart, and its link; the counts at the end."""
    out = console()
    _print_head(out, result)
    first = (result.page - 1) * result.size + 1
    for number, hit in enumerate(result.hits, first):
        out.print()
        out.print(Text.assemble((f"{number}. ", "dim"), *_who(hit.found), (_how(hit), "dim")))
        out.print(Padding(_marked(hit.found.text, hit.marks), (0, 0, 0, 3), expand=False))
        for each in hit.found.counterparts[:2]:
            named = Text.assemble((f"{each.language}  ", "dim"), _marked(each.text, each.marks))
            out.print(Padding(named, (0, 0, 0, 3), expand=False))
        link = f"/events/{hit.found.origin.event}/sentences/{hit.found.sentence}"
        for line in (_where(hit.found.origin, out.width), link):
            out.print(Padding(Text(line, style="dim"), (0, 0, 0, 3), expand=False))
    if result.total:
        _print_facets(out, result)
    _print_foot(out, result)


def print_concordance(result: SearchResult) -> None:
    """A line a hit: what stands before, the words, what stands after; the words below one another."""
    out = console()
    _print_head(out, result)
    if result.hits:
        out.print()
    side = max(12, (out.width - 18 - 8) // 2)
    for hit in result.hits:
        before, words, after = _around(hit)
        left = _last(before, side)
        line = Text.assemble(
            (f"{(hit.found.origin.start or '')[:10]:10} {hit.found.origin.language[:5]:5} ", "dim"),
            " " * (side - cell_len(left)) + left, (words, _FOUND),
        )  # fmt: skip
        line.append(_cut(after, max(0, out.width - line.cell_len - 1)))
        out.print(line, no_wrap=True, overflow="crop")
    _print_foot(out, result)


def print_counts(result: SearchResult) -> None:
    """How many hits by speaker, language, kind, year and event, and over time."""
    out = console()
    _print_head(out, result)
    if result.total:
        _print_facets(out, result)
        _print_timeline(out, result.timeline)


def _print_head(out: Console, result: SearchResult) -> None:
    parts = []
    if result.query.sought is not None:
        parts = [f"{result.by_words:,} by words", f"{result.by_meaning:,} by meaning"]
    told = f" ({', '.join(parts)})" if parts else ""
    total = f"{result.total:,} sentence{'' if result.total == 1 else 's'}{told}"
    out.print(Text.assemble((total, "bold"), (f": {result.query.read_as}", "dim")))
    for note in result.notes:
        out.print(Text(f"note: {note}", style="yellow"))


def _print_foot(out: Console, result: SearchResult) -> None:
    if result.pages > 1:
        more = f"; --page {result.page + 1} shows the next" if result.page < result.pages else ""
        out.print(Text(f"\npage {result.page} of {result.pages:,}{more}", style="dim"))


def _print_facets(out: Console, result: SearchResult) -> None:
    out.print()
    for facet in result.facets:
        values = [f"{_cut(value.label, _FACET_WIDTH)} {value.count:,}" for value in facet.values[:6]]
        rest = sum(value.count for value in facet.values[6:]) + facet.others
        told = " · ".join((*values, f"others {rest:,}") if rest else values)
        table = Table.grid(padding=(0, 1, 0, 0))
        table.add_column(width=9, style="dim")
        table.add_column(overflow="fold")
        table.add_row(facet.name, told)
        out.print(table)


def _print_timeline(out: Console, timeline: Timeline) -> None:
    """Bars a period, and who they are by where more than one speaks."""
    if not timeline.periods:
        return
    out.print()
    totals = [sum(each.counts[n] for each in timeline.speakers) for n in range(len(timeline.periods))]
    most = max(totals)
    lines = _runs(totals)[-_MOST_PERIODS:]
    width = max(8, min(40, out.width - 60))
    for n, end in lines:
        if end - n > 1:
            out.print(Text(f"{timeline.periods[n]} to {timeline.periods[end - 1]}: none", style="dim"))
            continue
        by = [(each.counts[n], each.name or "others") for each in timeline.speakers if each.counts[n]]
        names = ", ".join(f"{name} {count:,}" for count, name in sorted(by, key=lambda item: -item[0]))
        bar = f"{_bar(totals[n], most, width):{width}} {totals[n]:>6,}  "
        line = Text.assemble((f"{timeline.periods[n]:10} ", "dim"), bar, (names, "dim"))
        out.print(line, no_wrap=True, overflow="ellipsis")
    if earlier := lines[0][0]:
        out.print(Text(f"{earlier} earlier periods are not shown: --json has them", style="dim"))
    if timeline.undated:
        out.print(Text(f"{timeline.undated:,} of events without a date", style="dim"))


def _runs(totals: Sequence[int]) -> list[tuple[int, int]]:
    """The periods, each by itself, but a run of several without any hit together: [first, end)."""
    runs: list[tuple[int, int]] = []
    for n, total in enumerate(totals):
        if runs and not total and not totals[n - 1]:
            runs[-1] = (runs[-1][0], n + 1)
        else:
            runs.append((n, n + 1))
    return runs


def _bar(count: int, most: int, width: int) -> str:
    eighths = max(1, round(count * width * 8 / most)) if count else 0
    return _BAR * (eighths // 8) + _PARTS[eighths % 8].strip()


def _who(found: FoundSentence) -> tuple[tuple[str, str], str]:
    speaker = found.speaker
    name = (speaker.name or speaker.label) if speaker else "speaker not named"
    return (name, "bold"), f", {(found.origin.start or 'no date').replace('T', ' ')}"


def _how(hit: Hit) -> str:
    if hit.by is FoundBy.FILTER:
        return ""
    likeness = f", likeness {hit.likeness:.2f}" if hit.likeness is not None else ""
    return f"  by {hit.by.value}{likeness}"


def _where(origin: TextOrigin, width: int) -> str:
    kind = origin.kind.value if origin.kind else "kind not said"
    rendition = f": {name_of(origin.language)}, {kind}"
    return _cut(squeeze(origin.title or origin.event), max(_FACET_WIDTH, width - cell_len(rendition) - 6)) + rendition


def _marked(text: str, marks: Sequence[Span]) -> Text:
    shown = Text()
    place = 0
    for mark in marks:
        shown += Text(_line(text[place : mark.start])) + Text(_line(text[mark.start : mark.end]), style=_FOUND)
        place = mark.end
    return shown + Text(_line(text[place:]))


def _line(text: str) -> str:
    """On one line, and without what a terminal would obey."""
    return "".join(" " if letter.isspace() else letter for letter in text if letter.isprintable() or letter.isspace())


def _around(hit: Hit) -> tuple[str, str, str]:
    """What stands before the first place, its words, and what stands after them, in the same speech."""
    found = hit.found
    mark = hit.marks[0] if hit.marks else Span(0, 0)
    before = (
        f"{_line(found.before)} {_line(found.text[: mark.start])}" if found.before else _line(found.text[: mark.start])
    )
    after = f"{_line(found.text[mark.end :])} {_line(found.after)}"
    return before, _line(found.text[mark.start : mark.end]), after


def _cut(text: str, width: int) -> str:
    if cell_len(text) <= width:
        return text
    first: str = next(iter(chop_cells(text, max(1, width - 1))))
    return f"{first}…" if width > 0 else ""


def _last(text: str, width: int) -> str:
    """The end of a text that fits into so many columns."""
    return _cut(text[::-1], width)[::-1]
