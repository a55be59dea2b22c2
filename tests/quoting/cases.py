"""Quotations made from self-made talk, each with the verdict that is true of it."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from tests.quoting.shelf import Talk
from tests.quoting.talk import LANGUAGES, NEVER, Said, in_script, made_name

_WORD = re.compile(r"\w+(?:[-’']\w+)*")
_LOOKS = dict(zip("aeopcxyAEOPCXабвгдеорсухАЕОРСХ", "аеорсхуАЕОРСХaбвгдeopcyxAEOPCX", strict=True))
_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TURNING = {"nicht", "million", "millionen", "millions", "millones", "миллионов"}  # another: negated, another number
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A quotation, who is said to have said it, and what is true of it."""

    kind: str
    expected: str
    quotation: str
    language: str
    speaker: str | None = None
    event: str | None = None
    is_adversarial: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of a talk."""

    talk: Talk
    turn: int
    text: str
    said: Said | int
    speaker: str


class Quoter:
    """Makes cases from talks; `everything` is all that is printed anywhere, to rule out coincidences."""

    def __init__(self, talks: Sequence[Talk], rng: random.Random) -> None:
        self.rng, self.talks = rng, talks
        self.here = [t for t in talks if not (t.is_gone and t.rendition)]
        self.joined_text = "\n".join(
            " ".join(s[3] for s in talk.sentences(language) if s[0] == t)
            for talk in talks
            for language in (talk.language, talk.rendition)
            if language
            for t in range(len(talk.turns))
        )
        self.texts = {lang: "\n".join(self._printed(lang)) for lang in LANGUAGES}

    def cases(self, count: int) -> Iterator[Case]:
        """So many cases, half of them adversarial."""
        plain: list[Callable[[], Case | None]] = [
            self.verbatim, self.trimmed, self.altered, self.number, self.negated, self.other_speaker,
            self.other_event, self.earlier, self.rendition_only, self.rendered, self.not_found,
        ]  # fmt: skip
        hard: list[Callable[[], Case | None]] = [
            self.repeated, self.nearly_same, self.two_turns, self.one_letter, self.look_alike, self.hidden,
            self.far_denial, self.number_in_words, self.distant, self.dressed, self.inserted, self.moved, self.joined,
        ]  # fmt: skip
        for n in range(count):
            makers = plain if n % 2 == 0 else hard
            made = None
            while made is None:
                made = makers[(n // 2) % len(makers)]()
            yield replace(made, is_adversarial=makers is hard)

    # ---- Plain

    def verbatim(self) -> Case | None:
        """A slice of a speech at word borders, perhaps over sentences."""
        talk = self.rng.choice(self.here)
        turn, words = self._turn(talk)
        text = self._sliced(words, 4, 30)
        speaker = in_script(talk.turns[turn].speaker, talk.language) if self.rng.random() < 0.5 else None
        return Case(kind="verbatim", expected="verbatim", quotation=text, language=talk.language, speaker=speaker)

    def trimmed(self) -> Case | None:
        """Some words left out of the middle, no denial and no number among them."""
        place = self._place()
        spans = self._words(place.text)
        if len(spans) < 9:
            return None
        size = self.rng.randint(1, 3)
        first = self.rng.randint(2, len(spans) - size - 3)
        gone = place.text[spans[first][0] : spans[first + size - 1][1]]
        if re.search(r"\d", gone) or set(gone.lower().split()) & {"not", "не", "nicht", "pas", "no", "n’a", "ne"}:
            return None
        text = place.text[: spans[first][0]] + place.text[spans[first + size][0] :]
        return self._unless_printed("trimmed", "trimmed", text, place)

    def altered(self) -> Case | None:
        """One word that is another."""
        place = self._place()
        spans = [s for s in self._words(place.text)[2:-1] if s[1] - s[0] > 4 and place.text[s[0] : s[1]].isalpha()]
        spans = [s for s in spans if place.text[s[0] : s[1]].lower() not in _TURNING]
        if not spans:
            return None
        a, b = self.rng.choice(spans)
        text = place.text[:a] + in_script(made_name(self.rng), place.talk.language).lower() + place.text[b:]
        return self._unless_printed("altered", "altered", text, place)

    def number(self) -> Case | None:
        """Another value in the place of a number."""
        place = self._place()
        found = list(re.finditer(r"\d+", place.text))
        if not found:
            return None
        m = self.rng.choice(found)
        text = place.text[: m.start()] + str(int(m.group()) + self.rng.choice((1, 2, 7, 90))) + place.text[m.end() :]
        return self._unless_printed("altered number", "altered number", text, place)

    def negated(self) -> Case | None:
        """The same idea denied, or no longer."""
        place = self._place()
        if isinstance(place.said, int):
            return None
        text = replace(place.said, is_denied=not place.said.is_denied).text(place.talk.language)
        return self._unless_printed("negated", "negated", text, place)

    def other_speaker(self) -> Case | None:
        """Somebody else's words."""
        place = self._place()
        others = sorted({t.speaker for t in place.talk.turns} - {place.speaker})
        who = in_script(self.rng.choice(others), place.talk.language)
        if isinstance(place.said, int):
            return None
        return Case(kind="other speaker", expected="other speaker", quotation=place.text, speaker=who,
                    language=place.talk.language)  # fmt: skip

    def other_event(self) -> Case | None:
        """Words of another event."""
        place = self._place()
        if isinstance(place.said, int):
            return None
        other = self.rng.choice([t for t in self.talks if t is not place.talk])
        return Case(kind="other event", expected="other event", quotation=place.text, event=other.slug,
                    language=place.talk.language)  # fmt: skip

    def earlier(self) -> Case | None:
        """What an earlier state of a text said."""
        talk = self.rng.choice([t for t in self.talks if t.before])
        said = self.rng.choice(list(talk.before.values()))
        return Case(kind="earlier revision", expected="earlier revision only", quotation=said.text(talk.language),
                    language=talk.language)  # fmt: skip

    def rendition_only(self) -> Case | None:
        """Words of a machine's rendition."""
        talk = self.rng.choice([t for t in self.talks if t.rendition])
        assert talk.rendition is not None
        texts = [text for t, p, n, text in talk.sentences(talk.rendition)
                 if not isinstance(talk.turns[t].paragraphs[p][n], int)]  # fmt: skip
        return Case(kind="rendition", expected="verbatim in a rendition only", quotation=self.rng.choice(texts),
                    language=talk.rendition)  # fmt: skip

    def rendered(self) -> Case | None:
        """A sentence in a language of which the archive has no rendition."""
        place = self._place()
        if isinstance(place.said, int):
            return None
        taken = {place.talk.language, place.talk.rendition}
        language = self.rng.choice([x for x in LANGUAGES if x not in taken])
        return Case(kind="rendered", expected="rendered from", quotation=place.said.text(language), language=language)

    def not_found(self) -> Case | None:
        """What nobody said: another sentence, or a known frame about other things."""
        language = self.rng.choice(LANGUAGES)
        text = self.rng.choice(NEVER[language])
        return Case(kind="not found", expected="not found", quotation=text, language=language)

    # ---- Adversarial

    def repeated(self) -> Case | None:
        """What everybody says again and again, by one who did say it."""
        place = self._place(often=True)
        speaker = in_script(place.speaker, place.talk.language)
        return Case(kind="repeated", expected="verbatim", quotation=place.text, speaker=speaker,
                    language=place.talk.language)  # fmt: skip

    def nearly_same(self) -> Case | None:
        """Exactly one speaker's words, ascribed to another who said nearly the same."""
        frames: dict[str, list[Place]] = {}
        talk = self.rng.choice(self.here)
        for place in self._places(talk):
            if isinstance(place.said, Said):
                frames.setdefault(place.said.frame, []).append(place)
        for places in frames.values():
            one, *rest = places
            other = next((p for p in rest if p.speaker != one.speaker), None)
            if other is not None:
                return Case(kind="nearly the same", expected="other speaker", quotation=one.text,
                            speaker=in_script(other.speaker, talk.language), language=talk.language)  # fmt: skip
        return None

    def two_turns(self) -> Case | None:
        """The end of one turn and the beginning of the next."""
        talk = self.rng.choice(self.here)
        said = list(talk.sentences(talk.language))
        k = self.rng.randrange(len(talk.turns) - 1)
        last = [s for s in said if s[0] == k][-1]
        first = next(s for s in said if s[0] == k + 1)
        text = f"{self._tail(last[3])} {self._head(first[3])}"
        if text in self.joined_text:
            return None
        return Case(kind="two turns", expected="other speaker", quotation=text, language=talk.language)

    def one_letter(self) -> Case | None:
        """One letter that is another."""
        place = self._place()
        letters = [n for n, c in enumerate(place.text) if c.isalpha() and c.islower()]
        if not letters:
            return None
        n = self.rng.choice(letters)
        alphabet = "абвгдежзиклмнопрстуф" if place.talk.language == "ru" else "abcdefghiklmnoprstuv"
        letter = self.rng.choice([c for c in alphabet if c != place.text[n]])
        if {letter, place.text[n]} == {"е", "ё"}:
            return None
        return self._unless_printed("one letter", "altered", place.text[:n] + letter + place.text[n + 1 :], place)

    def look_alike(self) -> Case | None:
        """One letter of another alphabet."""
        place = self._place()
        letters = [n for n, c in enumerate(place.text) if c in _LOOKS and _LOOKS[c] != c]
        if not letters:
            return None
        n = self.rng.choice(letters)
        return self._unless_printed("look-alike", "altered", place.text[:n] + _LOOKS[place.text[n]]
                                    + place.text[n + 1 :], place)  # fmt: skip

    def hidden(self) -> Case | None:
        """A character without width inside a word."""
        place = self._place()
        inside = [m.start() + 1 for m in _WORD.finditer(place.text) if m.end() - m.start() > 2]
        n = self.rng.choice(inside)
        text = place.text[:n] + self.rng.choice("\u200b\u200d\u2060\ufeff") + place.text[n:]
        return self._unless_printed("hidden character", "altered", text, place)

    def far_denial(self) -> Case | None:
        """A denial far from its verb, dropped or added."""
        place = self._place()
        if not isinstance(place.said, Said) or place.said.frame not in ("believe", "railway", "treaty", "asked"):
            return None
        text = replace(place.said, is_denied=not place.said.is_denied).text(place.talk.language)
        return self._unless_printed("far denial", "negated", text, place)

    def number_in_words(self) -> Case | None:
        """A number in words for one in digits: another form, the same value."""
        place = self._place(language="en")
        m = re.search(r"\b(\d{1,2})\b", place.text)
        if m is None:
            return None
        text = place.text[: m.start()] + _in_words(int(m.group())) + place.text[m.end() :]
        return self._unless_printed("number in words", "altered", text, place)

    def distant(self) -> Case | None:
        """An ellipsis that joins distant sentences of one speech."""
        talk = self.rng.choice(self.here)
        turn, _ = self._turn(talk)
        said = [s[3] for s in talk.sentences(talk.language) if s[0] == turn]
        long = [k for k, text in enumerate(said) if len(text) > 50]
        if len(long) < 2 or long[-1] - long[0] < 2:
            return None
        mark = self.rng.choice(("…", " … ", " [...] ", "... ", " (…) "))
        text = f"{self._head(said[long[0]])}{mark}{self._tail(said[long[-1]])}"
        return Case(kind="distant", expected="trimmed", quotation=text, language=talk.language)

    def joined(self) -> Case | None:
        """Two whole sentences of a speech with one or two left out between them, and no mark."""
        talk = self.rng.choice(self.here)
        turn, _ = self._turn(talk)
        said = [s[3] for s in talk.sentences(talk.language) if s[0] == turn]
        if len(said) < 4:
            return None
        first = self.rng.randrange(len(said) - 3)
        last = first + self.rng.randint(2, 3)
        if min(len(said[first]), len(said[last])) < 20:
            return None
        text = f"{said[first]}{'' if talk.language == 'zh' else ' '}{said[last]}"
        if text in self.joined_text:
            return None
        return Case(kind="joined", expected="trimmed", quotation=text, language=talk.language)

    def dressed(self) -> Case | None:
        """Exact words in other typography."""
        talk = self.rng.choice(self.here)
        _, words = self._turn(talk)
        text = self._sliced(words, 5, 25)
        ways: list[Callable[[str], str]] = [
            lambda s: s.replace("ё", "е").replace("Ё", "Е"), str.upper, lambda s: s.replace(" ", "\u00a0"),
            lambda s: s.replace("—", "-").replace("’", "'"), lambda s: f"«{s}»", lambda s: f"“{s},”",
            lambda s: "\u00ad".join((s[:9], s[9:])) if s[8:10].isalpha() else s, lambda s: s.replace(" ", "  "),
        ]  # fmt: skip
        for way in self.rng.sample(ways, 3):
            text = way(text)
        if "ß" in text or "SS" in text:
            return None
        return Case(kind="dressed", expected="verbatim", quotation=text, language=talk.language)

    def inserted(self) -> Case | None:
        """Words of who quotes, in brackets."""
        place = self._place()
        spans = self._words(place.text)
        if len(spans) < 6:
            return None
        a = spans[self.rng.randint(2, len(spans) - 2)][0]
        text = f"{place.text[:a]}[{in_script(made_name(self.rng), place.talk.language)}] {place.text[a:]}"
        return self._unless_printed("inserted", "altered", text, place)

    def moved(self) -> Case | None:
        """The two halves of a sentence, the second one first."""
        place = self._place()
        spans = self._words(place.text)
        if len(spans) < 10:
            return None
        cut = self.rng.randint(4, len(spans) - 5)
        first = place.text[spans[0][0] : spans[cut - 1][1]]
        text = f"{place.text[spans[cut][0] : spans[-1][1]]} {first}"
        return self._unless_printed("moved", "altered", text, place)

    # ---- Parts

    def _printed(self, language: str) -> Iterator[str]:
        for talk in self.talks:
            if talk.language == language and talk in self.here:
                yield from (text for *_, text in talk.sentences(language))
                yield from (text for *_, text in talk.sentences(language, earlier=True))
            if talk.rendition == language:
                yield from (text for *_, text in talk.sentences(language))

    def _places(self, talk: Talk) -> list[Place]:
        return [
            Place(talk, t, text, talk.turns[t].paragraphs[p][n], talk.turns[t].speaker)
            for t, p, n, text in talk.sentences(talk.language)
        ]

    def _place(self, *, language: str | None = None, often: bool = False) -> Place:
        while True:
            talk = self.rng.choice(self.here)
            if language is None or talk.language == language:
                place = self.rng.choice(self._places(talk))
                if isinstance(place.said, int) == often:
                    return place

    def _turn(self, talk: Talk) -> tuple[int, str]:
        turn = self.rng.randrange(len(talk.turns))
        said = [s for s in talk.sentences(talk.language) if s[0] == turn]
        text = ""
        for k, (_, p, _, words) in enumerate(said):
            text += ("" if k == 0 else "\n" if said[k - 1][1] != p else " ") + words
        return turn, text

    @staticmethod
    def _words(text: str) -> list[tuple[int, int]]:
        return [m.span() for m in _WORD.finditer(text)]

    def _sliced(self, text: str, least: int, most: int) -> str:
        spans = self._words(text)
        size = min(len(spans), self.rng.randint(least, most))
        first = self.rng.randint(0, len(spans) - size)
        return text[spans[first][0] : spans[first + size - 1][1]]

    def _head(self, text: str) -> str:
        spans = self._words(text)
        return text[: spans[min(len(spans) - 1, self.rng.randint(4, 9))][1]]

    def _tail(self, text: str) -> str:
        spans = self._words(text)
        return text[spans[max(0, len(spans) - self.rng.randint(4, 9))][0] :]

    def _unless_printed(self, kind: str, expected: str, text: str, place: Place) -> Case | None:
        """The case, unless some text happens to say just that."""
        if text.lower() in self.texts[place.talk.language].lower():
            return None
        return Case(kind=kind, expected=expected, quotation=text, language=place.talk.language)


def _in_words(number: int) -> str:
    if number < 20:
        return _ENGLISH[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_ENGLISH[ones]}" if ones else "")
