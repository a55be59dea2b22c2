"""`stenogram profile test`: what a publisher profile changes on pages; nothing is stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from stenogram.cli._group import DONE, DONE_IN_PART, tell
from stenogram.cli._json import json_option, print_json
from stenogram.cli._source import transcript_of
from stenogram.cli._told import profile_text
from stenogram.errors import CaptureError, ReadError
from stenogram.model import PlacedBlock, Told, Transcript
from stenogram.text import squeeze

_SHOWN = 90  # letters of a block


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A block that the profile makes something else of."""

    words: str
    before: str
    after: str
    rule: str


@click.group("profile")
def command() -> None:
    """Try a publisher profile: a short TOML file of facts about a publisher's pages.

    Example: stenogram profile test harbour.toml page-1.html page-2.html
    """


@command.command("test")
@click.argument("profile", metavar="FILE.toml", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("pages", metavar="PAGE…", nargs=-1, required=True)
@json_option
def try_profile(profile: Path, pages: tuple[str, ...], *, as_json: bool) -> int:
    """Show what a profile changes on pages: speeches before and after, blocks whose kind changed.

    Exit status 1: some pages could not be read; they are named on standard error.

    Example: stenogram profile test harbour.toml page-1.html page-2.html
    """
    text = profile_text(profile)
    rows: list[dict[str, Any]] = []
    for page in pages:
        try:
            before, after = transcript_of(page), transcript_of(page, Told(profile=text))
        except (CaptureError, ReadError) as error:  # one failed page never stops a run
            tell(error)
            continue
        rows.append(_row(page, before, after))
        if not as_json:
            click.echo(_told_in_words(rows[-1]))
    if as_json:
        print_json({"format": "stenogram.profile-test/1", "pages": rows})
    return DONE if len(rows) == len(pages) else DONE_IN_PART


def changes(before: Transcript, after: Transcript) -> Iterator[Changed]:
    """The blocks of the later reading that were something else in the earlier one, in order."""
    old = list(before.blocks)
    for block in after.blocks:
        same = [b for b in old if b.span.start < block.span.end and block.span.start < b.span.end]
        kinds = dict.fromkeys(_shown(b) for b in same)
        if kinds and list(kinds) != [_shown(block)]:
            words = squeeze(block.span.of(after.text))[:_SHOWN]
            yield Changed(words=words, before=", ".join(kinds), after=_shown(block), rule=block.rule)


def _shown(block: PlacedBlock) -> str:
    """The kind; for the first block of a speech also that a label opens it, for that is what patterns change."""
    return "speech with label" if "label" in block.rule and block.kind.value == "speech" else block.kind.value


def _row(page: str, before: Transcript, after: Transcript) -> dict[str, Any]:
    return {
        "page": page,
        "speeches": [len(before.spoken), len(after.spoken)],
        "speakers": [_speakers(before), _speakers(after)],
        "unread": [len(before.unread), len(after.unread)],
        "changed": [
            {"text": c.words, "before": c.before, "after": c.after, "rule": c.rule} for c in changes(before, after)
        ],
    }


def _speakers(transcript: Transcript) -> int:
    return len({s.speaker.name or s.speaker.label for s in transcript.spoken if s.speaker})


def _told_in_words(row: dict[str, Any]) -> str:
    counts = ", ".join(f"{name} {row[name][0]} → {row[name][1]}" for name in ("speeches", "speakers", "unread"))
    lines = [f"{row['page']}: {counts}"]
    lines += [f"  {c['before']} → {c['after']} ({c['rule']}): {c['text']}" for c in row["changed"]]
    if not row["changed"]:
        lines.append("  the profile changes no block of this page")
    return "\n".join(lines)
