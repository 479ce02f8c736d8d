"""Fetching and reading feeds, from a real server that does all it should not."""

from __future__ import annotations

import ipaddress
import socket
import time
import tracemalloc
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from directory.blogs.fetch import LARGEST, Answer, Known, fetch
from directory.blogs.parse import latest_posts
from directory.blogs.policy import AddressPolicy, configured
from directory.blogs.problems import FeedError, Problem
from tests.directory.feed_server import FeedServer, atom, feed_server

NOW = datetime(2026, 11, 20, tzinfo=UTC)
PUBLIC = AddressPolicy()


@pytest.fixture(scope="module")
def server() -> Iterator[FeedServer]:
    """The server."""
    with feed_server() as running:
        yield running


def here(server: FeedServer) -> AddressPolicy:
    """Return a policy that permits this machine as well."""
    return AddressPolicy(ports=frozenset({server.port}), also=(ipaddress.ip_network("127.0.0.0/8"),))


def problem(address: str, policy: AddressPolicy, seconds: float = 5) -> Problem:
    """Return what was wrong; it must be something."""
    with pytest.raises(FeedError) as failed:
        fetch(address, policy=policy, seconds=seconds)
    return failed.value.problem


def posts(body: bytes, content_type: str = "", address: str = "https://blogue.example.org/feed") -> list[str]:
    return [post.title for post in latest_posts(Answer(body, address, content_type), now=NOW)]


# --- what may be asked ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.3.4", "192.168.1.1",  # noqa: S104  refused
        "169.254.169.254", "100.64.0.1",
        "192.0.0.1", "192.0.2.1", "198.18.0.1", "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255",
        "192.88.99.1", "::", "::1", "fe80::1", "fc00::1", "fd12::1", "fec0::1", "ff02::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1", "64:ff9b:1::1",
        "2002:7f00:1::", "2001:0:7f00:1::",
    ],
)  # fmt: skip
def test_what_is_not_public_is_refused(address: str) -> None:
    assert not PUBLIC.permits(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "::ffff:8.8.8.8"])
def test_what_is_public_is_permitted(address: str) -> None:
    assert PUBLIC.permits(ipaddress.ip_address(address))


def test_the_site_s_own_policy_is_the_public_internet_on_the_web_s_ports() -> None:
    assert configured() == PUBLIC == AddressPolicy(ports=frozenset({80, 443}), also=())


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_this_machine_is_refused_in_every_notation(server: FeedServer, host: str) -> None:
    policy = AddressPolicy(ports=frozenset({server.port}))
    before = len(server.asked)
    assert problem(server.url("/feed", host), policy) in {Problem.NOT_PUBLIC, Problem.UNKNOWN_HOST}
    assert len(server.asked) == before


@pytest.mark.parametrize(
    "address",
    [
        "ftp://blogue.example.org/feed", "file:///etc/passwd", "gopher://x/", "/feed", "", "https://", "http:///feed",
        "https://blogue.example.org:22/feed", "http://blogue.example.org:8000/", "https://x:99999/", "http://a:b@x.example.org/",
        "http://[::1", "http://x..example.org/", "http://" + "a" * 70 + ".example.org/", "data:text/xml,<feed/>",
    ],
)  # fmt: skip
def test_other_schemes_ports_and_shapes_are_refused(address: str) -> None:
    assert problem(address, PUBLIC) == Problem.ADDRESS


def test_a_redirection_to_this_machine_is_refused(server: FeedServer) -> None:
    """The first server is permitted by its address; what it points to is not."""
    policy = AddressPolicy(ports=frozenset({server.port, 80}), also=(ipaddress.ip_network("127.0.0.1/32"),))
    for target in (server.url("/feed", "127.0.0.2"), server.url("/feed", "localhost.localdomain"), "http://[::1]/feed"):
        before = [path for path, _ in server.asked].count("/feed")
        assert problem(server.url(f"/to?{target}"), policy) in {Problem.NOT_PUBLIC, Problem.UNKNOWN_HOST}
        assert [path for path, _ in server.asked].count("/feed") == before
    assert problem(server.url("/to?file:///etc/passwd"), policy) == Problem.ADDRESS
    assert problem(server.url("/to?http://127.0.0.1:22/"), policy) == Problem.ADDRESS


