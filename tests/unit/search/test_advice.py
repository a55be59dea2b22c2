"""What to try next where nothing was found: it fits what was asked, and can be searched."""

import re

import pytest

from stenogram.search import next_steps, read_query

STEPS = {
    "harbours": ["`harbou*`", "as a whole sentence"],
    "salt": ["as a whole sentence"],
    "salt kind:copy": ["`salt`", "as a whole sentence"],
    "kind:copy in:ru": ["take one out"],
    '"old harbour"': ["`old harbour`", "not for words alone"],
    "salt -rye": ["the minus leaves out", "as a whole sentence"],
    "how many ships came": ["two or three that matter", "as a whole sentence"],
    "harb*": ["not for words alone"],
}


@pytest.mark.parametrize("asked", STEPS)
def test_steps_fit_the_search(asked: str) -> None:
    """As many as fit, in this order."""
    query = read_query(asked)
    is_plain = not any(word.is_exact for word in query.words)
    steps = next_steps(query, by_words=True, by_meaning=is_plain and bool(query.words))
    assert len(steps) == len(STEPS[asked])
    for step, part in zip(steps, STEPS[asked], strict=True):
        assert part in step


@pytest.mark.parametrize("asked", STEPS)
def test_what_is_given_to_type_is_another_search(asked: str) -> None:
    """It can be read, and is not what was asked."""
    for step in next_steps(read_query(asked), by_words=True, by_meaning=True):
        for typed in re.findall(r"`([^`]+)`", step):
            assert typed != asked
            assert read_query(typed).words


def test_a_search_for_words_alone_is_told_of_meaning() -> None:
    """And one by meaning alone is not told that all words must stand together."""
    query = read_query("how many ships came")
    assert any("not for words alone" in step for step in next_steps(query, by_words=True, by_meaning=False))
    assert not any("one sentence" in step for step in next_steps(query, by_words=False, by_meaning=True))
