"""The check `name`: a name that became another is told where no letters can show it, by what the encoder misses."""

import pytest

from stenogram.audit import audit_beads, judge_beads, name_check
from stenogram.embed.universal import universal_embedder
from stenogram.model import Alignment, Basis, Bead, MadeBy, Severity, Side
from stenogram.model.policy import PRESS, policy_named
from stenogram.protocols import PairContext
from stenogram.text import language

EXCHANGED = (  # languages, a sentence, its right translation, the name there, another name
    ("de-en", "Die Bürgermeisterin von Kassel eröffnete gestern die neue Brücke über den Fluss.",
     "The mayor of Kassel opened the new bridge over the river yesterday.", "Kassel", "Dresden"),
    ("de-en", "Gegen Mittag sprach Hollmann mit den streikenden Fahrern der Straßenbahn.",
     "Around noon Hollmann talked to the striking tram drivers.", "Hollmann", "Rakowski"),
    ("ja-en", "首相は来月ベトナムを訪問し、貿易について話し合う予定です。",
     "The prime minister will visit Vietnam next month to discuss trade.", "Vietnam", "Argentina"),
    ("zh-en", "总统昨天在华沙会见了外国记者。",
     "The president met foreign journalists in Warsaw yesterday.", "Warsaw", "Nairobi"),
    ("es-en", "El ministro de Hacienda viajó el martes a Lisboa para firmar el acuerdo.",
     "The finance minister travelled to Lisbon on Tuesday to sign the agreement.", "Lisbon", "Helsinki"),
    ("pl-en", "Rozmowy z przedstawicielami Norwegii trwały całą noc.",
     "The talks with the representatives of Norway lasted all night.", "Norway", "Chile"),
    ("it-en", "Il traghetto per Palermo è partito con due ore di ritardo.",
     "The ferry to Palermo left two hours late.", "Palermo", "Corinth"),
    ("fr-en", "Le musée de Nantes a acheté trois tableaux du peintre.",
     "The museum of Nantes has bought three paintings by the painter.", "Nantes", "Zagreb"),
    ("ru-en", "Большой театр отменил все спектакли до конца сезона.",
     "The Bolshoi Theatre cancelled all performances until the end of the season.", "Bolshoi Theatre", "Green Party"),
    ("ru-en", "Всемирная организация здравоохранения рекомендует мыть руки перед едой.",
     "The World Health Organisation recommends washing hands before meals.", "World Health Organisation",
     "Southern Railway"),
)  # fmt: skip
TWINS = (
    ("de-en", "Das Kind wurde in der Kinderklinik behandelt.", "The child was treated at the Children's Hospital."),
    ("pl-en", "Wyrok wydała w lipcu komisja związku piłki nożnej.",
     "The verdict was given in July by a commission of the Football Association."),
    ("ca-en", "Cada diputat ha de signar el full abans de sortir de la sala i lliurar-lo.",
     "Every Member must sign the sheet before leaving the hall and hand it in."),
    ("ca-en", "Tres treballadors d’aquest hemicicle van plantar els arbres del pati.",
     "Three workers of this House planted the trees of the yard."),
    ("es-en", "Según el artículo 12, cada intervención dura dos minutos como máximo.",
     "Under Article 12 of the Rules of Procedure, each speech lasts two minutes at most."),
    ("ca-en", "La segona votació és la dels bibliotecaris, d’acord amb l’article 31 del Reglament.",
     "The second vote is that on the librarians, in accordance with Rule 31 of the Rules of Procedure."),
    ("ru-en", "В музее открылась выставка ко Дню Победы.", "An exhibition for Victory Day has opened at the museum."),
)  # fmt: skip


@pytest.fixture(scope="module")
def embedder():
    """The real encoder: what is tested rests on what it knows of words."""
    return universal_embedder(threads=1)


def errors(pair: str, left: str, right: str, embedder, policy=PRESS):
    """The reasons of the errors of weight in a pair of lines."""
    here, there = map(language, pair.split("-"))
    sides = Side(language=here, sentences=(left,)), Side(language=there, sentences=(right,))
    alignment = Alignment(left_language=here, right_language=there, left_count=1, right_count=1,
                          beads=(Bead(left=(0,), right=(0,), score=1.0),), likeness=None, basis=Basis.GIVEN,
                          made_by=MadeBy(name="lines"))  # fmt: skip
    checks = (name_check(),)
    context = PairContext(left_language=here, right_language=there)
    beads = audit_beads(alignment, *sides, checks=checks, embedder=embedder, context=context)
    found = judge_beads(beads, checks=checks, policy=policy)[0].findings
    return [f.because for f in found if f.severity in (Severity.MAJOR, Severity.CRITICAL)]


@pytest.mark.parametrize(("pair", "left", "right", "name", "other"), EXCHANGED)
def test_an_exchanged_name_is_an_error_and_its_twin_is_not(pair, left, right, name, other, embedder):
    """The finding names what came; the right translation raises nothing."""
    assert errors(pair, left, right, embedder) == []
    told = errors(pair, left, right.replace(name, other), embedder)
    assert any(other in because for because in told), told


@pytest.mark.parametrize(("pair", "left", "right"), TWINS)
def test_a_translation_in_capitals_is_no_strange_name(pair, left, right, embedder):
    """Ordinary words in capitals that say what the source says."""
    assert errors(pair, left, right, embedder) == []


def test_the_limit_is_the_policys(embedder):
    """One measurement: an error under the press policy, none where its limit is set out of reach."""
    pair, left, right, name, other = EXCHANGED[0]
    assert errors(pair, left, right.replace(name, other), embedder)
    deaf = policy_named("press", [("name.odds", 99.0)])
    assert errors(pair, left, right.replace(name, other), embedder, deaf) == []
