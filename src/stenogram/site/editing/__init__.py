"""What a signed-in editor sees."""
