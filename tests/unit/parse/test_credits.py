"""Lines that say where a text comes from."""

import pytest

from stenogram.model import RenditionKind
from stenogram.parse.credits import licence_in, source_in, speaks_of_publication, translation_in


@pytest.mark.parametrize(
    ("line", "name", "language"),
    [
        ("This text has been translated from Russian by ChatGPT", "ChatGPT", "ru"),
        ("Translated from Ukrainian with DeepL", "DeepL", "uk"),
        ("Текст переведён: перевод с английского выполнен Яндекс.Переводчик", "Yandex Translate", "en"),
        ("Übersetzt aus dem Russischen mit Google Übersetzer", "Google Translate", "ru"),
        ("Traduit du russe par DeepL", "DeepL", "ru"),
        ("Traducido del ucraniano por ChatGPT", "ChatGPT", "uk"),
        ("Przetłumaczono z języka rosyjskiego przez ChatGPT", "ChatGPT", "ru"),
        ("本文由 ChatGPT 从俄语翻译", "ChatGPT", "ru"),
    ],
)
def test_engines_make_a_machine_translation(line: str, name: str, language: str) -> None:
    """A known engine makes the rendition a machine's."""
    said = translation_in(line)
    assert said is not None
    assert said.translator is not None
    assert (said.kind, said.translator.name, said.made_from) == (RenditionKind.MACHINE, name, language)


def test_a_person_makes_a_human_translation() -> None:
    """A name that is no engine's is a person's."""
    said = translation_in("Translated from German by Jane Roe")
    assert said is not None
    assert said.translator is not None
    assert (said.kind, said.translator.name, said.made_from) == (RenditionKind.HUMAN, "Jane Roe", "de")


def test_the_language_translated_into_is_not_the_source() -> None:
    """ "Into English" says nothing of the language translated from."""
    said = translation_in("Перевод на английский: Мария Белова")
    assert said is not None
    assert said.made_from is None


def test_a_machine_without_a_name_stays_nameless() -> None:
    """That a machine translated is known even where the page does not say which."""
    said = translation_in("Machine translation from French")
    assert said is not None
    assert (said.kind, said.translator, said.made_from) == (RenditionKind.MACHINE, None, "fr")


@pytest.mark.parametrize("line", ["The book was translated last year.", "We need a translation.", "Hello"])
def test_talk_of_translations_is_no_credit(line: str) -> None:
    """A sentence about translations says nothing of this text."""
    assert translation_in(line) is None


@pytest.mark.parametrize(
    ("line", "name", "url"),
    [
        ("Source – The Kremin:", "The Kremin", None),
        ("Источник: Ратуша Озёрска", "Ратуша Озёрска", None),
        ("Quelle: https://hafen.example/1", None, "https://hafen.example/1"),
    ],
)
def test_the_source_is_kept_as_printed(line: str, name: str | None, url: str | None) -> None:
    """The source's name is never corrected."""
    source = source_in(line)
    assert source is not None
    assert (source.name, source.url) == (name, url)


def test_other_lines_are_told_apart() -> None:
    """Licence and publication lines are known by their first words."""
    assert licence_in("Лицензия: Creative Commons BY 4.0") is not None
    assert speaks_of_publication("Дата публикации: 3 октября 2024 года")
    assert source_in("Sources tell us that he will come") is None
