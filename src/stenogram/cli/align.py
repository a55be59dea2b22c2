"""`stenogram align`: which sentences of two renditions say the same."""

import click

from stenogram.cli._group import DONE, Root
from stenogram.cli._json import json_option, print_json
from stenogram.cli._pair import (
    compared,
    compared_sentences,
    left_language_option,
    matched,
    right_language_option,
    sentences_option,
)
from stenogram.exports import alignment_json, matches_json
from stenogram.model import Match, Side


@click.command("align")
@click.argument("left")
@click.argument("right")
@sentences_option
@click.option(
    "--partial",
    "is_partial",
    is_flag=True,
    help="RIGHT is an excerpt or an article: find what it takes from LEFT, in any order.",
)
@left_language_option
@right_language_option
@json_option
@click.pass_obj
def command(
    root: Root, /, left: str, right: str, left_language: str | None, right_language: str | None, *,
    are_sentences: bool, is_partial: bool, as_json: bool,
) -> int:  # fmt: skip
    """Pair the sentences of LEFT (the source) and RIGHT (its translation).

    LEFT and RIGHT are files, URLs, or renditions of the archive (EVENT/LANG[-KIND][@REVISION]).

    Example: stenogram align summit-ru.txt summit-en.txt
    """
    languages = left_language, right_language
    if is_partial:
        return _partial(*matched(left, right, root, languages, are_sentences=are_sentences), as_json=as_json)
    if are_sentences:
        pair = compared_sentences(left, right, languages, paired=False)
    else:
        pair = compared(left, right, root, languages)
    if as_json:
        print_json(alignment_json(pair.alignment))
    else:
        from stenogram.cli._terminal import print_alignment

        print_alignment(pair)
    return DONE


def _partial(left: Side, right: Side, matches: tuple[Match, ...], *, as_json: bool) -> int:
    if as_json:
        print_json(matches_json(left, right, matches))
    else:
        from stenogram.cli._passages import print_matches

        print_matches(left, right, matches)
    return DONE
