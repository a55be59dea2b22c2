"""Where in a sentence the words of a search stand: from the words themselves, never from what an index says."""

from collections.abc import Callable, Sequence

from stenogram.model import SoughtWords, Span
from stenogram.text import Language, primary
from stenogram.text.placing import PlacedWord, placed_words
from stenogram.text.stemming import has_stems, stem_of

Stems = Callable[[SoughtWords], dict[str, str]]


def marks_in(text: str, language: Language, sought: Sequence[SoughtWords], stems: Stems) -> tuple[Span, ...]:
    """The places of what is looked for, in order, joined where they touch."""
    words = placed_words(text)
    found: list[tuple[int, int]] = []
    for each in sought:
        found += _places(words, each, stems(each).get(primary(language)), language)
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(Span(start, end) for start, end in joined)


def _places(
    words: Sequence[PlacedWord], sought: SoughtWords, stem: str | None, language: Language
) -> list[tuple[int, int]]:
    run = sought.words
    places: list[tuple[int, int]] = []
    for n in range(len(words) - len(run) + 1):
        here = words[n : n + len(run)]
        last = here[-1].word
        ends = last.startswith(run[-1]) if sought.is_beginning else last == run[-1]
        if ends and all(word.word == wanted for word, wanted in zip(here[:-1], run[:-1], strict=True)):
            places.append((here[0].start, here[-1].end))
        elif stem is not None and len(run) == 1 and has_stems(language) and stem_of(last, language) == stem:
            places.append((here[0].start, here[0].end))
    return places
