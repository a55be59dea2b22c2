"""The pages of an archive, made on the server. Only reads; knows no database and writes nothing."""

from stenogram.site._app import make_app
from stenogram.site._search_page import SearchDoor

__all__ = ["SearchDoor", "make_app"]
