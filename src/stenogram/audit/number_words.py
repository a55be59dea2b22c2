"""Numbers written in words, composed from the table of a language. Knows no digits but the scales after them."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from stenogram.audit.tables import facts_of, topic

WORDS = re.compile(r"(?:[^\W\d_]|[\u0900-\u0963\u0971-\u097f])+(?:'[^\W\d_]+)*")
_LONG_ENOUGH = 4  # letters
_SCALE_AFTER = re.compile(r"[ -]?((?:[^\W\d_]|[\u0900-\u0963])+)\.?")


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A number in words: where, what it may mean (the likeliest first), 0 or 1 for how much it says."""

    start: int
    end: int
    values: tuple[Fraction, ...]
    strength: int
    ordinal: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """A word that multiplies the number before it; `sure` unless it often means something else."""

    end: int
    value: Fraction
    sure: bool


@dataclass(frozen=True, slots=True)
class _Lexicon:
    cardinals: dict[str, Fraction]
    ordinals: dict[str, Fraction]
    scales: dict[str, Fraction]
    soft: dict[str, tuple[Fraction, ...]]
    soft_scales: dict[str, Fraction]
    prefixes: dict[str, Fraction]
    heads: tuple[str, ...]
    joiners: frozenset[str]
    pieces: tuple[str, ...]  # of words written together, the longest first; empty: the language writes them apart


def _forms(words: str, endings: list[str]) -> Iterator[str]:
    for word in words.split():
        if word.endswith("-"):
            yield word[:-1]
            yield from (word[:-1] + ending for ending in endings)
        else:
            yield word


@functools.cache
def _lexicon(language: str) -> _Lexicon:
    facts = facts_of("numerals", language)
    endings = str(facts.get("endings", "")).split()

    def table(name: str) -> dict[str, Fraction]:
        return {
            form: Fraction(value) for value, words in facts.get(name, {}).items() for form in _forms(words, endings)
        }

    soft: dict[str, tuple[Fraction, ...]] = {}
    for value, words in facts.get("soft", {}).items():
        for form in _forms(words, endings):
            soft[form] = (*soft.get(form, ()), Fraction(value))
    cardinals, scales = table("cardinals"), table("scales")
    pieces: tuple[str, ...] = ()
    if facts.get("agglutinates"):
        pieces = tuple(
            sorted({*cardinals, *scales, *str(facts.get("joiners", "")).split(), "ein", "een"}, key=len, reverse=True)
        )
    prefixes = {word: Fraction(value) for value, words in facts.get("prefixes", {}).items() for word in words.split()}
    return _Lexicon(cardinals=cardinals, ordinals=table("ordinals"), scales=scales, soft=soft,
                    soft_scales=table("soft_scales"), prefixes=prefixes,
                    heads=tuple(str(facts.get("heads", "")).split()),
                    joiners=frozenset(str(facts.get("joiners", "")).split()), pieces=pieces)  # fmt: skip


def knows(language: str, *, ordinal: bool = False) -> bool:
    """Whether the language's number words are known, so that a number missing among them says something."""
    lexicon = _lexicon(language)
    return bool(lexicon.ordinals if ordinal else lexicon.cardinals)


@functools.cache
def _spoken_anywhere() -> dict[str, frozenset[Fraction]]:
    """Cardinals of all languages that are too long to be another word by chance, with what they mean."""
    found: dict[str, set[Fraction]] = {}
    for language in topic("numerals"):
        for word, value in _lexicon(language).cardinals.items():
            if len(word) >= _LONG_ENOUGH:
                found.setdefault(word, set()).add(value)
    return {word: frozenset(values) for word, values in found.items()}


def is_said_in_any_language(value: Fraction, low: str) -> bool:
    """Whether a text in lower case has a cardinal of whatever language for the value: it may quote another one."""
    spoken = _spoken_anywhere()
    return any(value in spoken.get(m.group(), ()) for m in WORDS.finditer(low))


