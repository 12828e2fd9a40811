"""citeconv."""
