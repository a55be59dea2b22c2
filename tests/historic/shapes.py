"""Generators of self-written sentences of the shapes in which transcripts were once altered; no real words.

Each shape gives its variants as (languages, source, altered translation, right translation, what the reason must name).
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A source with an altered translation and its correct twin, line by line; an empty line: not there."""

    pair: str
    source: Lines
    altered: Lines
    right: Lines
    check: frozenset[str]  # those that tell the alteration
    reason: str  # what the reason must quote


FIGURES = (1_342_876, 2_471_306, 1_905_247, 3_618_452, 1_286_739)


def _grouped(figure: int, mark: str) -> str:
    return f"{figure:,}".replace(",", mark)


def _digits_swapped(figure: int) -> int:
    text = str(figure)
    return int(text[:-3] + text[-2] + text[-3] + text[-1])


def _groups_swapped(figure: int) -> int:
    a, b, c = f"{figure:,}".split(",")
    return int(a + c + b)


PLACES = (("под Озерском", "near Ozersk", "bei Osersk"), ("у Каменки", "near Kamenka", "bei Kamenka"))


def number_chain() -> Iterator[Variant]:
    """One figure and what its copies made of it: another figure, two digits swapped, two groups swapped."""
    for figure, (ru, en, de) in itertools.product(FIGURES, PLACES):
        for wrong in (figure - 188_190, _digits_swapped(figure), _groups_swapped(figure)):
            source = f"Потери армии {ru} составили {_grouped(figure, chr(160))} человек."
            english, german = (
                lambda n, place=en: f"The army's losses {place} amounted to {_grouped(n, ',')} people.",
                lambda n, place=de: f"Die Verluste der Armee {place} betrugen {_grouped(n, '.')} Mann.",
            )
            yield Variant(pair="ru-en", source=(source,), altered=(english(wrong),), right=(english(figure),),
                          check=frozenset({"number"}), reason=_grouped(wrong, ","))  # fmt: skip
            yield Variant(pair="de-en", source=(german(figure),), altered=(english(wrong),), right=(english(figure),),
                          check=frozenset({"number"}), reason=_grouped(wrong, ","))  # fmt: skip


DIRECTIONS = (
    ("больше", "меньше", "more", "fewer", "mehr", "weniger"),
    ("выше", "ниже", "higher", "lower", "höher", "niedriger"),
)
THINGS = (("Потери", "The losses", "Die Verluste"), ("Расходы", "The costs", "Die Kosten"),
          ("Поставки", "The supplies", "Die Lieferungen"))  # fmt: skip


def reversed_direction() -> Iterator[Variant]:
    """A difference whose sign was turned round: 188 thousand less for 188 thousand more."""
    for n, (up_ru, down_ru, up_en, down_en, up_de, down_de) in itertools.product((188, 240, 315), DIRECTIONS):
        for ru, en, de in THINGS:
            turns = ((up_ru, up_en, down_en, up_de), (down_ru, down_en, up_en, down_de))
            for word_ru, right, wrong, word_de in turns:
                english = (f"{en} turned out {n} thousand {wrong} than reported.",
                           f"{en} turned out {n} thousand {right} than reported.")  # fmt: skip
                yield Variant(pair="ru-en", source=(f"{ru} оказались на {n} тысяч {word_ru}, чем сообщалось.",),
                              altered=english[:1], right=english[1:], check=frozenset({"negation"}),
                              reason=wrong)  # fmt: skip
                yield Variant(pair="de-en", source=(f"{de} waren um {n} Tausend {word_de} als gemeldet.",),
                              altered=english[:1], right=english[1:], check=frozenset({"negation"}),
                              reason=wrong)  # fmt: skip


TALKS = (
    (("Хотели ли вы, чтобы на выборах победил мэр Орлов?", "И поручали ли вы чиновникам помогать ему?",
      "Да, я хотел его победы, потому что он говорил о дружбе."),
     ("Did you want Mayor Orlov to win the election?", "And did you direct any officials to help him?",
      "Yes, I wanted him to win, because he talked about friendship."),
     ("Wollten Sie, dass Bürgermeister Orlow die Wahl gewinnt?", "Und haben Sie Beamte angewiesen, ihm zu helfen?",
      "Ja, ich wollte seinen Sieg, denn er sprach von Freundschaft.")),
    (("Просили ли вы компанию закрыть старую шахту?", "И обещали ли вы рабочим другую работу?",
      "Да, я просил об этом, потому что шахта была опасна."),
     ("Did you ask the company to close the old mine?", "And did you promise the workers other jobs?",
      "Yes, I asked for that, because the mine was dangerous."),
     ("Haben Sie die Firma gebeten, die alte Grube zu schließen?", "Und haben Sie den Arbeitern Arbeit zugesagt?",
      "Ja, ich habe darum gebeten, denn die Grube war gefährlich.")),
    (("Знали ли вы о письме министра до встречи?", "И показывали ли вы это письмо журналистам?",
      "Да, я знал о письме, мне передали его в поезде."),
     ("Did you know of the minister's letter before the meeting?", "And did you show this letter to journalists?",
      "Yes, I knew of the letter, it was handed to me on the train."),
     ("Wussten Sie vor dem Treffen von dem Brief des Ministers?", "Und haben Sie diesen Brief Journalisten gezeigt?",
      "Ja, ich wusste von dem Brief, man gab ihn mir im Zug.")),
    (("Собираетесь ли вы продать портовый склад?", "И сколько денег получит за него город?",
      "Да, мы продадим его, и деньги пойдут больнице."),
     ("Are you going to sell the harbour warehouse?", "And how much money will the town get for it?",
      "Yes, we shall sell it, and the money will go to the hospital."),
     ("Werden Sie das Lagerhaus am Hafen verkaufen?", "Und wie viel Geld wird die Stadt dafür bekommen?",
      "Ja, wir werden es verkaufen, und das Geld geht an das Krankenhaus.")),
)  # fmt: skip


