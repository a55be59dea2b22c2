"""Keys come from the environment or a keyring, and are secrets from there on."""

from stenogram.cli._secrets import secret_for
from stenogram.model import Secret


def none(service: str, name: str) -> str | None:
    """A keyring that holds nothing."""
    return None


def test_the_usual_variable_goes_first() -> None:
    """What the engine's documentation names, then ours."""
    both = {"DEEPL_AUTH_KEY": "one", "DEEPL_API_KEY": "two", "STENOGRAM_DEEPL_KEY": "three"}
    assert secret_for("deepl", both, none) == Secret("one")
    assert secret_for("deepl", {"DEEPL_API_KEY": " two\n"}, none) == Secret("two")
    assert secret_for("my-own", {"STENOGRAM_MY_OWN_KEY": "three"}, none) == Secret("three")


def test_the_keyring_is_asked_last() -> None:
    """Under our name and the engine's; an empty variable is none."""
    held = {("stenogram", "openai"): "from the ring"}
    ring = lambda service, name: held.get((service, name))  # noqa: E731
    assert secret_for("openai", {"OPENAI_API_KEY": " "}, ring) == Secret("from the ring")
    assert secret_for("openai", {"OPENAI_API_KEY": "from outside"}, ring) == Secret("from outside")
    assert secret_for("deepl", {}, ring) is None
