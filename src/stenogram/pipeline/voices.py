"""Who speaks on both sides of a pair, as far as an audit may rely on it: names that agree, then aligned speeches."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from stenogram.identify import PersonLinker
from stenogram.model import (
    Alignment,
    Appearance,
    EventId,
    Judgement,
    PersonId,
    PersonLink,
    RenditionId,
    Side,
    Speech,
    SpeechKind,
    Together,
    Transcript,
    Voice,
)

_EVENT = EventId("pair")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spoken:
    """One side: a key for the speaker of each speech, None where the transcript is not sure who it is."""

    name: str
    speeches: tuple[Speech, ...]
    keys: tuple[PersonId | None, ...]


def with_voices(
    left: Transcript, right: Transcript, sides: tuple[Side, Side], alignment: Alignment
) -> tuple[Side, Side]:
    """Both sides with who speaks; a person has one key on both, and none where nobody is sure who it is.

    Names are asked first and alone: where a copy has exchanged two labels, the place of the words speaks against them.
    """
    spoken = _spoken("left", left), _spoken("right", right)
    appearances = [*_appearances(spoken[0], left), *_appearances(spoken[1], right)]
    linker = PersonLinker()
    same = _one_to_one(linker.link(appearances, ()), {})
    same = _one_to_one(linker.link(appearances, _together(spoken, sides, alignment)), same)
    there = {right_key: left_key for left_key, right_key in same.items()}
    return (
        replace(sides[0], voices=_voices(spoken[0], {key: key for key in same})),
        replace(sides[1], voices=_voices(spoken[1], there)),
    )


def _spoken(name: str, transcript: Transcript) -> _Spoken:
    speeches = transcript.spoken
    keys = tuple(PersonId(f"{name}:{s.speaker.person}") if s.speaker and s.speaker.person else None for s in speeches)
    return _Spoken(name=name, speeches=speeches, keys=keys)


def _appearances(side: _Spoken, transcript: Transcript) -> Iterable[Appearance]:
    """The speakers of a side of whom the transcript itself is sure."""
    for key in dict.fromkeys(k for k in side.keys if k):
        speakers = [s.speaker for s, k in zip(side.speeches, side.keys, strict=True) if k == key and s.speaker]
        yield Appearance(
            id=key, event=_EVENT, rendition=RenditionId(side.name), language=transcript.rendition.language,
            names=tuple(dict.fromkeys(s.name for s in speakers if s.name)),
            labels=tuple(dict.fromkeys(s.label for s in speakers)),
            roles=tuple(dict.fromkeys(s.role for s in speakers if s.role)), speeches=len(speakers),
        )  # fmt: skip


def _together(spoken: tuple[_Spoken, _Spoken], sides: tuple[Side, Side], alignment: Alignment) -> list[Together]:
    """How often two speakers' words are aligned to each other."""
    whose = [[keys.keys[n] for n in side.speeches] for keys, side in zip(spoken, sides, strict=True)]
    shared: dict[tuple[PersonId, PersonId], int] = {}
    alone: dict[PersonId, int] = {}
    for bead in alignment.beads:
        if not bead.is_paired:
            continue
        here, there = (
            {keys[i] for i in part} - {None} for keys, part in zip(whose, (bead.left, bead.right), strict=True)
        )
        for key in here | there:
            if key:
                alone[key] = alone.get(key, 0) + 1
        for pair in ((a, b) for a in here for b in there if a and b):
            shared[pair] = shared.get(pair, 0) + 1
    return [
        Together(left=a, right=b, shared=shared.get((a, b), 0), left_all=alone.get(a, 0), right_all=alone.get(b, 0))
        for a in dict.fromkeys(spoken[0].keys)
        for b in dict.fromkeys(spoken[1].keys)
        if a and b
    ]


def _one_to_one(links: Sequence[PersonLink], known: dict[PersonId, PersonId]) -> dict[PersonId, PersonId]:
    """Left key → right key of what is surely one person; what is known already stays, and nobody is two."""
    found = dict(known)
    taken = set(known.values())
    for link in sorted((n for n in links if n.judgement is Judgement.SAME), key=lambda n: -n.score):
        one, other = (link.left, link.right) if link.left.startswith("left:") else (link.right, link.left)
        if one not in found and other not in taken:
            found[one] = other
            taken.add(other)
    return found


def _voices(side: _Spoken, persons: dict[PersonId, PersonId]) -> tuple[Voice, ...]:
    return tuple(
        Voice(
            speech=n, label=(s.speaker.name or s.speaker.label) if s.speaker else None,
            person=persons.get(key) if key else None,
            is_question=s.kind is SpeechKind.QUESTION and (s.speaker is None or s.speaker.name is None),
        )
        for n, (s, key) in enumerate(zip(side.speeches, side.keys, strict=True))
    )  # fmt: skip
