"""Reads free-text references: marks -> lattice -> decode -> assemble -> `Parsed`."""

from citeconv.chicago.reader import read, read_list

__all__ = ["read", "read_list"]
