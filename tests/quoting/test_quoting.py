"""A hundred quotations, half of them adversarial: what the benchmark asks of ten thousand, in small."""

import datetime as dt
import itertools
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from stenogram.pipeline import Tools
from stenogram.pipeline.quoting import asked_of, quotation_in_archive
from stenogram.plugins import PluginKind, make, make_all
from stenogram.protocols import Archive
from stenogram.store import open_archive
from stenogram.text import Language
from tests.quoting.cases import Quoter
from tests.quoting.scoring import Score, score
from tests.quoting.shelf import fill, make_talks

SENTENCES, CASES = 240, 88
FLOORS = {"rendered from": 0.85}


_OTHER_WORLD: list[
    str
] = []  # verdicts on renderings of sentences that this archive has only of other names and numbers


def _verdicts(quoter: Quoter, archive: Archive, tools: Tools) -> Iterator[str]:
    made = (case for case in iter(quoter.rendered, 0) if case is not None)
    for case in itertools.islice(made, 8):
        asked = asked_of(archive, language=Language(case.language))
        yield quotation_in_archive(case.quotation, archive, asked, tools).verdict.value


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Score]:
    """Every case checked once against a small archive."""
    folder: Path = tmp_path_factory.mktemp("quoting") / "archive"
    seconds = itertools.count()
    start = dt.datetime(2032, 1, 1, tzinfo=dt.UTC)
    embedder = make(PluginKind.EMBEDDER, "universal")
    talks = make_talks(random.Random(7), SENTENCES)
    others = Quoter(make_talks(random.Random(99), SENTENCES), random.Random(5))
    with open_archive(folder, clock=lambda: start + dt.timedelta(seconds=next(seconds)), create=True) as archive:
        fill(archive, talks, embedder)
        tools = Tools(readers=(), embedders=(embedder,), checks=make_all(PluginKind.CHECK), clock=lambda: start)
        _OTHER_WORLD.extend(_verdicts(others, archive, tools))
        yield score(Quoter(talks, random.Random(8)).cases(CASES), archive, tools)


def test_nothing_is_called_verbatim_that_is_not(scored: Score) -> None:
    """Of all altered, joined, misattributed and invented quotations none is called verbatim."""
    assert scored.false_verbatim == []
    assert sum(case.kind == "look-alike" for case, _ in scored.wrong) <= 1
    assert len(scored.seconds) == CASES


def test_a_plain_substring_agrees_on_every_exact_place(scored: Score) -> None:
    """After the foldings that are printed, and no other, the quotation is a plain substring of the text."""
    assert scored.disagreements == []
    assert scored.counts["verbatim"]["verbatim"] >= 10


def test_each_verdict_is_found(scored: Score) -> None:
    """The recall of every verdict holds its floor."""
    assert len(scored.counts) == 11
    missed = {v: dict(c) for v, c in scored.counts.items() if scored.recall(v) < FLOORS.get(v, 0.9)}
    assert missed == {}


def test_like_sentences_of_other_things_are_not_what_it_renders(scored: Score) -> None:
    """The same sentence about another town, number and day is not "rendered from": the audit of the pair forbids it."""
    assert len(scored.seconds) == CASES
    assert len(_OTHER_WORLD) == 8
    assert _OTHER_WORLD.count("rendered from") <= 1
