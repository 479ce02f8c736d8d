"""A mentor's blog as part of their profile: its latest posts, fetched in the background, never by a visitor's request.

An address that somebody typed is asked for by the site's own machine. What may be asked, and how much of an answer is
believed, is decided in `policy` and `fetch`; `parse` reads what came; `schedule` says when, and keeps it.
"""
