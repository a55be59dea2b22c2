"""`stenogram serve`: the archive as a site; it only reads, unless editors are named."""

import contextlib
import functools
import gc
import ipaddress
import socket
import threading
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from stenogram.cli._compose import archive_folder, checks, now, opened, policy
from stenogram.cli._group import DONE, Root
from stenogram.cli._once import once
from stenogram.cli._processes import MOST, can_fork, cores, run_processes
from stenogram.cli.search import search_tools
from stenogram.errors import UsageError

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from stenogram.protocols import Archive
    from stenogram.site import EditDoor, SearchDoor

PORT = 8600
NEAR = 20  # ports tried after the one that was asked for, when that is taken
KEPT_PAGES = 64  # megabytes a process: two thousand pages of a hundred pairs of sentences
_MEGABYTE = 1024 * 1024
_WARM_AFTER_SECONDS = 2.0
_GARBAGE = (50_000, 20, 50)  # a page makes as many values that all go at once: looking at them between costs a tenth


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=None, help=f"The port; default {PORT}, or the next free one."
)
@click.option("--base-url", metavar="URL", help="The address under which readers reach the site, for its permalinks.")
@click.option(
    "--editors", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Who may sign in and change sentences of translations made here; `stenogram editors add` writes the file.",
)  # fmt: skip
@click.option(
    "--processes", type=click.IntRange(1, 64), default=None,
    help=f"How many processes make pages; default one a core, at most {MOST}, and one where editors sign in.",
)  # fmt: skip
@click.option(
    "--kept-pages", type=click.IntRange(0), default=KEPT_PAGES, show_default=True, metavar="MB",
    help="Memory of each process for pages as they were sent; 0 makes each page anew.",
)  # fmt: skip
@click.option(
    "--cors", "is_open", is_flag=True,
    help="Let web pages of other sites read the API in their visitors' browsers; for an archive that is public.",
)  # fmt: skip
@click.pass_obj
def command(
    root: Root, /, host: str, port: int | None, base_url: str | None, editors: Path | None, processes: int | None,
    kept_pages: int, *, is_open: bool,
) -> int:  # fmt: skip
    """Serve the archive as a site, until Ctrl-C. It only reads, unless --editors names who may change sentences.

    On a loopback address it answers to no other name than its own. Behind a proxy, --base-url says how it is reached;
    with editors it should be an https address. Each sign-in and each change is a line on standard error.

    A page that was made is kept and shown again while the archive says that nothing of it changed: a change is seen
    in the very next request.

    Example: stenogram serve --port 8000
    """
    serve(
        root, host=host, port=port, base_url=base_url, editors=editors, processes=processes, kept_pages=kept_pages,
        is_open_to_others=is_open,
    )  # fmt: skip
    return DONE


def serve(
    root: Root,
    *,
    host: str = "127.0.0.1",
    port: int | None = None,
    base_url: str | None = None,
    editors: Path | None = None,
    processes: int | None = None,
    kept_pages: int = KEPT_PAGES,
    is_open_to_others: bool = False,
) -> None:
    """Serve until stopped.

    Args:
        processes: None: one a core; who is signed in is known to one process only.
        kept_pages: megabytes of each process; 0: none are kept.
        is_open_to_others: whether pages of other sites may read the API in their visitors' browsers.

    Raises:
        ArchiveMissing: there is no archive.
        UsageError: the port is taken; several processes were asked for where editors sign in; or what only this
            machine reaches is to be open to others.
        SettingsError: the editors' file cannot be used.
    """
    from stenogram.cli._quote_door import quote_door
    from stenogram.site import make_app
    from stenogram.store import ReadingRoom, WatchedArchive

    if is_open_to_others and _is_loopback(urlsplit(base_url).hostname if base_url else host):
        raise UsageError(
            "--cors is for an archive that everybody may read, and this one is served to this machine alone",
            hint="behind a proxy, --base-url says under which address readers reach it",
        )
    with opened(root, read_only=True):  # a clear error before the server starts
        pass
    folder = archive_folder(root)
    count = _processes(processes, has_editors=editors is not None)
    editing = _edit_door(root, editors) if editors else None
    listeners = _listeners(host, port, count)
    bound = listeners[0].getsockname()[1]
    url = f"http://{f'[{host}]' if ':' in host else host}:{bound}/"
    app = make_app(
        open_archive=ReadingRoom(folder, clock=now).opened, checks=checks(), policy=policy(), base_url=base_url,
        search=search_door(), quoting=quote_door(), editing=editing, is_open_to_others=is_open_to_others,
        watch=WatchedArchive(folder) if kept_pages else None,
        most_kept=kept_pages * _MEGABYTE,
    )  # fmt: skip
    click.echo(f"{folder} is served on {url}  (Ctrl-C stops it)")
    gc.collect()
    gc.freeze()  # what is here stays: neither looked at again nor copied into each process
    run = functools.partial(_run, app)
    if count == 1:
        run(listeners[0])
    else:
        run_processes(listeners, run)
    click.echo(f"stopped {now():%H:%M} UTC", err=True)


