"""What is read of subtitles."""

import pytest
from tests.unit.read.reading import page_of, texts

from stenogram.errors import ReadError
from stenogram.model import Page
from stenogram.read import subtitle_reader


def vtt(cues: str, head: str = "") -> Page:
    """The page of WebVTT cues."""
    return page_of(f"WEBVTT{head}\n\n{cues}", "x.vtt", is_all=True)


def cue(start: int, text: str, end: int | None = None) -> str:
    """A cue from one second to another."""
    return f"00:00:{start:02}.000 --> 00:00:{end or start + 1:02}.000\n{text}\n\n"


def test_voices_are_speakers() -> None:
    """Cues of one voice are one block; its tags and times are no text."""
    page = vtt(
        cue(1, "<v Ana Berg>Good <i>morning</i>,") + cue(2, "<v Ana Berg>all.</v>") + cue(3, "<v.loud Holt>Yes.")
    )
    assert texts(page) == ["Good morning,\nall.", "Yes."]
    assert [block.speaker.name for block in page.blocks if block.speaker] == ["Ana Berg", "Holt"]
    assert [span.of(page.text) for span in page.blocks[0].italic] == ["morning"]


def test_printed_names_begin_blocks() -> None:
    """ "NAME:", a dash and chevrons begin another's words; the label stays in the text."""
    page = page_of(
        "1\n00:00:01,000 --> 00:00:02,000\nBERG: We met\n\n2\n00:00:02,500 --> 00:00:03,000\nyesterday.\n\n"
        "3\n00:00:03,500 --> 00:00:04,000\n>> HOLT: Indeed.\n\n4\n00:00:05,000 --> 00:00:06,000\n(applause)\n",
        "x.srt", is_all=True,
    )  # fmt: skip
    assert texts(page) == ["BERG: We met\nyesterday.", ">> HOLT: Indeed.", "(applause)"]


def test_a_pause_after_a_sentence_parts_paragraphs() -> None:
    """Without speakers, paragraphs end where a sentence and then nobody speaks."""
    assert len(texts(vtt(cue(1, "One.") + cue(2, "Two") + cue(9, "and a half.") + cue(20, "Three.")))) == 2


def test_rolling_captions_are_read_once() -> None:
    """A line that the next cue shows again has been said once."""
    assert vtt(cue(1, "one two", 3) + cue(3, "one two\nthree four", 5)).text == "one two\nthree four"


def test_comments_and_styles_are_unseen_and_the_header_tells() -> None:
    """NOTE and STYLE blocks are no text; title and language are facts."""
    cues = cue(1, "Hello &amp; welcome.") + "NOTE checked\n\nid-2\n" + cue(9, "Bye.")
    page = vtt("STYLE\n::cue {color: red}\n\n" + cues, " - Board meeting\nLanguage: en")
    assert page.text.split() == ["Hello", "&", "welcome.", "Bye."]
    assert (page.fact("title"), page.fact("language")) == ("Board meeting", "en")


@pytest.mark.parametrize("content", [b"WEBVTT\n\n", b"WEBVTT\n\n00:01.000 --> 00:02.000\n\n", b"WEBVTT"])
def test_without_words_there_is_nothing_to_read(content: bytes) -> None:
    """No cue, or cues without words: an error."""
    with pytest.raises(ReadError, match="no cue"):
        subtitle_reader().read(content, charset=None, name="x.vtt")
