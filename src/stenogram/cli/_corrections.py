"""Pairs of sentences on a terminal: which belong together, how sure that is, and who said otherwise."""

from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text

from stenogram.audit import judge_beads
from stenogram.cli._compose import checks, policy
from stenogram.cli._passages import pair_name
from stenogram.cli._terminal import UNSURE, console
from stenogram.model import AuditedBead, Bead, Correction, CorrectionState, StoredAlignment, Transcript
from stenogram.text import name_of, squeeze

_STATES = {
    CorrectionState.ORPHANED: "orphaned: its sentences are gone, changed or apart",
    CorrectionState.REPLACED: "replaced by a later one",
}


def print_corrections(
    stored: StoredAlignment,
    texts: tuple[Transcript, Transcript],
    corrections: Sequence[Correction],
    *,
    is_unsure: bool,
    is_short: bool,
) -> None:
    """The pairs with the numbers by which they are named; `is_short`: only those that people set right."""
    out, table = console(), Table(box=None, padding=(0, 1), show_edge=False)
    for title in ("pair", "sure", name_of(texts[0].rendition.language), name_of(texts[1].rendition.language)):
        table.add_column(title, overflow="fold", no_wrap=title in ("pair", "sure"))
    sides = [[s.text for s in text.sentences] for text in texts]
    shown = [bead for bead in stored.alignment.beads if _is_wanted(bead, is_unsure=is_unsure, is_short=is_short)]
    for bead in shown:
        words = [squeeze(" ".join(side[n] for n in run)) or "—"
                 for side, run in zip(sides, (bead.left, bead.right), strict=True)]  # fmt: skip
        table.add_row(pair_name(bead), how_sure(bead), *words, style="yellow" if bead.score < UNSURE else "")
    if shown:
        out.print(table)
    elif is_unsure:
        out.print("no pair is probably wrong")
    for one in corrections:
        if one.state is not CorrectionState.APPLIES:
            what = f"“{squeeze(one.left_text)}” = “{squeeze(one.right_text)}”"
            line = f"{_STATES[one.state]}: {what}, {one.by}, {one.at:%Y-%m-%d}"
            out.print(Text(line, style="yellow"), soft_wrap=True)
    if stored.unmeasured:
        out.print(Text(f"{len(stored.unmeasured)} corrected pairs were not checked yet", style="yellow"))


def changed_lines(before: StoredAlignment, now: StoredAlignment, texts: tuple[Transcript, Transcript]) -> Iterator[str]:
    """Which sentences lost or found their counterpart, and how many findings there were and are."""
    for side, text in enumerate(texts):
        was, alone = _alone(before, side), _alone(now, side)
        name = name_of(text.rendition.language)
        if lost := sorted(alone - was):
            yield f"without a counterpart now: {name} {', '.join(str(n + 1) for n in lost)}"
        if found := sorted(was - alone):
            yield f"with a counterpart now: {name} {', '.join(str(n + 1) for n in found)}"
    counts = [sum(len(bead.findings) for bead in _judged(stored)) for stored in (before, now)]
    yield f"findings: {counts[0]} → {counts[1]}" if counts[0] != counts[1] else f"findings: {counts[0]}, as before"


def _alone(stored: StoredAlignment, side: int) -> set[int]:
    """The sentences of one side that no sentence of the other answers."""
    ends = [(bead.left, bead.right) for bead in stored.alignment.beads]
    return {n for pair in ends if not pair[1 - side] for n in pair[side]}


def _judged(stored: StoredAlignment) -> tuple[AuditedBead, ...]:
    return judge_beads(stored.beads, checks=checks(), policy=policy())


def how_sure(bead: Bead) -> str:
    """The aligner's score, or who set the pair right and when."""
    if bead.corrected_by is not None:
        at = bead.corrected_by.at
        return f"corrected by {bead.corrected_by.name}" + (f", {at:%Y-%m-%d}" if at else "")
    return f"{bead.score:.2f}" + (" unsure" if bead.score < UNSURE else "")


def _is_wanted(bead: Bead, *, is_unsure: bool, is_short: bool) -> bool:
    if is_short:
        return bead.corrected_by is not None
    return not is_unsure or bead.score < UNSURE
