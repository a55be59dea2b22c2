"""Each verdict on words that were said, and on words that only look so."""

import pytest
from tests.unit.quote.conftest import Checks

from stenogram.errors import UsageError
from stenogram.model import Nature, RenditionKind, Verdict

TALKS = [
    (
        "Anna Roe",
        (
            "Good evening. I want to say that we will not attack the harbour of Sollund this year, and that 23 ships "
            "will sail on 7 July. Thank you.\nWe want peace, and we will sign."
        ),
    ),
    ("Jan Holm", "We will sign the treaty — “soon”, as they say. It is not possible to wait. Thank you."),
    ("Anna Roe", "Will you sign today? We can’t wait. Twenty-three million people wait for 1 500 ships."),
]


@pytest.mark.parametrize(
    ("quotation", "verdict"),
    [
        ("We want peace, and we will sign.", "verbatim"),
        ("we want peace, AND we will sign", "verbatim"),
        ("We will sign the treaty - 'soon', as they say", "verbatim"),
        ("Thank you. We want peace", "verbatim"),
        ("of Sollund this year", "verbatim"),
        ("we will attack the harbour of Sollund this year", "negated"),
        ("It is possible to wait", "negated"),
        ("We can wait. Twenty-three million people", "negated"),
        ("we do not want peace, and we will sign", "negated"),
        ("that 32 ships will sail on 7 July", "altered number"),
        ("that 23 ships will sail on 8 July", "altered number"),
        ("Twenty-three people wait for 1 500 ships", "altered number"),
        ("people wait for 500 ships", "altered number"),
        ("that twenty-three ships will sail", "altered"),
        ("23 million people wait", "altered"),
        ("that 23 boats will sail on 7 July", "altered"),
        ("We want peace and we will sign", "altered"),
        ("the harbоur of Sollund this year", "altered"),
        ("the har\u200bbour of Sollund this year", "altered"),
        ("the harbour of Sollund thi\u0301s year", "altered"),
        ("the harbour of Sollunb this year", "altered"),
        ("Will you sign today.", "altered"),
        ("I want to say that we [Roe] will not attack the harbour", "altered"),
        ("we will not attack Sollund this year", "trimmed"),
        ("Good evening … we want peace", "trimmed"),
        ("Good evening. [...] We want peace", "trimmed"),
        ("It is not possible to wait. Thank you. Will you sign today?", "other speaker"),
        ("Nobody mentioned the price of fish at dinner", "not found"),
        ("tack the harb", "not found"),
    ],
)
def test_each_quotation_has_its_verdict(check: Checks, quotation: str, verdict: str) -> None:
    """Only the very words are verbatim; whatever differs is told for what it is."""
    checked = check(quotation, TALKS)
    assert checked.verdict.value == verdict, checked.because


@pytest.mark.parametrize(
    ("language", "denied", "without"),
    [
        ("ru", "Мы, как я уже говорил вчера, не будем нападать на порт.", ("не будем", "будем")),
        ("ru", "Это невозможно сделать до осени.", ("невозможно", "возможно")),
        ("de", "Wir werden den Hafen in diesem Jahr nicht angreifen.", ("nicht ", "")),
        ("de", "Es gibt keinen Vertrag mit dem Hafen von Sollund.", ("keinen", "einen")),
        ("fr", "Nous n’allons pas attaquer le port cette année.", ("n’allons pas", "allons")),
        ("es", "No vamos a atacar el puerto este año.", ("No vamos", "Vamos")),
        ("it", "Non attaccheremo il porto di Sollund quest’anno.", ("Non attaccheremo", "Attaccheremo")),
        ("pl", "W tym roku nie zaatakujemy portu Sollund.", ("nie ", "")),
        ("uk", "Ми не будемо нападати на порт цього року.", ("не ", "")),
        ("tr", "Bu yıl limana saldırmak doğru değil, dedim.", (" değil", "")),
        ("ar", "نحن لا نريد الحرب مع جيراننا.", ("لا ", "")),
        ("ar", "لن نهاجم ميناء سولوند هذا العام.", ("لن ", "")),
        ("he", "אנחנו לא נתקוף את הנמל השנה.", ("לא ", "")),
        ("sv", "Vi kommer inte att anfalla hamnen i år.", ("inte ", "")),
        ("fi", "Me emme hyökkää satamaan tänä vuonna.", ("emme ", "")),
        ("hu", "Idén nem támadjuk meg a kikötőt.", ("nem ", "")),
        ("id", "Kami tidak akan menyerang pelabuhan tahun ini.", ("tidak ", "")),
        ("en", "I do not think that anybody, whatever they say, wants this war.", ("do not ", "")),
    ],
)
def test_a_denial_that_was_dropped_is_told_in_each_language(
    check: Checks, language: str, denied: str, without: tuple[str, str]
) -> None:
    """A quotation without its "not", near its verb or far from it, is negated; so is one with a "not" too many."""
    plain = denied.replace(*without)
    assert check(plain, [("Ana", denied)], language=language).verdict.value == "negated"
    assert check(denied, [("Ana", plain)], language=language).verdict.value == "negated"


