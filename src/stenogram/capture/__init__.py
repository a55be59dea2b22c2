"""The only way out to the network, and into files: bytes exactly as given. Knows nothing of what they mean."""

from stenogram.capture.channels import OneServer, ServerChannel, open_channel
from stenogram.capture.egress import Egress
from stenogram.capture.fetching import fetch
from stenogram.capture.files import read_file
from stenogram.capture.guard import Guard, PublicOnly
from stenogram.capture.limits import Limits

__all__ = [
    "Egress",
    "Guard",
    "Limits",
    "OneServer",
    "PublicOnly",
    "ServerChannel",
    "fetch",
    "open_channel",
    "read_file",
]
