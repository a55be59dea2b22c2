"""The check `omission`: a few words that a sentence lost are told by name; doubt rises with them."""

import pytest

from stenogram.audit import audit_beads, judge_beads, omission_check
from stenogram.embed.universal import universal_embedder
from stenogram.model import PRESS, Alignment, Basis, Bead, MadeBy, Severity, Side
from stenogram.protocols import PairContext
from stenogram.text import language

PAIRS = (  # a sentence, its translation, and the words that are taken out of the translation
    ("Как мы уже сообщали, в Торонто открылась выставка старых карт.",
     "As we already reported, an exhibition of old maps has opened in Toronto.", " in Toronto", "в Торонто"),
    ("Рыбаки из Балтийска жалуются, что в этом году почти нет салаки.",
     "Fishermen from Baltiysk complain that there is almost no herring this year.", " from Baltiysk", "Балтийска"),
    ("Министр здравоохранения обещал, что больницу достроят к лету.",
     "The health minister promised that the hospital would be finished by summer.", " by summer", "к лету"),
    ("Директор завода сообщил рабочим, что зарплату выплатят в пятницу.",
     "The director told the workers that wages would be paid on Friday.", " on Friday", "в пятницу"),
    ("На мосту через Волгу столкнулись автобус и грузовик с арбузами.",
     "On the bridge over the Volga a bus collided with a truck full of watermelons.", " full of watermelons",
     "арбузами"),
    ("Учительница музыки из соседней деревни пишет детские песни.",
     "A music teacher from the neighbouring village writes children's songs.", " from the neighbouring village",
     "из соседней деревни"),
    ("Ранее сообщалось, что в Новосибирске начался фестиваль воздушных змеев.",
     "Earlier it was reported that a kite festival had begun in Novosibirsk.", " in Novosibirsk", "в Новосибирске"),
    ("Певица Анна Крылова выступила перед жителями города на площади.",
     "The singer Anna Krylova performed for the people of the town on the square.", " Anna Krylova", "Анна Крылова"),
    ("Вратарь получил травму колена и пропустит весь сезон.",
     "The goalkeeper injured his knee and will miss the whole season.", " and will miss the whole season",
     "и пропустит весь сезон"),
    ("Школьники собрали деньги на лечение собаки, которую сбил трамвай.",
     "Schoolchildren collected money to treat a dog that was hit by a tram.", " that was hit by a tram",
     "которую сбил трамвай"),
    ("Суд в Марселе оправдал капитана затонувшего парома.",
     "A court in Marseille acquitted the captain of the sunken ferry.", " in Marseille", "в Марселе"),
    ("Ученые из Токио научили робота варить рисовую кашу.",
     "Scientists from Tokyo have taught a robot to cook rice porridge.", " from Tokyo", "из Токио"),
)  # fmt: skip


@pytest.fixture(scope="module")
def embedder():
    """The real encoder: what is tested rests on what it knows of words."""
    return universal_embedder(threads=1)


def audited(left: str, right: str, embedder):
    """The one bead of a pair of lines."""
    sides = Side(language=language("ru"), sentences=(left,)), Side(language=language("en"), sentences=(right,))
    context = PairContext(left_language=sides[0].language, right_language=sides[1].language)
    alignment = Alignment(left_language=sides[0].language, right_language=sides[1].language, left_count=1,
                          right_count=1, beads=(Bead(left=(0,), right=(0,), score=1.0),), likeness=None,
                          basis=Basis.GIVEN, made_by=MadeBy(name="lines"))  # fmt: skip
    checks = (omission_check(),)
    beads = audit_beads(alignment, *sides, checks=checks, embedder=embedder, context=context)
    return judge_beads(beads, checks=checks, policy=PRESS)[0]


def test_some_lost_words_are_named(embedder):
    """Of twelve phrases a third at least is told, each by its own words; what is told is never something else."""
    named = 0
    for left, right, lost, words in PAIRS:
        for finding in audited(left, right.replace(lost, ""), embedder).findings:
            mark = finding.measurement.left
            assert mark is not None
            told = left[mark.start : mark.end].strip(",. ")
            assert words in told or told in words
            named += finding.severity in (Severity.MAJOR, Severity.MINOR)
    assert named >= len(PAIRS) // 3


@pytest.mark.parametrize(("left", "right"), [pair[:2] for pair in PAIRS])
def test_whole_sentences_lack_nothing(left, right, embedder):
    """A translation that says everything raises no error."""
    assert audited(left, right, embedder).findings == ()


def test_lost_words_raise_doubt(embedder):
    """A line that lost words is trusted less than the whole one, in all pairs but two at most (record 0025)."""
    more = [
        audited(left, right.replace(lost, ""), embedder).doubt > audited(left, right, embedder).doubt
        for left, right, lost, _ in PAIRS
    ]
    assert sum(more) >= len(PAIRS) - 2
