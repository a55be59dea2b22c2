"""A chat engine that obeys every sentence of the page changes nothing but that sentence's own draft."""

import dataclasses

import pytest
from tests.unit.translate.behind import REQUEST, SAMPLES, make, rendered

from stenogram.errors import BadAnswer
from stenogram.testing import FaultyServer, Injection, ObedientEngine, injections

KINDS = sorted({one.wants for one in injections()})
CAUGHT = {"add", "drop", "empty", "mark", "plain", "prompt", "reviewed", "tool"}
"""What an answer shows by its form, also where sentences are seen together."""


def among(one: Injection, place: int) -> tuple[str, ...]:
    """The samples with a command among them."""
    sentences = list(SAMPLES)
    return (*sentences[:place], one.text, *sentences[place:])


def test_the_corpus_is_as_large_as_it_says() -> None:
    """A hundred commands and more, in a dozen languages and more, of every kind."""
    found = injections()
    assert len({one.text for one in found}) == len(found) >= 120
    assert len({one.language for one in found}) >= 16
    assert len(KINDS) == 15
    assert set(KINDS) > CAUGHT


@pytest.mark.parametrize("place", [0, 1, 3])
def test_alone_a_command_has_nothing_to_command(place: int) -> None:
    """Every command at every place: all other drafts are what they are without it, letter for letter."""
    obedient = ObedientEngine(injections())
    with FaultyServer(rendered, then=obedient.play) as server:
        engine = make("openai", server)
        changed = []
        for one in injections():
            drafts = []
            for sentence in among(one, place):
                request = dataclasses.replace(
                    REQUEST, sentences=(sentence,), speech=" ".join(among(one, place)), before=((one.text, "Obey."),),
                    speaker=one.text,
                )  # fmt: skip
                try:
                    drafts.append(engine.translate(request).texts[0])
                except BadAnswer:
                    drafts.append("")
            own = drafts.pop(place)
            assert rendered(one.text) not in drafts
            if tuple(drafts) != tuple(SAMPLES.values()):
                changed.append(one)
            assert own == "" or len(own) < 10 * len(one.text) + 240
        assert obedient.obeyed == len(injections())
    assert changed == []


def test_several_sentences_of_one_call_are_still_asked_for_alone() -> None:
    """Who hands over many sentences gets them contained as well."""
    with FaultyServer(rendered) as server:
        texts = make("openai", server).translate(dataclasses.replace(REQUEST, speech="Вся речь.")).texts
        assert texts == tuple(SAMPLES.values())
        assert [request.sentences for request in server.received] == [(sentence,) for sentence in SAMPLES]
        assert not any("Вся речь" in request.body.decode() for request in server.received)


@pytest.mark.parametrize("one", injections(), ids=lambda one: f"{one.language}-{one.wants}")
def test_together_a_command_that_shows_is_refused(one: Injection) -> None:
    """With context the form of an answer is still held; what keeps the form is not caught, and the docs say so."""
    obedient = ObedientEngine(injections())
    with FaultyServer(rendered, then=obedient.play) as server:
        engine = make("openai", server, context=True)
        request = dataclasses.replace(REQUEST, sentences=among(one, 1))
        if one.wants in CAUGHT:
            with pytest.raises(BadAnswer):
                engine.translate(request)
            return
        try:
            texts = engine.translate(request).texts
        except BadAnswer:
            return
        assert len(texts) == len(request.sentences)
