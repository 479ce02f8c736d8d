"""Every size pictures are cut to, in one place: the templates name a cut, and the demonstration prepares them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

SOCIAL: Final = "fill-1200x630|format-jpeg"
"""What is shown where a page is shared."""


@dataclass(frozen=True, slots=True)
class Cut:
    """One way of cutting a picture: the same crop at a few widths, and how wide it is shown."""

    operations: tuple[str, ...]
    """Wagtail's resize operations, narrowest first; the last one is for browsers that do not choose."""
    sizes: str
    """The `sizes` attribute: how wide the picture is shown, by width of window."""
    formats: tuple[str, ...] = ("webp",)
    """Image formats, best first; the last is the fallback, that every browser of the last years reads."""

    @property
    def specs(self) -> tuple[str, ...]:
        """The specifications of every rendition the cut needs."""
        return tuple(f"{operation}|format-{kind}" for kind in self.formats for operation in self.operations)


CUTS: Final[dict[str, Cut]] = {
    "portrait": Cut(("fill-160x160", "fill-320x320"), "6rem"),
    "profile": Cut(("fill-400x400", "fill-800x800"), "(min-width: 60rem) 26rem, (min-width: 40rem) 40vw, 90vw"),
    "card": Cut(("fill-480x300", "fill-800x500"), "(min-width: 64rem) 26rem, (min-width: 40rem) 45vw, 90vw"),
    "hero": Cut(("fill-720x450", "fill-1280x800"), "(min-width: 60rem) 50vw, 96vw"),
    "text": Cut(("max-720x720", "max-1200x1200"), "(min-width: 60rem) 48rem, 92vw"),
}
"""The cuts by name. Text pictures keep their proportions; the others keep their focal point in the middle."""


def specs_for(*names: str) -> tuple[str, ...]:
    """Return the rendition specifications of the named cuts; all of them, and the shared one, if none is named."""
    if not names:
        return (*(spec for cut in CUTS.values() for spec in cut.specs), SOCIAL)
    return tuple(spec for name in names for spec in CUTS[name].specs)
