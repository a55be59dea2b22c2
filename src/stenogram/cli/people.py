"""`stenogram people`: who spoke; joining, dividing and naming persons, and taking that back."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from stenogram.cli._by import by_option, check_own, who
from stenogram.cli._compose import opened
from stenogram.cli._group import DONE, Root
from stenogram.cli._json import json_option, print_json
from stenogram.errors import UsageError
from stenogram.model import ABOUT_PERSONS, Decision, DecisionKind, Judgement, Person, SplitBy
from stenogram.pipeline import language_given

if TYPE_CHECKING:
    from stenogram.protocols import Archive

_MANY = 2


@click.group("people", invoke_without_command=True)
@json_option
@click.pass_context
def command(context: click.Context, /, *, as_json: bool) -> int:
    """List who spoke: every name, in which events, and who may be the same person.

    PERSON is an id, the unique beginning of one, or a name that only one person has. What people decide goes before
    what the program found, is written to a log, and can be undone.

    Example: stenogram people show "Petr Gorelov"
    """
    if context.invoked_subcommand is not None:
        return DONE
    with opened(context.obj, read_only=True) as archive:
        persons = archive.persons()
    if as_json:
        from stenogram.exports import people_json

        print_json(people_json(persons))
    elif persons:
        from stenogram.cli._people import print_people

        print_people(persons)
    else:
        click.echo("nobody has spoken yet; `stenogram add FILE` adds a transcript")
    return DONE


@command.command("show")
@click.argument("person")
@json_option
@click.pass_obj
def show(root: Root, /, person: str, *, as_json: bool) -> int:
    """Show a person: names, roles, where they speak, how they are addressed, and why all that is one person."""
    with opened(root, read_only=True) as archive:
        found = archive.person(person)
    if as_json:
        from stenogram.exports import people_json

        print_json(people_json([found]))
    else:
        from stenogram.cli._people import print_person

        print_person(found)
    return DONE


@command.command("merge")
@click.argument("persons", metavar="PERSON PERSON…", nargs=-1, required=True)
@by_option
@json_option
@click.pass_obj
def merge(root: Root, /, persons: tuple[str, ...], *, by: str | None, as_json: bool) -> int:
    """Make one person of several, who go on by the id of the oldest."""
    return _judge(root, persons, Judgement.SAME, by, as_json=as_json)


@command.command("same")
@click.argument("persons", metavar="PERSON PERSON", nargs=2)
@by_option
@json_option
@click.pass_obj
def same(root: Root, /, persons: tuple[str, str], *, by: str | None, as_json: bool) -> int:
    """Say that two who may be the same person are."""
    return _judge(root, persons, Judgement.SAME, by, as_json=as_json)


@command.command("different")
@click.argument("persons", metavar="PERSON PERSON", nargs=2)
@by_option
@json_option
@click.pass_obj
def different(root: Root, /, persons: tuple[str, str], *, by: str | None, as_json: bool) -> int:
    """Say that two who may be the same person are not."""
    return _judge(root, persons, Judgement.DIFFERENT, by, as_json=as_json)


@command.command("split")
@click.argument("person")
@click.option("--rendition", metavar="RENDITION", help="What is in this rendition: EVENT/LANG[-KIND].")
@click.option("--label", metavar="TEXT", help="What is printed under this label.")
@click.option("--speech", metavar="RENDITION#N", help="One speech, such as 2031-05-14/en#4.")
@by_option
@json_option
@click.pass_obj
def split(
    root: Root, /, person: str, *, rendition: str | None, label: str | None, speech: str | None, by: str | None,
    as_json: bool,
) -> int:  # fmt: skip
    """Take out of a person what somebody else said; what is taken out becomes a person of its own.

    Example: stenogram people split "Petr Gorelov" --speech 2031-05-14/en#4
    """
    if speech is not None and rendition is not None:
        raise UsageError("--speech names the rendition itself", hint="leave out --rendition")
    number = None
    if speech is not None:
        rendition, _, said = speech.rpartition("#")
        if not rendition or not said.isascii() or not said.isdigit():
            raise UsageError(f"{speech!r} names no speech", hint="write EVENT/LANG#N, such as 2031-05-14/en#4")
        number = int(said[:9])
    if rendition is None and label is None:
        raise UsageError("nothing to split off", hint="give --rendition, --label or --speech")
    with opened(root) as archive:
        what = SplitBy(rendition=rendition, label=label, speech=number)
        decision, apart = archive.split_person(person, what, by=who(by))
        return _told(archive, decision, [archive.person(apart)], as_json=as_json)


@command.command("identify")
@click.argument("person")
@click.option("--wikidata", metavar="Q…", help="The person's Wikidata item.")
@click.option("--id", "other", metavar="SCHEME=ID", help="An identifier of another scheme, such as viaf=75121530.")
@by_option
@json_option
@click.pass_obj
def identify(
    root: Root, /, person: str, *, wikidata: str | None, other: str | None, by: str | None, as_json: bool
) -> int:
    """Give a person an outside identifier. One identifier means one person."""
    if (wikidata is None) == (other is None):
        raise UsageError("give either --wikidata or --id")
    scheme, _, value = ("wikidata", "", wikidata) if wikidata is not None else (other or "").partition("=")
    with opened(root) as archive:
        decision = archive.identify_person(person, scheme, value or "", by=who(by))
        return _told(archive, decision, as_json=as_json)


@command.command("name")
@click.argument("person")
@click.argument("name")
@click.option("--language", metavar="LANG", help="In which language they are called so; else they are shown by it.")
@by_option
@json_option
@click.pass_obj
def name_(root: Root, /, person: str, name: str, *, language: str | None, by: str | None, as_json: bool) -> int:
    """Say what a person is called.

    Example: stenogram people name "Mrs Brandt" "Ida Brandt"
    """
    with opened(root) as archive:
        told = language_given(language) if language else None
        return _told(archive, archive.name_person(person, name, told, by=who(by)), as_json=as_json)


@command.command("undo")
@by_option
@json_option
@click.pass_obj
def undo(root: Root, /, *, by: str | None, as_json: bool) -> int:
    """Undo the last decision about persons that still holds; once more, the one before.

    Somebody else's is only undone by its id: `stenogram undo ID`.
    """
    with opened(root) as archive:
        check_own([d for d in archive.decisions() if not d.undone and d.kind.is_about_persons], who(by))
        return _told(archive, archive.undo_decision(by=who(by), kinds=ABOUT_PERSONS), as_json=as_json)


@command.command("log")
@json_option
@click.pass_obj
def log(root: Root, /, *, as_json: bool) -> int:
    """Show what people decided about persons, and what was undone."""
    with opened(root, read_only=True) as archive:
        decisions = [d for d in archive.decisions() if (d.undoes or d.kind).is_about_persons]
    if as_json:
        from stenogram.exports import decisions_json

        print_json(decisions_json(decisions))
        return DONE
    for decision in decisions:
        undone = " (undone)" if decision.undone else ""
        click.echo(f"{decision.at:%Y-%m-%d %H:%M}  {decision.by}: {decision.summary}{undone}")
    return DONE


@command.command("export")
@click.option("--popolo", "is_popolo", is_flag=True, help="As Popolo JSON; there is no other format yet.")
@click.pass_obj
def export(root: Root, /, *, is_popolo: bool) -> int:
    """Print the persons as Popolo JSON: names as language maps, identifiers, roles.

    Example: stenogram people export --popolo > people.json
    """
    from stenogram.exports import popolo_json

    with opened(root, read_only=True) as archive:
        print_json(popolo_json(archive.persons()))
    return DONE


@command.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@by_option
@json_option
@click.pass_obj
def import_(root: Root, /, file: Path, *, by: str | None, as_json: bool) -> int:
    """Take in the persons of a Popolo file: found by identifier, else by exactly the same name, else new.

    Whoever has several namesakes here becomes a new person, with a link that is unsure until somebody decides.
    """
    from stenogram.exports import imported_json, popolo_persons

    with opened(root, create=True) as archive:
        imported = archive.import_persons(popolo_persons(file.read_bytes()), by=who(by))
    if as_json:
        print_json(imported_json(imported))
        return DONE
    for result in imported:
        click.echo(f"{result.person}: {'new' if result.is_new else 'known'}, {result.reason}")
    return DONE


def _judge(root: Root, persons: tuple[str, ...], judgement: Judgement, by: str | None, *, as_json: bool) -> int:
    if len(persons) < _MANY:
        raise UsageError("one person cannot be merged with nobody", hint="name two or more")
    with opened(root) as archive:
        return _told(archive, archive.judge_persons(persons, judgement, by=who(by)), as_json=as_json)


def _told(archive: "Archive", decision: Decision, more: list[Person] | None = None, *, as_json: bool) -> int:
    """Print a decision, and the persons whom it is about as they are now."""
    known = {p.id: p for p in archive.persons()}
    owns = {part.id: p.id for p in known.values() for part in p.parts}
    persons = {own: known[own] for name in decision.persons if (own := owns.get(name, name)) in known}
    persons |= {person.id: person for person in more or ()}
    if as_json:
        from stenogram.exports import decision_json

        print_json(decision_json(decision, list(persons.values())))
        return DONE
    from stenogram.cli._people import print_people

    hint = "" if decision.kind is DecisionKind.UNDO else "; `stenogram people undo` takes it back"
    click.echo(f"{decision.summary}{hint}")
    print_people(list(persons.values()))
    return DONE
