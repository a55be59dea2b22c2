"""The runner: what is asked, in which parts, how often, what is kept, and when it stops."""

import itertools
import threading
from dataclasses import replace
from random import Random

import pytest
from tests.unit.translate.speaking import SpeakingTranslator, VirtualTime, rendering

from stenogram.errors import (
    BadAnswer,
    EngineBusy,
    EngineDown,
    EngineRefused,
    TooCostly,
    UnknownPair,
)
from stenogram.model import DraftId, DraftState, EngineLimits, Term
from stenogram.parse import language_of_words
from stenogram.protocols import no_progress
from stenogram.text import Language
from stenogram.translate import Budget, Passage, Price, Setting, Sought, translate_passages

RU, EN = Language("ru"), Language("en")
SERIAL = EngineLimits(sentences=4, characters=20_000, at_once=1, is_local=True)
CONTEXT = EngineLimits(sentences=2, characters=20_000, at_once=3, uses_context=True, takes_terms=True, is_local=True)


class Kept:
    """What was kept, commit by commit."""

    def __init__(self):
        self.commits = []
        self._numbers = itertools.count(1)

    def __call__(self, drafts):
        """Number the drafts."""
        kept = [replace(draft, id=DraftId(next(self._numbers))) for draft in drafts]
        self.commits.append(kept)
        return kept

    @property
    def texts(self):
        """The source texts in the order in which they were kept."""
        return [draft.source_text for commit in self.commits for draft in commit]


def speech(*texts, first=0, speaker="Ana"):
    """A speech all of whose sentences are sought; their keys are numbered from `first`."""
    return Passage(
        sought=tuple(Sought(key=first + n, text=text) for n, text in enumerate(texts)),
        speaker=speaker, texts=texts, places=tuple(range(len(texts))), rendered={},
    )  # fmt: skip


def sentences(count, start=0):
    """Russian sentences, each another."""
    return tuple(f"Это предложение под номером {n} в нашей речи." for n in range(start, start + count))


def run(passages, translator, *, budget=None, time=None, kept=None, progress=no_progress):
    """The outcome, what was kept, and the time that went by."""
    kept, time = kept or Kept(), time or VirtualTime()
    setting = Setting(
        translator=translator, source=RU, target=EN, detect=language_of_words, keep=kept,
        budget=budget or Budget(None), clock=time.clock, sleep=time.sleep, chance=Random(1), progress=progress,
    )  # fmt: skip
    return translate_passages(passages, setting), kept, time


def failing(*errors):
    """What raises the errors one after another, and then nothing; None: no error."""
    script = dict(enumerate(errors))

    def before(number, request):
        if script.get(number):
            raise script[number]

    return before


def test_every_sentence_gets_its_own_words():
    """Each sentence of each speech has the rendering of just that sentence, and each was sent once."""
    texts = sentences(50)
    passages = [speech(*texts[:30]), speech(*texts[30:], first=30)]
    engine = SpeakingTranslator()
    outcome, kept, _ = run(passages, engine)
    assert {key: draft.text for key, draft in outcome.drafts.items()} == {
        n: rendering(text) for n, text in enumerate(texts)
    }
    assert all(d.state is DraftState.TRANSLATED and d.made_by == engine.made_by for d in outcome.drafts.values())
    assert sorted(engine.sentences) == sorted(texts) == sorted(kept.texts)
    assert (outcome.failed, outcome.stopped) == ({}, None)


def test_requests_keep_to_limits_and_to_one_speech():
    """No request is larger than the engine takes, none holds sentences of two speeches, never too many at once."""
    lock, at_once, most = threading.Lock(), [0], [0]

    def before(number, request):
        with lock:
            at_once[0] += 1
            most[0] = max(most[0], at_once[0])
        threading.Event().wait(0.005)
        with lock:
            at_once[0] -= 1

    limits = EngineLimits(sentences=3, characters=120, at_once=2, is_local=True)
    engine = SpeakingTranslator(before=before, limits=limits)
    long = "Очень длинное предложение, которого одного больше, чем можно, " * 3
    run([speech(*sentences(7)), speech(long, *sentences(4, 10), first=7)], engine)
    for request in engine.asked:
        assert len(request.sentences) <= 3
        assert sum(map(len, request.sentences)) <= 120 or len(request.sentences) == 1
        numbers = {text in sentences(7) for text in request.sentences}
        assert len(numbers) == 1
    assert most[0] == 2


