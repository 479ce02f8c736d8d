"""The pictures of the demonstration: cut-paper portraits and scenes, drawn here and nowhere else.

`portrait` and `scene` return whole image files (their extension is `EXTENSION`). The same name or key always gives the
same picture.
"""

from __future__ import annotations

from home.demo.illustrations.portraits import draw_portrait
from home.demo.illustrations.scenes import SCENES, draw_scene, focal_point
from home.demo.illustrations.sheet import EXTENSION

__all__ = ["EXTENSION", "SCENES", "focal_point", "portrait", "scene"]


def portrait(name: str) -> bytes:
    """The portrait, 640 by 640 pixels, of a person of this name."""
    return draw_portrait(name).encoded()


def scene(key: str) -> bytes:
    """One of `SCENES`, 1600 by 1000 pixels.

    Raises KeyError for a key that is not in `SCENES`.
    """
    return draw_scene(key).encoded()
