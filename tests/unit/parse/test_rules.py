"""Every rule that can take a block has a sentence that says why."""

import ast
import json
from pathlib import Path

from tests.golden.account import cases

import stenogram.parse
from stenogram.parse.candidates import Style
from stenogram.parse.rules import RULES
from stenogram.parse.words.furniture import PLACES

ROOM = Path(stenogram.parse.__path__[0])
DECIDERS = ("notes", "furniture", "headlines", "reading", "turns")


def test_each_style_and_place_is_explained() -> None:
    """The rules that tables name."""
    assert {style.value for style in Style} | set(PLACES.values()) <= set(RULES)


def test_each_rule_named_in_the_code_is_explained() -> None:
    """Whatever a deciding module names with a hyphen between small letters is a rule with a sentence."""
    named: set[str] = set()
    for module in DECIDERS:
        for node in ast.walk(ast.parse((ROOM / f"{module}.py").read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                word = node.value
                if "-" in word and word.replace("-", "").isalpha() and word.islower() and not word.startswith("-"):
                    named.add(word)
    assert named
    assert named <= set(RULES)


def test_each_rule_of_the_golden_pages_is_explained() -> None:
    """The rules that are really taken."""
    taken = {
        block.split(" | ")[1]
        for folder in cases()
        for block in json.loads((folder / "expected.json").read_text("utf-8"))["blocks"]
    }
    assert taken <= set(RULES)


def test_sentences_are_sentences() -> None:
    """Each begins with a capital and ends with a full stop or what follows a semicolon."""
    assert [rule for rule, why in RULES.items() if not (why[0].isupper() and why.endswith("."))] == []
