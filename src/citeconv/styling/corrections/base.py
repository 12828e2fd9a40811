"""What every corrected element shares: the trail of the item at hand, and memory of what a style never changes.

Stock citeproc-py works out static facts of the style (the root, macros, terms, options, formatting) again for every
item, by XPath. Here each element remembers them: lxml makes a new proxy object each time an element is asked for,
unless somebody keeps the old one, so the style keeps all of its elements (`Style.keep`).
"""
# mypy: disallow-subclassing-any=False
# (citeproc-py has no types)

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock
from typing import Any, cast

from citeproc import model

from citeconv.styling import marks
from citeconv.styling.corrections import seams, terms
from citeconv.styling.corrections.letter_case import cased
from citeconv.styling.outputs import Quotes


@dataclass(slots=True)
class Trail:
    """What was called and printed so far for one item: `Group` and `Substitute` decide by it."""

    area: Any = None
    """``cs:bibliography`` or ``cs:citation``: whose options hold for names."""
    name_options: Mapping[str, str] = field(default_factory=dict)
    """Options that override those of the style: of a sort key, of a citation told apart from others."""
    sorting: bool = False
    """Whether a sort key is put together."""
    named: Sequence[Any] = ()
    """The names that were printed first,"""
    first_name: str = ""
    """and the first of them as printed."""
    year_suffix: str = ""
    """The letter that the next year of issue takes, in styles that do not say where it stands."""
    called: int = 0
    printed: list[str] = field(default_factory=list)
    suppressed: set[str] = field(default_factory=set)


_ONE = r"(?:[A-Za-z]*\d+[A-Za-z]*|[ivx]+)"
NUMERIC = re.compile(rf"{_ONE}(?:(?:\s*[-–&]\s*|,\s+){_ONE})*")
"""What CSL calls numeric: numbers, with letters before or after, several of them or a range; small Roman ones too."""

_FORMATS = (
    ("font-style", {"italic": marks.ITALIC, "oblique": marks.ITALIC}),
    ("font-variant", {"small-caps": marks.SMALL_CAPS}),
    ("font-weight", {"bold": marks.BOLD}),
    ("text-decoration", {"underline": marks.UNDERLINE}),
    ("vertical-align", {"sup": marks.SUPERSCRIPT, "sub": marks.SUBSCRIPT}),
)

_DRESS = {name for name, _ in _FORMATS} | {"display", "prefix", "quotes", "strip-periods", "suffix", "text-case"}


class Element(model.CitationStylesElement):
    """The corrected behaviour of every element; stands before citeproc-py's own class in each subclass."""

    @cached_property
    def style(self) -> Style:
        """The style that this element, or the locale it stands in, belongs to."""
        root = self.getroottree().getroot()
        return cast("Style", root.style if isinstance(root, model.Locale) else root)

    @property
    def trail(self) -> Trail:
        """The trail of the item at hand."""
        return self.style.current

    @cached_property
    def children(self) -> tuple[Any, ...]:
        """The child elements."""
        return tuple(self)

    @cached_property
    def variable(self) -> str:
        """The ``variable`` attribute as citeproc-py spells keys of an item."""
        return str(self.get("variable", "")).replace("-", "_")

    @cached_property
    def delimiter(self) -> str:
        """The ``delimiter`` attribute."""
        return str(self.get("delimiter", ""))

    def get_root(self) -> Any:
        """The style; citeproc-py looks it up through the tree."""
        return self.style

    def preformat(self, text: str) -> str:
        """``text`` itself: escaping is the last step of all (`marks.finish`)."""
        return text

    def get_term(
        self, name: str, form: str | None = None, fallback_locale: bool = True, zero_padded: bool = False
    ) -> Any:
        """The term in this form or the nearest there is, None without."""
        asked = (name, form, fallback_locale, zero_padded)
        known = self.style.known_terms
        if asked not in known:
            known[asked] = terms.find(self.style.locales, *asked)
        return known[asked]

    @cached_property
    def formats(self) -> tuple[str, ...]:
        """The marks that the formatting attributes ask for."""
        return tuple(mark for name, values in _FORMATS if (mark := values.get(self.get(name, ""))))

    def format(self, string: str) -> str:
        """``string`` with the formatting of this element."""
        for mark in self.formats:
            string = marks.marked(mark, string)
        return string

    @cached_property
    def affixes(self) -> tuple[str, str]:
        """Prefix and suffix; what stands in the left margin of a numbered list has a space after it."""
        return self.get("prefix", ""), self.get("suffix", "") + " " * (self.get("display") == "left-margin")

    def wrap(self, string: str) -> str:
        """``string`` between prefix and suffix, punctuation not doubled."""
        prefix, suffix = self.affixes
        return seams.add(seams.add(prefix, string), suffix)

    def case(self, text: str, language: str | None = None) -> str:
        """``text`` in the letter case that the element asks for."""
        return cased(text, self.get("text-case"), language)

    def quote(self, string: str) -> str:
        """``string`` between quotation marks if the element asks for them; which ones is decided by their nesting."""
        return marks.marked(marks.QUOTE, string) if self.get("quotes") == "true" else string

    @cached_property
    def is_plain(self) -> bool:
        """Whether there is nothing to add."""
        return not any(name in _DRESS for name in self.attrib)

    def dressed(self, text: str, language: str | None = None) -> str:
        """``text`` with letter case, formatting, quotation marks and affixes of this element, in CSL's order."""
        if self.is_plain:
            return text
        text = self.case(self.strip_periods(text), language)
        return self.wrap(self.quote(self.format(text)))

    def strip_periods(self, string: str) -> str:
        """``string`` without full stops if the element asks for it."""
        return string.replace(".", "") if self.get("strip-periods") == "true" else string

    def render_children(self, item: Any, delimiter: str = "", **_: Any) -> str:
        """What the children print, joined."""
        texts = [text for child in self.children if (text := child.render(item, delimiter=delimiter))]
        return seams.join(texts, delimiter) if len(texts) > 1 else texts[0] if texts else ""


