"""Adam, for one array of weights (Kingma & Ba, Adam: a method for stochastic optimization, ICLR 2015)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class Adam:
    """Steps down a slope at a pace of each weight's own."""

    def __init__(self, parameter: Floats) -> None:
        self.first, self.second, self.steps = np.zeros_like(parameter), np.zeros_like(parameter), 0

    def step(self, parameter: Floats, slope: Floats, rate: float) -> None:
        """Moves ``parameter`` in place, against ``slope``."""
        self.steps += 1
        self.first += 0.1 * (slope - self.first)
        self.second += 0.001 * (slope * slope - self.second)
        first, second = self.first / (1 - 0.9**self.steps), self.second / (1 - 0.999**self.steps)
        parameter -= rate * first / (np.sqrt(second) + 1e-8)
