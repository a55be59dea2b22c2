"""The archive of the search benchmark is made from a seed, and what is measured in it is what a search does."""

import contextlib
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from stenogram.bench.made_archive import make_archive
from stenogram.bench.made_words import vocabulary_of
from stenogram.bench.site import HOSTILE, WITHIN, bench_site
from stenogram.protocols import Archive
from stenogram.store import open_archive


def test_a_seed_makes_the_same_words() -> None:
    """Two machines ask the same of the same."""
    assert vocabulary_of(3) == vocabulary_of(3)
    assert vocabulary_of(3).words != vocabulary_of(4).words


def test_a_small_archive_is_asked(tmp_path: Path) -> None:
    """Every kind of question is timed and finds something, the nearest are found, and nothing hostile hangs."""
    make_archive(tmp_path, 400, seed=1)

    @contextlib.contextmanager
    def opened() -> Iterator[Archive]:
        with open_archive(tmp_path, clock=lambda: dt.datetime.now(dt.UTC), read_only=True) as archive:
            yield archive

    made = bench_site(opened, tmp_path / "cache", vocabulary_of(1), asked=12, seed=1)
    assert made.sentences == 400
    assert made.recall == 1.0
    assert [t.n for t in made.times] == [12, 12, 12, 12]
    assert made.times[0].hits > 0
    assert made.times[2].hits > 0
    assert len(made.stopped) == len(HOSTILE)
    assert max(seconds for _, seconds, _ in made.stopped) <= WITHIN
