"""The words of notes that repeat a work cited before: *ibid.* the one directly above, *op. cit.* one by its author."""

from __future__ import annotations

import re

IBID = r"(?:ibid|idem)\b\.?"
OP_CIT = r"(?:op|loc)\.?\s?cit\b\.?"
SHORT = rf"(?:{OP_CIT}|{IBID})"
"""The mark of such a note."""
_IBID = re.compile(rf"\s*{IBID}", re.IGNORECASE)
_OP_CIT = re.compile(rf"\b{OP_CIT}", re.IGNORECASE)


def says_ibid(text: str) -> bool:
    """Whether a reference begins with *ibid.*: it repeats the one above."""
    return bool(_IBID.match(text))


def says_op_cit(text: str) -> bool:
    """Whether a reference says *op. cit.* somewhere: it repeats a work by the author whom it names."""
    return bool(_OP_CIT.search(text))
