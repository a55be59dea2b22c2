"""What the site's editors may change, done as the command line does it."""

from functools import cached_property
from threading import Lock

from stenogram.cli._compose import opened, tools
from stenogram.cli._group import Root
from stenogram.cli.translate import to_bytes
from stenogram.model import RenditionId, SentenceId
from stenogram.pipeline import Edit, Tools, edit_rendition


class SiteCommands:
    """`stenogram.protocols.Commands` of an archive: each change opens it for writing, one at a time."""

    def __init__(self, root: Root) -> None:
        self._root, self._lock = root, Lock()

    @cached_property
    def _tools(self) -> Tools:
        return tools()

    def edit_sentence(self, rendition: RenditionId, sentence: SentenceId, text: str, *, seen: str, by: str) -> None:
        """As `stenogram edit` does."""
        with self._lock, opened(self._root) as archive:
            edit = Edit(sentence=sentence, seen=seen, text=text)
            edit_rendition(archive, rendition, [edit], self._tools, to_bytes, editor=by)
