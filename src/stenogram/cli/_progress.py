"""A progress bar on a terminal, nothing in a pipe. Always on standard error, never mixed with results."""

import contextlib
import sys
from collections.abc import Iterator

from stenogram.protocols import Progress, no_progress


@contextlib.contextmanager
def progress_bar(*, is_wanted: bool = True) -> Iterator[Progress]:
    """The Progress to hand to long work."""
    if not is_wanted or not sys.stderr.isatty():
        yield no_progress
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
