"""`stenogram edit`: a person's words in the place of a machine's."""

from collections.abc import Sequence
from typing import Any

import click

from stenogram.cli._by import by_option, who
from stenogram.cli._compose import opened, tools
from stenogram.cli._edited import edited_lines
from stenogram.cli._editing import described, edit_of, edited_in_editor, edits_in, sheet_of
from stenogram.cli._group import DONE, Root
from stenogram.cli._json import json_option, print_json
from stenogram.cli._progress import progress_bar
from stenogram.cli.translate import to_bytes
from stenogram.errors import StenogramError, UsageError
from stenogram.exports import draft_json
from stenogram.model import DraftState, RenditionId, Revision
from stenogram.pipeline import Edit, Editable, edit_rendition, editable_sentences
from stenogram.protocols import Archive
from stenogram.translate import Offer, offers


@click.command("edit")
@click.argument("event")
@click.argument("rendition")
@click.option("--sentence", "number", metavar="N", help="The number of a sentence, as the list and the site show it.")
@click.option("--text", metavar="WORDS", help="What it is to say.")
@click.option("--editor", "is_editor", is_flag=True, help="Open the sentences in $EDITOR, each below its source.")
@click.option(
    "--open", "is_open", is_flag=True, help="Only sentences that are not translated, or whose source changed."
)
@by_option
@json_option
@click.pass_obj
def command(
    root: Root, /, event: str, rendition: str, number: str | None, text: str | None, by: str | None, *,
    is_editor: bool, is_open: bool, as_json: bool,
) -> int:  # fmt: skip
    """List the sentences of a translation made here, or change them.

    What comes of it is a new revision, called `edited` and never `human`. It names its editor at each sentence that was
    changed and keeps what the machine said. Later translations use a person's words before any engine's. When somebody
    else changed the same sentence meanwhile, nothing is written and it is said what stands there now.

    Beside sentences that are not translated, and with --sentence, stand translations of sentences that are alike: they
    are offered and never put in by themselves.

    Example: stenogram edit 2031-05-14 en-machine --sentence 12 --text "Nobody died." --by "Ida Holm"
    """
    if (text is not None and number is None) or (is_editor and text is not None):
        raise UsageError("--text belongs to a --sentence, and not to --editor")
    with opened(root, read_only=text is None and not is_editor) as archive:
        revision = archive.revision(archive.find_revision(f"{archive.event(event).id}/{rendition}"))
        sentences = editable_sentences(archive, revision)
        chosen = [s for s in sentences if (number is None or s.number == number) and (not is_open or _is_open(s))]
        if number is not None and not chosen:
            raise UsageError(
                f"{rendition} has no sentence {number}", hint=f"`stenogram edit {event} {rendition}` lists them"
            )
        if text is not None:
            edits = [edit_of(chosen[0], text)]
            return _store(archive, revision.rendition, edits, sentences, by, as_json=as_json)
        if is_editor:
            return _in_editor(archive, revision.rendition, chosen, by, as_json=as_json)
        offered = {s.number: _offers(archive, revision, s) for s in chosen if number is not None or _is_open(s)}
    if as_json:
        print_json({"format": "stenogram.sentences/1", "rendition": revision.rendition, "revision": revision.id,
                    "sentences": [_json(s, offered.get(s.number, ())) for s in chosen]})  # fmt: skip
        return DONE
    for sentence in chosen:
        click.echo(f"{sentence.number:>5}  {sentence.source_text}\n       {sentence.sentence.text}")
        click.echo(f"       ({described(sentence)})")
        for offer in offered.get(sentence.number, ()):
            maker = offer.draft.made_by
            click.echo(f"       {offer.likeness:.0%} like {offer.draft.source_text!r}: {offer.draft.text} ({maker})")
    return DONE


def _in_editor(
    archive: Archive, rendition: RenditionId, sentences: Sequence[Editable], by: str | None, *, as_json: bool
) -> int:
    sheet, path = edited_in_editor(sheet_of(sentences))
    try:
        status = _store(archive, rendition, edits_in(sheet, sentences), sentences, by, as_json=as_json)
    except StenogramError as error:
        error.hint = f"what you wrote is in {path}" + (f"; {error.hint}" if error.hint else "")
        raise
    path.unlink()
    return status


def _store(
    archive: Archive, rendition: RenditionId, edits: Sequence[Edit], before: Sequence[Editable], by: str | None, *,
    as_json: bool,
) -> int:  # fmt: skip
    with progress_bar(is_wanted=not as_json) as progress:
        stored = edit_rendition(archive, rendition, edits, tools(progress), to_bytes, editor=who(by))
    if as_json:
        print_json(
            {
                "format": "stenogram.edited/1",
                "rendition": stored.row.address,
                "revision": {"id": stored.row.revision, "n": stored.row.revision_n},
                "changed": len(edits),
                "by": who(by),
            }
        )
    else:
        click.echo(f"{stored.row.address}: revision {stored.row.revision_n}, {len(edits)} changed by {who(by)}")
        for line in edited_lines(archive, stored.event, stored.row, edits, before):
            click.echo(line)
    return DONE


def _is_open(sentence: Editable) -> bool:
    return sentence.is_stale or sentence.draft.state is DraftState.UNTRANSLATED


def _offers(archive: Archive, revision: Revision, sentence: Editable) -> tuple[Offer, ...]:
    """Translations of sentences that are alike, without what stands there."""
    draft = sentence.draft
    known = (d for d in archive.drafts_between(draft.source, draft.target) if d.text != sentence.sentence.text)
    return offers(sentence.source_text, known)


def _json(sentence: Editable, offered: Sequence[Offer]) -> dict[str, Any]:
    return {
        "number": sentence.number,
        "id": sentence.sentence.id,
        "is_stale": sentence.is_stale,
        **draft_json(sentence.draft),
        "offers": [{"likeness": round(o.likeness, 4), **draft_json(o.draft)} for o in offered],
    }
