#!/usr/bin/env python
"""The project's command line: `./manage.py help` lists what it can do."""

import os
import sys
from pathlib import Path

if sys.version_info < (3, 11):
    sys.exit("Mentorat demande Python 3.11 ou plus récent / needs Python 3.11 or newer: " + sys.version.split()[0])

# `site/` is a source root beside this folder (never a package: `import site` is Python's own module).
sys.path.insert(1, str(Path(__file__).resolve().parent / "site"))


def main() -> None:
    """Run a management command under the embedded settings, or those named by DJANGO_SETTINGS_MODULE."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
