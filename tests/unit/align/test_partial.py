"""Excerpts and articles: what they take is found in any order, and nothing else is."""

import time

import pytest
from tests.unit.align.words import MEETING, WordsEmbedder, foreign, side

from stenogram.align import match_partial
from stenogram.align.quoted import quoted_words
from stenogram.model import Match

COOKING = (
    "Peel six onions and cut them into rings.",
    "Melt the butter slowly so that it stays pale.",
    "A pinch of nutmeg is enough for everybody.",
    "Stir until the flour has taken on colour.",
    "Pour in cold milk while you keep whisking.",
    "Grate cheese over each plate before serving.",
    "Leftovers keep for two days in a cellar.",
)


def pairs(matches: tuple[Match, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The matches without their scores."""
    return [(match.left, match.right) for match in matches]


@pytest.mark.parametrize("tag", ["en", "ru"], ids=["same-language", "translated"])
def test_quotations_are_found_in_any_order(tag: str) -> None:
    """Three sentences quoted backwards in a text about something else are found, and the others are free."""
    said = MEETING if tag == "en" else tuple(map(foreign, MEETING))
    right = [COOKING[0], said[9], COOKING[1], COOKING[2], said[5], COOKING[3], said[1], COOKING[4]]
    matches = match_partial(side(MEETING), side(right, tag=tag), embedder=WordsEmbedder())
    assert pairs(matches) == [((9,), (1,)), ((5,), (4,)), ((1,), (6,))]
    assert all(match.score > 0.8 for match in matches)


def test_a_sentence_may_be_quoted_twice() -> None:
    """A headline repeats what the article quotes: both are matches of one sentence."""
    right = [foreign(MEETING[9]), *COOKING, foreign(MEETING[9])]
    assert pairs(match_partial(side(MEETING), side(right, tag="ru"), embedder=WordsEmbedder())) == [
        ((9,), (0,)), ((9,), (8,)),
    ]  # fmt: skip


def test_joined_and_split_quotations_are_one_match() -> None:
    """An article that makes one sentence of two, or two of one."""
    joined = f"{foreign(MEETING[4])} {foreign(MEETING[5])}"
    words = foreign(MEETING[1]).split()
    right = [*COOKING[:2], joined, *COOKING[2:4], " ".join(words[:7]), " ".join(words[7:]), *COOKING[4:]]
    assert pairs(match_partial(side(MEETING), side(right, tag="ru"), embedder=WordsEmbedder())) == [
        ((4, 5), (2,)), ((1,), (5, 6)),
    ]  # fmt: skip


def test_a_phrase_of_any_conversation_is_no_quotation() -> None:
    """ "Why not?" stands in both texts by chance; beside a quotation it belongs to it."""
    left = [*MEETING[:4], "Why not?", *MEETING[4:]]
    right = [*COOKING[:3], "xWhy xnot?", *COOKING[3:]]
    assert match_partial(side(left), side(right, tag="ru"), embedder=WordsEmbedder()) == ()
    right = [*COOKING[:3], foreign(MEETING[3]), "xWhy xnot?", *COOKING[3:]]
    assert pairs(match_partial(side(left), side(right, tag="ru"), embedder=WordsEmbedder())) == [
        ((3,), (3,)), ((4,), (4,)),
    ]  # fmt: skip


@pytest.mark.parametrize("embedder", [WordsEmbedder(), None], ids=["meaning", "words"])
def test_nothing_is_found_where_nothing_is_quoted(embedder: WordsEmbedder | None) -> None:
    """A text about something else has no matches, and is not refused."""
    assert match_partial(side(MEETING), side(COOKING), embedder=embedder) == ()


def test_without_an_embedder_the_words_tell() -> None:
    """A quotation in the language of its source is found by its words, in a language that nobody knows too."""
    right = [*COOKING[:3], MEETING[7], MEETING[8].replace("three", "four"), *COOKING[3:]]
    assert pairs(match_partial(side(MEETING, tag="und"), side(right, tag="und"), embedder=None)) == [
        ((7,), (3,)), ((8,), (4,)),
    ]  # fmt: skip


@pytest.mark.parametrize(("left", "right"), [((), MEETING), (MEETING, ()), ((), ())])
def test_an_empty_side_has_no_matches(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    """Nothing is quoted from nothing, and nothing by nothing."""
    assert match_partial(side(left), side(right), embedder=WordsEmbedder()) == ()


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        ("«Мы не уйдём отсюда», — сказал мэр.", "Мы не уйдём отсюда"),
        ('The mayor said: "We will not leave.', "We will not leave."),
        ('We will not leave this harbour," the mayor said.', "We will not leave this harbour,"),
        ('He read "The Sea" twice all winter long.', 'He read "The Sea" twice all winter long.'),
        ("Nothing is quoted here.", "Nothing is quoted here."),
    ],
)  # fmt: skip
def test_what_is_quoted_is_compared_without_its_frame(sentence: str, quoted: str) -> None:
    """The words between the marks, where they are most of the sentence."""
    assert quoted_words(sentence) == quoted


@pytest.mark.parametrize(
    "hostile", ['"' * 200_000, "«" + "a" * 200_000, 'a"b' * 70_000], ids=["marks", "open", "pairs"]
)
def test_looking_for_quotations_is_linear(hostile: str) -> None:
    """No sentence keeps the machine busy."""
    start = time.process_time()
    quoted_words(hostile)
    assert time.process_time() - start < 2
