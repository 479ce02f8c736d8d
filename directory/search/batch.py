"""Gathering the profiles that a piece of work touches, so that each is indexed once, in that work's own transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_touched: ContextVar[set[int] | None] = ContextVar("touched_mentors", default=None)


@contextmanager
def indexing() -> Iterator[None]:
    """Index, at the end of the block, every profile that was touched within it.

    Open it inside the transaction that makes the changes. Blocks may be nested: the outermost one does the work. When
    the block fails nothing is indexed, as nothing was changed.
    """
    if _touched.get() is not None:
        yield
        return
    touched: set[int] = set()
    token = _touched.set(touched)
    try:
        yield
    finally:
        _touched.reset(token)
    _index(touched)


def touch(mentors: Iterable[int]) -> None:
    """Index these profiles (primary keys): at the end of the block being run, or at once outside any."""
    touched = _touched.get()
    if touched is None:
        _index(set(mentors))
    else:
        touched.update(mentors)


def _index(mentors: set[int]) -> None:
    from directory.search.index import index_mentors

    if mentors:
        index_mentors(mentors)
