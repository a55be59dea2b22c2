"""Talks of two and press conferences in three languages, self-written, and what was once done to who says what.

A page is its turns; an alteration says what was done to the right page, and the twin is the page left alone.
"""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.historic.shapes import TALKS

Turn = tuple[str, str]  # label, words
Page = tuple[Turn, ...]

MORE = (
    (("Когда откроется мост через залив?", "Сколько машин пройдёт по нему за день?",
      "Мост откроется осенью, его проверяют инженеры из двух городов."),
     ("When will the bridge over the bay be opened?", "How many cars will cross it in a day?",
      "The bridge will be opened in autumn, engineers from two towns are checking it."),
     ("Wann wird die Brücke über die Bucht eröffnet?", "Wie viele Autos werden sie am Tag überqueren?",
      "Die Brücke wird im Herbst eröffnet, Ingenieure aus zwei Städten prüfen sie.")),
    (("Почему закрыли библиотеку в старом квартале?", "Куда перевезли её редкие книги?",
      "Здание ремонтируют, а книги лежат в сухом подвале музея."),
     ("Why was the library in the old quarter closed?", "Where were its rare books taken?",
      "The building is being repaired, and the books lie in the dry cellar of the museum."),
     ("Warum wurde die Bibliothek im alten Viertel geschlossen?", "Wohin wurden ihre seltenen Bücher gebracht?",
      "Das Gebäude wird repariert, und die Bücher liegen im trockenen Keller des Museums.")),
)  # fmt: skip
EXCHANGES = (*TALKS, *MORE)
PEOPLE = (
    (("Анна Вершинина", "Anna Vershinina", "Anna Werschinina"), ("Павел Громов", "Pavel Gromov", "Pawel Gromow")),
    (("Ирина Соколова", "Irina Sokolova", "Irina Sokolowa"), ("Тимур Ахметов", "Timur Akhmetov", "Timur Achmetow")),
)
FLOOR = ("Вопрос", "Question", "Frage")
LANGUAGES = ("ru", "en", "de")
PAIRS = ("ru-en", "en-ru", "de-en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Altered:
    """A source page, what was made of its translation, and its correct twin."""

    how: str
    pair: str
    source: Page
    altered: Page
    right: Page
    reason: str  # what the reason must quote


def talk(language: str, people: tuple[tuple[str, ...], tuple[str, ...]], *, floor: bool) -> Page:
    """The talk in one language: the first person asks and the second answers; `floor`: nobody named asks."""
    n = LANGUAGES.index(language)
    asker, answerer = FLOOR[n] if floor else people[0][n], people[1][n]
    turns = [((asker, f"{q} {more}"), (answerer, answer)) for q, more, answer in (e[n] for e in EXCHANGES)]
    return tuple(itertools.chain.from_iterable(turns))


def page(turns: Page) -> str:
    """The page as text: a turn a paragraph, its speaker before a colon."""
    return "\n\n".join(f"{label}: {words}" for label, words in turns if words)


def exchanged(turns: Page, n: int) -> Page:
    """Turn n under the label of the one after it, whose words follow in the same turn."""
    label = turns[n + 1][0]
    return (*turns[:n], (label, turns[n][1]), *turns[n + 1 :])


def slipped(turns: Page, n: int) -> Page:
    """The last sentence of turn n at the beginning of the next one, who did not say it."""
    words, last = _halves(turns[n][1])
    return (*turns[:n], (turns[n][0], words), (turns[n + 1][0], f"{last} {turns[n + 1][1]}"), *turns[n + 2 :])


def without_question(turns: Page, n: int) -> Page:
    """Turn n left out: its answer follows another answer."""
    return turns[:n] + turns[n + 1 :]


def without_exchange(turns: Page, n: int) -> Page:
    """Turn n left out with its answer."""
    return turns[:n] + turns[n + 2 :]


def without_half(turns: Page, n: int) -> Page:
    """The last sentence of turn n left out."""
    return (*turns[:n], (turns[n][0], _halves(turns[n][1])[0]), *turns[n + 1 :])


def without_answer(turns: Page, n: int) -> Page:
    """What answers turn n left out."""
    return turns[: n + 1] + turns[n + 2 :]


def _halves(words: str) -> tuple[str, str]:
    cut = words.index("?") + 1
    return words[:cut], words[cut:].strip()


def mouths() -> Iterator[Altered]:
    """Words in another speaker's mouth: a whole turn, its last sentence, a question in that of whom it was put to."""
    for pair, people, n in itertools.product(PAIRS, PEOPLE, (0, 2, 4, 6, 8)):
        for how, alter, floor in (("exchanged", exchanged, False), ("slipped", slipped, False),
                                  ("answered", exchanged, True)):  # fmt: skip
            yield _altered(how, pair, people, alter, n, floor=floor, reason="mouth of")


def vanished() -> Iterator[Altered]:
    """Questions left out whole, by half, or with their answer; answers left out."""
    for pair, floor, n in itertools.product(PAIRS, (False, True), (2, 4, 6, 8)):
        people = PEOPLE[n % 4 // 2]
        for how, alter in (("question", without_question), ("exchange", without_exchange),
                           ("part", without_half), ("answer", without_answer)):  # fmt: skip
            yield _altered(how, pair, people, alter, n, floor=floor, reason="vanished")


def _altered(
    how: str,
    pair: str,
    people: tuple[tuple[str, ...], tuple[str, ...]],
    alter: Callable[[Page, int], Page],
    n: int,
    *,
    floor: bool,
    reason: str,
) -> Altered:
    here, there = pair.split("-")
    source, right = talk(here, people, floor=floor), talk(there, people, floor=floor)
    return Altered(how=how, pair=pair, source=source, altered=alter(right, n), right=right, reason=reason)
