"""A file → its bytes, exactly as they are."""

import mimetypes
import os
import stat
from pathlib import Path

from stenogram.capture.limits import MOST_BYTES
from stenogram.errors import CaptureError
from stenogram.model import Fetched
from stenogram.protocols import Clock

# Kinds of transcripts that the standard library's own table lacks or calls otherwise.
_MEDIA_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".markdown": "text/markdown",
    ".md": "text/markdown",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".srt": "application/x-subrip",
    ".tei": "application/tei+xml",
    ".vtt": "text/vtt",
    ".xml": "application/xml",
}


def read_file(path: Path, *, clock: Clock, most_bytes: int = MOST_BYTES) -> Fetched:
    """The bytes of a file.

    Raises:
        CaptureError: it is missing, a folder, not readable, or larger than `most_bytes`.
    """
    address = _address(path)
    try:
        with path.open("rb") as file:
            state = os.fstat(file.fileno())
            if stat.S_ISREG(state.st_mode) and state.st_size > most_bytes:
                raise _too_large(address, most_bytes)
            content = file.read(most_bytes + 1)
    except FileNotFoundError as error:
        raise CaptureError(address, "there is no such file", hint="check the name") from error
    except IsADirectoryError as error:
        raise CaptureError(address, "this is a folder, not a file", hint="name the files in it") from error
    except PermissionError as error:
        raise CaptureError(address, "this file may not be read", hint="check who may read it") from error
    except (OSError, ValueError) as error:
        problem = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise CaptureError(address, f"this file cannot be read: {problem}") from error
    if len(content) > most_bytes:
        raise _too_large(address, most_bytes)
    return Fetched(content=content, address=address, final_address=address, media_type=_media_type(path), at=clock())


def _address(path: Path) -> str:
    """The absolute path as text; bytes of a name that are no UTF-8 are shown as \\xNN."""
    return os.fsencode(path.absolute()).decode("utf-8", "backslashreplace")


def _media_type(path: Path) -> str | None:
    suffix = path.suffix.lower()
    if suffix in _MEDIA_TYPES:
        return _MEDIA_TYPES[suffix]
    # A fresh table: what the machine's own mime.types says must not decide what is stored.
    media_type, compression = mimetypes.MimeTypes().guess_type(path.name.lower())
    return f"application/{compression}" if compression else media_type


def _too_large(address: str, most_bytes: int) -> CaptureError:
    return CaptureError(address, f"this file has more than {most_bytes / 1e6:g} MB", hint="cut it into parts")
