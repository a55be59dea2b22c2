"""What a command's argument means: a file, a URL, standard input, or a rendition of the archive."""

import sys
from dataclasses import dataclass
from pathlib import Path

from stenogram.cli._compose import now, opened, readers
from stenogram.cli._group import Root
from stenogram.errors import ArchiveMissing, CaptureError, UnknownEvent
from stenogram.model import Fetched, Revision, Told, Transcript
from stenogram.pipeline import transcribe


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The transcript that an argument means; `revision` when it is in the archive."""

    transcript: Transcript
    revision: Revision | None = None


def is_url(argument: str) -> bool:
    """Whether an argument is an address to fetch."""
    return "://" in argument


def fetched(argument: str) -> Fetched:
    """The bytes of a file, URL or standard input (`-`).

    Raises:
        CaptureError: they cannot be had.
    """
    from stenogram.capture import fetch, read_file

    if argument == "-":
        content = sys.stdin.buffer.read()
        return Fetched(content=content, address="-", final_address="-", at=now())
    if is_url(argument):
        return fetch(argument, clock=now)
    return read_file(Path(argument), clock=now)


def transcript_of(argument: str, told: Told | None = None) -> Transcript:
    """The transcript that a file, URL or standard input holds; nothing is stored."""
    got = fetched(argument)
    return transcribe(
        got.content, name=got.final_address, media_type=got.media_type, charset=got.charset,
        told=told or Told(), readers=readers(),
    )  # fmt: skip


def given(argument: str, root: Root, told: Told | None = None) -> Given:
    """A file or URL where the argument is one, else the rendition of the archive with this address.

    Raises:
        CaptureError: it is neither.
    """
    if argument == "-" or is_url(argument) or Path(argument).exists():
        return Given(transcript=transcript_of(argument, told))
    try:
        with opened(root, read_only=True) as archive:
            revision = archive.revision(archive.find_revision(argument))
    except (ArchiveMissing, UnknownEvent) as error:
        raise CaptureError(
            argument, f"no such file, and {error}", hint="give a file, a URL, or EVENT/LANG of an archive"
        ) from error
    return Given(transcript=revision.transcript, revision=revision)


def lines_of(path: Path) -> tuple[str, ...]:
    """The lines of a file of sentences, one a line, empty ones too; a newline at the end adds none."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CaptureError(str(path), f"cannot be read as lines of UTF-8 text: {error}") from error
    lines = text.split("\n")
    return tuple(line.rstrip("\r") for line in (lines[:-1] if lines[-1] == "" else lines))
