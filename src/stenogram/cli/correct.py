"""`stenogram correct`: which sentences say the same, where a person knows better than the aligner."""

import re

import click

from stenogram.cli._by import by_option, who
from stenogram.cli._compose import opened, tools
from stenogram.cli._group import DONE, Root
from stenogram.cli._json import json_option, print_json
from stenogram.cli._progress import progress_bar
from stenogram.errors import UsageError
from stenogram.model import Decision
from stenogram.pipeline import measure_corrected

_RUN = re.compile(r"(\d{1,7})(?:-(\d{1,7}))?")
Run = tuple[int, ...]


@click.command("correct")
@click.argument("left")
@click.argument("right")
@click.argument("pairs", metavar="[PAIR…]", nargs=-1)
@click.option("--unsure", "is_unsure", is_flag=True, help="List only the pairs that are probably wrong.")
@click.option("--undo", "is_undo", is_flag=True, help="Take back the last correction of these two renditions.")
@by_option
@json_option
@click.pass_obj
def command(
    root: Root, /, left: str, right: str, pairs: tuple[str, ...], *, is_unsure: bool, is_undo: bool, by: str | None,
    as_json: bool,
) -> int:  # fmt: skip
    """Say which sentences of LEFT and RIGHT, two renditions of the archive, say the same; without PAIR, list them.

    PAIR is LEFT-SENTENCES=RIGHT-SENTENCES by the numbers of the list: 12-13=14 joins, 12=14 13=15 splits or moves, 12=
    says that 12 has no counterpart. Corrections are kept apart from what the aligner made. They outlive new versions of
    either text as long as their sentences do; else they are listed as orphaned.

    Example: stenogram correct 2031-05-14/ru 2031-05-14/en-machine 12-13=14 --by Ida
    """
    said = [_pair(pair) for pair in pairs]
    if is_undo and said:
        raise UsageError("--undo takes no pairs")
    is_change = bool(said or is_undo)
    with opened(root, read_only=not is_change) as archive, progress_bar(is_wanted=not as_json) as progress:
        one, two = (archive.find_revision(name) for name in (left, right))
        decision: Decision | None = None
        before = archive.alignment(one, two)
        if said:
            decision = archive.correct_beads(one, two, said, by=who(by))
        elif is_undo:
            held = archive.corrections(one, two)
            if not held:
                raise UsageError("there is no correction of these two to undo")
            decision = archive.undo_decision(by=who(by), of=held[-1].decision)
        if is_change:
            for ends in ((one, two), (two, one)):
                measure_corrected(archive, *ends, tools(progress))
        stored = archive.alignment(one, two)
        if stored is None:
            raise UsageError("these two are not aligned", hint=f"`stenogram align {left} {right}` aligns them")
        corrections = archive.corrections(one, two)
        texts = archive.revision(one).transcript, archive.revision(two).transcript
    if as_json:
        from stenogram.exports import corrections_json

        print_json(corrections_json(left, right, stored.alignment, corrections, decision))
        return DONE
    from stenogram.cli._corrections import changed_lines, print_corrections

    if decision:
        click.echo(f"{decision.summary}{'' if is_undo else '; --undo takes it back'}")
    if decision and before:
        for line in changed_lines(before, stored, texts):
            click.echo(line)
    print_corrections(stored, texts, corrections, is_unsure=is_unsure, is_short=is_change)
    return DONE


def _pair(text: str) -> tuple[Run, Run]:
    left, mark, right = text.partition("=")
    ends = tuple(_run(end, text) for end in (left, right))
    if not mark or ends == ((), ()):
        raise UsageError(f"{text!r} is no pair", hint="write 12-13=14, or 12= for a sentence without counterpart")
    return ends[0], ends[1]


def _run(text: str, whole: str) -> Run:
    if not text.strip():
        return ()
    match = _RUN.fullmatch(text.strip())
    first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
    if not 0 < first <= last:
        raise UsageError(f"{whole!r} is no pair", hint="sentences are numbered from 1: 12-13=14")
    return tuple(range(first - 1, last))
