"""The API: what the pages show, for programs. JSON at the address of each page with `/api` before it."""
