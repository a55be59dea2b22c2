"""Who says what: the self-written conversations, and the turns that a seed makes of them. Knows no layout."""

import random
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

_SOURCE = Path(__file__).with_name("dialogues.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One of those who speak, in the spellings that labels use."""

    full: str
    initial_first: str
    initial_last: str
    surname: str
    office: str
    courtesy: str
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """The words of one language."""

    language: str
    title: str
    dateline: str
    persons: tuple[Person, ...]
    floor: str
    translated: str
    applause: str
    furniture: tuple[str, ...]
    menu: tuple[str, ...]
    sentences: tuple[str, ...]

    @property
    def glue(self) -> str:
        """What stands between two sentences."""
        return "" if self.language in ("zh", "ja") else " "


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one person says without a break; `person` is None for a voice from the floor."""

    person: int | None
    paragraphs: tuple[str, ...]
    is_followed_by_applause: bool = False


@cache
def conversations() -> dict[str, Conversation]:
    """The conversations by language."""
    rows = tomllib.loads(_SOURCE.read_text(encoding="utf-8"))
    return {
        language: Conversation(
            language=language,
            persons=tuple(Person(**dict(zip(Person.__dataclass_fields__, p, strict=True))) for p in row["persons"]),
            **{
                key: tuple(value) if isinstance(value, list) else value
                for key, value in row.items()
                if key != "persons"
            },
        )
        for language, row in rows.items()
    }


_OTHER_NAMES = {
    "zh": ("張雅婷", "李建國", "黃淑芬"),
    "ja": ("山本一郎", "高橋恵子", "渡辺修"),
    "ar": ("نادية حداد", "كريم منصور", "ليلى عباس"),
    "ru": ("Клара Островская", "Генрих Дюмон", "Роза Видаль"),
    "uk": ("Клара Островська", "Генріх Дюмон", "Роза Відаль"),
}
_LATIN_NAMES = ("Clara Ostrowska", "Henrik Dumont", "Rosa Vidal")


def under_other_names(conversation: Conversation) -> Conversation:
    """The same conversation, held by persons of other names in the same offices."""
    names = _OTHER_NAMES.get(conversation.language, _LATIN_NAMES)
    persons = tuple(_renamed(person, full) for person, full in zip(conversation.persons, names, strict=True))
    return replace(conversation, persons=persons)


def _renamed(person: Person, full: str) -> Person:
    given, _, family = full.partition(" ")
    surname = family or (full[:2] if person.surname != person.full else full)
    gap = " " if ". " in person.initial_first else ""
    return replace(
        person,
        full=full,
        initial_first=f"{given[0]}.{gap}{family}" if "." in person.initial_first else full,
        initial_last=f"{family} {given[0]}." if "." in person.initial_last else full,
        surname=surname,
        courtesy=person.courtesy.replace(person.full, full).replace(person.surname, surname),
    )


def turns_of(conversation: Conversation, rng: random.Random, *, has_floor: bool) -> tuple[Turn, ...]:
    """Eight to twelve turns in which each person speaks at least twice; one in four has several paragraphs."""
    order: list[int | None] = [0, 1, 2]
    rng.shuffle(order)
    while len(order) < rng.randint(8, 12) or any(order.count(person) < 2 for person in range(3)):
        order.append(rng.choice([person for person in range(3) if person != order[-1]]))
    for _ in range(3 if has_floor else 0):
        place = rng.choice([n for n in range(1, len(order)) if None not in (order[n - 1], order[n])])
        order.insert(place, None)
    supply = list(conversation.sentences)
    rng.shuffle(supply)
    turns: list[Turn] = []
    for n, who in enumerate(order):
        lengths = rng.choice(((1,), (2,), (3,), (2, 2), (1, 2, 1)))
        paragraphs = tuple(conversation.glue.join(_taken(supply, length, conversation, rng)) for length in lengths)
        applause = who is not None and n % 4 == 2
        turns.append(Turn(person=who, paragraphs=paragraphs, is_followed_by_applause=applause))
    return tuple(turns)


def _taken(supply: list[str], count: int, conversation: Conversation, rng: random.Random) -> list[str]:
    if len(supply) < count:
        again = list(conversation.sentences)
        rng.shuffle(again)
        supply[:0] = again
    return [supply.pop() for _ in range(count)]
