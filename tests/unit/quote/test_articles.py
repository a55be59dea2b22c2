"""Quotations of an article, and who is said to have said them."""

from dataclasses import replace

import pytest

from stenogram.errors import ReadError
from stenogram.model import ArticleQuotation, Block, BlockForm, MadeBy, Page, Span
from stenogram.plugins import PluginKind, make_all
from stenogram.quote import quotations_in
from stenogram.read import read_page


def _page(*paragraphs: str, form: BlockForm = BlockForm.PARAGRAPH) -> Page:
    text, blocks = "", []
    for words in paragraphs:
        blocks.append(Block(span=Span(len(text), len(text) + len(words)), form=form))
        text += words + "\n"
    return Page(text=text, blocks=tuple(blocks), media_type="text/plain", made_by=MadeBy(name="test"))


def _blocks(blocks: list[tuple[BlockForm, str]]) -> Page:
    page = _page(*(words for _, words in blocks))
    formed = tuple(replace(block, form=form) for block, (form, _) in zip(page.blocks, blocks, strict=True))
    return replace(page, blocks=formed)


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


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("Petr Gorelov: “We will sign the treaty.”", "Petr Gorelov"),
        ("President Roe: “We will sign the treaty.”", "Roe"),
        ("Anna Berg, minister of transport: “We will sign the treaty.”", "Anna Berg"),
        ("Prime Minister of Ruritania Anna Berg (left): “We will sign the treaty.”", "Anna Berg"),
        ("The talks are over. Petr Gorelov: “We will sign the treaty.”", "Petr Gorelov"),
        ("Gorelov called it “a treaty that nobody has signed”.", "Gorelov"),
        ("P. Gorelov: “We will sign the treaty.”", "P. Gorelov"),
        ("“We will sign the treaty,” said Mr. P. Gorelov.", "P. Gorelov"),
        ("Президент Иван Петров: «Мы подпишем договор».", "Иван Петров"),
        ("Анна Берг, министр транспорта: «Мы подпишем договор».", "Анна Берг"),
        ("Ministre des transports Anne Leroux : « Nous allons signer le traité »", "Anne Leroux"),
        ("„Wir werden den Vertrag brechen“ – Olaf Holm, Kanzler", "Olaf Holm"),
        ("“We will sign the treaty.” — Petr Gorelov, president, in Lindhaven", "Petr Gorelov"),
        ("“We will sign the treaty.” (Petr Gorelov, 14 May)", "Petr Gorelov"),
    ],
)
def test_a_label_names_the_speaker(paragraph: str, speaker: str) -> None:
    """A name before a colon, or after a dash behind the quotation, with its role: that is plain."""
    found = _only(paragraph)
    assert (found.speaker, found.is_sure) == (speaker, True), found.reason


@pytest.mark.parametrize(
    "paragraph",
    [
        "The delegation came to Petr Gorelov: “We will sign the treaty.”",
        "Anna Berg and Petr Gorelov: “We will sign the treaty.”",
        "Petr Gorelov, Anna Berg and Jan Holm: “We will sign the treaty.”",
        "Yesterday, Roe with one voice for all of them: “We will sign the treaty.”",
        "“We will sign the treaty” — Roe's words of Friday — shocked the town.",
    ],
)
def test_a_name_among_other_words_is_no_label(paragraph: str) -> None:
    """Who is only spoken of, or one of several, is not surely the speaker."""
    assert not _only(paragraph).is_sure


Q = BlockForm.QUOTATION
P = BlockForm.PARAGRAPH


@pytest.mark.parametrize(
    "blocks",
    [
        [(Q, "We will sign the treaty."), (Q, "— Petr Gorelov, president")],
        [(Q, "We will sign the treaty."), (P, "— Petr Gorelov, president")],
        [(Q, "We will sign the treaty."), (BlockForm.CAPTION, "Petr Gorelov, president")],
        [(Q, "We will sign the treaty. — Petr Gorelov, president")],
        [(Q, "We will sign the treaty.\n— Petr Gorelov")],
        [(Q, "We will sign the treaty.\n- Petr Gorelov")],
        [(P, "Petr Gorelov said:"), (Q, "We will sign the treaty.")],
        [(P, "Petr Gorelov:"), (Q, "We will sign the treaty.")],
        [(Q, "We will sign the treaty."), (P, "said Petr Gorelov on Friday.")],
        [(Q, "“We will sign the treaty.”"), (Q, "— Petr Gorelov")],
        [(P, "“We will sign the treaty.”"), (P, "— Petr Gorelov")],
        [(P, "Petr Gorelov said:"), (P, "“We will sign the treaty.”")],
    ],
    ids=range(12),
)
def test_who_is_named_above_or_below_a_block_speaks(blocks: list[tuple[BlockForm, str]]) -> None:
    """The line with the name is no quotation itself, and no word of it."""
    (found,) = quotations_in(_blocks(blocks), fewest_words=2)
    assert (found.text, found.speaker, found.is_sure) == ("We will sign the treaty.", "Petr Gorelov", True)


