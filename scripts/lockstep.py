"""Whether `requirements/` was compiled from the dependencies `pyproject.toml` lists now.

Compiling again would need a package index. Instead each lock opens with the fingerprint of the lists it was compiled
from: `make lock` writes it, `make lint` compares it.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
LOCKS: Final = ("base", "test")
_LABEL: Final = "# compiled from the dependencies of pyproject.toml with fingerprint "


def fingerprint(lock: str) -> str:
    """Return the fingerprint of what a lock (`base` or `test`) is compiled from."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"].get(lock, [])
    listed = [project["requires-python"], sorted(project["dependencies"]), sorted(extras)]
    return hashlib.sha256(json.dumps(listed).encode()).hexdigest()[:16]


def complaints() -> Iterator[str]:
    """Yield a line for each lock that is out of step, or names no hash for a package."""
    for lock in LOCKS:
        lines = (ROOT / "requirements" / f"{lock}.txt").read_text().splitlines()
        if lines[:1] != [_LABEL + fingerprint(lock)]:
            yield f"requirements/{lock}.txt was not compiled from this pyproject.toml; run `make lock`"
        for number, line in enumerate(lines):
            if (
                "==" in line
                and not line.startswith((" ", "#"))
                and "--hash=" not in "".join(lines[number : number + 2])
            ):
                yield f"requirements/{lock}.txt:{number + 1}: no hash for {line.split()[0]}"


def stamp() -> None:
    """Write the fingerprints into locks that were just compiled."""
    for lock in LOCKS:
        path = ROOT / "requirements" / f"{lock}.txt"
        lines = [line for line in path.read_text().splitlines() if not line.startswith(_LABEL)]
        path.write_text("\n".join([_LABEL + fingerprint(lock), *lines]) + "\n")


if __name__ == "__main__" and sys.argv[1:] == ["--write"]:
    stamp()
