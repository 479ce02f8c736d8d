"""What the demonstration says in the terminal, in the terminal's own language."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import IO, NoReturn


def terminal_language(environment: Mapping[str, str] = os.environ) -> str:
    """Return `fr` where the terminal's locale is French, else `en`."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


class Console:
    """Lines for the person at the terminal, each given in French and in English and shown at once."""

    def __init__(self, out: IO[str] = sys.stdout, err: IO[str] = sys.stderr, language: str = "") -> None:
        self.out = out
        self.err = err
        self.language = language or terminal_language()

    def choose(self, french: str, english: str) -> str:
        """Return the wording for this terminal."""
        return french if self.language == "fr" else english

    def say(self, french: str, english: str) -> None:
        """Show a line."""
        self.line(self.choose(french, english))

    def line(self, text: str) -> None:
        """Show a line that is the same in both languages, or comes in one only."""
        self.out.write(text + "\n")
        self.out.flush()

    def fail(self, french: str, english: str) -> NoReturn:
        """Say in one line why the demonstration stops here, and leave with exit status 1."""
        self.err.write(self.choose(french, english) + "\n")
        self.err.flush()
        raise SystemExit(1)

    def agrees(self, french: str, english: str) -> bool:
        """Ask a question; only a clear yes is one. Nobody there to answer means no."""
        try:
            answer = input(self.choose(f"{french} [oui/non] ", f"{english} [yes/no] "))
        except EOFError:
            return False
        return answer.strip().lower() in {"o", "oui", "y", "yes"}


class Steps:
    """A file to write to for a command that prints a line per step: shows how far it got, not each line.

    On a terminal one line is rewritten; elsewhere a line is added at each quarter.
    """

    def __init__(self, console: Console, expected: int) -> None:
        self.console = console
        self.expected = max(expected, 1)
        self.done = 0
        self._shown = 0

    def write(self, text: str) -> int:
        """Count the lines; called by the command."""
        self.done += text.count("\n")
        percent = min(100 * self.done // self.expected, 100)
        if self.isatty():
            if percent != self._shown:
                self.console.out.write(f"\r    {percent} %")
                self.console.out.flush()
                self._shown = percent
        elif percent // 25 > self._shown // 25:
            self.console.line(f"    {percent} %")
            self._shown = percent
        return len(text)

    def finish(self) -> None:
        """Leave the cursor at the start of a clean line."""
        if self.isatty():
            self.console.out.write("\r" + " " * 12 + "\r")
            self.console.out.flush()

    def flush(self) -> None:
        """Nothing is kept back."""

    def isatty(self) -> bool:
        """Return whether a person watches."""
        return self.console.out.isatty()
