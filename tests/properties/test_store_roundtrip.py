"""What is put into an archive is what comes out, whatever it is."""

import datetime as dt
import itertools
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stenogram.model import (
    Alignment,
    Basis,
    Bead,
    BlockKind,
    Cause,
    CheckName,
    Document,
    EventHeader,
    Fetched,
    MadeBy,
    Mark,
    Match,
    MeasuredBead,
    Measurement,
    NewAlignment,
    Paragraph,
    Participant,
    PersonId,
    PlacedBlock,
    Precision,
    Redirect,
    RenditionHeader,
    RenditionKind,
    Sentence,
    SentenceId,
    Source,
    Span,
    Speaker,
    Speech,
    SpeechKind,
    Told,
    Transcript,
    Translator,
    Unread,
)
from stenogram.store import open_archive
from stenogram.text import Language

NOW = dt.datetime(2031, 5, 6, 7, 8, 9, 10, tzinfo=dt.UTC)
ZONES = st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=5, minutes=45))])
# Every character that can be in a text: NUL, joiners, bidi marks, characters beyond the first plane; no half ones.
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
maybe = st.none() | words
moments = st.datetimes(timezones=ZONES)
languages = st.sampled_from([Language(tag) for tag in ("ru", "en", "pt-BR", "zh-Hant", "und")])
makers = st.builds(MadeBy, name=words, version=maybe, settings=maybe, at=moments)


def tuples(strategy, most=3):
    """Short tuples of values."""
    return st.lists(strategy, max_size=most).map(tuple)


event_headers = st.builds(
    EventHeader, title=maybe, title_is_composed=st.booleans(), summary=maybe, kind=maybe, start=maybe,
    precision=st.none() | st.sampled_from(Precision), timezone=maybe, place=maybe, venue=maybe,
    participants=tuples(st.builds(Participant, name=words, role=maybe)),
)  # fmt: skip
headers = st.builds(
    RenditionHeader, language=languages, kind=st.none() | st.sampled_from(RenditionKind), publisher=maybe,
    published=st.none() | st.dates(), translator=st.none() | st.builds(Translator, name=words, version=maybe),
    made_from_language=st.none() | languages, made_from_rendition=maybe,
    source=st.none() | st.builds(Source, name=maybe, url=maybe), licence=maybe, canonical_url=maybe,
    alternates=tuples(st.tuples(languages, words)),
)  # fmt: skip
speakers = st.none() | st.builds(Speaker, label=words, name=maybe, role=maybe, person=st.none() | words.map(PersonId))


@st.composite
def spans(draw, text):
    """Any slice of a text."""
    start = draw(st.integers(0, len(text)))
    return Span(start, draw(st.integers(start, len(text))))


@st.composite
def transcripts(draw):
    """Any transcript whose sentences are slices of its text."""
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
    within = spans(text)

    def sentence(span):
        return Sentence(id=SentenceId(""), text=span.of(text), span=span)

    paragraphs = st.builds(Paragraph, span=within, sentences=tuples(within.map(sentence)))
    speeches = st.builds(
        Speech, n=st.integers(0, 99), kind=st.sampled_from(SpeechKind), speaker=speakers, language=languages,
        span=within, paragraphs=tuples(paragraphs),
    )  # fmt: skip
    return Transcript(
        event=draw(event_headers),
        rendition=draw(headers),
        text=text,
        blocks=draw(tuples(st.builds(PlacedBlock, span=within, kind=st.sampled_from(BlockKind), rule=words))),
        speeches=draw(tuples(speeches)),
        unread=draw(tuples(st.builds(Unread, span=within, reason=words))),
        notices=draw(tuples(words)),
        made_by=draw(tuples(makers)),
    )


fetches = st.builds(
    Fetched, content=st.binary(max_size=30), address=words, final_address=words,
    redirects=tuples(st.builds(Redirect, status=st.integers(300, 399), address=words)),
    status=st.none() | st.integers(100, 599), headers=tuples(st.tuples(words, words)), media_type=maybe, charset=maybe,
    ip_address=maybe, at=moments,
)  # fmt: skip
told = st.builds(Told, event=maybe, kind=maybe, language=maybe, publisher=maybe, translator=maybe, made_from=maybe)
marks = st.none() | st.builds(Mark, sentence=st.integers(0, 9), start=st.integers(0, 99), end=st.integers(0, 99))
facts = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | words
measurements = st.builds(
    Measurement, check=st.sampled_from(CheckName), kind=words, left=marks, right=marks,
    facts=tuples(st.tuples(words, facts)), made_by=makers,
)  # fmt: skip
shares = st.floats(0, 1)
unique = itertools.count()  # so that no two examples have the same bytes


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """One archive for all examples."""
    with open_archive(tmp_path_factory.mktemp("archive"), clock=lambda: NOW, create=True) as opened:
        yield opened