def test_a_name_in_italics_at_the_end_of_a_block_is_cited() -> None:
    """<cite> as browsers show it."""
    page = _page("We will sign the treaty. Petr Gorelov", form=Q)
    cited = replace(page.blocks[0], italic=(Span(25, 37),))
    (found,) = quotations_in(replace(page, blocks=(cited,)))
    assert (found.text, found.speaker, found.is_sure) == ("We will sign the treaty.", "Petr Gorelov", True)


def test_every_paragraph_of_a_block_is_of_who_is_named_below_it() -> None:
    """Not only the last; what stands after it is not."""
    page = _blocks([(Q, "We began in May."), (Q, "We go on."), (Q, "— Petr Gorelov"), (P, "“It is over now.”")])
    first, second, third = quotations_in(page, fewest_words=2)
    assert [(each.speaker, each.is_sure) for each in (first, second)] == [("Petr Gorelov", True)] * 2
    assert not third.is_sure


def test_who_is_spoken_of_after_a_block_did_not_say_it() -> None:
    """A new sentence below a quotation is no attribution."""
    page = _blocks([(Q, "We will sign the treaty."), (P, "Anna Berg said nothing about it.")])
    (found,) = quotations_in(page)
    assert found.speaker is None


def test_lines_and_paragraphs_end_no_quotation() -> None:
    """Wrapped lines are one quotation; paragraphs that each open anew are several, of whoever is named at the end."""
    (wrapped,) = quotations_in(_page("“We will sign the treaty", "and keep our word,” said Jan Holm."))
    assert (wrapped.text, wrapped.speaker) == ("We will sign the treaty\nand keep our word,", "Jan Holm")
    first, second = quotations_in(_page("“We will sign the treaty.", "“And we will keep our word,” said Jan Holm."))
    assert [first.text, second.text] == ["We will sign the treaty.", "And we will keep our word,"]
    assert [(each.speaker, each.is_sure) for each in (first, second)] == [("Jan Holm", True)] * 2
    (other,) = quotations_in(_page("“Nobody closes this mark.", "The “treaty of the two banks” is signed."))
    assert other.text == "treaty of the two banks"


SPLIT = (
    "“We began the work in May,” said Petr Gorelov, “and we will go on with it.”",
    "“We began the work in May,” said Petr Gorelov, “and\nwe will go on with it.”",
    '"We began the work in May," said Petr Gorelov, "and we will go on with it."',
)


@pytest.mark.parametrize("words", SPLIT)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_quotation_that_is_split_counts_the_same_in_every_format(words: str, name: str) -> None:
    """Two parts of one speaker, pasted, in Markdown or HTML."""
    article = f"<p>Talks end</p><p>{words}</p>" if name == "a.html" else f"Talks end\n\n{words}\n"
    readers = make_all(PluginKind.READER)
    page = read_page(article.encode(), media_type=None, charset="utf-8", name=name, readers=readers)
    found = quotations_in(page)
    assert [(" ".join(each.text.split()), each.speaker, each.is_sure) for each in found] == [
        ("We began the work in May,", "Petr Gorelov", True), ("and we will go on with it.", "Petr Gorelov", True),
    ]  # fmt: skip


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


@pytest.mark.parametrize(
    "text",
    ["“ word " * 90_000, "«" * 600_000, "“«" * 300_000, "'a b " * 100_000, "“" + "a" * 600_000, "— " * 300_000],
    ids=["words", "marks", "nested", "apostrophes", "letters", "dashes"],
)
def test_marks_without_end_are_looked_at_a_bounded_number_of_times(text: str) -> None:
    """Each mark looked at from each would take hours: that this test ends is what it shows."""
    assert quotations_in(_page(text)) == ()


def test_what_has_more_quotations_than_an_article_is_refused() -> None:
    """It says so, rather than keep everybody waiting."""
    with pytest.raises(ReadError, match="more than 5,000 quotations"):
        quotations_in(_page("“a” b " * 5_001))


def test_what_leads_to_one_quotation_says_nothing_of_the_next() -> None:
    """A quotation that closes its sentence ends what is said of it: the next names its own speaker, or is unsure."""
    first = "Jan Holt said: “The sitting ended at noon.” "
    named = quotations_in(_page(f"{first}Marek Tarasov complained: “Nobody has seen the contract.”"))
    assert [(each.speaker, each.is_sure) for each in named] == [("Jan Holt", True), ("Marek Tarasov", True)]
    unsure = quotations_in(_page(f"{first}Marek Tarasov was furious: “Nobody has seen the contract.”"))
    assert (unsure[1].speaker, unsure[1].is_sure) == ("Marek Tarasov", False)
    going_on = quotations_in(_page("Jan Holt said “the sitting is over” and “nobody has seen the contract”."))
    assert [each.speaker for each in going_on] == ["Jan Holt", "Jan Holt"]
