"""The project's own rules, those no linter knows. Run by `make lint`; each rule broken is a line, and the status 1."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from scripts import diagram, lockstep, messages

ROOT: Final = Path(__file__).resolve().parents[1]
_INDEXES: Final = re.compile(
    # An option or a setting that names an index, or the address of a package file, wherever it may be.
    r"--(?:extra-|default-)?index(?:-url)?[\s=]+\S*://|--find[-]links|(?:extra-|default-)?index(?:-url)?\s*=\s*\"?\w+://"
    r"|\w+://\S+\.(?:whl|tgz|tar\.gz)\b|\w+://\S+/simple/"
)
_INLINE_SCRIPT: Final = re.compile(r"<script\b(?![^>]*\bsrc=)(?![^>]*application/ld\+json)[^>]*>", re.IGNORECASE)
_INLINE_STYLE: Final = re.compile(r"<style\b|<[a-z][^>]*\sstyle\s*=", re.IGNORECASE)
_HANDLER: Final = re.compile(r"<[a-z][^>{]*\son[a-z]+\s*=", re.IGNORECASE)
_OTHER_HOST: Final = re.compile(
    r"<(?:script|img|iframe|source|video|audio|link(?=[^>]*stylesheet))\b[^>]*\b(?:src|href)=[\"']?(?:https?:)?//",
    re.IGNORECASE,
)


def tracked() -> list[Path]:
    """Return the files of the repository, without those git ignores."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],  # noqa: S607  git, from the PATH
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [path for name in listed.stdout.splitlines() if (path := ROOT / name).is_file()]


def no_package_index(files: list[Path]) -> Iterator[str]:
    """No file says where packages come from: that is each machine's own affair."""
    for path in files:
        if path.suffix in {".png", ".mo", ".woff2", ".ico", ".jpg", ".avif", ".webp"}:
            continue
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
            if _INDEXES.search(line):
                yield f"{path.relative_to(ROOT)}:{number}: names a package index"


def site_is_no_package() -> Iterator[str]:
    """`site/` is a source root: as a package it would hide Python's own module of that name."""
    if (ROOT / "site" / "__init__.py").exists():
        yield "site/__init__.py: site/ is a source root, never a package"


def nothing_inline(files: list[Path]) -> Iterator[str]:
    """Public templates hold no script, no style and nothing from another host: the security policy forbids them."""
    for path in files:
        name = str(path.relative_to(ROOT))
        if (
            path.suffix != ".html"
            or not name.startswith("templates/")
            or name.startswith(("templates/mail/", "templates/wagtail"))
        ):
            continue
        source = path.read_text()
        for rule, said in (
            (_INLINE_SCRIPT, "an inline script"),
            (_INLINE_STYLE, "an inline style"),
            (_HANDLER, "an inline event handler"),
            (_OTHER_HOST, "an asset from another host"),
        ):
            for found in rule.finditer(source):
                yield f"{name}:{source.count(chr(10), 0, found.start()) + 1}: {said}"


def main() -> int:
    """Check every rule; return the exit status."""
    files = tracked()
    broken = [
        *no_package_index(files),
        *site_is_no_package(),
        *nothing_inline(files),
        *lockstep.complaints(),
        *messages.complaints(),
        *diagram.problems(),
    ]
    print(*broken, sep="\n", end="\n" if broken else "")
    print(f"{len(broken)} broken rules" if broken else "The project's own rules hold.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
