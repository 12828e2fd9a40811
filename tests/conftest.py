"""Settings of all tests: no deadline for examples, because how long one takes is the machine's affair."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
