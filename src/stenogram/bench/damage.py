"""A translation with one error in each of several places, none near another. Runs no check."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from stenogram.bench.planting import KINDS, plant
from stenogram.model import Alignment, Bead, Side, Voice

_APART = 3  # beads between two errors: an aligner that stumbles over one must have found its way before the next
_FEWEST_LETTERS = 25  # of a sentence dropped or added: "Thank you." is no loss


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """One planted error: where it is in the source and in the damaged translation."""

    kind: str
    left: tuple[int, ...]  # sentences of the source that it touches
    right: tuple[int, ...]  # sentences of the damaged translation that it touches
    was: str
    now: str


@dataclass(slots=True, kw_only=True)
class _Line:
    """A sentence of the damaged side."""

    text: str
    speech: int | None
    old: int | None  # its number before; None: added


def damaged(
    alignment: Alignment, right: Side, wanted: Mapping[str, int], chance: random.Random
) -> tuple[Side, tuple[Damage, ...]]:
    """The right side with at most one error in every few beads, the kinds that lack most cases first."""
    lines: dict[int, list[_Line]] = {
        n: [_Line(text=text, speech=right.speeches[n] if right.speeches else None, old=n)]
        for n, text in enumerate(right.sentences)
    }
    voices = list(right.voices)
    spared = {n for move in alignment.moved for n in move.right}
    left = dict(wanted)
    done: list[tuple[str, Bead, int, str, str]] = []
    start = chance.randrange(_APART)
    for bead in alignment.beads[start::_APART]:
        if len(bead.left) != 1 or len(bead.right) != 1 or bead.right[0] in spared:
            continue
        kinds = sorted((k for k in KINDS if left.get(k, 0) > 0), key=lambda k: (-left[k], chance.random()))
        for kind in kinds:
            change = _change(kind, bead.right[0], lines, voices, right, chance)
            if change:
                left[kind] -= 1
                done.append((kind, bead, bead.right[0], *change))
                break
    return _rebuilt(right, lines, voices, done)


def _change(
    kind: str, n: int, lines: dict[int, list[_Line]], voices: list[Voice], right: Side, chance: random.Random
) -> tuple[str, str] | None:
    """What was, and what stands there now; None: this sentence offers no place for the kind."""
    text = right.sentences[n]
    others = [s for i, s in enumerate(right.sentences) if abs(i - n) > _APART]
    match kind:
        case "sentence lost":
            if len(text) < _FEWEST_LETTERS or len(right.sentences) < 2:
                return None
            lines[n] = []
            return text, ""
        case "sentence added":
            long = [s for s in others if len(s) >= _FEWEST_LETTERS]
            if not long:
                return None
            added = chance.choice(long)
            lines[n].append(_Line(text=added, speech=lines[n][0].speech, old=None))
            return "", added
        case "speaker":
            return _other_speaker(n, voices, right, chance)
    made = plant(kind, text, right.language, others, chance)
    if made is None:
        return None
    lines[n][0].text = made.text
    return made.was, made.now


def _other_speaker(n: int, voices: list[Voice], right: Side, chance: random.Random) -> tuple[str, str] | None:
    """The whole turn of a sentence given to somebody else who speaks there."""
    if not voices or not right.speeches:
        return None
    speech = right.speeches[n]
    own = voices[speech]
    if own.person is None or own is not right.voices[speech]:
        return None
    others = sorted({(v.person, v.label) for v in right.voices if v.person and v.person != own.person}, key=str)
    if not others:
        return None
    person, label = chance.choice(others)
    voices[speech] = replace(own, person=person, label=label)
    return own.label or "", label or ""


def _rebuilt(
    right: Side, lines: dict[int, list[_Line]], voices: Sequence[Voice], done: Sequence[tuple[str, Bead, int, str, str]]
) -> tuple[Side, tuple[Damage, ...]]:
    """The damaged side, with the errors by their places in it."""
    flat = [line for n in range(len(right.sentences)) for line in lines[n]]
    place = {line.old: k for k, line in enumerate(flat) if line.old is not None}
    made: list[Damage] = []
    for kind, bead, n, was, now in done:
        here = place.get(n)
        touched = () if here is None else (here + 1,) if kind == "sentence added" else (here,)
        made.append(Damage(kind=kind, left=bead.left, right=touched, was=was, now=now))
    side = replace(
        right,
        sentences=tuple(line.text for line in flat),
        speeches=tuple(line.speech for line in flat if line.speech is not None),
        speakers=tuple(v.label for v in voices) if voices else right.speakers,
        voices=tuple(voices),
    )
    return side, tuple(made)
