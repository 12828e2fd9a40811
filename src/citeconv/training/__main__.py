"""``python -m citeconv.training``: learns from tests/gold and writes the weights that ship."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from citeconv.training.evaluation.calibration import references
from citeconv.training.evaluation.trial import by_source, labelled, run_all
from citeconv.training.fit import calibrate, fit, written

TARGET = Path(__file__).parent.parent / "chicago" / "weights.tsv"


def main() -> None:
    """Calibrates on held-out sources, fits on all, writes one file."""
    golds = labelled()
    unseen = [score for outcome in run_all(by_source(golds)) for score in outcome.alone]
    weights = replace(fit(golds), calibration=calibrate(references(unseen)))
    TARGET.write_text(written(weights, golds), encoding="utf-8")
    print(f"{TARGET}: {len(weights.features)} features, calibration {weights.calibration}")


if __name__ == "__main__":
    main()
