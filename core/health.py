"""What load balancers, service managers and the demonstration ask: does the process answer, can it serve?"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from django.core.cache import cache
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase

LIVE: Final = "/healthz"
READY: Final = "/readyz"

logger = logging.getLogger(__name__)


class HealthMiddleware:
    """Answers `/healthz` and `/readyz` before anything else.

    First in line, because who asks knows neither the site's name nor https: the other middleware would send it away.

    - `/healthz`: 200 as long as the process takes requests. Touches nothing.
    - `/readyz`: 200 if the database answers, has every migration, and the cache keeps what it is given; else 503. The
      body says which of them fails; why is in the log only.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self._migrated = False

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, or pass on what is asked elsewhere."""
        if request.path_info not in {LIVE, READY} or request.method not in {"GET", "HEAD"}:
            return self.get_response(request)
        if request.path_info == LIVE:
            response = HttpResponse("ok\n", content_type="text/plain")
        else:
            found = {
                name: _holds(name, check)
                for name, check in (("database", _query), ("migrations", self._check_migrations), ("cache", _keep))
            }
            response = JsonResponse(
                {name: "ok" if well else "failing" for name, well in found.items()},
                status=200 if all(found.values()) else 503,
            )
        response["Cache-Control"] = "no-store"
        return response

    def _check_migrations(self) -> bool:
        """Return whether the database has every migration; once it has, it is not asked again."""
        if not self._migrated:
            executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
            self._migrated = not executor.migration_plan(executor.loader.graph.leaf_nodes())
        return self._migrated


def _holds(name: str, check: Callable[[], bool]) -> bool:
    try:
        return check()
    except Exception:  # whatever is wrong, the answer is that it is not ready
        logger.exception("Not ready: %s", name)
        return False


def _query() -> bool:
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone())


def _keep() -> bool:
    cache.set("readyz", "ok", 10)
    return bool(cache.get("readyz") == "ok")
