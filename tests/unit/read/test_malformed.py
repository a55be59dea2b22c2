"""Broken files of every format: a page or a reason, never anything else."""

import hashlib
import time

import pytest
from tests.unit.read.mutating import SAMPLES, malformed, read_apart
from tests.unit.read.reading import ALL_READERS

from stenogram.errors import ReadError
from stenogram.model import Page
from stenogram.read import read_page

COUNT = 220  # files a format
BOXED = {"x.docx": "docx", "x.odt": "odt", "x.pdf": "pdf"}
SLOWEST_SECONDS = 5.0  # of processor time, for one small file


def outcome(content: bytes, name: str) -> Page | ReadError:
    """What reading comes to."""
    try:
        return read_page(content, media_type=None, charset=None, name=name, readers=ALL_READERS)
    except ReadError as refusal:
        return refusal


@pytest.mark.parametrize("name", [name for name in SAMPLES if name not in BOXED])
def test_broken_files_are_read_or_refused(name: str) -> None:
    """The page's blocks are its text, or the refusal says why; nothing takes long."""
    read = 0
    for content in malformed(SAMPLES[name], seed=1, count=COUNT):
        begun = time.process_time()
        result = outcome(content, name)
        digest = hashlib.sha256(content).hexdigest()[:8]
        assert time.process_time() - begun < SLOWEST_SECONDS, digest
        if isinstance(result, Page):
            read += 1
            assert result.text == "\n".join(block.span.of(result.text) for block in result.blocks)
            assert result.blocks
        else:
            assert str(result).startswith(f"{name}: ")
    assert read, "not one was read: the sample itself is none"


@pytest.mark.parametrize("name", BOXED)
def test_broken_documents_are_read_or_refused(name: str) -> None:
    """The same for formats that are read in a child, here many in one."""
    results = read_apart(BOXED[name], list(malformed(SAMPLES[name], seed=1, count=COUNT)))
    assert len(results) == COUNT
    assert set(results) == {"page", "refused"}


@pytest.mark.parametrize("name", BOXED)
def test_broken_documents_in_the_child(name: str) -> None:
    """A few of them by the whole way: child, limits, locks and answer."""
    for content in malformed(SAMPLES[name], seed=2, count=8):
        result = outcome(content, name)
        assert isinstance(result, Page) or str(result).startswith(f"{name}: ")


@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_are_whole(name: str) -> None:
    """What is broken in these tests can be read before."""
    assert isinstance(outcome(SAMPLES[name], name), Page)