def test_context_is_given_where_it_is_used():
    """An engine that uses context has the whole speech, and the translations just before; others have nothing of it."""
    texts = sentences(6)
    engine = SpeakingTranslator(limits=CONTEXT)
    run([speech(*texts)], engine)
    assert [request.sentences for request in engine.asked] == [texts[:2], texts[2:4], texts[4:]]
    assert all(request.speech == " ".join(texts) for request in engine.asked)
    assert engine.asked[0].before == ()
    assert engine.asked[2].before == tuple((text, rendering(text)) for text in texts[:4])
    plain = SpeakingTranslator()
    run([speech(*texts)], plain)
    assert all((r.speech, r.before) == ("", ()) for r in plain.asked)


def test_a_bad_answer_is_tried_in_parts():
    """Of a request that is answered badly each half is asked again; only the sentence that spoils it stays behind."""
    texts = sentences(8)

    def before(number, request):
        if texts[5] in request.sentences:
            raise BadAnswer("speaking", "it is one short")

    engine = SpeakingTranslator(before=before, limits=SERIAL)
    outcome, _, _ = run([speech(*texts)], engine)
    assert sorted(outcome.drafts) == [0, 1, 2, 3, 4, 6, 7]
    assert outcome.failed == {5: "it is one short"}
    assert outcome.stopped is None
    finished = [text for text in texts if text != texts[5]]
    for text in finished:  # what was answered well was not asked for again
        well = [r for r in engine.asked if text in r.sentences and texts[5] not in r.sentences]
        assert len(well) == 1


@pytest.mark.parametrize(
    ("spoiled", "reason"),
    [
        ("Это предложение осталось таким, каким оно и было в самом начале.", "letters of English"),
        ("", "is empty"),
        ("word " * 900, "far too many"),
        ("The end of\x00 it was this.", "control characters"),
        ("half \ud800 of a pair", "no valid Unicode"),
    ],
)
def test_what_is_no_translation_is_not_kept(spoiled, reason):
    """The runner looks at each answer itself, whatever the engine let through."""
    texts = sentences(4)

    def answer(number, request, found):
        return [spoiled if s == texts[2] else t for s, t in zip(request.sentences, found, strict=True)]

    engine = SpeakingTranslator(answer=answer, limits=SERIAL)
    outcome, kept, _ = run([speech(*texts)], engine)
    assert sorted(outcome.drafts) == [0, 1, 3]
    assert reason in outcome.failed[2]
    assert sorted(kept.texts) == sorted(text for text in texts if text != texts[2])


def test_an_answer_in_another_language_is_refused():
    """Asked for English, an engine that answers in French is not believed."""
    french = "Nous avons parlé longuement de cette question et nous sommes tous d'accord avec vous aujourd'hui."
    engine = SpeakingTranslator(answer=lambda n, r, t: [french for _ in t], limits=SERIAL)
    outcome, kept, _ = run([speech(*sentences(2))], engine)
    assert kept.commits == []
    assert all("French" in reason for reason in outcome.failed.values())
    assert len(outcome.failed) == 2


def test_line_breaks_are_taken_out_and_that_is_said():
    """A sentence stays one line; nothing else of an answer is changed."""
    engine = SpeakingTranslator(answer=lambda n, r, t: ['It was  \r\n there,\u2028 of course  -- "so".'], limits=SERIAL)
    outcome, _, _ = run([speech("Он там был.")], engine)
    assert outcome.drafts[0].text == 'It was there, of course  -- "so".'
    assert "line breaks" in outcome.drafts[0].reason


