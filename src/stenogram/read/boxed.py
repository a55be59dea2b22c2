"""Reading in another process that can do nothing else: for formats whose files are programs for a big library."""

import json
import subprocess
import sys
import threading
from dataclasses import dataclass
from typing import IO

from stenogram.errors import MissingExtra, ReadError
from stenogram.model import Page
from stenogram.read.wire import unpacked

MEMORY_BYTES = 1 << 30
_MOST_SECONDS, _SECONDS_A_MB = 30, 2  # of processor time
_LEAST_SECONDS, _SECONDS_A_MB_OF_SMALL = 4, 26  # small files have little to say, so that bombs end soon
_WAITING = 4  # times the processor time, for a machine that is busy
_MOST_ANSWER_BYTES = 256 << 20
_START = "import sys; sys.path[:] = {path!r}; from stenogram.read._child import main; main()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much the child may take."""

    memory_bytes: int = MEMORY_BYTES
    cpu_seconds: int
    wall_seconds: float


def limits_for(size: int) -> Limits:
    """The limits for a file of so many bytes: time grows with it."""
    megabytes = size / (1 << 20)
    seconds = min(_LEAST_SECONDS + _SECONDS_A_MB_OF_SMALL * megabytes, _MOST_SECONDS + _SECONDS_A_MB * megabytes)
    return Limits(cpu_seconds=int(seconds), wall_seconds=seconds * _WAITING)


def read_in_child(content: bytes, *, format_name: str, name: str, limits: Limits | None = None) -> Page:
    """The page that a child process makes of the bytes.

    Raises:
        ReadError: the child refused them, took too long or too much, or died of them.
        MissingExtra: the format's library is not installed.
    """
    held = limits or limits_for(len(content))
    path = [folder for folder in sys.path if folder]
    command = [
        sys.executable, "-I", "-X", "utf8", "-c", _START.format(path=path),
        format_name, str(held.memory_bytes), str(held.cpu_seconds), name.replace("\x00", "?")[:500],
    ]  # fmt: skip
    child = subprocess.Popen(  # noqa: S603 - our own interpreter, arguments as a list
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={}, cwd="/"
    )
    watch = threading.Timer(held.wall_seconds, child.kill)
    with child:
        watch.start()
        feeding = threading.Thread(target=_feed, args=(child.stdin, content), daemon=True)
        feeding.start()
        answer = child.stdout.read(_MOST_ANSWER_BYTES + 1) if child.stdout else b""
        if len(answer) > _MOST_ANSWER_BYTES:
            child.kill()
        status = child.wait()
        watch.cancel()
        feeding.join()
    return _page(answer, status, name, held)


def _feed(pipe: IO[bytes] | None, content: bytes) -> None:
    """Give the child its file; a child that died reads no more."""
    if pipe is None:
        return
    try:
        with pipe:
            pipe.write(content)
    except OSError:
        return


def _page(answer: bytes, status: int, name: str, limits: Limits) -> Page:
    word, _, told = answer.partition(b"\n")
    if status != 0 or len(answer) > _MOST_ANSWER_BYTES or word not in (b"page", b"refused", b"missing"):
        raise ReadError(name, _end_of(status, limits), hint="open it, save it anew or as text, and add that")
    try:
        if word == b"page":
            return unpacked(told)
        first, second = json.loads(told)
    except ValueError as problem:
        raise ReadError(name, f"its reader answered nonsense: {problem}") from problem
    if word == b"missing":
        raise MissingExtra(str(first), str(second))
    raise ReadError(name, str(first), hint=second if isinstance(second, str) else None)


def _end_of(status: int, limits: Limits) -> str:
    """Why a child that answered nothing ended."""
    if status in (-9, -24):  # SIGKILL by the watch or the kernel, SIGXCPU
        return f"reading it takes longer than {limits.cpu_seconds} s, or more than {limits.memory_bytes >> 20} MB"
    if status < 0:  # libraries in C end so when they get no memory
        return f"its library broke on it (signal {-status}), or it needs more than {limits.memory_bytes >> 20} MB"
    return f"its reader died of it (status {status})"
