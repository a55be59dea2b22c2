"""What the site says is all in its catalogues, and each of them says all of it."""

import ast
import gettext
import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from tools.catalogue import KEYWORDS, SOURCES, TEMPLATE, catalogues, collected, compiled, is_translated, read

_FIELD = re.compile(r"%\(\w+\)s|\{\w+\}")
CATALOGUES = {path.parts[-3]: path for path in catalogues()}


def keys(catalogue: Catalog) -> set[tuple[str | None, str]]:
    """Context and words of each message."""
    return {(message.context, singular(message)) for message in catalogue if message.id}


def singular(message: Message) -> str:
    """The words in the code."""
    return message.id if isinstance(message.id, str) else message.id[0]


def forms(message: Message) -> list[str]:
    """The rendering, in each plural form."""
    return [message.string] if isinstance(message.string, str) else list(message.string)


@pytest.fixture(scope="module")
def found() -> Catalog:
    """Every message of the code as it is now."""
    return collected()


def test_the_template_has_what_the_code_says(found: Catalog) -> None:
    """No message is missing, none is left over: `make catalogue` makes it so."""
    assert keys(read(TEMPLATE)) == keys(found)
    assert len(keys(found)) > 300


def test_fields_are_named_and_ours_hold_no_html(found: Catalog) -> None:
    """Values are escaped, sentences are not looked at: none may bring a tag, or a field that has no name."""
    for message in found:
        for words in [message.id] if isinstance(message.id, str) else message.id:
            assert not re.search(r"[<>&]", words), words
            assert "%(" not in words or "%" not in _FIELD.sub("", words).replace("%%", ""), words


@pytest.mark.parametrize("language", CATALOGUES)
def test_a_catalogue_says_all_of_it(found: Catalog, language: str) -> None:
    """Nothing empty, nothing guessed, and nothing that the code no longer says."""
    catalogue = read(CATALOGUES[language])
    assert keys(catalogue) == keys(found)
    assert not [message.id for message in catalogue if message.id and not is_translated(message.string)]
    assert not [message.id for message in catalogue if message.fuzzy]


@pytest.mark.parametrize("language", CATALOGUES)
def test_a_catalogue_keeps_the_fields_and_forms(language: str) -> None:
    """Each plural form is there; a rendering has the fields of the words, and no HTML."""
    catalogue = read(CATALOGUES[language])
    for message in catalogue:
        if not message.id or not is_translated(message.string):
            continue
        said = forms(message)
        assert len(said) == (1 if isinstance(message.id, str) else catalogue.num_plurals), message.id
        expected = set(_FIELD.findall(singular(message)))
        for words in said:
            assert set(_FIELD.findall(words)) == expected, (message.id, words)
            assert not re.search(r"[<>&]", words), words


def test_russian_has_three_plural_forms() -> None:
    """One, few, many."""
    assert read(CATALOGUES["ru"]).num_plurals == 3


@pytest.mark.parametrize("language", CATALOGUES)
def test_what_is_read_is_what_people_wrote(language: str) -> None:
    """The compiled catalogue says the same as its source."""
    path: Path = CATALOGUES[language]
    with path.with_suffix(".mo").open("rb") as kept:
        installed = gettext.GNUTranslations(kept)
    assert vars(installed)["_catalog"] == vars(gettext.GNUTranslations(BytesIO(compiled(read(path)))))["_catalog"]


def test_no_message_hides_in_an_f_string() -> None:
    """Python 3.11 has f-strings as one piece: what is said within them is not collected."""
    hidden = [
        f"{path.name}:{call.lineno}"
        for path in SOURCES.rglob("*.py")
        for text in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in KEYWORDS
        and isinstance(call.args[0] if call.args else None, ast.Constant)
    ]  # fmt: skip
    assert not hidden
