"""Documents that nothing is wrong with, and how many of them are refused."""
