"""A page on which an editor looks at a list as it was read, and corrects it: one file, no network, no server.

`sheet.py` says what the page knows of each reference, `data.py` turns it into JSON, `page.py` puts the file together
from the parts in ``page/``. What the page shows and writes is computed before; it only lays out and edits.
"""

from citeconv.reviewing.page import as_html
from citeconv.reviewing.sheet import Reading, Remark, Review, Sheet

__all__ = ["Reading", "Remark", "Review", "Sheet", "as_html"]
