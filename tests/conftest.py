"""Settings of all tests."""

from hypothesis import settings

# No deadline: how long one example takes says more of the machine than of the code.
settings.register_profile("sayso", deadline=None)
settings.load_profile("sayso")
