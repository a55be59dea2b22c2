"""A progress bar on a terminal, a line now and then in a pipe. Always on standard error, never mixed with results."""

import contextlib
import sys
import time
from collections.abc import Callable, Iterator

import click

from stenogram.protocols import Progress, no_progress

_SECONDS = 10.0  # between two lines where there is no terminal


@contextlib.contextmanager
def progress_bar(*, is_wanted: bool = True) -> Iterator[Progress]:
    """The Progress to hand to long work."""
    if not is_wanted:
        yield no_progress
        return
    if not sys.stderr.isatty():
        yield lines_now_and_then(time.monotonic)
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        ProgressColumn,
        Task,
        TaskID,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.progress import Progress as Bars
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            """How many a second, once that is known."""
            return Text(f"{task.speed:,.0f}/s" if task.speed and task.speed >= 1 else "", style="dim")

    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn()
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def show(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bars.add_task(what, total=total or None)
            bars.update(tasks[what], completed=done, total=total or None)

        yield show


def lines_now_and_then(clock: Callable[[], float]) -> Progress:
    """The Progress for logs and pipes: a line every ten seconds, so short work stays silent."""
    last = clock()

    def show(what: str, done: int, total: int) -> None:
        nonlocal last
        if clock() - last < _SECONDS:
            return
        last = clock()
        click.echo(f"{what}: {done:,}" + (f" of {total:,}" if total else ""), err=True)

    return show
