"""`stenogram translate`: machine renditions of an event, by engines that the user names."""

import json
import random
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click

from stenogram.cli._compose import archive_folder, opened, tools
from stenogram.cli._engines import engine_called, engine_on_disk, price_for, where_text_goes
from stenogram.cli._group import DONE, DONE_IN_PART, STOPPED, Root, tell
from stenogram.cli._json import json_option, print_json
from stenogram.cli._making import making
from stenogram.cli._progress import progress_bar
from stenogram.cli._terms import terms_in
from stenogram.cli._translated import describe_plan, describe_stopped, describe_translated, plan_json, run_json
from stenogram.errors import TooCostly, TranslateError, UnknownEvent, UsageError
from stenogram.exports import transcript_json, translated_json
from stenogram.model import Event, RenditionKind, RenditionRow, Transcript
from stenogram.pipeline import Pace, Plan, Tools, language_given, plan_translation, translate_event
from stenogram.protocols import Archive, Translator
from stenogram.translate import Budget


@click.command("translate")
@click.argument("event")
@click.option("--to", "target", metavar="LANG", required=True, help="The language to translate into: a tag or a name.")
@click.option(
    "--engine", "engines", metavar="NAME[:MODEL]", multiple=True,
    help="Who translates; may be given several times. Else fxtranslate, where `stenogram models add` put its model.",
)  # fmt: skip
@click.option("--from", "source", metavar="RENDITION", help="What is translated; else the event's original.")
@click.option(
    "--terms", "term_files", metavar="FILE", multiple=True, type=click.Path(path_type=Path),
    help="CSV or TBX: words and names with their renderings, for engines that take them.",
)  # fmt: skip
@click.option("--max-cost", type=click.FloatRange(min=0), metavar="X", help="Stop before this is spent.")
@click.option("--estimate", "is_estimate", is_flag=True, help="Say what it would take, and ask no engine.")
@click.option("--yes", is_flag=True, help="Do not ask before text leaves this machine.")
@click.option(
    "--no-corrections", is_flag=True, help="Use nothing that a person wrote: to compare engines by their own words."
)
@json_option
@click.pass_obj
def command(
    root: Root, /, event: str, target: str, engines: tuple[str, ...], source: str | None, term_files: tuple[Path, ...],
    max_cost: float | None, *, is_estimate: bool, yes: bool, no_corrections: bool, as_json: bool,
) -> int:  # fmt: skip
    """Translate EVENT sentence by sentence, align the result with its source and check it.

    Each sentence remembers who made it, from what, when and how. What was translated is kept at once: after Ctrl-C or
    a failure the same command asks only for what is missing. While it runs, a second one for the same rendition is
    refused. A sentence that this engine translated before with the
    same settings and terms is not paid for again; what a person corrected goes before what an engine says.

    Exit status 1: an engine failed, or sentences stay untranslated; they are named on standard error.

    Example: stenogram translate 2031-05-14 --to en --engine apertium
    """
    language = language_given(target)
    makers = [engine_called(spec) for spec in dict.fromkeys(engines)]
    with opened(root) as archive, progress_bar(is_wanted=not as_json) as progress, ExitStack() as held:
        kit = tools(progress)
        found = archive.event(event)
        row = source_row(archive, found, source)
        terms = tuple(t for path in term_files for t in terms_in(path, row.header.language, language))
        makers = makers or [engine_on_disk(row.header.language, language)]

        def planned(maker: Translator) -> Plan:
            return plan_translation(
                archive, found, row, language, maker, terms=terms, price=price_for(maker),
                with_corrections=not no_corrections,
            )  # fmt: skip

        if not is_estimate:  # before it is planned: what another process asks for meanwhile would be asked for again
            cache = archive_folder(root) / "cache"
            for name in dict.fromkeys(maker.made_by.name for maker in makers):
                held.enter_context(making(cache, name, found.id, row.id, language))
        plans = [planned(maker) for maker in makers]
        if is_estimate:
            _print_estimate(plans, max_cost, as_json=as_json)
            return DONE
        _ask_before_text_leaves(plans, yes=yes, as_json=as_json)
        stopped, budgets = "", list[Budget]()
        try:
            runs, errors = _carried_out(archive, plans, kit, max_cost, budgets, as_json=as_json)
        except KeyboardInterrupt:  # what is kept is looked up anew: the archive knows, not this process
            stopped = describe_stopped([planned(maker) for maker in makers], budgets)
    if stopped:
        click.echo(f"\n{stopped}", err=True)
        return STOPPED
    if as_json:
        print_json(translated_json(runs))
    if len(errors) == len(plans) == 1:
        raise errors[0]
    for error in errors:
        tell(error)
    return DONE_IN_PART if errors or any(run["untranslated"] for run in runs) else DONE


