"""DeepL and LibreTranslate: what is sent, and what they want before they start."""

import json
from functools import partial

import pytest
from tests.unit.translate.behind import KEY, REQUEST, SAMPLES, make, rendered

from stenogram import translate
from stenogram.capture import open_channel
from stenogram.errors import EngineRefused, UnknownPair
from stenogram.model import Secret
from stenogram.testing import FaultyServer, Reply, check_translator
from stenogram.text import language
from stenogram.translate import deepl_translator, libretranslate_translator

ENGINES = ("deepl", "libretranslate")
connect = partial(open_channel)


@pytest.mark.parametrize("name", ENGINES)
def test_it_conforms(name: str) -> None:
    """Behind a server that translates, it is a translator as the protocol wants it, and shows no key."""
    with FaultyServer(rendered) as server:
        engine = make(name, server)
        check_translator(engine, source="ru", target="en", sentences=tuple(SAMPLES), secrets=[KEY, "canary"])


@pytest.mark.parametrize(
    ("name", "words"),
    [("deepl", "Value for 'target_lang' not supported."), ("libretranslate", "qaa is not supported")],
)
def test_a_language_that_the_server_lacks_is_an_unknown_pair(name: str, words: str) -> None:
    """What a server says of a language becomes our error, without its words."""
    body = json.dumps({"message" if name == "deepl" else "error": words}).encode()
    with FaultyServer(rendered, then=lambda *_: Reply(status=400, body=body)) as server:
        engine = make(name, server)
        with pytest.raises(UnknownPair) as refused:
            engine.translate(REQUEST)
    assert words not in str(refused.value)


def test_what_deepl_is_sent() -> None:
    """Context, formality, model and glossary go along; the client's account of the platform does not."""
    request = type(REQUEST)(
        source=language("ru"), target=language("en-GB"), sentences=("Раз 111.", ""), speech="Вся речь."
    )
    with FaultyServer(rendered) as server:
        engine = make("deepl", server, formality="more", model="quality_optimized", glossary="g-1")
        assert engine.translate(request).texts[1] == ""
        body = json.loads(server.received[0].body)
        headers = dict(server.received[0].headers)
    assert body["text"] == ["Раз 111."]
    assert (body["source_lang"], body["target_lang"], body["context"]) == ("RU", "EN-GB", "Вся речь.")
    assert (body["formality"], body["model_type"], body["glossary_id"]) == ("more", "quality_optimized", "g-1")
    assert headers["User-Agent"] == "Stenogram"
    assert dict(engine.settings).keys() == {"server", "model", "formality", "glossary"}


@pytest.mark.parametrize(
    ("tag", "code"),
    [("en", "EN-US"), ("pt-BR", "PT-BR"), ("pt", "PT-PT"), ("zh", "ZH-HANS"), ("de-AT", "DE"), ("no", "NB")],
)
def test_deepl_is_told_which_english(tag: str, code: str) -> None:
    """Where DeepL tells varieties apart, one is named."""
    with FaultyServer(rendered) as server:
        make("deepl", server).translate(
            type(REQUEST)(source=language("ru"), target=language(tag), sentences=("Раз 111.",))
        )
        assert json.loads(server.received[0].body)["target_lang"] == code


def test_a_free_key_goes_to_the_free_server() -> None:
    """DeepL's keys say by their end to which of its servers they belong."""
    for key, host in (("canary", "https://api.deepl.com"), ("canary:fx", "https://api-free.deepl.com")):
        engine = deepl_translator(connect=connect, secret=Secret(key))
        assert dict(engine.settings)["server"] == host
        assert not engine.limits.is_local


def test_what_they_want_before_they_start() -> None:
    """A key, and choices that exist."""
    with pytest.raises(EngineRefused, match="wants a key"):
        deepl_translator(connect=connect)
    with pytest.raises(EngineRefused, match="no formality"):
        deepl_translator(connect=connect, secret=Secret("k"), formality="very")
    with pytest.raises(EngineRefused, match="wants a key"):
        libretranslate_translator(connect=connect)


@pytest.mark.parametrize("name", [*ENGINES, "openai"])
def test_a_key_leaves_no_trace_in_who_made_it(name: str) -> None:
    """Two keys are one maker: no digest of settings holds one."""
    with FaultyServer(rendered) as server:
        one = make(name, server)
        factory = getattr(translate, f"{name}_translator")
        more = {"model": "fake-1"} if name == "openai" else {}
        other = factory(url=server.url(name), secret=Secret("another"), connect=connect, **more)
        assert one.made_by == other.made_by
        assert one.settings == other.settings


def test_libretranslate_sends_its_key_in_the_body_only() -> None:
    """The key goes where the server expects it, and is left out where there is none."""
    with FaultyServer(rendered) as server:
        make("libretranslate", server).translate(REQUEST)
        assert json.loads(server.received[0].body)["api_key"] == KEY
        assert KEY not in str(server.received[0].headers)
        libretranslate_translator(connect=connect, url=server.url("libretranslate")).translate(REQUEST)
        assert "api_key" not in json.loads(server.received[1].body)
