"""Forms of address: found where somebody is spoken to, and linked to whom the transcript lets one know."""

import pytest

from stenogram.identify import find_forms_of_address, identify_speakers
from stenogram.model import (
    EventHeader,
    Paragraph,
    Participant,
    RenditionHeader,
    Sentence,
    SentenceId,
    Span,
    Speaker,
    Speech,
    Transcript,
)


def said(*turns: tuple[str, str], roles: dict[str, str] | None = None) -> list[tuple[str, str | None]]:
    """The forms of address in these turns (who, words), and the name of who is addressed."""
    text, speeches = "", []
    for n, (who, words) in enumerate(turns, 1):
        span = Span(len(text), len(text) + len(words))
        sentence = Sentence(id=SentenceId(""), text=words, span=span)
        paragraph = Paragraph(span=span, sentences=(sentence,))
        speeches.append(Speech(n=n, speaker=Speaker(label=who, name=who), span=span, paragraphs=(paragraph,)))
        text += words + "\n"
    participants = tuple(Participant(name=name, role=role) for name, role in (roles or {}).items())
    transcript = identify_speakers(
        Transcript(
            event=EventHeader(participants=participants), rendition=RenditionHeader(), text=text, blocks=(),
            speeches=tuple(speeches),
        )
    )  # fmt: skip
    names = {s.speaker.person: s.speaker.name for s in transcript.speeches if s.speaker}
    return [(f.span.of(text), names.get(f.person)) for f in find_forms_of_address(transcript)]


TWO = {"Petr Gorelov": "President of Velmaria", "Ingrid Vestergaard": "Prime Minister of Haldria"}


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Ms Vestergaard, welcome to the city.", "Ms Vestergaard"),
        ("Welcome, Ms. Vestergaard.", "Ms. Vestergaard"),
        ("Thank you Mrs Vestergaard.", "Mrs Vestergaard"),
        ("Prime Minister, thank you for coming.", "Prime Minister"),
        ("Come in the autumn, Ingrid, for the bridge.", "Ingrid"),
        ("Уважаемая госпожа Вестергаард! Рад приветствовать.", "Уважаемая госпожа Вестергаард"),
        ("Sehr geehrte Frau Vestergaard, willkommen.", "Sehr geehrte Frau Vestergaard"),
        ("Madame Vestergaard, soyez la bienvenue.", "Madame Vestergaard"),
        ("Señora Vestergaard, bienvenida.", "Señora Vestergaard"),
        ("Szanowna Pani Vestergaard, witamy.", "Szanowna Pani Vestergaard"),
        ("Ингрид Олафовна, рад Вас видеть.", "Ингрид Олафовна"),
        ("I thank you, Ingrid Olafovna!", "Ingrid Olafovna"),
    ],
)
def test_a_name_is_spoken_to_whoever_bears_it(words: str, form: str) -> None:
    """Courtesies, surnames and patronymics of several languages lead to the one person whom they fit."""
    turns = (("Petr Gorelov", words), ("Ingrid Vestergaard", "Yes, it is so."))
    assert said(*turns, roles=TWO) == [(form, "Ingrid Vestergaard")]


@pytest.mark.parametrize(
    "words",
    [
        "Спасибо, господин Президент.",
        "Thank you, Mr President.",
        "Merci, Monsieur le Président.",
        "Danke, Herr Präsident!",
    ],
)  # fmt: skip
def test_an_office_is_its_holder_or_the_other_of_two(words: str) -> None:
    """Where only two speak, the office in whatever language means the other."""
    turns = (("Ingrid Vestergaard", words), ("Petr Gorelov", "Yes, it is so."))
    assert [who for _, who in said(*turns, roles=TWO)] == ["Petr Gorelov"]


@pytest.mark.parametrize(
    "words",
    [
        "Mr Gorelov said so yesterday.", "I met Ivan Petrovich and his son.",
        "We spoke of Mr Roe and Mrs Lund at length.",
        "The president of the bank left, who knows why.", "Well, indeed, of course.", "Mr Roe, who was here, has left.",
    ],
)  # fmt: skip
def test_who_is_only_spoken_of_is_not_addressed(words: str) -> None:
    """A name inside a sentence is a mention."""
    assert said(("Ingrid Vestergaard", words), ("Petr Gorelov", "Yes.")) == []


