"""Citations, and messages that forward them. Pure. What a page says can never add a header or a recipient."""

from collections.abc import Sequence
from urllib.parse import quote

from stenogram.model import Digest, EventHeader, RenditionHeader, Speaker
from stenogram.site.frame.interface import gettext
from stenogram.site.frame.parts import Quotation
from stenogram.site.frame.words import event_start, rendition_name
from stenogram.text import direction_of

LONGEST_FORWARDED = 600  # letters of a quotation; mail programs cut a mailto at about 2,000 bytes and more
LONGEST_SUBJECT = 120
_BREAKS = (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)  # all of Unicode's controls and ends of lines (Cc, Zl, Zp)
_TURNS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_ON_ONE_LINE: dict[int, str | None] = {**dict.fromkeys(_BREAKS, " "), **dict.fromkeys(_TURNS)}


def quotation(
    *,
    event: EventHeader,
    title: str,
    rendition: RenditionHeader,
    speaker: Speaker | None,
    words: str,
    link: str,
    digest: Digest,
    noted: Sequence[str] = (),
) -> Quotation:
    """Words of a rendition with their link, their citation and a message that forwards them.

    What was noted in the words goes wherever the words go.
    """
    cited = one_line(words)
    warning = noted_words(noted)
    parts = {
        "speaker": speaker_words(speaker),
        "event": one_line(title),
        "when": event_start(event).words,
        "where": one_line(event.place or ""),
        "rendition": rendition_words(rendition),
    }
    cite = citation(parts, cited, link, digest)
    lines = message(parts, rendition, cited, link, digest)
    if warning:
        cite, lines = f"{cite} {warning}", (*lines, warning)
    return Quotation(
        name=rendition_name(rendition),
        lang=rendition.language,
        dir=direction_of(rendition.language),
        words=cited,
        noted=tuple(noted),
        attribution=attribution(rendition),
        link=link,
        citation=cite,
        forward=mailto(": ".join((parts["speaker"] or gettext("Transcript"), parts["event"])), lines),
    )


def citation(parts: dict[str, str], words: str, link: str, digest: Digest) -> str:
    """Plain text on one line: who, what, where, when, from which hand, the words, the link, the bytes."""
    head = [part for part in (parts["speaker"], parts["event"], parts["when"], parts["where"]) if part]
    quoted = " " + gettext("“%(words)s”") % {"words": words} if words else ""
    copy = gettext("archived copy %(digest)s") % {"digest": digest}
    return f"{', '.join(head)}. {parts['rendition']}.{quoted} {link} ({copy})"


def noted_words(noted: Sequence[str]) -> str:
    """What was noted, as a citation says it; empty where nothing was."""
    if not noted:
        return ""
    return gettext("[To be checked against the source: %(findings)s]") % {"findings": one_line("; ".join(noted))}


def message(parts: dict[str, str], rendition: RenditionHeader, words: str, link: str, digest: Digest) -> Sequence[str]:
    """The lines of a forwarded message."""
    quoted = gettext("“%(words)s”") % {"words": shortened(words, LONGEST_FORWARDED)}
    when = ", ".join(part for part in (parts["when"], parts["where"]) if part)
    return (
        parts["event"],
        when,
        *((f"{parts['speaker']}: {quoted}",) if words else ()),
        "",
        parts["rendition"],
        attribution(rendition),
        gettext("Link: %(link)s") % {"link": link},
        gettext("Archived copy: %(digest)s") % {"digest": digest},
    )


def rendition_words(header: RenditionHeader) -> str:
    """Language, kind and translator."""
    name = rendition_name(header)
    if header.translator is None:
        return name
    who = one_line(f"{header.translator.name} {header.translator.version or ''}")
    return gettext("%(rendition)s by %(translator)s") % {"rendition": name, "translator": who}


def attribution(header: RenditionHeader) -> str:
    """Whose text it is and what may be done with it; said wherever the text is shown."""
    source = header.source
    named = " ".join(part for part in (source.name, source.url) if part) if source else ""
    return one_line(
        gettext("Publisher: %(publisher)s. Source: %(source)s. Licence: %(licence)s.")
        % {
            "publisher": header.publisher or not_stated(),
            "source": named or gettext("the page names none"),
            "licence": header.licence or not_stated(),
        }
    )


def not_stated() -> str:
    """What stands where a page says nothing."""
    return gettext("not stated")


def speaker_words(speaker: Speaker | None) -> str:
    """Name and role, or the label as printed."""
    if speaker is None:
        return ""
    name = one_line(speaker.name or speaker.label)
    return f"{name} ({one_line(speaker.role)})" if speaker.role else name


def mailto(subject: str, lines: Sequence[str]) -> str:
    """A message to nobody yet; all but letters and digits are encoded, so no line can become a header."""
    head = quote(shortened(one_line(subject), LONGEST_SUBJECT), safe="", errors="replace")
    body = "%0D%0A".join(quote(one_line(line), safe="", errors="replace") for line in lines)
    return f"mailto:?subject={head}&body={body}"


def one_line(text: str) -> str:
    """The text without line breaks, controls and marks that turn its direction around.

    >>> one_line("Talks\\r\\nBcc: all@example.org")
    'Talks Bcc: all@example.org'
    """
    return " ".join(text.translate(_ON_ONE_LINE).split())


def shortened(text: str, most: int) -> str:
    """The text, cut after a whole word where it is longer than `most` letters."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0] + " …"
