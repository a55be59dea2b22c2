"""Plants faults into a right translation, as engines and editors make them, chosen by a seed."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

MONTHS = "January February March April May June July August September October November December".split()
NAMES = ("Tarnes", "Aurora", "Johan Berg", "Norvik", "Lundvik", "Anna Holm", "Greno")
STRANGERS = ("Oswin", "Castella", "Piet Varga", "Mondrel", "Fairholt", "Irina Costa", "Zabarra")
NEGATIONS = ((" do not ", " do "), (" will not ", " will "), ("No fuel", "Some fuel"), ("Nobody died", "People died"),
             ("does not", "does"), ("there were no complaints", "there were complaints"))  # fmt: skip
_DATE = re.compile(rf"\b({'|'.join(MONTHS)}) (\d{{1,2}})\b")
_NUMBER = re.compile(r"(?<![\d.,:])\d[\d.,]*\d|(?<![\d.,:])\d(?![\d.,:]*\d)")

Change = Callable[[str, random.Random], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One planted fault: of what kind, and in which sentence of the right translation."""

    kind: str
    sentence: int


def _number(sentence: str, chance: random.Random) -> str | None:
    if _DATE.search(sentence) or not (found := list(_NUMBER.finditer(sentence))):
        return None
    match = chance.choice(found)
    digits = "".join(chance.choice([d for d in "123456789" if d != c]) if c.isdigit() else c for c in match[0])
    return sentence[: match.start()] + digits + sentence[match.end() :]


def _date(sentence: str, chance: random.Random) -> str | None:
    if not (match := _DATE.search(sentence)):
        return None
    day = chance.choice([d for d in range(1, 29) if d != int(match[2])])
    return sentence[: match.start()] + f"{match[1]} {day}" + sentence[match.end() :]


def _negation(sentence: str, chance: random.Random) -> str | None:
    return next((sentence.replace(old, new, 1) for old, new in NEGATIONS if old in sentence), None)


def _name(sentence: str, chance: random.Random) -> str | None:
    names = [n for n in NAMES if n in sentence]
    if not names:
        return None
    return sentence.replace(chance.choice(names), chance.choice(STRANGERS))


def _dropped(sentence: str, chance: random.Random) -> str | None:
    return "" if len(sentence) > 25 else None


CHANGES: dict[str, Change] = {
    "number": _number, "date": _date, "negation": _negation, "name": _name, "omission": _dropped,
}  # fmt: skip


def plant(sentences: Sequence[str], seed: int, per_kind: int = 2) -> tuple[list[str], list[Fault]]:
    """The sentences with `per_kind` faults of each kind, each in another one; a dropped sentence becomes empty."""
    chance = random.Random(seed)
    planted, faults = list(sentences), list[Fault]()
    for kind, change in CHANGES.items():
        places = list(range(len(sentences)))
        chance.shuffle(places)
        done = 0
        for n in places:
            if done == per_kind:
                break
            changed = None if any(f.sentence == n for f in faults) else change(sentences[n], chance)
            if changed is not None and changed != sentences[n]:
                planted[n] = changed
                faults.append(Fault(kind=kind, sentence=n))
                done += 1
        assert done == per_kind, f"the text has too few places for {kind}"
    return planted, faults