def scale_after(low: str, place: int, language: str) -> Scale | None:
    """The scale word right after a number that ends at `place`."""
    m = _SCALE_AFTER.match(low, place)
    if not m:
        return None
    for tongue in dict.fromkeys((language, "en")):
        words = _lexicon(tongue)
        if (m[1] in words.scales and words.scales[m[1]] >= 1000) or (m[1] in words.scales and tongue != "de"):
            return Scale(m.end() if m[0].endswith(".") and len(m[1]) <= 4 else m.end(1), words.scales[m[1]], True)
        if m[1] in words.soft_scales:
            return Scale(m.end(1), words.soft_scales[m[1]], False)
    return None


def scale_of_scale(low: str, scale: Scale, language: str) -> Scale | None:
    """A greater scale right after a thousand: mil millones, thousand million."""
    after = scale_after(low, scale.end, language) if scale.sure and scale.value == 1000 else None
    return after if after and after.sure and after.value >= 10**6 else None


class _Sum:
    """A number being put together word by word."""

    def __init__(self) -> None:
        self.total, self.parts, self.last_scale = Fraction(0), 0, Fraction(10**18)
        self.current: Fraction | None = None

    def take(self, value: Fraction, *, is_scale: bool) -> bool:
        """Whether the word continues the number; if not, nothing changes."""
        if is_scale:
            if value == 100:
                if self.current is not None and self.current >= 100:
                    return False
                self.current = (self.current or Fraction(1)) * 100
            else:
                if (self.current is None and self.parts and self.total) or value >= self.last_scale:
                    return False
                self.total += (self.current if self.current is not None else Fraction(1)) * value
                self.current, self.last_scale = None, value
        elif self.current is None:
            if self.parts and (self.last_scale <= 1 or value >= self.last_scale):
                return False
            self.current = value
        else:
            room = 10 if value < 10 else 100 if value < 100 else 1000
            sixties = self.current in (60, 80) and 10 <= value < 20  # French soixante-douze, quatre-vingt-douze
            if not sixties and (self.current % room or not self.current or value >= 1000):
                return False
            self.current += value
        self.parts += 1
        return True

    @property
    def value(self) -> Fraction:
        return self.total + (self.current or 0)


def _together(word: str, lexicon: _Lexicon) -> Fraction | None:
    """The value of a number written as one word: dreiundzwanzig, zweihundert."""
    values: list[Fraction | None] = []
    place = 0
    while place < len(word):
        piece = next((p for p in lexicon.pieces if word.startswith(p, place)), None)
        if piece is None:
            return None
        values.append(
            None if piece in lexicon.joiners else lexicon.scales.get(piece, lexicon.cardinals.get(piece, Fraction(1)))
        )
        place += len(piece)
    if len(values) < 2:
        return None
    number = _Sum()
    n = 0
    while n < len(values):
        value = values[n]
        if value is None:
            n += 1
            continue
        turned = n + 2 < len(values) and values[n + 1] is None and value < 10
        if turned:
            tens = values[n + 2]
            if tens is not None and 20 <= tens <= 90:
                value, n = value + tens, n + 2
        if not number.take(value, is_scale=value in (100, 1000, 10**6, 10**9)):
            return None
        n += 1
    return number.value


def _meaning(word: str, lexicon: _Lexicon) -> tuple[Fraction, bool, bool] | None:
    """(value, is it a scale, does it end the number) of a word that may open or continue a number."""
    if word in lexicon.scales:
        return lexicon.scales[word], True, False
    if word in lexicon.cardinals:
        return lexicon.cardinals[word], False, False
    if word in lexicon.ordinals:
        return lexicon.ordinals[word], False, True
    if lexicon.pieces and len(word) > 5:
        value = _together(word, lexicon)
        if value is not None:
            return value, False, False
    return None


