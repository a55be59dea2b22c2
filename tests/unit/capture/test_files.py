"""A file's bytes, or a sentence that says why not."""

import os
from pathlib import Path

import pytest

from stenogram.capture import read_file
from stenogram.errors import CaptureError


def test_bytes_and_kind(tmp_path, clock):
    """The bytes as they are, the absolute path, the kind by the name's ending."""
    for name, kind in (
        ("a.html", "text/html"), ("a.HTM", "text/html"), ("a.txt", "text/plain"), ("a.md", "text/markdown"),
        ("a.xml", "application/xml"), ("a.vtt", "text/vtt"), ("a.html.gz", "application/gzip"), ("a", None),
        ("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ):  # fmt: skip
        (tmp_path / name).write_bytes(b"\xff\x00words")
        got = read_file(tmp_path / name, clock=clock)
        assert (got.content, got.media_type, got.address) == (b"\xff\x00words", kind, str(tmp_path / name))
        assert (got.final_address, got.status, got.at) == (got.address, None, clock())


def test_a_relative_path_is_made_absolute(tmp_path, clock, monkeypatch):
    """The address means the same from every folder."""
    (tmp_path / "a.txt").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    assert read_file(Path("a.txt"), clock=clock).address == str(tmp_path / "a.txt")


def test_a_name_that_is_no_text(tmp_path, clock):
    """A name in another encoding is shown, not a crash."""
    path = tmp_path / os.fsdecode(b"\xe4.txt")
    path.write_bytes(b"x")
    assert read_file(path, clock=clock).address.endswith("\\xe4.txt")


def test_what_cannot_be_read(tmp_path, clock):
    """Missing, a folder, too large: each has its sentence and its hint."""
    (tmp_path / "large.txt").write_bytes(b"x" * 11)
    for path, expected in (
        (tmp_path / "none.txt", "no such file"),
        (tmp_path, "a folder"),
        (tmp_path / "large.txt", "more than"),
        (tmp_path / "large.txt" / "x", "cannot be read"),
        (tmp_path / ("x" * 300), "cannot be read"),
    ):
        with pytest.raises(CaptureError, match=expected) as failed:
            read_file(path, clock=clock, most_bytes=10)
        assert failed.value.address.startswith(str(tmp_path))


def test_a_stream_that_never_ends_is_cut(clock):
    """A device that gives bytes for ever is refused at the limit."""
    with pytest.raises(CaptureError, match="more than"):
        read_file(Path("/dev/zero"), clock=clock, most_bytes=1_000_000)


class _Closed(type(Path())):
    """A file that its owner keeps to themselves."""

    def open(self, *_how):
        raise PermissionError(13, "Permission denied")


def test_a_file_that_may_not_be_read(clock):
    """No permission is said to be that."""
    with pytest.raises(CaptureError, match="may not be read"):
        read_file(_Closed("/closed.txt"), clock=clock)
