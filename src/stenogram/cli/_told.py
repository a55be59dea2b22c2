"""The options by which a user says what a page does not."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from stenogram.errors import UsageError
from stenogram.model import RenditionKind, Told

_OPTIONS = (
    click.option("--language", metavar="LANG", help="The text's language: a tag such as ru, or its English name."),
    click.option("--kind", type=click.Choice([k.value for k in RenditionKind]), help="From which hand the text is."),
    click.option("--publisher", metavar="NAME", help="Who published the text."),
    click.option("--translator", metavar="NAME", help="Who or what translated it."),
    click.option(
        "--profile",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        metavar="FILE.toml",
        help="Facts about the publisher's pages; docs/how-to/write-a-profile.md.",
    ),
    click.option("--made-from", metavar="LANG|RENDITION", help="What it was translated from."),
)


def told_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options --language, --kind, --publisher, --translator, --profile and --made-from."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def told(event: str | None = None, profile: Path | None = None, **options: Any) -> Told:
    """The options as a value; a profile as its whole text, which is kept with the capture.

    Raises:
        UsageError: the profile cannot be used.
    """
    return Told(event=event, profile=profile_text(profile) if profile else None, **options)


def profile_text(path: Path) -> str:
    """The text of a profile that can be used.

    Raises:
        UsageError: it cannot.
    """
    from stenogram.parse import read_profile

    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read as UTF-8 text: {error}") from error
    read_profile(text, name=str(path))
    return text
