"""Self-made speech in six languages: sentences from frames with slots, each with its denial and its translations.

All of it is fiction; names of places and people are made of syllables. Nothing is copied from anybody.
"""

import random
import tomllib
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("ru", "en", "de", "fr", "es", "zh")

_WRITTEN = tomllib.loads(Path(__file__).with_name("talk.toml").read_text("utf-8"))

FRAMES: dict[str, dict[str, list[str]]] = _WRITTEN["frames"]
"""Name → language → what is said, and its denial."""

OFTEN: dict[str, list[str]] = _WRITTEN["often"]
"""Said again and again, by everybody."""

NEVER: dict[str, list[str]] = _WRITTEN["never"]
"""Said by nobody."""

MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "zh": [f"{n}月" for n in range(1, 13)],
}
_TO_MONTH = "январю февралю марту апрелю маю июню июлю августу сентябрю октябрю ноябрю декабрю".split()

_ONSETS = "b br d dr f g gr h k kl l m n p pl r s st t tr v z".split()
_VOWELS = "a e i o u".split()
_CODAS = ["", "", "n", "l", "r", "s", "m", "k"]
_CYRILLIC = str.maketrans(dict(zip("abdefghiklmnoprstuvz", "абдефгхиклмнопрстувз", strict=True)))


def made_name(rng: random.Random, syllables: int = 3) -> str:
    """A name of nothing and nobody."""
    parts = [rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_CODAS) for _ in range(syllables)]
    return "".join(parts).capitalize()


def in_script(name: str, language: str) -> str:
    """The name as the language writes it."""
    if language != "ru":
        return name
    return " ".join(part.lower().translate(_CYRILLIC).capitalize() for part in name.split(" "))


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence as an idea: it can be had in every language, and denied."""

    frame: str
    is_denied: bool
    place: str
    other: str
    number: int
    small: int
    day: int
    month: int

    def text(self, language: str) -> str:
        """The sentence."""
        said = FRAMES[self.frame][language][self.is_denied]
        return said.format(
            p=in_script(self.place, language), q=in_script(self.other, language), n=self.number, m=self.small,
            d=self.day, mo=MONTHS[language][self.month], mo2=_TO_MONTH[self.month],
        )  # fmt: skip


def say(rng: random.Random) -> Said:
    """A sentence that was not said before."""
    return Said(
        frame=rng.choice(sorted(FRAMES)), is_denied=rng.random() < 0.35, place=made_name(rng), other=made_name(rng),
        number=rng.randint(12, 980), small=rng.randint(3, 48), day=rng.randint(1, 28), month=rng.randrange(12),
    )  # fmt: skip
