"""Documentation is a contract."""
