"""Golden files: a page, what must come of it, and why the page is here."""
