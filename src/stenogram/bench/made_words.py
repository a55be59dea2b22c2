"""Invented words and names of two languages, from a seed: nobody's text, and as common as words are, by Zipf's law."""

import itertools
import random
from dataclasses import dataclass

WORDS, PERSONS = 20_000, 200
_FIGURES, _WRONG = 0.4, 0.2
_SYLLABLES = {
    "en": "ba be bo da de di fa fo ga go ha he ka ko la le li ma me mo na no pa po ra re ri sa se so ta te to va vo",
    "ru": "ба бе бо да де ди фа фо га го ха хе ка ко ла ле ли ма ме мо на но па по ра ре ри са се со та те то ва во",
}
_ENDINGS = {"en": ("", "s", "ed", "ing", "er"), "ru": ("", "а", "ы", "ом", "ами")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Invented words of both languages, the commonest first, and how common they are."""

    words: dict[str, list[str]]
    persons: dict[str, list[str]]
    weights: list[float]  # summed up, as `random.choices` takes them


def vocabulary_of(seed: int) -> Vocabulary:
    """The words and names of a seed."""
    chance = random.Random(seed)  # noqa: S311 (nothing here is a secret)
    words, persons = {}, {}
    for tag in _ENDINGS:
        syllables = _syllables(tag)
        made = dict.fromkeys("".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(3 * WORDS))
        words[tag] = list(made)[:WORDS]
    pairs = list(zip(_syllables("en"), _syllables("ru"), strict=True))
    names = [[chance.choices(pairs, k=3) for _ in range(2)] for _ in range(PERSONS)]
    for n, tag in enumerate(("en", "ru")):
        persons[tag] = [" ".join("".join(p[n] for p in word).title() for word in name) for name in names]
    weights = list(itertools.accumulate(1 / (rank + 2) for rank in range(WORDS)))
    return Vocabulary(words=words, persons=persons, weights=weights)


def _syllables(tag: str) -> list[str]:
    return _SYLLABLES[tag].split()


def made_sentence(vocabulary: Vocabulary, chance: random.Random, tag: str, figure: str | None = None) -> str:
    """Six to eighteen words with their endings; a figure, if any, among them."""
    endings = _ENDINGS[tag]
    stems = chance.choices(vocabulary.words[tag], cum_weights=vocabulary.weights, k=chance.randint(6, 18))
    words = [stem + (chance.choice(endings) if len(stem) > 3 else "") for stem in stems]
    if figure is not None:
        words.insert(len(words) // 2, figure)
    return " ".join(words).capitalize() + "."


def made_figures(chance: random.Random, count: int) -> list[tuple[str, str] | None]:
    """For each sentence the figure in it, as the original and as the translation have it: one in five is wrong."""
    made: list[tuple[str, str] | None] = []
    for _ in range(count):
        figure = str(chance.randrange(11, 9_000))
        wrong = str((int(figure[0]) + chance.randrange(1, 8)) % 9 + 1) + figure[1:]
        made.append((figure, wrong if chance.random() < _WRONG else figure) if chance.random() < _FIGURES else None)
    return made