def test_what_was_folded_is_told_and_nothing_else(check: Checks) -> None:
    """The foldings of a match are those without which it would be none."""
    turns = [("Анна", "Всё это — «правда», и мы её знаем.")]
    assert check("Всё это — «правда», и мы её знаем.", turns, language="ru").places[0].foldings == ()
    assert check("Все это — «правда»", turns, language="ru").places[0].foldings == ("ё/е",)
    assert check('всё это - "правда"', turns, language="ru").places[0].foldings == (
        "case",
        "quotation marks",
        "dashes",
    )


def test_the_exact_words_are_pointed_at(check: Checks) -> None:
    """A place's span holds the words as printed, whatever was folded."""
    place = check("- 'soon', as they SAY", TALKS).places[0]
    assert place.text == "soon”, as they say"
    assert place.speaker is not None
    assert place.speaker.label == "Jan Holm"


def test_words_of_another_are_not_the_speakers(check: Checks) -> None:
    """Asked for one speaker, another's very words are "other speaker", and who said them is named."""
    checked = check("It is not possible to wait", TALKS, speaker="Anna Roe")
    assert checked.verdict.value == "other speaker"
    assert "Jan Holm" in str(checked.because)
    assert check("It is not possible to wait", TALKS, speaker="Jan Holm").verdict.value == "verbatim"


def test_every_place_of_repeated_words_is_listed(check: Checks) -> None:
    """What was said several times has several places, the asked speaker's first."""
    checked = check("Thank you.", TALKS, speaker="Jan Holm")
    assert [p.speaker.label for p in checked.places if p.speaker][:1] == ["Jan Holm"]
    assert len(check("Thank you.", TALKS).places) == 2


def test_a_denial_just_before_the_words_is_told(check: Checks) -> None:
    """Words cut out of a denial are verbatim, and the reader is warned."""
    place = check("attack the harbour of Sollund", TALKS).places[0]
    assert any("not" in str(caution) for caution in place.cautions)


def test_a_distance_that_an_ellipsis_joins_is_told(check: Checks) -> None:
    """The words that an ellipsis leaves out are counted and shown."""
    difference = check("Good evening … we want peace", TALKS).places[0].differences[0]
    assert difference.nature is Nature.MARKED
    assert difference.words == 26


def test_words_of_a_translation_are_a_renditions_only(check: Checks) -> None:
    """What stands in a machine's rendition alone is never plainly verbatim."""
    checked = check("We want peace", TALKS, kind=RenditionKind.MACHINE)
    assert checked.verdict.value == "verbatim in a rendition only"


@pytest.mark.parametrize("quotation", ["", " … ", "«—»", "?!"])
def test_nothing_to_look_for_is_refused(check: Checks, quotation: str) -> None:
    """A quotation without a word is a mistake of who asks."""
    with pytest.raises(UsageError):
        check(quotation, TALKS)


