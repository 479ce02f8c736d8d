"""Pictures on their way into the library: broken ones are told in words, and the place they were taken is forgotten."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from PIL import Image, ImageCms

from core.models import SiteImage
from home.models import HomePage
from tests.editors.forms import jpeg, upload

BROKEN = "Ce fichier est abîmé ou n’est pas une image."
VALID = jpeg(gps=True)


def send_many(client: Client, content: bytes, name: str = "photo.jpg") -> Any:
    """Send a picture as the page « Ajouter des images » does."""
    data = {"title": "Photo", "files[]": upload(content, name)}
    return client.post(reverse("wagtailimages:add_multiple"), data, headers={"x-requested-with": "XMLHttpRequest"})


def send_from_chooser(client: Client, content: bytes, name: str = "photo.jpg") -> Any:
    """Send a picture as the window does in which one is chosen for a page."""
    data = {"image-chooser-upload-title": "Photo", "image-chooser-upload-file": upload(content, name)}
    return client.post(reverse("wagtailimages_chooser:create"), data)


@pytest.mark.parametrize("send", [send_many, send_from_chooser])
@pytest.mark.parametrize(
    "content",
    [VALID[:400], VALID[: len(VALID) // 2], VALID[:-200], b"pas une image", b"", b"\xff\xd8\xff\xe0" + b"\0" * 500],
)
def test_a_broken_file_is_told_in_words(
    organiser: Client, site_layout: HomePage, send: Callable[[Client, bytes], Any], content: bytes
) -> None:
    response = send(organiser, content)
    assert response.status_code == 200
    answer = json.loads(response.content)
    assert "result" not in answer
    assert not answer.get("success")
    assert not SiteImage.objects.exists()


def test_a_truncated_photo_is_called_broken(organiser: Client, site_layout: HomePage) -> None:
    answer = json.loads(send_many(organiser, VALID[:-200]).content)
    assert BROKEN in answer["error_message"]


@pytest.mark.parametrize("send", [send_many, send_from_chooser])
def test_the_place_a_photo_was_taken_is_forgotten(
    organiser: Client, site_layout: HomePage, send: Callable[[Client, bytes], Any]
) -> None:
    assert b"Marque" in VALID
    assert send(organiser, VALID).status_code == 200
    picture = SiteImage.objects.get()
    with picture.file.open("rb") as stored:
        content = stored.read()
    assert b"Marque" not in content
    assert b"chez nous" not in content
    with picture.file.open("rb") as stored, Image.open(stored) as image:
        assert not image.getexif()
        assert image.size == (300, 400), "lying on its side in the camera, upright in the library"
    assert (picture.width, picture.height) == (300, 400)
    with picture.get_rendition("max-100x100|format-jpeg").file.open("rb") as cut, Image.open(cut) as image:
        assert not image.getexif()


def test_colours_are_kept(organiser: Client, site_layout: HomePage) -> None:
    from io import BytesIO

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    exif = Image.Exif()
    exif[0x010F] = "Marque"
    out = BytesIO()
    Image.new("RGB", (60, 40), (10, 200, 90)).save(out, "JPEG", exif=exif, icc_profile=profile)
    assert send_many(organiser, out.getvalue()).status_code == 200
    with SiteImage.objects.get().file.open("rb") as stored, Image.open(stored) as image:
        assert image.info["icc_profile"] == profile
        assert not image.getexif()


def test_a_picture_may_name_who_made_it(organiser: Client, site_layout: HomePage) -> None:
    send_many(organiser, jpeg())
    picture = SiteImage.objects.get()
    page = organiser.get(reverse("wagtailimages:edit", args=[picture.pk])).content.decode()
    assert 'name="credit"' in page
    assert 'name="description"' in page
