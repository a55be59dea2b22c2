"""Terms that hold between two languages: given, of lists, and persons; engines get them, audits ask for them."""

from tests.unit.pipeline.conftest import Desk
from tests.unit.translate.speaking import SpeakingTranslator

from stenogram.audit import term_check
from stenogram.model import PRESS, EngineLimits, MadeBy, Term, TermList
from stenogram.pipeline import Tools, check_terms, terms_in_force
from stenogram.text import Language

RU, EN = Language("ru"), Language("en")


def bring(desk: Desk, name: str, *pairs: tuple[str, str]) -> None:
    """Bring a list into the archive."""
    terms = tuple(Term(source=source, target=target, origin=name) for source, target in pairs)
    desk.archive.keep_terms(TermList(name=name, source=RU, target=EN, terms=terms, made_by=MadeBy(name="Ida")))


def test_the_first_list_that_knows_a_word_holds(desk: Desk) -> None:
    """Given terms go before lists, newer lists before older; a list may have several renderings of its own."""
    bring(desk, "old.csv", ("паром", "boat"), ("маяк", "beacon"))
    bring(desk, "new.csv", ("Паром", "ferry"), ("паром", "ferryboat"))
    given = (Term(source="буксир", target="tug"),)
    held = terms_in_force(desk.archive, RU, EN, given)
    assert [(t.source, t.target) for t in held] == [
        ("буксир", "tug"), ("Паром", "ferry"), ("паром", "ferryboat"), ("маяк", "beacon"),
    ]  # fmt: skip
    assert terms_in_force(desk.archive, EN, RU) == ()


def test_persons_come_in_by_themselves(desk: Desk) -> None:
    """A person with a name in both languages is a term, as a rendition that no machine made spells it."""
    desk.add()
    english = (
        "Press conference of the lighthouse keeper\n\n3 March 2031, 11:00, Port Elian\n\n"
        "Marta Lindquist: Good day, colleagues. Thank you. Last night a ferry ran aground.\n\n"
        "Question: When will it be freed?\n\nMarta Lindquist: Tomorrow morning. We shall finish by 9 March.\n"
    )
    desk.add(english, name="/home/desk/en.txt", kind="official", language="en", event=desk.event.slug)
    names = [t for t in terms_in_force(desk.archive, RU, EN) if t.is_name]
    assert [(t.source, t.target, t.origin) for t in names] == [
        ("Марта Линдквист", "Marta Lindquist", "persons of the archive")
    ]


def test_an_engine_is_given_the_lists_terms(desk: Desk) -> None:
    """Those that occur in its sentences, and no others; a new list makes it be asked again."""
    desk.add()
    limits = EngineLimits(sentences=20, characters=20_000, is_local=True, takes_terms=True)
    desk.translate(SpeakingTranslator(limits=limits))
    bring(desk, "house.csv", ("паром", "ferry"), ("айсберг", "iceberg"))
    engine = SpeakingTranslator(limits=limits)
    desk.translate(engine)
    assert {t.target for request in engine.asked for t in request.terms} == {"ferry"}
    assert engine.sentences
    assert all("паром" in sentence for sentence in engine.sentences)


def test_a_translation_is_checked_for_them(desk: Desk) -> None:
    """At once with the lists of that day, and on demand with those of today."""
    desk.tools = Tools(readers=desk.tools.readers, embedders=(), checks=(term_check(),), clock=desk.tools.clock)
    bring(desk, "house.csv", ("паром", "ferry"))
    desk.add()
    desk.translate(SpeakingTranslator())
    ru, en = desk.revision("ru"), desk.revision("en-machine")
    stored = desk.archive.alignment(ru.id, en.id)
    assert stored is not None
    at_once = [m for bead in stored.beads for m in bead.measurements]
    assert {m.fact("term") for m in at_once} == {"паром"}
    bring(desk, "house.csv", ("маяк", "lighthouse"), ("пассажир", "passenger"))
    today = [f for bead in check_terms(desk.archive, stored, PRESS) for f in bead.findings]
    assert {f.measurement.fact("term") for f in today} == {"пассажир"}
