"""Languages as BCP 47 tags: what they are called, which script and direction they have. Knows no text."""

import re
from typing import NewType

Language = NewType("Language", str)
"""A normalised BCP 47 tag: `en`, `pt-BR`, `zh-Hant`. Made by `language()` only."""

UNKNOWN_LANGUAGE = Language("und")

_SUBTAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")

# English name, own name. The languages that transcripts and translator lines have been seen to name.
_NAMES: dict[str, tuple[str, str]] = {
    "ar": ("Arabic", "العربية"), "az": ("Azerbaijani", "azərbaycanca"), "be": ("Belarusian", "беларуская"),
    "bg": ("Bulgarian", "български"), "bs": ("Bosnian", "bosanski"), "ca": ("Catalan", "català"),
    "cs": ("Czech", "čeština"), "da": ("Danish", "dansk"), "de": ("German", "Deutsch"), "el": ("Greek", "Ελληνικά"),
    "en": ("English", "English"), "es": ("Spanish", "español"), "et": ("Estonian", "eesti"),
    "eu": ("Basque", "euskara"), "fa": ("Persian", "فارسی"), "fi": ("Finnish", "suomi"),
    "fr": ("French", "français"), "ga": ("Irish", "Gaeilge"), "gl": ("Galician", "galego"),
    "he": ("Hebrew", "עברית"), "hi": ("Hindi", "हिन्दी"), "hr": ("Croatian", "hrvatski"),
    "hu": ("Hungarian", "magyar"), "hy": ("Armenian", "հայերեն"), "id": ("Indonesian", "Bahasa Indonesia"),
    "is": ("Icelandic", "íslenska"), "it": ("Italian", "italiano"), "ja": ("Japanese", "日本語"),
    "ka": ("Georgian", "ქართული"), "kk": ("Kazakh", "қазақша"), "ko": ("Korean", "한국어"),
    "ky": ("Kyrgyz", "кыргызча"), "la": ("Latin", "Latina"), "lt": ("Lithuanian", "lietuvių"),
    "lv": ("Latvian", "latviešu"), "mk": ("Macedonian", "македонски"), "mn": ("Mongolian", "монгол"),
    "nb": ("Norwegian Bokmål", "norsk bokmål"), "nl": ("Dutch", "Nederlands"),
    "nn": ("Norwegian Nynorsk", "norsk nynorsk"), "no": ("Norwegian", "norsk"), "pl": ("Polish", "polski"),
    "pt": ("Portuguese", "português"), "ro": ("Romanian", "română"), "ru": ("Russian", "русский"),
    "sk": ("Slovak", "slovenčina"), "sl": ("Slovenian", "slovenščina"), "sq": ("Albanian", "shqip"),
    "sr": ("Serbian", "српски"), "sv": ("Swedish", "svenska"), "th": ("Thai", "ไทย"), "tg": ("Tajik", "тоҷикӣ"),
    "tk": ("Turkmen", "türkmençe"), "tr": ("Turkish", "Türkçe"), "uk": ("Ukrainian", "українська"),
    "ur": ("Urdu", "اردو"), "uz": ("Uzbek", "oʻzbekcha"), "vi": ("Vietnamese", "Tiếng Việt"),
    "zh": ("Chinese", "中文"),
}  # fmt: skip

_TWO_LETTERS = frozenset(  # ISO 639-1, with the retired codes that pages still use
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw "
    "ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt "
    "my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm "
    "sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh "
    "zu".split()
)

_RETIRED = frozenset({"in", "iw", "ji", "jw", "mo", "sh"})

_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "sd", "yi", "dv", "ckb", "ug"})


def language(tag: str) -> Language:
    """The normalised form of a BCP 47 tag; `und` when it is none.

    >>> language("EN_us"), language("zh-hant-TW"), language("?")
    ('en-US', 'zh-Hant-TW', 'und')
    """
    if not _SUBTAG.fullmatch(tag.strip()):
        return UNKNOWN_LANGUAGE
    first, *rest = re.split(r"[-_]", tag.strip())
    shaped = [s.title() if len(s) == 4 and s.isalpha() else s.upper() if len(s) == 2 else s.lower() for s in rest]
    return Language("-".join([first.lower(), *shaped]))


def primary(tag: Language | str) -> str:
    """The language subtag alone.

    >>> primary("pt-BR")
    'pt'
    """
    return tag.split("-", 1)[0].lower()


def is_assigned(tag: Language | str) -> bool:
    """Whether a language has this tag, as far as can be known here: of three letters there are thousands.

    >>> is_assigned("ru"), is_assigned("xx"), is_assigned("ckb")
    (True, False, True)
    """
    first = primary(tag)
    return len(first) != len("xx") or first in _TWO_LETTERS


def two_letter_languages() -> tuple[Language, ...]:
    """Every language that has a tag of two letters; of two tags for one the newer.

    >>> "he" in two_letter_languages(), "iw" in two_letter_languages()
    (True, False)
    """
    return tuple(Language(tag) for tag in sorted(_TWO_LETTERS - _RETIRED))


def language_called(name: str) -> Language | None:
    """The language that an English or own name means, if it is one.

    >>> language_called("Russian"), language_called("Deutsch"), language_called("Klingon")
    ('ru', 'de', None)
    """
    wanted = name.strip().casefold()
    for tag, names in _NAMES.items():
        if wanted in (names[0].casefold(), names[1].casefold()):
            return Language(tag)
    return None


def name_of(tag: Language | str) -> str:
    """The English name of a language, or its tag when none is known.

    >>> name_of("ru"), name_of("pt-BR"), name_of("xx")
    ('Russian', 'Portuguese (pt-BR)', 'xx')
    """
    if tag == UNKNOWN_LANGUAGE:
        return "unknown language"
    known = _NAMES.get(primary(tag))
    if known is None:
        return tag
    return known[0] if tag == primary(tag) else f"{known[0]} ({tag})"


def own_name_of(tag: Language | str) -> str:
    """What the language calls itself, or its tag when that is not known."""
    known = _NAMES.get(primary(tag))
    return known[1] if known else tag


def direction_of(tag: Language | str) -> str:
    """`rtl` for languages written from right to left, else `ltr`: the value of an HTML `dir`."""
    return "rtl" if primary(tag) in _RIGHT_TO_LEFT else "ltr"
