"""`stenogram compare`: what the renditions of an event depart in, worst first."""

from typing import Any

import click

from stenogram.audit import judge_beads
from stenogram.cli._compose import checks, opened, policy
from stenogram.cli._group import DONE, Root
from stenogram.cli._json import json_option, print_json
from stenogram.cli._pair import Pair
from stenogram.cli._revised import Edits, revised_json, revised_lines
from stenogram.cli._untranslated import count_untranslated
from stenogram.exports import audit_json
from stenogram.model import AuditedBead, Event, Revision
from stenogram.pipeline import publishers_edits, side_of

MOST = 20  # findings a rendition, unless --all


@click.command("compare")
@click.argument("event")
@click.option("--all", "is_all", is_flag=True, help=f"Show every finding, not the {MOST} worst of each rendition.")
@click.option(
    "--engines", "are_engines", is_flag=True,
    help="Machine renditions of one source side by side: who dropped what, sentence by sentence.",
)  # fmt: skip
@json_option
@click.pass_obj
def command(root: Root, /, event: str, *, is_all: bool, are_engines: bool, as_json: bool) -> int:
    """Show what each rendition of EVENT departs in from the one it is compared with, worst first.

    Of a rendition that was captured again with other words it is shown first what its publisher changed.

    With --engines, only sentences in which something was found are shown; --all shows every one.

    Example: stenogram compare 2031-05-14
    """
    if are_engines:
        return _engines(root, event, is_all=is_all, as_json=as_json)
    found, pairs, untranslated, edits = _pairs(root, event)
    if as_json:
        print_json(
            {
                "format": "stenogram.comparison/1",
                "event": found.slug,
                "pairs": [_pair_json(*pair) for pair in pairs],
                "not_aligned": [
                    {"rendition": row.address, "reason": row.refusal} for row in found.renditions if row.refusal
                ],
                "revised": revised_json(edits),
            }
        )
        return DONE
    from stenogram.cli._terminal import print_event, print_findings

    print_event(found)
    for line in revised_lines(edits, None if is_all else MOST):
        click.echo(line)
    for left, right, pair, judged in pairs:
        click.echo(f"\n{right}  against  {left}")
        if count := untranslated.get(right, 0):
            name = right.partition("/")[2]
            are = "sentence is" if count == 1 else "sentences are"
            click.echo(f"{count} {are} not translated: `stenogram edit {found.slug} {name} --open` lists them")
        print_findings(pair, judged, most=None if is_all else MOST)
    if not pairs and not edits:
        click.echo("\nnothing to compare: the event has one rendition that could be aligned")
    return DONE


def _engines(root: Root, name: str, *, is_all: bool, as_json: bool) -> int:
    from stenogram.cli._engine_table import engine_groups, engines_json, print_engines

    with opened(root, read_only=True) as archive:
        event = archive.event(name)
        groups = engine_groups(archive, event)
    if as_json:
        print_json(engines_json(event, groups))
    else:
        print_engines(groups, is_all=is_all)
    return DONE


_Judged = tuple[str, str, Pair, tuple[AuditedBead, ...]]


def _pairs(root: Root, name: str) -> tuple[Event, list[_Judged], dict[str, int], Edits]:
    """Each rendition that is aligned to a pivot, with its judged beads; of which how much is not translated; edits."""
    with opened(root, read_only=True) as archive:
        event = archive.event(name)
        rows = {row.id: row for row in event.renditions}
        revisions: dict[str, Revision] = {r.rendition: r for r in archive.revisions(event)}
        pairs = []
        for row in event.renditions:
            if row.pivot is None or row.pivot not in rows:
                continue
            left, right = revisions[row.pivot], revisions[row.id]
            stored = archive.alignment(left.id, right.id)
            if stored is None:
                continue
            pair = Pair(
                left=side_of(left.transcript), right=side_of(right.transcript),
                alignment=stored.alignment, beads=stored.beads,
            )  # fmt: skip
            judged = judge_beads(stored.beads, checks=checks(), policy=policy())
            pairs.append((rows[row.pivot].address, row.address, pair, judged))
        untranslated = count_untranslated(archive, [event])
        edits = publishers_edits(archive, event)
    return event, pairs, {rows[key].address: count for key, count in untranslated.items()}, edits


def _pair_json(left: str, right: str, pair: Pair, judged: tuple[AuditedBead, ...]) -> dict[str, Any]:
    value: dict[str, Any] = {**audit_json(pair.alignment, judged, policy())}
    del value["format"]
    ends = {"left": {"rendition": left} | value["left"], "right": {"rendition": right} | value["right"]}
    return value | ends
