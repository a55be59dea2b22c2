"""Collect what the site says into `site.pot`, bring each `site.po` up to date, and compile it: `make catalogue`.

With `--new LANGUAGE` it begins a catalogue: `tools/catalogue.py --new de`.
"""

import argparse
import datetime as dt
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "src" / "stenogram"
LOCALE = SOURCES / "site" / "locale"
TEMPLATE = LOCALE / "site.pot"
METHODS = [("**.py", "python"), ("site/templates/**.html", "jinja2")]
OPTIONS = {"site/templates/**.html": {"extensions": "jinja2.ext.i18n", "trim_blocks": "true", "lstrip_blocks": "true"}}
KEYWORDS = {
    "gettext": None,
    "marked": None,
    "say": None,
    "to_say": None,
    "reason": None,
    "counted_reason": (1, 2),
    "ngettext": (1, 2),
    "nmarked": (1, 2),
    "pgettext": ((1, "c"), 2),
    "counted": (2, 3),
}
# Babel writes a date into each header; one that moved with every run would be a change where nothing changed.
BEGUN = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
_HEADER = "# What the site says, in no language yet. Made by `make catalogue`; do not edit."


def collected() -> Catalog:
    """Every message of the code and the templates, with what its translators must know."""
    found = Catalog(project="stenogram", version="site", charset="utf-8", creation_date=BEGUN, header_comment=_HEADER)
    extraction = extract_from_dir(
        SOURCES, METHODS, OPTIONS, keywords=KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
    )
    for name, _, message, comments, context in sorted(extraction, key=lambda each: (str(each[0]), each[1])):
        place = (SOURCES / name).relative_to(ROOT).as_posix()
        found.add(message, None, [(place, 0)], auto_comments=comments, context=context)
    return found


def catalogues() -> list[Path]:
    """The `site.po` of each language."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/site.po"))


def read(path: Path) -> Catalog:
    """A catalogue as it is written."""
    with path.open("rb") as source:
        return read_po(source, locale=path.parts[-3].replace("-", "_"))


def written(catalogue: Catalog) -> bytes:
    """A catalogue as text: sorted, and without line numbers, so that it changes only where words change."""
    out = BytesIO()
    write_po(out, catalogue, width=100, sort_output=True, include_lineno=False, ignore_obsolete=True)
    return out.getvalue()


def compiled(catalogue: Catalog) -> bytes:
    """A catalogue as it is read when the site runs."""
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def updated(catalogue: Catalog, template: Catalog) -> Catalog:
    """The catalogue with the messages of today; nothing is guessed from messages that look alike."""
    catalogue.update(template, no_fuzzy_matching=True)
    return catalogue


def main() -> None:
    """Write everything anew, and say what is not translated yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--new", metavar="LANGUAGE", help="begin a catalogue, say `de` or `pt-BR`")
    wanted = parser.parse_args().new
    template = collected()
    LOCALE.mkdir(exist_ok=True)
    TEMPLATE.write_bytes(written(template))
    print(f"{TEMPLATE.relative_to(ROOT)}: {len(template)} messages")
    if wanted:
        path = LOCALE / wanted / "LC_MESSAGES" / "site.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        begun = Catalog(
            locale=wanted.replace("-", "_"), project="stenogram", version="site", creation_date=BEGUN,
            revision_date=BEGUN, header_comment=f"# The site's own words in {wanted}.", fuzzy=False,
        )  # fmt: skip
        path.write_bytes(written(updated(begun, template)))
    for path in catalogues():
        catalogue = updated(read(path), template)
        path.write_bytes(written(catalogue))
        path.with_suffix(".mo").write_bytes(compiled(catalogue))
        empty = [message for message in catalogue if message.id and not is_translated(message.string)]
        print(f"{path.relative_to(ROOT)}: {len(empty)} of {len(catalogue)} not translated")
        for message in empty:
            print(f"  {message.id!r}")


def is_translated(string: str | list[str] | tuple[str, ...]) -> bool:
    """Whether there are words, in each plural form."""
    return all(string) if isinstance(string, (list, tuple)) else bool(string)


if __name__ == "__main__":
    main()
