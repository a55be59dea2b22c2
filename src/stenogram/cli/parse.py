"""`stenogram parse`: what was found in a transcript; nothing is stored."""

from pathlib import Path
from typing import Any

import click

from stenogram.cli._group import DONE, DONE_IN_PART
from stenogram.cli._json import json_option, print_json
from stenogram.cli._source import transcript_of
from stenogram.cli._told import told, told_options
from stenogram.errors import CaptureError
from stenogram.exports import transcript_json
from stenogram.model import Transcript


@click.command("parse")
@click.argument("source", metavar="FILE|URL|-")
@told_options
@click.option("--explain", is_flag=True, help="Print for each block which rule took it, and why.")
@click.option(
    "--explain-html", type=click.Path(dir_okay=False, path_type=Path), metavar="OUT.html",
    help="Write the same as a page whose blocks are coloured by kind.",
)  # fmt: skip
@json_option
def command(source: str, *, explain: bool, explain_html: Path | None, as_json: bool, **options: Any) -> int:
    """Read a transcript and print what was found in it; store nothing.

    Exit status 1: the page holds no transcript, all of it is unread.

    Example: stenogram parse page.html --explain
    """
    transcript = transcript_of(source, told(**options))
    if explain_html:
        _write(explain_html, transcript, source)
    if as_json:
        print_json(transcript_json(transcript))
    elif explain:
        from stenogram.cli._explaining import print_explanation

        print_explanation(transcript)
    elif not explain_html:
        from stenogram.cli._terminal import print_transcript

        print_transcript(transcript)
    if not transcript.speeches:
        click.echo(f"{source}: no transcript was found; all {len(transcript.blocks)} blocks are unread", err=True)
        return DONE_IN_PART
    return DONE


def _write(path: Path, transcript: Transcript, source: str) -> None:
    from stenogram.cli._explaining import explanation_page

    try:
        path.write_text(explanation_page(transcript, source), "utf-8")
    except OSError as error:
        raise CaptureError(str(path), f"cannot be written: {error.strerror}") from error
    click.echo(f"wrote {path}", err=True)