def _is_loopback(host: str | None) -> bool:
    """Whether a name leads to this machine alone."""
    try:
        return ipaddress.ip_address(host or "").is_loopback
    except ValueError:
        return host in (None, "", "localhost")


def _run(app: "Starlette", listener: socket.socket) -> None:
    """Answer until stopped."""
    import uvicorn

    gc.set_threshold(*_GARBAGE)
    warming = threading.Timer(_WARM_AFTER_SECONDS, _warm)
    warming.daemon = True
    warming.start()
    # its loop is that of uvloop, where the system has it: a tenth less of the processor for a page
    config = uvicorn.Config(app, log_level="warning", http="httptools", lifespan="off", server_header=False)
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listener])


def _warm() -> None:
    """Import what the first search and the first quotation need, while nobody waits for it."""
    import stenogram.pipeline.quoting
    import stenogram.pipeline.searching  # noqa: F401


def _processes(wanted: int | None, *, has_editors: bool) -> int:
    """How many processes answer."""
    if wanted is None:
        return min(cores(), MOST) if can_fork() and not has_editors else 1
    if wanted > 1 and has_editors:
        raise UsageError(
            "editors need one process: who is signed in is known to that one only", hint="leave --processes out"
        )
    if wanted > 1 and not can_fork():
        raise UsageError("several processes share an address evenly on Linux only", hint="leave --processes out")
    return wanted


def search_door() -> "SearchDoor":
    """The search with its embedders and checks, made once for all requests."""
    from stenogram.model import SearchOrder, SearchResult
    from stenogram.site import SearchDoor

    kit = once(search_tools)  # with what only a search needs: a site is up before

    def find(text: str, archive: "Archive", *, by: str, order: SearchOrder, page: int, size: int) -> SearchResult:
        from stenogram.pipeline.searching import Asking, By, search_archive

        return search_archive(text, archive, kit(), Asking(by=By(by), order=order, page=page, size=size))

    return SearchDoor(find=find)


def _edit_door(root: Root, editors: Path) -> "EditDoor":
    from stenogram.cli._editors import EditorsFile
    from stenogram.cli._site_commands import SiteCommands
    from stenogram.site import EditDoor

    def tell(line: str) -> None:
        click.echo(line, err=True)

    return EditDoor(editors=EditorsFile(editors), commands=SiteCommands(root), clock=now, tell=tell)


def _listeners(host: str, port: int | None, count: int) -> list[socket.socket]:
    """A socket for each process, all at one address.

    The kernel deals connections out among them. The first is bound alone, to learn whether the port is free: sockets
    that share an address share it with those of another server too.
    """
    alone = _listener(host, port)
    if count == 1:
        return [alone]
    bound = alone.getsockname()[1]
    alone.close()
    return [_bound(host, bound, is_shared=True) for _ in range(count)]


def _listener(host: str, port: int | None) -> socket.socket:
    tried = [port] if port is not None else [PORT + n for n in range(NEAR)]
    for number in tried:
        try:
            return _bound(host, number)
        except OSError as error:
            if number == tried[-1]:
                raise UsageError(f"cannot listen on {host}:{number}: {error}", hint="give another --port") from error
    raise UsageError("no port was given")


def _bound(host: str, port: int, *, is_shared: bool = False) -> socket.socket:
    # With the protocol named, asyncio sends small pieces at once (TCP_NODELAY); without, each page waits 40 ms.
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if is_shared:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    try:
        listener.bind((host, port))
        listener.listen(128)  # so that whoever reads the address below is answered, if a moment later
    except OSError:
        listener.close()
        raise
    return listener
