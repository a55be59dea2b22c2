"""Files that are made to hurt are refused in time, and those that only look so are read."""

import resource
import time

import pytest
from tests.unit.read.bombs import BOMBS, HARMLESS
from tests.unit.read.reading import ALL_READERS

from stenogram.errors import ReadError
from stenogram.read import read_page

SECONDS = 5.0
MEGABYTES = 400  # more than this process had before; the child has its own limit


@pytest.mark.parametrize("bomb", BOMBS)
def test_bombs_are_refused(bomb: str) -> None:
    """Within five seconds, with a reason, and without taking this process's memory."""
    name, make = BOMBS[bomb]
    content = make()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.monotonic()
    with pytest.raises(ReadError) as refusal:
        read_page(content, media_type=None, charset=None, name=name, readers=ALL_READERS)
    took = time.monotonic() - begun
    assert took < SECONDS, f"{took:.1f} s: {refusal.value}"
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024 < MEGABYTES
    assert "root:" not in str(refusal.value)


@pytest.mark.parametrize("case", HARMLESS)
def test_odd_files_take_no_longer(case: str) -> None:
    """Whether they are read or refused, they are done within five seconds."""
    name, make = HARMLESS[case]
    content = make()
    begun = time.monotonic()
    try:
        page = read_page(content, media_type=None, charset=None, name=name, readers=ALL_READERS)
    except ReadError as refusal:
        assert str(refusal).startswith(name)  # noqa: PT017
    else:
        assert page.blocks
    assert time.monotonic() - begun < SECONDS
