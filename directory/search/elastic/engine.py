"""Asking the engine, keeping it right, and doing without it while it is away.

While it cannot be reached, the database's own index answers: visitors notice nothing, and the log says so once. Nobody
waits for it again for half a minute.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, Final

from django.conf import settings

from directory.search.document import Document
from directory.search.elastic import query
from directory.search.elastic.client import Client, EngineError
from directory.search.elastic.documents import INDEX, bulk
from directory.search.question import Found, Question

logger = logging.getLogger(__name__)

REST: Final = 30.0
"""How long an engine that failed is left alone, in seconds."""

Batches = Iterable[Mapping[int, Document]]


class Engine:
    """An engine, and whether it has been answering."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self._away_until: float | None = None

    def ask(self, question: Question) -> Found | None:
        """Return the answer, or None where the database must give it."""
        if question.offset + question.limit > query.MAX_WINDOW:
            return None
        if self._away_until is not None and time.monotonic() < self._away_until:
            return None
        try:
            found = query.found(self.client.search(query.body(question)))
        except (EngineError, KeyError, TypeError, ValueError, AttributeError) as error:
            if self._away_until is None:
                logger.warning("The search engine does not answer; the database does. %s", error)
            self._away_until = time.monotonic() + REST
            return None
        if self._away_until is not None:
            logger.warning("The search engine answers again.")
            self._away_until = None
        return found

    def put(self, documents: Mapping[int, Document], gone: Iterable[int]) -> None:
        """Write these profiles, and take those out; raises EngineError."""
        if lines := bulk(self.client.index, documents, gone):
            self.client.bulk(lines, by_alias=True)

    def refill(self, batches: Batches, progress: Callable[[int], None] | None = None) -> int:
        """Write everybody into a new index, then let it take the place of the one there was; raises EngineError.

        Until then visitors search what there was.

        Args:
            batches: everybody, some at a time.
            progress: told from time to time how many profiles are done.

        Returns:
            How many profiles are in the index.
        """
        new, done = f"{self.client.index}-{time.time_ns()}", 0
        self.client.send("PUT", f"/{new}", INDEX)
        try:
            for documents in batches:
                self.client.bulk(bulk(new, documents), by_alias=False)
                done += len(documents)
                if progress:
                    progress(done)
            self.client.send("POST", f"/{new}/_refresh")
            old = self._behind_the_name()
            actions: list[Any] = [{"remove_index": {"index": name}} for name in old]
            actions.append({"add": {"index": new, "alias": self.client.index}})
            self.client.send("POST", "/_aliases", {"actions": actions})
        except EngineError:
            self._forget(new)
            raise
        return done

    def _behind_the_name(self) -> list[str]:
        try:
            return sorted(self.client.send("GET", f"/{self.client.index}/_alias"))
        except EngineError as error:
            if "status 404" in str(error):
                return []
            raise

    def _forget(self, index: str) -> None:
        try:
            self.client.send("DELETE", f"/{index}")
        except EngineError as error:
            logger.warning("An unfinished index stays behind in the search engine: %s (%s)", index, error)


def engine() -> Engine | None:
    """Return the engine that `SEARCH_URL` names, or None."""
    named: dict[str, Any] | None = settings.DIRECTORY_ENGINE
    return _engine(Client(**named)) if named else None


@lru_cache(maxsize=4)
def _engine(client: Client) -> Engine:
    return Engine(client)
