"""``python -m citeconv.training``: learns from tests/gold and writes the weights that ship."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from citeconv.formats import csl_json
from citeconv.training.evaluate import GOLD, cross_validated
from citeconv.training.fit import calibrate, fit, load_gold, written
from citeconv.training.score import Tally

TARGET = Path(__file__).parent.parent / "chicago" / "weights.tsv"


def main() -> None:
    """Calibrates on held-out sources, fits on all, writes one file."""
    golds = load_gold(GOLD)
    pairs = cross_validated(golds)
    beliefs = [(parsed.confidence, Tally().add(gold, csl_json.item(parsed.reference))) for gold, parsed in pairs]
    weights = replace(fit(golds), calibration=calibrate(beliefs))
    TARGET.write_text(written(weights, golds), encoding="utf-8")
    print(f"{TARGET}: {len(weights.features)} features, calibration {weights.calibration}")


if __name__ == "__main__":
    main()
