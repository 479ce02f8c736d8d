"""Pages that are not in the CMS's tree."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from core.video import video_by_identifier


def video(request: HttpRequest, provider: str, identifier: str) -> HttpResponse:
    """Show a video in its host's own player: the only page on which another host is asked for anything.

    Args:
        request: the request.
        provider: `youtube` or `vimeo`.
        identifier: the host's name for the video.

    Raises:
        Http404: we do not know the host, or it names no video that way.
    """
    found = video_by_identifier(provider, identifier)
    if found is None:
        raise Http404
    response = render(request, "home/video.html", {"video": found})
    response["X-Robots-Tag"] = "noindex"
    response._csp_replace = {"frame-src": [found.player_host]}  # type: ignore[attr-defined]  # how csp.decorators says it
    return response
