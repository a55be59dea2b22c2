"""What an event is called, and how it changes when renditions come."""

from dataclasses import replace

import pytest

from stenogram.errors import StoreError, UnknownEvent
from stenogram.model import (
    Cause,
    EventHeader,
    NewAlignment,
    Participant,
    Precision,
    RenditionHeader,
    RenditionKind,
)
from stenogram.store.headers import merged
from stenogram.store.rows import event_header_from_json, event_header_to_json
from stenogram.store.slugs import ascii_words, looks_of, slug_of
from stenogram.text import Language


def _people(*names: str) -> tuple[Participant, ...]:
    return tuple(Participant(name=name) for name in names)


@pytest.mark.parametrize(
    ("header", "slug"),
    [
        (EventHeader(start="2031-06-09T14:30", place="Onhava", participants=_people("Ana Karel", "Ivan Sol")),
         "2031-06-09-onhava-karel-sol"),
        (EventHeader(start="2031-06-09", place="Онхава", participants=_people("Анна Карел", "Иван Щукин")),
         "2031-06-09-onkhava-karel-shchukin"),
        (EventHeader(start="2031-06", place="Kraków", title="Der Große Rat"), "2031-06-krakow-der-grosse-rat"),
        (EventHeader(start="2031", participants=_people("A B", "C D", "E F", "G H")), "2031-b-d-f"),
        (EventHeader(title="Statement", participants=_people("A B", "C D", "E F", "G H")), "statement"),
        (EventHeader(kind="press conference", start="2031-01-02"), "2031-01-02-press-conference"),
        (EventHeader(start="2031-01-02", place="北京", participants=_people("习")), "2031-01-02"),
        (EventHeader(), "event"),
        (EventHeader(title="../../etc/passwd?x=<y>"), "etc-passwd-x-y"),
        (EventHeader(title="word " * 99, place="place " * 99), "-".join(["place"] * 8 + ["word"] * 6)),
    ],
)  # fmt: skip
def test_slugs(header, slug):
    """Date, place and people, or the title's words, in ASCII and not longer than can be read."""
    assert slug_of(header) == slug
    assert len(slug) <= 80


def test_alphabets():
    """Names in the alphabets that are known come out in ASCII."""
    assert ascii_words("Ёлкин Їжак Ђорђе Αθήνα თბილისი Երևան Đà Nẵng Ølgård") == [
        "elkin", "yizhak", "djordje", "athina", "tbilisi", "erevan", "da", "nang", "olgard",
    ]  # fmt: skip


def test_an_event_s_header_is_put_together():
    """Each fact from the first page that gives it; a composed title gives way; date and time zone stay together."""
    composed = EventHeader(title="Talks", title_is_composed=True, start="2031-05", precision=Precision.MONTH)
    own = EventHeader(title="On salt", start="2031-05-06", precision=Precision.DAY, timezone="UTC+3", place="Onhava")
    assert merged([composed, own]) == EventHeader(
        title="On salt", start="2031-05", precision=Precision.MONTH, place="Onhava"
    )
    assert merged([composed]) == composed
    assert merged([]) == EventHeader()


def test_what_looks_alike():
    """Day and place with surnames in any alphabet, or with the page's own title; too little known is no likeness."""
    one = EventHeader(start="2031-06-09T10:00", place="Sochi", participants=_people("Ana Karel", "Ivan Sol"))
    two = EventHeader(start="2031-06-09", place="Сочи", participants=_people("Иван Сол", "Карел"), title="О соли")
    three = EventHeader(start="2031-06-09", place="Sochi", title="О  СОЛИ")
    assert looks_of(one) & looks_of(two)
    assert looks_of(two) & looks_of(three)
    assert not looks_of(one) & looks_of(three)
    for less in (
        EventHeader(start="2031-06", place="Sochi", participants=_people("A")),
        EventHeader(start="2031-06-09", participants=_people("A")),
        EventHeader(start="2031-06-09", place="Sochi", title="Sochi, 9 June", title_is_composed=True),
    ):
        assert not looks_of(less)


def test_a_page_without_a_place_looks_like_another_by_title_and_hour():
    """The same page under another file name is noticed; the same title on the same day alone says too little."""
    one = EventHeader(start="2031-06-09T10:15", title="Sitting of the Council")
    assert looks_of(one) & looks_of(
        EventHeader(start="2031-06-09T10:15", title="SITTING of the  Council", place="Velm")
    )
    for other in (
        EventHeader(start="2031-06-09T14:00", title="Sitting of the Council"),
        EventHeader(start="2031-06-09", title="Sitting of the Council"),
        EventHeader(start="2031-06-09T10:15", title="Sitting of the Council", title_is_composed=True),
    ):
        assert not looks_of(one) & looks_of(other)


def test_an_old_slug_still_leads_to_the_event(archive, add, transcript, zembla):
    """When a better header changes the slug, links with the old one go on working."""
    one = add(transcript("Good day.", language="en", kind=RenditionKind.MACHINE, event=EventHeader(start="2031-05-06")))
    assert archive.event(one.event).slug == "2031-05-06"
    add(transcript("Добрый день.", event=zembla), event=archive.event(one.event))
    event = archive.event("2031-05-06")
    assert (event.id, event.slug) == (one.event, "2031-05-06-onhava-karel-sol")
    assert archive.find_revision("2031-05-06/en-machine") == one.revision
    assert event.renditions[1].address == "2031-05-06-onhava-karel-sol/en-machine"


