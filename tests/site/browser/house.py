"""An archive with everything that a page can show, made as users make it, and served by the real command."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from playwright.sync_api import Page

from stenogram.capture import read_file
from stenogram.cli._compose import now, tools
from stenogram.cli._editors import add_editor
from stenogram.demo import demo_files
from stenogram.exports import transcript_json
from stenogram.identify import PersonLinker
from stenogram.model import Event, Fetched, RenditionRow, Told, Transcript
from stenogram.pipeline import Edit, Pace, Tools, derive, edit_rendition, keep, plan_translation, translate_event
from stenogram.protocols import Archive
from stenogram.store import open_archive
from stenogram.text import Language
from stenogram.translate import Budget
from tests.site.shelf import Shelf
from tests.site.written import shelf_of_all
from tests.unit.translate.speaking import SpeakingTranslator, VirtualTime

STENOGRAM = Path(sys.executable).with_name("stenogram")
LIGHTHOUSE = Path(__file__).parent.parent.parent / "samples" / "lighthouse" / "be.txt"
EDITOR, PASSWORD = "Ida Holm", "four words of hers"


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Where it is served, and what is in it."""

    url: str
    archive: Path
    editors: Path  # the file that names them
    demo: str  # slug: three renditions with findings
    talks: str  # four, of which one is about something else, with pieces that were not read
    arabic: str
    made: str  # translated here and edited
    made_key: str  # of the rendition
    sentence: str  # of that rendition as it is now
    earlier: str  # a sentence that its text has no longer
    earlier_words: str
    speaker: str  # a person who spoke in several renditions
    captures: tuple[str, ...]

    def sign_in(self, page: Page) -> None:
        """Be the editor from now on."""
        page.goto(f"{self.url}/login")
        page.fill("#name", EDITOR)
        page.fill("#password", PASSWORD)
        page.click("main button[type=submit]")


@contextmanager
def house_in(folder: Path) -> Iterator[House]:
    """The archive made in an empty folder, and served for as long as the block lasts."""
    archive_folder, editors = folder / "archive", folder / "editors.txt"
    add_editor(editors, EDITOR, PASSWORD)
    with open_archive(archive_folder, clock=now, create=True, linking=PersonLinker()) as archive:
        kit = tools()
        demo = _add_demo(archive, kit)
        events = _add_shelf(archive, shelf_of_all(), kit)
        made, row, sentence, (earlier, earlier_words) = _add_made_here(archive, kit)
        captures = tuple(r.capture.id for r in archive.event(demo).renditions)
        speaker = max(archive.speakers(), key=lambda row: row.speeches).id
    with serving(archive_folder, "--editors", str(editors)) as url:
        yield House(
            url=url, archive=archive_folder, editors=editors,
            demo=demo, talks=events[0], arabic=events[1],
            made=made.slug, made_key=row.address.rpartition("/")[2], sentence=sentence, earlier=earlier,
            earlier_words=earlier_words, captures=captures, speaker=speaker,
        )  # fmt: skip


@contextmanager
def serving(archive: Path, *options: str) -> Iterator[str]:
    """`stenogram serve` on a free port: its address, without the slash at the end."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("STENOGRAM_")}
    server = subprocess.Popen(
        [STENOGRAM, "--archive", str(archive), "serve", "--port", "0", *options],
        cwd=archive, env=kept, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert server.stdout is not None
        url = next((found[0] for line in server.stdout if (found := re.search(r"http://[^/\s]+", line))), None)
        assert url is not None, "the server did not start"
        yield url
    finally:
        server.terminate()
        server.communicate()


def _add_demo(archive: Archive, kit: Tools) -> str:
    with demo_files() as pages:
        for page in pages:
            name = f"demo/{page.path.name}"
            fetched = replace(read_file(page.path, clock=now), address=name, final_address=name)
            capture, _ = keep(archive, fetched, page.told)
            derive(archive, capture, kit)
    return archive.events()[0].slug


def _add_shelf(archive: Archive, shelf: Shelf, kit: Tools) -> tuple[str, ...]:
    """The written events, through the reader of our own format, aligned and audited as any text is."""
    return tuple(_add_written(archive, shelf, event, kit) for event in shelf.shelved if "hostile" not in event.slug)


def _add_written(archive: Archive, shelf: Shelf, event: Event, kit: Tools) -> str:
    slug = None
    for row in event.renditions:
        address = f"https://example.org/{row.address}.json"
        kind = row.header.kind.value if row.header.kind else None
        told = Told(event=slug, kind=kind, language=str(row.header.language))
        content = as_json(shelf.texts[row.revision].transcript)
        fetched = Fetched(
            content=content, address=address, final_address=address, status=200, media_type="application/json",
            headers=(("content-type", "application/json"),), at=now(),
        )  # fmt: skip
        capture, _ = keep(archive, fetched, told)
        slug = derive(archive, capture, kit, may_be_unrelated=True).event.slug
    assert slug is not None
    return slug


def _add_made_here(archive: Archive, kit: Tools) -> tuple[Event, RenditionRow, str, tuple[str, str]]:
    """A translation by an engine, two of whose sentences a person changed: the first of them is in no text any more."""
    capture, _ = keep(archive, read_file(LIGHTHOUSE, clock=now), Told(kind="original", language="be"))
    event = derive(archive, capture, kit).event
    plan = plan_translation(archive, event, event.renditions[0], Language("en"), SpeakingTranslator())
    time = VirtualTime()
    pace = Pace(clock=time.clock, sleep=time.sleep, chance=Random(1))
    rendition = translate_event(archive, plan, kit, as_json, pace, Budget(None)).rendition.id
    before = _sentences(archive, event, rendition)
    for n, words in ((0, "Good day, colleagues."), (2, "Yesterday evening the ferry ran aground near the island.")):
        sentence, seen = _sentences(archive, event, rendition)[n]
        edit = Edit(sentence=sentence, seen=seen, text=words)
        edit_rendition(archive, rendition, [edit], kit, as_json, editor=EDITOR)
    after = _sentences(archive, event, rendition)
    gone = [(sentence, text) for sentence, text in before if sentence not in dict(after)]
    event = archive.event(event.slug)
    row = next(row for row in event.renditions if row.id == rendition)
    return event, row, after[3][0], gone[0]


def _sentences(archive: Archive, event: Event, rendition: str) -> list[tuple[str, str]]:
    row = next(row for row in archive.event(event.slug).renditions if row.id == rendition)
    return [(s.id, s.text) for speech in archive.revision(row.revision).transcript.spoken for s in speech.sentences]


def as_json(transcript: Transcript) -> bytes:
    """stenogram.transcript/1, which is read as it was written."""
    return json.dumps(transcript_json(transcript), ensure_ascii=False).encode()
