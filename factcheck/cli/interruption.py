"""Ctrl-C and SIGTERM end a run wherever it is: files are written whole or not at all, and workers are ended too.

Both are raised at once. But libraries that call back into Python from C or Rust (pydantic, where it writes a Decimal)
swallow what is raised there, so long loops ask once more.
"""

import signal
import sys

_received: list[int] = []


def listen() -> None:
    """From now on, raise what ends the run; where it is swallowed, say nothing of it."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _receive)
    sys.unraisablehook = _tell_unless_ended


def end_if_told() -> None:
    """Raise what was swallowed."""
    if _received:
        _raise(_received[0])


def _tell_unless_ended(swallowed: "sys.UnraisableHookArgs") -> None:
    if not isinstance(swallowed.exc_value, (KeyboardInterrupt, SystemExit)):
        sys.__unraisablehook__(swallowed)


def _receive(number: int, _frame: object) -> None:
    _received.append(number)
    _raise(number)


def _raise(number: int) -> None:
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise SystemExit(128 + number)
