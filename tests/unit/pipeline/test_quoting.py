"""A quotation against an archive of several languages: what renders what, and whose text condemns it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.unit.pipeline.conftest import Desk

from stenogram.model import CheckedQuotation, Verdict
from stenogram.pipeline.quoting import asked_of, quotation_in_archive
from stenogram.plugins import PluginKind, make, make_all
from stenogram.text import Language

_TALK = """{title}

{day}, 11:00, {place}

{who}: {ferry}

{question}: {when}

{who}: {tugs}

{question}: {open}

{who}: {thanks}
"""
ENGLISH = _TALK.format(
    title="Press conference of the lighthouse keeper", day="3 March 2031", place="Port Elian", who="Marta Lindquist",
    question="Question", when="When will it be freed from the shoal?", open="Will the harbour stay open?",
    ferry="Good day, colleagues. Last night a ferry ran aground near the island. There were 284 passengers on board.",
    tugs="The tugs will come tomorrow. We shall finish the work by 9 March. The company will pay for everything.",
    thanks="The harbour will stay open for small boats. Thank you.",
)  # fmt: skip
RUSSIAN = _TALK.format(
    title="Пресс-конференция смотрителя маяка", day="3 марта 2031 года", place="Порт-Элиан", who="Марта Линдквист",
    question="Вопрос", when="Когда паром снимут с мели?", open="Порт останется открытым?",
    ferry="Добрый день, коллеги. Вчера вечером паром сел на мель у острова. На борту находились 284 пассажира.",
    tugs="Буксиры подойдут завтра. Мы закончим работы к 9 марта. За всё заплатит компания.",
    thanks="Порт останется открытым для малых судов. Спасибо.",
)  # fmt: skip
WRONG = RUSSIAN.replace("Буксиры подойдут", "Буксиры не подойдут").replace("284", "384")
PARAPHRASE = "A ferry got stranded off the island yesterday evening."

Asks = Callable[..., CheckedQuotation]


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """The desk with the encoder that comes with the package, and all checks."""
    desk.tools = replace(
        desk.tools, embedders=(make(PluginKind.EMBEDDER, "universal"),), checks=make_all(PluginKind.CHECK)
    )
    return desk


@pytest.fixture
def ask(desk: Desk) -> Asks:
    """Checks a quotation, of which somebody says in which language it is."""

    def asking(quotation: str, language: str) -> CheckedQuotation:
        asked = asked_of(desk.archive, language=Language(language))
        return quotation_in_archive(quotation, desk.archive, asked, desk.tools)

    return asking


def test_words_of_the_records_own_language_render_no_translation(desk: Desk, ask: Asks) -> None:
    """In the language that was spoken a paraphrase is not found, whatever a translation says; what was said is near."""
    desk.add(ENGLISH, name="/desk/en.txt", language="en", kind="original")
    desk.add(WRONG, name="/desk/ru.txt", language="ru", kind="machine", made_from="en", event=desk.event.slug)
    checked = ask(PARAPHRASE, "en")
    assert checked.verdict is Verdict.NOT_FOUND, checked.because
    assert [p.origin.language for p in checked.nearest] == ["en"]
    by_meaning = ask("The firm is going to bear all costs.", "en")
    assert (by_meaning.verdict, [p.text for p in by_meaning.nearest]) == (
        Verdict.NOT_FOUND, ["The company will pay for everything."],
    )  # fmt: skip
    rendered = ask("Gestern Abend ist eine Fähre nahe der Insel auf Grund gelaufen.", "de")
    assert (rendered.verdict, rendered.places[0].origin.language) == (Verdict.RENDERED_FROM, "en")


def test_nothing_renders_a_translation_of_its_own_language(desk: Desk, ask: Asks) -> None:
    """Also where the original is not here: the words may be its own, and no translation tells."""
    desk.add(RUSSIAN, name="/desk/ru.txt", language="ru", kind="machine", made_from="en")
    checked = ask(PARAPHRASE, "en")
    assert checked.verdict is Verdict.NOT_FOUND
    assert [p.origin.language for p in checked.nearest] == ["ru"]


def test_words_are_rendered_from_an_original_in_another_language(desk: Desk, ask: Asks) -> None:
    """The control: the same quotation renders what was said in Russian."""
    desk.add(RUSSIAN, name="/desk/ru.txt", language="ru", kind="original")
    checked = ask(PARAPHRASE, "en")
    assert (checked.verdict, checked.places[0].text) == (
        Verdict.RENDERED_FROM, "Вчера вечером паром сел на мель у острова.",
    )  # fmt: skip


def test_a_machine_that_errs_condemns_no_quotation(desk: Desk, ask: Asks) -> None:
    """What renders the original is not negated because a machine put a "not" there; its place stays in the list."""
    desk.add(ENGLISH, name="/desk/en.txt", language="en", kind="original")
    desk.add(WRONG, name="/desk/ru.txt", language="ru", kind="machine", made_from="en", event=desk.event.slug)
    checked = ask("Буксиры подойдут к нам завтра", "ru")
    assert checked.verdict is Verdict.RENDERED_FROM, checked.because
    assert checked.places[0].text == "The tugs will come tomorrow."
    assert "departs from it" in str(checked.because)
    assert checked.places[1].verdict is Verdict.NEGATED
    right = ask("Порт не останется открытым для малых судов", "ru")
    assert right.verdict is Verdict.NEGATED, "what the machine has right condemns"
    own = ask("Буксиры не придут завтра", "ru")
    assert own.verdict is Verdict.ALTERED, "who quotes the machine's error renders nothing"
