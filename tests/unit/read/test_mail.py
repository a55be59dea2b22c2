"""What is read of e-mail."""

from email.message import EmailMessage

import pytest
from tests.unit.read.making import docx, p
from tests.unit.read.reading import page_of, texts

from stenogram.errors import ReadError

HEADING = (
    "From: Desk <desk@example.org>\nTo: us@example.org\nSubject: Board of 2 March\n"
    "Date: Mon, 3 Mar 2025 10:00:00 +0100\n"
)


def message(text: str = "Chair: Good morning.", html: str | None = None) -> EmailMessage:
    """A message as mail programs write it."""
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Date"] = "desk@example.org", "Board", "Mon, 3 Mar 2025 10:00:00 +0100"
    mail.set_content(text)
    if html:
        mail.add_alternative(html, subtype="html")
    return mail


def test_the_heading_is_facts_and_the_body_the_text() -> None:
    """Subject, sender and date are facts; the words come from the text part."""
    page = page_of(f"{HEADING}\nChair: Good morning.\nBerg: Yes.\n", "x.eml", is_all=True)
    assert texts(page) == ["Chair: Good morning.", "Berg: Yes."]
    facts = page.fact("title"), page.fact("author"), page.fact("published")
    assert facts == ("Board of 2 March", "Desk <desk@example.org>", "2025-03-03T10:00:00+01:00")


def test_it_is_known_without_a_name() -> None:
    """The fields of a heading tell a message; prose that speaks "From: …" is none."""
    assert page_of(f"{HEADING}\nHello there.", "message", is_all=True).made_by.name == "e-mail"
    assert page_of("From: the chair.\n\nHello.", "x", is_all=True).made_by.name == "plain text"


def test_html_goes_before_plain() -> None:
    """Of two wordings of one message the one with looks is read."""
    page = page_of(message(html="<p><b>Chair:</b> Good morning.</p>").as_bytes(), "x.eml", is_all=True)
    assert page.text == "Chair: Good morning."
    assert page.blocks[0].bold


def test_an_attachment_that_is_the_transcript_is_read() -> None:
    """A covering note with one document: the document is the page, and a fact says so."""
    mail = message("Please find it attached.")
    spoken = "".join(p(f"Speaker {n}: we spoke about the pier, at length and in detail.") for n in range(20))
    mail.add_attachment(docx(spoken), maintype="application", subtype="octet-stream", filename="board.docx")
    page = page_of(mail.as_bytes(), "x.eml", is_all=True)
    assert len(page.blocks) == 20
    assert page.fact("read_from") == "attachment board.docx"


def test_attachments_are_named() -> None:
    """What is not read is listed."""
    mail = message("Chair: Good morning. " * 100)
    mail.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="a.png")
    assert "a.png (image/png" in str(page_of(mail.as_bytes(), "x.eml", is_all=True).fact("attachment"))


def test_a_mailbox_of_one_is_a_message_and_of_many_is_not() -> None:
    """Which of several is meant nobody can know."""
    one = f"From desk Mon Mar  3 10:00:00 2025\n{HEADING}\nChair: Good morning.\n\n"
    assert page_of(one, "x.mbox", is_all=True).text == "Chair: Good morning."
    with pytest.raises(ReadError, match="2 messages"):
        page_of(one * 2, "x.mbox", is_all=True)


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("=?utf-8?q?hi=0ABcc=3A_evil=40x.test?=", "hi Bcc: evil@x.test"),
        ("=?utf-8?b?0JfQsNGB0LXQtNCw0L3QuNC1?=", "Заседание"),
        ("=?koi8-r?b?5Ndy?= =?nonsense?q?a=FF?=", None),
        ("=?utf-8?b?!!!?=", None),
        ("a\u2028b\x0bc", "a b c"),
    ],
)
def test_headings_are_decoded_without_line_ends(subject: str, title: str | None) -> None:
    """Encoded words never bring a line end or control letter into a fact (CVE-2024-6923), nor an error."""
    said = page_of(f"From: a@b.example\nSubject: {subject}\nDate: x\n\nHello all.", "x.eml", is_all=True).fact("title")
    assert said is not None
    assert title is None or said == title
    assert said.isprintable()


def test_nothing_readable_is_an_error() -> None:
    """A message of pictures alone is refused."""
    with pytest.raises(ReadError, match="nothing readable"):
        page_of(f"{HEADING}Content-Type: image/png\n\n\x01\x02\x03", "x.eml", is_all=True)
