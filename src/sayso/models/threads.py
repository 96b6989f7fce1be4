"""Keep linear algebra to one thread: the products here are too small to share out.

onnxruntime is told when a model is loaded; numpy asks a library that has to be told
while it works. A second thread would only wait, and take a core from another report.
"""

from contextlib import AbstractContextManager
from functools import lru_cache

from threadpoolctl import ThreadpoolController


def single_threaded() -> AbstractContextManager[object]:
    """Return a context in which numpy uses one thread."""
    limits: AbstractContextManager[object] = _controller().limit(
        limits=1, user_api="blas"
    )
    return limits


@lru_cache(maxsize=1)
def _controller() -> ThreadpoolController:
    return ThreadpoolController()  # looks at all loaded libraries: some milliseconds
