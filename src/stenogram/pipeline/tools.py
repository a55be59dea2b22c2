"""The collaborators that the pipeline is handed; it makes none itself."""

from dataclasses import dataclass

from stenogram.protocols import Check, Clock, Embedder, Progress, Reader, no_progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """Who reads, embeds and checks, and who is told how far the work is."""

    readers: tuple[Reader, ...]
    embedders: tuple[Embedder, ...]  # the first that knows both languages is used
    checks: tuple[Check, ...]
    clock: Clock
    progress: Progress = no_progress
