"""Quotations of an article, and who is said to have said them."""

import pytest

from stenogram.model import ArticleQuotation, Block, BlockForm, MadeBy, Page, Span
from stenogram.quote import quotations_in


def _page(*paragraphs: str, form: BlockForm = BlockForm.PARAGRAPH) -> Page:
    text, blocks = "", []
    for words in paragraphs:
        blocks.append(Block(span=Span(len(text), len(text) + len(words)), form=form))
        text += words + "\n"
    return Page(text=text, blocks=tuple(blocks), media_type="text/plain", made_by=MadeBy(name="test"))


def _only(paragraph: str) -> ArticleQuotation:
    (found,) = quotations_in(_page(paragraph), fewest_words=3)
    return found


@pytest.mark.parametrize(
    ("paragraph", "words", "speaker"),
    [
        ("“We will sign the treaty,” said Jan Holm.", "We will sign the treaty,", "Jan Holm"),
        ("“We will sign the treaty,” President Jan Holm told reporters.", "We will sign the treaty,", "Jan Holm"),
        ("According to Anna Roe, “we will sign the treaty”.", "we will sign the treaty", "Anna Roe"),
        ("Anna Roe added: \"We will sign the treaty.\"", "We will sign the treaty.", "Anna Roe"),
        ("‘We don't want this war,’ said Jan Holm.", "We don't want this war,", "Jan Holm"),
        ("«Мы всё подпишем», — заявил президент Иван Петров.", "Мы всё подпишем", "Иван Петров"),
        ("По словам Ивана Петрова, «мы подпишем договор».", "мы подпишем договор", "Ивана Петрова"),
        ("„Wir werden den Vertrag brechen“, sagte Kanzler Olaf Holm.", "Wir werden den Vertrag brechen", "Olaf Holm"),
        ("»Wir werden den Vertrag brechen«, sagte Olaf Holm.", "Wir werden den Vertrag brechen", "Olaf Holm"),
        ("« Nous allons signer le traité », a déclaré Anne Leroux.", "Nous allons signer le traité", "Anne Leroux"),
        ("Según Ana Ruiz, «vamos a firmar el tratado».", "vamos a firmar el tratado", "Ana Ruiz"),
        ("«Ми підпишемо договір завтра», — сказав Іван Коваль.", "Ми підпишемо договір завтра", "Іван Коваль"),
    ],
)  # fmt: skip
def test_a_quotation_is_found_with_its_speaker(paragraph: str, words: str, speaker: str) -> None:
    """Marks and reporting words of eight languages."""
    found = _only(paragraph)
    assert (found.text, found.speaker, found.is_sure, found.skipped) == (words, speaker, True, None)
    assert found.speaker_span is not None
    assert found.speaker_span.of(_page(paragraph).text) == speaker


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("Gorelov, said on 14 May that “we will sign the treaty”.", "Gorelov"),
        ("Anna Berg said on 3 June that “we will sign the treaty”.", "Anna Berg"),
        ("Ingrid Vestergaard said in Lindhaven on Friday: “We will sign the treaty.”", "Ingrid Vestergaard"),
        ("Vestergaard told the Vessa Monitor: “We will sign the treaty.”", "Vestergaard"),
        ("“We will sign the treaty,” Jan Holm told Anna Berg in Lindhaven.", "Jan Holm"),
        ("“We will sign the treaty,” said Jan Holm on Friday after talks with Anna Berg.", "Jan Holm"),
        ("On Friday Holm said: “We will sign the treaty.”", "Holm"),
        ("In Lindhaven Vestergaard said: “We will sign the treaty.”", "Vestergaard"),
        ("As Anna Berg said before, Jan Holm added: “We will sign the treaty.”", "Jan Holm"),
        ("«Мы подпишем договор», — сказал в пятницу в Москве Иван Петров.", "Иван Петров"),
        ("Иван Петров сказал Сергею Иванову: «Мы подпишем договор».", "Иван Петров"),
        ("«Мы подпишем договор», — заявил министр обороны Руритании Иван Петров.", "Иван Петров"),
        ("В Москве Петров заявил: «Мы подпишем договор».", "Петров"),
        ("„Wir werden den Vertrag brechen“, sagte gegenüber dem Vessa Monitor Olaf Holm.", "Olaf Holm"),
        ("Am Freitag sagte Kanzler Olaf Holm in Berlin: „Wir brechen den Vertrag“.", "Olaf Holm"),
        ("« Nous allons signer le traité », a déclaré à Paris Anne Leroux.", "Anne Leroux"),
        ("Anne Leroux a dit au Monitor de Vessa : « Nous allons signer le traité ».", "Anne Leroux"),
        ("Ana Ruiz dijo a Luis Mora en Madrid: «Vamos a firmar el tratado».", "Ana Ruiz"),
        ("«Ми підпишемо договір», — сказав у Києві Іван Коваль.", "Іван Коваль"),
    ],
)  # fmt: skip
def test_times_places_and_hearers_are_no_speakers(paragraph: str, speaker: str) -> None:
    """The subject is the speaker: no month, no weekday, no place, and nobody who is spoken to."""
    found = _only(paragraph)
    assert (found.speaker, found.is_sure) == (speaker, True), found.reason


@pytest.mark.parametrize(
    "paragraph",
    [
        "He told the Vessa Monitor: “We will sign the treaty.”",
        "“We will sign the treaty,” she said in Lindhaven on Friday.",
        "«Мы подпишем договор», — сказал он Петрову в Москве.",
        "Vestergaard's spokesman said: “We will sign the treaty.”",
        "« Nous allons signer le traité », a-t-il dit à Marie Leroux.",
    ],
)
def test_who_only_hears_or_lends_the_place_is_nobody(paragraph: str) -> None:
    """Where no name is the subject, nobody is surely the speaker."""
    found = _only(paragraph)
    assert (found.speaker, found.is_sure) == (None, False), found.reason


def test_who_a_pronoun_means_is_unsure() -> None:
    """“He said” is whoever was named last, and that is not sure."""
    first, second = quotations_in(
        _page("“We will sign the treaty,” said Jan Holm.", "“And we will keep our word,” he added.")
    )
    assert (first.speaker, second.speaker) == ("Jan Holm", "Jan Holm")
    assert not second.is_sure


def test_a_few_words_are_skipped_and_said_so() -> None:
    """A term in quotation marks is no quotation; the reader is told that it was skipped."""
    found = _only("The “special operation” began, said Jan Holm.")
    assert str(found.skipped) == "2 words: fewer than 3"


def test_nested_marks_belong_to_the_outer_quotation() -> None:
    """A quotation in a quotation is not taken out of it."""
    assert _only("«Он сказал: «мы подпишем», и ушёл», — заявил Иван Петров.").text == "Он сказал: «мы подпишем», и ушёл"
    assert _only("“He told me ‘we will sign’ and left,” said Jan Holm.").text == "He told me ‘we will sign’ and left,"


def test_a_block_is_a_quotation_without_marks() -> None:
    """A paragraph set apart as a quotation is one."""
    (found,) = quotations_in(_page("We will sign the treaty tomorrow.", form=BlockForm.QUOTATION))
    assert found.is_block
    assert found.text == "We will sign the treaty tomorrow."


@pytest.mark.parametrize("sign", ["“", "«", '"', "'", "„", "«“"])
def test_marks_without_end_take_no_time(sign: str) -> None:
    """Ten thousand opening marks find nothing, and do not hang."""
    assert len(quotations_in(_page(f"{sign} word " * 2_000))) <= 2_000
