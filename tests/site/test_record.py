"""Speeches and their turns, where renditions disagree about them; renditions of renditions."""

from stenogram.model import CheckName, EventHeader, FindingClass, RenditionHeader, RenditionKind, Severity
from stenogram.text import language
from tests.site.conftest import serve
from tests.site.shelf import Seen, Shelf, Turn, pair, turn
from tests.site.test_pages import words

RU, EN = language("ru"), language("en")


def talks(*renditions: tuple[RenditionKind, tuple[Turn, ...], dict[str, object]]) -> Shelf:
    """An event with an original of two speeches and these renditions."""
    shelf = Shelf()
    shelf.add_event("talks", EventHeader(title="Talks"))
    original = (turn("А", ["Один.", "Два."]), turn("Б", ["Три.", "Четыре."]))
    shelf.add("ru-original", RenditionHeader(language=RU, kind=RenditionKind.ORIGINAL), original)
    for number, (kind, turns, options) in enumerate(renditions):
        header = RenditionHeader(language=EN, kind=kind)
        shelf.add(f"en-{kind.value}{number or ''}", header, turns, **options)  # type: ignore[arg-type]
    return shelf


def sections(shelf: Shelf, query: str = "") -> list[str]:
    """What each section of the event's page says."""
    with serve(shelf) as site:
        page = site.page(f"/events/talks{query}")
    return [words(section) for section in page.xpath("//section[starts-with(@class,'speech')]")]


def test_a_turn_that_a_rendition_does_not_have_is_seen() -> None:
    """Where the original changes speakers and the translation does not, the page says so under the new speaker."""
    one_speech = (turn("A", ["One.", "Two.", "Three.", "Four."]),)
    beads = pair(*(([i], [i]) for i in range(4)))
    first, second = sections(talks((RenditionKind.MACHINE, one_speech, {"beads": beads})))
    assert "no new turn here" not in first
    assert "no new turn here: the same speech goes on in this rendition" in second


def test_a_turn_that_only_a_rendition_has_is_seen() -> None:
    """Where the translation gives the middle of a speech to somebody else, that label stands at the words."""
    turns = (turn("A", ["One."]), turn("C", ["Two."]), turn("B", ["Three.", "Four."]))
    beads = pair(*(([i], [i]) for i in range(4)))
    first, second = sections(talks((RenditionKind.MACHINE, turns, {"beads": beads})))
    assert "One." in first
    assert "C" in first.partition("One.")[2]
    assert "C" not in second


def test_notes_inside_a_speech_are_shown_where_they_stand() -> None:
    """Applause between two sentences, or between two paragraphs, of one speech, read alone and side by side."""
    shelf = Shelf()
    shelf.add_event("talks", EventHeader(title="Talks"))
    original = (turn("А", ["Один.", "(Смех.)", "Два."], ["(Шум.)"], ["Три."]),)
    shelf.add("ru-original", RenditionHeader(language=RU, kind=RenditionKind.ORIGINAL), original)
    alone = " ".join(sections(shelf))
    translated = (turn("A", ["One.", "(Laughter.)", "Two."], ["Three."]),)
    header = RenditionHeader(language=EN, kind=RenditionKind.MACHINE)
    shelf.add("en-machine", header, translated, beads=pair(*(([i], [i]) for i in range(3))))
    beside = " ".join(sections(shelf))
    for shown in (alone, beside):
        places = [shown.index(words) for words in ("Один.", "(Смех.)", "Два.", "(Шум.)", "Три.")]
        assert places == sorted(places)
    assert beside.index("One.") < beside.index("(Laughter.)") < beside.index("Two.")


def test_an_added_sentence_stands_with_its_own_speech() -> None:
    """What a translation adds at the beginning of a speech is not put under the speaker before."""
    turns = (turn("A", ["One.", "Two."]), turn("B", ["Dear friends!", "Three.", "Four."]))
    beads = pair(([0], [0]), ([1], [1]), ([], [2]), ([2], [3]), ([3], [4]))
    first, second = sections(talks((RenditionKind.MACHINE, turns, {"beads": beads})))
    assert "Dear friends!" not in first
    assert second.index("Б") < second.index("Dear friends!") < second.index("Three.")


def test_a_copy_of_a_translation_is_shown_through_it() -> None:
    """Compared with its own source, shown beside the original, and the finding says with what it was compared."""
    turns = (turn("A", ["One.", "Two."]), turn("B", ["Three.", "Four."]))
    copied = (turn("A", ["One.", "Two hundred."]), turn("B", ["Four."]))
    beads = pair(*(([i], [i]) for i in range(4)))
    seen = (
        Seen(
            bead=1,
            check=CheckName.NUMBER,
            finding_class=FindingClass.ERROR,
            severity=Severity.MAJOR,
            because="2 became 200",
            left=(1, 0, 3),
            right=(1, 0, 12),
        ),
        Seen(
            bead=2,
            check=CheckName.OMISSION,
            finding_class=FindingClass.ERROR,
            severity=Severity.MAJOR,
            because="this sentence was left out",
            left=(2, 0, 6),
        ),
    )
    copy = {"beads": pair(([0], [0]), ([1], [1]), ([2], []), ([3], [2])), "seen": seen, "to": "en-machine"}
    shelf = talks((RenditionKind.MACHINE, turns, {"beads": beads}), (RenditionKind.COPY, copied, copy))
    alone = " ".join(sections(shelf, "?with=en-copy1"))
    assert "2 became 200 in English, copy, compared with English, machine translation" in alone
    assert "Три. no counterpart in this rendition" in alone
    assert "this sentence was left out" in alone
    with serve(shelf) as site:
        page = site.page("/events/talks")
        marks = [(m.getparent().get("id"), words(m)) for m in page.xpath("//div[contains(@class,'row ')]//mark")]
    assert ("ev-1-en-machine-1" in marks[0][0], marks[0][1]) == (True, "Two")
    assert marks[1][1] == "Two hundred."


def test_nothing_of_a_text_is_lost_whatever_the_turns_are() -> None:
    """Every sentence of each shown rendition stands on the page exactly once."""
    turns = (turn("A", ["One."]), turn(None, ["Dear friends!"], ["Three.", "Four."]))
    beads = pair(([0, 1], [0], 0.3), ([], [1]), ([2], [2]), ([3], [3]))
    said = " ".join(sections(talks((RenditionKind.MACHINE, turns, {"beads": beads}))))
    for sentence in ("Один.", "Два.", "Три.", "Четыре.", "One.", "Dear friends!", "Three.", "Four."):
        assert said.count(sentence) == 1
    assert "Question from the floor" in said
