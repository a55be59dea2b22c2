"""A quotation against an archive of several languages: what renders what, and whose text condemns it."""

import itertools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.unit.pipeline.conftest import Desk

from stenogram.model import CheckedQuotation, Verdict
from stenogram.pipeline.quoting import asked_of, quotation_in_archive
from stenogram.plugins import PluginKind, make, make_all
from stenogram.store import SqliteArchive
from stenogram.store.meanings import StoredMeanings
from stenogram.store.quotations import StoredQuotations
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


class _Late:
    """An archive whose look-ups share a clock that goes on by a hundredth of a second each time it is read."""

    def __init__(self, archive: SqliteArchive, folder: Path) -> None:
        self._archive, self._folder = archive, folder
        ticks = itertools.count()
        self.clock = lambda: next(ticks) / 100

    def __getattr__(self, name: str) -> object:
        return getattr(self._archive, name)

    def quotations(self, *, seconds: float | None = None) -> StoredQuotations:
        """The words, by this clock."""
        return StoredQuotations(self._archive._connection, in_all=seconds, clock=self.clock)

    def meanings(self, *, seconds: float | None = None) -> StoredMeanings:
        """The vectors, by this clock."""
        return StoredMeanings(self._archive._connection, self._folder / "cache", in_all=seconds, clock=self.clock)


@pytest.mark.parametrize(
    ("quotation", "language", "verdict"),
    [
        ("The tugs will come tomorrow. The company will pay for everything.", "en", Verdict.TRIMMED),
        ("The tugs will not come tomorrow", "en", Verdict.NEGATED),
        ("We shall finish all the work by 9 March", "en", Verdict.ALTERED),
        ("Порт останется открытым для малых судов", "ru", Verdict.RENDITION_ONLY),
        ("Буксиры подойдут к нам завтра", "ru", Verdict.RENDERED_FROM),
        ("Die Schlepper kommen morgen.", "de", Verdict.RENDERED_FROM),
        ("Der Mond ist aus grünem Käse und Honig gemacht.", "de", Verdict.NOT_FOUND),
        ("The harbour will stay open for small boats.", "en", Verdict.VERBATIM),
    ],
)
def test_a_check_that_was_stopped_claims_nothing_else(
    desk: Desk, tmp_path: Path, quotation: str, language: str, verdict: Verdict
) -> None:
    """Wherever the time runs out, the verdict is that of a check with all the time, or none."""
    desk.add(ENGLISH, name="/desk/en.txt", language="en", kind="original")
    desk.add(WRONG, name="/desk/ru.txt", language="ru", kind="machine", made_from="en", event=desk.event.slug)
    asked = asked_of(desk.archive, language=Language(language))
    found = set()
    for ticks in (*range(0, 24, 2), *range(24, 400, 25)):
        late: Any = _Late(desk.archive, tmp_path / "archive")
        checked = quotation_in_archive(quotation, late, asked, desk.tools, seconds=ticks / 100, clock=late.clock)
        assert checked.verdict in (verdict, Verdict.UNDECIDED), (ticks, checked.because)
        assert checked.was_stopped or checked.verdict is verdict
        found.add(checked.verdict)
    assert verdict in found
    assert (Verdict.UNDECIDED in found) == (verdict is not Verdict.VERBATIM)
