"""`stenogram demo`: a fictional summit, added as users add, and served."""

from dataclasses import replace
from pathlib import Path

import click
from click.core import ParameterSource

from stenogram.capture import read_file
from stenogram.cli._compose import now, opened, tools
from stenogram.cli._group import DONE, Root
from stenogram.cli._progress import progress_bar
from stenogram.cli.serve import serve
from stenogram.demo import demo_files
from stenogram.pipeline import derive, keep

FOLDER = "demo-archive"


@click.command("demo")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=None, help="The port; default 8600, or the next free one."
)
@click.option("--build-only", is_flag=True, help="Build the archive, do not serve it.")
@click.pass_obj
def command(root: Root, /, port: int | None, *, build_only: bool) -> int:
    """Build the demo archive (a fictional summit in three renditions) and serve it.

    The archive is made in ./demo-archive, or where --archive says (not where STENOGRAM_ARCHIVE
    does: a demo has no place among real events); one that is there is used again.

    Example: stenogram demo --build-only && stenogram --archive demo-archive compare 2031
    """
    place = Root(archive=_named_folder() or Path(FOLDER), debug=root.debug)
    with opened(place, create=True) as archive, demo_files() as pages, progress_bar() as progress:
        kit = tools(progress)
        for n, page in enumerate(pages):
            progress("pages of the demo", n, len(pages))
            name = f"demo/{page.path.name}"  # where this program is installed is nobody's business
            fetched = replace(read_file(page.path, clock=now), address=name, final_address=name)
            capture, is_new = keep(archive, fetched, page.told)
            derive(archive, capture, kit, is_new_blob=is_new)
        slug = archive.events()[0].slug
    click.echo(f"the demo archive is in {place.archive}; try: stenogram --archive {place.archive} compare {slug}")
    if not build_only:
        serve(place, port=port)
    return DONE


def _named_folder() -> Path | None:
    """The folder that --archive names on the command line itself."""
    context = click.get_current_context().parent
    assert context is not None
    is_named = context.get_parameter_source("archive") is ParameterSource.COMMANDLINE
    return context.params["archive"] if is_named else None
