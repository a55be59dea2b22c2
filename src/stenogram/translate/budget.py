"""What translating costs: prices from a table that a user can edit, an estimate before, and a cap that holds."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from importlib.resources import files
from typing import Any

from stenogram.errors import SettingsError, TooCostly
from stenogram.model import TranslationRequest, Usage

MILLION = 1_000_000
INSTRUCTION_TOKENS = 1_500  # of a chat engine's own words to its model, with the schema of the answer; generous
TOKENS_A_CHARACTER = 0.45  # of Cyrillic with a tokenizer of 2024, 0.25 of English: what an estimate goes by
MOST_TOKENS_A_CHARACTER = 1.0  # of any script: what a cap goes by
LONGER = 3.0  # times as long as its sentence may a fitting answer be, with what the schema adds
NEAR_THE_CAP = 20  # requests: with money for fewer, they are sent one by one
_KEYS = frozenset(
    {"per_million_characters", "per_million_tokens_in", "per_million_tokens_out", "currency", "as_of", "source"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What an engine takes, in the units in which it bills, and who says so."""

    engine: str  # a maker's name, such as `openai:gpt-5`; a `*` at its end stands for any model
    per_million_characters: float = 0.0
    per_million_tokens_in: float = 0.0
    per_million_tokens_out: float = 0.0
    currency: str = "USD"
    as_of: str = ""  # when that was its price
    source: str = ""  # where that stands

    @property
    def is_by_tokens(self) -> bool:
        """Whether it is tokens that are billed."""
        return bool(self.per_million_tokens_in or self.per_million_tokens_out)

    def cost(self, usage: Usage, request: TranslationRequest) -> float:
        """What a request that was answered took; where the engine does not say how much, the most that it may be."""
        if not self.is_by_tokens:
            return max(usage.characters, sum(map(len, request.sentences))) * self.per_million_characters / MILLION
        if usage.tokens_in is None or usage.tokens_out is None:
            return self.most(request)
        return (usage.tokens_in * self.per_million_tokens_in + usage.tokens_out * self.per_million_tokens_out) / MILLION

    def most(self, request: TranslationRequest) -> float:
        """The most that a request may take, if its answer is of any use."""
        return self._cost(request, MOST_TOKENS_A_CHARACTER, LONGER)

    def expected(self, request: TranslationRequest) -> float:
        """What a request will likely take."""
        return self._cost(request, TOKENS_A_CHARACTER, 1.0)

    def _cost(self, request: TranslationRequest, tokens_a_character: float, longer: float) -> float:
        sent = sum(map(len, request.sentences))
        if not self.is_by_tokens:
            return sent * self.per_million_characters / MILLION
        around = len(request.speech) + sum(len(a) + len(b) for a, b in request.before)
        around += sum(len(term.source) + len(term.target) for term in request.terms)
        tokens_in = INSTRUCTION_TOKENS + (sent + around) * tokens_a_character
        tokens_out = 20 * len(request.sentences) + sent * tokens_a_character * longer
        return (tokens_in * self.per_million_tokens_in + tokens_out * self.per_million_tokens_out) / MILLION


def prices_from(table: Mapping[str, Any], *, origin: str) -> tuple[Price, ...]:
    """The prices of a TOML table, one entry an engine.

    Raises:
        SettingsError: an entry is none.
    """
    prices = []
    for engine, entry in table.items():
        if not isinstance(entry, Mapping) or (unknown := sorted(set(entry) - _KEYS)):
            said = ", ".join(unknown) if isinstance(entry, Mapping) else "no table"
            raise SettingsError(f"{origin}: the price of {engine!r} has {said}; known are {', '.join(sorted(_KEYS))}")
        try:
            price = Price(
                engine=engine,
                per_million_characters=float(entry.get("per_million_characters", 0.0)),
                per_million_tokens_in=float(entry.get("per_million_tokens_in", 0.0)),
                per_million_tokens_out=float(entry.get("per_million_tokens_out", 0.0)),
                currency=str(entry.get("currency", "USD")),
                as_of=str(entry.get("as_of", "")),
                source=str(entry.get("source", "")),
            )
        except (TypeError, ValueError) as error:
            raise SettingsError(f"{origin}: the price of {engine!r} is no number: {error}") from error
        if min(price.per_million_characters, price.per_million_tokens_in, price.per_million_tokens_out) < 0:
            raise SettingsError(f"{origin}: the price of {engine!r} is less than nothing")
        prices.append(price)
    return tuple(prices)


@cache
def known_prices() -> tuple[Price, ...]:
    """The prices that come with Stenogram, each with its date and where it stands."""
    text = files("stenogram.translate").joinpath("prices.toml").read_text("utf-8")
    return prices_from(tomllib.loads(text), origin="prices.toml")


def price_of(maker: str, prices: tuple[Price, ...]) -> Price | None:
    """The price of an engine with its model; a name goes before a pattern, and an earlier one before a later one."""
    exact = next((price for price in prices if price.engine == maker), None)
    return exact or next((price for price in prices if "*" in price.engine and fnmatchcase(maker, price.engine)), None)


class Budget:
    """What was spent, what is on the way, and whether one more request may be sent.

    A failed request counts as if it had been billed in full: nobody knows whether it was.
    """

    def __init__(self, price: Price | None, *, cap: float | None = None, engine: str = "the engine") -> None:
        if cap is not None and price is None:
            raise TooCostly(
                engine, "its price is not known, so a cap on what is spent cannot be held",
                hint=f'give its price under [prices."{engine}"] in stenogram.toml, or leave out --max-cost',
            )  # fmt: skip
        self.price, self.cap, self.spent = price, cap, 0.0
        self._engine, self._under_way = engine, 0.0

    @property
    def under_way(self) -> float:
        """The most that requests may take that have not come back."""
        return self._under_way

    def may_send(self, request: TranslationRequest, *, under_way: int) -> bool:
        """Whether a request may go out now; False: only when those on the way have come back.

        Raises:
            TooCostly: with nothing on the way it might exceed the cap all the same.
        """
        if self.cap is None or self.price is None:
            return True
        most = self.price.most(request)
        left = self.cap - self.spent - self._under_way - most
        if left >= 0 and (not under_way or left >= NEAR_THE_CAP * most):
            return True
        if under_way:
            return False
        raise TooCostly(
            self._engine,
            f"{self.spent:.4f} of {self.cap:g} {self.price.currency} are spent; the next request may take {most:.4f}",
            hint="what was translated is kept; the same command with a higher --max-cost goes on from there",
        )

    def sent(self, request: TranslationRequest) -> None:
        """A request is on the way."""
        if self.price:
            self._under_way += self.price.most(request)

    def came_back(self, request: TranslationRequest, usage: Usage | None, *, is_free: bool = False) -> None:
        """A request is no longer on the way; `usage` is None where it failed, `is_free` where it was turned away."""
        if self.price is None:
            return
        most = self.price.most(request)
        self._under_way = max(0.0, self._under_way - most)
        if not is_free:
            self.spent += self.price.cost(usage, request) if usage is not None else most
