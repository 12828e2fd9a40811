"""``python -m tests.styling.derive``: the Indonesian APA as a whole CSL style, for other programs."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from citeconv.styling.patches import patched
from citeconv.styling.styles import find

FOLDER = Path(__file__).parents[2] / "styles"
PATCH = FOLDER / "apa-id.patch.xml"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'


def derived() -> str:
    """The Indonesian style, whole."""
    parser = etree.XMLParser(remove_comments=True, remove_blank_text=True)
    style, patch = (etree.parse(file, parser).getroot() for file in (find("apa"), PATCH))
    whole = patched(style, patch)
    etree.cleanup_namespaces(whole, top_nsmap={None: "http://purl.org/net/xbiblio/csl"})
    etree.indent(whole)
    return f"{_HEAD}{etree.tostring(whole, encoding='unicode')}\n"


if __name__ == "__main__":
    print(derived(), end="")
