"""`stenogram terms`: words and names with their renderings; in and out, and whether translations keep them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from stenogram.cli._by import by_option, who
from stenogram.cli._compose import opened, policy
from stenogram.cli._files import content_of, from_option, overwrite_option, to_option, written
from stenogram.cli._group import DONE, DONE_IN_PART, Root
from stenogram.cli._json import json_option, print_json
from stenogram.cli._terms import print_left_out
from stenogram.errors import UsageError
from stenogram.model import AuditedBead, MadeBy, TermList
from stenogram.pipeline import check_terms, language_given, terms_in_force
from stenogram.text import Language, name_of

_FORMATS = ("csv", "tbx", "tbx2")


@click.group("terms", invoke_without_command=True)
@from_option
@to_option
@json_option
@click.pass_context
def command(context: click.Context, /, source: str | None, target: str | None, *, as_json: bool) -> int:
    """Show the terms that hold between two languages; import, export and check them.

    They come from lists that were imported, the newest first, and from the archive's persons: whoever has a name in
    both languages, in renditions that no machine made. Engines that take terms are given those that occur in a
    sentence; nothing is ever put in blindly. Without --from and --to the lists are shown.

    Example: stenogram terms --from ru --to en
    """
    if context.invoked_subcommand is not None:
        return DONE
    with opened(context.obj, read_only=True) as archive:
        if source is None and target is None:
            return _print_lists(archive.term_lists(), as_json=as_json)
        one, two = _pair(source, target)
        terms = terms_in_force(archive, one, two)
    if as_json:
        from stenogram.exports import terms_json

        print_json(terms_json(terms, one, two))
    elif not terms:
        click.echo(f"no terms from {name_of(one)} into {name_of(two)}; `stenogram terms import FILE` brings some in")
    else:
        for term in terms:
            click.echo(f"{term.source} → {term.target}{'  name' if term.is_name else ''}  ({term.origin})")
    return DONE


@command.command("import", short_help="Bring in the terms of a file.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@from_option
@to_option
@by_option
@json_option
@click.pass_obj
def import_(
    root: Root, /, file: Path, source: str | None, target: str | None, by: str | None, *, as_json: bool
) -> int:  # fmt: skip
    """Bring in the terms of a CSV or TBX file for one pair of languages.

    A CSV file has the columns source and target, perhaps is_name, note and origin; what stands between its cells and
    how its letters are encoded is found out. A file of the same name takes the place of the one that came before.

    Exit status 1: some entries cannot be used; they are named.

    Example: stenogram terms import house.csv --from ru --to en
    """
    from stenogram.exports import read_terms

    one, two = _pair(source, target)
    read = read_terms(content_of(file), file.name, one, two)
    with opened(root, create=True) as archive:
        made = TermList(name=file.name, source=one, target=two, terms=read.terms, made_by=MadeBy(name=who(by)))
        kept = archive.keep_terms(made)
    print_left_out(read.left_out)
    if as_json:
        left_out = [{"where": where, "reason": why} for where, why in read.left_out]
        print_json({"format": "stenogram.term-lists/1", "lists": [_list_json(kept)], "left_out": left_out})
    else:
        click.echo(f"{file.name}: {len(kept.terms):,} terms from {name_of(one)} into {name_of(two)}")
        click.echo("  translations from now on are checked for them; `stenogram terms check EVENT` checks the others")
    return DONE_IN_PART if read.left_out else DONE


@command.command("export", short_help="Write the terms that hold to a file.")
@click.argument("file", type=click.Path(path_type=Path))
@from_option
@to_option
@click.option(
    "--as", "form", type=click.Choice(_FORMATS), help="The format; else told by the file's name: .csv or .tbx."
)
@overwrite_option
@json_option
@click.pass_obj
def export(
    root: Root, /, file: Path, source: str | None, target: str | None, form: str | None, *, overwrite: bool,
    as_json: bool,
) -> int:  # fmt: skip
    """Write the terms that hold to FILE as CSV or TBX; `-` is standard output.

    tbx is ISO 30042:2019 (TBX-Basic); tbx2 the older martif, which many tools still want. In CSV a cell that a
    spreadsheet would take for a formula begins with an apostrophe, and comes back without it.

    Exit status 1: some have characters that the format cannot hold; they are left out and named.

    Example: stenogram terms export house.tbx --from ru --to en
    """
    from stenogram.exports import write_csv, write_tbx

    one, two = _pair(source, target)
    chosen = form or file.suffix.lstrip(".").lower()
    if chosen not in _FORMATS:
        raise UsageError(f"{file} does not say which format it is to have", hint="give --as csv, tbx or tbx2")
    with opened(root, read_only=True) as archive:
        terms = terms_in_force(archive, one, two)
    made = write_csv(terms) if chosen == "csv" else write_tbx(terms, one, two, version=2 if chosen == "tbx2" else 3)
    written(made.content, file, overwrite=overwrite)
    print_left_out(tuple((repr(term.source[:60]), why) for term, why in made.left_out))
    if as_json and str(file) != "-":
        left_out = [{"text": term.source, "reason": why} for term, why in made.left_out]
        print_json({"format": "stenogram.written/1", "file": str(file), "units": made.count, "left_out": left_out})
    elif str(file) != "-":
        click.echo(f"{file}: {made.count:,} terms")
    return DONE_IN_PART if made.left_out else DONE


@command.command("check", short_help="Find where translations do not keep them.")
@click.argument("event")
@click.argument("renditions", metavar="[RENDITION]…", nargs=-1)
@click.option(
    "--terms", "files", metavar="FILE", multiple=True, type=click.Path(path_type=Path),
    help="CSV or TBX: terms that go before those of the archive.",
)  # fmt: skip
@json_option
@click.pass_obj
def check(
    root: Root, /, event: str, renditions: tuple[str, ...], files: tuple[Path, ...], *, as_json: bool
) -> int:  # fmt: skip
    """Find where the translations of EVENT do not keep the terms that hold today.

    A name of a list that became another is an error; a term that is rendered otherwise is a remark for an editor.

    Example: stenogram terms check 2031-05-14 en-machine
    """
    from stenogram.cli._terms import terms_in

    pairs: list[tuple[str, str, tuple[AuditedBead, ...]]] = []
    with opened(root, read_only=True) as archive:
        found = archive.event(event)
        wanted = {archive.find_revision(f"{found.id}/{name}") for name in renditions}
        rows = {row.id: row for row in found.renditions}
        for row in found.renditions:
            if row.pivot not in rows or (wanted and row.revision not in wanted):
                continue
            pivot = rows[row.pivot]
            stored = archive.alignment(pivot.revision, row.revision)
            if stored is not None:
                pair = (pivot.header.language, row.header.language)
                given = tuple(term for path in files for term in terms_in(path, *pair))
                pairs.append((pivot.address, row.address, check_terms(archive, stored, policy(), given)))
    if as_json:
        print_json({"format": "stenogram.term-check/1", "pairs": [_pair_json(*pair) for pair in pairs]})
        return DONE
    for left, right, beads in pairs:
        count = sum(len(bead.findings) for bead in beads)
        click.echo(f"{right} against {left}: {count or 'no'} finding{'' if count == 1 else 's'}")
        for bead in beads:
            for finding in bead.findings:
                number = ", ".join(str(n + 1) for n in bead.bead.right)
                click.echo(f"  {number:>5}  {finding.severity.value}: {finding.because}")
    if not pairs:
        click.echo("there is no translation here that is aligned to its source")
    return DONE


def _pair(source: str | None, target: str | None) -> tuple[Language, Language]:
    if source is None or target is None:
        raise UsageError("terms are of two languages", hint="give --from LANG and --to LANG")
    return language_given(source), language_given(target)


def _print_lists(lists: Sequence[TermList], *, as_json: bool) -> int:
    if as_json:
        print_json({"format": "stenogram.term-lists/1", "lists": [_list_json(one) for one in lists], "left_out": []})
        return DONE
    for one in lists:
        at = f", {one.made_by.at:%Y-%m-%d}" if one.made_by.at else ""
        pair = f"{name_of(one.source)} → {name_of(one.target)}"
        click.echo(f"{one.name}: {len(one.terms):,} terms, {pair}, by {one.made_by}{at}")
    if not lists:
        click.echo("no lists of terms yet; `stenogram terms import FILE --from LANG --to LANG` brings one in")
    click.echo("--from LANG --to LANG shows the terms that hold, persons' names too")
    return DONE


def _list_json(one: TermList) -> dict[str, Any]:
    at = one.made_by.at
    return {
        "name": one.name, "from": one.source, "to": one.target, "terms": len(one.terms), "by": one.made_by.name,
        "at": at.isoformat() if at else None,
    }  # fmt: skip


def _pair_json(left: str, right: str, beads: Sequence[AuditedBead]) -> dict[str, Any]:
    from stenogram.exports import finding_json

    return {
        "left": left, "right": right,
        "beads": [
            {
                "left": list(bead.bead.left), "right": list(bead.bead.right),
                "findings": [finding_json(found, f"b{n}f{m}") for m, found in enumerate(bead.findings)],
            }
            for n, bead in enumerate(beads)
        ],
    }  # fmt: skip
