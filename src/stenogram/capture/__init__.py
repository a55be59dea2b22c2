"""The only way out to the network, and into files: bytes exactly as given. Knows nothing of what they mean."""

from stenogram.capture.egress import Egress
from stenogram.capture.fetching import fetch
from stenogram.capture.files import read_file
from stenogram.capture.guard import Guard, PublicOnly
from stenogram.capture.limits import Limits

__all__ = ["Egress", "Guard", "Limits", "PublicOnly", "fetch", "read_file"]
