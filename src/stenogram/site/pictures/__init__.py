"""Pictures: pure functions from values to shapes, which a template draws as SVG with the same said in words."""
