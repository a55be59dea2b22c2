"""`stenogram xliff`: a translation to any CAT tool, and back."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from stenogram.cli._by import by_option, who
from stenogram.cli._compose import opened, policy, tools
from stenogram.cli._files import content_of, overwrite_option, written
from stenogram.cli._group import DONE, DONE_IN_PART, Root
from stenogram.cli._json import json_option, print_json
from stenogram.cli._progress import progress_bar
from stenogram.cli.translate import to_bytes
from stenogram.model import SpeechKind
from stenogram.pipeline import Refused, TakenBack, hand_out, take_back
from stenogram.protocols import Archive

_MOST_NAMED = 5
_LEFT = (
    ("conflict", "conflicts"), ("stale", "stale"), ("not finished", "unfinished"), ("refused", "refused"),
)  # fmt: skip


@click.group("xliff")
def command() -> None:
    """Hand a translation made here to a CAT tool as XLIFF 2.1, and take it back.

    Example: stenogram xliff export 2031-05-14 en-machine talk.xlf
    """


@command.command("export", short_help="Write a translation to an XLIFF file.")
@click.argument("event")
@click.argument("rendition")
@click.argument("file", type=click.Path(path_type=Path))
@overwrite_option
@json_option
@click.pass_obj
def export(root: Root, /, event: str, rendition: str, file: Path, *, overwrite: bool, as_json: bool) -> int:
    """Write RENDITION to FILE as XLIFF 2.1; `-` is standard output.

    Each sentence is a unit with its state: `initial` where nothing is translated or the source changed, `translated` by
    an engine, `reviewed` where a person corrected it. Speaker, findings and who made it go along as notes and metadata.

    Example: stenogram xliff export 2031-05-14 en-machine talk.xlf
    """
    from stenogram.exports import write_xliff

    with opened(root, read_only=True) as archive:
        revision = archive.revision(archive.find_revision(f"{archive.event(event).id}/{rendition}"))
        handed = hand_out(archive, revision, tools(), policy())
    written(write_xliff(handed), file, overwrite=overwrite)
    units = sum(len(speech.sentences) for speech in handed.speeches)
    if as_json and str(file) != "-":
        print_json({"format": "stenogram.written/1", "file": str(file), "units": units, "left_out": []})
    elif str(file) != "-":
        spoken = sum(len(s.sentences) for s in handed.speeches if s.kind in (SpeechKind.SPEECH, SpeechKind.QUESTION))
        notes = f" and {units - spoken:,} of notes and headings" if units > spoken else ""
        click.echo(f"{file}: {spoken:,} sentences{notes} of {handed.address}")
    return DONE


@command.command("import", short_help="Take back what a CAT tool made of it.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--unfinished", is_flag=True, help="Take also what the file calls `initial`.")
@by_option
@json_option
@click.pass_obj
def import_(root: Root, /, file: Path, by: str | None, *, unfinished: bool, as_json: bool) -> int:
    """Take back what a CAT tool made of an exported file, as `stenogram edit` would.

    Changed sentences become a new revision that is called `edited` and names its editor; what the machine said is kept.
    Told and not taken are sentences that somebody else changed meanwhile, that render what the source no longer says,
    that the file calls `initial`, or whose source was changed in the file. All others are taken.

    Exit status 1: some were not taken.

    Example: stenogram xliff import talk.xlf --by "Ida Holm"
    """
    from stenogram.exports import read_xliff, source_digest

    texts = [text for text in read_xliff(content_of(file), file.name) if text.units]
    taken: list[TakenBack] = []
    with opened(root) as archive, progress_bar(is_wanted=not as_json) as progress:
        kit = tools(progress)
        taken += [
            take_back(
                archive, text, kit, to_bytes, editor=who(by), digest=source_digest, with_unfinished=unfinished
            )
            for text in texts
        ]  # fmt: skip
        if as_json:
            print_json({"format": "stenogram.taken-back/1", "file": str(file), "by": who(by),
                        "texts": [_json(one) for one in taken]})  # fmt: skip
        else:
            for one in taken:
                _print(one, archive, who(by))
    return DONE if all(one.is_whole for one in taken) else DONE_IN_PART


def _print(taken: TakenBack, archive: Archive, by: str) -> None:
    if taken.stored:
        row = taken.stored.row
        click.echo(f"{row.address}: revision {row.revision_n}, {taken.changed:,} changed by {by}")
    else:
        click.echo("nothing was changed")
    same = f"  {taken.unchanged:,} came back as they were"
    click.echo(same + (f", {taken.confirmed:,} of them confirmed" if taken.confirmed else ""))
    if taken.known:
        click.echo(f"  {taken.known:,} say what stands there already")
    if taken.behind:
        click.echo(f"  {len(taken.behind):,} of the changed stay stale: their source has a newer text")
    for word, name in _LEFT:
        _print_refused(word, getattr(taken, name))


def _print_refused(word: str, refused: Sequence[Refused]) -> None:
    for one in refused[:_MOST_NAMED]:
        click.echo(f"{word}: {(one.text or '')[:60]!r}: {one.why}", err=True)
    if len(refused) > _MOST_NAMED:
        click.echo(f"… and {len(refused) - _MOST_NAMED} more", err=True)


def _json(taken: TakenBack) -> dict[str, Any]:
    row = taken.stored.row if taken.stored else None
    left = {
        name: [{"source_sentence": r.source_sentence, "text": r.text, "reason": r.why} for r in getattr(taken, name)]
        for _, name in _LEFT
    }
    return {
        "rendition": row.address if row else None,
        "revision": {"id": row.revision, "n": row.revision_n} if row else None,
        "changed": taken.changed, "unchanged": taken.unchanged, "confirmed": taken.confirmed, "known": taken.known,
        "behind": list(taken.behind), **left,
    }  # fmt: skip
