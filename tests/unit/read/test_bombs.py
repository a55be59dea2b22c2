"""Files that are made to hurt are refused in time, and those that only look so are read."""

import os
import resource

import pytest
from tests.unit.read.bombs import BOMBS, HARMLESS
from tests.unit.read.reading import ALL_READERS

from stenogram.errors import ReadError
from stenogram.read import read_page

SECONDS = 5.0  # of processor time, ours and our children's: a busy machine makes no bomb of a file
MEGABYTES = 400  # more than this process had before; the child has its own limit


def seconds_spent() -> float:
    """The processor time of this process and of the children that ended."""
    return sum(os.times()[:4])


@pytest.mark.parametrize("bomb", BOMBS)
def test_bombs_are_refused(bomb: str) -> None:
    """Within five seconds, with a reason, and without taking this process's memory."""
    name, make = BOMBS[bomb]
    content = make()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = seconds_spent()
    with pytest.raises(ReadError) as refusal:
        read_page(content, media_type=None, charset=None, name=name, readers=ALL_READERS)
    took = seconds_spent() - begun
    assert took < SECONDS, f"{took:.1f} s: {refusal.value}"
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024 < MEGABYTES
    assert "root:" not in str(refusal.value)


@pytest.mark.parametrize("case", HARMLESS)
def test_odd_files_take_no_longer(case: str) -> None:
    """Whether they are read or refused, they are done within five seconds."""
    name, make = HARMLESS[case]
    content = make()
    begun = seconds_spent()
    try:
        page = read_page(content, media_type=None, charset=None, name=name, readers=ALL_READERS)
    except ReadError as refusal:
        assert str(refusal).startswith(name)  # noqa: PT017
    else:
        assert page.blocks
    assert seconds_spent() - begun < SECONDS
