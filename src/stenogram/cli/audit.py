"""`stenogram audit`: where a translation departs from its source."""

import click

from stenogram.audit import judge_beads
from stenogram.cli._compose import checks, policy
from stenogram.cli._group import DONE, Root
from stenogram.cli._json import json_option, print_json
from stenogram.cli._pair import (
    compared,
    compared_sentences,
    left_language_option,
    right_language_option,
    sentences_option,
)
from stenogram.exports import audit_json


@click.command("audit")
@click.argument("left")
@click.argument("right")
@sentences_option
@left_language_option
@right_language_option
@json_option
@click.pass_obj
def command(
    root: Root, /, left: str, right: str, left_language: str | None, right_language: str | None, *,
    are_sentences: bool, as_json: bool,
) -> int:  # fmt: skip
    """Find where RIGHT (the translation) departs from LEFT (its source).

    LEFT and RIGHT are files, URLs, or renditions of the archive (EVENT/LANG[-KIND][@REVISION]). With --sentences,
    line n of one belongs to line n of the other; an empty line means omitted or added.

    Example: stenogram audit summit-ru.txt summit-machine.txt
    """
    languages = left_language, right_language
    if are_sentences:
        pair = compared_sentences(left, right, languages, paired=True)
    else:
        pair = compared(left, right, root, languages)
    judged = judge_beads(pair.beads, checks=checks(), policy=policy())
    if as_json:
        print_json(audit_json(pair.alignment, judged, policy()))
    else:
        from stenogram.cli._terminal import print_findings

        print_findings(pair, judged)
    return DONE
