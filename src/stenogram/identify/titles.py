"""The titles before and after names, as far as they tell two bearers of one name apart. Knows no transcript."""

import re
from enum import Enum

_WORDS = re.compile(r"[^\s,;:()\[\]]+")


class Title(Enum):
    """Of whom a title speaks. A MADAM may be either of the two below."""

    MAN = "man"
    MADAM = "madam"
    MARRIED = "married"
    UNMARRIED = "unmarried"


_BEFORE = {
    Title.MAN: """mr mister sir lord herr herrn monsieur señor sr signor signore sig senhor pan pán meneer heer dhr
        herra härra domnul domnule dl d-l gospodin господин г-н гн пан спадар κύριος κύριε κος bay السيد श्री ბატონი
        պարոն ponas kungs úr don dom""",
    Title.MADAM: """ms dame lady madam frau pani paní mevrouw rouva doamna doamnă dna d-na gospođa gospođo госпожа г-жа
        гжа пані спадарыня κυρία κα bayan السيدة श्रीमती ქალბატონი տիկին ponia kundze asszony doña dona fru""",
    Title.MARRIED: "mrs mme madame señora sra senhora srª signora sigra sig.ra",
    Title.UNMARRIED: "miss mlle mademoiselle fräulein señorita srta srtª signorina domnișoara",
}
_TITLES = {word: title for title, words in _BEFORE.items() for word in words.split()}
_FRENCH_MAN = "m"  # also an initial: only before a name that has none, which whoever asks has to know
_AFTER = {"先生": Title.MAN, "女士": Title.MADAM, "夫人": Title.MARRIED, "太太": Title.MARRIED, "小姐": Title.UNMARRIED}
# Words that are also names, so that only a label tells them: "Don Roe", "Pan Wei", "Dom Roe", "Bay".
_ALSO_NAMES = frozenset("don pan dom bay lord dame herr heer fru hr m sig dl".split())
# What may stand between a title and a name: "Herr Dr. Roe".
_BETWEEN = frozenset("dr prof mag ing dipl-ing univ hon honourable honorable rt доктор professor doctor".split())


def title_in(label: str, name: str) -> tuple[Title, str] | None:
    """The title that a label gives to a name in it, and how it is printed; None: it gives none.

    >>> title_in("The Minister (Mrs. Roe)", "Roe")
    (<Title.MARRIED: 'married'>, 'Mrs.')
    """
    at = label.casefold().rfind(name.casefold())
    if at < 0 or not name:
        return None
    for word in reversed(_WORDS.findall(label[:at])):
        plain = _plain(word)
        if (title := _TITLES.get(plain)) is not None:
            return title, word
        if plain == _FRENCH_MAN:
            return Title.MAN, word
        if plain not in _BETWEEN:
            break
    after = label[at + len(name) :]
    return next(((title, word) for word, title in _AFTER.items() if after.startswith(word)), None)


def with_title(name: str, printed: str) -> str:
    """A name with its title, where it stands."""
    return f"{name}{printed}" if printed in _AFTER else f"{printed} {name}"


def title_of_name(text: str) -> tuple[Title | None, str]:
    """The title with which a name begins or ends, and the rest; none where the word may be a name itself.

    >>> title_of_name("Mrs Roe"), title_of_name("Pan Wei")
    ((<Title.MARRIED: 'married'>, 'Roe'), (None, 'Pan Wei'))
    """
    first, _, rest = text.strip().partition(" ")
    plain = _plain(first)
    if rest and plain in _TITLES and plain not in _ALSO_NAMES:
        return _TITLES[plain], rest
    for word, title in _AFTER.items():
        if text.endswith(word) and len(text) > len(word):
            return title, text[: -len(word)]
    return None, text


def contradict(one: Title | None, other: Title | None) -> bool:
    """Whether nobody has both titles."""
    return one is not None and other is not None and (one is Title.MAN) != (other is Title.MAN)


def is_doubtful(one: Title | None, other: Title | None) -> bool:
    """Whether one person may have both titles, and two persons rather."""
    return {one, other} == {Title.MARRIED, Title.UNMARRIED}


def _plain(word: str) -> str:
    return word.casefold().strip(".’'")
