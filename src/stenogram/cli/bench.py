"""`stenogram bench`: what Stenogram would catch in your own texts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from stenogram.cli._bench_site import command as site_command
from stenogram.cli._compose import opened, policy, tools
from stenogram.cli._group import DONE, Root
from stenogram.cli._json import json_option, print_json
from stenogram.cli._pair import left_language_option, right_language_option
from stenogram.cli._progress import progress_bar
from stenogram.cli._source import given
from stenogram.errors import UsageError
from stenogram.model import RenditionKind, Told, Transcript

if TYPE_CHECKING:
    from stenogram.bench import BenchAudit, BenchPair, Share


@click.group("bench")
def command() -> None:
    """Measure on your own texts what Stenogram would catch, and on a made-up archive how fast it searches."""


command.add_command(site_command)


@command.command("audit")
@click.argument("left", required=False)
@click.argument("right", required=False)
@click.option(
    "--engine", metavar="NAME", help="Take every machine translation of the archive that NAME made, with its source."
)
@click.option("--per-kind", type=click.IntRange(min=1), default=40, show_default=True, help="Errors of each kind.")
@click.option("--seed", type=int, default=0, show_default=True, help="The same seed plants the same errors.")
@click.option("--missed", "shows_missed", is_flag=True, help="Show each planted error that was missed.")
@left_language_option
@right_language_option
@json_option
@click.pass_obj
def audit(
    root: Root, /, left: str | None, right: str | None, engine: str | None, per_kind: int, seed: int,
    left_language: str | None, right_language: str | None, *, shows_missed: bool, as_json: bool,
) -> int:  # fmt: skip
    """Plant known errors in RIGHT, a good translation of LEFT, and tell what `audit` would catch of them.

    LEFT and RIGHT are files, URLs, or renditions of the archive. Numbers, dates, names, denials, opposites, clauses,
    sentences and speakers are altered in copies, a few at a time; nothing is stored. Beside each share stand the
    number of cases and the 95 % interval.

    Example: stenogram bench audit summit-ru.txt summit-en.txt
    """
    from stenogram.bench import bench_audit, bench_json

    with progress_bar(is_wanted=not as_json) as progress:
        pairs = _pairs(root, left, right, engine, (left_language, right_language))
        made = bench_audit(pairs, tools(), policy(), per_kind=per_kind, seed=seed, progress=progress)
    if as_json:
        print_json(bench_json(made))
    else:
        _print(made, shows_missed=shows_missed)
    return DONE


def _pairs(
    root: Root, left: str | None, right: str | None, engine: str | None, languages: tuple[str | None, str | None]
) -> "list[BenchPair]":
    if engine and left:
        raise UsageError("give either LEFT and RIGHT or --engine", hint="--engine finds its pairs in the archive")
    if engine:
        return _made_by(root, engine)
    if not left or not right:
        raise UsageError("which pair?", hint="stenogram bench audit LEFT RIGHT, or --engine NAME")
    one, two = (
        given(name, root, Told(language=tag) if tag else None).transcript
        for name, tag in zip((left, right), languages, strict=True)
    )
    return [_pair(f"{left} → {right}", one, two)]


def _made_by(root: Root, engine: str) -> "list[BenchPair]":
    """The machine translations of the archive that an engine made, each with what it is aligned to."""
    found: list[BenchPair] = []
    engines: set[str] = set()
    with opened(root, read_only=True) as archive:
        for event in archive.events():
            rows = {row.id: row for row in event.renditions}
            for row in rows.values():
                if row.header.kind is not RenditionKind.MACHINE or row.pivot is None or row.header.translator is None:
                    continue
                engines.add(row.header.translator.name)
                if row.header.translator.name.casefold() == engine.casefold():
                    one, two = archive.revision(rows[row.pivot].revision), archive.revision(row.revision)
                    found.append(_pair(row.address, one.transcript, two.transcript))
    if not found:
        known = ", ".join(sorted(engines))
        raise UsageError(
            f"the archive has no machine translation by {engine!r} beside its source",
            hint=f"it has some by {known}"
            if known
            else "`stenogram add FILE --kind machine --translator NAME` adds one",
        )
    return found


def _pair(name: str, left: Transcript, right: Transcript) -> "BenchPair":
    """Both sides with who speaks, so that speakers can be exchanged."""
    from stenogram.bench import BenchPair
    from stenogram.pipeline import voiced_sides

    one, two = voiced_sides(left, right, tools())
    event = left.event if left.event.start or not right.event.start else right.event
    return BenchPair(name=name, left=one, right=two, event=event)


def _print(made: "BenchAudit", *, shows_missed: bool) -> None:
    from rich.table import Table

    from stenogram.cli._terminal import console

    out = console()
    languages = ", ".join(f"{left} → {right}" for left, right in made.languages)
    out.print(f"errors planted in {_counted(made.pairs)} ({languages}), seed {made.seed}, policy {made.policy}\n")
    table = Table(box=None, pad_edge=False)
    for title, side in (("planted", "left"), ("n", "right"), ("caught", "right"), ("95 %", "left"),
                        ("noticed", "right")):  # fmt: skip
        table.add_column(title, justify=side)  # type: ignore[arg-type]
    for kind in made.kinds:
        table.add_row(kind.kind, str(kind.caught.n), *_shown(kind.caught), _shown(kind.noticed)[0])
    out.print(table)
    alarms, interval = _shown(made.alarms)
    out.print(f"\nas it is: {made.alarms.count} of {made.alarms.n} passages raise an alarm ({alarms}; {interval}),")
    out.print("false or true: nobody has said that this translation is without error")
    for kind in made.kinds if shows_missed else ():
        for damage in kind.missed:
            out.print(f"missed {kind.kind}: “{damage.was[:100]}” → “{damage.now[:100]}” (source {damage.left[0] + 1})")


def _counted(pairs: Sequence[str]) -> str:
    return pairs[0] if len(pairs) == 1 else f"{len(pairs)} pairs"


def _shown(share: "Share") -> tuple[str, str]:
    """The share and its interval as a person reads them."""
    if share.value is None or share.interval is None:
        return "-", "no place for one"
    return f"{share.value:.2f}", "–".join(f"{end:.2f}" for end in share.interval)