@pytest.mark.parametrize("mark", [" … ", " ... ", " [...] ", " (…) "])
def test_an_ellipsis_for_no_words_is_told(check: Checks, mark: str) -> None:
    """Words that stand next to each other are verbatim, and the reader is told that nothing is left out."""
    checked = check(f"we will not{mark}attack the harbour", TALKS)
    assert checked.verdict.value == "verbatim"
    assert str(checked.because).endswith("the ellipsis stands for no words")
    assert check(f"we will not{mark}the harbour", TALKS).verdict.value == "trimmed"


def test_words_that_changed_places_are_altered_by_their_order(check: Checks) -> None:
    """All the words in another order: altered, and what moved is told, not as left out here and added there."""
    turns = [
        ("Ana", "23 ships will sail on 7 July. On September 15 the bridge will open to lorries, and we will be there.")
    ]
    found = check("The bridge will open to lorries on September 15", turns)
    assert found.verdict is Verdict.ALTERED
    (moved,) = found.places[0].differences
    assert (moved.nature, moved.quoted, moved.said) == (Nature.MOVED, "on September 15", "On September 15")
    assert found.places[0].text == "On September 15 the bridge will open to lorries"
    assert "order of the words" in str(found.because)


def test_another_order_hides_no_denial_and_no_number(check: Checks) -> None:
    """What moved does not outweigh what was changed."""
    turns = [("Ana", "On September 15 the bridge will not open to lorries.")]
    assert check("The bridge will open to lorries on September 15", turns).verdict is Verdict.NEGATED
    turns = [("Ana", "The council of the town will build 3 schools and 5 bridges before winter comes.")]
    swapped = check("The council of the town will build 5 schools and 3 bridges before winter comes", turns)
    assert swapped.verdict in (Verdict.ALTERED_NUMBER, Verdict.NOT_FOUND)
    turns = [("Ana", "I believe that the fishermen of Sollund do not know the harbour.")]
    shifted = check("I do not believe that the fishermen of Sollund know the harbour", turns)
    assert shifted.verdict is Verdict.ALTERED
    assert "“do not” does not stand in this place" in str(shifted.because)


def test_a_denial_is_one_sign_in_a_language_without_spaces(check: Checks) -> None:
    """不 and 没有 deny as words do."""
    turns = [("Ana", "铁路不需要新的车站。渔民们没有为此感谢我们。")]
    assert check("铁路需要新的车站", turns, language="zh").verdict is Verdict.NEGATED
    assert check("渔民们为此感谢我们", turns, language="zh").verdict is Verdict.NEGATED


def test_a_like_sentence_nearby_makes_no_other_order(check: Checks) -> None:
    """Where the words stand in order but for one, no neighbour lends the missing one: it is told as another word."""
    turns = [("Ana", "The answer from Sollund is the same to us. The answer from Gravik is the same to us.")]
    found = check("The answer from Tromsk is the same to us", turns)
    assert [d.nature for d in found.places[0].differences] == [Nature.CHANGED]


def test_a_denial_at_the_edge_of_other_words_counts(check: Checks) -> None:
    """Where other words stand for those that a denial is of, leaving it out turns the sentence round."""
    turns = [("Ana", "Our governments are not going to raise duties on grain this year.")]
    assert check("They will raise duties on grain this year", turns).verdict is Verdict.NEGATED
    piece = check("going to raise dutys on grain this year", turns)
    assert piece.verdict is Verdict.ALTERED  # a piece of what was said, with a slip


def test_a_piece_that_looks_whole_says_what_denies_it(check: Checks) -> None:
    """The verdict of words with a capital letter of their own names a denial that stands before them."""
    turns = [("Ana", "But nobody can tell me that we closed the harbour.")]
    checked = check("We closed the harbour.", turns)
    assert checked.verdict is Verdict.VERBATIM
    assert "nobody" in str(checked.because)
