"""The pages over a real archive on disk: what the fake promises, the store keeps."""

import datetime as dt
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import httpx
import pytest
from lxml import html

from stenogram.model import Cause, Document, Fetched, NewAlignment, Told
from stenogram.protocols import Archive
from stenogram.store import open_archive
from tests.site.conftest import serve_archive
from tests.site.shelf import AT
from tests.site.written import shelf_of_all


def now() -> dt.datetime:
    """A moment."""
    return AT


def fetched(content: bytes, address: str) -> Fetched:
    """Bytes as an address gave them."""
    return Fetched(content=content, address=address, final_address=address, at=AT)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive with the harbour talks in Russian, official English and machine English, and a refused text."""
    shelf = shelf_of_all()
    talks = shelf.shelved[0]
    names = {}
    with open_archive(tmp_path, clock=now, create=True) as archive:
        event, version = None, None
        for row in talks.renditions:
            revision = shelf.texts[row.revision]
            content = shelf.blobs[row.capture.blob]
            capture, _ = archive.keep(fetched(content, row.capture.address), Told())
            stored = shelf.alignments.get((talks.renditions[0].revision, row.revision))
            alignment = (
                NewAlignment(left=names[row.pivot], right=None, alignment=stored.alignment, beads=stored.beads)
                if stored is not None and row.pivot is not None
                else NewAlignment(left=names[row.pivot], right=None, refusal=row.refusal)
                if row.pivot is not None
                else None
            )
            put = archive.put(
                Document(
                    capture=capture.id,
                    transcript=revision.transcript,
                    event=event,
                    event_version=version,
                    rendition=None,
                    cause=Cause.CAPTURED,
                    alignments=(alignment,) if alignment else (),
                )
            )
            names[row.id] = put.rendition
            event, version = put.event, archive.event(put.event).version
    return tmp_path


@pytest.fixture
def real(folder: Path) -> Iterator[tuple[httpx.Client, str]]:
    """A site over that archive, opened for reading only."""

    def opened() -> AbstractContextManager[Archive]:
        return open_archive(folder, clock=now, read_only=True)

    with serve_archive(opened) as (client, url):
        yield client, url


def test_a_real_archive_is_shown_from_the_list_to_the_bytes(real: tuple[httpx.Client, str]) -> None:
    """List, event, sentence, citation, capture and download answer, and say what was stored."""
    client, url = real
    (path,) = html.fromstring(client.get(url).text).xpath("//article/h2/a/@href")
    page = html.fromstring(client.get(url + path).text)
    said = " ".join(page.text_content().split())
    assert len(page.xpath("//div[@class='heads']/p")) == 3
    for part in ("48,600 became 46,800", "Ада Корвин", "Not aligned: these texts are not renditions", "GlossaBot"):
        assert part in said
    row = page.xpath("//div[contains(@class,'row ')][.//mark]")[0]
    lasting = row.xpath(".//a[@class='no']/@href")[0]
    answer = client.get(url + lasting)
    assert answer.status_code == 303
    fragment = answer.headers["location"].partition("#")[2]
    assert page.xpath(f"//*[@id='{fragment}']")
    assert "mailto:" in client.get(url + row.xpath(".//a[@class='ci']/@href")[0]).text
    capture = page.xpath("//article[@class='provenance'][last()]//code/a/@href")[0]
    assert client.get(url + capture).status_code == 200
    download = client.get(f"{url}{capture}/download")
    assert download.headers["content-type"] == "application/octet-stream"


def test_what_a_real_archive_does_not_have_is_not_found(real: tuple[httpx.Client, str]) -> None:
    """Unknown events, captures and sentences are 404, not failures."""
    client, url = real
    (path,) = html.fromstring(client.get(url).text).xpath("//article/h2/a/@href")
    for unknown in ("/events/nothing", "/captures/nothing", f"{path}/sentences/nothing", f"{path}/renditions/nothing"):
        assert client.get(url + unknown).status_code == 404
