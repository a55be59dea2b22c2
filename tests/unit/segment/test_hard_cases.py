"""Hard cases, written for this project: a line a case, sentences parted by a double bar."""

from pathlib import Path

import pytest

from stenogram.segment import split_text
from stenogram.text import Language

CASES = Path(__file__).parent / "cases"
_BAR = "‖"
# The share of each language's cases that must come out exactly. Lowering one needs a reason in the changelog.
FLOORS = {path.stem: 1.0 for path in CASES.glob("*.txt")} | {"zh": 0.95, "ru": 0.97}


def cases_of(tag: str) -> list[list[str]]:
    """The cases of one language, each as its sentences."""
    lines = (CASES / f"{tag}.txt").read_text("utf-8").splitlines()
    return [[sentence.strip() for sentence in line.split(_BAR)] for line in lines if line.strip()]


def joined(sentences: list[str], tag: str) -> str:
    """The sentences as they stand in a text."""
    return ("" if tag in ("zh", "ja") else " ").join(sentences)


@pytest.mark.parametrize("tag", sorted(FLOORS))
def test_hard_cases_stay_above_their_floor(tag: str) -> None:
    """Of each language's hard cases at least the pinned share comes out exactly as written."""
    cases = cases_of(tag)
    wrong = []
    for sentences in cases:
        text = joined(sentences, tag)
        found = [span.of(text) for span in split_text(text, Language(tag))]
        if found != sentences:
            wrong.append(found)
    assert 1 - len(wrong) / len(cases) >= FLOORS[tag], wrong


@pytest.mark.parametrize(
    ("tag", "least"), [("en", 12), ("ru", 12), ("de", 12), ("fr", 12), ("es", 12), ("uk", 12), ("zh", 12)]
)
def test_there_are_enough_cases(tag: str, least: int) -> None:
    """The floor of a language that many will use rests on a dozen cases at least."""
    assert len(cases_of(tag)) >= least