def test_an_old_name_still_leads_to_the_rendition(archive, add, transcript):
    """When we learn of what kind a rendition is, links with the old name go on working."""
    one = add(transcript("Good day.", language="en", kind=None))
    event = archive.event(one.event)
    known = transcript("Good day.", language="en", kind=RenditionKind.MACHINE)
    two = add(known, event=event, rendition=one.rendition, cause=Cause.REREAD)
    assert two.is_new_revision
    assert [r.address for r in archive.event(one.event).renditions] == [f"{event.slug}/en-machine"]
    assert (
        archive.find_revision(f"{event.slug}/en") == archive.find_revision(f"{event.slug}/en-machine") == two.revision
    )


def test_renditions_of_one_kind_are_numbered(archive, add, transcript):
    """Names are never used twice, and what has one keeps it."""
    puts = []
    for n in range(3):
        event = archive.event(puts[0].event) if puts else None
        puts.append(add(transcript(f"Good day {n}.", language="en", kind=RenditionKind.HUMAN), event=event))
    slug = archive.event(puts[0].event).slug
    for put, name in zip(puts, ("en-human", "en-human-2", "en-human-3"), strict=True):
        assert archive.find_revision(f"{slug}/{name}") == put.revision


def test_made_from_a_named_rendition(archive, add, transcript):
    """A page that names the rendition it was made from is aligned to that one."""
    one = add(transcript("Добрый день."))
    slug = archive.event(one.event).slug
    two = add(transcript("Good day.", language="en", kind=RenditionKind.HUMAN), event=archive.event(one.event))
    header = RenditionHeader(
        language=Language("de"), kind=RenditionKind.MACHINE, made_from_rendition=f"{slug}/en-human"
    )
    three = add(transcript("Guten Tag.", header=header), event=archive.event(one.event))
    rows = {r.id: r.pivot for r in archive.event(one.event).renditions}
    assert rows == {one.rendition: None, two.rendition: one.rendition, three.rendition: two.rendition}


def test_a_changed_text_loses_its_alignment_until_it_is_aligned_again(archive, add, transcript, pairs):
    """An alignment belongs to two revisions: that of the old text is not shown for the new one."""
    alignment, beads = pairs(1)
    one = add(transcript("Добрый день."))
    given = NewAlignment(left=one.rendition, right=None, alignment=alignment, beads=beads)
    machine = {"language": "en", "kind": RenditionKind.MACHINE}
    two = add(transcript("Good day.", **machine), event=archive.event(one.event), alignments=(given,))
    assert archive.event(one.event).renditions[1].alignment
    three = add(transcript("Good morning.", **machine), event=archive.event(one.event), rendition=two.rendition,
                cause=Cause.RECAPTURED)  # fmt: skip
    assert archive.event(one.event).renditions[1].alignment is None
    assert archive.alignment(one.revision, two.revision) is not None
    assert archive.alignment(one.revision, three.revision) is None


def test_a_wrong_document_is_refused_whole(archive, add, transcript, pairs):
    """What does not fit together is an error that says so, and nothing of it is written."""
    alignment, beads = pairs(1)
    one = add(transcript("Добрый день."))
    event = archive.event(one.event)
    english = transcript("Good day.", language="en", kind=RenditionKind.MACHINE)
    for wrong, said in (
        (NewAlignment(left=None, right=one.rendition, alignment=alignment, beads=beads), "pivot"),
        (NewAlignment(left=one.rendition, right=None, alignment=alignment, beads=()), "0 measured beads"),
        (NewAlignment(left=one.rendition, right=None), "either"),
    ):
        with pytest.raises(StoreError, match=said):
            add(english, event=event, alignments=(wrong,))
    with pytest.raises(StoreError, match="not what stands"):
        add(_misplaced(english), event=event, content=b"x")
    with pytest.raises(UnknownEvent):
        archive.find_revision(f"{event.slug}/en")
    assert archive.event(one.event) == event


def _misplaced(transcript):
    from dataclasses import replace

    speech = transcript.speeches[0]
    paragraph = speech.paragraphs[0]
    wrong = replace(paragraph.sentences[0], text="Another word.")
    return replace(transcript, speeches=(replace(speech, paragraphs=(replace(paragraph, sentences=(wrong,)),)),))


def test_an_end_goes_with_its_start() -> None:
    """The end that another page gives counts only where that page gives the same start."""
    dated = EventHeader(start="2031-06-09T10:30", precision=Precision.MINUTE)
    same = EventHeader(start="2031-06-09T10:30", precision=Precision.MINUTE, end="2031-06-09T12:15")
    other = EventHeader(start="2031-06-09T07:30", precision=Precision.MINUTE, end="2031-06-09T09:15", timezone="UTC")
    assert merged([dated, other, same]).end == "2031-06-09T12:15"
    assert merged([dated, other]).end is None


def test_a_header_comes_back_with_its_end_and_old_ones_without() -> None:
    """Rows keep the end; a row that was written before there was one is read all the same."""
    header = EventHeader(start="2031-06-09", precision=Precision.DAY, end="2031-06-11")
    row = event_header_to_json(header)
    assert event_header_from_json(row) == header
    assert event_header_from_json(row.replace('"end":"2031-06-11",', "")) == replace(header, end=None)
