"""What the benchmark plants: one error of its kind, in its place, the same by the same seed."""

import random

import pytest

from stenogram.bench import plant
from stenogram.text import language

OTHERS = (
    "Then Gorelov spoke of the harbour, which had been closed for a year, and of Marta.",
    "Потом Горелов говорил о порте, который был закрыт целый год, и о Марте.",
    "Dann sprach Herr Gorelow vom Hafen, der ein ganzes Jahr geschlossen war, und von Marta.",
)
SENTENCES = {
    "number": ("en", "The town paid 1,250 crowns for 30 chairs.", "The town paid"),
    "date": ("en", "The bridge was opened on 9 June 2023.", "The bridge was opened on"),
    "name": ("ru", "Вчера сюда приехала Соколова с дочерью.", "Вчера сюда приехала"),
    "negation lost": ("ru", "Мы не закроем школу.", "Мы"),
    "negation added": ("de", "Die Schule ist offen.", "Die Schule ist nicht offen."),
    "antonym": ("es", "Hay más barcos en el puerto.", "Hay menos barcos en el puerto."),
    "clause lost": ("en", "The mayor, who had come from the north, opened the hall.", "The mayor, opened the hall."),
    "clause added": ("ru", "Мэр открыл зал.", "Мэр открыл зал,"),
}


@pytest.mark.parametrize("kind", SENTENCES)
def test_one_error_is_planted(kind):
    """Something else stands there, the rest stays, and the error says what was and what is."""
    tongue, text, kept = SENTENCES[kind]
    made = plant(kind, text, language(tongue), OTHERS, random.Random(1))
    assert made is not None
    assert made.text != text
    assert made.text.startswith(kept)
    assert made.was in text
    assert made.now in made.text
    assert made == plant(kind, text, language(tongue), OTHERS, random.Random(1))


@pytest.mark.parametrize("kind", [k for k in SENTENCES if k != "clause added"])
def test_a_sentence_without_a_place_is_left_alone(kind):
    """Where there is nothing of the kind to alter, nothing is planted."""
    assert plant(kind, "Thank you.", language("en"), OTHERS, random.Random(1)) is None


def test_a_year_is_no_number_and_a_word_no_month():
    """A year is planted as a date; "may" is no month without a day."""
    assert plant("number", "It was in 1987.", language("en"), OTHERS, random.Random(1)) is None
    assert plant("date", "You may go.", language("en"), OTHERS, random.Random(1)) is None
    assert plant("date", "It was in 1987.", language("en"), OTHERS, random.Random(1)) is not None
