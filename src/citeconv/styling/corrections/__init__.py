"""citeproc-py 0.11.1 put right, from outside and for citeconv alone: one idea a module.

Each class stands on citeproc-py's own of the same name and changes what its module says. `ELEMENTS` gives them to the
XML parser of our styles; citeproc-py's modules and whatever else uses them in the same process are left as they are.
"""

from __future__ import annotations

from citeproc import model

from citeconv.styling.corrections.base import Element, Style, Term
from citeconv.styling.corrections.dates import Date, Date_Part
from citeconv.styling.corrections.groups import Choose, Else, Else_If, Group, If, Layout, Macro, Substitute
from citeconv.styling.corrections.names import Et_Al, Name, Name_Part, NameList, Names
from citeconv.styling.corrections.sorting import Key, Sort
from citeconv.styling.corrections.variables import Label, Number, Text

__all__ = ["ELEMENTS", "Element", "NameList"]

_STOCK = (model.Locale, model.Citation, model.Bibliography)
_CORRECTED = (
    Choose, Date, Date_Part, Else, Else_If, Et_Al, Group, If, Key, Label, Layout, Macro, Name, Name_Part, Names, Number,
    Sort, Style, Substitute, Term, Text,
)  # fmt: skip

ELEMENTS = {element.__name__.replace("_", "-").lower(): element for element in (*_STOCK, *_CORRECTED)}
"""The class of each element of CSL; all others are a plain `Element`."""
