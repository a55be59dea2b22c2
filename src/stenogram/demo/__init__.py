"""The demo archive: a fictional summit, added from files as a user would add them."""

from stenogram.demo.build import DemoFile, demo_files

__all__ = ["DemoFile", "demo_files"]
