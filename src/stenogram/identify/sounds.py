"""Names as sounds: what a letter of any of these scripts may stand for. One table a script; knows no person.

A unit is what one or several letters may sound like, so that spellings of different languages meet: the ч of Russian is
the tsch of German and the tch of French, and an English ch may be any of č, š, k, x. Scripts that do not write sounds
(Chinese, Japanese kanji) have no units: only position can say whose name that is.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# One character a sound. c: ts, q: shch, ǆ: j of English, x: ch of Loch, j: y of yes.
VOWELS = frozenset("aeiou")
_LONGEST_NAME = 60  # letters; more is no name


@dataclass(frozen=True, slots=True)
class Unit:
    """What a piece of a name may sound like; `is_weak`: many spellings leave it out."""

    sounds: frozenset[str]
    is_weak: bool = False

    @property
    def is_vowel(self) -> bool:
        """Whether it may be nothing but a vowel."""
        return self.sounds <= VOWELS


def _table(text: str) -> dict[str, tuple[Unit, ...]]:
    """Lines of "letters=sounds sounds~", where ~ marks what is weak and - stands for nothing."""
    made: dict[str, tuple[Unit, ...]] = {}
    for entry in text.split(";"):
        letters, _, units = entry.strip().partition("=")
        parsed = tuple(Unit(frozenset(u.rstrip("~")), u.endswith("~")) for u in units.split() if u != "-")
        made |= dict.fromkeys(letters.split("|"), parsed)
    return made


_LATIN = _table(
    "schtsch|shch|schtch|chtch|szcz|šč|stsch=q; tsch|tch|cz=č; č=č; ć=čc; sch=šž; tzsch=č; "
    "dsch|dzh|dž|dz=ǆžz; dj=dǆž j~; sh|ş|š|ś=š; sz=šs; zh|ž|ż|ź=žz; ch=čšxkh; kh=xkh; gh=gx; ph=f; "
    "th=tf; ck|qu|cq=k; ts|tz=c; x=kxšs s~; ou|oo=uo; ee=ie; ie=ie j~; œ|ö|ø|oe|ő=oe; ue|ü|ű=ui; "
    "ae|ä|æ=ae; eu=eou; a|ą|ă=ao; b=b; c=kscč; ç=sč; d|đ|ð=d; e|ə|ę|ě=e; f=fv; g=ghžǆ; ğ=g~; h=hxg~; "
    "i|ı=i; j=jžǆxi; k=k; l|ł=l; m=m; n|ñ|ń=n; o=oa; p=p; q=kč; r=r; s=szš; ß=s; t|þ=t; u|ů=u; v=vfb; "
    "w=vu; y=iju; z=zcs; '=-; -=-"
)
_CYRILLIC = _table(
    "дж|чж=ǆž; цз=ǆžzc; дз=ǆzd; а=ao; б=b; в=vf; г=gh; ґ|ғ=g; д=d; е=e; ё=ji~ oe; є=ji~ e; ж=žǆ; з=zs; "
    "и|і=i; ї=ji~ i; й|ј=ji~; к|қ=k; л|љ=l; м=m; н|њ|ң=n; о|ө=oa; п=p; р=r; с=s; т=t; у|ұ|ү=uv; ў=vu; "
    "ф=ft; х=xhk; ц=csz; ч=č; ш=šs; щ=qš; ъ|ь|'=-; ы=i; э=e; ю=ji~ u; я=ji~ a; ћ=čt; ђ=ǆd; џ=ǆ; ќ=kč; "
    "ѓ=gǆ; ѕ=z; һ=h~; ә=a"
)
_GREEK = _table(
    "μπ=b; ντ=dn t~; γκ|γγ=g; τσ=cč; τζ=ǆc; ου=u; αι=e; ει|οι=i; ευ=e vf; αυ=a vf; α=a; β=vb; γ=gjh; "
    "δ=d; ε=e; ζ=z; η=ie; θ=tf; ι=ij; κ=k; λ=l; μ=m; ν=n; ξ=k s~; ο|ω=o; π=p; ρ=r; σ|ς=szš; τ=t; υ=iuvf; "
    "φ=f; χ=xhkčš; ψ=p s"
)
_ARABIC = _table(
    "ا|أ|إ|آ|ٱ=aeiou~; ب=bp; ت|ط=t; ث=ts; ج=ǆgž; ح=hx; خ=xkh; د=d; ذ=dz; ر=r; ز|ظ=z; س|ص=s; ش=šč; ض=dz; "
    "ع|ء|ئ|ؤ=aeiou~; غ=gh; ف=fv; ق=kg; ك|ک=kg; ل=l; م=m; ن=n; ه=ha~; و=uov; ي|ی=ije; ى=a; ة=at~; پ=p; "
    "چ=č; ژ=ž; گ=g; ڤ=v"
)
_KANA_ROWS = (
    ("アイウエオ", ""), ("カキクケコ", "k"), ("ガギグゲゴ", "g"), ("サ・スセソ", "s"), ("ザ・ズゼゾ", "z"),
    ("タ・・テト", "t"), ("ダ・・デド", "d"), ("ナニヌネノ", "n"), ("ハヒ・ヘホ", "h"),
    ("バビブベボ", "bv"), ("パピプペポ", "p"), ("マミムメモ", "m"), ("ラリルレロ", "rl"),
    ("ァィゥェォ", ""), ("ヮ・・・・", "v"),
)  # fmt: skip
_KANA = _table(
    "シ=šs i; ジ|ヂ=žǆz i; チ=čt i; ツ=c u~; ヅ=z u~; フ=fh u~; ヤ|ャ=j~ a; ユ|ュ=j~ u; ヨ|ョ=j~ o; ワ=vu a; ヲ=o; "
    "ン=nm; ッ|ー=-; ヴ=vb u~"
) | {
    letter: tuple(unit for unit in (Unit(frozenset(sound)), Unit(frozenset(vowel), vowel in "uo")) if unit.sounds)
    for letters, sound in _KANA_ROWS
    for letter, vowel in zip(letters, "aiueo", strict=True)
    if letter != "・"
}
_TABLES = (_LATIN, _CYRILLIC, _GREEK, _ARABIC, _KANA)
_LONGEST_PIECE = max(len(piece) for table in _TABLES for piece in table)
ABJADS = frozenset({"Arab", "Hebr"})  # scripts that leave out most vowels


@lru_cache(maxsize=20_000)
def units_of(word: str) -> tuple[Unit, ...] | None:
    """The sounds of one word of a name; None: its script does not write sounds, or is not known here.

    >>> len(units_of("Путин") or ()), units_of("普京")
    (5, None)
    """
    letters = _spelled(word)
    made: list[Unit] = []
    at = 0
    while at < len(letters):
        piece = next(
            (
                letters[at : at + size]
                for size in range(min(_LONGEST_PIECE, len(letters) - at), 0, -1)
                if _found(letters[at : at + size]) is not None
            ),
            None,
        )
        if piece is None:
            if not unicodedata.combining(letters[at]) and letters[at].isalpha():
                return None
            at += 1
            continue
        for unit in _found(piece) or ():
            if not (made and unit == made[-1] and not unit.is_vowel):  # doubled letters are one sound
                made.append(unit)
        at += len(piece)
    return tuple(made) or None


@lru_cache(maxsize=20_000)
def sound_key(word: str) -> str:
    """A rough key that the spellings of a name have in common: its steadiest consonants; empty: it has none.

    >>> sound_key("Горбачёв") == sound_key("Gorbatschow") == sound_key("Gorbachev")
    True
    """
    classes = [_class(unit) for unit in units_of(word) or () if not unit.is_weak and not unit.is_vowel]
    kept = [c for n, c in enumerate(classes) if c and (n == 0 or classes[n - 1] != c)]
    return "".join(kept)


def _class(unit: Unit) -> str:
    """P for lips, M for nose, L for tongue, T for teeth; nothing for what other spellings make a vowel, an h or a c."""
    for letter, sounds in (("P", "pb"), ("M", "mn"), ("L", "lr"), ("T", "td")):
        if unit.sounds <= frozenset(sounds):
            return letter
    return ""


def _found(piece: str) -> tuple[Unit, ...] | None:
    return next((table[piece] for table in _TABLES if piece in table), None)


def _spelled(word: str) -> str:
    """The word in lower case, hiragana as katakana, with those marks only that change a sound."""
    low = unicodedata.normalize("NFC", word[:_LONGEST_NAME].casefold()).replace("’", "'").replace("ʼ", "'")
    made: list[str] = []
    for letter in low:
        if "ぁ" <= letter <= "ゖ":
            letter = chr(ord(letter) + 0x60)
        if _found(letter) is None and not letter.isspace():
            bare = unicodedata.normalize("NFD", letter)[0]
            letter = bare if _found(bare) is not None else letter
        made.append(letter)
    return "".join(made)
