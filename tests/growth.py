"""How the time of reading a text grows with its length."""

import gc
import time
from collections.abc import Callable

LINEAR = 32.0  # times as long for eight times the text; linear is 8, quadratic 64


def growth(read: Callable[[str], object], unit: str, count: int) -> float:
    """Return how many times as long eight times the text takes, by processor time.

    A ratio holds on a slow or busy machine too. Each is the best of three.

    Args:
        read: What reads a text.
        unit: The words that the text repeats.
        count: How often the shorter text has them.
    """
    short, long = (_best(read, unit * n) for n in (count, 8 * count))
    return long / short


def _best(read: Callable[[str], object], text: str) -> float:
    return min(_seconds(read, text) for _ in range(3))


def _seconds(read: Callable[[str], object], text: str) -> float:
    gc.collect()
    gc.disable()  # what earlier tests left is not counted
    try:
        began = time.process_time()
        read(text)
        return time.process_time() - began
    finally:
        gc.enable()
