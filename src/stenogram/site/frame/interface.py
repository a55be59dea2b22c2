"""The language of the site's own words: gettext catalogues, one for the request under way.

The words of the record are never translated by us; these are only ours. A catalogue is a folder
`locale/<language>/LC_MESSAGES` with `site.po`, which people write, and `site.mo`, which is read.
"""

import gettext as _gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from pathlib import Path

from stenogram.text import Language

SOURCE_LANGUAGE = Language("en")  # of the words in the code
_LOCALE = str(files("stenogram.site").joinpath("locale"))
_under_way: ContextVar[Language] = ContextVar("interface language", default=SOURCE_LANGUAGE)


@cache
def languages() -> tuple[Language, ...]:
    """Those in which the site can speak: English, and each that has a catalogue."""
    folder = Path(_LOCALE)
    return (SOURCE_LANGUAGE, *sorted(Language(mo.parts[-3]) for mo in folder.glob("*/LC_MESSAGES/site.mo")))


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Say everything in this language within the `with` block, in this request alone."""
    token = _under_way.set(language)
    try:
        yield
    finally:
        _under_way.reset(token)


def interface_language() -> Language:
    """The language of the request under way."""
    return _under_way.get()


def gettext(words: str) -> str:
    """Our own words in the language of the request under way."""
    return _catalogue(_under_way.get()).gettext(words)


def ngettext(one: str, many: str, number: int) -> str:
    """Our own words with a number, in the plural form that its language has for it."""
    return _catalogue(_under_way.get()).ngettext(one, many, number)


def pgettext(context: str, words: str) -> str:
    """Our own words where one English word has several renderings: `context` says which is meant."""
    return _catalogue(_under_way.get()).pgettext(context, words)


def marked(words: str) -> str:
    """The words as they are, to be found by those who collect them; `gettext` renders them when they are shown."""
    return words


@cache
def _catalogue(language: Language) -> _gettext.NullTranslations:
    return _gettext.translation("site", _LOCALE, [language], fallback=True)
