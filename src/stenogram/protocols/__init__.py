"""What can be replaced: readers, embedders, checks, engines, the archive. Signatures only."""

from typing import TYPE_CHECKING

from stenogram.protocols.archive import Archive, OpensArchive
from stenogram.protocols.auditing import BeadText, Check, Elsewhere, LooksAround, PairContext, Part, Unmet
from stenogram.protocols.editing import Commands, Editors
from stenogram.protocols.embedding import Embedder, KnowsNearly, TakenApart, TakesApart
from stenogram.protocols.linking import PersonLinking
from stenogram.protocols.progress import Clock, Progress, no_progress
from stenogram.protocols.quoting import MeaningSource, QuotationSource, ReadsWords
from stenogram.protocols.reading import Reader
from stenogram.protocols.searching import Neighbours, SearchSource
from stenogram.protocols.translating import Channel, OpensChannel, Translator
from stenogram.protocols.watching import ArchiveWatch

if TYPE_CHECKING:
    from stenogram.protocols.embedding import Vectors as Vectors

__all__ = [
    "Archive",
    "ArchiveWatch",
    "BeadText",
    "Channel",
    "Check",
    "Clock",
    "Commands",
    "Editors",
    "Elsewhere",
    "Embedder",
    "KnowsNearly",
    "LooksAround",
    "MeaningSource",
    "Neighbours",
    "OpensArchive",
    "OpensChannel",
    "PairContext",
    "Part",
    "PersonLinking",
    "Progress",
    "QuotationSource",
    "Reader",
    "ReadsWords",
    "SearchSource",
    "TakenApart",
    "TakesApart",
    "Translator",
    "Unmet",
    "no_progress",
]
