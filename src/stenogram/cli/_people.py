"""Persons on a terminal."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from stenogram.cli._terminal import console
from stenogram.model import Person
from stenogram.text import name_of


def print_people(persons: Sequence[Person]) -> None:
    """One row a person, and under the table who may be the same."""
    out, table = console(), Table(box=None, padding=(0, 1), show_edge=False)
    for title in ("person", "name", "other names", "events", "speeches", "unsure"):
        table.add_column(title, overflow="fold")
    for person in persons:
        others = ", ".join(dict.fromkeys(n.text for n in person.names if n.text != person.name))
        name = Text(person.name if person.is_certain else f"{person.name} (who?)", "" if person.is_certain else "dim")
        unsure = str(len(person.unsure)) if person.unsure else ""
        table.add_row(person.id, name, others, "\n".join(person.events), str(person.speeches), unsure)
    out.print(table)
    shown: set[frozenset[str]] = set()
    for person in persons:
        for link in person.unsure:
            pair = frozenset((person.id, link.person))
            if pair not in shown:
                shown.add(pair)
                line = f"unsure: {person.id} {person.name} and {link.person} {link.name}: {link.reason}"
                out.print(Text(line, style="yellow"), soft_wrap=True)
    if shown:
        out.print(Text("`stenogram people same` or `different` settles one", style="dim"))


def print_person(person: Person) -> None:
    """All that is known of a person, with why."""
    out = console()
    out.print(Text(person.name, style="bold") + Text(f"  {person.id}", style="dim"))
    for scheme, identifier in person.identifiers:
        out.print(f"  {scheme} {identifier}")
    for name in person.names:
        where = ", ".join(x for x in (name_of(name.language) if name.language else None, name.script) if x)
        out.print(f"  {name.text}{f'  ({where})' if where else ''}{'' if name.is_full else '  short'}")
    for role in person.roles:
        when = role.event or "-".join(x for x in (role.start, role.end) if x)
        out.print(f"  {role.text}{f'  ({when})' if when else ''}")
    for part in person.parts:
        out.print()
        out.print(Text(part.rendition or "described by a user", style="bold") + Text(f"  {part.id}", style="dim"))
        out.print(f"  {part.speeches} speeches, printed as {'; '.join(part.labels)}")
        for reason in part.reasons:
            out.print(Text(f"  because {reason}", style="dim"), soft_wrap=True)
    for form in person.addressed:
        out.print(f"addressed as {form.text!r} in {form.rendition}, {form.count}×: {form.reason}", soft_wrap=True)
    for link in person.unsure:
        out.print(Text(f"unsure: may be {link.person} {link.name}: {link.reason}", style="yellow"), soft_wrap=True)
