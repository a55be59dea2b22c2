"""What was found in a sentence goes wherever the sentence goes."""

from stenogram.model import Digest, EventHeader, RenditionHeader
from stenogram.site.reading.citing import quotation
from stenogram.text import Language

NOTE = "negation: “не” has no counterpart"


def test_a_citation_carries_what_was_noted() -> None:
    """The citation and the message that forwards it say what is to be checked."""
    made = quotation(
        event=EventHeader(), title="Talks", rendition=RenditionHeader(language=Language("en")), speaker=None,
        words="We are going to raise duties.", link="https://x.example/1", digest=Digest("sha256:0"), noted=(NOTE,),
    )  # fmt: skip
    assert made.noted == (NOTE,)
    assert f"[To be checked against the source: {NOTE}]" in made.citation
    assert "To%20be%20checked" in made.forward


def test_a_citation_without_findings_says_nothing_of_them() -> None:
    """No warning where nothing was found."""
    made = quotation(
        event=EventHeader(), title="Talks", rendition=RenditionHeader(language=Language("en")), speaker=None,
        words="We agree.", link="https://x.example/1", digest=Digest("sha256:0"),
    )  # fmt: skip
    assert "checked" not in made.citation
