"""Bytes on disk by their digest. Knows nothing of what the bytes are.

A blob is written to a temporary name, fsynced, renamed, its folder fsynced, and hashed again from the disk; only then
does `write` return. A temporary file is locked while its writer lives, so that what a killed writer left can be told
from what another process is writing.
"""

import contextlib
import fcntl
import hashlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from stenogram.errors import StoreError
from stenogram.model import Digest

_TEMPORARY = "incoming-"
_PIECE = 1 << 20  # bytes read at a time


def digest_of(content: bytes) -> Digest:
    """The name of these bytes.

    >>> digest_of(b"")[:19]
    'sha256:e3b0c44298fc'
    """
    return Digest("sha256:" + hashlib.sha256(content).hexdigest())


class BlobFolder:
    """The folder `blobs/` of an archive."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, digest: Digest) -> Path:
        """Where the bytes of this digest lie."""
        name = digest.removeprefix("sha256:")
        return self.folder / name[:2] / name[2:]

    def write(self, content: bytes) -> Digest:
        """The digest of bytes that are on the disk now, read back and found the same.

        Raises:
            OSError: they could not be written; nothing is left behind.
            StoreError: what was read back is not what was written.
        """
        digest = digest_of(content)
        target = self.path(digest)
        target.parent.mkdir(exist_ok=True)
        sync_folder(self.folder)  # always: who made the folder may have been killed before this
        # A file of this name that holds other bytes is damaged: the rename puts the right ones in its place.
        if not target.exists() or _digest_on_disk(target) != digest:
            self._write_new(content, target)
        else:
            _sync_file(target)  # its writer may have been killed between rename and fsync
        sync_folder(target.parent)
        if _digest_on_disk(target) != digest:
            raise StoreError(f"{target}: the disk gave back other bytes than were written", hint="check the disk")
        return digest

    def read(self, digest: Digest) -> bytes:
        """The bytes, checked against their digest.

        Raises:
            StoreError: they are missing or damaged.
        """
        path = self.path(digest)
        try:
            content = path.read_bytes()
        except FileNotFoundError as error:
            raise StoreError(f"the bytes {digest} are missing: {path}", hint="restore them from a backup") from error
        except OSError as error:
            raise StoreError(f"the bytes {digest} cannot be read: {path}: {error.strerror}") from error
        if digest_of(content) != digest:
            raise StoreError(f"the bytes {digest} are damaged: {path}", hint="restore them from a backup")
        return content

    def sweep(self) -> int:
        """Remove what killed writers left; how many files that were."""
        swept = 0
        with os.scandir(self.folder) as entries:
            for entry in entries:
                if entry.name.startswith(_TEMPORARY):
                    swept += _remove_orphan(Path(entry.path))
        return swept

    def _write_new(self, content: bytes, target: Path) -> None:
        with self._temporary() as (file, temporary):
            view = memoryview(content)
            while view:
                view = view[os.write(file, view) :]
            os.fsync(file)
            temporary.replace(target)

    @contextlib.contextmanager
    def _temporary(self) -> Iterator[tuple[int, Path]]:
        """A new locked file; gone at the end of the block unless it was renamed."""
        file, path = self._locked()
        try:
            yield file, path
        finally:
            path.unlink(missing_ok=True)
            os.close(file)

    def _locked(self) -> tuple[int, Path]:
        """A new file that nobody sweeps. Another process may sweep one between its creation and its lock: then anew."""
        while True:
            path = self.folder / f"{_TEMPORARY}{secrets.token_hex(8)}"
            file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o644)
            try:
                fcntl.flock(file, fcntl.LOCK_EX)
            except BaseException:
                path.unlink(missing_ok=True)
                os.close(file)
                raise
            if path.exists():
                return file, path
            os.close(file)


def sync_folder(folder: Path) -> None:
    """The names in a folder survive a power cut once this returns."""
    _sync_file(folder)


def _sync_file(path: Path) -> None:
    file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def _digest_on_disk(path: Path) -> Digest:
    """The digest of what the disk holds: cached pages are dropped first, where the system lets us."""
    state = hashlib.sha256()
    with path.open("rb", buffering=0) as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while piece := file.read(_PIECE):
            state.update(piece)
    return Digest("sha256:" + state.hexdigest())


def _remove_orphan(path: Path) -> bool:
    try:
        file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return False  # renamed or removed meanwhile
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False  # its writer lives
    else:
        path.unlink(missing_ok=True)
        return True
    finally:
        os.close(file)
