"""Apertium as it is installed: borders kept, odd letters kept, refusals that say what to do."""

import shutil
import sys
from pathlib import Path

import pytest

from stenogram.errors import BadAnswer, EngineDown, EngineRefused, UnknownPair
from stenogram.model import TranslationRequest
from stenogram.testing import check_translator
from stenogram.text import language
from stenogram.translate import ApertiumTranslator

needs_apertium = pytest.mark.skipif(
    shutil.which("apertium") is None, reason="apertium is not installed: tools/apertium"
)


def asked(source: str, target: str, *sentences: str) -> TranslationRequest:
    """A request of these sentences."""
    return TranslationRequest(source=language(source), target=language(target), sentences=sentences)


def stand_in(folder: Path, body: str) -> str:
    """A program that is called like Apertium and does something else."""
    program = folder / "apertium"
    program.write_text(f"#!{sys.executable}\nimport sys, time\narguments = sys.argv[1:]\n{body}\n", "utf-8")
    program.chmod(0o755)
    return str(program)


LISTS = "if arguments == ['-l']: print('  eng-spa'); sys.exit()\n"


@needs_apertium
@pytest.mark.parametrize(
    ("source", "target", "sentences"),
    [
        ("be", "ru", ("У зале 1941 чалавек.", "Мы пабудавалі 512 дамоў!", "Засталося 377 дзён?")),
        ("en", "es", ("The hall has 1941 seats.", "We built 512 houses", "377 days: so what?")),
    ],
)
def test_apertium_conforms(source: str, target: str, sentences: tuple[str, ...]) -> None:
    """The installed program is a translator as the protocol wants it."""
    check_translator(ApertiumTranslator(), source=source, target=target, sentences=sentences)


@needs_apertium
def test_words_are_translated() -> None:
    """Belarusian becomes Russian, and English Spanish."""
    assert ApertiumTranslator().translate(asked("be", "ru", "Добры дзень.")).texts == ("Хороший день.",)
    assert ApertiumTranslator().translate(asked("en", "es", "big house")).texts == ("Casa grande",)


@needs_apertium
def test_neighbours_change_nothing() -> None:
    """A sentence gives the same text alone and among others, finished or not."""
    sentences = ("The", "big house", "He went home", "She said: “no”", "and left.", "", "Really?", "I paid $5 [net].")
    engine = ApertiumTranslator()
    together = engine.translate(asked("en", "es", *sentences)).texts
    assert together == tuple(engine.translate(asked("en", "es", s)).texts[0] for s in sentences)


@needs_apertium
def test_letters_of_the_stream_format_come_through() -> None:
    """What means something to the program's own stages means nothing in a sentence."""
    odd = "[ ] { } ^ $ / \\ @ < > ~ * # & % [[t:b:i]] ^z<n>$ \\\\ … ~~ \\~".split()
    texts = ApertiumTranslator().translate(asked("en", "es", *(f"I see {it} 377 here." for it in odd))).texts
    assert [it for it, text in zip(odd, texts, strict=True) if it not in text or "377" not in text] == []


@needs_apertium
def test_commands_in_a_sentence_are_text() -> None:
    """The program's stream commands do nothing when a sentence holds them, nor do zero bytes move borders."""
    sentences = ("<STREAMCMD:FLUSH> 101", "[<STREAMCMD:SETVAR:x>] 202", "a\x00b 303", "404 .[]", "505\n\n606")
    texts = ApertiumTranslator().translate(asked("en", "es", *sentences)).texts
    assert [number for number, text in zip("101 202 303 404 505".split(), texts, strict=True) if number in text] == [
        "101", "202", "303", "404", "505",
    ]  # fmt: skip
    assert "STREAMCMD" in texts[0]
    assert "STREAMCMD" in texts[1]


@needs_apertium
def test_a_missing_pair_says_which_package() -> None:
    """A pair without a package is an UnknownPair with what to install."""
    with pytest.raises(UnknownPair, match="fr → ja") as refused:
        ApertiumTranslator().translate(asked("fr", "ja", "Bonjour."))
    assert "apertium-eng-spa" in str(refused.value.hint)


def test_a_missing_program_says_what_to_install() -> None:
    """Without the program there is a refusal with what to do."""
    with pytest.raises(EngineRefused, match="no program") as refused:
        ApertiumTranslator(command="no-such-apertium")
    assert "install" in str(refused.value.hint)


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ("sys.exit(3)", EngineDown),
        ("sys.stdout.write('')", BadAnswer),
        ("sys.stdout.write('uno.[]\\0')", BadAnswer),
        ("sys.stdout.write('uno.[]\\0dos.[]\\0tres.[]\\0')", BadAnswer),
        ("sys.stdout.write('uno\\0dos\\0')", BadAnswer),
        ("sys.stdout.write('.[]\\0dos.[]\\0')", BadAnswer),
        ("sys.stdout.write('u\\x01no.[]\\0dos.[]\\0')", BadAnswer),
        ("sys.stdout.write('x' * 9999 + '.[]\\0dos.[]\\0')", BadAnswer),
    ],
)
def test_a_program_that_answers_wrongly_is_not_believed(tmp_path: Path, body: str, error: type[Exception]) -> None:
    """Lost borders, lost sentences and failures are errors, never texts."""
    engine = ApertiumTranslator(command=stand_in(tmp_path, LISTS + body))
    with pytest.raises(error):
        engine.translate(asked("en", "es", "one", "two"))


def test_nothing_is_called_nothing(tmp_path: Path) -> None:
    """A pair that swallows sentences, as some packages do, is told from one that loses the border."""
    swallows = ApertiumTranslator(command=stand_in(tmp_path, LISTS + "sys.stdout.write('\\0dos.[]\\0')"))
    with pytest.raises(BadAnswer, match="returned nothing"):
        swallows.translate(asked("en", "es", "one", "two"))
