"""Adam, for one array of weights (Kingma & Ba, Adam: a method for stochastic optimization, ICLR 2015)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


_AT_ONCE = 1 << 14
"""Weights moved in one go: what is worked on stays in the fast memory next to the processor."""


class Adam:
    """Steps down a slope at a pace of each weight's own; ``decay`` pulls the weights to nothing besides."""

    def __init__(self, parameter: Floats, decay: float = 0.0) -> None:
        self.first, self.second, self.steps = np.zeros(parameter.size), np.zeros(parameter.size), 0
        self.decay = decay

    def step(self, parameter: Floats, slope: Floats, rate: float) -> None:
        """Moves ``parameter`` in place, against ``slope``."""
        self.steps += 1
        unbiased = 1 - 0.9**self.steps, 1 - 0.999**self.steps
        weights, slopes = parameter.reshape(-1), slope.reshape(-1)
        for start in range(0, weights.size, _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            down = slopes[part] + self.decay * weights[part]
            first, second = self.first[part], self.second[part]
            first += 0.1 * (down - first)
            second += 0.001 * (down * down - second)
            weights[part] -= rate * (first / unbiased[0]) / (np.sqrt(second / unbiased[1]) + 1e-8)
