"""The command `stenogram`: its subcommands are imported when they are called, so that `--help` is quick."""

import importlib
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import click

from stenogram.errors import StenogramError, UsageError

DONE, DONE_IN_PART, USED_WRONGLY, COULD_NOT = 0, 1, 2, 3
STOPPED = 130  # as a shell reports SIGINT

# name → (module, one line for the list of commands, in the order of a first day's work)
COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("demo", "Build the demo archive and serve it."),
    "add": ("add", "Keep a page or file, read it, store it, compare it with the event's other renditions."),
    "list": ("list", "List the events of the archive, or what is still pending."),
    "show": ("show", "Show an event with where its renditions come from, or the text of one."),
    "translate": ("translate", "Translate an event by engines, sentence by sentence, and check what they made."),
    "edit": ("edit", "List or change the sentences of a translation made here."),
    "terms": ("terms", "Show, import, export and check words and names with their renderings."),
    "xliff": ("xliff", "Hand a translation to a CAT tool as XLIFF, and take it back."),
    "memory": ("memory", "Show whose the translations of the memory are; export and import TMX."),
    "compare": ("compare", "Show what the renditions of an event depart in, worst first."),
    "correct": ("correct", "Say which sentences of two renditions say the same."),
    "merge": ("merge", "Make one event of several."),
    "split": ("split", "Make an event of its own of some renditions of an event."),
    "dismiss": ("dismiss", "Take pending captures off the list, with a reason."),
    "undo": ("undo", "Undo what somebody decided."),
    "log": ("log", "Show what people decided."),
    "people": ("people", "List who spoke; join, divide and name persons."),
    "search": ("search", "Find sentences by their words and by what they mean, in every language."),
    "quote": ("quote", "Say whether words were said, where, by whom, and what differs."),
    "serve": ("serve", "Serve the archive as a site that only reads, unless editors are named."),
    "editors": ("editors", "Say who may change sentences on the site."),
    "parse": ("parse", "Read a transcript and print what was found in it; store nothing."),
    "profile": ("profile", "Try a publisher profile on pages."),
    "align": ("align", "Pair the sentences of two renditions."),
    "audit": ("audit", "Find where a translation departs from its source."),
    "bench": ("bench", "Measure on your own texts what an audit would catch."),
    "reread": ("reread", "Read kept bytes again with today's parser, or finish what is pending."),
    "models": ("models", "List the translation models on this machine, or fetch one."),
    "plugins": ("plugins", "List the installed readers, embedders and checks."),
}


@dataclass(slots=True, kw_only=True)
class Root:
    """What was given before the command's name."""

    archive: Path | None = None
    debug: bool = False


class _LazyGroup(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"stenogram.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names; of a word that names none, what was perhaps meant."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            raise UsageError(
                f"there is no command {args[0]!r}",
                hint=f"did you mean `stenogram {near[0]}`?" if near else "`stenogram --help` lists the commands",
            )
        return super().resolve_command(ctx, args)


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--archive", type=click.Path(path_type=Path), envvar="STENOGRAM_ARCHIVE", metavar="FOLDER",
    help="The archive's folder; else STENOGRAM_ARCHIVE, else stenogram.toml, else ./stenogram-archive.",
)  # fmt: skip
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.version_option(package_name="stenogram", message="%(prog)s %(version)s")
@click.pass_context
def stenogram(context: click.Context, archive: Path | None, debug: bool) -> None:  # noqa: FBT001 (click's way)
    """Read, align and check the transcripts of spoken events in several languages."""
    context.obj = Root(archive=archive, debug=debug)


def main() -> NoReturn:
    """Run the command with the arguments of the process; ends it with the exit status."""
    is_debugging = "--debug" in sys.argv[1:]
    try:
        status = stenogram.main(standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(_stopped())
    except KeyboardInterrupt:
        sys.exit(_stopped())
    except click.ClickException as error:
        error.show()
        sys.exit(USED_WRONGLY)
    except StenogramError as error:
        if is_debugging:
            traceback.print_exc()
        tell(error)
        sys.exit(USED_WRONGLY if isinstance(error, UsageError) else COULD_NOT)
    except BrokenPipeError:  # `stenogram show … | head`
        sys.stderr.close()
        sys.exit(DONE)
    sys.exit(status if isinstance(status, int) else DONE)


def tell(error: StenogramError) -> None:
    """Print an error and what to do next on standard error."""
    click.echo(f"error: {error}", err=True)
    if error.hint:
        click.echo(f"hint: {error.hint}", err=True)


def _stopped() -> int:
    click.echo("\nstopped: only what was told as done until then is kept", err=True)
    return STOPPED
