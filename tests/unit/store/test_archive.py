"""What was put into an archive comes out of it."""

from dataclasses import replace

import pytest

from stenogram.errors import AmbiguousName, ArchiveMissing, StaleEvent, StoreError, UnknownEvent, UsageError
from stenogram.model import (
    CaptureId,
    Cause,
    Document,
    NewAlignment,
    RenditionHeader,
    RenditionKind,
    RevisionId,
    SentenceId,
    SentenceVectors,
    Told,
    Translator,
)
from stenogram.protocols import Archive
from stenogram.store import open_archive
from stenogram.text import Language


def test_no_archive_is_said_to_be_missing(tmp_path, clock):
    """A folder without an archive is not silently made one."""
    with pytest.raises(ArchiveMissing):
        open_archive(tmp_path / "nothing", clock=clock)
    assert not (tmp_path / "nothing").exists()


def test_is_an_archive(archive):
    """The archive keeps the protocol that all others are written against."""
    held: Archive = archive
    assert held.events() == ()


def test_same_bytes_add_a_capture_and_no_blob(archive, folder, fetched):
    """The same bytes again are proof that the page was unchanged: one more capture, no blob."""
    first, was_new = archive.keep(fetched(b"words"), Told(kind="machine"))
    second, is_new = archive.keep(fetched(b"words"), Told())
    assert (was_new, is_new) == (True, False)
    assert first.id != second.id
    assert first.blob == second.blob
    assert archive.capture(first.id) == first
    assert first.told.kind == "machine"
    assert [p.id for p in archive.pending()] == [first.id, second.id]
    assert sum(p.is_file() for p in (folder / "blobs").rglob("*")) == 1
    assert archive.blob(first.blob) == b"words"


def test_a_damaged_blob_is_refused(archive, folder, fetched):
    """Bytes that are not those that were captured are never handed out."""
    capture, _ = archive.keep(fetched(b"the chancellor said 12"), Told())
    path = next(p for p in (folder / "blobs").rglob("*") if p.is_file())
    path.write_bytes(b"the chancellor said 13")
    with pytest.raises(StoreError, match="damaged"):
        archive.blob(capture.blob)


def test_capturing_again_mends_a_damaged_blob(archive, folder, fetched):
    """The right bytes take the place of damaged ones when they are captured once more."""
    capture, _ = archive.keep(fetched(b"the chancellor said 12"), Told())
    next(p for p in (folder / "blobs").rglob("*") if p.is_file()).write_bytes(b"rot")
    archive.keep(fetched(b"the chancellor said 12"), Told())
    assert archive.blob(capture.blob) == b"the chancellor said 12"


def test_a_transcript_reads_back_the_same(archive, add, transcript):
    """Everything but ids and the makers' times is as it was put."""
    put = add(given := transcript("Good day. We begin.", "Thank you."))
    revision = archive.revision(put.revision)
    back = revision.transcript
    assert revision.n == 1
    assert revision.cause is Cause.CAPTURED
    assert [s.text for s in back.sentences] == ["Good day.", "We begin.", "Thank you."]
    assert len({s.id for s in back.sentences}) == 3
    assert all(s.id.startswith("s") for s in back.sentences)
    assert all(maker.at is not None for maker in back.made_by)
    plain = {s.id: SentenceId("x") for s in back.sentences}
    assert (back.text, back.blocks, back.unread, back.notices) == (
        given.text,
        given.blocks,
        given.unread,
        given.notices,
    )
    assert (back.event, back.rendition) == (given.event, given.rendition)
    assert len(plain) == 3


def test_an_event_has_a_slug_and_its_renditions(archive, add, transcript, zembla):
    """A new event is called by its date, place and people, in ASCII."""
    put = add(transcript("Good day.", event=zembla))
    event = archive.event(put.event)
    assert event.slug == "2031-05-06-onhava-karel-sol"
    assert event.header == zembla
    (row,) = event.renditions
    assert row.address == "2031-05-06-onhava-karel-sol/ru"
    assert (row.speeches, row.sentences, row.unread, row.captures, row.pivot) == (1, 1, 1, 1, None)
    assert archive.event(event.slug) == archive.event("2031-05-06-onh") == event
    assert archive.events() == (event,)
    assert archive.pending() == ()


def test_unknown_and_ambiguous_names_are_refused(archive, add, transcript, zembla):
    """A beginning that several events share names none of them."""
    add(transcript("Good day.", event=zembla))
    add(transcript("Good evening.", event=zembla))
    with pytest.raises(AmbiguousName):
        archive.event("2031")
    with pytest.raises(UnknownEvent):
        archive.event("2030")
    with pytest.raises(UnknownEvent):
        archive.event("")
    assert {e.slug for e in archive.events()} == {"2031-05-06-onhava-karel-sol", "2031-05-06-onhava-karel-sol-2"}
    assert archive.event("2031-05-06-onhava-karel-sol").candidates == ("2031-05-06-onhava-karel-sol-2",)


