"""What every page of the site has: its frame, addresses, words, and how it is answered."""
