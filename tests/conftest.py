"""Settings of all tests: no deadline for examples, because how long one takes is the machine's affair, and English."""

import os

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

os.environ["LC_ALL"] = "C.UTF-8"
