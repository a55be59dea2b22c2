"""The conformance check passes what conforms and says what does not."""

import dataclasses

import pytest

from stenogram.errors import BadAnswer, EngineBusy, UnknownPair
from stenogram.model import EngineLimits, TranslationAnswer, TranslationRequest, Usage
from stenogram.protocols import Translator
from stenogram.testing import EchoTranslator, GlossaryTranslator, ScriptedTranslator, answer, check_translator
from stenogram.text import language

SENTENCES = ("В зале 1941 человек.", "Мы построили 512 домов.", "Осталось 377 дней.")
ASK = TranslationRequest(source=language("ru"), target=language("en"), sentences=SENTENCES)


def check(translator: Translator, *secrets: str) -> None:
    """The check with the samples of this page."""
    check_translator(translator, source="ru", target="en", sentences=SENTENCES, secrets=secrets)


def broken(change: object) -> ScriptedTranslator:
    """An echo whose texts or usage a function spoils."""

    def step(request: TranslationRequest) -> TranslationAnswer:
        good = EchoTranslator().translate(request)
        return dataclasses.replace(good, **change(good))  # type: ignore[operator]

    return ScriptedTranslator([], then=step)


@pytest.mark.parametrize("sentences", [1, 2, 50])
def test_the_echo_conforms(sentences: int) -> None:
    """A translator that keeps its promises passes, however few sentences it takes at once."""
    check(EchoTranslator(limits=EngineLimits(sentences=sentences)))


def test_one_that_lacks_pairs_conforms() -> None:
    """A translator may lack languages, if it says so in the right way."""
    check(EchoTranslator(pairs=[("ru", "en")]))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda good: {"texts": good.texts[:-1]}, "became"),
        (lambda good: {"texts": (*good.texts, "more")}, "became"),
        (lambda good: {"texts": tuple(reversed(good.texts))}, "lacks its number"),
        (lambda good: {"texts": tuple(" " for _ in good.texts)}, "is empty"),
        (lambda good: {"texts": list(good.texts)}, "no tuple"),
        (lambda good: {"texts": tuple(text or "x" for text in good.texts)}, "where a sentence is empty"),
        (lambda _: {"usage": Usage(characters=1)}, "counts 1"),
        (lambda good: {"usage": dataclasses.replace(good.usage, tokens_in=-1)}, "below zero"),
    ],
)
def test_a_translator_that_breaks_a_promise_is_told_which(change: object, says: str) -> None:
    """Each way of answering wrongly is found and named."""
    with pytest.raises(AssertionError, match=says):
        check(broken(change))


def test_a_shown_secret_is_found() -> None:
    """A key among the settings does not pass."""
    with pytest.raises(AssertionError, match="shows a secret"):
        check(EchoTranslator(settings=[("key", "sk-canary")]), "sk-canary")


def test_a_translator_that_mixes_threads_is_found() -> None:
    """Who answers one thread with another's request does not pass."""
    last: list[TranslationRequest] = []

    def step(request: TranslationRequest) -> TranslationAnswer:
        last.append(request)
        same = [asked for asked in last[-3:] if len(asked.sentences) == len(request.sentences)]
        return EchoTranslator().translate(same[0])

    with pytest.raises(AssertionError):
        check(ScriptedTranslator([], then=step))


def test_wrong_errors_are_found() -> None:
    """A pair that it lacks must be an UnknownPair."""

    class Rude(EchoTranslator):
        def translate(self, request: TranslationRequest) -> TranslationAnswer:
            try:
                return super().translate(request)
            except UnknownPair as error:
                raise BadAnswer("rude", "no") from error

    with pytest.raises(AssertionError, match="not UnknownPair"):
        check(Rude(pairs=[("ru", "en")]))


def test_samples_without_numbers_are_refused() -> None:
    """The check cannot see places without numbers, and says so."""
    with pytest.raises(AssertionError, match="number"):
        check_translator(EchoTranslator(), source="ru", target="en", sentences=("а", "б", "в"))


def test_the_glossary_refuses_what_it_lacks() -> None:
    """A sentence that the glossary lacks is a bad answer, and all of the request is."""
    known = GlossaryTranslator({SENTENCES[0]: "1941 people are here."})
    assert known.translate(dataclasses.replace(ASK, sentences=SENTENCES[:1])).texts == ("1941 people are here.",)
    with pytest.raises(BadAnswer):
        known.translate(ASK)
    assert known.sentences_asked == (SENTENCES[0], *SENTENCES)


def test_a_script_is_played_in_order() -> None:
    """Errors, texts and functions come one after another, and then the echo."""
    played = ScriptedTranslator(
        [
            EngineBusy("scripted", "wait", retry_after_seconds=2.0),
            ("a", "b", "c"),
            lambda request: answer(request, [s.upper() for s in request.sentences]),
        ]
    )
    with pytest.raises(EngineBusy) as busy:
        played.translate(ASK)
    assert busy.value.retry_after_seconds == 2.0
    assert played.translate(ASK).texts == ("a", "b", "c")
    assert played.translate(ASK).texts == tuple(s.upper() for s in SENTENCES)
    assert played.translate(ASK).texts[0] == f"[en] {SENTENCES[0]}"
    assert len(played.asked) == 4
