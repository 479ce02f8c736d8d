"""What every page of the directory's desk shares, with those of the other desks (see `core.desk.pages`)."""

from core.desk.pages import DeskPage, DeskViewSet

__all__ = ["DeskPage", "DeskViewSet"]