def test_a_busy_engine_is_given_the_time_it_asks_for():
    """Retry-After is kept to the second; without one the waits grow, and nothing is counted as lost."""
    engine = SpeakingTranslator(
        before=failing(
            EngineBusy("speaking", "429", retry_after_seconds=17), EngineBusy("speaking", "429"),
            EngineBusy("speaking", "429"),
        ),
        limits=SERIAL,
    )  # fmt: skip
    outcome, _, time = run([speech(*sentences(3))], engine)
    assert sorted(outcome.drafts) == [0, 1, 2]
    assert time.slept[0] == 17
    assert 1 < time.slept[1] < time.slept[2] < 6


def test_a_busy_engine_that_asks_too_much_is_left():
    """Nobody waits an hour: the run ends, and says that the rest can be asked for later."""
    engine = SpeakingTranslator(
        before=failing(None, EngineBusy("speaking", "429", retry_after_seconds=3600)), limits=SERIAL
    )
    outcome, kept, time = run([speech(*sentences(8))], engine)
    assert isinstance(outcome.stopped, EngineBusy)
    assert "kept" in outcome.stopped.hint
    assert len(kept.texts) == 4
    assert time.slept == []


def test_the_breaker_opens():
    """An engine that does not answer several times in a row is not asked any more."""
    engine = SpeakingTranslator(before=failing(None, *[EngineDown("speaking", "reset")] * 50), limits=SERIAL)
    outcome, kept, time = run([speech(*sentences(40))], engine)
    assert isinstance(outcome.stopped, EngineDown)
    assert len(engine.asked) == 6
    assert len(kept.texts) == 4
    assert time.slept == sorted(time.slept)
    assert "kept" in outcome.stopped.hint


def test_the_breaker_closes_again():
    """Breaks with answers between them do not add up."""
    errors = [EngineDown("speaking", "reset") if n % 3 else None for n in range(60)]
    engine = SpeakingTranslator(before=failing(*errors), limits=SERIAL)
    outcome, _, _ = run([speech(*sentences(60))], engine)
    assert outcome.stopped is None
    assert len(outcome.drafts) == 60


def test_an_engine_that_never_fits_is_left():
    """When sentence after sentence is answered badly, no more money is spent on it."""
    engine = SpeakingTranslator(answer=lambda n, r, t: [], limits=SERIAL)
    outcome, kept, _ = run([speech(*sentences(400))], engine)
    assert isinstance(outcome.stopped, BadAnswer)
    assert len(engine.asked) < 60
    assert kept.commits == []


@pytest.mark.parametrize("error", [EngineRefused("speaking", "401"), UnknownPair("speaking", "ru → en")])
def test_a_refusal_ends_the_run(error):
    """A refused key is not tried again; what was translated before is kept."""
    engine = SpeakingTranslator(before=failing(None, None, error), limits=SERIAL)
    outcome, kept, _ = run([speech(*sentences(40))], engine)
    assert outcome.stopped is error
    assert len(engine.asked) == 3
    assert len(kept.texts) == 8


def test_what_is_under_way_is_kept_when_the_run_ends():
    """Answers that were on the way when one request was refused have been paid for: they are kept."""
    refused = threading.Event()

    def before(number, request):
        if number == 0:
            refused.set()
            raise EngineRefused("speaking", "402")
        assert refused.wait(5)

    engine = SpeakingTranslator(before=before, limits=EngineLimits(sentences=1, at_once=3, is_local=True))
    outcome, kept, _ = run([speech(*sentences(9))], engine)
    assert outcome.stopped
    assert len(kept.texts) == len(engine.asked) - 1


def test_a_fault_of_the_engine_s_code_is_raised_after_keeping():
    """An engine that raises what no engine may raise ends the run as that error; others' answers are kept first."""
    engine = SpeakingTranslator(before=failing(None, ZeroDivisionError("a bug")), limits=SERIAL)
    kept = Kept()
    with pytest.raises(ZeroDivisionError):
        run([speech(*sentences(8))], engine, kept=kept)
    assert len(kept.texts) == 4


