"""`stenogram show`: an event with its provenance, or the text of a rendition."""

from typing import Any

import click

from stenogram.cli._compose import opened
from stenogram.cli._group import DONE, Root
from stenogram.cli._json import json_option, print_json
from stenogram.exports import draft_json, event_json, transcript_json
from stenogram.model import Revision
from stenogram.protocols import Archive


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
            revision = archive.revision(archive.find_revision(name))
            drafts = _drafts(archive, revision)
            if as_json:
                print_json({**transcript_json(revision.transcript), **({"drafts": drafts} if drafts else {})})
            else:
                print_transcript(revision.transcript)
            return DONE
        event = archive.event(name)
        made_here = {row.id: facts for row in event.renditions if (facts := archive.translation_of(row.revision))}
    if as_json:
        print_json(event_json(event, made_here))
    else:
        print_event(event, made_here)
    return DONE


def _drafts(archive: Archive, revision: Revision) -> list[dict[str, Any]]:
    """Of a translation made here, who made each sentence, from what, when and how."""
    uses, stale = archive.drafts_of(revision.id), archive.stale_sentences(revision.id)
    sentences = [s for speech in revision.transcript.speeches for s in speech.sentences]
    return [
        {
            "sentence": sentences[n].id,
            "source_sentence": source,
            "is_stale": n in stale,
            **draft_json(draft),
            "settings": dict(archive.engine_settings(draft.made_by)),
        }
        for n, (source, draft) in uses.items()
    ]
