"""What holds of documents, subtitles, JSON and the way between processes, whatever is in them."""

import json
from xml.sax.saxutils import escape

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.unit.read.making import docx, odt, p

from stenogram.errors import ReadError
from stenogram.exports import transcript_json
from stenogram.identify import identify_speakers
from stenogram.model import Page, Transcript
from stenogram.parse import parse_page
from stenogram.read import akn_reader, html_reader, json_reader, mail_reader, subtitle_reader, text_reader
from stenogram.read.docx import page_of as page_of_docx
from stenogram.read.odt import page_of as page_of_odt
from stenogram.read.wire import packed, unpacked
from stenogram.segment import split_sentences

LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"], exclude_characters="\ufffe\uffff")
WORDS = st.text(alphabet=LETTERS, min_size=1, max_size=30).filter(str.strip)
TAGS = st.sampled_from(
    ["<p>", "<b>", "</b>", "<i>", "<a href='/x'>", "</a>", "<li>", "<td>", "<h2>", "<br>", "<div data-speaker='A'>"]
)
SOUP = st.lists(st.one_of(WORDS.map(escape), TAGS), min_size=1, max_size=30).map("".join)
NAMES = st.sampled_from(["Ana Berg", "Tomas Holt", "Mira Sand"])
SAID = st.sampled_from(
    ["Good morning.", "Who pays for the pier? I do not know.", "It costs 3.5 million.", "Thank you."]
)
TURNS = st.lists(st.tuples(NAMES, st.lists(SAID, min_size=1, max_size=3)), min_size=2, max_size=8)
QUICK = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def letters(text: str) -> str:
    """The text without white space, which some formats do not keep."""
    return "".join(text.split())


@given(body=SOUP)
def test_a_page_comes_back_from_the_child(body: str) -> None:
    """Packing and unpacking give the same page."""
    try:
        page = html_reader().read(f"<!doctype html><body>{body}".encode(), charset="utf-8", name="x")
    except ReadError:
        return
    assert unpacked(packed(page)) == page


@QUICK
@given(paragraphs=st.lists(WORDS, min_size=1, max_size=5))
def test_documents_lose_no_letter(paragraphs: list[str]) -> None:
    """What Word and OpenDocument print is the page, paragraph by paragraph."""
    word = page_of_docx(docx("".join(p(escape(text)) for text in paragraphs)), name="x")
    open_text = page_of_odt(odt("".join(f"<text:p>{escape(text)}</text:p>" for text in paragraphs)), name="x")
    for page in (word, open_text):
        assert letters(page.text) == letters("".join(paragraphs))
        assert page.text == "\n".join(block.span.of(page.text) for block in page.blocks)


@QUICK
@given(
    cues=st.lists(WORDS.filter(lambda text: not set("<>&{}") & set(text) and "-->" not in text), min_size=1, max_size=8)
)
@example(cues=["a", "- b", "NAME: c", "[d]", "e."])
def test_subtitles_lose_no_letter(cues: list[str]) -> None:
    """Apart from times and numbers all is text; cues that repeat the one before are told apart by a pause."""
    content = "WEBVTT\n\n" + "".join(
        f"00:{n:02}:00.000 --> 00:{n:02}:01.000\n{cue.strip()}\n\n" for n, cue in enumerate(cues)
    )
    page = subtitle_reader().read(content.encode(), charset="utf-8", name="x.vtt")
    assert letters(page.text) == letters("".join(cues))


@given(pieces=st.lists(WORDS.map(escape), min_size=1, max_size=6))
def test_akoma_ntoso_loses_no_letter(pieces: list[str]) -> None:
    """Every word of a speech is in a block, once."""
    said = "".join(f"<p>{piece} <b>{piece}</b></p>" for piece in pieces)
    content = f"<akomaNtoso><debate><debateBody><speech by='#a'>{said}</speech></debateBody></debate></akomaNtoso>"
    page = akn_reader().read(content.encode(), charset="utf-8", name="x")
    assert len(page.blocks) == len(pieces)


@given(subject=st.text(max_size=60), body=WORDS)
def test_any_subject_is_one_line(subject: str, body: str) -> None:
    """No heading, however encoded, brings a control letter into a fact."""
    head = f"From: a@b.example\nDate: x\nSubject: {subject}".encode("utf-8", "surrogatepass")
    try:
        page = mail_reader().read(head + f"\n\n{body}\n".encode(), charset=None, name="x.eml")
    except ReadError:
        return
    for fact in page.facts:
        assert not set("\r\n\x00\u2028\x85") & set(fact.value)


@QUICK
@given(turns=TURNS)
def test_a_transcript_comes_back_from_json(turns: list[tuple[str, list[str]]]) -> None:
    """What `parse --json` prints, read again, has the same speeches, speakers and sentences."""
    text = "\n\n".join(f"{name}: " + "\n\n".join(said) for name, said in turns)
    before = transcribed(text_reader().read(text.encode(), charset=None, name="x"))
    printed = json.dumps(transcript_json(before)).encode()
    after = transcribed(json_reader().read(printed, charset=None, name="x.json"))
    assert spoken(after) == spoken(before)


def transcribed(page: Page) -> Transcript:
    """The page through the other stages."""
    return identify_speakers(split_sentences(parse_page(page)))


def spoken(transcript: Transcript) -> list[object]:
    """Who said what."""
    return [
        (speech.speaker.name if speech.speaker else None, [sentence.text for sentence in speech.sentences])
        for speech in transcript.spoken
    ]
