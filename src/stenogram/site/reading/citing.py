"""Citations, and messages that forward them. Pure. What a page says can never add a header or a recipient."""

import unicodedata
from collections.abc import Sequence
from urllib.parse import quote

from stenogram.model import Digest, EventHeader, RenditionHeader, Speaker
from stenogram.site.frame.parts import Quotation
from stenogram.site.frame.words import event_start, rendition_name
from stenogram.text import direction_of

LONGEST_FORWARDED = 600  # letters of a quotation; mail programs cut a mailto at about 2,000 bytes and more
LONGEST_SUBJECT = 120
NOT_STATED = "not stated"


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
        forward=mailto(f"{parts['speaker'] or 'Transcript'}: {parts['event']}", lines),
    )


def citation(parts: dict[str, str], words: str, link: str, digest: Digest) -> str:
    """Plain text on one line: who, what, where, when, from which hand, the words, the link, the bytes."""
    head = [part for part in (parts["speaker"], parts["event"], parts["when"], parts["where"]) if part]
    quoted = f" “{words}”" if words else ""
    return f"{', '.join(head)}. {parts['rendition']}.{quoted} {link} (archived copy {digest})"


def noted_words(noted: Sequence[str]) -> str:
    """What was noted, as a citation says it; empty where nothing was."""
    return f"[To be checked against the source: {one_line('; '.join(noted))}]" if noted else ""


def message(parts: dict[str, str], rendition: RenditionHeader, words: str, link: str, digest: Digest) -> Sequence[str]:
    """The lines of a forwarded message."""
    when = ", ".join(part for part in (parts["when"], parts["where"]) if part)
    return (
        parts["event"],
        when,
        *((f"{parts['speaker']}: “{shortened(words, LONGEST_FORWARDED)}”",) if words else ()),
        "",
        parts["rendition"],
        attribution(rendition),
        f"Link: {link}",
        f"Archived copy: {digest}",
    )


def rendition_words(header: RenditionHeader) -> str:
    """Language, kind and translator."""
    who = ""
    if header.translator is not None:
        who = f" by {one_line(f'{header.translator.name} {header.translator.version or str()}')}"
    return f"{rendition_name(header)}{who}"


def attribution(header: RenditionHeader) -> str:
    """Whose text it is and what may be done with it; said wherever the text is shown."""
    source = header.source
    named = " ".join(part for part in (source.name, source.url) if part) if source else ""
    return one_line(
        f"Publisher: {header.publisher or NOT_STATED}. "
        f"Source: {named or 'the page names none'}. "
        f"Licence: {header.licence or NOT_STATED}."
    )


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
    kept = "".join(" " if unicodedata.category(ch) in ("Cc", "Zl", "Zp") else ch for ch in text if not _turns(ch))
    return " ".join(kept.split())


def shortened(text: str, most: int) -> str:
    """The text, cut after a whole word where it is longer than `most` letters."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0] + " …"


def _turns(ch: str) -> bool:
    return "\u202a" <= ch <= "\u202e" or "\u2066" <= ch <= "\u2069"
