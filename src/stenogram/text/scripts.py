"""In which script words are written. Pure; knows Unicode, not languages."""

import unicodedata

_SCRIPTS = {
    "LATIN": "Latn", "CYRILLIC": "Cyrl", "GREEK": "Grek", "ARABIC": "Arab", "HEBREW": "Hebr", "HIRAGANA": "Hira",
    "KATAKANA": "Kana", "CJK": "Hani", "HANGUL": "Hang", "ARMENIAN": "Armn", "GEORGIAN": "Geor", "DEVANAGARI": "Deva",
    "THAI": "Thai",
}  # fmt: skip


def script_of(text: str) -> str | None:
    """The ISO 15924 code of the script of the first letter that has a known one; None: no letter has.

    >>> script_of("Путин"), script_of("Xi"), script_of("普京"), script_of("2031")
    ('Cyrl', 'Latn', 'Hani', None)
    """
    for letter in text:
        if letter.isalpha():
            name = unicodedata.name(letter, "").split(" ", 1)[0].split("-", 1)[0]
            if name in _SCRIPTS:
                return _SCRIPTS[name]
    return None
