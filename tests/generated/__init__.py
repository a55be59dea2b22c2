"""Self-written conversations in every layout that a seeded generator can make of them, and how well they are read."""
