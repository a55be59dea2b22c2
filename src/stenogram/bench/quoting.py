"""How long a quotation is checked in an archive that is made up: as it stands, changed, and in another language."""

import random
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from stenogram.bench.made_archive import MODEL, WIDTH
from stenogram.bench.times import Times
from stenogram.model import SpokenTurn
from stenogram.pipeline import Tools
from stenogram.pipeline.quoting import asked_of, quotation_in_archive
from stenogram.protocols import Archive, OpensArchive
from stenogram.text import Language

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WARMED = 10  # quotations before the clock is looked at
_WORD = re.compile(r"\w+")
_OTHERS = {"en": "ru", "ru": "en"}
_MOST, _LEAST = 24, 8  # words of a quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A quotation, who is said to have said it, and what it means where it is in another language."""

    text: str
    language: str
    speaker: str | None = None
    meant: str | None = None  # the sentence that it renders


class _Meaning:
    """The embedder of the bench: a quotation lies near the sentence that it renders. No model's time is counted."""

    name, version = MODEL.split("/")
    dimensions = WIDTH

    def __init__(self) -> None:
        self.vectors: dict[str, NDArray[np.float32]] = {}

    def knows(self, language: Language) -> bool:
        """Every language: nothing is embedded."""
        return True

    def embed(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """What was given for a text; else something far from everything."""
        import numpy as np

        far = np.zeros(WIDTH, dtype=np.float32)
        far[0] = 1.0
        return np.stack([self.vectors.get(text, far) for text in texts])


def quotation_times(
    open_archive: OpensArchive, tools: Tools, *, asked: int, seed: int,
    clock: Callable[[], float] = time.perf_counter,
) -> Times:  # fmt: skip
    """Check so many quotations: as they stand, with their speaker, with another word, another number, and rendered."""
    import numpy as np

    chance, meaning = random.Random(seed + 5), _Meaning()  # noqa: S311 (nothing here is a secret)
    kit = replace(tools, embedders=(meaning,))
    with open_archive() as archive:
        made = [_made(n, _turn(archive, chance), chance) for n in range(asked + _WARMED)]
        wanted = [each.meant for each in made if each.meant is not None]
        stored = archive.vectors(MODEL, wanted)
        for each in made:
            if each.meant in stored:
                meaning.vectors[each.text] = np.frombuffer(stored[each.meant], dtype="<f2").astype(np.float32)
    taken: list[float] = []
    places = 0
    for n, each in enumerate(made):
        with open_archive() as archive:
            begun = clock()
            told = asked_of(archive, speaker=each.speaker, language=Language(each.language))
            checked = quotation_in_archive(each.text, archive, told, kit)
            if n >= _WARMED:
                taken.append(1_000 * (clock() - begun))
                places += len(checked.places)
    middle, slow = np.percentile(taken, [50, 95])
    return Times(
        name="quotation", n=len(taken), p50=float(middle), p95=float(slow), most=max(taken), hits=places / len(taken)
    )


def _turn(archive: Archive, chance: random.Random) -> SpokenTurn:
    with archive.searching(seconds=60) as source:
        found: Any = source
        columns = found.columns
        row = chance.randrange(len(columns.wording))
        revision = int(columns.texts[columns.text[row], columns.REVISION])
        turn: SpokenTurn = found.turn(revision, int(columns.speech[row]))
        return turn


def _made(n: int, turn: SpokenTurn, chance: random.Random) -> _Asked:
    """The nth quotation, of a turn: one of five kinds."""
    language = str(turn.language)
    words = list(_WORD.finditer(turn.text))
    count = min(len(words), chance.randint(_LEAST, _MOST))
    first = chance.randrange(len(words) - count + 1)
    start, end = words[first].start(), words[first + count - 1].end()
    text = turn.text[start:end]
    kind = n % 5
    if kind == 1 and turn.speaker is not None:
        return _Asked(text=text, language=language, speaker=turn.speaker.name)
    if kind == 2:
        word = chance.choice(words[first + 1 : first + count - 1])
        text = f"{turn.text[start : word.start()]}qwerty{turn.text[word.end() : end]}"
    if kind == 3:
        text = re.sub(r"\d+", lambda m: str(int(m.group()) + 7), text)
    if kind == 4:
        sentence = chance.choice(turn.sentences)
        meant = sentence.span.shift(-turn.span.start).of(turn.text)
        other = " ".join("".join(chance.choices("bcdfghjkl", k=7)) for _ in range(_LEAST))
        return _Asked(text=other, language=_OTHERS[language], meant=meant)
    return _Asked(text=text, language=language)
