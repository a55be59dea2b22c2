"""What the process that reads cannot do, tried from inside it."""

import subprocess
import sys

import pytest
from tests.unit.read.making import docx, p

from stenogram.errors import ReadError
from stenogram.read.boxed import Limits, limits_for, read_in_child

_PROBE = """
import sys, os, socket, subprocess, ctypes, resource
from stenogram.read import lockdown
lockdown.limit_resources(memory_bytes=1 << 30, cpu_seconds=20)
layers = {layers}
try:
    outcome = {probe}
    print("done", outcome)
except BaseException as refusal:
    print("refused", type(refusal).__name__)
"""
ALL = "lockdown.lock_down()"
KERNEL = "(lockdown._only_read_python(), lockdown._filter_calls())"
PROBES = {
    "socket": "socket.socket()",
    "unix socket": "socket.socket(socket.AF_UNIX)",
    "socket pair": "socket.socketpair()",
    "name look-up": "socket.getaddrinfo('example.org', 80)",
    "write a file": "open('/tmp/stenogram-probe', 'w')",
    "append to a file": "open('/tmp/stenogram-probe', 'ab')",
    "write by number": "os.open('/tmp/stenogram-probe', os.O_WRONLY | os.O_CREAT)",
    "make a folder": "os.mkdir('/tmp/stenogram-probe')",
    "remove": "os.unlink('/tmp/stenogram-none')",
    "rename": "os.rename('/tmp/stenogram-none', '/tmp/stenogram-probe')",
    "link": "os.symlink('/etc/passwd', '/tmp/stenogram-probe')",
    "change rights": "os.chmod('/tmp', 0o777)",
    "change owner": "os.chown('/tmp', 0, 0)",
    "touch": "os.utime('/tmp')",
    "pipe in the file system": "os.mkfifo('/tmp/stenogram-probe')",
    "fork": "os.fork()",
    "spawn": "os.posix_spawn('/bin/true', ['true'], {})",
    "run": "subprocess.run(['/bin/true'])",
    "become another program": "os.execv('/bin/true', ['true'])",
    "signal the parent": "os.kill(os.getppid(), 0)",
    "more time": "resource.setrlimit(resource.RLIMIT_CPU, (9999, 9999))",
    "much memory": "len(bytearray(2 << 30))",
}
READS = {"read a secret": "open('/etc/passwd').read()", "list a folder": "os.listdir('/')"}


def probe(words: str, layers: str) -> str:
    """What came of trying it."""
    program = _PROBE.format(layers=layers, probe=words)
    done = subprocess.run(
        [sys.executable, "-I", "-c", program], capture_output=True, text=True, timeout=30, check=False
    )
    assert done.stdout, done.stderr[-500:]
    return done.stdout


@pytest.mark.parametrize("name", PROBES | READS)
def test_it_is_refused(name: str) -> None:
    """With all layers none of this can be done."""
    assert probe((PROBES | READS)[name], ALL).startswith("refused")


@pytest.mark.parametrize("name", PROBES)
def test_the_kernel_refuses_it_too(name: str) -> None:
    """The kernel's layers hold alone, for native code does not ask Python's."""
    held = probe("layers", KERNEL)
    if "True, True" not in held:
        assert "False" in held  # a kernel without Landlock or seccomp: Python's layer is all there is
        return
    assert probe(PROBES[name], KERNEL).startswith("refused")


def test_native_code_is_refused() -> None:
    """A library that calls the kernel itself gets nothing."""
    if "True, True" in probe("layers", KERNEL):
        assert probe("ctypes.CDLL(None).socket(2, 1, 0)", KERNEL).startswith("done -1")
        assert probe("ctypes.CDLL(None).fork()", KERNEL).startswith("done -1")
        assert probe("ctypes.CDLL(None).ptrace(0, 0, 0, 0)", KERNEL).startswith("done -1")


def test_python_still_works() -> None:
    """Modules that were not loaded yet can be."""
    assert probe("__import__('mailbox').__name__", ALL).startswith("done mailbox")


def test_time_that_is_up_ends_the_child() -> None:
    """A child that waits is ended, and the error says so."""
    tight = Limits(cpu_seconds=1, wall_seconds=0.01)
    with pytest.raises(ReadError, match="takes longer"):
        read_in_child(docx(p("Hello.")), format_name="docx", name="x.docx", limits=tight)


def test_memory_that_is_up_ends_the_child() -> None:
    """A child that gets no memory is an error, not a crash."""
    tight = Limits(memory_bytes=20 << 20, cpu_seconds=10, wall_seconds=20)
    with pytest.raises(ReadError):
        read_in_child(docx(p("Hello.")), format_name="docx", name="x.docx", limits=tight)


def test_limits_grow_with_the_file() -> None:
    """A small file gets seconds, a large one half a minute and two seconds a megabyte."""
    assert limits_for(100_000).cpu_seconds <= 7
    assert limits_for(50 << 20).cpu_seconds == 130
