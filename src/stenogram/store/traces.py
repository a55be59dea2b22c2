"""Which speaker of a rendition is which across its revisions: by name, else by printed label. Pure; knows no table."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from stenogram.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Who a revision says speaks in one of its speeches."""

    position: int
    label: str
    name: str | None
    role: str | None
    person: str | None  # as the revision itself counts persons
    is_spoken: bool


@dataclass(slots=True, kw_only=True)
class Voice:
    """One speaker of one revision."""

    name_key: str
    is_certain: bool
    called: str | None = None  # the label by which a person took it out of another: its name from then on
    turns: list[Turn] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """What a person took out of a speaker: the turns with this label, or these speeches."""

    id: str  # of the appearance that came of it
    of: str  # name key of the speaker
    label: str | None
    sentences: frozenset[str]  # ids of sentences of the speeches; empty: any speech


def trace(
    revisions: Sequence[Sequence[Turn]], cuts: Sequence[Cut] = (), sentences: Sequence[dict[int, set[str]]] = ()
) -> list[list[Voice]]:
    """The speakers of each revision, oldest first; one that goes on keeps its key, whatever the parser calls it now.

    Args:
        sentences: for each revision the ids of the sentences of each speech, by its position; asked for by cuts only.
    """
    traced: list[list[Voice]] = []
    for number, turns in enumerate(revisions):
        voices = _grouped(turns)
        if traced:
            _continue(traced[-1], voices)
        for cut in cuts:
            voices += _cut(voices, cut, sentences[number] if number < len(sentences) else {})
        traced.append([voice for voice in voices if voice.turns])
    return traced


def _grouped(turns: Sequence[Turn]) -> list[Voice]:
    """A voice for each person of a revision, and for each label of which it is unsure."""
    groups: dict[tuple[str, str], Voice] = {}
    for turn in turns:
        if turn.person is not None:
            group = ("person", turn.person)
            key = f"name:{fold(turn.name)}" if turn.name else f"label:{fold(turn.label)}"
        else:
            group = ("label", fold(turn.label))
            key = f"unsure:{fold(turn.label)}"
        voice = groups.setdefault(group, Voice(name_key=key, is_certain=turn.person is not None))
        voice.turns.append(turn)
    taken: set[str] = set()
    for voice in groups.values():
        number, key = 1, voice.name_key
        while voice.name_key in taken:  # two persons of one name in one revision
            number += 1
            voice.name_key = f"{key}:{number}"
        taken.add(voice.name_key)
    return list(groups.values())


def _continue(before: Sequence[Voice], after: Sequence[Voice]) -> None:
    """Give voices whose name changed the key of the one voice before that had their label, if it is not there still."""
    kept = {voice.name_key for voice in after}
    gone = [voice for voice in before if voice.name_key not in kept and not voice.name_key.startswith("cut:")]
    known = {voice.name_key for voice in before}
    for voice in after:
        if voice.name_key in known:
            continue
        labels = {fold(t.label) for t in voice.turns}
        fitting = [old for old in gone if labels & {fold(t.label) for t in old.turns}]
        if len(fitting) == 1:
            voice.name_key = fitting[0].name_key
            gone.remove(fitting[0])


def _cut(voices: Sequence[Voice], cut: Cut, sentences: dict[int, set[str]]) -> list[Voice]:
    whole = next((voice for voice in voices if voice.name_key == cut.of), None)
    if whole is None:
        return []
    apart = [turn for turn in whole.turns if _is_cut(turn, cut, sentences)]
    whole.turns = [turn for turn in whole.turns if turn not in apart]
    printed = next((turn.label for turn in apart), None) if cut.label is not None else None
    return [Voice(name_key=f"cut:{cut.id}", is_certain=True, called=printed, turns=apart)]


def _is_cut(turn: Turn, cut: Cut, sentences: dict[int, set[str]]) -> bool:
    if cut.label is not None and fold(turn.label) != fold(cut.label):
        return False
    return not cut.sentences or bool(cut.sentences & sentences.get(turn.position, set()))
