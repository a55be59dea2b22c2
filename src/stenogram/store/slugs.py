"""Readable names for events, in ASCII: date, place, who spoke. Pure; whether one is taken is not known here."""

import re
import unicodedata

from stenogram.model import EventHeader
from stenogram.text import fold

_MOST_NAMES = 3  # more participants than this, and the title says more than their names
_MOST_WORDS = 8  # of a title
_DAY = 3  # year, month, day
_LONGEST = 80  # characters: a slug is read and typed

# One table for all alphabets, since a name's language is not known here. Cyrillic after BGN/PCGN without apostrophes.
_LETTERS = str.maketrans(
    {
        **dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", (
            "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u",
            "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"), strict=True)),
        "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "u", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj",
        "џ": "dz", "ќ": "k", "ѓ": "g", "ѕ": "dz", "қ": "q", "ғ": "gh", "ң": "ng", "ү": "u", "ұ": "u", "ө": "o",
        "ә": "a", "һ": "h",
        **dict(zip("αβγδεζηθικλμνξοπρστυφχψως", (
            "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "t", "y", "f",
            "ch", "ps", "o", "s"), strict=True)),
        **dict(zip("აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", (
            "a", "b", "g", "d", "e", "v", "z", "t", "i", "k", "l", "m", "n", "o", "p", "zh", "r", "s", "t", "u", "p",
            "k", "gh", "q", "sh", "ch", "ts", "dz", "ts", "ch", "kh", "j", "h"), strict=True)),
        **dict(zip("աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ", (
            "a", "b", "g", "d", "e", "z", "e", "y", "t", "zh", "i", "l", "kh", "ts", "k", "h", "dz", "gh", "ch", "m",
            "y", "n", "sh", "o", "ch", "p", "j", "r", "s", "v", "t", "r", "ts", "v", "p", "k", "o", "f"), strict=True)),
        "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h",
        "ŋ": "ng", "ə": "a",
    }
)  # fmt: skip


def ascii_words(text: str) -> list[str]:
    """The words of a text in ASCII letters and digits, as far as its alphabet is known.

    >>> ascii_words("Сочи, Łódź"), ascii_words("北京")
    (['sochi', 'lodz'], [])
    """
    plain = fold(text).translate(_LETTERS)
    bare = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return re.findall(r"[a-z0-9]+", bare.translate(_LETTERS).replace("'", ""))


def slug_of(header: EventHeader) -> str:
    """The name that an event with this header would like to have.

    >>> slug_of(EventHeader(start="2023-06-09T14:30", place="Sochi", title="A meeting"))
    '2023-06-09-sochi-a-meeting'
    """
    names = [name for p in header.participants if (name := surname(p.name))]
    if not 0 < len(names) <= _MOST_NAMES:
        names = ascii_words(header.title or header.kind or "")[:_MOST_WORDS] or names[:_MOST_NAMES]
    day = ascii_words((header.start or "").split("T", 1)[0])[:_DAY]
    return _shortened([*day, *ascii_words(header.place or "")[:_MOST_WORDS], *names]) or "event"


def surname(name: str) -> str:
    """The last word of a person's name, in ASCII: what renditions in several languages most likely share.

    >>> surname("Владимир Путин")
    'putin'
    """
    words = ascii_words(name.split("(", 1)[0].split(",", 1)[0])
    return words[-1] if words else ""


def looks_of(header: EventHeader) -> frozenset[str]:
    """What events that may be the same have in common: a day and a place, and with it the people or the title.

    Or the title and the very minute: many pages name no place.

    >>> looks_of(EventHeader(start="2023-06-09", place="Сочи"))
    frozenset()
    """
    day, _, hour = (header.start or "").partition("T")
    title = "" if header.title_is_composed else fold(header.title or "")
    looks = {f"{day}T{hour}|title|{title}"} if hour and title else set()
    place = "-".join(ascii_words(header.place or "")) or fold(header.place or "")
    if len(day) < len("2023-06-09") or not place:
        return frozenset(looks)
    people = sorted({surname(p.name) or fold(p.name) for p in header.participants})
    kinds = (["people", *people] if people else [], ["title", title] if title else [])
    return frozenset(looks | {"|".join([day, place, *kind]) for kind in kinds if kind})


def _shortened(words: list[str]) -> str:
    while len(words) > 1 and len("-".join(words)) > _LONGEST:
        words = words[:-1]
    return "-".join(words)[:_LONGEST].rstrip("-")
