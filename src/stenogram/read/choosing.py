"""Which reader reads these bytes, and what to say when none does."""

from collections.abc import Sequence

from stenogram.errors import ReadError
from stenogram.model import Page
from stenogram.protocols import Reader
from stenogram.read.signatures import looks_like

_LEAST_CLAIM = 0.1


def read_page(
    content: bytes, *, media_type: str | None, charset: str | None, name: str, readers: Sequence[Reader]
) -> Page:
    """The page that the surest of the readers makes of the bytes.

    Args:
        content: the bytes.
        media_type: what the server or the user says they are.
        charset: the encoding, where the server says one.
        name: a file's name or a URL: a hint at the format, and what errors call it.
        readers: asked in order; of equals the first reads.

    Raises:
        ReadError: the file is empty, no reader knows its format, or nothing readable is in it.
    """
    if not content:
        raise ReadError(name, "the file is empty", hint="it holds no bytes; save or download it again")
    if not content.strip(b" \t\r\n\f\v\x00"):
        raise ReadError(name, "nothing readable is in it: only white space")
    kind = media_type.split(";")[0].strip().lower() if media_type else None
    claims = [(reader.claims(content, media_type=kind, name=name), reader) for reader in readers]
    surest, reader = max(claims, key=lambda claim: claim[0], default=(0.0, None))
    if reader is None or surest < _LEAST_CLAIM:
        raise _unreadable(content, name, readers)
    page = reader.read(content, charset=charset, name=name)
    if not page.blocks:
        raise ReadError(name, "nothing readable is in it")
    return page


def _unreadable(content: bytes, name: str, readers: Sequence[Reader]) -> ReadError:
    known = ", ".join(reader.name for reader in readers) or "nothing"
    kind = looks_like(content, name=name) or "text of a format that no reader claims"
    return ReadError(name, f"this looks like {kind}, which is not read yet", hint=f"what is read: {known}")
