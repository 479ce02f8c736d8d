"""Speaking to the engine: JSON over HTTP, with little patience. What goes wrong is one kind of error."""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import Any, Final
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

_MAX_BYTES: Final = 32 * 1024 * 1024


class EngineError(Exception):
    """The engine cannot be reached, or does not do what it was asked; says why, without a password or a query."""


class _StayHere(HTTPRedirectHandler):
    """Follows no redirection: the engine is where the settings say."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        """Refuse."""
        return


_opener = build_opener(_StayHere, ProxyHandler({}))


@dataclass(frozen=True, slots=True)
class Client:
    """One engine."""

    url: str
    """`http(s)://host:port`, without a name or a password."""
    index: str
    """The name of the mentors' index there (an alias)."""
    user: str = ""
    password: str = field(default="", repr=False)
    patience: float = 2.0
    """How long a search may take, in seconds; what is written may take fifteen times that."""

    def search(self, body: Any) -> Any:
        """Return the engine's answer to a search; raises EngineError."""
        return self._send("POST", f"/{quote(self.index)}/_search", json.dumps(body).encode(), self.patience)

    def bulk(self, lines: bytes, *, by_alias: bool) -> None:
        """Write documents; raises EngineError where one was refused. Taking out what is gone already is no failure."""
        # By the alias only: an index made by a document that came too early would guess at its fields.
        path = "/_bulk?require_alias=true" if by_alias else "/_bulk"
        answer = self._send("POST", path, lines, self.patience * 15, "application/x-ndjson")
        refused = [
            outcome["status"]
            for item in answer.get("items", ())
            for action, outcome in item.items()
            if outcome["status"] >= 300 and not (action == "delete" and outcome["status"] == 404)
        ]
        if refused:
            raise EngineError(f"{len(refused)} documents were refused (status {refused[0]}).")

    def send(self, method: str, path: str, body: Any = None) -> Any:
        """Return the answer to any other request; raises EngineError."""
        return self._send(method, path, None if body is None else json.dumps(body).encode(), self.patience * 15)

    def _send(
        self, method: str, path: str, content: bytes | None, patience: float, kind: str = "application/json"
    ) -> Any:
        headers = {"Accept": "application/json"}
        if content is not None:
            headers["Content-Type"] = kind
        if self.user:
            headers["Authorization"] = "Basic " + b64encode(f"{self.user}:{self.password}".encode()).decode()
        # The address is the operator's own, http or https only: `config.search` made sure of it.
        request = Request(self.url + path, data=content, headers=headers, method=method)  # noqa: S310  http or https, as set
        try:
            with _opener.open(request, timeout=patience) as response:
                return json.loads(response.read(_MAX_BYTES))
        except HTTPError as error:
            error.close()
            raise EngineError(f"{method} {path}: status {error.code}") from None
        except (OSError, HTTPException, ValueError) as error:
            raise EngineError(f"{method} {path}: {type(error).__name__}") from None
