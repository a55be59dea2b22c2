"""`stenogram serve`: the archive as a site; it only reads, unless editors are named."""

import contextlib
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from stenogram.cli._compose import archive_folder, checks, now, opened, policy
from stenogram.cli._group import DONE, Root
from stenogram.cli.search import search_tools
from stenogram.errors import UsageError
from stenogram.protocols import Archive

if TYPE_CHECKING:
    from stenogram.site import EditDoor, SearchDoor

PORT = 8600
NEAR = 20  # ports tried after the one that was asked for, when that is taken


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
@click.pass_obj
def command(root: Root, /, host: str, port: int | None, base_url: str | None, editors: Path | None) -> int:
    """Serve the archive as a site, until Ctrl-C. It only reads, unless --editors names who may change sentences.

    On a loopback address it answers to no other name than its own. Behind a proxy, --base-url says how it is reached;
    with editors it should be an https address. Each sign-in and each change is a line on standard error.

    Example: stenogram serve --port 8000
    """
    serve(root, host=host, port=port, base_url=base_url, editors=editors)
    return DONE


def serve(
    root: Root,
    *,
    host: str = "127.0.0.1",
    port: int | None = None,
    base_url: str | None = None,
    editors: Path | None = None,
) -> None:
    """Serve until stopped.

    Raises:
        ArchiveMissing: there is no archive.
        UsageError: the port is taken.
        SettingsError: the editors' file cannot be used.
    """
    import uvicorn

    from stenogram.cli._quote_door import quote_door
    from stenogram.site import make_app

    with opened(root, read_only=True):  # a clear error before the server starts
        pass
    editing = _edit_door(root, editors) if editors else None
    listener = _listener(host, port)
    bound = listener.getsockname()[1]
    url = f"http://{f'[{host}]' if ':' in host else host}:{bound}/"

    @contextlib.contextmanager
    def reading() -> Iterator[Archive]:
        with opened(root, read_only=True) as archive:
            yield archive

    app = make_app(
        open_archive=reading, checks=checks(), policy=policy(), base_url=base_url, search=search_door(),
        quoting=quote_door(), editing=editing,
    )  # fmt: skip
    click.echo(f"{archive_folder(root)} is served on {url}  (Ctrl-C stops it)")
    config = uvicorn.Config(app, log_level="warning", http="httptools", lifespan="off", server_header=False)
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listener])
    click.echo(f"stopped {now():%H:%M} UTC", err=True)


def search_door() -> "SearchDoor":
    """The search with its embedders and checks, made once for all requests."""
    from stenogram.model import SearchOrder, SearchResult
    from stenogram.pipeline.searching import Asking, By, search_archive
    from stenogram.site import SearchDoor

    kit = search_tools()

    def find(text: str, archive: Archive, *, by: str, order: SearchOrder, page: int, size: int) -> SearchResult:
        return search_archive(text, archive, kit, Asking(by=By(by), order=order, page=page, size=size))

    return SearchDoor(find=find)


def _edit_door(root: Root, editors: Path) -> "EditDoor":
    from stenogram.cli._editors import EditorsFile
    from stenogram.cli._site_commands import SiteCommands
    from stenogram.site import EditDoor

    def tell(line: str) -> None:
        click.echo(line, err=True)

    return EditDoor(editors=EditorsFile(editors), commands=SiteCommands(root), clock=now, tell=tell)


def _listener(host: str, port: int | None) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    tried = [port] if port is not None else [PORT + n for n in range(NEAR)]
    for number in tried:
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, number))
            listener.listen(128)  # so that whoever reads the address below is answered, if a moment later
        except OSError as error:
            listener.close()
            if number == tried[-1]:
                raise UsageError(f"cannot listen on {host}:{number}: {error}", hint="give another --port") from error
            continue
        return listener
    raise UsageError("no port was given")
