"""The pages of an archive, made on the server. Only reads; knows no database and writes nothing:
what an editor changes goes through the `Commands` that it is handed."""

from stenogram.site.app import make_app
from stenogram.site.editing.views import EditDoor
from stenogram.site.quoting.page import QuoteDoor
from stenogram.site.searching.page import SearchDoor

__all__ = ["EditDoor", "QuoteDoor", "SearchDoor", "make_app"]
