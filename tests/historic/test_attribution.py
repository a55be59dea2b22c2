"""Who said what: words in another's mouth and questions that vanished are found, their twins left alone."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

import pytest

from stenogram.audit import judge_beads
from stenogram.model import PRESS, CheckName, Finding, Severity, Told
from stenogram.pipeline import Tools, compare_transcripts, transcribe
from stenogram.plugins import PluginKind, make, make_all
from tests.historic.talks import FLOOR, PEOPLE, Altered, Page, exchanged, mouths, page, talk, vanished

Audit = Callable[[str, Page, Page], list[Finding]]


@pytest.fixture(scope="module")
def audit() -> Audit:
    """The findings of `attribution` in two pages, as the pipeline compares them."""
    tools = Tools(
        readers=make_all(PluginKind.READER), embedders=(make(PluginKind.EMBEDDER, "universal"),),
        checks=(make(PluginKind.CHECK, "attribution"),), clock=lambda: dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
    )  # fmt: skip

    held: dict[str, bytes] = {}

    def known(model: str, texts: Sequence[str]) -> dict[str, bytes]:
        return {text: held[text] for text in texts if text in held}

    def run(pair: str, left: Page, right: Page) -> list[Finding]:
        pages = (
            transcribe(page(turns).encode(), name="talk.txt", media_type="text/plain", charset="utf-8",
                       told=Told(language=tongue), readers=tools.readers)
            for tongue, turns in zip(pair.split("-"), (left, right), strict=True)
        )  # fmt: skip
        made = compare_transcripts(*pages, tools, known=known)
        for vectors in made.vectors:
            held.update(zip(vectors.texts, vectors.vectors, strict=True))
        judged = judge_beads(made.beads, checks=tools.checks, policy=PRESS)
        return [f for bead in judged for f in bead.findings if f.measurement.check is CheckName.ATTRIBUTION]

    return run


def _errors(findings: list[Finding]) -> list[Finding]:
    return [f for f in findings if f.severity in (Severity.MAJOR, Severity.CRITICAL)]


@pytest.mark.parametrize("shape", [mouths, vanished], ids=lambda s: s.__name__)
def test_what_was_done_to_a_talk_is_found(shape: Callable[[], Iterator[Altered]], audit: Audit) -> None:
    """At least 20 variants of each way in three pairs of languages; nine of ten are found with their reason."""
    variants = list(shape())
    missed = [
        v for v in variants if not any(v.reason in f.because for f in _errors(audit(v.pair, v.source, v.altered)))
    ]
    for how in {v.how for v in variants}:
        assert sum(v.how == how for v in variants) >= 20
        lost = [(v.pair, v.altered[0]) for v in missed if v.how == how]
        assert len(lost) <= 0.1 * sum(v.how == how for v in variants), (how, lost)


@pytest.mark.parametrize("shape", [mouths, vanished], ids=lambda s: s.__name__)
def test_right_talks_raise_no_alarm(shape: Callable[[], Iterator[Altered]], audit: Audit) -> None:
    """The same talks as they were raise nothing at all."""
    twins = {(v.pair, v.source, v.right) for v in shape()}
    assert not [f.because for twin in twins for f in audit(*twin)]


@pytest.mark.parametrize("people", PEOPLE)
def test_labels_that_nobody_can_tie_accuse_nobody(people, audit: Audit) -> None:
    """Where a page calls its speakers Q and A throughout, nobody knows whose mouth it is."""
    right = tuple(("Q" if n % 2 == 0 else "A", words) for n, (_, words) in enumerate(talk("en", people, floor=False)))
    assert not _errors(audit("ru-en", talk("ru", people, floor=False), right))


@pytest.mark.parametrize("people", PEOPLE)
def test_all_labels_exchanged_are_found_by_their_names(people, audit: Audit) -> None:
    """Where every label was exchanged, the names speak louder than the places of the words."""
    turns = talk("en", people, floor=False)
    labels = {people[0][1]: people[1][1], people[1][1]: people[0][1]}
    found = _errors(audit("ru-en", talk("ru", people, floor=False), tuple((labels[a], w) for a, w in turns)))
    assert len(found) >= len(turns)


def test_marks_point_at_what_was_said(audit: Audit) -> None:
    """The reason names both speakers, and both places are those of the words."""
    turns = talk("en", PEOPLE[0], floor=False)
    first = _errors(audit("ru-en", talk("ru", PEOPLE[0], floor=False), exchanged(turns, 2)))[0]
    assert first.because == "what Анна Вершинина said is in the mouth of Pavel Gromov"
    assert first.measurement.left is not None
    assert first.measurement.right is not None
    assert FLOOR[1] not in first.because
