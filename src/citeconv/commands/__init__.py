"""The commands of ``citeconv``, one a file: ``add`` gives its words and help, ``run`` its deed and exit status."""

from __future__ import annotations

from citeconv.commands import check, cite, convert, explain, formats, learn, review, split

COMMANDS = (convert, check, review, learn, cite, split, explain, formats)
"""In the order of the help page."""
