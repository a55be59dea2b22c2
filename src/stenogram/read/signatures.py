"""What bytes look like from their first ones: to say what it is that cannot be read."""

import re
from functools import lru_cache

from stenogram.read.wide import wide_charset

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n\x1a\n", "an image (PNG)"),
    (b"\xff\xd8\xff", "an image (JPEG)"),
    (b"GIF87a", "an image (GIF)"),
    (b"GIF89a", "an image (GIF)"),
    (b"II*\x00", "an image (TIFF)"),
    (b"MM\x00*", "an image (TIFF)"),
    (b"BM", "an image (BMP)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document (DOC, XLS or PPT)"),
    (b"{\\rtf", "a rich text document (RTF)"),
    (b"%!PS", "PostScript"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"BZh", "a compressed file (bzip2)"),
    (b"\xfd7zXZ\x00", "a compressed file (xz)"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file (7z)"),
    (b"Rar!", "a compressed file (RAR)"),
    (b"\x28\xb5\x2f\xfd", "a compressed file (zstd)"),
    (b"ID3", "a sound recording (MP3)"),
    (b"\xff\xfb", "a sound recording (MP3)"),
    (b"OggS", "a recording (Ogg)"),
    (b"fLaC", "a sound recording (FLAC)"),
    (b"\x1aE\xdf\xa3", "a video (Matroska or WebM)"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
_TEXT_MAY_BEGIN_SO = frozenset({b"BM", b"BZh", b"ID3"})  # plain words can; then the bytes behind must be binary too
_ZIPPED = (
    (b"word/", "a Word document (DOCX)"),
    (b"application/vnd.oasis.opendocument.text", "an OpenDocument text (ODT)"),
    (b"application/epub+zip", "an e-book (EPUB)"),
    (b"xl/", "an Excel workbook (XLSX)"),
    (b"ppt/", "a PowerPoint presentation (PPTX)"),
)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_EDGE_BYTES = 65_536  # at the start and at the end, that are looked at
_MOST_ZEROS = 0.3  # of the bytes; in UTF-16 of a Latin script it is half
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SUBTITLES = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:WEBVTT\b|\d{1,6}\s*\r?\n\d\d:\d\d:\d\d[,.]\d{3} --> )")
_JSON = re.compile(rb'\s*(?:\[\s*)?\{\s*"')
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml[\s?]")
_ROOT = re.compile(rb"<([A-Za-z_][\w.:-]{0,60})")


def looks_like(content: bytes, *, name: str) -> str | None:
    """What the bytes are when they are not plain text: "a PDF", "JSON"; None: nothing speaks against text."""
    return _looks_like(content[:_EDGE_BYTES], content[-_EDGE_BYTES:])


@lru_cache(maxsize=4)  # every reader asks
def _looks_like(content: bytes, end: bytes) -> str | None:
    for signature, kind in _SIGNATURES:
        if content.startswith(signature) and (signature not in _TEXT_MAY_BEGIN_SO or _is_binary(content)):
            return kind
    if content.startswith(b"PK\x03\x04"):
        return _zipped(content, end)
    if content[4:8] == b"ftyp":
        return "a video or image (MP4, HEIC)"
    if content.startswith(b"RIFF") and content[8:12] in (b"WAVE", b"AVI ", b"WEBP"):
        return f"a recording or image ({content[8:12].decode().strip()})"
    if _SUBTITLES.match(content[:200]):
        return "a file of subtitles (WebVTT or SRT)"
    if _JSON.match(content[:200]) and end.rstrip()[-1:] in (b"}", b"]"):
        return "JSON"
    if _XML.match(content[:200]):
        return _xml(content)
    return "binary data of no known kind" if _is_binary(content) else None


def _zipped(content: bytes, end: bytes) -> str:
    head = content[:4096]
    return next((kind for sign, kind in _ZIPPED if sign in head or sign in end), "a ZIP archive")


def _xml(content: bytes) -> str:
    head = re.sub(rb"<[!?][^>]*>", b"", content[:8192])
    root = _ROOT.search(head)
    called = f" with the root element <{root.group(1).decode('ascii', 'replace')}>" if root else ""
    return f"XML{called}"


def _is_binary(content: bytes) -> bool:
    """Whether control characters are in it that no text has, more than a stray one.

    Zero bytes between words alone make no text binary: old databases fill their fields with them.
    """
    if content.startswith(_WIDE_MARKS):
        return False
    head = content
    if wide_charset(head) is not None:
        return False
    zeros = head.count(0)
    return len(_CONTROL.findall(head)) - zeros > max(2, len(head) // 100) or zeros > len(head) * _MOST_ZEROS
