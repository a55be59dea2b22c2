"""Each golden page comes out exactly as its expected.json says; `make golden` rewrites them, the diff is reviewed."""

import json
from pathlib import Path

import pytest

from tests.golden.account import account_of, cases, transcript_of

SOCHI = Path("events") / "sochi-2023-06-09" / "en-chatgpt.txt"
SPEECHES_OF_SOCHI = [3, 1, 1, 1, 5, 4, 1, 3, 1, 2, 1, 1]


@pytest.mark.parametrize("folder", cases(), ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_page_comes_out_as_expected(folder: Path) -> None:
    """Header, speeches, what became of each block, and what was left unread."""
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    assert json.loads(json.dumps(account_of(folder))) == expected


@pytest.mark.parametrize("folder", cases(), ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_each_case_says_why_it_is_here(folder: Path) -> None:
    """A case without a reason is a case that nobody dares to change."""
    assert (folder / "why.md").read_text(encoding="utf-8").strip()


def test_the_received_page_comes_out_exactly(shared: Path) -> None:
    """The page that Stenogram was created from: header, twelve speeches, translator, source, sharing line."""
    made = transcript_of(shared / SOCHI)
    event, rendition = made.event, made.rendition
    assert [len(s.paragraphs) for s in made.speeches] == SPEECHES_OF_SOCHI
    assert [s.speaker.name for s in made.speeches if s.speaker] == ["Vladimir Putin", "Alexander Lukashenko"] * 6
    assert (event.start, event.place, event.venue) == ("2023-06-09T14:30", "Sochi", "Bocharov Ruchei residence")
    assert [(p.name, p.role) for p in event.participants] == [
        ("Vladimir Putin", None),
        ("Alexander Lukashenko", "President of the Republic of Belarus"),
    ]
    assert event.title_is_composed
    assert (rendition.language, rendition.kind and rendition.kind.value) == ("en", "machine")
    assert rendition.translator is not None
    assert rendition.translator.name == "ChatGPT"
    assert rendition.made_from_language == "ru"
    assert str(rendition.published) == "2024-07-22"
    assert rendition.source is not None
    assert rendition.source.name == "The Kremin"
    assert [b.span.of(made.text) for b in made.blocks if b.rule == "sharing-line"] == ["Forward to your friends"]
    assert made.unread == ()


@pytest.mark.parametrize("name", ["ca-original.tei.xml", "en-machine.tei.xml"])
def test_both_sides_of_a_sitting_have_the_same_paragraphs(shared: Path, name: str) -> None:
    """A parliament's TEI and its machine translation: as many paragraphs on each side, none unread."""
    made = transcript_of(shared / "events" / "barcelona-2015-10-26" / name)
    assert sum(len(s.paragraphs) for s in made.spoken) == 243
    assert made.unread == ()