def omitted_question() -> Iterator[Variant]:
    """A question that a transcript left out: whole, by half, or with its answer."""
    checks = frozenset({"omission"})
    for russian, english, german in TALKS:
        for pair, (one, other) in {"ru-en": (russian, english), "en-ru": (english, russian),
                                   "de-en": (german, english)}.items():  # fmt: skip
            question, more, answer = other
            yield Variant(pair=pair, source=one, altered=("", more, answer), right=other, check=checks, reason=one[0])
            yield Variant(pair=pair, source=(f"{one[0]} {one[1]}", one[2]), altered=(question, answer),
                          right=(f"{question} {more}", answer), check=checks, reason=one[1][:20])  # fmt: skip
            yield Variant(pair=pair, source=one, altered=(question, "", ""), right=other, check=checks, reason=one[2])


DEEDS = (
    ("провели референдум", "held the referendum", "the referendum was held", "проведён референдум"),
    ("построили плотину", "built the dam", "the dam was built", "построена плотина"),
    ("закрыли границу", "closed the border", "the border was closed", "закрыта граница"),
    ("открыли рынок", "opened the market", "the market was opened", "открыт рынок"),
    ("подписали договор", "signed the treaty", "the treaty was signed", "подписан договор"),
)
VIEWS = (("считаем", "believe"), ("знаем", "know"), ("говорим", "say"))


def dropped_we() -> Iterator[Variant]:
    """The second "we" of "we believe that we did it": without it nobody did it."""
    for (did_ru, did, was_done, _), (view_ru, view) in itertools.product(DEEDS, VIEWS):
        source, english = f"Мы {view_ru}, что мы {did_ru} по закону.", f"We {view} that we {did} lawfully."
        yield Variant(pair="ru-en", source=(source,), altered=(f"We {view} that {was_done} lawfully.",),
                      right=(english,), check=frozenset({"person"}), reason="мы")  # fmt: skip
        yield Variant(pair="ru-ru", source=(source,), altered=(f"Мы {view_ru}, что {did_ru} по закону.",),
                      right=(source,), check=frozenset({"person"}), reason="мы")  # fmt: skip


SUBJECTS = (("парламентских выборов", "parliamentary elections", "Parlamentswahlen"),
            ("дорожного налога", "the road tax", "die Straßensteuer"), ("хлебных цен", "bread prices", "Brotpreise"),
            ("школьной реформы", "the school reform", "die Schulreform"))  # fmt: skip
FRAMES = (
    ("Мы хотим, чтобы жители свободно участвовали в обсуждении {}, и я скажу об этом завтра.",
     "We want the residents to take part freely in the discussion of {}, and I shall speak about it tomorrow.",
     "We want the residents to take part freely, and I shall speak about it tomorrow."),
    ("Для меня важно, чтобы газеты честно писали о подготовке {}, и власти это знают.",
     "It matters to me that the papers write honestly about the preparation of {}, and the authorities know it.",
     "It matters to me that the papers write honestly, and the authorities know it."),
    ("Я спросил министра о ходе {}, и мы долго говорили в кабинете.",
     "I asked the minister about the progress of {}, and we talked for a long time in his office.",
     "I asked the minister, and we talked for a long time in his office."),
)  # fmt: skip


def dropped_subject() -> Iterator[Variant]:
    """The subject taken out of a sentence that goes on without it: what was to be free is no longer said."""
    checks = frozenset({"omission", "addition", "likeness"})
    for (ru, en, _), (source, right, altered) in itertools.product(SUBJECTS, FRAMES):
        yield Variant(pair="ru-en", source=(source.format(ru),), altered=(altered,), right=(right.format(en),),
                      check=checks, reason="")  # fmt: skip
        yield Variant(pair="en-ru", source=(right.format(en),), altered=(_RUSSIAN_SHORT[altered],),
                      right=(source.format(ru),), check=checks, reason="")  # fmt: skip


_RUSSIAN_SHORT = {
    FRAMES[0][2]: "Мы хотим, чтобы жители свободно участвовали, и я скажу об этом завтра.",
    FRAMES[1][2]: "Для меня важно, чтобы газеты честно писали, и власти это знают.",
    FRAMES[2][2]: "Я спросил министра, и мы долго говорили в кабинете.",
}

SHAPES = (number_chain, reversed_direction, omitted_question, dropped_we, dropped_subject)
