"""Where the weights come from: gold -> align + render -> semi-CRF -> ``chicago/weights.tsv``; and how good they are.

Users never need this room: it wants numpy and scipy (``pip install citeconv[train]``).
"""
