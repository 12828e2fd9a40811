"""How right the reading is, on lists that the weights have not seen: figures, their intervals, and what each means.

One trial learns from some sources and reads others (`trial`); every reading leaves a `Score`, and all figures are
counted from those. ``python -m citeconv.training.evaluation`` prints the tables of docs/accuracy.md; ``.curve`` and
``.ablations`` behind that name print what more lists, and what each kind of evidence, bring.
"""
