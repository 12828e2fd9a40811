"""Bibliographies by CSL styles; the only room that knows citeproc-py."""

from citeconv.styling.citeproc import Rendered, bibliography

__all__ = ["Rendered", "bibliography"]
