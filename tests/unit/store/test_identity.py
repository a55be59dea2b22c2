"""Which sentences of a new revision are the old ones."""

import random
import time
from itertools import pairwise

import pytest

from stenogram.store.identity import inherit

OLD = ("Good day.", "We begin.", "Thank you.", "Salt first.", "Thank you.", "Pepper next.", "Thank you.", "Good bye.")


def test_nothing_changed():
    """Each sentence is itself, however often it repeats."""
    for text in (OLD, ("Yes.", "Yes.", "Yes."), ()):
        assert inherit(text, text).same == tuple(range(len(text)))


def test_form_is_not_a_change():
    """Other quotation marks, dashes and spaces leave a sentence what it is."""
    assert inherit(["«Соль» — это  всё."], ['"Соль" - это все.']).same == (0,)


def test_a_changed_sentence_replaces_the_old_one():
    """It has no old id, and says which it stands for."""
    new = (*OLD[:3], "Salt and sugar first.", *OLD[4:])
    kept = inherit(OLD, new)
    assert kept.same == (0, 1, 2, None, 4, 5, 6, 7)
    assert kept.replaces == (None, None, None, 3, None, None, None, None)


def test_a_repeated_sentence_needs_a_neighbour():
    """'Thank you.' between two changed sentences is not known to be the same."""
    old, new = ("A.", "Thank you.", "B.", "Thank you."), ("X.", "Thank you.", "Y.", "Thank you.")
    assert inherit(old, new).same == (None, None, None, None)
    assert inherit(("A.", "Thank you.", "B.", "Thank you."), ("A.", "Thank you.", "Y.", "Thank you.")).same == (
        0, 1, None, None,
    )  # fmt: skip


def test_an_inserted_sentence_moves_nothing():
    """What comes after an insertion keeps its ids; the new one replaces nothing."""
    kept = inherit(OLD, (*OLD[:2], "A word on sugar.", *OLD[2:]))
    assert kept.same == (0, 1, None, 2, 3, 4, 5, 6, 7)
    assert kept.replaces == (None,) * 9


def test_a_deleted_sentence_is_gone():
    """Nobody takes its id."""
    assert inherit(OLD, (*OLD[:3], *OLD[4:])).same == (0, 1, 2, 4, 5, 6, 7)


def test_a_moved_sentence_is_a_new_one():
    """The same words in another place are not in order: one of them gets a new id."""
    kept = inherit(("A.", "B.", "C.", "D."), ("D.", "A.", "B.", "C."))
    assert kept.same == (None, 0, 1, 2)


def test_pairs_of_repeated_sentences_are_each_other_s_neighbours():
    """Two sentences that both repeat, but stand side by side only once, are known by that."""
    old = ("Yes.", "No.", "Yes.", "Yes.", "A.")
    new = ("Yes.", "No.", "Yes.", "Yes.", "B.")
    assert inherit(old, new).same == (0, 1, 2, 3, None)


def test_what_replaces_what_in_a_gap_of_unequal_length():
    """Only a sentence that shares half its words is said to be replaced."""
    old = ("Start.", "We will buy ten loads of salt.", "We are glad.", "End.")
    new = ("Start.", "Nobody spoke of it.", "We will buy twelve loads of salt.", "All are sad.", "End.")
    assert inherit(old, new).replaces == (None, None, 1, None, None)


@pytest.mark.parametrize("seed", range(200))
def test_the_rule_holds(seed):
    """Whatever changes: same text, rising, no id twice, and a repeated sentence only beside one that stayed."""
    rng = random.Random(seed)
    words = [f"w{n}" for n in range(rng.choice([2, 5, 30]))]
    old = [rng.choice(words) for _ in range(rng.randrange(12))]
    new = list(old)
    for _ in range(rng.randrange(5)):
        at = rng.randrange(len(new) + 1)
        new[at : at + rng.randrange(3)] = [rng.choice(words) for _ in range(rng.randrange(3))]
    kept = inherit(old, new)
    matched = [(i, j) for j, i in enumerate(kept.same) if i is not None]
    assert all(old[i] == new[j] for i, j in matched)
    assert all(a < b for (a, _), (b, _) in pairwise(matched))
    replaced = [i for i in kept.replaces if i is not None]
    assert len(set(replaced)) == len(replaced)
    assert not {i for i, _ in matched} & set(replaced)
    assert not any(kept.same[j] is not None and kept.replaces[j] is not None for j in range(len(new)))
    if old == new:
        return
    for i, j in matched:
        if old.count(old[i]) > 1 or new.count(new[j]) > 1:
            assert (i - 1, j - 1) in matched or (i + 1, j + 1) in matched


def test_a_long_sitting_takes_no_longer_than_it_must():
    """30,000 sentences, a third of them changed, many repeated: a few seconds at most, not hours."""
    rng = random.Random(1)
    old = [rng.choice(["Thank you.", "Yes."]) if rng.random() < 0.3 else f"Sentence {n} of it." for n in range(30_000)]
    new = [f"Other {s}" if rng.random() < 0.3 else s for s in old]
    began = time.process_time()
    inherit(old, new)
    assert time.process_time() - began < 5
