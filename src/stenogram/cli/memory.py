"""`stenogram memory`: whose the translation memory is; out to other tools as TMX, and in."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from stenogram.cli._compose import now, opened
from stenogram.cli._files import content_of, from_option, overwrite_option, to_option, written
from stenogram.cli._group import DONE, DONE_IN_PART, Root
from stenogram.cli._json import json_option, print_json
from stenogram.errors import UsageError
from stenogram.model import Claim, Draft, DraftState, MemoryShare
from stenogram.pipeline import language_given, take_in_memory
from stenogram.protocols import Archive
from stenogram.text import Language, name_of

_CLAIMS = {"human": Claim.PERSON, "machine": Claim.MACHINE, None: Claim.UNSAID}
_MOST_NAMED = 5


@click.group("memory", invoke_without_command=True)
@json_option
@click.pass_context
def command(context: click.Context, /, *, as_json: bool) -> int:
    """Show whose the translations of the memory are; export and import TMX.

    A person's corrections go before what an engine says. What an engine said is used again for the same engine,
    settings and terms. Translations that came with a file are offered by `stenogram edit`, never used by themselves.

    Example: stenogram memory export house.tmx --from ru --to en
    """
    if context.invoked_subcommand is not None:
        return DONE
    with opened(context.obj, read_only=True) as archive:
        shares = archive.memory_shares()
    if as_json:
        from stenogram.exports import memory_json

        print_json(memory_json(shares))
    elif shares:
        _print_shares(shares)
    else:
        click.echo("the memory is empty; `stenogram translate` fills it, `stenogram memory import FILE` too")
    return DONE


@command.command("export", short_help="Write the memory to a TMX file.")
@click.argument("file", type=click.Path(path_type=Path))
@from_option
@to_option
@overwrite_option
@json_option
@click.pass_obj
def export(
    root: Root, /, file: Path, source: str | None, target: str | None, *, overwrite: bool, as_json: bool
) -> int:  # fmt: skip
    """Write the memory to FILE as TMX 1.4b; `-` is standard output.

    Each translation is a unit of its own and says who made it: an engine with version and settings, or an editor, when,
    and how Stenogram uses it. Without --from and --to all languages go.

    Exit status 1: some have characters that XML cannot hold; they are left out and named.

    Example: stenogram memory export house.tmx --from ru --to en
    """
    from importlib.metadata import version

    from stenogram.exports import write_tmx

    with opened(root, read_only=True) as archive:
        made = write_tmx(_drafts(archive, source, target), version=version("stenogram"), at=now())
    written(made.content, file, overwrite=overwrite)
    for draft, why in made.left_out[:_MOST_NAMED]:
        click.echo(f"left out: {draft.source_text[:60]!r}: {why}", err=True)
    if len(made.left_out) > _MOST_NAMED:
        click.echo(f"… and {len(made.left_out) - _MOST_NAMED} more", err=True)
    if as_json and str(file) != "-":
        left_out = [{"text": draft.source_text, "reason": why} for draft, why in made.left_out]
        print_json({"format": "stenogram.written/1", "file": str(file), "units": made.units, "left_out": left_out})
    elif str(file) != "-":
        click.echo(f"{file}: {made.units:,} translations")
    return DONE_IN_PART if made.left_out else DONE


@command.command("import", short_help="Take in the translations of a TMX file.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@from_option
@to_option
@click.option(
    "--as", "unsaid", type=click.Choice(["human", "machine"]),
    help="Who made those translations of which the file does not say it.",
)  # fmt: skip
@json_option
@click.pass_obj
def import_(
    root: Root, /, file: Path, source: str | None, target: str | None, unsaid: str | None, *, as_json: bool
) -> int:  # fmt: skip
    """Take in the translations of a TMX file.

    What the file says a person made counts as a correction: later translations use it before any engine. All else is
    offered beside sentences that are alike, with its maker and the file's name. A file of a human translator's memory
    seldom says so: give --as human. What it says a machine made stays a machine's. Where somebody here corrected the
    same sentence otherwise, that stays.

    Exit status 1: some units cannot be used; they are named.

    Example: stenogram memory import bureau.tmx --from ru --to en --as human
    """
    from stenogram.exports import read_tmx

    found = read_tmx(content_of(file), file.name, source=_language(source), target=_language(target))
    with opened(root, create=True) as archive:
        taken = take_in_memory(archive, found.units, name=file.name, unsaid_are=_CLAIMS[unsaid])
    for number, why in found.left_out[:_MOST_NAMED]:
        click.echo(f"left out: unit {number}: {why}", err=True)
    if len(found.left_out) > _MOST_NAMED:
        click.echo(f"… and {len(found.left_out) - _MOST_NAMED} more", err=True)
    if as_json:
        print_json({
            "format": "stenogram.taken-in/1", "file": str(file), "corrections": taken.corrections,
            "offers": taken.offers, "contested": taken.contested, "known": taken.known, "unsaid": taken.unsaid,
            "without_codes": found.without_codes,
            "left_out": [{"unit": number, "reason": why} for number, why in found.left_out],
        })  # fmt: skip
        return DONE_IN_PART if found.left_out else DONE
    parts = [f"{taken.corrections:,} corrections", f"{taken.offers:,} offers", f"{taken.known:,} known already"]
    click.echo(f"{file.name}: {', '.join(parts)}")
    if taken.contested:
        click.echo(f"  {taken.contested:,} of the offers contradict what somebody corrected here, which stays")
    if taken.unsaid:
        click.echo(f"  of {taken.unsaid:,} the file does not say who made them; --as human makes them corrections")
    if found.without_codes:
        click.echo(f"  {found.without_codes:,} held another program's markup, which was taken out")
    return DONE_IN_PART if found.left_out else DONE


def _drafts(archive: Archive, source: str | None, target: str | None) -> Iterable[Draft]:
    """The translations of all pairs that are wanted, each once."""
    wanted = _language(source), _language(target)
    pairs = dict.fromkeys((share.source, share.target) for share in archive.memory_shares())
    chosen = [
        pair for pair in pairs if all(want is None or want == has for want, has in zip(wanted, pair, strict=True))
    ]
    if not chosen:
        what = " and ".join(name_of(want) for want in wanted if want) or "any languages"
        raise UsageError(f"the memory has no translations of {what}", hint="`stenogram memory` shows what it has")
    held = dict.fromkeys(d for pair in chosen for d in archive.drafts_between(*pair))
    newest = {(d.source, d.target, d.source_text, d.text, d.state, d.made_by.name, d.made_by.settings): d for d in held}
    return newest.values()


def _language(given: str | None) -> Language | None:
    return language_given(given) if given else None


def _print_shares(shares: Sequence[MemoryShare]) -> None:
    last = None
    for share in shares:
        pair = f"{name_of(share.source)} → {name_of(share.target)}"
        if pair != last:
            click.echo(pair)
        last = pair
        more = ", a person's corrections" if share.state is DraftState.EDITED else ""
        click.echo(f"  {share.count:>9,} by {share.made_by}{more}")
