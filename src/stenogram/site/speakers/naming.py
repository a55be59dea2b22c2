"""Names in short and in order. Pure; knows no page."""

import unicodedata

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
    """The letter under which a name is listed: without its mark where Latin, Greek or Cyrillic letters have one.

    >>> first_letter("Ömer"), first_letter("Ёлкин"), first_letter("«Голос»"), first_letter("3rd")
    ('O', 'Е', 'Г', '#')
    """
    letter = next((ch for ch in name if ch.isalnum()), "#")
    if not letter.isalpha():
        return "#"
    bare = unicodedata.normalize("NFD", letter)[0] if not _is_hangul(letter) else letter
    return bare.upper()


def _is_hangul(letter: str) -> bool:
    return "\uac00" <= letter <= "\ud7a3"
