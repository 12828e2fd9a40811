"""Characters that Word takes from a symbol font: ``w:sym``, with the font's own code in the private use area."""

from __future__ import annotations

from citeconv.documents.docx.styles import W

FONT, CHARACTER = f"{W}font", f"{W}char"
_PRIVATE = 0xF000
_FROM_SPACE = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_FROM_EURO = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"
_SYMBOL = {
    **{0x20 + place: character for place, character in enumerate(_FROM_SPACE)},
    **{0xA0 + place: character for place, character in enumerate(_FROM_EURO)},
}
"""Adobe's Symbol encoding, as Unicode's table of it has it (VENDORS/ADOBE/symbol.txt)."""


def symbol(font: str | None, code: str | None) -> str:
    """The character that a ``w:sym`` prints; one of a font without a Unicode table keeps its private code."""
    try:
        number = int(code or "", 16)
    except ValueError:
        return ""
    if (font or "").lower() == "symbol" and number % _PRIVATE in _SYMBOL:
        return _SYMBOL[number % _PRIVATE]
    return chr(number) if 0x20 <= number <= 0xFFFD and not 0xD800 <= number <= 0xDFFF else ""
