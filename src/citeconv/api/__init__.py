"""What citeconv does for programs: read a list in any format, write it in another, and say what was odd or lost.

The rooms (documents, chicago, formats, styling, checking, reviewing) do the work and do not know of each other; here
they are put together. Each is imported when it is first needed, so that a program pays only for what it uses.
"""

from citeconv.api.checks import check
from citeconv.api.learning import forget, keep, learn, profile, profiles
from citeconv.api.reading import loads, parse, parse_list, read
from citeconv.api.reviews import review
from citeconv.api.rooms import APA, CHICAGO, format_of_suffix
from citeconv.api.writing import References, bibliography, citation, dump, dumps, losses, page, rendered

__all__ = [
    "APA", "CHICAGO", "References", "bibliography", "check", "citation", "dump", "dumps", "forget", "format_of_suffix",
    "keep", "learn", "loads", "losses", "page", "parse", "parse_list", "profile", "profiles", "read",
    "rendered", "review",
]  # fmt: skip
