"""Citations say whose words they are; messages cannot be turned into something else."""

from email.parser import HeaderParser
from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from stenogram.model import Digest, EventHeader, Precision, RenditionHeader, RenditionKind, Source, Speaker, Translator
from stenogram.site.reading.citing import mailto, one_line, quotation, shortened
from stenogram.text import language

HEADER = RenditionHeader(
    language=language("en"),
    kind=RenditionKind.MACHINE,
    translator=Translator(name="GlossaBot", version="2"),
    source=Source(name="The Chancelery"),
)
EVENT = EventHeader(title="Talks", start="2031-04-02", precision=Precision.DAY, place="Velm")


def test_a_citation_names_everything() -> None:
    """Speaker, event, date, place, language, kind, translator, words, link and digest are in one line of text."""
    quoted = quotation(
        event=EVENT,
        title="Talks",
        rendition=HEADER,
        speaker=Speaker(label="A. Corwin", name="Ada Corwin", role="President"),
        words="We will raise\nthe dues.",
        link="http://127.0.0.1/events/talks/sentences/s1",
        digest=Digest("sha256:ab"),
    )
    assert quoted.citation == (
        "Ada Corwin (President), Talks, 2 April 2031, Velm. English, machine translation by GlossaBot 2. "
        "“We will raise the dues.” http://127.0.0.1/events/talks/sentences/s1 (archived copy sha256:ab)"
    )
    message = parse_qs(urlsplit(quoted.forward).query)
    assert message["subject"] == ["Ada Corwin (President): Talks"]
    for part in (
        "English, machine translation by GlossaBot 2",
        "Source: The Chancelery.",
        "Licence: not stated.",
        quoted.link,
        "Talks",
    ):
        assert part in message["body"][0]


@given(st.text(), st.lists(st.text(), max_size=4))
def test_nothing_in_a_message_becomes_a_header_or_a_recipient(subject: str, lines: list[str]) -> None:
    """Whatever a page says, a mailto has no recipient, one subject and one body, and the subject is one line."""
    address = mailto(subject, lines)
    parts = urlsplit(address)
    assert (parts.scheme, parts.path) == ("mailto", "")
    assert [field.partition("=")[0] for field in parts.query.split("&")] == ["subject", "body"]
    decoded = unquote(parts.query.split("&")[0].partition("=")[2])
    assert not any(ch in decoded for ch in "\r\n\0\u2028\u2029\x85\x0b\x0c")
    mail = HeaderParser().parsestr(f"Subject: {decoded}\n\nbody")
    assert mail.keys() == ["Subject"]


def test_hostile_lines_are_one_line() -> None:
    """Line breaks, controls and marks of direction do not survive."""
    assert one_line("a\r\nBcc: x@example.org\u2028b\0c\u202ed") == "a Bcc: x@example.org b cd"


def test_a_long_quotation_is_cut_visibly() -> None:
    """What is cut ends with an ellipsis, after a whole word."""
    assert shortened("one two three", 9) == "one two …"
    assert shortened("one two", 9) == "one two"
