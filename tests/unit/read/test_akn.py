"""What is read of Akoma Ntoso."""

import pytest
from tests.unit.read.reading import block_with, texts

from stenogram.errors import ReadError
from stenogram.model import BlockForm, NamedSpeaker, Page
from stenogram.parse import parse_page
from stenogram.read import akn_reader

META = """<meta><identification><FRBRWork><FRBRdate date="2021-03-04" name="generation"/></FRBRWork>
<FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification>
<references><TLCPerson eId="berg" href="/p/berg" showAs="Ana Berg"/><TLCRole eId="chair" href="/r/c" showAs="Chair"/>
</references></meta>"""


def read(body: str, meta: str = META) -> Page:
    """The page of a debate with this body."""
    content = f'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate name="d">{meta}{body}'
    return akn_reader().read(f"{content}</debate></akomaNtoso>".encode(), charset=None, name="x.xml")


def test_speakers_are_resolved() -> None:
    """@by points to a person, @as to a role; what the speech prints as from is a note before it."""
    page = read(
        '<debateBody><speech by="#berg" as="#chair"><from>Madam Chair:</from><p>Order.</p><p>Again.</p></speech>'
        '<question by="#unknown"><p>Why?</p></question><answer><from>Mr Holt:</from><p>So.</p></answer></debateBody>'
    )
    assert texts(page) == ["Madam Chair:", "Order.", "Again.", "Why?", "Mr Holt:", "So."]
    assert block_with(page, "Again").speaker == NamedSpeaker(key="berg", name="Ana Berg", role="Chair")
    assert block_with(page, "Why").speaker == NamedSpeaker(key="unknown", name="unknown")
    assert block_with(page, "So").speaker == NamedSpeaker(key="Mr Holt", name="Mr Holt")
    assert block_with(page, "Madam").form is BlockForm.NOTE
    assert block_with(page, "Madam").speaker is None


def test_scenes_and_narratives_are_notes() -> None:
    """What nobody says is a note, also amid a paragraph."""
    page = read(
        "<debateBody><scene>The House met.</scene><narrative>Prayers were read.</narrative>"
        '<speech by="#berg"><p>Yes <remark>(laughter)</remark> indeed.</p></speech></debateBody>'
    )
    assert texts(page) == ["The House met.", "Prayers were read.", "Yes indeed.", "(laughter)"]
    assert [block.form for block in page.blocks] == [
        BlockForm.NOTE, BlockForm.NOTE, BlockForm.PARAGRAPH, BlockForm.NOTE,
    ]  # fmt: skip


def test_facts_come_from_text_and_meta() -> None:
    """The printed title and date go before those of the description."""
    page = read(
        "<preface><p><docTitle>Day one</docTitle></p><p><docDate date='2021-03-05'>5 March</docDate></p></preface>"
        "<debateBody><debateSection><heading>Pier</heading><speech><p>Hm.</p></speech></debateSection>"
        "</debateBody>"
    )
    assert (page.fact("title"), page.fact("start"), page.fact("language")) == ("Day one", "2021-03-05", "eng")
    assert block_with(page, "Pier").form is BlockForm.HEADING
    assert block_with(page, "5 March").form is BlockForm.DATELINE


def test_recorded_times_give_start_and_end() -> None:
    """An hour is of the printed day; of several ends the last one counts."""
    page = read(
        "<preface><p><docDate date='2021-03-05'>5 March</docDate></p></preface><debateBody><debateSection>"
        "<p>Met at <recordedTime type='startTime' time='09:30:00'>half past nine</recordedTime></p>"
        "<p>Rose at <recordedTime type='endTime' time='11:00:00'>eleven</recordedTime></p>"
        "<p>Rose at <recordedTime type='endTime' time='16:05:00'>five past four</recordedTime></p>"
        "</debateSection></debateBody>"
    )
    assert (page.fact("start"), page.fact("end")) == ("2021-03-05T09:30:00", "2021-03-05T16:05:00")


def test_a_speech_without_by_and_from_is_a_speech() -> None:
    """The document says that it was said, and not by whom."""
    page = read("<debateBody><speech by=''><p>Who am I?</p></speech><speech><p>And I?</p></speech></debateBody>")
    assert [block.speaker and block.speaker.key for block in page.blocks] == ["", ""]
    assert [(speech.kind.value, speech.speaker) for speech in parse_page(page).speeches] == [("speech", None)]


def test_a_paragraph_of_the_preface_may_be_its_title() -> None:
    """By its class; a heading of the debate is none then."""
    page = read(
        "<preface><p class='heading'>National Assembly</p></preface><debateBody><debateSection>"
        "<heading>Prayers</heading>"
        "<speech by='#berg'><p>Amen.</p></speech></debateSection></debateBody>"
    )
    assert parse_page(page).event.title == "National Assembly"


def test_hostile_xml_is_refused() -> None:
    """Entities are not expanded."""
    content = b'<!DOCTYPE a [<!ENTITY b "c">]><akomaNtoso><debate><p>&b;</p></debate></akomaNtoso>'
    with pytest.raises(ReadError, match="entities"):
        akn_reader().read(content, charset=None, name="x.xml")
