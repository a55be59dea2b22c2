"""When a failed request may be sent again, and when an engine is given up. Reads no clock."""

from dataclasses import dataclass
from random import Random

from stenogram.errors import EngineBusy, EngineDown, TranslateError

FIRST_SECONDS = 1.0
LONGEST_SECONDS = 60.0
LONGEST_ASKED_SECONDS = 300.0  # an engine that asks for more is left alone: what was translated is kept
JITTER = 0.25  # of a wait, more or less, so that several runs do not come back together
DOWN_IN_A_ROW = 5
BUSY_IN_A_ROW = 8
UNFIT_IN_A_ROW = 12


@dataclass(slots=True)
class Breaker:
    """Counts what went wrong in a row, over all requests to one engine."""

    chance: Random
    down: int = 0
    busy: int = 0
    unfit: int = 0  # sentences that were asked for alone and answered badly

    def answered(self) -> None:
        """An answer fitted: all is well again."""
        self.down = self.busy = self.unfit = 0

    def seconds_to_wait(self, error: EngineBusy | EngineDown) -> float | None:
        """How long to leave the engine alone; None: give it up."""
        if isinstance(error, EngineBusy):
            self.busy += 1
            asked = error.retry_after_seconds
            if self.busy > BUSY_IN_A_ROW or (asked is not None and asked > LONGEST_ASKED_SECONDS):
                return None
            return max(asked or 0.0, self._backoff(self.busy)) if asked != 0 else 0.0
        self.down += 1
        return None if self.down >= DOWN_IN_A_ROW else self._backoff(self.down)

    def gives_up_on(self) -> bool:
        """Note one more sentence without a fitting answer; whether the engine had better not be asked any more."""
        self.unfit += 1
        return self.unfit >= UNFIT_IN_A_ROW

    def _backoff(self, times: int) -> float:
        seconds = min(FIRST_SECONDS * 2.0 ** (times - 1), LONGEST_SECONDS)
        return seconds * (1 + JITTER * (2 * self.chance.random() - 1))


def given_up(error: TranslateError) -> TranslateError:
    """The error as the end of a run: what was kept, and what to do next."""
    error.hint = (
        f"{error.hint}; what was translated is kept"
        if error.hint
        else ("what was translated is kept; run the same command again to go on from there")
    )
    return error
