"""Letters of other scripts as Latin ones, and what is left of a name when spelling habits are taken away.

Many systems romanise one script (Хрущёв: Khrushchev, Chruschtschow, Hruščov); the skeleton keeps what they share.
"""

import functools
import re
import unicodedata

from rapidfuzz.distance import Levenshtein


def _table(pairs: str) -> dict[str, str]:
    return {pair[0]: pair[2:] for pair in pairs.split()}


_CYRILLIC = _table(
    "а:a б:b в:v г:g ґ:g д:d е:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch "
    "ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ў:u ё:yo ђ:dj ј:j љ:lj њ:nj ћ:c џ:dzh ѓ:g ќ:k "
)
_DEVANAGARI = _table(
    "क:k ख:kh ग:g घ:g ङ:n च:ch छ:ch ज:j झ:j ञ:n ट:t ठ:t ड:d ढ:d ण:n त:t थ:th द:d ध:dh न:n प:p फ:ph ब:b भ:bh "
    "म:m य:y र:r ल:l व:v श:sh ष:sh स:s ह:h ळ:l अ:a आ:a इ:i ई:i उ:u ऊ:u ऋ:ri ए:e ऐ:ai ओ:o औ:au ऑ:o ऍ:e ा:a "
    "ि:i ी:i ु:u ू:u ृ:ri े:e ै:ai ो:o ौ:au ॉ:o ॅ:e ं:n ँ:n ़: ्: ः:h "
)
_KANA = _table(
    "ア:a イ:i ウ:u エ:e オ:o カ:ka キ:ki ク:ku ケ:ke コ:ko サ:sa シ:shi ス:su セ:se ソ:so タ:ta チ:chi "
    "ツ:tsu テ:te ト:to ナ:na ニ:ni ヌ:nu ネ:ne ノ:no ハ:ha ヒ:hi フ:fu ヘ:he ホ:ho マ:ma ミ:mi ム:mu メ:me "
    "モ:mo ヤ:ya ユ:yu ヨ:yo ラ:ra リ:ri ル:ru レ:re ロ:ro ワ:wa ヲ:o ン:n ガ:ga ギ:gi グ:gu ゲ:ge ゴ:go "
    "ザ:za ジ:ji ズ:zu ゼ:ze ゾ:zo ダ:da ヂ:ji ヅ:zu デ:de ド:do バ:ba ビ:bi ブ:bu ベ:be ボ:bo パ:pa ピ:pi "
    "プ:pu ペ:pe ポ:po ヴ:v ァ:a ィ:i ゥ:u ェ:e ォ:o ャ:ya ュ:yu ョ:yo ッ: ー: ・: "
)
_LETTERS = _CYRILLIC | _DEVANAGARI | _KANA
_LETTERS |= {chr(ord(k) - 0x60): v for k, v in _LETTERS.items() if "ァ" <= k <= "ヴ"}  # hiragana
_LATIN = {"ł": "l", "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"}
_HAN = re.compile(r"[\u3400-\u9fff]")
_SOUNDS = (
    ("tsch", "S"), ("shch", "S"), ("sch", "S"), ("dzh", "S"), ("tch", "S"), ("zh", "S"), ("sh", "S"), ("ch", "S"),
    ("cz", "S"), ("sz", "S"), ("ts", "S"), ("tz", "S"), ("dj", "S"), ("kh", "K"), ("gh", "K"), ("ph", "F"),
    ("th", "T"), ("ck", "K"), ("x", "KS"), ("ce", "S"), ("ci", "S"), ("cy", "S"), ("c", "K"), ("q", "K"),
    ("g", "K"), ("k", "K"), ("b", "P"), ("p", "P"), ("v", "F"), ("w", "F"), ("f", "F"), ("d", "T"), ("t", "T"),
    ("z", "S"), ("s", "S"), ("j", "S"), ("l", "L"), ("r", "R"), ("m", "M"), ("n", "N"),
)  # fmt: skip
_REPEATED = re.compile(r"([A-Z])\1+")


@functools.lru_cache(maxsize=65536)
def roman(word: str) -> str:
    """The word in plain lower-case Latin letters.

    >>> roman("Лукашенко"), roman("Wałęsa"), roman("オバマ")
    ('lukashenko', 'walesa', 'obama')
    """
    if _HAN.search(word):
        from pypinyin import lazy_pinyin

        return "".join(lazy_pinyin(word))
    spelt = "".join(_LETTERS.get(c, _LATIN.get(c, c)) for c in word.lower())
    plain = unicodedata.normalize("NFKD", spelt)
    return "".join(c for c in plain if "a" <= c <= "z")


