"""Our own format, read and parsed again, is the same transcript."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.golden.account import transcript_of
from tests.unit.read.reading import page_of

from stenogram.exports import transcript_json
from stenogram.identify import identify_speakers
from stenogram.model import Transcript
from stenogram.parse import parse_page
from stenogram.segment import split_sentences

CASES = sorted(page.parent for page in (Path(__file__).parents[1] / "golden").glob("*/*/page.*"))


def _again(made: Transcript) -> Transcript:
    """The transcript that its own export makes."""
    page = page_of(json.dumps(transcript_json(made)), "x.json", is_all=True)
    return split_sentences(identify_speakers(parse_page(page)))


def _said(made: Transcript) -> list[Any]:
    """All that the format says of its speeches, but for places in a text whose white space may differ."""
    wanted = transcript_json(made)["speeches"]
    for speech in wanted:
        speech.pop("span")
        speech["notes"] = [(note["kind"], note["text"]) for note in speech["notes"]]
        speech["paragraphs"] = [[sentence["text"] for sentence in part] for part in speech["paragraphs"]]
    return wanted


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_our_own_format_comes_back_the_same(case: Path) -> None:
    """Header, speeches, notes and what was unread, for every layout."""
    made = split_sentences(transcript_of(case / next(case.glob("page.*")).name))
    again = _again(made)
    assert again.event == made.event
    assert again.rendition == made.rendition
    assert _said(again) == _said(made)
    assert [u.span.of(again.text) for u in again.unread] == [u.span.of(made.text) for u in made.unread]
    assert again.text.split() == made.text.split()
