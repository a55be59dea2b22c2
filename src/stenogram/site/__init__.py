"""The pages of an archive, made on the server. Only reads; knows no database and writes nothing."""

from stenogram.site._app import make_app

__all__ = ["make_app"]
