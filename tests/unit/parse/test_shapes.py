"""What the words of a would-be label say by themselves."""

import pytest

from stenogram.parse.shapes import Shape, key_of, shape_of


@pytest.mark.parametrize(
    "label",
    [
        "В.Путин", "Путин В.В.", "MR. QUILL", "The PRESIDING OFFICER", "President of Sel Orsolya Venn",
        "Präsident Dr. Karl Brandt",
        "Dr. Ida Wallner, Bundeskanzlerin", "M. Luc Tanguy (Baie, PI)", "O señor MÉNDEZ LAGO", "A señora PRESIDENTA",
        "Председатель правительства Заречья Илья Громов", "Le président", "主席", "王委員海生", "The Clerk",
        "Д. Песков",
        "الرئيس", "Speaker 1",
    ],
)  # fmt: skip
def test_offices_courtesy_and_initials_are_strong(label: str) -> None:
    """An office, a courtesy title or initials with a surname make a speaker nearly sure."""
    assert shape_of(label) is Shape.STRONG


@pytest.mark.parametrize("label", ["Orsolya Venn", "Ursula von der Berg", "Ван И", "林海生", "EMIL HADROV"])
def test_capitalised_words_are_names(label: str) -> None:
    """Two to five capitalised words look like a name."""
    assert shape_of(label) is Shape.NAME


@pytest.mark.parametrize(
    "label", ["Q", "Question", "Вопрос", "Frage", "記者", "Запитання", "Des voix", "Вопрос (как переведено)"]
)
def test_voices_from_the_floor_are_known(label: str) -> None:
    """Whoever asks without a name is from the floor, in whatever language."""
    assert shape_of(label) is Shape.FLOOR


@pytest.mark.parametrize("label", ["Note", "Source", "Источник", "Quelle", "提案討論", "Дата публикации", "https"])
def test_openings_that_name_nobody_are_known(label: str) -> None:
    """Words that open lines without naming a speaker."""
    assert shape_of(label) is Shape.OTHER


@pytest.mark.parametrize(
    "label", ["10", "So that is settled", "Der Herr Präsident hat mir mitgeteilt", "Yes! And", "he said: yes"]
)
def test_sentences_are_no_labels(label: str) -> None:
    """Numbers, sentences and addresses are no labels."""
    assert shape_of(label) is Shape.NONE


def test_keys_fold_case_marks_and_brackets() -> None:
    """Two printings of one label have one key."""
    assert key_of("MR. QUILL (Harbour Party):") == key_of("Mr. Quill")


def test_who_holds_an_office_in_brackets_makes_it_a_label() -> None:
    """An office that goes on in small letters is a label with a name in brackets, and only recurs without."""
    assert shape_of("El lletrat major (Pere Roig Bosch)") is Shape.STRONG
    assert shape_of("El lletrat major") is Shape.WEAK


@pytest.mark.parametrize("label", ["Madam Temporary Deputy Speaker, I beg to move", "Mr. Speaker, we have waited"])
def test_a_sentence_behind_a_form_of_address_is_no_label(label: str) -> None:
    """Whoever is addressed before a sentence does not say it."""
    assert not shape_of(label).is_solid


def test_an_office_behind_surname_and_given_name_is_a_label() -> None:
    """ "Novák, Jozef, poslanec": the first comma turns the name round."""
    assert shape_of("Novák, Jozef, poslanec") is Shape.STRONG
