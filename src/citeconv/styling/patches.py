"""Styles of our own that are another style but for some words and macros: a patch, applied when the style is read.

A patch (``styles/NAME.patch.xml``) is an XML file in CSL's namespace. ``<patch of="apa">`` names the style it changes;
``info``, ``locale`` and ``macro`` take the place of what the style has there, or are new;
``<word was="" now="">`` stands for words that the style spells out where CSL has a term for them.
"""

from __future__ import annotations

from typing import Any

SUFFIX = ".patch.xml"
_CS = {"cs": "http://purl.org/net/xbiblio/csl"}


def patched(style: Any, patch: Any) -> Any:
    """The root element of the style after the patch (both are root elements, and are changed)."""
    style.set("default-locale", patch.get("default-locale"))
    style.replace(style.find("cs:info", _CS), patch.find("cs:info", _CS))
    for locale in style.findall("cs:locale", _CS):
        style.remove(locale)
    style.insert(1, patch.find("cs:locale", _CS))
    for word in patch.iterfind("cs:word", _CS):
        for text in style.iterfind(f".//cs:text[@value='{word.get('was')}']", _CS):
            text.set("value", word.get("now"))
    for macro in patch.findall("cs:macro", _CS):
        old = style.find(f"cs:macro[@name='{macro.get('name')}']", _CS)
        if old is None:
            style.find("cs:citation", _CS).addprevious(macro)
        else:
            style.replace(old, macro)
    return style