class Style(Element, model.Style):
    """The root of a style, which remembers what its elements ask for again and again."""

    language = "en"
    """Of the words that the style adds."""

    def keep(self) -> None:
        """Hold on to every element, so that what they remember lasts."""
        self.current = Trail()
        self.lock = Lock()
        self.cited_last: tuple[Sequence[Any], Sequence[Any]] = ((), ())
        self.known_terms: dict[tuple[str, str | None, bool, bool], Any] = {}
        self.macros = {macro.get("name"): macro for macro in self.findall("cs:macro", self.nsmap)}
        self.kept = [list(root.iter()) for root in (self, *self.locales)]

    def start(self, area: Any, name_options: Mapping[str, str] | None = None, sorting: bool = False) -> None:
        """Begin the trail of the next item, by the options of ``area``, and by ``name_options`` before them."""
        self.current = Trail(area=area, name_options=name_options or {}, sorting=sorting)

    @cached_property
    def citation(self) -> Any:
        """``cs:citation``."""
        return self.find("cs:citation", self.nsmap)

    @cached_property
    def tests_ambiguity(self) -> bool:
        """Whether the style prints something more where works are cited alike."""
        return any(element.get("disambiguate") for element in self.iter())

    @cached_property
    def places_year_suffix(self) -> bool:
        """Whether the style says where the letter of a year stands; else the first year of issue takes it."""
        return any(element.get("variable") == "year-suffix" for element in self.iter())

    @cached_property
    def names_delimiter(self) -> str:
        """What stands between the names of two roles."""
        return str(self.bibliography.get("names-delimiter") or self.get("names-delimiter", ""))

    @cached_property
    def has_punctuation_in_quotes(self) -> bool:
        """Whether a full stop or a comma goes before a closing quotation mark."""
        return bool(self.get_locale_option("punctuation-in-quote") == "true")

    @cached_property
    def quotation_marks(self) -> Quotes:
        """Outer and inner ones."""
        term = self.get_single_term
        return (term("open-quote"), term("close-quote")), (term("open-inner-quote"), term("close-inner-quote"))

    def when(self, text: str) -> str:
        """``text`` that tells when, marked if a citation is put together."""
        return marks.WHEN + text if text and self.current.area is self.citation else text


class Term(Element, model.Term):
    """A term, read once."""

    @cached_property
    def single(self) -> str:
        """The singular."""
        return str(model.Term.single.fget(self))

    @cached_property
    def multiple(self) -> str:
        """The plural."""
        return str(model.Term.multiple.fget(self))
