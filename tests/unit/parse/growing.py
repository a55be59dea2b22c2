"""Texts made to take long: one piece without end, or many labels of which each is another."""

import gc
import random
import time
from collections.abc import Callable, Iterable

from stenogram.identify import identify_speakers
from stenogram.parse import parse_page
from stenogram.read import html_reader, markdown_reader, read_page, text_reader
from stenogram.segment import split_sentences

TIMES = 8  # as many letters in the large text as in the small one
MOST = 24.0  # times as long for eight times the text; what grows with the square takes 64
TRIES = 3
SPARE_SECONDS = 0.15  # of processor time, for what a busy machine adds
EVIL = (
    " ", ": ", "：", "(", ")", "[", "()", '"', "“", "« »", ".", ". ", "… ", "A", "Ab ", "AB CD ", "1", "1. ", "—",
    " — ", "Mr. ", "A. B. ", "А.Б.Иванов ", "Ab Cd: x. ", "А.Иванов: да. ", "14 May 2024 ", "03/04/2023 ", "10:30-",
    "a\n", "\n ", "\u00a0", ", ", "and ", "王", "王委員：", "好。", "「", "「a」", "_", "*", "`", "![", "[a](", "&",
    "<", "https://", "、", "l'", "See also: x. ", "(Applause.) ", "Page 1\n", "a  1\n", "|a", "> ", "- ", "Q. ", "[1]",
    "President of the ", "الرئيس ",
)  # fmt: skip
LABELS = (  # A and b are other words each time, L another letter; the first are those that once took too long
    "A Smith: I thank you.", "A. Smith: I thank you.", "L. A: I thank you.", "Mr. AA. I thank you.",
    "A A (Minister of A): I thank you.", "A A: I thank you.", "A: I thank you.", "Anna A Smith: I thank you.",
    "Minister of A A: I thank you.", "President of A: I see you.", "The President of A A A: Mr. A A said it.",
    "A A\nb b yes we are here.", "(A b laughs.)\n\nA A: I thank you.", "**A A** I thank you.",
    "**A A:** I thank A of A.", "A\n\nI thank you, b.",
)  # fmt: skip
_OPENING = "Ana Berg: I ask you.\n\nTom Holt: I see.\n\nAna Berg: You see.\n\nTom Holt: I do.\n\n"
_READERS = (html_reader(), markdown_reader(), text_reader())


def endless(unit: str, letters: int, name: str) -> str:
    """A transcript in which somebody says this over and over."""
    said = unit * (letters // len(unit))
    shown = said.replace("<", "&lt;")
    page = f"<!doctype html><p><b>Ana Berg:</b> Yes.</p><p><b>Tom Holt:</b> {shown}</p><p><b>Ana Berg:</b> No.</p>"
    return page if name.endswith("html") else f"Ana Berg: Yes.\n\nTom Holt: {said}\n\nAna Berg: No.\n"


def distinct(label: str, letters: int, name: str) -> str:
    """A transcript of speeches with such a label, each by somebody else; `name` is no matter."""
    hand = random.Random(f"{label} {name}")
    pieces, length = [_OPENING], 0
    while length < letters:
        pieces.append("".join(_word(letter, hand) for letter in label) + "\n\n")
        length += len(pieces[-1])
    return "".join(pieces)


def _word(letter: str, hand: random.Random) -> str:
    if letter not in "ALb":
        return letter
    word = "".join(hand.choice("bdfgklmnprstvz") + hand.choice("aeiou") for _ in range(3))
    return {"A": word.capitalize(), "L": word[0].upper(), "b": word}[letter]


def seconds(text: str, name: str, *, whole: bool = True) -> float:
    """How long reading takes, and with `whole` all that is made of what was read."""
    gc.disable()  # a collection takes as long as whatever else the process holds is large
    try:
        begun = time.process_time()
        page = read_page(text.encode(), media_type=None, charset=None, name=name, readers=_READERS)
        if whole:
            identify_speakers(split_sentences(parse_page(page)))
        return time.process_time() - begun
    finally:
        gc.enable()


def growing(
    make: Callable[[str, int, str], str], units: Iterable[str], name: str, *, large: int, whole: bool = True
) -> dict[str, tuple[float, float]]:
    """The pieces whose time grows with more than the text, with the seconds for an eighth of it and for all of it.

    Only what is slow each time it is tried is among them: what takes long once was held up by something else.
    """
    seconds("Ana Berg: Yes, and thank you all for coming.", name)  # loads what is loaded once
    slow = {}
    for unit in units:
        all_of_it = seconds(make(unit, large, name), name, whole=whole)
        if all_of_it > SPARE_SECONDS:
            small = max(seconds(make(unit, large // TIMES, name), name, whole=whole) for _ in range(TRIES))
            all_of_it = min(all_of_it, *(seconds(make(unit, large, name), name, whole=whole) for _ in range(TRIES)))
            if all_of_it > MOST * small + SPARE_SECONDS:
                slow[unit] = (small, all_of_it)
    return slow
