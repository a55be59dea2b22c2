"""What people decided, and what moved, on the event page."""

import datetime as dt
from dataclasses import replace

from stenogram.model import (
    CheckName,
    EventHeader,
    FindingClass,
    MadeBy,
    Participant,
    RenditionHeader,
    RenditionKind,
    Severity,
)
from stenogram.text import language
from tests.site.conftest import serve
from tests.site.shelf import Seen, Shelf, pair, turn
from tests.site.test_pages import words

RU, EN = language("ru"), language("en")


def shelf_of(beads: object, **options: object) -> Shelf:
    """Three sentences in Russian and English, with these beads."""
    shelf = Shelf()
    shelf.add_event("talks", EventHeader(title="Talks"))
    original = RenditionHeader(language=RU, kind=RenditionKind.ORIGINAL)
    shelf.add("ru-original", original, (turn("А", ["Один.", "Два.", "Три."]),))
    header = RenditionHeader(
        language=EN, kind=RenditionKind.MACHINE, canonical_url="https://example.org/talks"
    )  # fmt: skip
    shelf.add("en-machine", header, (turn("A", ["Two.", "Three.", "One."]),), beads=beads, **options)  # type: ignore[arg-type]
    return shelf


def test_a_corrected_pair_says_who_said_so_and_when() -> None:
    """The row of the pair carries the name and the day; other rows say nothing."""
    by = MadeBy(name="Ida Lund", at=dt.datetime(2031, 5, 6, tzinfo=dt.UTC))
    beads = pair(([0], [0]), ([1], [1]), ([2], [2]))
    with serve(shelf_of((replace(beads[0], corrected_by=by), *beads[1:]))) as site:
        first, second, _ = site.page("/events/talks").xpath("//div[contains(@class,'row bead')]")
    assert "corrected by Ida Lund, 6 May 2031" in words(first)
    assert "corrected" not in words(second)


def test_the_publisher_s_own_page_is_linked() -> None:
    """The address that a page calls its own stands among the facts of its rendition."""
    with serve(shelf_of(pair(([0], [0]), ([1], [1]), ([2], [2])))) as site:
        (link,) = site.page("/events/talks").xpath("//a[@href='https://example.org/talks']")
    assert words(link.xpath("ancestor::div[1]")[0]).startswith("Publisher’s page")


def test_both_ends_of_what_moved_lead_to_each_other() -> None:
    """From the finding in the original's row to the words in the translation, and back."""
    beads = pair(([0], []), ([1], [0]), ([2], [1]), ([], [2]))
    out = Seen(
        bead=0, check=CheckName.OMISSION, finding_class=FindingClass.EDITORIAL, severity=Severity.MINOR,
        because="“Один.” moved", left=(0, 0, 5), right=(2, 0, 4), kind="moved",
    )  # fmt: skip
    back = replace(out, bead=3, check=CheckName.ADDITION, severity=Severity.INFO)
    with serve(shelf_of(beads, seen=(out, back))) as site:
        page = site.page("/events/talks")
    links = page.xpath("//li[contains(@class,'finding')]/a[@class='elsewhere']")
    ends = [page.xpath(f"//*[@id='{link.get('href')[1:]}']")[0] for link in links]
    assert [words(end) for end in ends] == ["One.", "Один."]


def test_who_and_where_are_said_in_each_language() -> None:
    """A reader of the translation finds place and participants as its page writes them, besides the original's."""
    shelf = Shelf()
    shelf.add_event("talks", EventHeader(title="Переговоры", place="Онхава", participants=(Participant(name="Анна"),)))
    original = RenditionHeader(language=RU, kind=RenditionKind.ORIGINAL)
    shelf.add("ru-original", original, (turn("А", ["Один."]),))
    beads = pair(([0], [0]))
    shelf.add(
        "en-machine", RenditionHeader(language=EN, kind=RenditionKind.MACHINE), (turn("A", ["One."]),), beads=beads
    )
    event = shelf.shelved[-1]
    first, second = event.renditions
    english = EventHeader(place="Onhava", participants=(Participant(name="Anna", role="Chancellor"),))
    shelf.shelved[-1] = replace(event, renditions=(first, replace(second, said=english)))
    with serve(shelf) as site:
        (head,) = site.page("/events/talks").xpath("//header[@class='event']")
    assert "In English: Onhava · Anna, Chancellor" in words(head)
    assert "Онхава" in words(head)
    assert "In Russian" not in words(head)
