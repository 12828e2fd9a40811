"""How fast citeconv is: ``python -m benchmarks`` prints the figures."""