moves = st.builds(
    lambda left, right, m, n, score: Match(
        left=tuple(range(left, left + m)), right=tuple(range(right, right + n)), score=score
    ),
    st.integers(0, 9), st.integers(0, 9), st.integers(1, 3), st.integers(1, 3), shares,
)  # fmt: skip


@st.composite
def alignments(draw):
    """Beads in order over any number of sentences, with any measurements."""
    left = right = 0
    beads = []
    for m, n in draw(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=4)):
        bead = Bead(left=tuple(range(left, left + m)), right=tuple(range(right, right + n)), score=draw(shares))
        left, right = left + m, right + n
        beads.append(MeasuredBead(bead=bead, doubt=draw(shares), measurements=draw(tuples(measurements, 2))))
    alignment = Alignment(
        left_language=draw(languages), right_language=draw(languages), left_count=left, right_count=right,
        beads=tuple(b.bead for b in beads), likeness=draw(st.none() | shares), basis=draw(st.sampled_from(Basis)),
        made_by=draw(makers), moved=draw(tuples(moves, 2)),
    )  # fmt: skip
    return alignment, tuple(beads)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(transcript=transcripts(), fetched=fetches, told=told, aligned=alignments())
def test_store_then_load_is_identity(archive, transcript, fetched, told, aligned):
    """Nothing of a capture, a transcript or an alignment changes on its way through the archive, but ids."""
    fetched = replace(fetched, content=b"%d " % next(unique) + fetched.content)
    capture, is_new = archive.keep(fetched, told)
    assert is_new
    assert archive.blob(capture.blob) == fetched.content
    assert archive.capture(capture.id) == capture
    for name in ("address", "final_address", "redirects", "status", "headers", "media_type", "charset", "at"):
        assert getattr(capture, name) == getattr(fetched, name)
    assert capture.told == told
    one = archive.put(_document(capture.id, transcript))
    revision = archive.revision(one.revision)
    assert _without_ids(revision.transcript) == _without_ids(transcript)
    ids = [s.id for speech in revision.transcript.speeches for s in speech.sentences]
    assert len(set(ids)) == len(ids)
    event = archive.event(one.event)
    assert event.renditions[0].header == transcript.rendition
    assert event.header == _as_event(transcript.event)
    assert archive.find_revision(event.renditions[0].address) == one.revision
    other = replace(transcript, text=transcript.text + "!", rendition=RenditionHeader(kind=RenditionKind.COPY))
    capture, _ = archive.keep(replace(fetched, content=fetched.content + b"!"), told)
    given_alignment = NewAlignment(left=one.rendition, right=None, alignment=aligned[0], beads=aligned[1])
    led_to_other = archive.put(replace(_document(capture.id, other), event=event.id, event_version=event.version))
    pivot = archive.event(event.id).renditions[0]
    left, right = (one, led_to_other) if pivot.id == one.rendition else (led_to_other, one)
    event = archive.event(event.id)
    archive.put(
        replace(
            _document(capture.id, other), event=event.id, event_version=event.version,
            rendition=led_to_other.rendition,
            alignments=(replace(given_alignment, left=left.rendition, right=right.rendition),),
        )
    )  # fmt: skip
    stored = archive.alignment(left.revision, right.revision)
    assert (stored.alignment, stored.beads) == aligned
    assert archive.event(event.id).renditions[1].alignment == stored.id
    kept = archive.keep_alignment(left.revision, right.revision, stored)
    assert archive.alignment(left.revision, right.revision) == kept
    assert replace(kept, id=stored.id) == stored


def _document(capture, transcript):
    return Document(
        capture=capture, transcript=transcript, event=None, event_version=None, rendition=None, cause=Cause.CAPTURED
    )


def _as_event(header):
    """The header of an event with one rendition: nothing said is None, and no date has no precision."""
    return replace(
        header,
        title=header.title or None,
        title_is_composed=header.title_is_composed if header.title else False,
        summary=header.summary or None,
        kind=header.kind or None,
        start=header.start or None,
        precision=header.precision if header.start else None,
        timezone=header.timezone if header.start else None,
        place=header.place or None,
        venue=header.venue or None,
    )


def _without_ids(transcript):
    """Sentences without their ids, and persons numbered in the order in which they speak."""
    plain, persons = SentenceId(""), {None: None}
    for speech in transcript.speeches:
        if speech.speaker:
            persons.setdefault(speech.speaker.person, PersonId(str(len(persons))))
    return replace(
        transcript,
        speeches=tuple(
            replace(
                speech,
                speaker=speech.speaker and replace(speech.speaker, person=persons[speech.speaker.person]),
                paragraphs=tuple(
                    replace(p, sentences=tuple(replace(s, id=plain) for s in p.sentences)) for p in speech.paragraphs
                ),
            )
            for speech in transcript.speeches
        ),
    )