def test_nothing_is_sent_before_what_came_back_is_kept():
    """With one request at a time, each is sent only when the answer before it was kept: a killed run loses that one."""
    kept = Kept()

    def before(number, request):
        assert len(kept.commits) == number

    engine = SpeakingTranslator(before=before, limits=SERIAL)
    outcome, _, _ = run([speech(*sentences(20))], engine, kept=kept)
    assert len(outcome.drafts) == 20


def test_terms_are_named_in_the_draft():
    """The terms of a sentence are sent with it, and their digest stands in its draft; without terms there is none."""
    term = Term(source="номер", target="issue")
    texts = sentences(2)
    passage = Passage(
        sought=(Sought(key=0, text=texts[0], terms=(term,)), Sought(key=1, text=texts[1])),
        texts=texts, places=(0, 1), rendered={},
    )  # fmt: skip
    engine = SpeakingTranslator(limits=CONTEXT)
    outcome, _, _ = run([passage], engine)
    assert engine.asked[0].terms == (term,)
    assert outcome.drafts[0].terms
    assert outcome.drafts[1].terms is None


PRICE = Price(engine="speaking", per_million_characters=1_000_000.0)  # one a character


@pytest.mark.parametrize("at_once", [1, 4])
@pytest.mark.parametrize("cap", [0.0, 100.0, 777.0, 2000.0, 1e9])
def test_the_cap_holds(cap, at_once):
    """Never is a request sent that could lead beyond the cap; what was translated until then is kept."""
    limits = EngineLimits(sentences=4, characters=20_000, at_once=at_once)
    engine = SpeakingTranslator(limits=limits)
    budget = Budget(PRICE, cap=cap, engine="speaking")
    outcome, kept, _ = run([speech(*sentences(60))], engine, budget=budget)
    paid = sum(map(len, engine.sentences))
    assert paid <= cap
    assert budget.spent == pytest.approx(paid)
    assert isinstance(outcome.stopped, TooCostly) == (cap < 1e9)
    assert sum(map(len, kept.texts)) == paid


def test_failed_requests_count_as_paid():
    """Nobody knows whether a request that broke off was billed: it counts."""
    engine = SpeakingTranslator(before=failing(EngineDown("speaking", "reset")), limits=SERIAL)
    budget = Budget(PRICE, cap=1e9, engine="speaking")
    run([speech(*sentences(4))], engine, budget=budget)
    assert budget.spent == pytest.approx(sum(map(len, engine.sentences)))
    assert len(engine.asked) == 2


def test_a_cap_without_a_price_is_refused():
    """Who sets a cap on an engine whose price nobody knows is told so before anything is sent."""
    with pytest.raises(TooCostly, match="price is not known"):
        Budget(None, cap=1.0, engine="speaking")


def test_progress_counts_sentences():
    """Whoever watches sees at once how many there are, and then how many are done."""
    seen = []
    run([speech(*sentences(9))], SpeakingTranslator(limits=SERIAL), progress=lambda *what: seen.append(what))
    assert (seen[0], seen[-1]) == (("sentences", 0, 9), ("sentences", 9, 9))
    assert [done for _, done, _ in seen] == sorted(done for _, done, _ in seen)


def test_stopped_by_hand_keeps_what_was_on_the_way():
    """After Ctrl-C nothing more is sent; answers that were on the way are waited for and kept, and the run ends."""
    kept, stopped = Kept(), []

    def progress(what, done, total):
        if done and not stopped:
            stopped.append(done)
            raise KeyboardInterrupt

    limits = EngineLimits(sentences=1, at_once=3, is_local=True)
    engine = SpeakingTranslator(before=lambda n, r: threading.Event().wait(0.02 * n), limits=limits)
    with pytest.raises(KeyboardInterrupt):
        run([speech(*sentences(30))], engine, kept=kept, progress=progress)
    assert stopped
    assert sorted(kept.texts) == sorted(engine.sentences)
    assert len(engine.asked) < 30
