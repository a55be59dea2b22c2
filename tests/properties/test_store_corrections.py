"""Corrections of beads outlive new alignments and new texts where their sentences do; where not they are orphaned."""

import datetime as dt
import itertools
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from stenogram.errors import UsageError
from stenogram.identify import PersonLinker
from stenogram.model import (
    Alignment,
    Basis,
    Bead,
    Cause,
    CorrectionState,
    Document,
    EventHeader,
    Fetched,
    MadeBy,
    MeasuredBead,
    NewAlignment,
    Paragraph,
    RenditionHeader,
    RenditionKind,
    Sentence,
    SentenceId,
    Span,
    Speech,
    Told,
    Transcript,
)
from stenogram.store import SqliteArchive, open_archive
from stenogram.text import Language

NOW = dt.datetime(2031, 5, 6, tzinfo=dt.UTC)
RU, EN = Language("ru"), Language("en")
WORDS = ("Salt.", "Bread.", "Bridge.", "River.", "School.", "Forest.", "Doctor.", "Train.", "Lamp.", "Coal.")
Texts = tuple[tuple[str, ...], tuple[str, ...]]

texts = st.tuples(*[st.lists(st.sampled_from(WORDS), min_size=2, max_size=7, unique=True).map(tuple)] * 2)


@st.composite
def corrections(draw):
    """Runs of sentences of either side, which may make no sense."""
    run = st.tuples(st.integers(0, 6), st.integers(0, 2)).map(lambda r: tuple(range(r[0], r[0] + r[1])))
    return draw(st.lists(st.tuples(run, run), min_size=1, max_size=3))


@settings(max_examples=40, deadline=None)
@given(before=texts, said=st.lists(corrections(), min_size=1, max_size=3), seed=st.integers(0, 9), data=st.data())
def test_corrections_outlive_what_their_sentences_outlive(before, said, seed, data):
    """After new beads and a new text: a correction whose sentences stand and follow one another is a bead; else orphan.

    Undone one by one, the beads are those that the machine made.
    """
    with tempfile.TemporaryDirectory() as folder, _filled(Path(folder), before, seed) as archive:
        for one in said:
            try:
                archive.correct_beads(*_ends(archive), one, by="Ida")
            except UsageError:
                continue
        _check(archive)
        _align_again(archive, data.draw(st.integers(0, 9)))
        _check(archive)
        edited = data.draw(st.permutations(before[1])), data.draw(st.lists(st.sampled_from(WORDS), max_size=2))
        after = tuple(dict.fromkeys(edited[0][: data.draw(st.integers(1, 7))] + edited[1]))
        _put(archive, before[0], after, seed, is_new=False)
        _check(archive)
        while any(not d.undone and d.undoes is None for d in archive.decisions()):
            archive.undo_decision(by="Ida")
            _check(archive)
        left, right = _ends(archive)
        stored = archive.alignment(left, right)
        assert [b.bead for b in stored.beads] == list(_beads(len(before[0]), len(after), seed))
        assert stored.unmeasured == ()


def _check(archive: SqliteArchive) -> None:
    """Each sentence once and in order; what applies is a bead, by whom it was said; what does not is not."""
    left, right = _ends(archive)
    stored = archive.alignment(left, right)
    beads = stored.alignment.beads
    assert [n for b in beads for n in b.left] == list(range(stored.alignment.left_count))
    assert [n for b in beads for n in b.right] == list(range(stored.alignment.right_count))
    assert [b.bead for b in stored.beads] == list(beads)
    ids = [[s.id for s in archive.revision(side).transcript.sentences] for side in (left, right)]
    shown = {(tuple(ids[0][n] for n in b.left), tuple(ids[1][n] for n in b.right)): b for b in beads if b.corrected_by}
    applying = [c for c in archive.corrections(left, right) if c.state is CorrectionState.APPLIES]
    assert set(shown) == {(c.left, c.right) for c in applying}
    assert all(b.corrected_by.name == "Ida" and b.score == 1.0 for b in shown.values())
    for one in archive.corrections(left, right):
        stands = _follows(one.left, ids[0]) and _follows(one.right, ids[1])
        assert stands == (one.state is not CorrectionState.ORPHANED)
    turned = archive.corrections(right, left)  # the other way round it is the same
    assert [(c.right, c.left, c.state) for c in turned] == [
        (c.left, c.right, c.state) for c in archive.corrections(left, right)
    ]


