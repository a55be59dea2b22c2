"""Sentences through an engine: in batches, several at once, again where that helps; each answer kept at once.

What is sent after an answer is sent only when that answer was kept: whoever kills the process loses what is on the way.
"""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from random import Random

from stenogram.errors import BadAnswer, EngineBusy, EngineDown, TranslateError
from stenogram.model import Draft, DraftState, TranslationAnswer, TranslationRequest, Usage
from stenogram.protocols import Progress, Translator, no_progress
from stenogram.text import Language
from stenogram.translate.answers import look_at
from stenogram.translate.batches import Batch, Passage, Sought, batches_of, request_for
from stenogram.translate.budget import Budget
from stenogram.translate.foreign import Detect
from stenogram.translate.terms import terms_digest
from stenogram.translate.waiting import Breaker, given_up

MOST_TRIES = 2  # of one sentence alone that is answered badly
MOST_BREAKS = 3  # of one batch at which the engine breaks off; then it is tried in parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Who works, between which languages, and what time and chance are."""

    translator: Translator
    source: Language
    target: Language
    detect: Detect
    keep: Callable[[Sequence[Draft]], Sequence[Draft]]
    budget: Budget
    clock: Callable[[], float]  # seconds that only go up
    sleep: Callable[[float], None]
    chance: Random
    progress: Progress = no_progress


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What came of it, by the keys of the sentences."""

    drafts: dict[int, Draft] = field(default_factory=dict)
    failed: dict[int, str] = field(default_factory=dict)  # no answer fitted, and why
    requests: int = 0
    stopped: TranslateError | None = None  # why not everything was asked


@dataclass(slots=True, kw_only=True, eq=False)  # one is another only if it is the same
class _Lane:
    passage: Passage
    batches: deque[Batch]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Back:
    """A request that came back."""

    lane: _Lane
    batch: Batch
    request: TranslationRequest
    what: TranslationAnswer | BaseException


def translate_passages(passages: Sequence[Passage], setting: Setting) -> Outcome:
    """Ask the engine for every sentence that is sought; what fits is kept at once, and named in the outcome.

    It never raises for the engine: why it stopped stands in the outcome. After Ctrl-C what is on the way is waited for
    and kept; after a second one it is not.
    """
    return _Runner(passages, setting).run()


class _Runner:
    def __init__(self, passages: Sequence[Passage], setting: Setting) -> None:
        self._setting, self._limits = setting, setting.translator.limits
        self._made_by = setting.translator.made_by
        self._ready = deque(_Lane(passage=p, batches=batches_of(p.sought, self._limits)) for p in passages if p.sought)
        self._total = sum(len(p.sought) for p in passages)
        self._under_way = 0
        self._back: SimpleQueue[_Back] = SimpleQueue()
        self._breaker = Breaker(chance=setting.chance)
        self._not_before = 0.0
        self._outcome = Outcome()

    def run(self) -> Outcome:
        """Send and receive until nothing is left, or there is a reason to stop."""
        if self._total:
            self._setting.progress("sentences", 0, self._total)  # seen before the first answer comes
        try:
            while self._under_way or (self._ready and self._outcome.stopped is None):
                if self._outcome.stopped is None:
                    self._send()
                if self._under_way:
                    self._receive()
        except KeyboardInterrupt:
            while self._under_way:
                self._receive()
            raise
        return self._outcome

    def _send(self) -> None:
        """As many requests as may go out now."""
        wait = self._not_before - self._setting.clock()
        if wait > 0:
            if self._under_way:
                return
            self._setting.sleep(wait)
        while self._ready and self._under_way < self._limits.at_once:
            lane = self._ready[0]
            batch = lane.batches[0]
            request = request_for(batch, lane.passage, self._limits, self._setting.source, self._setting.target)
            try:
                if not self._setting.budget.may_send(request, under_way=self._under_way):
                    return
            except TranslateError as error:
                self._stop(error)
                return
            lane.batches.popleft()
            if self._limits.uses_context or not lane.batches:  # what follows wants these translations around it
                self._ready.popleft()
            self._setting.budget.sent(request)
            self._under_way += 1
            self._outcome.requests += 1
            threading.Thread(target=self._ask, args=(lane, batch, request), daemon=True).start()

    def _ask(self, lane: _Lane, batch: Batch, request: TranslationRequest) -> None:
        what: TranslationAnswer | BaseException
        try:
            what = self._setting.translator.translate(request)
        except BaseException as error:  # noqa: BLE001 - raised again in the thread that waits for it
            what = error
        self._back.put(_Back(lane=lane, batch=batch, request=request, what=what))

    def _receive(self) -> None:
        """Wait for a request, take the others that are back too, and keep all that fits in one commit."""
        arrived = [self._back.get()]
        while len(arrived) < self._under_way:
            try:
                arrived.append(self._back.get_nowait())
            except Empty:
                break
        self._under_way -= len(arrived)
        fitting: list[tuple[_Back, int, Draft]] = []
        raised: BaseException | None = None
        for back in arrived:
            if isinstance(back.what, TranslationAnswer):
                fitting += self._look(back, back.what)
            elif isinstance(back.what, TranslateError):
                self._failed(back, back.what)
            else:
                raised = back.what
        self._keep(fitting)
        if raised is not None:
            raise raised

    def _keep(self, fitting: Sequence[tuple[_Back, int, Draft]]) -> None:
        if fitting:
            kept = self._setting.keep([draft for _, _, draft in fitting])
            for (back, number, _), draft in zip(fitting, kept, strict=True):
                passage = back.lane.passage
                self._outcome.drafts[passage.sought[number].key] = draft
                if passage.places:
                    passage.rendered[passage.places[number]] = draft.text
        done = len(self._outcome.drafts) + len(self._outcome.failed)
        self._setting.progress("sentences", done, self._total)

    def _look(self, back: _Back, answer: TranslationAnswer) -> list[tuple[_Back, int, Draft]]:
        """The drafts of an answer; what does not fit is sought again."""
        try:
            looked = look_at(self._made_by.name, back.request, answer, self._setting.detect)
        except BadAnswer as error:
            self._unfit(back, error, answer.usage)
            return []
        self._setting.budget.came_back(back.request, answer.usage)
        found = [
            (back, number, self._draft(back.lane.passage.sought[number], text, reason))
            for number, text, reason in zip(back.batch.numbers, looked.texts, looked.reasons, strict=True)
            if text is not None
        ]
        if found:
            self._breaker.answered()
        again = [
            (number, reason)
            for number, text, reason in zip(back.batch.numbers, looked.texts, looked.reasons, strict=True)
            if text is None
        ]
        for number, reason in reversed(again):
            tries = back.batch.tries if len(back.batch.numbers) == 1 else 0
            self._again_alone(back.lane, number, tries + 1, reason or "no reason given")
        self._done_with(back.lane)
        return found

    def _failed(self, back: _Back, error: TranslateError) -> None:
        """What a request that was not answered comes to."""
        if isinstance(error, BadAnswer):
            self._unfit(back, error, None)
            return
        is_free = not isinstance(error, EngineDown)
        self._setting.budget.came_back(back.request, None, is_free=is_free)
        if not isinstance(error, EngineBusy | EngineDown):
            self._stop(error)
            return
        wait = self._breaker.seconds_to_wait(error)
        if wait is None:
            self._stop(given_up(error))
            return
        self._not_before = max(self._not_before, self._setting.clock() + wait)
        if isinstance(error, EngineBusy):
            self._again(back.lane, back.batch)
        elif back.batch.tries + 1 < MOST_BREAKS:
            self._again(back.lane, Batch(numbers=back.batch.numbers, tries=back.batch.tries + 1))
        elif len(back.batch.numbers) > 1:
            self._again(back.lane, *back.batch.halves())
        else:
            self._left(back.lane, back.batch.numbers[0], error.problem)
            self._done_with(back.lane)

    def _unfit(self, back: _Back, error: BadAnswer, usage: Usage | None) -> None:
        """An answer of which nothing is used: fewer sentences may do."""
        self._setting.budget.came_back(back.request, usage)
        if len(back.batch.numbers) > 1:
            self._again(back.lane, *back.batch.halves())
        else:
            self._again_alone(back.lane, back.batch.numbers[0], back.batch.tries + 1, error.problem)
            self._done_with(back.lane)

    def _again_alone(self, lane: _Lane, number: int, tries: int, reason: str) -> None:
        if tries < MOST_TRIES:
            self._again(lane, Batch(numbers=(number,), tries=tries))
        else:
            self._left(lane, number, reason)

    def _left(self, lane: _Lane, number: int, reason: str) -> None:
        """A sentence stays untranslated."""
        self._outcome.failed[lane.passage.sought[number].key] = reason
        if self._breaker.gives_up_on():
            name = self._made_by.name
            problem = (
                f"its answers to {self._breaker.unfit} sentences in a row did not fit, the last one because: {reason}"
            )
            self._stop(given_up(BadAnswer(name, problem)))

    def _again(self, lane: _Lane, *batches: Batch) -> None:
        """Put batches back at the head of their lane, which is ready again."""
        lane.batches.extendleft(reversed(batches))
        if lane not in self._ready:
            self._ready.appendleft(lane)

    def _done_with(self, lane: _Lane) -> None:
        """A lane whose request came back is ready, if it has more."""
        if lane.batches and lane not in self._ready:
            self._ready.appendleft(lane)

    def _stop(self, error: TranslateError) -> None:
        if self._outcome.stopped is None:
            self._outcome.stopped = error

    def _draft(self, sought: Sought, text: str, reason: str | None) -> Draft:
        return Draft(
            source=self._setting.source,
            target=self._setting.target,
            source_text=sought.text,
            text=text,
            language=self._setting.target,
            state=DraftState.TRANSLATED,
            made_by=self._made_by,
            terms=terms_digest(sought.terms) if self._limits.takes_terms else None,
            reason=reason,
        )
