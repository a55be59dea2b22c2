"""What every translator must be and do, whoever wrote it. Raises AssertionError with a sentence."""

import re
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor

from stenogram.errors import TranslateError, UnknownPair
from stenogram.model import EngineLimits, MadeBy, TranslationAnswer, TranslationRequest
from stenogram.protocols import Translator
from stenogram.text import language

_NUMBER = re.compile(r"\d{3,}")
_THREADS = 4
_ODD = ("1. {}", "“{}”", "[[1]] {}", "{} 🙂", "<b>{}</b>", "{{ {} }}")
NOBODY = (language("qaa"), language("qab"))
"""Languages for private use (ISO 639-2): no engine translates between them."""


def check_translator(
    translator: Translator,
    *,
    source: str,
    target: str,
    sentences: Sequence[str],
    secrets: Iterable[str] = (),
) -> None:
    """Hold a translator to the protocol.

    Args:
        translator: ready to be asked; a server behind it must answer as it should.
        source: the language of `sentences`.
        target: a language that the translator can translate them into.
        sentences: three or more, each with a number of three digits or more that no other has: by it is seen
            that each text belongs to its sentence.
        secrets: what was handed in and must be shown nowhere.

    Raises:
        AssertionError: it does not conform; the message says in which way.
    """
    assert len(sentences) >= 3, "give check_translator three sentences or more"
    assert len(set(map(_mark, sentences))) == len(sentences), "give each sentence a number that no other has"
    _check_says_who_it_is(translator, tuple(secrets))
    request = TranslationRequest(source=language(source), target=language(target), sentences=tuple(sentences))
    assert translator.knows(request.source, request.target) is not False, f"it says that it lacks {source} → {target}"
    _check_translates(translator, request)
    _check_keeps_places(translator, request)
    _check_threads(translator, request)
    _check_unknown_pair(translator, request)
    _check_says_who_it_is(translator, tuple(secrets))


def _check_says_who_it_is(translator: Translator, secrets: tuple[str, ...]) -> None:
    assert isinstance(translator.name, str), "its name is no text"
    assert re.fullmatch(r"[a-z][a-z0-9_.-]*", translator.name), f"its name {translator.name!r} is not one for a command"
    assert isinstance(translator.version, str), "its version is no text"
    assert translator.version, "it has no version"
    limits = translator.limits
    assert isinstance(limits, EngineLimits), "its limits are no EngineLimits"
    assert min(limits.sentences, limits.characters, limits.at_once) >= 1, "a limit is less than one"
    made_by = translator.made_by
    assert isinstance(made_by, MadeBy), "made_by is no MadeBy"
    assert made_by == translator.made_by, "made_by says something else each time"
    assert made_by.name.startswith(translator.name), "made_by does not begin with the translator's name"
    assert made_by.at is None, "made_by gives a time: the archive does so"
    settings = translator.settings
    assert all(isinstance(part, str) for pair in settings for part in pair), "a setting is no text"
    assert len({key for key, _ in settings}) == len(settings), "a setting stands there twice"
    assert bool(settings) <= bool(made_by.settings), "it has settings, and made_by has no digest of them"
    shown = f"{translator!r} {translator} {made_by!r} {settings!r}"
    assert not any(secret in shown for secret in secrets), "it shows a secret"


def _check_translates(translator: Translator, request: TranslationRequest) -> None:
    answer = _asked(translator, request)
    usage = answer.usage
    sent = sum(map(len, request.sentences))
    assert usage.characters == sent, f"it was sent {sent} characters and counts {usage.characters}"
    tokens = (usage.tokens_in, usage.tokens_out)
    assert all(count is None or count >= 0 for count in tokens), "it counts tokens below zero"
    assert _asked(translator, _of(request, ())).texts == (), "it answers something where nothing was asked"
    empty = _asked(translator, _of(request, ("", request.sentences[0], "  "))).texts
    assert (empty[0], empty[2]) == ("", ""), "it answers something where a sentence is empty"


def _check_keeps_places(translator: Translator, request: TranslationRequest) -> None:
    given = request.sentences
    for asked in (given[:1], tuple(reversed(given)), (*given, *given)):
        _asked(translator, _of(request, asked))
    for ways in (_ODD[:3], _ODD[3:]):
        _asked(translator, _of(request, tuple(way.format(s) for way, s in zip(ways, given[:3], strict=True))))


def _check_threads(translator: Translator, request: TranslationRequest) -> None:
    turned = [request.sentences[n:] + request.sentences[:n] for n in range(len(request.sentences))]
    with ThreadPoolExecutor(_THREADS) as pool:
        list(pool.map(lambda sentences: _asked(translator, _of(request, sentences)), turned))


def _check_unknown_pair(translator: Translator, request: TranslationRequest) -> None:
    if translator.knows(*NOBODY) is not False:
        return
    try:
        translator.translate(TranslationRequest(source=NOBODY[0], target=NOBODY[1], sentences=(request.sentences[0],)))
    except UnknownPair:
        return
    except TranslateError as error:
        raise AssertionError(
            f"it raises {type(error).__name__} for languages that it lacks, not UnknownPair"
        ) from error
    raise AssertionError("it translates between languages that it says it lacks")


def _asked(translator: Translator, request: TranslationRequest) -> TranslationAnswer:
    """The answer in as many requests as the limits ask for, each text looked at."""
    size = translator.limits.sentences
    parts = [request.sentences[n : n + size] for n in range(0, len(request.sentences), size)] or [()]
    answers = [translator.translate(_of(request, part)) for part in parts]
    for part, answer in zip(parts, answers, strict=True):
        _look(part, answer)
    if len(answers) == 1:
        return answers[0]
    texts = tuple(text for answer in answers for text in answer.texts)
    usage = sum(answer.usage.characters for answer in answers)
    return TranslationAnswer(texts=texts, usage=type(answers[0].usage)(characters=usage))


def _look(sentences: Sequence[str], answer: TranslationAnswer) -> None:
    assert isinstance(answer.texts, tuple), "its texts are no tuple"
    assert len(answer.texts) == len(sentences), f"{len(sentences)} sentences became {len(answer.texts)} texts"
    for number, (sentence, text) in enumerate(zip(sentences, answer.texts, strict=True), 1):
        if sentence.strip():
            assert text.strip(), f"the text for sentence {number} of {len(sentences)} is empty"
            mark = _mark(sentence)
            assert mark in re.sub(r"[^\w]", "", text), f"the text for sentence {number} lacks its number {mark}"


def _mark(sentence: str) -> str:
    found = _NUMBER.search(sentence)
    assert found is not None, f"give each sentence a number of three digits or more: {sentence!r} has none"
    return found[0]


def _of(request: TranslationRequest, sentences: tuple[str, ...]) -> TranslationRequest:
    return TranslationRequest(source=request.source, target=request.target, sentences=sentences)
