"""What corrected references teach: gold lines -> cut -> evidence for the reader, kept as the profile of a journal.

`score` and `align` serve the training of the weights too; nothing here needs numpy.
"""

from citeconv.learning.lines import dumps, loads
from citeconv.learning.profile import Profile, Trial, learn
from citeconv.learning.store import forget, load, names, path_of, save

__all__ = ["Profile", "Trial", "dumps", "forget", "learn", "load", "loads", "names", "path_of", "save"]
