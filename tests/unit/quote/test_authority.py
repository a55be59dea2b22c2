"""Several renditions of one event have nearly the words: the one of most authority decides."""

from dataclasses import replace

import pytest
from tests.unit.quote.conftest import Turns, transcript_of

from stenogram.model import CheckedQuotation, RenditionKind, Verdict
from stenogram.pipeline.word_reading import AuditedWords
from stenogram.quote import GivenText, MemorySource, check_quotation, origin_of

K = RenditionKind
OFFICIAL = "The committee will finish 40 schools by autumn, and the bridge will not be closed this year."
MACHINE = "The committee will complete 14 schools by the autumn, and the bridge will be closed this year."


def _checked(quotation: str, *texts: tuple[RenditionKind, Turns, str]) -> CheckedQuotation:
    """(kind, turns, event) of each rendition."""
    given = []
    for n, (kind, turns, event) in enumerate(texts):
        made = transcript_of(turns, kind=kind)
        name = f"{event}/en-{kind.value}-{n}"
        given.append(GivenText(origin=replace(origin_of(made, event), rendition=name), transcript=made))
    return check_quotation(quotation, MemorySource(given), AuditedWords())


@pytest.mark.parametrize("is_official_first", [True, False])
def test_the_official_text_decides_before_a_machine_that_is_nearer(*, is_official_first: bool) -> None:
    """A quotation that the official translation has nearly right is not condemned by the machine's number."""
    texts = [(K.OFFICIAL, [("Ana", OFFICIAL)], "talks"), (K.MACHINE, [("Ana", MACHINE)], "talks")]
    checked = _checked(
        "The committee will complete 40 schools by the autumn", *(texts if is_official_first else texts[::-1])
    )
    assert checked.verdict is Verdict.ALTERED, checked.because
    assert checked.places[0].origin.kind is K.OFFICIAL
    assert {p.verdict for p in checked.places[1:]} == {Verdict.ALTERED_NUMBER}


def test_the_denial_of_the_official_text_counts() -> None:
    """What only a machine left out was not left out by who quotes."""
    quotation = "and the bridge will not be closed in this year"
    checked = _checked(quotation, (K.MACHINE, [("Ana", MACHINE)], "talks"), (K.OFFICIAL, [("Ana", OFFICIAL)], "talks"))
    assert checked.verdict is Verdict.ALTERED, checked.because
    alone = _checked(quotation, (K.MACHINE, [("Ana", MACHINE)], "talks"))
    assert alone.verdict is Verdict.NEGATED


def test_a_verdict_that_rests_on_a_machine_alone_says_so() -> None:
    """Where only a machine has nearly the words it decides, and the reason names it."""
    quotation = "The committee will complete 40 schools by the autumn"
    far = [("Ana", "Forty new schools are to be ready before the leaves fall.")]
    checked = _checked(quotation, (K.OFFICIAL, far, "talks"), (K.MACHINE, [("Ana", MACHINE)], "talks"))
    assert checked.verdict is Verdict.ALTERED_NUMBER
    assert "only a rendition (English, machine) has nearly these words" in str(checked.because)
    official = _checked("The committee will complete 40 schools", (K.OFFICIAL, [("Ana", OFFICIAL)], "talks"))
    assert "only a rendition" not in str(official.because)


def test_the_very_words_rank_by_whose_they_are() -> None:
    """Original before official before machine, whatever was folded and however many places there are."""
    words = [("Ana", "We want “peace” and bread.")]
    plain = [("Ana", "We want 'peace' and bread.")]
    texts = [(K.MACHINE, plain, "talks"), (K.HUMAN, plain, "talks"), (K.OFFICIAL, words, "talks")]
    checked = _checked("We want 'peace' and bread.", *texts)
    assert checked.verdict is Verdict.RENDITION_ONLY
    assert [p.origin.kind for p in checked.places] == [K.OFFICIAL, K.HUMAN, K.MACHINE]
    checked = _checked("We want 'peace' and bread.", *texts, (K.ORIGINAL, words, "talks"))
    assert (checked.verdict, checked.places[0].origin.kind) == (Verdict.VERBATIM, K.ORIGINAL)


def test_another_event_or_another_speaker_decides_nothing() -> None:
    """The official text of other talks, or another speaker's words in it, do not lead over a nearer text."""
    near = (K.MACHINE, [("Ana", MACHINE)], "talks")
    quotation = "The committee will complete 40 schools by the autumn"
    for other in ((K.OFFICIAL, [("Ana", OFFICIAL)], "other talks"), (K.OFFICIAL, [("Jan", OFFICIAL)], "talks")):
        checked = _checked(quotation, near, other)
        assert (checked.verdict, checked.places[0].origin.kind) == (Verdict.ALTERED_NUMBER, K.MACHINE)
