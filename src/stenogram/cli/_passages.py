"""What a person sees of passages on a terminal: those that an article quotes, and those that moved."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from stenogram.model import Alignment, Bead, Match, Side
from stenogram.text import name_of, squeeze


def print_matches(left: Side, right: Side, matches: Sequence[Match]) -> None:
    """One row a match, in the order of the right side, sentences numbered from 1 as a person counts."""
    out, table = _console(), Table(box=None, padding=(0, 1), show_edge=False)
    for title in ("score", "", name_of(left.language), "", name_of(right.language)):
        table.add_column(title, overflow="fold")
    for match in matches:
        cells = [f"{match.score:.2f}"]
        for side, numbers in ((left, match.left), (right, match.right)):
            cells += [range_of(numbers), squeeze(" ".join(side.sentences[n] for n in numbers))]
        table.add_row(*cells)
    if matches:
        out.print(table)
    quoted = len({n for match in matches for n in match.right})
    out.print(
        Text(
            f"{len(matches)} matches: {quoted} of {len(right.sentences)} sentences were found"
            f" among {len(left.sentences)}; the others are free",
            style="dim",
        )
    )


def moved_lines(alignment: Alignment) -> Iterator[str]:
    """A sentence for each passage that moved: "sentences 12-14 stand elsewhere: after sentence 30"."""
    at = {n: bead.left[-1] for bead in alignment.beads if bead.left for n in bead.right}
    for passage in passages_of(alignment.moved):
        ours, theirs = tuple(n for m in passage for n in m.left), tuple(n for m in passage for n in m.right)
        before = next((at[n] for n in range(theirs[0] - 1, -1, -1) if n in at), None)
        plural = len(ours) > 1
        yield (
            f"sentence{'s' if plural else ''} {range_of(ours)} stand{'' if plural else 's'} elsewhere: "
            + ("at the start" if before is None else f"after sentence {before + 1}")
            + f" (there {range_of(theirs)})"
        )


def passages_of(moved: Sequence[Match]) -> list[list[Match]]:
    """Moves that go on where the one before them ends, together."""
    passages: list[list[Match]] = []
    for match in moved:
        last = passages[-1][-1] if passages else None
        if last and match.left[0] == last.left[-1] + 1 and match.right[0] == last.right[-1] + 1:
            passages[-1].append(match)
        else:
            passages.append([match])
    return passages


def range_of(numbers: Sequence[int]) -> str:
    """The first and last sentence, counted from 1."""
    return f"{numbers[0] + 1}" if len(numbers) == 1 else f"{numbers[0] + 1}-{numbers[-1] + 1}"


def pair_name(bead: Bead) -> str:
    """As `stenogram correct` takes it: 12-13=14."""
    return "=".join(range_of(run) if run else "" for run in (bead.left, bead.right))


def _console() -> Console:
    made = Console(highlight=False, markup=False, emoji=False)
    if not made.is_terminal:
        made.width = 120
    return made
