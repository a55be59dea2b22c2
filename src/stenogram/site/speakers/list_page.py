"""Everybody who spoke: archive → what the template renders."""

from collections.abc import Mapping, Sequence

from stenogram.model import SpeakerRow
from stenogram.site.frame.interface import gettext
from stenogram.site.frame.links import Links
from stenogram.site.frame.parts import Anchor
from stenogram.site.frame.words import counted, language_name, number_words, start_words
from stenogram.site.speakers.naming import first_letter, initials
from stenogram.site.speakers.pages import SpeakersPage
from stenogram.site.speakers.parts import SpeakerItem
from stenogram.text import fold

SPEAKERS_A_PAGE = 200
_MOST_OTHERS = 4  # names beside the one that is shown


def speakers_page(rows: Sequence[SpeakerRow], links: Links, given: Mapping[str, str]) -> SpeakersPage:
    """The speakers whose name has a word in it (`q`) or begins with a letter, a page of them."""
    query, letter = given.get("q", "")[:200], given.get("letter", "")[:8]
    letters = {first_letter(row.name): None for row in sorted(rows, key=lambda row: first_letter(row.name))}
    letter = letter if letter in letters else ""
    found = [row for row in rows if _fits(row, fold(query).strip(), letter)]
    number = given.get("page", "1")
    page = int(number) if number.isascii() and number.isdecimal() and len(number) < 6 and int(number) else 1
    start = (page - 1) * SPEAKERS_A_PAGE
    pages = -(-len(found) // SPEAKERS_A_PAGE)

    def leaf(page: int) -> str:
        return links.speakers({"q": query, "letter": letter, "page": str(page) if page > 1 else ""})

    return SpeakersPage(
        title=gettext("Speakers"),
        home=links.speakers(),
        query=query,
        counted=counted(len(found), "%(num)s speaker", "%(num)s speakers"),
        letters=(
            Anchor(words=gettext("All"), href=links.speakers(), is_current=not letter),
            *(Anchor(words=each, href=links.speakers({"letter": each}), is_current=each == letter) for each in letters),
        )
        if len(letters) > 1
        else (),
        speakers=tuple(_item(row, links) for row in found[start : start + SPEAKERS_A_PAGE]),
        newer=leaf(page - 1) if page > 1 else None,
        older=leaf(page + 1) if page < pages else None,
        place=gettext("page %(number)s of %(pages)s") % {"number": number_words(page), "pages": number_words(pages)}
        if pages > 1
        else None,
    )


def speeches_in_events(speeches: int, events: int) -> str:
    """How much somebody said: "12 speeches in 3 events"."""
    return gettext("%(speeches)s in %(events)s") % {
        "speeches": counted(speeches, "%(num)s speech", "%(num)s speeches"),
        "events": counted(events, "%(num)s event", "%(num)s events"),
    }


def language_names(tags: Sequence[str]) -> str:
    """The names of languages, as a list."""
    return ", ".join(sorted(language_name(tag) for tag in tags))


def _fits(row: SpeakerRow, wanted: str, letter: str) -> bool:
    return (not letter or first_letter(row.name) == letter) and (
        not wanted or any(wanted in fold(name) for name in row.names)
    )


def _when(row: SpeakerRow) -> str | None:
    """The day of a single event, else from the first year to the last: what tells namesakes apart."""
    if row.first is None or row.last is None:
        return None
    if row.first == row.last:
        return start_words(row.first[:10])
    return " – ".join(dict.fromkeys((row.first[:4], row.last[:4])))


def _item(row: SpeakerRow, links: Links) -> SpeakerItem:
    return SpeakerItem(
        mark=initials(row.name),
        name=Anchor(words=row.name, href=links.speaker(row.id)),
        others=row.besides[:_MOST_OTHERS],
        told=speeches_in_events(row.speeches, row.events),
        when=_when(row),
        languages=language_names(row.languages),
        is_certain=row.is_certain,
    )
