"""Commands in notices stand as code on pages, never between backticks."""

import pytest
from lxml import html

from stenogram.site.frame.code import coded
from tests.site.conftest import Site


@pytest.mark.parametrize(
    ("words", "markup"),
    [
        ("`stenogram list` shows <them>", "<code>stenogram list</code> shows &lt;them&gt;"),
        ("first `a`, then `<b>`", "first <code>a</code>, then <code>&lt;b&gt;</code>"),
        ("one ` alone", "one ` alone"),
        ("`a` and ` alone", "<code>a</code> and ` alone"),
        ("none", "none"),
    ],
)
def test_what_stands_between_backticks_is_code(words: str, markup: str) -> None:
    """And whatever stands there stays text."""
    assert str(coded(words)) == markup


def test_a_notice_names_a_command_as_code(site: Site) -> None:
    """The page of a refusal says which command would help."""
    page = html.fromstring(site.get("/", host="evil.example").text)
    assert page.xpath("//main//code/text()") == ["stenogram serve"]
    assert "`" not in page.xpath("string(//main)")
