"""`stenogram parse`: what was found in a transcript; nothing is stored."""

import click

from stenogram.cli._group import DONE, DONE_IN_PART
from stenogram.cli._json import json_option, print_json
from stenogram.cli._source import transcript_of
from stenogram.cli._told import told, told_options
from stenogram.exports import transcript_json


@click.command("parse")
@click.argument("source", metavar="FILE|URL|-")
@told_options
@json_option
def command(source: str, as_json: bool, **options: str | None) -> int:  # noqa: FBT001 (click's way)
    """Read a transcript and print what was found in it; store nothing.

    Exit status 1: the page holds no transcript, all of it is unread.

    Example: stenogram parse page.html --json
    """
    transcript = transcript_of(source, told(**options))
    if as_json:
        print_json(transcript_json(transcript))
    else:
        from stenogram.cli._terminal import print_transcript

        print_transcript(transcript)
    if not transcript.speeches:
        click.echo(f"{source}: no transcript was found; all {len(transcript.blocks)} blocks are unread", err=True)
        return DONE_IN_PART
    return DONE
