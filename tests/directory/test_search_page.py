from __future__ import annotations
import pytest
from tests.directory.factories import *
from django.db import connection
from django.test.utils import CaptureQueriesContext

def test_x(visit):
    for n in range(5):
        MentorFactory(offers=["balado"], seeks=["vente"])
    visit()
    with CaptureQueriesContext(connection) as c:
        r = visit(q="balado")
    for q in c.captured_queries: print(q["sql"][:230])
    print(len(c))
    print(r.soup.select_one("main").get_text(" ", strip=True)[:3000])
    m = Mentor.objects.first()
    visit(f"/fr/repertoire/{m.slug}/")
    with CaptureQueriesContext(connection) as c:
        r = visit(f"/fr/repertoire/{m.slug}/")
    for q in c.captured_queries: print(q["sql"][:230])
    print(len(c))
    print(r.content.decode())
    visit("/fr/repertoire/nobody/", status=404)
