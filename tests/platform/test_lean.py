"""What goes over the wire without what only its authors need."""

from __future__ import annotations

from pathlib import Path

from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.test import override_settings

from core.middleware import without_indentation
from core.static_files import lean


def test_a_page_loses_its_indentation_and_nothing_else() -> None:
    page = (
        '<p>\n        un\n    deux</p>\n\n    <input value="a\n   b">\n  <textarea>\n    vers\n      libre</textarea>\n'
    )
    assert without_indentation(page) == (
        '<p>\nun\n    deux</p>\n<input value="a\n   b">\n<textarea>\n    vers\n      libre</textarea>\n'
    )
    assert without_indentation("<b>a</b>\n    \u00a0b") == "<b>a</b>\n\u00a0b"
    assert (
        without_indentation("<pre>\n  a\n</pre>\n  <script>\n  b\n</script>")
        == "<pre>\n  a\n</pre>\n<script>\n  b\n</script>"
    )


def test_styles_and_scripts_lose_comments() -> None:
    assert lean("css/a.css", "/* why\n so */\na {\n    color: red;\n}\n") == "\na {\ncolor: red;\n}\n"
    assert lean("js/a.js", '// why\nconst a = "https://b"; // kept\n    // so\n    run();\n') == (
        'const a = "https://b"; // kept\nrun();\n'
    )
    assert lean("img/a.svg", "<svg>\n  <!-- a -->") == "<svg>\n  <!-- a -->"


def test_what_is_collected_is_lean(tmp_path: Path) -> None:
    from_source = Path(str(finders.find("css/site.css"))).read_text()
    storages = {"staticfiles": {"BACKEND": "core.static_files.LeanStaticFilesStorage"}}
    only_ours = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    with override_settings(STORAGES=storages, STATIC_ROOT=tmp_path, STATICFILES_FINDERS=only_ours):
        call_command("collectstatic", interactive=False, verbosity=0)
    (style,) = tmp_path.glob("css/site.*.css")
    assert "/*" in from_source
    assert "/*" not in style.read_text()
    assert "\n " not in style.read_text()
    assert "../fonts/bricolage-700." in style.read_text()
    (script,) = tmp_path.glob("js/directory.*.js")
    assert not script.read_text().startswith("//")
