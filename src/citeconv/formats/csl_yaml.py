"""CSL-YAML: the items of CSL-JSON in YAML, as pandoc reads them from a document's head or a file of its own.

YAML is read with every value as the text that stands there: dates stay EDTF, numbers stay as they were printed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from citeconv.diagnostics import ReadError
from citeconv.formats import csl_json
from citeconv.formats.format import Format, Read
from citeconv.formats.mapping.building import uncollected
from citeconv.formats.values.keys import keyed
from citeconv.messages import Message
from citeconv.model import Reference


def write(references: Sequence[Reference]) -> str:
    """The references under ``references:``; each value is written as JSON has it, which YAML reads."""
    items = (csl_json.item(one).items() for one in keyed(references))
    lines = ["".join(f"  {tag}: {_encoded(held)}\n" for tag, held in item).replace("  ", "- ", 1) for item in items]
    return f"---\nreferences:\n{''.join(lines)}...\n" if lines else "---\nreferences: []\n...\n"


_ENCODE = json.JSONEncoder(ensure_ascii=False).encode
_UNPRINTABLE = re.compile("[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What YAML does not take in a quoted text, or takes for the end of a line."""


def _encoded(held: Any) -> str:
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", _ENCODE(held))


@uncollected()
def read(text: str) -> Read:
    """The references of a YAML file. Raises ReadError where it is none, and where PyYAML is not installed."""
    return csl_json.read_items(_data(text.removeprefix("\ufeff"))) if text.strip() else Read((), ())


def _data(text: str) -> Any:
    try:
        import yaml
    except ImportError:
        raise ReadError(Message("to read YAML, PyYAML is needed: pip install citeconv[yaml]")) from None
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=loader)):
            message = Message("aliases are not read: a few lines of them can stand for more than any memory holds")
            raise ReadError(message)
        return next(iter(yaml.load_all(text, Loader=loader)), None)  # BaseLoader makes texts only
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or Message("too deep")
        message = Message("not YAML: {problem}", problem=problem)
        raise ReadError(message, line=mark.line + 1 if mark else None) from None


CSL_YAML = Format(
    name="csl-yaml", title="CSL-YAML", suffixes=(".yaml", ".yml"), read=read, write=write, losses=csl_json.losses
)
