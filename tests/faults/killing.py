"""A translation killed with SIGKILL again and again, and gone on with: `killing.py FOLDER SENTENCES KILLS SEED`.

The engine writes each sentence that it is sent to a file, with O_APPEND, before it answers: that file outlives the
process. Printed is one JSON object: what was sent, and what the rendition says in the end.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
AT_ONCE, TOGETHER = 2, 5
TEXT = "Это предложение под номером {} о работе порта и островов."


def translating(folder: Path) -> None:
    """One run of the real pipeline on the archive in `folder`, in this process."""
    sys.path.insert(0, str(ROOT))
    from tests.faults.translating import clock, run
    from tests.unit.translate.speaking import SpeakingTranslator

    from stenogram.model import EngineLimits
    from stenogram.store import open_archive

    sent = os.open(folder / "sent", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def before(number, request):  # type: ignore[no-untyped-def]
        for sentence in request.sentences:
            os.write(sent, (sentence + "\n").encode())
        time.sleep(0.005)  # an engine takes its time: the process is killed at different places

    limits = EngineLimits(sentences=TOGETHER, characters=20_000, at_once=AT_ONCE, is_local=True)
    with open_archive(folder / "archive", clock=clock()) as archive:
        run(archive, SpeakingTranslator(before=before, limits=limits))


def prepare(folder: Path, sentences: int) -> None:
    """An archive with one talk of so many sentences."""
    sys.path.insert(0, str(ROOT))
    from tests.faults.translating import clock, tools

    from stenogram.model import Fetched, Told
    from stenogram.pipeline import derive, keep
    from stenogram.store import open_archive

    speakers = ("Юхан Берг", "Марта Линдквист")
    turns = [
        f"{speakers[n % 2]}: " + " ".join(TEXT.format(k) for k in range(n * 10, n * 10 + 10))
        for n in range(sentences // 10)
    ]
    text = "Совещание о работе порта\n\n3 марта 2031 года, 11:00, Порт-Элиан\n\n" + "\n\n".join(turns)
    ticking = clock()
    with open_archive(folder / "archive", clock=ticking, create=True) as archive:
        fetched = Fetched(content=text.encode(), address="/home/a.txt", final_address="/home/a.txt", at=ticking())
        capture, _ = keep(archive, fetched, Told(kind="original", language="ru"))
        derive(archive, capture, tools())


def killed(folder: Path, sentences: int, kills: int, seed: int) -> int:
    """Start it and kill it, at rising numbers of sentences that the engine was sent; how often it was killed.

    The last ones come after the last answer, while the rendition is composed and stored.
    """
    hand = random.Random(seed)
    late = max(1, kills // 5)
    places = sorted(hand.randint(1, sentences - 20) for _ in range(kills - late))
    done = 0
    for place in [*places, *[sentences] * late]:
        child = subprocess.Popen([sys.executable, __file__, "run", str(folder)])
        while child.poll() is None and sent_in(folder) < place:
            time.sleep(0.001)
        if place == sentences:
            time.sleep(hand.uniform(0.0, 0.6))
        child.kill()
        done += child.wait() == -signal.SIGKILL
    return done


def sent_in(folder: Path) -> int:
    """How many sentences the engine was sent so far."""
    file = folder / "sent"
    return file.read_bytes().count(b"\n") if file.exists() else 0


def play(folder: Path, sentences: int, kills: int, seed: int) -> dict[str, object]:
    """The whole of it."""
    from tests.faults.translating import clock
    from tests.unit.translate.speaking import rendering

    from stenogram.store import open_archive

    prepare(folder, sentences)
    times = killed(folder, sentences, kills, seed)
    subprocess.run([sys.executable, __file__, "run", str(folder)], check=True)
    with open_archive(folder / "archive", clock=clock()) as archive:
        (event,) = archive.events()
        source, made = (archive.revision(row.revision).transcript for row in event.renditions)
        right = [s.text for s in made.sentences] == [rendering(s.text) for s in source.sentences]
        count = len(source.sentences)
        pending = len(archive.pending())
    sent = (folder / "sent").read_text().splitlines()
    return {
        "killed": times,
        "sentences": count,
        "right": right,
        "renditions": len(event.renditions),
        "revisions": event.renditions[1].revision_n,
        "pending": pending,
        "sent": len(sent),
        "sent_again": len(sent) - len(set(sent)),
        "allowed_again": times * AT_ONCE * TOGETHER,
    }


if __name__ == "__main__":
    if sys.argv[1] == "run":
        translating(Path(sys.argv[2]))
    elif sys.argv[1] == "nothing":
        sys.path.insert(0, str(ROOT))
    else:
        sys.path.insert(0, str(ROOT))
        print(json.dumps(play(Path(sys.argv[1]), *map(int, sys.argv[2:5]))))  # noqa: T201 - what it is for
