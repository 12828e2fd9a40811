"""LaTeX's commands and the characters they stand for."""

from __future__ import annotations

ESCAPES = {
    "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}", "<": r"\textless{}", ">": r"\textgreater{}",
}
"""What has a meaning of its own in LaTeX, or prints as another sign in its old fonts."""

ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331",
}
"""Command -> combining mark."""
ACCENT_OF = {mark: command for command, mark in ACCENTS.items()}

SYMBOLS = {
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å",
    "AA": "Å", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "i": "ı",
    "j": "ȷ", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "guillemotleft": "«", "guillemotright": "»", "quotesinglbase": "‚", "quotedblbase": "„", "textendash": "–",
    "textemdash": "—", "textellipsis": "…", "textbullet": "•", "textperiodcentered": "·", "texteuro": "€",
    "textsterling": "£", "textyen": "¥", "textcent": "¢", "textcopyright": "©", "textregistered": "®",
    "texttrademark": "™", "textdegree": "°", "textsection": "§", "textparagraph": "¶", "textdagger": "†",
    "textexclamdown": "¡", "textquestiondown": "¿", "textordfeminine": "ª", "textordmasculine": "º", "textmu": "µ",
    "texttimes": "×", "textdiv": "÷", "textpm": "±", "textonehalf": "½", "textonequarter": "¼",
}
"""Written in ASCII files, and read."""
SYMBOL_OF = {character: command for command, character in SYMBOLS.items()}

_GREEK = "alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π"
_GREEK += " rho ρ sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π"
_GREEK += " Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω"
_PAIRS = _GREEK.split()
READ = {
    **SYMBOLS,
    **{command[1:-2]: sign for sign, command in ESCAPES.items() if command.endswith("{}")},
    **dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True)),
    "textbar": "|", "lbrace": "{", "rbrace": "}",
    "textquotedbl": '"', "textquotesingle": "'", "textasciigrave": "`", "textunderscore": "_", "textdollar": "$",
    "textampersand": "&", "textpercent": "%", "textnumbersign": "#", "guillemetleft": "«", "guillemetright": "»",
    "guilsinglleft": "‹", "guilsinglright": "›", "ldots": "…", "dots": "…", "pounds": "£", "copyright": "©",
    "S": "§", "P": "¶", "dag": "†", "textasteriskcentered": "*", "slash": "/", "textbaht": "฿", "cdot": "·",
    "times": "×", "div": "÷", "pm": "±", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠",
    "approx": "≈", "sim": "∼", "infty": "∞", "circ": "∘", "rightarrow": "→", "to": "→", "leftarrow": "←",
    "lt": "<", "gt": ">", "prime": "′", "degree": "°", "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX",
    "textcommabelow": "", "hspace": " ", "space": " ", "quad": " ", "newline": " ", "par": " ", "and": "and",
    # Letters of al-Qur'an and its commentaries that some packages have commands for.
    "textrevapostrophe": "‛", "ayn": "ʿ", "hamza": "ʾ", "textgreek": "",
}
"""What is read; a command that stands nowhere here stays visible."""

FORM = dict.fromkeys((
    "textrm", "textsf", "texttt", "textup", "textmd", "textnormal", "text", "mbox", "rm", "sf", "tt", "upshape",
    "url", "path", "nolinkurl", "enquote", "noopsort", "protect", "relax", "mkbibquote", "MakeUppercase", "uppercase",
    "mathrm", "mathsf", "mathit", "ensuremath", "NoCaseChange", "normalfont", "rmfamily", "sffamily", "ttfamily",
), "")
"""Commands about form that a text does without: what follows is the text."""
MARKUP = {
    "emph": "i", "textit": "i", "textsl": "i", "mkbibemph": "i", "mkbibitalic": "i", "textbf": "b", "mkbibbold": "b",
    "textsc": "sc", "textsuperscript": "sup", "mkbibsuperscript": "sup", "textsubscript": "sub",
    "mkbibsubscript": "sub",
}
"""Commands whose argument is marked up -> our name of the markup."""
SWITCHES = {
    "em": "i", "it": "i", "itshape": "i", "sl": "i", "slshape": "i", "bf": "b", "bfseries": "b", "sc": "sc",
    "scshape": "sc",
}
"""Commands that mark up the rest of their group."""
SIGNS = {" ": " ", "\n": " ", "\\": " ", ",": " ", "-": "", "/": "", "@": "", "!": "", "(": "", ")": "", ";": " ",
         ":": " "}
"""What a backslash before a sign makes of it; other signs are themselves."""