@functools.lru_cache(maxsize=65536)
def skeleton(latin: str, *, loose: bool = False) -> str:
    """The classes of consonants of a romanised word, doubled ones once. `loose`: l and r are one, as in kana."""
    rest = latin
    for spelling, sound in _SOUNDS:
        rest = rest.replace(spelling, sound)
    bones = _REPEATED.sub(r"\1", "".join(c for c in rest if c.isupper()))
    return bones.replace("L", "R") if loose else bones


def _near(name: str, word: str, shortest: int, longest: int, allowed: int) -> bool:
    """Whether some opening of `word`, `shortest` to `longest` letters long, is at most `allowed` edits from `name`."""
    sizes = range(max(1, shortest), min(longest, len(word)) + 1)
    return any(Levenshtein.distance(name, word[:size], score_cutoff=allowed) <= allowed for size in sizes)


def is_close(one: str, other: str) -> bool:
    """Whether two romanised spellings differ in a quarter of their letters at most."""
    allowed = max(len(one), len(other)) // 4
    return Levenshtein.distance(one, other, score_cutoff=allowed) <= allowed


_OPENINGS = (
    ("kh", "h"), ("g", "h"), ("ui", "wi"), ("ue", "we"), ("ua", "wa"), ("uo", "wo"), ("dzh", "j"), ("dzh", "ge"),
    ("ks", "x"), ("s", "c"), ("e", "he"), ("k", "c"), ("k", "ch"), ("yu", "eu"), ("ie", "je"), ("ya", "ja"),
    ("ts", "z"), ("i", "hi"), ("s", "x"), ("k", "q"), ("f", "th"), ("t", "th"),
    ("yu", "jo"), ("yu", "ju"), ("yo", "jo"), ("ye", "je"), ("i", "y"),
)  # fmt: skip
"""How a sound that begins a name is written in another script's way, and in its own language."""


_ALOUD = _table(
    "a:ei b:bi c:si d:di e:i f:ef g:dzhi h:eich i:ai j:dzhei k:kei l:el m:em n:en o:o p:pi q:kyu r:ar s:es t:ti u:yu "
    "v:vi w:dablyu x:eks y:uai z:zed "
)


def aloud(acronym: str) -> str:
    """An English acronym as Cyrillic spells its letters' names, romanised.

    >>> aloud("MIT") == roman("ЭмАйТи"), aloud("CNN") == roman("Си-эн-эн")
    (True, True)
    """
    return "".join(_ALOUD.get(c, "?") for c in acronym.lower())


_INSIDE = (
    ("h", "kh"),
    ("w", "u"),
    ("x", "s"),
    ("y", "i"),
    ("q", "ch"),
    ("ou", "u"),
    ("oo", "u"),
    ("mp", "np"),
    ("mb", "nb"),
)
"""How a sound inside a name is written in its own language, and in another's way."""


@functools.lru_cache(maxsize=262144)
def alike(name: str, word: str, *, loose: bool = False) -> bool:
    """Whether `word`, perhaps inflected, may spell `name`; both romanised."""
    if not name or not word:
        return False
    words = [
        word,
        word.replace("zh", "rz"),
        *(own + word[len(sound) :] for sound, own in _OPENINGS if word.startswith(sound)),
    ]
    names = [name, *(name.replace(own, sound) for own, sound in _INSIDE if own in name)]
    return any(_alike(one, other, loose=loose) for one in names for other in dict.fromkeys(words))


def _alike(name: str, word: str, *, loose: bool) -> bool:
    if name == word or (len(name) >= 4 and word.startswith(name)) or (len(word) >= 5 and name.startswith(word)):
        return True
    if len(name) > 6 and name[:6] == word[:6]:
        return True
    if len(word) == 4 and name.startswith(word) and len(name) <= 6:  # Nantes, Нант
        return True
    bones, others = skeleton(name, loose=loose), skeleton(word, loose=loose)
    if len(bones) >= 3 and len(others) >= 3:
        allowed = 0 if len(bones) < 5 else 1 if len(bones) < 8 else 2
        letters = len(name) * 6 // 10 if others.startswith(bones) else len(name) // 2
        if _near(bones, others, len(bones) - 1, len(bones) + 1, allowed) and _near(
            name, word, len(name) - 2, len(name) + 2, letters
        ):
            return True
    if len(bones) == 2 and 2 <= len(others) <= 3 and others[:2] == bones and min(len(name), len(word)) >= 4:
        return name[0] == word[0] and abs(len(name) - len(word)) <= 2  # Lazio, Лацио
    size = min(len(word), len(name) + 1)
    return _near(
        name, word, size - 3, size, 0 if len(name) < 3 else 1 if len(name) < 5 else max(1, len(name) * 3 // 10)
    )