def read(low: str, language: str, taken: bytearray) -> Iterator[NumberWord]:
    """The numbers in words of a text in lower case, outside of what is taken already."""
    lexicon = _lexicon(language)
    if not lexicon.cardinals and not lexicon.soft:
        return
    tokens = [m.span() for m in WORDS.finditer(low) if not taken[m.start()]]
    if language in ("fr", "it", "ca"):
        tokens = [(low.rfind("'", s, e) + 1 or s, e) for s, e in tokens]
    n = 0
    while n < len(tokens):
        word, used = _joined(low, tokens, n, lexicon)
        found = _meaning(word, lexicon)
        soft = lexicon.soft.get(word)
        opens = (
            soft
            and soft[0] < 10
            and n + used < len(tokens)
            and low[tokens[n + used][0] : tokens[n + used][1]] in lexicon.scales
        )
        if found or opens:
            number, step = _number(low, tokens, n, lexicon)
            yield number
            n += step
            continue
        if soft:
            yield NumberWord(tokens[n][0], tokens[n + used - 1][1], soft, 0)
        else:
            inside = _inside(word, lexicon)
            if inside is not None:
                yield NumberWord(tokens[n][0], tokens[n + used - 1][1], (inside,), 0)
        n += used


def _joined(low: str, tokens: list[tuple[int, int]], n: int, lexicon: _Lexicon) -> tuple[str, int]:
    """The longest hyphenated word of the table that begins at token n, else the token."""
    for used in range(min(4, len(tokens) - n), 1, -1):
        spelt = low[tokens[n][0] : tokens[n + used - 1][1]]
        if "-" in spelt and " " not in spelt and (spelt in lexicon.cardinals or spelt in lexicon.ordinals):
            return spelt, used
    return low[tokens[n][0] : tokens[n][1]], 1


def _number(low: str, tokens: list[tuple[int, int]], n: int, lexicon: _Lexicon) -> tuple[NumberWord, int]:
    """The longest number that begins at token n, and how many tokens it takes."""
    number, first, at, done = _Sum(), n, n, False
    last, alone = n, ""
    while at < len(tokens) and not done:
        gap = low[tokens[last][1] : tokens[at][0]] if at > first else " "
        word, used = _joined(low, tokens, at, lexicon)
        if gap not in (" ", "-", " a "):
            break
        if at > first and word in lexicon.joiners and at + 1 < len(tokens):
            following, used_after = _joined(low, tokens, at + 1, lexicon)
            meaning = _unit(following, lexicon)
            if meaning is None or meaning[1] or low[tokens[at][1] : tokens[at + 1][0]] not in (" ", "-"):
                break
            if meaning[0] >= 100 or not (number.total or (number.current or 0) >= 20):
                break
            if not number.take(meaning[0], is_scale=False):
                break
            at, last, done = at + 1 + used_after, at + used_after, meaning[2]
            continue
        if word == "a" and number.current == Fraction(1, 2):  # half a million
            at += 1
            continue
        meaning = _unit(word, lexicon, opening=at == first)
        if meaning is None or not number.take(meaning[0], is_scale=meaning[1]):
            break
        alone = word if at == first else ""
        done = meaning[2]
        last = at + used - 1
        at += used
    others = lexicon.soft.get(alone, ())
    values = tuple(dict.fromkeys((number.value, *others)))
    if last == first and alone in lexicon.scales:  # "thousands of people": no exact number
        others = values
    strength = 1 if not others else 0
    return NumberWord(tokens[first][0], tokens[last][1], values, strength, ordinal=done), max(1, at - first)


def _unit(word: str, lexicon: _Lexicon, *, opening: bool = False) -> tuple[Fraction, bool, bool] | None:
    """As _meaning, and "one", "second" and the like, which count inside a longer number only."""
    found = _meaning(word, lexicon)
    if found:
        return found
    soft = lexicon.soft.get(word, (Fraction(100),))[0]
    return (soft, False, False) if soft < 10 and (opening or soft.denominator == 1) else None


def _inside(word: str, lexicon: _Lexicon) -> Fraction | None:
    """The number that a compound begins with: двадцатилетний, dreitägig."""
    for prefix, value in lexicon.prefixes.items():
        if word.startswith(prefix) and word.startswith(lexicon.heads, len(prefix)):
            return value
    if lexicon.pieces:
        return next(
            (
                lexicon.cardinals[p]
                for p in lexicon.pieces
                if len(p) > 3 and word.startswith(p) and p in lexicon.cardinals
            ),
            None,
        )
    return None