def test_a_translation_first_and_the_original_later(archive, add, transcript, pairs, zembla):
    """When the original comes, it becomes the pivot, and the old alignment to another goes."""
    alignment, beads = pairs(1)
    machine = RenditionHeader(language=Language("en"), kind=RenditionKind.MACHINE, translator=Translator(name="Engine"))
    one = add(transcript("Good day.", header=machine, event=zembla))
    event = archive.event(one.event)
    human = RenditionHeader(language=Language("de"), kind=RenditionKind.HUMAN)
    two = add(
        transcript("Guten Tag.", header=human),
        event=event,
        alignments=(NewAlignment(left=None, right=one.rendition, alignment=alignment, beads=beads),),
    )
    event = archive.event(one.event)
    assert [r.address.split("/")[1] for r in event.renditions] == ["de-human", "en-machine"]
    assert archive.alignment(two.revision, one.revision).beads[0].measurements[0].facts == (
        ("left", "12"), ("right", 13), ("share", 0.5), ("sure", True), ("none", None),
    )  # fmt: skip
    three = add(
        transcript("Добрый день."),
        event=event,
        alignments=(
            NewAlignment(left=None, right=one.rendition, refusal="these texts are not alike"),
            NewAlignment(left=None, right=two.rendition, alignment=alignment, beads=beads),
        ),
    )
    event = archive.event(one.event)
    assert [r.address.split("/")[1] for r in event.renditions] == ["ru", "de-human", "en-machine"]
    assert [r.pivot for r in event.renditions] == [None, three.rendition, three.rendition]
    assert [r.refusal for r in event.renditions] == [None, None, "these texts are not alike"]
    assert event.renditions[1].alignment == archive.alignment(three.revision, two.revision).id
    assert archive.alignment(two.revision, one.revision) is None
    assert archive.alignment(three.revision, one.revision) is None


def test_an_alignment_that_was_asked_for_stays(archive, add, transcript, pairs):
    """What a person asked for is not dropped by a new pivot, and reads back as it was returned."""
    alignment, beads = pairs(1)
    one = add(transcript("Good day.", language="en", kind=RenditionKind.MACHINE))
    two = add(transcript("Guten Tag.", language="de", kind=RenditionKind.MACHINE), event=archive.event(one.event))
    template = NewAlignment(left=two.rendition, right=one.rendition, alignment=alignment, beads=beads)
    event = archive.event(one.event)
    three = add(transcript("Bon dia.", language="ca", kind=RenditionKind.HUMAN), event=event, alignments=(
        replace(template, left=None, right=one.rendition),
    ))  # fmt: skip
    machine_made = archive.alignment(three.revision, one.revision)
    asked = archive.keep_alignment(two.revision, one.revision, machine_made)
    again = archive.keep_alignment(two.revision, one.revision, machine_made)
    assert asked.id != again.id
    add(transcript("Добрый день."), event=archive.event(one.event))
    assert archive.alignment(two.revision, one.revision) == again
    assert archive.alignment(three.revision, one.revision) is None
    assert archive.event(one.event).version == 6


def test_a_stale_document_is_refused_whole(archive, add, transcript):
    """Two who derived from the same state: the second is told, and nothing of it is written."""
    one = add(transcript("Добрый день."))
    event = archive.event(one.event)
    add(transcript("Good day.", language="en", kind=RenditionKind.MACHINE), event=event)
    before = archive.event(one.event)
    with pytest.raises(StaleEvent):
        add(transcript("Guten Tag.", language="de", kind=RenditionKind.MACHINE), event=event)
    assert archive.event(one.event) == before
    assert len(archive.pending()) == 1


def test_the_same_page_added_twice_at_once_makes_one_event(archive, add, transcript):
    """Of two processes that add the same new bytes the second is told that an event has them."""
    add(transcript("Добрый день."))
    with pytest.raises(StaleEvent):
        add(transcript("Добрый день."))
    assert len(archive.events()) == 1


def test_a_reread_without_change_makes_no_revision(archive, add, transcript):
    """A better parser that says the same is not an edit."""
    given = transcript("Добрый день. Начнём.")
    one = add(given)
    again = add(given, event=archive.event(one.event), rendition=one.rendition, cause=Cause.REREAD)
    assert (again.revision, again.is_new_revision) == (one.revision, False)
    assert archive.event(one.event).renditions[0].revision_n == 1


def test_other_bytes_with_the_same_words_are_not_pending(archive, add, transcript):
    """A page whose bytes changed and whose words did not has been read: nothing is pending."""
    one = add(transcript("Добрый день."), content=b"<p>1")
    two = add(transcript("Добрый день."), content=b"<p>2", event=archive.event(one.event), rendition=one.rendition)
    assert not two.is_new_revision
    assert archive.pending() == ()
    capture = archive.event(one.event).renditions[0].capture
    assert archive.revision_of_blob(capture.blob) == one.revision


