"""Letters of one alphabet that look like those of another. Pure; a short table of Cyrillic and Greek against Latin."""

import re

_LOOK = dict(zip("авекмнорстухіјѕԁԛԝһӏьгпдАВЕКМНОРСТУХІЈЅԌҺ", "abekmhopctyxijsdqwhlbrngABEKMHOPCTYXIJSGh", strict=True))
_LOOK |= dict(zip("αορνικτυχεγηωβζμΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aopvikтuxeynwbzmABEZHIKMNOPTYX".replace("т", "t"), strict=True))
_LOOK |= {"ё": "e", "й": "n", "0": "o", "1": "l", "|": "l"}
_TABLE = str.maketrans(_LOOK)
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff\ufe00-\ufe0f]"
)


def without_hidden(text: str) -> str:
    """The text without characters that have no width."""
    return _HIDDEN.sub("", text)


def skeleton(word: str) -> str:
    """What two words share that look the same: each letter as its Latin look-alike, no character without width.

    >>> skeleton("Россия") == skeleton("Poccия"), skeleton("да") == skeleton("нет")
    (True, False)
    """
    return without_hidden(word).translate(_TABLE).lower().translate(_TABLE)


_LATIN = re.compile(r"[A-Za-z]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_WORD = re.compile(r"\w+")
_TO_CYRILLIC = str.maketrans("abekmhopctyxijsABEKMHOPCTYXIJS", "авекмнорстухіјѕАВЕКМНОРСТУХІЈЅ")


def one_script(text: str) -> str:
    """The text with each word that mixes Latin and Cyrillic letters put into the alphabet of most of its letters.

    >>> one_script("Рoссия") == "Россия"
    True
    """
    return _WORD.sub(lambda m: _put_right(m.group()), text)


def _put_right(word: str) -> str:
    latin, cyrillic = len(_LATIN.findall(word)), len(_CYRILLIC.findall(word))
    if not latin or not cyrillic:
        return word
    return word.translate(_TO_CYRILLIC) if cyrillic >= latin else word.translate(_TABLE)
