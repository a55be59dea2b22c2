"""`stenogram quote`: whether somebody said these words, where, and what differs."""

from pathlib import Path

import click

from stenogram.cli._compose import opened, policy, tools
from stenogram.cli._group import DONE, Root
from stenogram.cli._json import json_option, print_json
from stenogram.errors import UsageError
from stenogram.exports import quote_json
from stenogram.model import CheckedQuotation
from stenogram.pipeline import language_given
from stenogram.pipeline.quoting import asked_of, quotation_in_archive, quotation_in_transcript


@click.command("quote")
@click.argument("quotation")
@click.option("--speaker", metavar="NAME", help="Who is said to have said it, in any script.")
@click.option("--event", metavar="EVENT", help="At which event it is said to have been said.")
@click.option("--after", metavar="DATE", help="At an event of this day or later: 2031, 2031-05 or 2031-05-14.")
@click.option("--before", metavar="DATE", help="At an event of this day or earlier.")
@click.option("--language", metavar="LANG", help="The quotation's language; else its words tell.")
@click.option(
    "--file", "file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="TRANSCRIPT",
    help="Check against this file, and no archive.",
)  # fmt: skip
@json_option
@click.pass_obj
def command(
    root: Root, /, quotation: str, speaker: str | None, event: str | None, after: str | None, before: str | None,
    language: str | None, file: Path | None, *, as_json: bool,
) -> int:  # fmt: skip
    """Say whether these words were said: verbatim, trimmed, altered, negated, by somebody else, or not at all.

    Only the text decides; what was held to be the same (case, quotation marks, dashes …) is printed with each verdict.
    The exit status is 0 whatever the verdict: programs read --json.

    Example: stenogram quote "We will not wait" --speaker "Anna Roe"
    """
    if file is not None:
        if event or after or before:
            raise UsageError("--event, --after and --before narrow an archive; --file is one text")
        checked = _in_file(quotation, file, speaker)
    else:
        with opened(root, read_only=True) as archive:
            told = language_given(language) if language else None
            asked = asked_of(archive, speaker=speaker, event=event, after=after, before=before, language=told)
            checked = quotation_in_archive(quotation, archive, asked, tools(), policy())
    if as_json:
        print_json(quote_json(checked))
    else:
        from stenogram.cli._quoted import print_quotation

        print_quotation(checked)
    return DONE


def _in_file(quotation: str, file: Path, speaker: str | None) -> CheckedQuotation:
    from stenogram.cli._source import transcript_of

    return quotation_in_transcript(quotation, transcript_of(str(file)), file.name, speaker=speaker)
