"""Engines behind the faulty server, and samples that it can translate."""

from functools import partial

from stenogram.capture import Egress, open_channel
from stenogram.model import Secret, TranslationRequest
from stenogram.protocols import Translator
from stenogram.testing import FaultyServer
from stenogram.text import language

KEY = 'sk-canary-0"9\\7-never-shown'
SAMPLES = {
    "В порту за год разгрузили 1941 судно, и ни одно из них не ждало дольше двух дней.": (
        "In one year 1941 ships were unloaded in the port, and none of them waited for longer than two days."
    ),
    "Мы построим 512 домов для тех, кто потерял жильё во время наводнения.": (
        "We will build 512 houses for those who lost their homes in the flood."
    ),
    "Осталось 377 дней, и я не вижу причин откладывать решение.": (
        "There are 377 days left, and I see no reason to put the decision off."
    ),
}
REQUEST = TranslationRequest(source=language("ru"), target=language("en"), sentences=tuple(SAMPLES))


def rendered(sentence: str) -> str:
    """The sample's translation, with whatever stands around the sample left as it is."""
    for source, target in SAMPLES.items():
        if source in sentence:
            return sentence.replace(source, target)
    return f"Translated: {len(sentence)} characters of text"


def make(name: str, server: FaultyServer, seconds: float = 20.0, **options: object) -> Translator:
    """An engine of ours whose server is the faulty one."""
    from stenogram import translate

    factory = getattr(translate, f"{name}_translator")
    if name == "openai":
        options.setdefault("model", "fake-1")
    connect = partial(open_channel, egress=Egress())
    made: Translator = factory(url=server.url(name), secret=Secret(KEY), connect=connect, seconds=seconds, **options)
    return made
