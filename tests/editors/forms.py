"""Filling in the CMS's forms as a browser sends them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.test import Client
from PIL import Image
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, rich_text, streamfield

from core.models import SiteImage

__all__ = ["fill_in", "jpeg", "messages", "picture", "rich_text", "streamfield", "upload"]


def fill_in(client: Client, url: str, form_id: str, *, press: str = "", **fields: Any) -> Any:
    """Open a form, change some of its fields, press a button and return the answer.

    Args:
        client: a browser where somebody is signed in.
        url: the form's address.
        form_id: the form's `id`.
        press: the button's name, `action-publish` say.
        fields: new values; nested ones as `wagtail.test.utils.form_data` has them.
    """
    page = client.get(url)
    assert page.status_code == 200, url
    data: QueryDict = querydict_from_html(page.content.decode(), form_id=form_id)
    for name, value in nested_form_data({k: v for k, v in fields.items() if not isinstance(v, set)}).items():
        data[name] = value
    for name, values in fields.items():
        if isinstance(values, set):  # several boxes of one name
            data.setlist(name, [str(value) for value in values])
    if press:
        data[press] = press
    return client.post(url, data)


def messages(client: Client, response: Any) -> str:
    """Return what the CMS says on the page an answer leads to."""
    shown = client.get(response["Location"]) if response.status_code == 302 else response
    soup = BeautifulSoup(shown.content, "html.parser")
    return " ".join(" ".join(each.get_text(" ").split()) for each in soup.select(".messages"))


def jpeg(*, size: tuple[int, int] = (400, 300), gps: bool = False) -> bytes:
    """Return a picture file; with the place where it was taken, if asked."""
    exif = Image.Exif()
    if gps:
        exif[0x010F] = "Marque d’appareil"
        exif[0x0112] = 6  # lying on its side
        exif.get_ifd(0x8825).update({1: "N", 2: (46.0, 48.0, 50.0), 3: "W", 4: (71.0, 12.0, 29.0)})
    out = BytesIO()
    Image.new("RGB", size, (200, 120, 40)).save(out, "JPEG", exif=exif, comment=b"chez nous" if gps else b"")
    return out.getvalue()


def upload(content: bytes, name: str = "photo.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "image/jpeg")


def picture(title: str = "Une table et deux chaises") -> SiteImage:
    """Return a picture of the library."""
    return SiteImage.objects.create(title=title, description=title, file=upload(jpeg()))
