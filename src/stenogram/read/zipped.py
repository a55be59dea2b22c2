"""The parts of a zipped document, opened with distrust: bytes are counted as they come out."""

import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from stenogram.errors import ReadError

_MOST_PARTS = 5_000
_MOST_BYTES = 128 << 20  # of one part
_FREE_BYTES, _MOST_RATIO = 4 << 20, 150  # a part may unpack to so much, or to so many times its size
_CHUNK = 1 << 16
_LOCAL_HEADER = struct.Struct("<4s5H3I2H")
_KNOWN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@dataclass(frozen=True, slots=True)
class Parts:
    """A checked zip file; parts are unpacked when asked for."""

    _archive: zipfile.ZipFile
    _name: str

    def has(self, part: str) -> bool:
        """Whether the file has this part."""
        return part in self._archive.NameToInfo

    def read(self, part: str) -> bytes:
        """The bytes of a part.

        Raises:
            ReadError: it is missing, damaged, locked, or unpacks to more than it may.
        """
        info = self._archive.NameToInfo.get(part)
        if info is None:
            raise ReadError(self._name, f"its part {part} is missing")
        if info.flag_bits & 0x1:
            raise ReadError(self._name, "it is protected by a password", hint="save it without the password")
        most = min(_MOST_BYTES, max(_FREE_BYTES, info.compress_size * _MOST_RATIO))
        pieces: list[bytes] = []
        size = 0
        try:
            with self._archive.open(info) as stream:
                while piece := stream.read(_CHUNK):
                    size += len(piece)
                    if size > most:
                        raise ReadError(self._name, f"its part {part} unpacks to more than any text does")
                    pieces.append(piece)
        except (
            zipfile.BadZipFile,
            ValueError,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
            zlib.error,
        ) as problem:
            raise ReadError(self._name, f"its part {part} is damaged: {problem}") from problem
        return b"".join(pieces)


def open_zip(content: bytes, *, name: str) -> Parts:
    """The parts of a zip file, whose list is checked before anything is unpacked.

    Raises:
        ReadError: it is damaged, or made to deceive.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(content))
        infos = archive.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError, struct.error) as problem:
        raise ReadError(name, f"this ZIP file is damaged: {problem}") from problem
    if len(infos) > _MOST_PARTS:
        raise ReadError(name, f"it has {len(infos)} parts; no document has more than {_MOST_PARTS}")
    if len({info.filename for info in infos}) < len(infos):
        raise ReadError(name, "two of its parts have one name")
    if any(info.compress_type not in _KNOWN_METHODS for info in infos):
        raise ReadError(name, "it is packed in a way that documents are not")
    _refuse_overlaps(content, infos, name)
    return Parts(archive, name)


def _refuse_overlaps(content: bytes, infos: list[zipfile.ZipInfo], name: str) -> None:
    """Parts that share their bytes are how small files unpack to enormous ones (zbsm, 2019)."""
    reached = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        start = info.header_offset
        if start < reached or start + _LOCAL_HEADER.size > len(content) or content[start : start + 2] != b"PK":
            raise ReadError(name, "the parts of this ZIP file overlap or lie outside it")
        *_, name_length, extra_length = _LOCAL_HEADER.unpack_from(content, start)
        reached = start + _LOCAL_HEADER.size + name_length + extra_length + info.compress_size
