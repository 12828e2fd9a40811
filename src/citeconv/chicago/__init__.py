"""Reads free-text references: marks -> lattice -> decode -> assemble -> `Parsed`."""

from citeconv.chicago.lists import read_list
from citeconv.chicago.reader import read

__all__ = ["read", "read_list"]
