"""The signs that words are no translation, each a function of both sides. Judges nothing.

A sign that the source shows too is none: an event may speak of markup, quote English, or chant.
"""

import functools
import re
import unicodedata
from collections.abc import Callable, Iterator

from stenogram.audit.passage import Passage
from stenogram.audit.russian import is_cyrillic, morphology
from stenogram.audit.tables import english_words, topic

Sign = Callable[[Passage, Passage, str, str], Iterator[tuple[int, int]]]

_WORD = re.compile(r"[^\W\d_]+")
_MARKUP = re.compile(
    r"</?[a-z][a-z0-9]{0,9}(?: [^<>]{0,80})?/?>|&(?:amp;)?(?:[a-z]{2,8}|#\d{2,5});|�|\{\{|\}\}|\*\*|\\[nt](?=\W|$)"
)
_ENDED = re.compile(r"[.!?…。！？:;][\"'»”’)\]]*\s*$")
_QUOTING = tuple("\"'“«„([")
_ENGLISH_ENDS = ("s", "es", "d", "ed", "ing", "ly", "er", "ers")
_SHORTEST_LEFT_OVER = 4  # letters: shorter words are alike in related languages
_LOOPED = 4  # times in a row
_LONGEST_LOOP = 6  # words
_SCRIPTS = {
    "cyrillic": re.compile(r"[\u0400-\u052f]+"), "greek": re.compile(r"[\u0370-\u03ff]{2,}"),
    "arabic": re.compile(r"[\u0600-\u06ff]+"), "han": re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+"),
    "hangul": re.compile(r"[\uac00-\ud7af]+"), "devanagari": re.compile(r"[\u0900-\u097f]+"),
    "latin": re.compile(r"[A-Za-z\u00c0-\u024f]+"),
}  # fmt: skip
_SCRIPT_OF = (
    dict.fromkeys("ru uk be bg mk kk ky mn tg".split(), "cyrillic") | dict.fromkeys(("zh", "ja"), "han")
    | dict.fromkeys(("ar", "fa", "ur"), "arabic") | {"el": "greek", "ko": "hangul", "hi": "devanagari"}
    | dict.fromkeys(
        "en de fr es ca gl pt it ro pl cs sk sl hr nl sv da no nb nn fi et lv lt hu tr sq eu is ga".split(), "latin")
)  # fmt: skip


def _functions(language: str) -> frozenset[str]:
    return frozenset(str(topic("foreign")["function"].get(language, "")).split())


def _letters(text: str, script: str) -> int:
    return sum(len(run) for run in _SCRIPTS[script].findall(text))


def _is_mostly(text: str, script: str) -> bool:
    """Whether a third of the letters, at least, are of the script."""
    return _letters(text, script) * 3 >= sum(map(str.isalpha, text))


def wrong_script(left: Passage, right: Passage, here: str, there: str) -> Iterator[tuple[int, int]]:
    """The whole side, where most of its letters are of another script than its language's, and no quotation's."""
    script = _SCRIPT_OF.get(there)
    if here == there or not script or sum(map(str.isalpha, right.text)) < 12 or _is_mostly(right.text, script):
        return
    own = _SCRIPT_OF.get(here)
    quotes_theirs = own != script and _is_mostly(left.text, script)  # a quotation left as it was
    speaks_another = own is not None and not _is_mostly(left.text, own)  # in English at a Russian event
    if not quotes_theirs and not speaks_another:
        yield 0, len(right.text)


def left_words(left: Passage, right: Passage, here: str, there: str) -> Iterator[tuple[int, int]]:
    """Words of the source's script inside a text of another, not in brackets or quotation marks."""
    own, theirs = _SCRIPT_OF.get(there), _SCRIPT_OF.get(here)
    if not own or not theirs or theirs in (own, "latin") or any(True for _ in wrong_script(left, right, here, there)):
        return
    for m in _SCRIPTS[theirs].finditer(right.text):
        bracketed = right.text[m.start() - 1 : m.start()] in tuple("(\"'“«[")
        if m.end() - m.start() > 1 and not bracketed and m.group() in left.text:
            yield m.span()


def left_over(left: Passage, right: Passage, here: str, there: str) -> Iterator[tuple[int, int]]:
    """Words of a related language that the source has and the dictionary of Russian or English does not."""
    if here == there or there not in ("ru", "en") or _SCRIPT_OF.get(here) != _SCRIPT_OF[there]:
        return
    source = {m.group() for m in _WORD.finditer(left.low if there == "ru" else left.text)}
    known = _is_russian if there == "ru" else _is_english
    found = [
        m
        for m in _WORD.finditer(right.text)
        if len(m.group()) >= _SHORTEST_LEFT_OVER
        and m.group().islower()
        and m.group() in source
        and right.text[m.start() - 1 : m.start()] not in _QUOTING
        and not known(m.group())
    ]
    # A list of English words is never whole, but "utopia" has no accents: one word with them vouches for the others.
    if there == "ru" or any(not m.group().isascii() for m in found):
        yield from (m.span() for m in found)


@functools.cache
def _borrowed() -> frozenset[str]:
    return frozenset(str(topic("foreign")["borrowed"]["en"]).split())


