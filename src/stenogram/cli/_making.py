"""One process at a time asks an engine for a rendition. The system lets go of the lock of a process that was killed."""

import contextlib
import errno
import fcntl
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from stenogram.cli._by import who
from stenogram.cli._compose import now
from stenogram.errors import TranslateError


@contextlib.contextmanager
def making(cache: Path, engine: str, *of_what: str) -> Iterator[None]:
    """Hold what is being made, so that no sentence is sent, and paid for, twice.

    Args:
        cache: the folder of the archive in which a lock may lie; nothing is lost with it.
        of_what: event, source and language: what tells one rendition of this engine from another.

    Raises:
        TranslateError: another process is at it; it is said which.
    """
    name = hashlib.sha256("\0".join((engine, *of_what)).encode()).hexdigest()[:20]
    cache.mkdir(exist_ok=True)
    file = os.open(cache / f"making-{name}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in (errno.EAGAIN, errno.EACCES):
                yield  # a file system without locks: as it was before there were any
                return
            holder = os.pread(file, 300, 0).decode("utf-8", "replace").strip() or "another process"
            raise TranslateError(
                engine,
                f"{holder} is translating this already",
                hint="run the command again when it has ended: only what is still missing is asked for",
            ) from error
        os.ftruncate(file, 0)
        os.pwrite(file, f"{who(None)}, process {os.getpid()}, since {now():%Y-%m-%d %H:%M:%S} UTC,".encode(), 0)
        yield
    finally:
        os.close(file)
