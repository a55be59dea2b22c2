"""Where everybody who spoke is listed, and each has a page: names, roles, speeches, and what people decided."""