@functools.lru_cache(maxsize=65536)
def _is_english(word: str) -> bool:
    """Whether the list has the word, or what it is a form of; accents are no matter: façade, and café was borrowed."""
    if word in _borrowed() or word.removesuffix("s") in _borrowed():
        return True
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    words = english_words()
    return plain in words or any(
        plain.endswith(end) and (plain[: -len(end)] in words or plain[: -len(end)] + "e" in words)
        for end in _ENGLISH_ENDS
    )


@functools.lru_cache(maxsize=65536)
def _is_russian(word: str) -> bool:
    return is_cyrillic(word) and bool(morphology().word_is_known(word))


def wrong_language(left: Passage, right: Passage, here: str, there: str) -> Iterator[tuple[int, int]]:
    """The whole side, where its small words are the source language's and not its own."""
    own, theirs = _functions(there), _functions(here)
    words = [m.group() for m in _WORD.finditer(right.low)]
    if not own or not theirs or here == there or len(words) < 6:
        return
    foreign, native = sum(w in theirs - own for w in words), sum(w in own - theirs for w in words)
    if len({w for w in words if w in theirs - own}) >= 3 and foreign * 5 >= len(words) and native * 3 <= foreign:
        source = sum(m.group() in own - theirs for m in _WORD.finditer(left.low))
        if source <= native:
            yield 0, len(right.text)


def same_words(left: Passage, right: Passage, here: str, there: str) -> Iterator[tuple[int, int]]:
    """A run of words that stands in both sides and has small words of the source's language only."""
    own, theirs = _functions(there), _functions(here)
    if here == there or not own or not theirs:
        return
    tokens = list(_WORD.finditer(right.low))
    source = " ".join(m.group() for m in _WORD.finditer(left.low))
    n = 0
    while n < len(tokens):
        size = 0
        while n + size < len(tokens) and f" {' '.join(t.group() for t in tokens[n : n + size + 1])} " in f" {source} ":
            size += 1
        run = [t.group() for t in tokens[n : n + size]]
        quoted = right.text[: tokens[n].start()].rstrip(" ")[-1:] in tuple("\"«“„'")
        capitals = sum(right.text[token.start()].isupper() for token in tokens[n : n + size])
        if (
            size >= 4
            and capitals * 2 < size  # a name stays as it is
            and not quoted
            and sum(w in theirs - own for w in run) >= 2
            and not any(w in own - theirs for w in run)
        ):
            yield tokens[n].start(), tokens[n + size - 1].end()
        n += max(1, size)


@functools.cache
def _remarks() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in topic("foreign")["remarks"]["patterns"]))


def remarks(left: Passage, right: Passage, here: str, there: str) -> Iterator[tuple[int, int]]:
    """What an engine says of its own work, where the source says nothing of the kind."""
    speaks_of_it = re.search(topic("foreign")["remarks"]["speaks_of_it"], left.low)
    if not speaks_of_it and not _remarks().search(left.low):
        yield from (m.span() for m in _remarks().finditer(right.low))


def _loops(passage: Passage) -> Iterator[tuple[int, int, int]]:
    """(start, end, times) of words in a row that come again and again."""
    tokens = list(_WORD.finditer(passage.low))
    words = [m.group() for m in tokens]
    n = 0
    while n < len(words):
        for size in range(1, _LONGEST_LOOP + 1):
            times = 1
            while words[n + times * size : n + (times + 1) * size] == words[n : n + size]:
                times += 1
            if times > 2:
                yield tokens[n].start(), tokens[n + times * size - 1].end(), times
                n += times * size - 1
                break
        n += 1


def loops(left: Passage, right: Passage, here: str, there: str) -> Iterator[tuple[int, int]]:
    """Words repeated much more often than anything in the source is."""
    most = max((times for _, _, times in _loops(left)), default=1)
    yield from ((start, end) for start, end, times in _loops(right) if times >= max(_LOOPED, 2 * most))


def cut_off(left: Passage, right: Passage, here: str, there: str) -> Iterator[tuple[int, int]]:
    """The last words, where they end with a small word or a comma and the source with a full stop."""
    if not _ENDED.search(left.text) or _ENDED.search(right.text):
        return
    text = right.text.rstrip()
    words = list(_WORD.finditer(right.low))
    if len(words) < 3:
        return
    last = words[-1]
    open_end = text.endswith((",", "-", "(")) or (
        last.end() == len(text) and last.group() in _functions(there) - _PLAIN_ENDS
    )
    if open_end:
        yield words[-3].start(), len(text)


_PLAIN_ENDS = frozenset(
    "it this that are is be in was not they you we по за так все он они мы как".split()
)  # "so be it"


def markup(left: Passage, right: Passage, here: str, there: str) -> Iterator[tuple[int, int]]:
    """Tags, entities and signs of formatting that the source does not show."""
    if not _MARKUP.search(left.low):
        yield from (m.span() for m in _MARKUP.finditer(right.low))


SIGNS: tuple[tuple[str, Sign], ...] = (
    ("script", wrong_script), ("language", wrong_language), ("untranslated", same_words), ("remark", remarks),
    ("loop", loops), ("cut", cut_off), ("word", left_words), ("left", left_over), ("markup", markup),
)  # fmt: skip
