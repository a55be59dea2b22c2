"""Names in short and in order. Pure; knows no page."""

import unicodedata

from babel import Locale, UnknownLocaleError

from stenogram.site.frame.interface import interface_language

_MOST_INITIALS = 2


def initials(name: str) -> str:
    """The first letters of a name's first and last words; of one word its first.

    >>> initials("Julià de Jòdar Muñoz"), initials("Горелов"), initials("王小明"), initials("42")
    ('JM', 'Г', '王', '')
    """
    words = [word for word in name.replace(".", " ").split() if word[0].isalpha()]
    if not words:
        return ""
    chosen = words if len(words) <= _MOST_INITIALS else [words[0], words[-1]]
    return "".join(first_letter(word) for word in chosen)


def first_letter(name: str) -> str:
    """The letter under which a name is listed: without its mark where a Latin or Greek letter has one.

    >>> first_letter("Ömer"), first_letter("Ёлкин"), first_letter("«Голос»"), first_letter("3rd")
    ('O', 'Е', 'Г', '#')
    """
    letter = next((ch for ch in name if ch.isalnum()), "#")
    if not letter.isalpha():
        return "#"
    if letter in "Ёё":  # stands among those with Е, as in every Russian list; Й and Ў are letters of their own
        return "Е"
    is_bare = unicodedata.name(letter, "").startswith(("LATIN", "GREEK"))
    return (unicodedata.normalize("NFD", letter)[0] if is_bare else letter).upper()


def script_name(code: str) -> str:
    """What the interface's language calls a script; its code where CLDR has no name for it.

    >>> script_name("Cyrl"), script_name("Xxxx")
    ('Cyrillic', 'Xxxx')
    """
    try:
        locale = Locale.parse(interface_language(), sep="-")
    except (ValueError, UnknownLocaleError):
        locale = Locale("en")
    name: str = locale.scripts.get(code, code)
    return name
