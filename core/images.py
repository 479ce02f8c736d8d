"""What happens to a picture on its way into the library."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.utils.translation import gettext as _
from PIL import Image as PillowImage
from PIL import ImageOps
from wagtail.images.forms import BaseImageForm

_LOSSY = {"JPEG", "WEBP", "AVIF"}
_TOLD = frozenset({"exif", "xmp", "XML:com.adobe.xmp", "photoshop", "comment", "Comment", "Description", "Author"})
"""Where a file keeps what was written about the picture, beside the picture itself."""
_KEPT = frozenset({"icc_profile", "transparency", "gamma"})
"""What the picture would look different without."""


def cleaned_picture(upload: UploadedFile[Any]) -> UploadedFile[Any]:
    """Return the picture turned the right way up and without what the camera wrote about it (place, time, device).

    Args:
        upload: a file that claims to be a picture.

    Raises:
        ValidationError: the file cannot be read to its end as a picture.
    """
    try:
        upload.seek(0)
        picture = PillowImage.open(upload)
        picture.load()
    except (OSError, ValueError, SyntaxError, PillowImage.DecompressionBombError) as error:
        raise ValidationError(
            _("Ce fichier est abîmé ou n’est pas une image. Essayez de l’enregistrer à nouveau.")
        ) from error
    kind = picture.format or "PNG"
    if getattr(picture, "is_animated", False) or not (picture.getexif() or _TOLD.intersection(picture.info)):
        upload.seek(0)
        return upload
    bare = ImageOps.exif_transpose(picture)
    bare.info = {name: value for name, value in bare.info.items() if name in _KEPT}
    out = BytesIO()
    bare.save(out, kind, **({"quality": 92} if kind in _LOSSY else {}))
    return SimpleUploadedFile(upload.name or "image", out.getvalue(), upload.content_type or "image/*")


class SiteImageForm(BaseImageForm):
    """The library's form: a broken file is told in words instead of failing later; private camera data is dropped."""

    def clean_file(self) -> Any:
        """Return the cleaned upload, or the stored file where none was sent."""
        upload = self.cleaned_data["file"]
        return cleaned_picture(upload) if isinstance(upload, UploadedFile) else upload
