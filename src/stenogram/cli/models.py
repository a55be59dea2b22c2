"""`stenogram models`: the translation models on this machine, and fetching more."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from stenogram.cli._compose import now, settings
from stenogram.cli._group import DONE
from stenogram.cli._json import json_option, print_json
from stenogram.errors import UsageError
from stenogram.pipeline import language_given
from stenogram.text import Language, name_of, primary
from stenogram.translate.fxmodels import (
    ENGINE,
    FILES_URL,
    INDEX_URL,
    LICENCE,
    PROJECT,
    ModelFile,
    PairModel,
    copy_leg,
    fetch_leg,
    installed_pairs,
    wanted_files,
)

_ABOUT = f"the models of {PROJECT}, licence {LICENCE}"


@click.group("models", invoke_without_command=True)
@json_option
@click.pass_context
def command(context: click.Context, /, *, as_json: bool) -> int:
    """List the translation models on this machine: those of Firefox, which the engine fxtranslate uses.

    Models of CTranslate2 and Argos are folders of your own; `stenogram.toml` names them.

    Example: stenogram models add ru en
    """
    if context.invoked_subcommand is not None:
        return DONE
    folder = _folder()
    pairs = installed_pairs(folder)
    if as_json:
        rows = [_row(pair) for pair in pairs]
        print_json({"format": "stenogram.models/1", "engine": ENGINE, "folder": str(folder), "models": rows})
        return DONE
    for pair in pairs:
        click.echo(f"{pair.source} → {pair.target}  {_size(pair.size):>9}  {pair.digest()}  {pair.folder}")
    if not pairs:
        click.echo(f"no model is in {folder}; `stenogram models add ru en` fetches one")
    return DONE


@command.command("add")
@click.argument("source")
@click.argument("target")
@click.option(
    "--from", "given", metavar="FOLDER", type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Take the model's files from a folder instead of fetching them.",
)  # fmt: skip
@click.option("--yes", is_flag=True, help="Do not ask before fetching.")
def add(*, source: str, target: str, given: Path | None, yes: bool) -> int:
    """Put the model from SOURCE to TARGET on this machine; pairs without one of their own go through English.

    Fetched files are checked against the digests of Mozilla's index, tried, and only then put in place.
    """
    from stenogram.translate.fxtranslate import loader

    first, last = primary(language_given(source)), primary(language_given(target))
    folder, load = _folder(), loader()
    if given is not None:
        _tell(copy_leg(folder, first, last, given, load))
        return DONE
    legs = wanted_files(_fetched(INDEX_URL), first, last)
    _ask(legs, yes=yes)
    for one, other, files in legs:
        _tell(fetch_leg(folder, one, other, files, _fetched, _unpacked, load))
    return DONE


def _folder() -> Path:
    """Where models are: [engines.fxtranslate] folder in stenogram.toml, else where the package keeps them."""
    from stenogram.translate.fxtranslate import default_folder

    said = settings().engines.get(ENGINE, {}).get("folder")
    return Path(said).expanduser() if said else default_folder()


def _fetched(url: str) -> bytes:
    from stenogram.capture import fetch
    from stenogram.cli._progress import progress_bar

    with progress_bar(is_wanted=True) as progress:
        return fetch(url, clock=now, progress=progress).content


def _unpacked(packed: bytes, sha256: str) -> bytes:
    from fxtranslate import discovery

    content: bytes = discovery.verify_and_decompress(packed, sha256)
    return content


def _ask(legs: Sequence[tuple[str, str, Sequence[ModelFile]]], *, yes: bool) -> None:
    """Say where it comes from and how large it is, and ask.

    Raises:
        UsageError: nobody can be asked.
        Abort: the answer is no.
    """
    for one, other, files in legs:
        size = sum(file.packed_bytes or 0 for file in files)
        says = f"about {_size(size)}" if all(file.packed_bytes for file in files) else "of a size that is not said"
        names = f"{name_of(Language(one))} → {name_of(Language(other))}"
        click.echo(f"{names}: {len(files)} files, {says}, version {files[0].version}", err=True)
    click.echo(f"{_ABOUT}; they are fetched from {FILES_URL}", err=True)
    if yes:
        return
    if not sys.stdin.isatty():
        raise UsageError("nobody is there to agree to fetching", hint="give --yes")
    click.confirm("Go on?", abort=True, err=True)


def _tell(pair: PairModel) -> None:
    click.echo(f"{pair.source} → {pair.target} is in {pair.folder} ({_size(pair.size)})")


def _row(pair: PairModel) -> dict[str, Any]:
    return {
        "source": pair.source, "target": pair.target, "bytes": pair.size, "digest": pair.digest(),
        "folder": str(pair.folder),
    }  # fmt: skip


def _size(number: int) -> str:
    return f"{number / 1e6:.1f} MB"
