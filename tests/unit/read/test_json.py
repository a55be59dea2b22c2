"""What is read of JSON."""

import json

import pytest
from tests.unit.read.reading import block_with, page_of, texts

from stenogram.errors import ReadError
from stenogram.model import BlockForm, Page

SPOKEN = "Chair: The board met on Monday, and all were present."


def read(loaded: object) -> Page:
    """The page of a JSON value."""
    return page_of(json.dumps(loaded), "x.json", is_all=True)


def test_a_record_has_text_and_facts() -> None:
    """The text is the page, other fields are facts; beside a place a bare date is the event's."""
    page = read({"title": "Board", "date": "2025-03-26", "place": "Harbour", "url": "https://example.org/a",
                 "participants": ["A. Berg", {"name": "Holt"}], "text": f"{SPOKEN}\nBerg: Yes."})  # fmt: skip
    assert texts(page) == [SPOKEN, "Berg: Yes."]
    facts = [page.fact(name) for name in ("title", "start", "place", "canonical")]
    assert facts == ["Board", "2025-03-26", "Harbour", "https://example.org/a"]
    assert [fact.value for fact in page.facts if fact.name == "participant"] == ["A. Berg", "Holt"]


def test_without_a_place_a_date_is_the_pages() -> None:
    """A record that says nothing of an event has the date of its publication."""
    page = read({"date": "2025-03-26", "body": SPOKEN})
    assert (page.fact("published"), page.fact("start")) == ("2025-03-26", None)


def test_html_in_a_field_is_read_as_html() -> None:
    """Tags are no text."""
    page = read({"data": {"content": f"<p><b>{SPOKEN}</b></p><p>Berg: Yes.</p>"}})
    assert texts(page) == [SPOKEN, "Berg: Yes."]
    assert page.blocks[0].bold


@pytest.mark.parametrize("wrap", [lambda turns: turns, lambda turns: {"segments": turns, "language": "en"}])
def test_turns_name_their_speakers(wrap: object) -> None:
    """A list of turns gives each block its speaker."""
    page = read(wrap([{"speaker": "Berg", "text": "Hello."}, {"speaker": {"name": "Holt"}, "text": "Yes."}]))  # type: ignore[operator]
    assert [(block.span.of(page.text), block.speaker.name) for block in page.blocks if block.speaker] == [
        ("Hello.", "Berg"), ("Yes.", "Holt"),
    ]  # fmt: skip


def test_a_transcript_comes_back() -> None:
    """Of stenogram.transcript/1 the words, speakers, sentence marks and facts come back; labels apart."""
    text = "Board\nBerg: Hello. Again.\nYes.\n(Applause.)\nContact us"
    sentence = {"id": "s1", "text": "", "span": [0, 0]}
    spans = [[[12, 18], [19, 25]], [[26, 30]]]
    speech = {"n": 1, "kind": "speech", "speaker": {"label": "Berg", "name": "A. Berg", "role": None, "person": "p1"},
              "language": "en", "span": [6, 30],
              "paragraphs": [[{**sentence, "span": span} for span in one] for one in spans]}  # fmt: skip
    page = read({
        "format": "stenogram.transcript/1", "text": text, "speeches": [speech],
        "event": {"title": "Board", "start": "2020-01-02", "participants": []}, "rendition": {"language": "en"},
        "blocks": [{"span": [0, 5], "kind": "header", "rule": "title"},
                   {"span": [6, 25], "kind": "speech", "rule": "l"}, {"span": [26, 30], "kind": "speech", "rule": "c"},
                   {"span": [31, 42], "kind": "note", "rule": "n"},
                   {"span": [43, 53], "kind": "furniture", "rule": "f"}],
    })  # fmt: skip
    assert texts(page) == ["Board", "Berg:", "Hello. Again.", "Yes.", "(Applause.)", "Contact us"]
    said = block_with(page, "Hello")
    assert [span.of(page.text) for span in said.sentences] == ["Hello.", "Again."]
    assert said.speaker
    assert (said.speaker.key, said.speaker.name) == ("A. Berg", None)  # the label before it names them
    assert block_with(page, "Applause").form is BlockForm.NOTE
    assert page.fact("start") == "2020-01-02"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"a": 1}', "no text"),
        (json.dumps([{"text": SPOKEN}] * 2), "2 records"),
        ('{"text": "', "no whole JSON"),
        ('{"a": ' * 300 + "1" + "}" * 300, "nested"),
        ('{"format": "stenogram.transcript/1", "text": "a", "blocks": 1}', "no whole stenogram.transcript/1"),
        (json.dumps({"format": "stenogram.transcript/1", "text": "", "blocks": [], "speeches": [], "event": {},
                     "rendition": {}}), "no text"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(content: str, said: str) -> None:
    """Each is a ReadError with its reason."""
    with pytest.raises(ReadError, match=said):
        page_of(content, "x.json", is_all=True)


def test_a_string_without_end_is_looked_through_once() -> None:
    """A million quotation marks in a string that nobody closed are refused, and not looked at from each of them."""
    with pytest.raises(ReadError, match="no whole JSON"):
        page_of('{"text": "' + '\\"' * 500_000 + "}", "x.json", is_all=True)
