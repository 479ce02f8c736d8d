"""Our own style and scripts as they are served: without the comments and the indentation that are for us only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

_OURS: Final = ("css/", "js/")
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_COMMENT_LINE: Final = re.compile(r"^\s*//.*\n", re.MULTILINE)
_INDENTATION: Final = re.compile(r"\n\s+")


def lean(name: str, text: str) -> str:
    """Return a style or a script without its comments and indentation; any other text as it is.

    Only what stands on lines of its own is a comment in a script, so that no string is taken for one. Strings over
    several lines (template literals) are not for our scripts.
    """
    if name.endswith(".css"):
        return _INDENTATION.sub("\n", _COMMENT.sub("", text))
    if name.endswith(".js"):
        return _INDENTATION.sub("\n", _COMMENT_LINE.sub("", text))
    return text


class LeanStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Collects our own style and scripts without what only their authors need; everything else as it comes."""

    def save(self, name: str | None, content: Any, max_length: int | None = None) -> str:
        """Keep a file that is being collected."""
        if name and _is_ours(name):
            content = ContentFile(lean(name, content.read().decode()).encode())
        saved: str = super().save(name, content, max_length)
        return saved

    def post_process(self, paths: dict[str, tuple[Any, str]], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        """Name the collected files by what is in them, which for ours is what was kept and not what was found."""
        kept = {name: (self, name) if _is_ours(name) else where for name, where in paths.items()}
        yield from super().post_process(kept, dry_run, **options)


def _is_ours(name: str) -> bool:
    return name.startswith(_OURS) and name.endswith((".css", ".js"))
