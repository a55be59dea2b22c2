"""Two copies in a language that no embedder knows are aligned by their words."""

from tests.unit.align.words import MEETING, foreign, side

from stenogram.align import align_sides
from stenogram.align.words import WordVectors
from stenogram.model import Basis


def test_two_copies_are_aligned_by_words() -> None:
    """Sentences left out, added and retouched in a copy are seen, though lengths would say otherwise."""
    added = "Sorry, my microphone was off just now, please bear with me."
    left = MEETING
    right = (*MEETING[:3], *MEETING[5:7], added, MEETING[7].replace("second", "third"), *MEETING[8:])
    alignment = align_sides(side(left, tag="und"), side(right, tag="und"), embedder=None)
    assert alignment.basis is Basis.WORDS
    assert [b.left for b in alignment.beads if not b.right] == [(3,), (4,)]
    assert [b.right for b in alignment.beads if not b.left] == [(5,)]
    assert ((7,), (6,)) in [(b.left, b.right) for b in alignment.beads]


def test_a_script_without_spaces_has_words_too() -> None:
    """Parts of words stand for words where no space says where they end."""
    left = (
        "今日は港の会議に来てくださってありがとうございます。",
        "灯台は来年の春に修理されます。",
        "船は一日に四回島を結びます。",
        "皆さん、手を挙げてください。",
    )
    alignment = align_sides(side(left, tag="und"), side(left[:1] + left[2:], tag="und"), embedder=None)
    assert alignment.basis is Basis.WORDS
    assert [b.left for b in alignment.beads if not b.right] == [(1,)]


def test_a_translation_is_aligned_by_length() -> None:
    """Where words have nothing in common, nothing is made of them and nothing is refused."""
    shouting = [foreign(s)[::-1].translate(str.maketrans("abcdefghijklm", "nopqrstuvwxyz")) for s in MEETING]
    alignment = align_sides(side(MEETING, tag="und"), side(shouting, tag="und"), embedder=None)
    assert alignment.basis is Basis.LENGTH
    assert alignment.likeness is None


def test_names_in_common_make_no_copy() -> None:
    """A translation that shares names, and a sentence left as it was, is aligned by length like any other."""
    left = [f"{s} Port Elian 1917" if n % 3 == 0 else s for n, s in enumerate(MEETING)]
    cipher = str.maketrans("abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponmlkjihgfedcba")
    right = [
        f"{MEETING[n].translate(cipher)} Port Elian 1917" if n % 3 == 0 else s.translate(cipher)
        for n, s in enumerate(MEETING)
    ]
    right[4] = MEETING[4]
    alignment = align_sides(side(left, tag="und"), side(right, tag="und"), embedder=None)
    assert alignment.basis is Basis.LENGTH


def test_runs_are_the_words_of_their_sentences() -> None:
    """A run has the vector of its joined text."""
    vectors = WordVectors.of(MEETING)
    runs = vectors.embed_runs(MEETING[:3], 2)
    joined = vectors.embed([f"{MEETING[1]} {MEETING[2]}"])[0]
    assert abs(runs[1, 2] - joined).max() < 1e-5
    assert not runs[1, 0].any()
