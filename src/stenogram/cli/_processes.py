"""A server in several processes over one address: each makes pages on a core of its own. Knows no site."""

import contextlib
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Sequence

import click

MOST = 4  # by default: more would hold a copy of the encoder each
_RESTART_SECONDS = 1.0  # between two starts of one process
_GRACE_SECONDS = 10.0  # for answers under way, when the server is stopped


def can_fork() -> bool:
    """Whether several processes can share an address evenly: the kernel of Linux deals connections out."""
    return sys.platform == "linux" and hasattr(os, "fork")


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run_processes(listeners: Sequence[socket.socket], run: Callable[[socket.socket], None]) -> None:
    """Run a process for each listener until this one is told to stop; one that dies is started again.

    A listener stays open here, so that who calls while its process is started again is answered, if a moment later.
    """
    stopping = False

    def stop(number: int, frame: object) -> None:
        nonlocal stopping
        stopping = True
        for child in running:
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGTERM)

    running: dict[int, int] = {}
    before = {each: signal.signal(each, stop) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        for number in range(len(listeners)):
            running[_start(number, listeners, run)] = number
        while running and not stopping:
            child, status = _wait()
            number = running.pop(child, -1)
            if number < 0 or stopping:
                continue
            click.echo(f"process {child} of the server ended ({_why(status)}); it is started again", err=True)
            time.sleep(_RESTART_SECONDS)
            if not stopping:
                running[_start(number, listeners, run)] = number
    finally:
        _end(running)
        for each, was in before.items():
            signal.signal(each, was)


def _start(number: int, listeners: Sequence[socket.socket], run: Callable[[socket.socket], None]) -> int:
    """The number of a new process with one of the listeners."""
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, signal.default_int_handler)
        for other, listener in enumerate(listeners):
            if other != number:
                listener.close()
        with contextlib.suppress(KeyboardInterrupt):
            run(listeners[number])
        status = 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def _wait() -> tuple[int, int]:
    try:
        return os.wait()
    except ChildProcessError:
        return -1, 0
    except InterruptedError:
        return -1, 0


def _end(running: dict[int, int]) -> None:
    """Wait until all have ended; who does not within the grace is killed."""
    for child in running:
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGTERM)
    deadline = time.monotonic() + _GRACE_SECONDS
    for child in running:
        while True:
            with contextlib.suppress(ChildProcessError):
                if os.waitpid(child, os.WNOHANG) == (0, 0):
                    if time.monotonic() > deadline:
                        with contextlib.suppress(ProcessLookupError):
                            os.kill(child, signal.SIGKILL)
                    time.sleep(0.01)
                    continue
            break


def _why(status: int) -> str:
    if os.WIFSIGNALED(status):
        return f"signal {os.WTERMSIG(status)}"
    return f"exit status {os.waitstatus_to_exitcode(status)}"