def test_nobody_speaks_to_themselves() -> None:
    """Of two namesakes the one who speaks is not meant."""
    turns = (("Jan Roe", "Mr Roe, go on."), ("Ola Roe", "I do."))
    assert said(*turns) == [("Mr Roe", "Ola Roe")]


def test_what_fits_several_is_unsure() -> None:
    """Neither guess nor neighbourhood: nobody is named."""
    turns = (("Ole Lund", "Ms Roe, go on."), ("Anna Roe", "I do."), ("Jan Roe", "So do I."))
    assert said(*turns) == [("Ms Roe", None)]


def test_a_patronymic_that_is_known_must_agree() -> None:
    """Two of one first name are told apart by it; without it nobody is named."""
    three = ("Денис Петрович Роу", "Денис Ильич Лунд", "Ole Berg")
    turns = ((three[2], "Денис Ильич, прошу."), (three[1], "Да."), (three[0], "Да, конечно."))
    assert said(*turns) == [("Денис Ильич", three[1])]
    turns = ((three[2], "Денис Львович, прошу."), *turns[1:])
    assert said(*turns) == [("Денис Львович", None)]


def test_an_office_before_a_name_does_not_hide_it() -> None:
    """ "Frau Ministerin Roe" is Roe; of two ministers of other things neither is "Herr Kanzler"."""
    roles = {"Anna Roe": "Bundesministerin für Salz", "Jan Lund": "Bundeskanzler", "Ole Berg": "Präsident"}
    turns = (("Ole Berg", "Frau Bundesministerin Roe, bitte."), ("Anna Roe", "Herr Bundeskanzler, ja."),
             ("Jan Lund", "Herr Reimann, bitte."))  # fmt: skip
    assert said(*turns, roles=roles) == [
        ("Frau Bundesministerin Roe", "Anna Roe"), ("Herr Bundeskanzler", "Jan Lund"), ("Herr Reimann", None)
    ]  # fmt: skip


def test_who_is_not_there_is_unsure() -> None:
    """A guest of another name is not taken for the other of two."""
    turns = (("Ole Lund", "Иван Петрович, рад видеть."), ("Анна Роу", "Да, конечно."))
    assert said(*turns) == [("Иван Петрович", None)]


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("主席、各位同仁，大家好。", "主席"),
        ("謝謝主席，我先說明。", "主席"),
        ("请问，林主席，桥什么时候开通？", "林主席"),
        ("尊敬的林海生先生，您好！", "林海生先生"),
    ],
)
def test_forms_of_address_in_chinese(words: str, form: str) -> None:
    """An office, a surname with an office, or a name with a courtesy, between marks."""
    assert said(("林海生", "請坐。"), ("王寧", words), roles={"林海生": "主席", "王寧": "部長"}) == [(form, "林海生")]


@pytest.mark.parametrize(
    ("words", "form"), [("委員長、質問します。", "委員長"), ("お願いします、山田さん。", "山田さん")]
)
def test_forms_of_address_in_japanese(words: str, form: str) -> None:
    """An office, or a surname with its courtesy."""
    roles = {"山田太郎": "委員長", "鈴木花子": "大臣"}
    assert said(("山田太郎", "始めます。"), ("鈴木花子", words), roles=roles) == [(form, "山田太郎")]


@pytest.mark.parametrize("words", ["主席昨天來了。", "大家都支持主席，很好。", "我們支持主席。", "李主席，您好。"])
def test_who_is_spoken_of_in_chinese_is_not_linked(words: str) -> None:
    """A subject or an object is no form of address, and a stranger's surname is nobody's here."""
    found = said(("林海生", "請坐。"), ("王寧", words), roles={"林海生": "主席", "王寧": "部長"})
    assert all(person is None for _, person in found)
