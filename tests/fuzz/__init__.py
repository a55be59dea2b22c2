"""Long runs with broken files, outside the default tests."""