def test_sentences_keep_their_ids_across_revisions(archive, add, transcript):
    """What stayed the same in order has its id; what changed has a new one."""
    one = add(transcript("Good day. We begin.", "Thank you. Now the salt.", "Thank you."))
    two = add(
        transcript("Good day. We begin.", "Thank you. Now the pepper.", "Thank you."),
        event=archive.event(one.event),
        rendition=one.rendition,
        cause=Cause.RECAPTURED,
    )
    old = [s.id for s in archive.revision(one.revision).transcript.sentences]
    new = [s.id for s in archive.revision(two.revision).transcript.sentences]
    assert two.is_new_revision
    assert new[:3] == old[:3]
    assert new[3] not in old
    assert new[4] not in old  # a repeated sentence without a neighbour that stayed


def test_revisions_are_found_by_address(archive, add, transcript):
    """EVENT/LANG[-KIND][@N], and EVENT/LANG alone where only one is in that language."""
    one = add(transcript("Good day.", language="en", kind=RenditionKind.MACHINE))
    event = archive.event(one.event)
    two = add(transcript("Good morning.", language="en", kind=RenditionKind.MACHINE), event=event,
              rendition=one.rendition, cause=Cause.RECAPTURED)  # fmt: skip
    address = f"{event.slug}/en-machine"
    assert archive.find_revision(address) == archive.find_revision(f"{event.id}/en") == two.revision
    assert archive.find_revision(f"{address}@1") == one.revision
    for wrong in ("@3", "@", "@x", "@²"):
        with pytest.raises(UnknownEvent):
            archive.find_revision(address + wrong)
    with pytest.raises(UnknownEvent):
        archive.find_revision(f"{event.slug}/fr")
    assert [r.id for r in archive.revisions(archive.event(event.id))] == [two.revision]


def test_an_event_is_found_by_the_addresses_of_its_pages(archive, add, transcript):
    """Captured from, canonical and alternate addresses all lead to the event."""
    header = RenditionHeader(
        language=Language("ru"),
        canonical_url="https://Example.org/talks",
        alternates=((Language("en"), "https://example.org/en/talks"),),
    )
    put = add(transcript("Добрый день.", header=header), address="https://example.org:443/talks?from=feed#top")
    for url in ("https://example.org/talks", "https://example.org/en/talks", "https://example.org/talks?from=feed"):
        assert archive.event_with_url(url).id == put.event
    assert archive.event_with_url("https://example.org/") is None


def test_standard_input_is_no_address(archive, add, transcript):
    """Two pages that came through a pipe are not thereby of one event; two from one file are."""
    add(transcript("Добрый день."), address="-")
    put = add(transcript("Good day."), address="/home/reader/talks.txt")
    assert archive.event_with_url("-") is None
    assert archive.event_with_url("/home/reader/talks.txt").id == put.event


def test_a_failure_is_remembered_until_something_is_made(archive, fetched, transcript):
    """Why nothing could be made of a capture stands with it, and goes when something is."""
    capture, _ = archive.keep(fetched(b"\x00"), Told())
    archive.fail(capture.id, "no text")
    archive.fail(capture.id, "still no text")
    assert [p.failure for p in archive.pending()] == ["still no text"]
    archive.put(Document(capture=capture.id, transcript=transcript("Words."), event=None, event_version=None,
                         rendition=None, cause=Cause.REREAD))  # fmt: skip
    assert archive.pending() == ()
    assert archive.capture(capture.id).failure is None


def test_vectors_are_kept_by_model_and_words(archive, add, transcript, fetched):
    """A vector is found by the exact words and the model that made it, not by less."""
    capture, _ = archive.keep(fetched(b"one"), Told())
    made = SentenceVectors(model="tiny/1", texts=("A.", "B."), vectors=(b"\x00\x3c", b"\x00\x00"))
    archive.put(Document(capture=capture.id, transcript=transcript("A. B."), event=None, event_version=None,
                         rendition=None, cause=Cause.CAPTURED, vectors=(made,)))  # fmt: skip
    assert archive.vectors("tiny/1", ["B.", "C.", "A."]) == {"A.": b"\x00\x3c", "B.": b"\x00\x00"}
    assert archive.vectors("tiny/2", ["A."]) == {}


def test_things_that_are_not_there_are_named(archive):
    """An id that nothing answers to is an error that says so."""
    for ask in (archive.capture, archive.revision):
        with pytest.raises(UnknownEvent, match="x1"):
            ask(CaptureId("x1"))
    assert archive.alignment(RevisionId("x1"), RevisionId("x2")) is None


def test_a_dismissed_capture_is_pending_no_more_until_that_is_undone(archive, fetched):
    """Its bytes stay, its reason stands in the log; what was made something of cannot be dismissed."""
    capture, _ = archive.keep(fetched(b"a photo"), Told())
    decision = archive.dismiss_capture(capture.id, "a photo", by="Ida")
    assert (decision.by, decision.summary) == ("Ida", "nothing is made of /home/reader/page.html: a photo")
    assert archive.pending() == ()
    assert archive.blob(capture.blob) == b"a photo"
    with pytest.raises(UsageError, match="not pending"):
        archive.dismiss_capture(capture.id, "again", by="Ida")
    archive.undo_decision(by="Ida")
    assert [c.id for c in archive.pending()] == [capture.id]
    assert [d.undone for d in archive.decisions()] == [True, False]