def test_the_name_is_looked_up_once_and_that_very_address_connected_to(
    server: FeedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that is public when looked at and this machine when connected to: rebinding."""
    answers = iter(["93.184.215.14", "127.0.0.1", "127.0.0.1", "127.0.0.1"])
    looked_up, dialled = [], []
    real_look_up, real_connect = socket.getaddrinfo, socket.socket.connect

    def look_up(host: str, *args: object, **kwargs: object) -> object:
        if host == "rebinding.example.org":
            looked_up.append(host)
            return real_look_up(next(answers), *args, **kwargs)  # type: ignore[arg-type]  # as loose as what it stands for
        return real_look_up(host, *args, **kwargs)  # type: ignore[arg-type]  # as loose as what it stands for

    class Watched(socket.socket):
        def connect(self, address: object) -> None:
            dialled.append(address[0])  # type: ignore[index]  # as loose as what it stands for
            if address[0] == "127.0.0.1":  # type: ignore[index]  # as loose as what it stands for
                real_connect(self, address)  # type: ignore[arg-type]  # as loose as what it stands for
            raise OSError("no network here")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket, "socket", Watched)
    policy = AddressPolicy(ports=frozenset({server.port}))
    assert problem(server.url("/feed", "rebinding.example.org"), policy) == Problem.UNREACHABLE
    assert looked_up == ["rebinding.example.org"]
    assert dialled == ["93.184.215.14"]


# --- how much, and how long -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/stall", "/stall-after-head", "/drip", "/drip-head", "/to?/stall"])
def test_slowness_is_given_up(server: FeedServer, path: str) -> None:
    began = time.monotonic()
    assert problem(server.url(path), here(server), seconds=0.6) == Problem.SLOW
    assert time.monotonic() - began < 2


def test_a_look_up_without_an_answer_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def wait(*args: object, **kwargs: object) -> None:
        time.sleep(3)
        raise OSError

    monkeypatch.setattr(socket, "getaddrinfo", wait)
    began = time.monotonic()
    assert problem("http://blogue.example.org/", PUBLIC, seconds=0.3) == Problem.SLOW
    assert time.monotonic() - began < 2


@pytest.mark.parametrize("path", ["/big", "/big-untold", "/big-chunked", "/bomb"])
def test_too_much_is_given_up_before_it_is_all_there(server: FeedServer, path: str) -> None:
    assert problem(server.url(path), here(server), seconds=20) == Problem.TOO_BIG


def test_a_bomb_is_never_unpacked_whole() -> None:
    import zlib

    from directory.blogs.fetch import _body

    class Bomb:
        """An answer of 200 MB that travels as 200 KB."""

        length = None

        def __init__(self) -> None:
            packer = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
            parts = [packer.compress(b" " * 1_000_000) for _ in range(200)]
            self.left = b"".join([*parts, packer.flush()])

        def read(self, size: int) -> bytes:
            chunk, self.left = self.left[:size], self.left[size:]
            return chunk

    bomb = Bomb()
    tracemalloc.start()
    try:
        with pytest.raises(FeedError):
            _body(bomb, "gzip")  # type: ignore[arg-type]  # as loose as what it stands for
        assert tracemalloc.get_traced_memory()[1] < 4 * LARGEST
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/status/404", Problem.NOT_FOUND),
        ("/status/410", Problem.GONE),
        ("/status/500", Problem.SERVER),
        ("/status/503", Problem.SERVER),
        ("/status/403", Problem.REFUSED),
        ("/status/204", Problem.GARBLED),
        ("/loop", Problem.REDIRECTS),
        ("/hops/4", Problem.REDIRECTS),
        ("/to?", Problem.REDIRECTS),
        ("/gzip-cut", Problem.GARBLED),
        ("/not-gzip", Problem.GARBLED),
        ("/brotli", Problem.GARBLED),
        ("/cut", Problem.GARBLED),
        ("/no-http", Problem.GARBLED),
    ],
)
def test_what_is_wrong_has_a_name(server: FeedServer, path: str, expected: Problem) -> None:
    assert problem(server.url(path), here(server)) == expected


def test_nobody_there_is_said_so() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        policy = AddressPolicy(ports=frozenset({port}), also=(ipaddress.ip_network("127.0.0.0/8"),))
        assert problem(f"http://127.0.0.1:{port}/", policy) == Problem.UNREACHABLE


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    import ssl
    import subprocess
    import threading

    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    files = ["-keyout", str(tmp_path / "key.pem"), "-out", str(tmp_path / "cert.pem")]
    subprocess.run([*made, *files], check=True, capture_output=True)  # noqa: S603  words of our own
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    with FeedServer() as secure:
        secure.socket = context.wrap_socket(secure.socket, server_side=True)
        threading.Thread(target=secure.serve_forever, daemon=True).start()
        assert problem(f"https://localhost:{secure.port}/feed", here(secure)) == Problem.INSECURE
        assert not secure.asked
        secure.shutdown()


# --- what is right --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/feed", "/gzip", "/hops/3", "/to?/feed", "/feed?a=1&b=é è"])
def test_a_feed_is_fetched(server: FeedServer, path: str) -> None:
    answer = fetch(server.url(path), policy=here(server))
    assert answer is not None
    assert answer.body == server.feed
    assert answer.content_type == "application/atom+xml"


def test_it_says_who_asks_and_what_is_known(server: FeedServer) -> None:
    first = fetch(server.url("/feed"), policy=here(server))
    assert first is not None
    assert fetch(server.url("/feed"), policy=here(server), known=Known(first.etag, first.last_modified)) is None
    _, headers = server.asked[-1]
    assert headers["If-None-Match"] == first.etag
    assert headers["If-Modified-Since"] == first.last_modified
    assert headers["User-Agent"].startswith("Mentorat/1.0 (+http")
    assert headers["Host"] == f"127.0.0.1:{server.port}"


def test_the_latest_three_are_read_the_newest_first(server: FeedServer) -> None:
    answer = fetch(server.url("/feed"), policy=here(server))
    assert answer is not None
    found = latest_posts(answer, now=NOW)
    assert [post.title for post in found] == ["Quatrième billet", "Troisième billet", "Deuxième billet"]
    assert found[0].url == "https://blogue.example.org/4"
    assert found[0].published_at == datetime(2026, 11, 9, 10, tzinfo=UTC)


def test_a_wrong_charset_is_read_all_the_same(server: FeedServer) -> None:
    answer = fetch(server.url("/latin"), policy=here(server))
    assert answer is not None
    assert latest_posts(answer, now=NOW)[0].url == "https://blogue.example.org/4"


@pytest.mark.parametrize("path", ["/page", "/garbage"])
def test_what_is_no_feed_is_said_to_be_none(server: FeedServer, path: str) -> None:
    answer = fetch(server.url(path), policy=here(server))
    assert answer is not None
    with pytest.raises(FeedError) as failed:
        latest_posts(answer, now=NOW)
    assert failed.value.problem == Problem.NOT_A_FEED


def test_broken_xml_gives_what_can_be_read() -> None:
    whole = atom(("Un", "https://x.example.org/1", "2026-11-02"), ("Deux", "https://x.example.org/2", "2026-11-01"))
    assert posts(whole.replace(b"</feed>", b"<entry><title>Tro")) == ["Un", "Deux"]
    assert posts(whole.replace(b"</title>", b" & co</title>", 2))[0].startswith("Un")


def test_the_name_of_a_file_opens_no_file(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_bytes(atom(("Secret", "https://x.example.org/", "2026-11-02")))
    with pytest.raises(FeedError):
        posts(str(file).encode())
    with pytest.raises(FeedError):
        posts(file.as_uri().encode())


def test_entities_do_not_multiply_nor_open_files() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<!DOCTYPE feed [<!ENTITY l0 "ha">{laughs}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    body = atom(("&l11; &f;", "https://x.example.org/1", "2026-11-02")).decode().replace("?>", f"?>{doctype}", 1)
    began = time.monotonic()
    with suppress(FeedError):
        assert "root:" not in str(posts(body.encode()))
    assert time.monotonic() - began < 8


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Trois  mots\n et plus", "Trois mots et plus"),
        ("&lt;b&gt;Gras&lt;/b&gt; &amp;amp; fin", "Gras & fin"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;Bonjour", "alert(1)Bonjour"),
        ("Tourné \u202eicilop\u202c", "Tourné icilop"),
        ("R&amp;D", "R&D"),
        ("x" * 500, "x" * 199 + "…"),
    ],
)
def test_titles_are_plain_text(title: str, shown: str) -> None:
    for kind in ("", ' type="html"'):
        body = atom((title, "https://x.example.org/1", "2026-11-02")).replace(b"<title>Carnet", b"<title>")
        if kind:
            body = body.replace(b"<entry><title>", f"<entry><title{kind}>".encode())
        assert posts(body) == [shown], kind


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "", "ftp://x.example.org/", "https://a:b@x.example.org/",
     "https://x.example.org/" + "a" * 600, "//", "mailto:x@example.org"],
)  # fmt: skip
def test_links_lead_to_the_web_or_nowhere(url: str) -> None:
    good = ("Bon", "https://x.example.org/1", "2026-11-01")
    body = atom(("Mauvais", url, "2026-11-02"), good)
    assert "Mauvais" not in posts(body)
    assert "Bon" in posts(body)


def test_relative_links_start_at_the_feed() -> None:
    body = atom(("Un", "/billets/1", "2026-11-02"))
    [post] = latest_posts(Answer(body, "https://blogue.example.org/flux/atom"), now=NOW)
    assert post.url == "https://blogue.example.org/billets/1"


def test_dates_that_cannot_be_are_none() -> None:
    body = atom(
        ("Futur", "https://x.example.org/1", "2031-01-01"),
        ("Passé", "https://x.example.org/2", "1804-01-01"),
        ("Vrai", "https://x.example.org/3", "2026-11-01"),
        ("Rien", "https://x.example.org/4", "hier"),
    )
    found = latest_posts(Answer(body, "https://x.example.org/"), now=NOW)
    assert [(post.title, bool(post.published_at)) for post in found] == [
        ("Vrai", True),
        ("Futur", False),
        ("Passé", False),
    ]


def test_notes_without_a_title_show_how_they_begin() -> None:
    rss = b"""<rss version="2.0"><channel><title>x</title><item><link>https://x.example.org/1</link>
    <description>&lt;p&gt;Ce matin, la mar\xc3\xa9e &lt;/p&gt;</description></item></channel></rss>"""
    assert posts(rss) == ["Ce matin, la marée"]


@pytest.mark.parametrize("body", [b"<" * LARGEST, b"<a>" * (LARGEST // 3), b"<rss><item><title>" + b"&lt;" * 240_000])
def test_what_is_made_to_take_long_does_not(body: bytes) -> None:
    began = time.monotonic()
    with suppress(FeedError):
        posts(body)
    assert time.monotonic() - began < 8
