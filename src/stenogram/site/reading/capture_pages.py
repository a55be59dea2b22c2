"""How the bytes of a rendition came here, and what of its page was not understood."""

from stenogram.model import Capture, Event, RenditionRow
from stenogram.site.frame.heads import head_of, title_of
from stenogram.site.frame.interface import gettext
from stenogram.site.frame.parts import Fact, UnreadBlock
from stenogram.site.frame.words import counted, moment_of, number_words, rendition_name
from stenogram.site.reading.citing import attribution, not_stated
from stenogram.site.reading.columns import key_of, text_of
from stenogram.site.reading.event_page import Reading
from stenogram.site.reading.pages import CapturePage, UnreadPage
from stenogram.site.reading.provenance import where_from
from stenogram.text import direction_of


def capture_page(reading: Reading, capture: Capture) -> CapturePage:
    """A capture: address, redirects, headers, time, digest. The bytes are a download, never a page."""
    links = reading.links
    asked = () if capture.address == capture.final_address else (_asked(capture),)
    status = (
        ()
        if capture.status is None
        else (Fact(term=gettext("Answer"), words=gettext("HTTP status %(number)s") % {"number": capture.status}),)
    )
    served_by = () if capture.ip_address is None else (Fact(term=gettext("Served by"), words=capture.ip_address),)
    failure = () if capture.failure is None else (Fact(term=gettext("Not processed"), words=capture.failure),)
    return CapturePage(
        title=gettext("Archived copy"),
        facts=(
            *_text_made_of_it(reading, capture),
            *asked,
            where_from(capture),
            Fact(term=gettext("Captured"), words="", moment=moment_of(capture.at)),
            *status,
            *served_by,
            Fact(term=gettext("Media type"), words=capture.media_type or not_stated(), extra=gettext("as served")),
            Fact(term=gettext("Character set"), words=capture.charset or not_stated(), extra=gettext("as served")),
            Fact(term=gettext("Size"), words=counted(capture.size, "%(num)s byte", "%(num)s bytes")),
            Fact(term=gettext("Digest"), words=capture.blob, is_code=True),
            *failure,
        ),
        redirects=tuple(f"{hop.status} → {hop.address}" for hop in capture.redirects),
        headers=capture.headers,
        download=links.download(capture.id),
        size=counted(capture.size, "%(num)s byte", "%(num)s bytes"),
    )


def unread_page(reading: Reading, event: Event, row: RenditionRow) -> UnreadPage:
    """The blocks of a rendition's page that no rule of ours understood."""
    transcript = text_of(reading.archive, row).revision.transcript
    return UnreadPage(
        title=gettext("Not understood: %(event)s") % {"event": title_of(event)},
        head=head_of(event, reading.links),
        name=rendition_name(row.header),
        lang=row.header.language,
        dir=direction_of(row.header.language),
        blocks=tuple(
            UnreadBlock(
                text=block.span.of(transcript.text),
                reason=block.reason,
                where=gettext("letters %(start)s to %(end)s of the page's text")
                % {"start": number_words(block.span.start), "end": number_words(block.span.end)},
            )
            for block in transcript.unread
        ),
        attribution=attribution(row.header),
        capture=reading.links.capture(row.capture.id),
        read_alone=reading.links.rendition(event.slug, key_of(row)),
    )


def _text_made_of_it(reading: Reading, capture: Capture) -> tuple[Fact, ...]:
    """The rendition that was read from these bytes, with whose text it is."""
    revision_id = reading.archive.revision_of_blob(capture.blob)
    if revision_id is None:
        return (Fact(term=gettext("Rendition"), words=gettext("none yet: nothing has been read from these bytes")),)
    revision = reading.archive.revision(revision_id)
    event = reading.archive.event(revision.event)
    row = next((row for row in event.renditions if row.id == revision.rendition), None)
    if row is None:
        return ()
    return (
        Fact(
            term=gettext("Rendition"),
            words=f"{rendition_name(row.header)}: {title_of(event)}",
            href=reading.links.rendition(event.slug, key_of(row)),
            extra=attribution(row.header),
        ),
    )


def _asked(capture: Capture) -> Fact:
    return Fact(term=gettext("Asked for"), words=capture.address if "://" in capture.address else gettext("a file"))
