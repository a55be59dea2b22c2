"""What money was spent is told when a run is stopped and when it goes on, and nothing is called free that is not."""

from tests.unit.pipeline.conftest import TALK, Desk
from tests.unit.translate.speaking import SpeakingTranslator

from stenogram.cli._translated import describe_plan, describe_stopped, describe_translated
from stenogram.model import EngineLimits, TranslationRequest, Usage
from stenogram.text import Language
from stenogram.translate import Budget, Price

PRICE = Price(engine="speaking", per_million_characters=1_000.0, currency="EUR")


def test_a_stopped_run_says_what_was_spent(desk: Desk) -> None:
    """What came back, and what may be billed for answers that nobody waited for."""
    desk.add()
    plan = desk.plan(SpeakingTranslator(), price=PRICE)
    budget = Budget(PRICE, engine="speaking")
    request = TranslationRequest(source=Language("ru"), target=Language("en"), sentences=("x" * 100,))
    budget.sent(request)
    budget.came_back(request, Usage(characters=100))
    assert "spent in this run: 0.1000 EUR" in describe_stopped([plan], [budget])
    assert "at most" not in describe_stopped([plan], [budget])
    budget.sent(request)
    assert "0.1000 EUR, and 0.1000 at most" in describe_stopped([plan], [budget])
    assert "spent" not in describe_stopped([plan], [Budget(None)])


def test_with_nothing_left_to_ask_a_priced_engine_is_not_called_local(desk: Desk) -> None:
    """The second estimate costs nothing because nothing is asked, and a run says that it spent nothing."""
    desk.add()
    engine = SpeakingTranslator(limits=EngineLimits(sentences=20, characters=20_000, at_once=1))
    first = desk.translate(engine, price=PRICE)
    assert "EUR spent in this run" in describe_translated(first, desk.archive)
    plan = desk.plan(engine, price=PRICE)
    assert plan.estimate.asked == 0
    assert "nothing, there is nothing left to ask" in describe_plan(plan, "", None)
    assert "0.0000 EUR spent in this run" in describe_translated(desk.translate(engine, price=PRICE), desk.archive)


def test_sentences_are_counted_as_show_counts_them(desk: Desk) -> None:
    """Notes and headings are translated too, and are told apart from what was spoken."""
    desk.add(TALK.replace("Вопрос: Кто заплатит?", "(Шум в зале. Звонок.)\n\nВопрос: Кто заплатит?"))
    row = desk.row("ru")
    told = describe_plan(desk.plan(SpeakingTranslator()), "", None)
    assert f"  {row.sentences} sentences and 2 of notes and headings" in told
    assert f"to ask: {row.sentences} sentences and" not in told  # two are kept as they are, one is said twice
    assert "lines of the header and notes" in told
    done = describe_translated(desk.translate(SpeakingTranslator()), desk.archive)
    assert f"  {row.sentences} sentences and 2 of notes and headings; " in done
