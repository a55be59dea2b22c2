"""The site in Chromium, as those who read it have it."""