def _follows(run: tuple[str, ...], ids: list[str]) -> bool:
    return not run or (run[0] in ids and tuple(ids[ids.index(run[0]) :][: len(run)]) == run)


def _ends(archive: SqliteArchive) -> tuple[str, str]:
    first, second = archive.events()[0].renditions
    return first.revision, second.revision


def _filled(folder: Path, said: Texts, seed: int) -> SqliteArchive:
    numbers = itertools.count()
    archive = open_archive(
        folder, clock=lambda: NOW, create=True, linking=PersonLinker(), new_id=lambda prefix: f"{prefix}{next(numbers)}"
    )
    capture, _ = archive.keep(Fetched(content=b"ru", address="/ru", final_address="/ru", at=NOW), Told())
    archive.put(
        Document(capture=capture.id, transcript=_transcript(RU, said[0]), event=None, event_version=None,
                 rendition=None, cause=Cause.CAPTURED)
    )  # fmt: skip
    _put(archive, *said, seed, is_new=True)
    return archive


def _put(archive: SqliteArchive, left: tuple[str, ...], right: tuple[str, ...], seed: int, *, is_new: bool) -> None:
    (event,) = archive.events()
    content = f"{right}".encode()
    capture, _ = archive.keep(Fetched(content=content, address="/en", final_address="/en", at=NOW), Told())
    rendition = None if is_new else event.renditions[1].id
    alignment = NewAlignment(left=event.renditions[0].id, right=rendition, **_aligned(len(left), len(right), seed))
    archive.put(
        Document(capture=capture.id, transcript=_transcript(EN, right), event=event.id, event_version=event.version,
                 rendition=rendition, cause=Cause.CAPTURED if is_new else Cause.RECAPTURED, alignments=(alignment,))
    )  # fmt: skip


def _align_again(archive: SqliteArchive, seed: int) -> None:
    left, right = _ends(archive)
    stored = archive.alignment(left, right)
    made = _aligned(stored.alignment.left_count, stored.alignment.right_count, seed)
    archive.keep_alignment(left, right, replace(stored, **made))


def _aligned(left: int, right: int, seed: int) -> dict[str, object]:
    beads = _beads(left, right, seed)
    alignment = Alignment(
        left_language=RU, right_language=EN, left_count=left, right_count=right, beads=beads, likeness=None,
        basis=Basis.LENGTH, made_by=MadeBy(name="aligner"),
    )  # fmt: skip
    measured = tuple(MeasuredBead(bead=bead, doubt=0.5, measurements=()) for bead in beads)
    return {"alignment": alignment, "beads": measured}


def _beads(left: int, right: int, seed: int) -> tuple[Bead, ...]:
    """Some beads over so many sentences; each seed gives others."""
    made, at, to = [], 0, 0
    while at < left or to < right:
        m, n = [(1, 1), (2, 1), (1, 2), (1, 0), (0, 1), (2, 2)][(at + to * 2 + seed) % 6]
        m, n = min(m, left - at), min(n, right - to)
        if m or n:
            made.append(Bead(left=tuple(range(at, at + m)), right=tuple(range(to, to + n)), score=0.5))
        else:
            made.append(Bead(left=tuple(range(at, left)), right=tuple(range(to, right)), score=0.5))
            break
        at, to = at + m, to + n
    return tuple(made)


def _transcript(language: Language, words: tuple[str, ...]) -> Transcript:
    text = " ".join(words)
    spans, at = [], 0
    for word in words:
        spans.append(Span(at, at + len(word)))
        at += len(word) + 1
    sentences = tuple(Sentence(id=SentenceId(""), text=span.of(text), span=span) for span in spans)
    whole = Span(0, len(text))
    kind = RenditionKind.ORIGINAL if language == RU else RenditionKind.MACHINE
    return Transcript(
        event=EventHeader(title="On salt"), rendition=RenditionHeader(language=language, kind=kind), text=text,
        blocks=(), speeches=(Speech(n=1, span=whole, paragraphs=(Paragraph(span=whole, sentences=sentences),)),),
    )  # fmt: skip
