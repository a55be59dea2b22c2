"""What a process gives up for good before it reads a stranger's file. Each layer holds where the system has it."""

import ctypes
import os
import platform
import struct
import sys
from collections.abc import Iterable
from pathlib import Path

from stenogram.read.syscalls import PROCESSORS, filter_program

_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2  # prctl
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # Landlock; the same on every processor
_PATH_BENEATH, _ASK_VERSION = 1, 1
_READ_FILE, _READ_FOLDER = 1 << 2, 1 << 3
_FILE_RIGHTS = {1: 1 << 13, 2: 1 << 14, 3: 1 << 15, 5: 1 << 16}  # by version: all rights are those below this bit
_NET_FROM, _SCOPED_FROM = 4, 6  # versions
_LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib")
_REFUSED = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "pty.", "os.kill",
    "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown",
    "os.putenv", "shutil.", "tempfile.", "ctypes.dlopen", "http.", "urllib.", "ftplib.", "smtplib.", "webbrowser.",
    "sqlite3.connect", "mmap.",
)  # fmt: skip


def limit_resources(*, memory_bytes: int, cpu_seconds: int) -> None:
    """Set how much memory and time this process may take; no file may grow, no core is dumped."""
    import resource

    for kind, most in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 64),
    ):
        try:
            resource.setrlimit(kind, (most, most))
        except (ValueError, OSError):  # macOS knows no limit of addresses
            continue


def lock_down() -> tuple[str, ...]:
    """Give up network, writing, other processes, and files that Python does not need; which layers hold."""
    held = [
        name
        for name, take in (("landlock", _only_read_python), ("seccomp", _filter_calls), ("audit hook", _hook))
        if take()
    ]
    return tuple(held)


def _hook() -> bool:
    """Refuse the same in Python itself: the only layer where the kernel has none. Native code does not ask it."""

    def refuse(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            mode = arguments[1]
            if isinstance(mode, str) and set(mode) & set("wax+"):
                raise PermissionError("a reader writes no file")
        elif event.startswith(_REFUSED):
            raise PermissionError(f"a reader does no {event}")

    sys.addaudithook(refuse)
    return True


def _libc() -> ctypes.CDLL | None:
    return ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def _filter_calls() -> bool:
    """Seccomp: the calls of `syscalls` fail, whoever makes them."""
    libc, processor = _libc(), PROCESSORS.get(platform.machine())
    if libc is None or processor is None:
        return False
    program = filter_program(processor)
    letters = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("@HP", len(program) // 8, ctypes.addressof(letters))
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        return False
    return int(libc.prctl(_SET_SECCOMP, _FILTER, ctypes.c_char_p(header), 0, 0)) == 0


def _only_read_python() -> bool:
    """Landlock: of all files only Python's own can be opened, to read; no TCP, no signals to others."""
    libc = _libc()
    version = libc.syscall(_CREATE_RULESET, None, 0, _ASK_VERSION) if libc else 0
    if libc is None or version < 1:
        return False
    rights = max(bit for since, bit in _FILE_RIGHTS.items() if since <= version) - 1
    attributes = [rights, *([3] if version >= _NET_FROM else []), *([3] if version >= _SCOPED_FROM else [])]
    rules = struct.pack(f"={len(attributes)}Q", *attributes)
    ruleset = libc.syscall(_CREATE_RULESET, ctypes.c_char_p(rules), len(rules), 0)
    if ruleset < 0:
        return False
    for folder in _python_folders():
        _allow_reading(libc, ruleset, folder)
    done = libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) == 0 and libc.syscall(_RESTRICT_SELF, ruleset, 0) == 0
    os.close(ruleset)
    return bool(done)


def _python_folders() -> Iterable[Path]:
    """Where Python's modules and the system's libraries are."""
    return (Path(folder) for folder in dict.fromkeys((*sys.path, *_LIBRARIES)) if folder and Path(folder).exists())


def _allow_reading(libc: ctypes.CDLL, ruleset: int, folder: Path) -> None:
    opened = os.open(folder, os.O_PATH | os.O_CLOEXEC)
    rights = _READ_FILE | (_READ_FOLDER if folder.is_dir() else 0)
    libc.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, ctypes.c_char_p(struct.pack("=Qi", rights, opened)), 0)
    os.close(opened)
