"""`stenogram search`: sentences by their words and by what they mean, in every language of the archive."""

from typing import TYPE_CHECKING

import click

from stenogram.cli._compose import checks, embedders, opened, policy
from stenogram.cli._group import DONE, USED_WRONGLY, Root
from stenogram.cli._json import json_option, print_json
from stenogram.errors import WrongQuery
from stenogram.model import SearchOrder

if TYPE_CHECKING:
    from stenogram.pipeline.searching import SearchTools

MOST_HITS = 200


class _WithMinus(click.Command):
    """A command whose words may begin with a minus: `-has:finding` is no `-h`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Options where they are options; everything else is a part of the query, in its order."""
        takes_value = {name: not option.is_flag for option in self.get_params(ctx) if isinstance(option, click.Option)
                       for name in option.opts}  # fmt: skip
        options: list[str] = []
        words: list[str] = []
        rest = iter(args)
        for each in rest:
            if each == "--":
                words += rest
            elif each.startswith("--") or each in takes_value:
                options.append(each)
                if takes_value.get(each):
                    options += [value for value in (next(rest, None),) if value is not None]
            else:
                words.append(each)
        return super().parse_args(ctx, [*options, "--", *words])


@click.command("search", cls=_WithMinus)
@click.argument("query", nargs=-1, required=True)
@click.option(
    "--by", type=click.Choice(["both", "words", "meaning"]), default="both", show_default=True,
    help="By the words, by what sentences mean, or by both, merged.",
)  # fmt: skip
@click.option(
    "--order", type=click.Choice([each.value for each in SearchOrder]), default="best", show_default=True,
    help="The best first, or by the date of the event.",
)  # fmt: skip
@click.option("--page", type=click.IntRange(min=1), default=1, show_default=True, help="Which page of the hits.")
@click.option("--hits", type=click.IntRange(1, MOST_HITS), default=10, show_default=True, help="Hits a page.")
@click.option("--kwic", is_flag=True, help="One line a hit, the words below one another: a concordance.")
@click.option("--counts", is_flag=True, help="Only the counts: by speaker, language, kind, year, event and over time.")
@json_option
@click.pass_obj
def command(
    root: Root, /, query: tuple[str, ...], by: str, order: str, page: int, hits: int, *, kwic: bool, counts: bool,
    as_json: bool,
) -> int:  # fmt: skip
    """Find sentences in the current texts of the archive, in any language.

    A word is found in all its forms, "words in quotation marks" exactly so, begin* whatever begins so. Plain words are
    also looked for by what they mean, across languages. -word excludes; a OR b, with brackets, takes either.
    Filters: speaker: (in any script), after: and before: (2031, 2031-05, 2031-05-14), in: (language of the rendition),
    kind:, event:, has:finding or has:number and the like. A filter given twice takes either; -speaker: excludes.

    Example: stenogram search 'grain -export speaker:"Anna Roe" after:2031'
    """
    from stenogram.exports import hits_json, wrong_query_json
    from stenogram.pipeline.searching import Asking, By, search_archive

    asking = Asking(by=By(by), order=SearchOrder(order), page=page, size=hits)
    try:
        with opened(root, read_only=True) as archive:
            found = search_archive(" ".join(query), archive, search_tools(), asking)
    except WrongQuery as error:
        if not as_json:
            raise
        print_json(wrong_query_json(error))
        return USED_WRONGLY
    if as_json:
        print_json(hits_json(found))
        return DONE
    from stenogram.cli._found import print_concordance, print_counts, print_hits

    if counts:
        print_counts(found)
    elif kwic:
        print_concordance(found)
    else:
        print_hits(found)
    return DONE


def search_tools() -> "SearchTools":
    """What a search needs, as the settings have it."""
    from stenogram.pipeline.searching import SearchTools

    return SearchTools(embedders=embedders(), checks=checks(), policy=policy())
