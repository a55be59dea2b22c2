"""The whole chain, on texts written for it."""
