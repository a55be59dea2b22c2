"""`stenogram show`: an event with its provenance, or the text of a rendition."""

import click

from stenogram.cli._compose import opened
from stenogram.cli._group import DONE, Root
from stenogram.cli._json import json_option, print_json
from stenogram.exports import event_json, transcript_json


@click.command("show")
@click.argument("name", metavar="EVENT|RENDITION")
@json_option
@click.pass_obj
def command(root: Root, /, name: str, *, as_json: bool) -> int:
    """Show an event with where its renditions come from, or the text of one rendition.

    EVENT is an id, a slug or the unique start of one; RENDITION is EVENT/LANG[-KIND][@REVISION].

    Example: stenogram show 2031-05-14/en-machine
    """
    from stenogram.cli._terminal import print_event, print_transcript

    with opened(root, read_only=True) as archive:
        if "/" in name:
            transcript = archive.revision(archive.find_revision(name)).transcript
            if as_json:
                print_json(transcript_json(transcript))
            else:
                print_transcript(transcript)
            return DONE
        event = archive.event(name)
    if as_json:
        print_json(event_json(event))
    else:
        print_event(event)
    return DONE
