"""A Web server on this machine that answers as blogs do at their worst."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final

ATOM: Final = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Carnet</title><id>urn:x</id><updated>2026-11-10T00:00:00Z</updated>
{}</feed>"""
ENTRY: Final = '<entry><title>{title}</title><id>{url}</id><link href="{url}"/><updated>{date}</updated></entry>'
BOMB: Final = 200_000_000


def atom(*entries: tuple[str, str, str]) -> bytes:
    """Return a feed of posts: title (as XML), address, date."""
    return ATOM.format("".join(ENTRY.format(title=t, url=u, date=d) for t, u, d in entries)).encode()


THREE: Final = atom(
    ("Premier billet", "https://blogue.example.org/1", "2026-11-01T10:00:00Z"),
    ("Quatrième billet", "https://blogue.example.org/4", "2026-11-09T10:00:00Z"),
    ("Deuxième billet", "https://blogue.example.org/2", "2026-11-03T10:00:00Z"),
    ("Troisième billet", "https://blogue.example.org/3", "2026-11-05T10:00:00Z"),
)


class FeedServer(ThreadingHTTPServer):
    """The server; `asked` is what it was asked for, `sent` how many bytes went out, `feed` what `/feed` answers."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.feed = THREE
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.sent = 0
        self.closing = threading.Event()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """Return a whole address."""
        return f"http://{host}:{self.port}{path}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: whoever asked has hung up, as it should."""


class _Handler(BaseHTTPRequestHandler):
    server: FeedServer

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  named by its parent
        """Say nothing."""

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers.items())))
        name = self.path.strip("/").split("/")[0].partition("?")[0].replace("-", "_")
        getattr(self, f"answer_{name}", self.answer_nothing)()

    def give(self, body: bytes, *, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        sent = {"Content-Type": "application/atom+xml", "Content-Length": str(len(body))}
        for key, value in {**sent, **{key.replace("_", "-"): value for key, value in headers.items()}}.items():
            if value:
                self.send_header(key, value)
        self.end_headers()
        self.write(body)

    def write(self, data: bytes) -> None:
        self.wfile.write(data)
        self.server.sent += len(data)

    def answer_nothing(self) -> None:
        self.give(b"?", status=404)

    def answer_feed(self) -> None:
        etag = f'"{hash(self.server.feed)}"'
        if self.headers.get("If-None-Match") == etag:
            self.send_response(304)
            self.end_headers()
            return
        self.give(self.server.feed, ETag=etag, Last_Modified="Tue, 10 Nov 2026 00:00:00 GMT")

    def answer_status(self) -> None:
        self.give(b"a message with somebody@example.org in it", status=int(self.path.split("/")[2]))

    def answer_stall(self) -> None:
        self.server.closing.wait(60)

    def answer_stall_after_head(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.server.closing.wait(60)

    def answer_drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        while not self.server.closing.is_set():
            self.write(b" ")
            time.sleep(0.05)

    def answer_drip_head(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-A: ")
        while not self.server.closing.is_set():
            self.write(b"a")
            time.sleep(0.05)

    def answer_to(self) -> None:
        self.give(b"", status=302, Location=self.path.partition("?")[2])

    def answer_loop(self) -> None:
        self.give(b"", status=301, Location=self.path)

    def answer_hops(self) -> None:
        left = int(self.path.split("/")[2])
        self.give(b"", status=307, Location=f"/hops/{left - 1}" if left > 1 else "/feed")

    def answer_big(self) -> None:
        self.give(b" " * 50_000_000)

    def answer_big_untold(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(800):
            self.write(b" " * 65_536)

    def answer_big_chunked(self) -> None:
        self.protocol_version = "HTTP/1.1"
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for _ in range(800):
            self.write(b"10000\r\n" + b" " * 65_536 + b"\r\n")

    def answer_bomb(self) -> None:
        self.give(gzip.compress(b" " * BOMB), Content_Encoding="gzip")

    def answer_gzip(self) -> None:
        self.give(gzip.compress(self.server.feed), Content_Encoding="gzip")

    def answer_gzip_cut(self) -> None:
        self.give(gzip.compress(self.server.feed)[:-20], Content_Encoding="gzip")

    def answer_not_gzip(self) -> None:
        self.give(self.server.feed, Content_Encoding="gzip")

    def answer_brotli(self) -> None:
        self.give(b"\x0b\x02", Content_Encoding="br")

    def answer_cut(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "99999")
        self.end_headers()
        self.write(b"<feed>")

    def answer_page(self) -> None:
        self.give(b"<!doctype html><title>Blogue</title><p>Bienvenue", Content_Type="text/html")

    def answer_garbage(self) -> None:
        self.give(bytes(range(256)) * 50)

    def answer_no_http(self) -> None:
        self.wfile.write(b"220 mail.example.org ESMTP\r\n" * 3)

    def answer_latin(self) -> None:
        # Says UTF-8, is not.
        self.give(self.server.feed.decode().encode("latin-1"), Content_Type="application/atom+xml; charset=utf-8")


@contextmanager
def feed_server() -> Iterator[FeedServer]:
    """Run one for the time of the block."""
    server = FeedServer()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
