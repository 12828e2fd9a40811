"""Bibliographies and citations by CSL styles; the only room that knows citeproc-py."""

from citeconv.styling.citation import citation
from citeconv.styling.citeproc import Order, Rendered, bibliography
from citeconv.styling.outputs import OUTPUTS, Output, page

__all__ = ["OUTPUTS", "Order", "Output", "Rendered", "bibliography", "citation", "page"]
