"""Lists of events, a page at a time; and look-ups that take too long."""

import time
from dataclasses import replace

import pytest

from stenogram.errors import TookTooLong
from stenogram.model import Cause, EventFilter, EventHeader, RenditionHeader, RenditionKind
from stenogram.store.connection import reading
from stenogram.text import Language


@pytest.fixture
def years(archive, add, transcript):
    """An event a year, of 2031 to 2034, the even ones also in British English by a machine; and one without a date."""
    for year in (2031, 2032, 2033, 2034):
        header = EventHeader(title=f"Meeting {year}", start=f"{year}-05-06T10:00")
        put = add(transcript(f"Слова {year}.", event=header), content=str(year).encode())
        if year % 2 == 0:
            english = RenditionHeader(language=Language("en-GB"), kind=RenditionKind.MACHINE)
            said = transcript(f"Words of {year}.", event=header, header=english)
            add(said, event=archive.event(put.event), content=f"{year} en".encode())
    add(transcript("Когда.", event=EventHeader(title="Undated")), content=b"undated")
    return archive


def slugs(years, limit=10, offset=0, **wanted):
    """What fits, and how many do."""
    events, count = years.list_events(EventFilter(**wanted), offset=offset, limit=limit)
    return [event.slug for event in events], count


def test_a_page_of_the_list_is_a_slice_of_it(years):
    """The same events in the same order, however they are cut, with their renditions."""
    everything = list(years.events())
    cut = []
    for offset in range(0, 6, 2):
        events, count = years.list_events(EventFilter(), offset=offset, limit=2)
        assert count == 5
        cut += events
    assert cut == everything


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"after": "2033"}, ["2034", "2033"]),
        ({"after": "2033-05-06", "before": "2033-05-06"}, ["2033"]),
        ({"after": "2033-05-07", "before": "2034-05-05"}, []),
        ({"before": "2032-05"}, ["2032", "2031"]),
        ({"language": "en"}, ["2034", "2032"]),
        ({"language": "en-GB", "kind": "machine"}, ["2034", "2032"]),
        ({"language": "e"}, []),
        ({"language": "en", "kind": "original"}, []),
        ({"kind": "original", "after": "2034"}, ["2034"]),
    ],
)
def test_events_are_filtered(years, wanted, found):
    """Both days are included; a language finds its regions; language and kind are of one rendition."""
    named, count = slugs(years, **wanted)
    assert [slug[:4] for slug in named] == found
    assert count == len(found)


def test_an_event_without_a_date_is_in_no_period(years):
    """It stands last in the whole list."""
    assert slugs(years)[0][-1] == "undated"
    assert "undated" not in slugs(years, after="0001")[0]


def test_revisions_are_listed_newest_first(archive, add, transcript):
    """Each with its number, cause and capture."""
    first = transcript("Раз.")
    put = add(first, content=b"one")
    event = archive.event(put.event)
    add(
        replace(transcript("Раз. Два."), event=first.event), content=b"two",
        event=event, rendition=put.rendition, cause=Cause.RECAPTURED,
    )  # fmt: skip
    rows = archive.revision_rows(put.rendition)
    assert [(row.n, row.cause) for row in rows] == [(2, Cause.RECAPTURED), (1, Cause.CAPTURED)]
    assert archive.revision(rows[1].id).capture.id == rows[1].capture


def test_a_look_up_that_takes_too_long_is_stopped(archive):
    """It says so; whatever is asked next is answered again."""
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    stopped = pytest.raises(TookTooLong, match=r"0\.05 seconds")
    with stopped, archive.limited(0.05), reading(archive._connection, "count for ever"):
        archive._connection.execute(endless).fetchone()
    with archive.limited(1.0):
        assert archive.events() == ()


def test_each_look_up_has_its_own_time(archive):
    """What is made of one before the next is asked counts against neither."""
    longer = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 20000) SELECT count(*) FROM n"
    with archive.limited(0.5):
        for _ in range(2):
            began = time.thread_time()
            while time.thread_time() < began + 0.3:  # more than the limit, together
                pass
            with reading(archive._connection, "count"):
                assert archive._connection.execute(longer).fetchone()[0] == 20_000
