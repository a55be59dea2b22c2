"""Whole sentences that a quotation leaves out between its own, unmarked: told as such, and no denial of its words."""

import itertools

import pytest
from tests.unit.quote.conftest import Checks

from stenogram.model import Nature, Verdict

SAID = (
    "We came here to sign the treaty.",
    "We do not want any war with our neighbours.",
    "We will build the bridge before winter comes.",
    "Nobody will stop us from doing that.",
    "I thank the council of Sollund for its patience.",
)
TURN = [("Ana", " ".join(SAID))]


@pytest.mark.parametrize(("first", "second"), [(a, b) for a, b in itertools.combinations(range(5), 2) if b > a + 1])
def test_two_sentences_quoted_as_one_are_trimmed(check: Checks, first: int, second: int) -> None:
    """What is left out between whole sentences turns neither round, and is named, with how many sentences it is."""
    checked = check(f"{SAID[first]} {SAID[second]}", TURN)
    assert checked.verdict is Verdict.TRIMMED, checked.because
    (gone,) = checked.places[0].differences
    assert (gone.nature, gone.sentences) == (Nature.LEFT_OUT, second - first - 1)
    assert gone.said == " ".join(SAID[first + 1 : second]).rstrip(".")
    assert "no mark says so" in str(checked.because)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "Мы подпишем договор. |Мы не хотим никакой войны. |Мы построим мост."),
        ("de", "Wir bauen die Brücke. |Niemand wird uns aufhalten. |Wir danken dem Rat."),
        ("zh", "我们今天签署了条约。|我们不想要战争。|我们明年要建一座桥。"),
        ("ar", "سنوقع الاتفاق غدا. |لن نهاجم الميناء هذا العام. |سنبني جسرا جديدا."),
    ],
)
def test_a_denial_between_sentences_is_of_neither_in_each_language(check: Checks, language: str, said: str) -> None:
    """Also where the sentences begin with the same word, or are written without blanks."""
    first, gone, last = said.split("|")
    checked = check(first + last, [("Ana", first + gone + last)], language=language)
    assert checked.verdict is Verdict.TRIMMED, checked.because
    assert [d.said for d in checked.places[0].differences] == [gone.rstrip(".。 ")]


def test_a_word_that_joins_two_sentences_stands_for_none(check: Checks) -> None:
    """Joined by a word of who quotes they are altered by that word, and not turned round."""
    checked = check("We came here to sign the treaty, and we will build the bridge before winter comes", TURN)
    assert [d.nature for d in checked.places[0].differences] == [Nature.LEFT_OUT, Nature.ADDED]
    assert checked.verdict is Verdict.ALTERED


@pytest.mark.parametrize(
    "quotation",
    [
        "We came here to sign the treaty. We want any war with our neighbours.",
        "We do want any war with our neighbours. We will build the bridge before winter comes.",
        "We do not want any war. We will build the bridge before winter comes. Somebody will stop us from doing that.",
        "We came here to sign the treaty. Yes. We will build the bridge before winter comes.",
    ],
)
def test_a_denial_of_the_quoted_words_still_counts(check: Checks, quotation: str) -> None:
    """Left out of a sentence that is quoted, or of one for which another stands, a denial turns it round."""
    assert check(quotation, TURN).verdict is Verdict.NEGATED


def test_words_left_out_of_a_sentence_beside_a_whole_one_are_told_apart(check: Checks) -> None:
    """The end of one sentence and the whole next one: two differences, and the denial in the first one counts."""
    turn = [("Ana", "We came to Sollund but we will never sign. Nobody paid us. We want peace and bread.")]
    checked = check("We came to Sollund. We want peace and bread.", turn)
    assert [d.sentences for d in checked.places[0].differences] == [0, 1]
    assert checked.places[0].differences[0].said == "but we will never sign"
    assert checked.verdict is Verdict.NEGATED


def test_halves_that_changed_places_are_no_two_sentences(check: Checks) -> None:
    """Where the very words stand together in another order, like sentences further on lend none of them."""
    turn = [("Ana", (
        "Last week 300 ships left the harbour of Sollund, and the fishermen thanked us for it. We open 288 schools. "
        "The price of bread rose by 46 per cent. Last week 668 ships left the harbour of Gravik, and we thanked them."
    ))]  # fmt: skip
    moved = check("of Sollund, and the fishermen thanked us for it Last week 300 ships left the harbour", turn)
    assert (moved.verdict, [d.nature for d in moved.places[0].differences]) == (Verdict.ALTERED, [Nature.MOVED])
