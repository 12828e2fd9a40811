r"""Text <-> LaTeX as .bib files hold it.

Written is UTF-8 with LaTeX's special characters escaped, in forms that keep the braces of an entry balanced and that
every reader we know brings back (``\textbraceleft{}``, never ``\{``: BibTeX counts that brace). `to_ascii` also spells
out letters with diacritics, for programs that cannot read UTF-8. Addresses and identifiers are never escaped.
"""

from citeconv.formats.bib.latex.decode import decode
from citeconv.formats.bib.latex.encode import encode, protect, to_ascii

__all__ = ["decode", "encode", "protect", "to_ascii"]
