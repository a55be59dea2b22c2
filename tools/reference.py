"""Write docs/reference/commands.md from the commands' own help; with --check, only say whether it is up to date."""

import sys
from pathlib import Path

import click

from stenogram.cli._group import COMMANDS, stenogram

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "commands.md"
HEAD = """# Commands

Written by `make reference` from the commands' own `--help`.

Every command ends with 0 when it is done, 1 when some documents failed (they are named on standard error),
2 when it was used wrongly, 3 when it could not do it, 130 when it was stopped.
"""


def page() -> str:
    """The page as it should be."""
    context = click.Context(stenogram, info_name="stenogram", terminal_width=100, max_content_width=100)
    parts = [HEAD, f"```text\n{stenogram.get_help(context)}\n```\n"]
    for name in COMMANDS:
        command = stenogram.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context, terminal_width=100, max_content_width=100)
        parts.append(f"## stenogram {name}\n\n```text\n{command.get_help(inner)}\n```\n")
        for own, part in command.commands.items() if isinstance(command, click.Group) else ():
            below = click.Context(part, info_name=own, parent=inner, terminal_width=100, max_content_width=100)
            parts.append(f"### stenogram {name} {own}\n\n```text\n{part.get_help(below)}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(0 if PAGE.read_text("utf-8") == page() else f"{PAGE.name} is not up to date: make reference")
    PAGE.write_text(page(), "utf-8")
