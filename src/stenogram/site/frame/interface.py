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

from stenogram.text import Language, language, said_again

SOURCE_LANGUAGE = Language("en")  # of the words in the code
DOMAIN = "site"


class Catalogues:
    """The languages in which a site can speak: English, and each that has a catalogue in a folder."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds `<language>/LC_MESSAGES/site.mo`."""
        found = {language(mo.parts[-3]): mo for mo in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")}
        self._read: dict[Language, _gettext.NullTranslations] = {SOURCE_LANGUAGE: _gettext.NullTranslations()}
        for tag, mo in sorted(found.items()):
            with mo.open("rb") as content:
                self._read[tag] = _gettext.GNUTranslations(content)

    @property
    def languages(self) -> tuple[Language, ...]:
        """Those that can be chosen, English first."""
        return tuple(self._read)

    @contextmanager
    def speaking(self, language: Language) -> Iterator[None]:
        """Say everything in this language within the `with` block, in this request alone."""
        token = _under_way.set((language, self._read[language]))
        try:
            yield
        finally:
            _under_way.reset(token)


_under_way: ContextVar[tuple[Language, _gettext.NullTranslations]] = ContextVar(
    "interface language", default=(SOURCE_LANGUAGE, _gettext.NullTranslations())
)


@cache
def installed() -> Catalogues:
    """The catalogues that come with this software."""
    return Catalogues(Path(str(files("stenogram.site").joinpath("locale"))))


def languages() -> tuple[Language, ...]:
    """Those in which the site can speak as it is installed."""
    return installed().languages


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Say everything in this installed language within the `with` block, in this request alone."""
    with installed().speaking(language):
        yield


def interface_language() -> Language:
    """The language of the request under way."""
    return _under_way.get()[0]


def gettext(words: str) -> str:
    """Our own words in the language of the request under way."""
    return _under_way.get()[1].gettext(words)


def ngettext(one: str, many: str, number: int) -> str:
    """Our own words with a number, in the plural form that its language has for it."""
    return _under_way.get()[1].ngettext(one, many, number)


def pgettext(context: str, words: str) -> str:
    """Our own words where one English word has several renderings: `context` says which is meant."""
    return _under_way.get()[1].pgettext(context, words)


def spoken(said: str) -> str:
    """A sentence of a check or a search in the language of the request under way; of others, the sentence itself."""
    return said_again(said, gettext)


def marked(words: str) -> str:
    """The words as they are, to be found by those who collect them; `gettext` renders them when they are shown."""
    return words


def nmarked(one: str, many: str) -> tuple[str, str]:
    """Both as they are, to be found by those who collect them; `ngettext` renders them when they are shown."""
    return one, many