def source_row(archive: Archive, event: Event, named: str | None) -> RenditionRow:
    """The rendition that is translated: the one that was named, else the original, else what others are compared with.

    Raises:
        UnknownEvent, AmbiguousName: it is none of this event's.
    """
    if named is None:
        originals = (row for row in event.renditions if row.header.kind is RenditionKind.ORIGINAL)
        return next(originals, event.renditions[0])
    revision = archive.find_revision(named if "/" in named else f"{event.id}/{named}")
    row = next((row for row in event.renditions if row.revision == revision), None)
    if row is None:
        raise UnknownEvent(named)
    return row


def _carried_out(
    archive: Archive, plans: Sequence[Plan], kit: Tools, max_cost: float | None, budgets: list[Budget], *, as_json: bool
) -> tuple[list[dict[str, Any]], list[TranslateError]]:
    """Each engine in turn; that one fails does not stop the next. `budgets` takes what is spent, as it is spent."""
    runs: list[dict[str, Any]] = []
    errors: list[TranslateError] = []
    left = max_cost
    for plan in plans:
        name = plan.translator.made_by.name
        try:
            budget = Budget(plan.estimate.price, cap=left, engine=name)
            budgets.append(budget)
        except TooCostly as error:
            errors.append(error)
            runs.append(plan_json(plan) | {"error": str(error), "untranslated": []})
            continue
        pace = Pace(clock=time.monotonic, sleep=time.sleep, chance=random.Random())  # noqa: S311 - to wait, not to hide
        done = translate_event(archive, plan, kit, to_bytes, pace, budget)
        left = None if left is None else max(0.0, left - budget.spent)
        runs.append(run_json(done))
        if done.stopped:
            errors.append(done.stopped)
        if not as_json:
            click.echo(describe_translated(done, archive))
    return runs, errors


def to_bytes(transcript: Transcript) -> bytes:
    """A transcript as the bytes that are kept of it: the same for the same words."""
    return json.dumps(transcript_json(transcript), ensure_ascii=False, separators=(",", ":")).encode()


def _print_estimate(plans: Sequence[Plan], max_cost: float | None, *, as_json: bool) -> None:
    if as_json:
        print_json(translated_json([plan_json(plan) for plan in plans]))
        return
    for plan in plans:
        click.echo(describe_plan(plan, where_text_goes(plan.translator), max_cost))


def _ask_before_text_leaves(plans: Sequence[Plan], *, yes: bool, as_json: bool) -> None:
    """Say what it takes, and ask where text would leave the machine.

    Raises:
        UsageError: nobody can be asked.
        Abort: the answer is no.
    """
    leaving = [plan for plan in plans if plan.estimate.asked and not plan.translator.limits.is_local]
    if not as_json:
        for plan in plans:
            click.echo(describe_plan(plan, where_text_goes(plan.translator), None), err=True)
    if yes or not leaving:
        return
    if as_json or not sys.stdin.isatty():
        where = "; ".join(where_text_goes(plan.translator) for plan in leaving)
        raise UsageError(
            f"{where}: nobody is there to agree to it", hint="give --yes, or --estimate to see what it takes"
        )
    click.confirm("Go on?", abort=True, err=True)
