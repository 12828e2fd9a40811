"""A format as data: a table of rows, kinds of work, how values are held, and what does not come back."""

from citeconv.formats.mapping.kinds import EVERY, Choice, KindMap
from citeconv.formats.mapping.losses import foretold
from citeconv.formats.mapping.reading import Listener, Reading, Tell, nobody
from citeconv.formats.mapping.rows import Codec, Codecs, DoubtError, Fields, Notes, Row
from citeconv.formats.mapping.table import Table

__all__ = [
    "EVERY", "Choice", "Codec", "Codecs", "DoubtError", "Fields", "KindMap", "Listener", "Notes", "Reading", "Row",
    "Table", "Tell", "foretold", "nobody",
]
