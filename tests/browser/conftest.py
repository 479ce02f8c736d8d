"""A real Chromium before the real demonstration: its server, its worker, its mailbox.

Without a Chromium the tests of this folder are skipped, saying so; with REQUIRE_BROWSER=1 that is a failure instead.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage")
SECONDS_TO_LOAD = 300


def chromium_path() -> str:
    """Return where a Chromium is, empty where none is found: CHROME_PATH, or a usual name on the PATH."""
    named = os.environ.get("CHROME_PATH", "")
    if named and Path(named).exists():
        return named
    return next((found for name in CHROMIUMS if (found := shutil.which(name))), "")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder, and skip them where they cannot run."""
    here = Path(__file__).parent
    missing = not chromium_path() and os.environ.get("REQUIRE_BROWSER") != "1"
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.browser)
            if missing:
                item.add_marker(pytest.mark.skip(reason="no Chromium found; install one, or name it with CHROME_PATH"))


@dataclass(frozen=True)
class Demo:
    """The running demonstration."""

    address: str
    password: str
    """The administrator's."""
    var: Path


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@contextmanager
def _own_database(url: str) -> Iterator[str]:
    """Make an empty database beside the tests' own on the same PostgreSQL server; yield its address, then remove it."""
    parts = urlsplit(url)
    name = f"{parts.path.lstrip('/')}_browser_{os.getpid()}"
    maintenance = urlunsplit(parts._replace(scheme="postgresql", path="/postgres"))
    with psycopg.connect(maintenance, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    yield urlunsplit(parts._replace(path=f"/{name}"))
    with psycopg.connect(maintenance, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _environment(var: Path, port: int, database: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    made = {
        "VAR_DIR": str(var),
        "PORT": str(port),
        "LANG": "C.UTF-8",
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        # One visitor plays everybody here.
        "PAIRING_REQUESTS_PER_HOUR_PER_ADDRESS": "1000",
    }
    if database:
        made["DATABASE_URL"] = database
    if cache := os.environ.get("CACHE_URL", ""):
        # Redis has sixteen databases; the tests' processes empty the first ones.
        made["CACHE_URL"] = cache.rpartition("/")[0] + "/15" if cache.startswith("redis") else cache
    return {**kept, **made}


@pytest.fixture(scope="package")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """Start the demonstration from nothing, and stop it at the end.

    While writing tests, BROWSER_VAR_DIR names a folder to be kept: the content is then loaded once only.
    """
    kept = os.environ.get("BROWSER_VAR_DIR")
    var = Path(kept) if kept else tmp_path_factory.mktemp("demo")
    port = _free_port()
    log = var / "console.log"
    url = os.environ.get("DATABASE_URL", "")
    with _own_database(url) if url.startswith("postgres") else nullcontext("") as database, log.open("w") as console:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "demo"],
            cwd=settings.BASE_DIR,
            env=_environment(var, port, database),
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=subprocess.STDOUT,
        )
        try:
            limit = time.monotonic() + SECONDS_TO_LOAD
            while "is ready" not in log.read_text():
                if process.poll() is not None or time.monotonic() > limit:
                    pytest.fail(f"the demonstration did not start:\n{log.read_text()[-3000:]}")
                time.sleep(0.3)
            yield Demo(f"http://localhost:{port}", (var / "admin-password").read_text().strip(), var)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(30)


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """Start a Chromium."""
    path = chromium_path()
    if not path:
        pytest.fail("REQUIRE_BROWSER=1, and no Chromium was found")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


Open = Callable[..., Page]


@pytest.fixture
def new_page(chromium: Browser, demo: Demo, request: pytest.FixtureRequest) -> Iterator[Open]:
    """Open pages in contexts of their own; options are Playwright's (`color_scheme`, `java_script_enabled` …).

    What a page complains about (scripts' errors, the security policy) and what it asks of another host is collected and
    makes the test fail at its end.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(**options: object) -> Page:
        context = chromium.new_context(base_url=demo.address, locale="fr-CA", **{"reduced_motion": "reduce", **options})  # type: ignore[arg-type]  # Playwright's own options
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        page.on(
            "console",
            lambda message: (
                complaints.append(f"{page.url}: {message.text}")
                if "Content Security Policy" in message.text or "Content-Security-Policy" in message.text
                else None
            ),
        )
        page.on(
            "request",
            lambda asked: (
                complaints.append(f"{page.url} asked for {asked.url}")
                if asked.url.startswith("http") and not asked.url.startswith(demo.address)
                else None
            ),
        )
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def page(new_page: Open) -> Page:
    """Open one page with everything as it comes."""
    return new_page()


@pytest.fixture
def mail(demo: Demo) -> Callable[..., str]:
    """Return a function that waits for a message to somebody, with some words in it, and returns its text."""
    from email import message_from_bytes, policy

    def latest(to: str, having: str = "") -> str:
        limit = time.monotonic() + 20
        while time.monotonic() < limit:
            for path in sorted((demo.var / "mail").glob("*.eml"), reverse=True):
                message = message_from_bytes(path.read_bytes(), policy=policy.default)
                body = message.get_body(("plain",))
                if to in str(message["To"]) and body is not None and having in body.get_content():
                    return f"{message['Subject']}\n\n{body.get_content()}"
            time.sleep(0.2)
        pytest.fail(f"no message to {to}")

    return latest
