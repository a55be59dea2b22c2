"""Prices, and where they come from."""

import pytest

from stenogram.errors import SettingsError
from stenogram.model import TranslationRequest, Usage
from stenogram.text import Language
from stenogram.translate import Price, known_prices, price_of, prices_from

ASKED = TranslationRequest(
    source=Language("ru"), target=Language("en"), sentences=("Добрый день!",), speech="Добрый день! " * 40
)
TOKENS = Price(engine="x", per_million_tokens_in=1.0, per_million_tokens_out=10.0)


def test_every_price_says_when_and_whence():
    """Each price that comes with Stenogram has a date and a source, and is more than nothing."""
    assert len(known_prices()) >= 5
    for price in known_prices():
        assert price.as_of
        assert price.source
        assert price.expected(ASKED) > 0


@pytest.mark.parametrize(
    ("maker", "engine"),
    [
        ("openai:gpt-4o", "openai:gpt-4o"),
        ("openai:gpt-4o-mini", "openai:gpt-4o-mini*"),
        ("openai:gpt-4o-mini-2024-07-18", "openai:gpt-4o-mini*"),
        ("deepl", "deepl*"),
        ("openai:llama-3", None),
        ("openai:gpt-4o-audio", None),
        ("apertium", None),
    ],
)
def test_a_price_is_found_by_name(maker, engine):
    """A model has its own price or one for its family; of any other it is said that it is not known."""
    found = price_of(maker, known_prices())
    assert (found.engine if found else None) == engine


def test_a_user_s_price_goes_first():
    """What stands in stenogram.toml goes before what comes with Stenogram."""
    own = prices_from({"openai:gpt-4o": {"per_million_tokens_in": 99}}, origin="stenogram.toml")
    found = price_of("openai:gpt-4o", (*own, *known_prices()))
    assert found is not None
    assert found.per_million_tokens_in == 99


@pytest.mark.parametrize(
    "entry", [{"per_million": 1}, {"per_million_characters": "much"}, {"per_million_characters": -1}, 5]
)
def test_what_is_no_price_is_refused(entry):
    """A misspelt key, no number, or less than nothing."""
    with pytest.raises(SettingsError, match="openai:x"):
        prices_from({"openai:x": entry}, origin="stenogram.toml")


def test_tokens_are_billed_as_the_engine_counts_them():
    """What the engine says it took is what it cost; where it does not say, the most that it may have been."""
    usage = Usage(characters=12, tokens_in=1000, tokens_out=100)
    assert TOKENS.cost(usage, ASKED) == pytest.approx(0.002)
    assert TOKENS.cost(Usage(characters=12), ASKED) == TOKENS.most(ASKED) > TOKENS.expected(ASKED)
