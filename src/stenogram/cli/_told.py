"""The options by which a user says what a page does not."""

from collections.abc import Callable
from typing import Any

import click

from stenogram.model import RenditionKind, Told

_OPTIONS = (
    click.option("--language", metavar="LANG", help="The text's language: a tag such as ru, or its English name."),
    click.option("--kind", type=click.Choice([k.value for k in RenditionKind]), help="From which hand the text is."),
    click.option("--publisher", metavar="NAME", help="Who published the text."),
    click.option("--translator", metavar="NAME", help="Who or what translated it."),
    click.option("--made-from", metavar="LANG|RENDITION", help="What it was translated from."),
)


def told_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options --language, --kind, --publisher, --translator and --made-from."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def told(event: str | None = None, **options: Any) -> Told:
    """The options as a value."""
    return Told(event=event, **options)
