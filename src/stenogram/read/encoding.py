"""Bytes → text: byte order mark, valid UTF-8, what was declared, and only then a guess that says it is one."""

import codecs
import re
from collections import Counter
from dataclasses import dataclass, replace

from stenogram.errors import ReadError
from stenogram.read.wide import wide_charset

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What the web means by these names (WHATWG Encoding): pages say Latin-1 and are Windows-1252.
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
_SEVEN_BITS = ("iso2022", "hz", "utf-7")  # valid ASCII whatever they say, so their declaration goes first
# What publishers of the world have used. Without this list rarities win that differ in a letter or two.
_LIKELY = [
    "cp1252", "cp1251", "cp1250", "iso8859_2", "koi8_r", "koi8_u", "cp866", "mac_cyrillic", "iso8859_5", "cp1253",
    "iso8859_7", "cp1254", "cp1255", "iso8859_8", "cp1256", "iso8859_6", "cp1257", "iso8859_13", "iso8859_15", "cp1258",
    "cp874", "cp437", "cp850", "cp852", "mac_roman", "cp932", "shift_jis", "euc_jp", "iso2022_jp", "gb18030", "big5",
    "cp949", "euc_kr",
]  # fmt: skip
_SAMPLE_BYTES = 200_000  # of which a guess is made
_USUAL_MESS, _MOST_MESS = 0.2, 0.7  # share of odd pairs of letters: lists of Polish names have more than prose
_DAMAGED_SHARE = 0.01  # of the letters beyond ASCII: below it, UTF-8 with broken bytes is still UTF-8
_SIGN_IN_A_WORD = re.compile(
    "(?<=[^\\W\\d_])[\u00a1-\u00a9\u00ab-\u00ac\u00ae-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7](?=[^\\W\\d_])"
)
_NEIGHBOURS = ("cp1250", "iso8859_2", "cp1254", "cp1257", "iso8859_13", "iso8859_15", "cp1258")
# Small words without accents that the other side has not, of German, English, French, Spanish, Italian, Portuguese,
# Dutch and the North; and of Polish, Czech, Slovak, Hungarian, Romanian, Croatian, Slovene, Turkish and the Baltic.
_WESTERN = frozenset(
    """und nicht ist wir das der die den mit von auf the and of that is les des est dans pour que los las por una il
    che per non sono della uma com para het een niet van och att det som inte ikke jeg""".split()
)
_EASTERN = frozenset(
    """nie jest przez oraz jak tego ale jsem jsou bylo jako pro nem hogy egy mint volt este sunt pentru care sau din
    su bi kako ili koji tudi ki bir ve bu ile olarak ir kad tai yra bet kas ka ei kui oli""".split()
)
_ENOUGH, _MARGIN = 3, 3  # small words of the West, and so many times as many as of the East
_ZEROS = re.compile(rb"\x00+")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text with the encoding that gave it and how that was known."""

    text: str
    charset: str
    how: str


def decode(content: bytes, *, declared: str | None, name: str) -> Decoded:
    """The text of the bytes.

    Args:
        content: the bytes.
        declared: the encoding that the server or the document itself names.
        name: of the file or page, for the error.

    Raises:
        ReadError: no known encoding makes text of these bytes.
    """
    for mark, charset in _MARKS:
        if content.startswith(mark):
            return Decoded(
                text=content[len(mark) :].decode(charset, "replace"), charset=charset, how="its byte order mark"
            )
    codec = _codec(declared)
    if codec is not None and codec.startswith(_SEVEN_BITS):
        text = _strictly(content, codec)
        if text is not None:
            return Decoded(text=text, charset=codec, how="as declared")
    if b"\x00" in content and wide_charset(content) is None:
        return _with_zeros(content, codec, name)
    return _without_mark(content, codec, name)


def _with_zeros(content: bytes, codec: str | None, name: str) -> Decoded:
    """The text around zero bytes; a run of them parts words, as where they filled a field."""
    zeros = content.count(0)
    decoded = _without_mark(_ZEROS.sub(b" ", content), codec, name)
    return replace(decoded, how=f"{decoded.how}; its {zeros} zero bytes were read as spaces")


def _without_mark(content: bytes, codec: str | None, name: str) -> Decoded:
    wide = wide_charset(content)
    if wide is not None:
        return Decoded(text=content.decode(wide, "replace"), charset=wide, how="every second byte of its letters")
    text = _strictly(content, "utf-8")
    if text is not None:
        return Decoded(text=text, charset="utf-8", how="valid UTF-8")
    if codec is not None and codec not in ("utf-8", "utf-16", "utf-32"):
        text = _strictly(content, codec)
        if text is not None:
            return Decoded(text=text, charset=codec, how="as declared")
    damaged = content.decode("utf-8", "replace")
    lost, beyond = damaged.count("\ufffd"), sum(c > "\x7f" for c in damaged)
    if codec == "utf-8" or lost <= beyond * _DAMAGED_SHARE:
        how = f"UTF-8 with {lost} broken places"
        if lost <= beyond / 2:
            return Decoded(text=damaged, charset="utf-8", how=how)
    return _guess(content, name)


def _guess(content: bytes, name: str) -> Decoded:
    from charset_normalizer import from_bytes

    sample = content[:_SAMPLE_BYTES]
    tries = (from_bytes(sample, cp_isolation=_LIKELY, threshold=mess) for mess in (_USUAL_MESS, _MOST_MESS))
    matches = next((list(found) for found in tries if len(found)), None)
    if not matches:
        problem = "no known encoding makes text of these bytes"
        raise ReadError(name, problem, hint="say which encoding it is, or convert it to UTF-8")
    best = min(matches, key=lambda match: len(_SIGN_IN_A_WORD.findall(str(match))))  # of equals the first
    charset = _MEANT.get(codecs.lookup(best.encoding).name, best.encoding)
    if charset in _NEIGHBOURS and _is_western(sample):
        charset = "cp1252"
    return Decoded(text=content.decode(charset, "replace"), charset=charset, how="guessed from its bytes")


def _is_western(sample: bytes) -> bool:
    """Whether it is text of a language of Western Europe by its small words, and has no sign amid one as cp1252.

    The code pages of Central Europe, the Baltic and Turkey share ä, ö, ü, ß and é with it and differ in è or ã: a
    German text with one French name in it fits them all.
    """
    text = _strictly(sample, "cp1252")
    if text is None or _SIGN_IN_A_WORD.search(text):
        return False
    words = Counter(re.findall(r"[a-z]+", text.lower()))
    western, eastern = (sum(words[word] for word in those) for those in (_WESTERN, _EASTERN))
    return western >= _ENOUGH and western > _MARGIN * eastern


def _codec(declared: str | None) -> str | None:
    """Python's name of a declared encoding, or None when it is none."""
    if not declared:
        return None
    try:
        found = codecs.lookup(declared.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    return _MEANT.get(found, found)


def _strictly(content: bytes, codec: str) -> str | None:
    try:
        text = content.decode(codec)
    except (UnicodeError, LookupError):
        return None
    return None if _CONTROL.search(text[:4096]) and codec != "utf-8" else text
