"""What happens to a picture on its way into the library."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.forms import FileInput
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from PIL import Image as PillowImage
from PIL import ImageOps
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

_LOSSY = {"JPEG", "WEBP", "AVIF"}
_TOLD = frozenset({"exif", "xmp", "XML:com.adobe.xmp", "photoshop", "comment", "Comment", "Description", "Author"})
"""Where a file keeps what was written about the picture, beside the picture itself."""
_KEPT = frozenset({"icc_profile", "transparency", "gamma"})
"""What the picture would look different without."""


def broken() -> str:
    """Return what is said of a file that cannot be read as a picture."""
    return _("Ce fichier est abîmé ou n’est pas une image. Essayez de l’enregistrer à nouveau.")


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
        raise ValidationError(broken()) from error
    kind = picture.format or "PNG"
    if getattr(picture, "is_animated", False) or not (picture.getexif() or _TOLD.intersection(picture.info)):
        upload.seek(0)
        return upload
    bare = ImageOps.exif_transpose(picture)
    bare.info = {name: value for name, value in bare.info.items() if name in _KEPT}
    out = BytesIO()
    profile = {"icc_profile": bare.info["icc_profile"]} if "icc_profile" in bare.info else {}
    bare.save(out, kind, **profile, **({"quality": 92} if kind in _LOSSY else {}))
    return SimpleUploadedFile(upload.name or "image", out.getvalue(), upload.content_type or "image/*")


class SiteImageField(WagtailImageField):
    """An upload that is looked through to its end before anything reads it, and without its camera's data after."""

    def to_python(self, data: Any) -> Any:
        """Return the cleaned upload; raise ValidationError where it is no whole picture or not one of ours."""
        if not isinstance(data, UploadedFile) or not data.size:
            return super().to_python(data)
        self._check_weight(data)
        return super().to_python(cleaned_picture(data))

    def _check_weight(self, data: UploadedFile[Any]) -> None:
        """Refuse what is too heavy or too large before its pixels are unpacked."""
        self.check_image_file_size(data)
        try:
            with PillowImage.open(data) as picture:
                pixels = picture.width * picture.height
        except (OSError, ValueError, SyntaxError, PillowImage.DecompressionBombError) as error:
            raise ValidationError(broken()) from error
        if self.max_image_pixels and pixels > self.max_image_pixels:
            raise ValidationError(_("Cette image est trop grande. Réduisez-la avant de l’envoyer."))
        data.seek(0)


class SiteImageForm(BaseImageForm):
    """The library's form."""

    file = SiteImageField(label=gettext_lazy("Fichier"), widget=FileInput())
