"""The directory as a visitor searches it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.cache import cache
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.models import SiteSetting
from directory.dictionary import load_dictionary
from directory.filters import parse_filters
from directory.models import Mentor, Region
from directory.results import find
from directory.vocabulary import load_vocabulary
from home.models import HomePage
from tests.directory.conftest import ENGLISH, FRENCH
from tests.directory.factories import MentorFactory, RegionFactory, SkillFactory, SpokenLanguageFactory

Visit = Callable[..., Any]


def names(response: Any) -> list[str]:
    return [link.get_text(strip=True) for link in response.soup.select(".results .mentor-card h3 a")]


def facet(response: Any, name: str) -> dict[str, int]:
    """Return the counts beside the values of a facet."""
    counts = {}
    for box in response.soup.select(f'.filters input[name="{name}"][value]'):
        if box["value"]:
            counts[box["value"]] = int(box.find_parent("label").select_one(".facet-count").get_text(strip=True))
    for option in response.soup.select(f'.filters select[name="{name}"] option[value]'):
        if option["value"]:
            counts[option["value"]] = int(option.get_text(strip=True).rsplit("(")[1].rstrip(")"))
    return counts


def test_everybody_listed_is_there_the_newest_first(visit: Visit) -> None:
    MentorFactory(name="Ancienne")
    MentorFactory(name="Brouillon", live=False)
    MentorFactory(name="Nouveau")
    response = visit()
    assert names(response) == ["Nouveau", "Ancienne"]
    assert "2 personnes" in response.soup.select_one("#results").get_text()
    assert response.soup.select_one(".mentor-card h3 a")["href"] == f"{FRENCH}nouveau/"
    assert len(response.soup.select("h1")) == 1


def test_words_and_filters_work_together(visit: Visit) -> None:
    estrie = RegionFactory(slug="estrie")
    MentorFactory(name="Un", offers=["balado", "vente"], seeks=["wiki"], region=estrie, languages=["fr", "en"])
    MentorFactory(name="Deux", offers=["balado"], seeks=["wiki"], meets_by_phone=True)
    MentorFactory(name="Trois", offers=["vente"], paused=True)
    MentorFactory(name="Quatre", offers=["vente"], active_pairs=1, capacity=1, languages=["en"])
    assert set(names(visit(q="balado"))) == {"Un", "Deux"}
    assert names(visit(q="balado", region="estrie")) == ["Un"]
    assert names(visit(f"{FRENCH}?offers=balado&offers=vente")) == ["Un"]
    assert set(names(visit(seeks="wiki"))) == {"Un", "Deux"}
    assert set(names(visit(language="en"))) == {"Un", "Quatre"}
    assert names(visit(format="phone")) == ["Deux"]
    assert set(names(visit(available="1"))) == {"Un", "Deux"}
    assert set(names(visit(ENGLISH, q="vente", available="1"))) == {"Un"}


def test_counts_respect_the_other_filters(visit: Visit) -> None:
    estrie, laval = RegionFactory(slug="estrie"), RegionFactory(slug="laval")
    MentorFactory(offers=["balado", "vente"], region=estrie, languages=["fr", "en"], meets_by_phone=True)
    MentorFactory(offers=["balado"], seeks=["wiki"], region=laval)
    MentorFactory(offers=["vente"], seeks=["wiki"], region=laval, paused=True)
    SkillFactory(name="personne ne l’a")

    everything = visit()
    assert facet(everything, "offers") == {"balado": 2, "vente": 2}
    assert facet(everything, "seeks") == {"wiki": 2}
    assert facet(everything, "region") == {"estrie": 1, "laval": 2}
    assert facet(everything, "language") == {"fr": 3, "en": 1}
    assert facet(everything, "format") == {"in_person": 3, "video": 3, "phone": 1}
    assert facet(everything, "available") == {"1": 2}

    balado = visit(offers="balado")
    assert facet(balado, "offers") == {"balado": 2, "vente": 1}
    assert facet(balado, "region") == {"estrie": 1, "laval": 1}

    there = visit(region="laval", q="wiki")
    assert facet(there, "region") == {"laval": 2}
    assert facet(there, "offers") == {"balado": 1, "vente": 1}
    assert facet(there, "available") == {"1": 1}

    # What each count promises is what choosing the value gives.
    for name in ("offers", "seeks", "region", "language", "format", "available"):
        for value, promised in facet(balado, name).items():
            query = [("offers", "balado"), *([] if (name, value) == ("offers", "balado") else [(name, value)])]
            assert len(names(visit(f"{FRENCH}?{urlencode(query)}"))) == promised


def test_a_chosen_value_without_anybody_stays_to_be_unchosen(visit: Visit) -> None:
    MentorFactory(offers=["balado"])
    SkillFactory(name="wiki")
    response = visit(offers="wiki")
    assert facet(response, "offers") == {"wiki": 0}
    assert response.soup.select_one('input[name="offers"][value="wiki"]').has_attr("checked")


def test_skills_are_grouped_by_family_and_named_in_the_language(visit: Visit) -> None:
    SkillFactory(name="référencement", name_en="search engine optimization", slug="referencement", family="web")
    SkillFactory(name="vente", name_en="sales", family="business")
    MentorFactory(offers=["référencement", "vente"])
    french = visit().soup.select_one("details.offers")
    assert [legend.get_text(" ", strip=True) for legend in french.select("details > fieldset > legend")] == [
        "Apporte\xa0: Le Web",
        "Apporte\xa0: Les affaires",
    ]
    assert [summary.contents[0].strip() for summary in french.select("details details summary")] == [
        "Le Web",
        "Les affaires",
    ]
    assert "référencement" in french.get_text()
    english = visit(ENGLISH).soup.select_one("details.offers")
    assert "search engine optimization" in english.get_text()
    assert "référencement" not in english.get_text()


def test_short_filters_come_before_the_skills_which_are_folded(visit: Visit) -> None:
    SkillFactory(name="balado", family="web")
    MentorFactory(offers=["balado", "vente", "tricot"], seeks=["wiki"], languages=["fr"])
    panel = visit(offers="balado").soup.select_one(".filters")
    names = list(dict.fromkeys(field["name"] for field in panel.select("input, select")))
    assert names == ["region", "language", "format", "available", "offers", "seeks"]
    folded = {part.summary.contents[0].strip(): not part.has_attr("open") for part in panel.select(".offers details")}
    assert folded == {"Le Web": False, "Autres savoir-faire": True}
    assert panel.select_one(".seeks details").has_attr("open"), "one family only: nothing to choose between"
    apply, close = panel.select(".sticky-actions button")
    assert (apply["type"], apply["form"]) == ("submit", "search")
    assert (close["popovertarget"], close["popovertargetaction"]) == (panel["id"], "hide")
    assert close.get_text() == "Fermer"


def test_each_thing_asked_for_can_be_taken_away(visit: Visit) -> None:
    MentorFactory(name="Un", offers=["balado", "vente"])
    response = visit(f"{FRENCH}?q=balado&offers=balado&offers=vente&available=1")
    links = {link["href"] for link in response.soup.select(".active-filters a")}
    assert links == {
        f"{FRENCH}?offers=balado&offers=vente&available=1",
        f"{FRENCH}?q=balado&offers=vente&available=1",
        f"{FRENCH}?q=balado&offers=balado&available=1",
        f"{FRENCH}?q=balado&offers=balado&offers=vente",
        FRENCH,
    }
    said = {" ".join(link.get_text().split()) for link in response.soup.select(".active-filters a")}
    assert said == {
        "Retirer les mots « balado » ×",
        "Retirer Apporte : balado ×",
        "Retirer Apporte : vente ×",
        "Retirer Disponibilité : A de la place ×",
        "Tout effacer",
    }
    assert not visit().soup.select(".active-filters")


def test_a_result_says_why_it_is_there(visit: Visit) -> None:
    seo = SkillFactory(name="référencement", name_en="SEO work", synonyms="être trouvé sur Google")
    MentorFactory(name="Brigitte Roy", offers=[seo, "vente"], text_fr="", headline_fr="")
    MentorFactory(name="Curieux", seeks=[seo], headline_fr="", text_fr="")
    MentorFactory(
        name="Texte", text_fr="<p>Bien avant, j’aimais déjà <b>google</b> &amp; les cartes.</p>", headline_fr=""
    )
    MentorFactory(name="Anglaise", text_fr="", headline_fr="", headline_en="I read maps & <b>google</b> things")
    response = visit(q="google")
    why = {
        card.select_one("h3").get_text(strip=True): card.select_one(".why")
        for card in response.soup.select(".results .mentor-card")
    }
    assert why["Brigitte Roy"].get_text() == "Apporte\xa0: référencement"
    assert why["Curieux"].get_text() == "Aimerait apprendre\xa0: référencement"
    assert why["Texte"].select_one("mark").get_text() == "google"
    assert "& les cartes" in why["Texte"].get_text()
    assert why["Anglaise"].select_one("[lang=en] mark").get_text() == "<b>google</b>"
    assert visit(q="roy").soup.select_one(".why").get_text() == "Nom\xa0: Brigitte Roy"
    assert visit(offers="vente").soup.select_one(".why").get_text() == "Apporte\xa0: vente"
    assert not visit().soup.select(".why")


def test_a_skill_with_one_of_the_words_is_not_why(visit: Visit) -> None:
    social = SkillFactory(name="médias sociaux", synonyms="réseaux sociaux")
    cooperatives = SkillFactory(name="coopératives", synonyms="économie sociale")
    presse = SkillFactory(name="presse", synonyms="relations avec les médias")
    MentorFactory(name="Vraiment", offers=[social], seeks=[cooperatives])
    MentorFactory(name="Ici et là", offers=[cooperatives, presse], text_fr="", headline_fr="")
    why = [result.get_text() for result in visit(q="medias sociaux").soup.select(".why")]
    assert why == ["Apporte\xa0: médias sociaux", "Apporte\xa0: coopératives, presse"]


@pytest.mark.parametrize(
    ("path", "city", "slug", "shown"),
    [
        (FRENCH, "Rimouski", "bas-saint-laurent", "Rimouski, Bas-Saint-Laurent"),
        (FRENCH, "Montreal", "montreal", "Montreal"),
        (ENGLISH, "Montréal", "montreal", "Montréal"),
        (FRENCH, "", "montreal", "Montréal"),
        (FRENCH, "Dakar", "ailleurs", "Dakar, hors du Canada"),
        (FRENCH, "Moncton", "ailleurs-canada", "Moncton, hors du Québec"),
        (FRENCH, "", "ailleurs", "Hors du Canada"),
    ],
)
def test_where_somebody_lives_is_said_once(visit: Visit, path: str, city: str, slug: str, shown: str) -> None:
    region = Region.objects.get(slug=slug)
    MentorFactory(name="Zoé", city=city, region=region)
    assert visit(path).soup.select_one(".where").get_text() == shown
    fact = visit(f"{path}zoe/").soup.select_one(f'.facts dd:has(a[href$="region={slug}"])')
    assert fact.get_text().lower() == shown.lower()


def test_a_hit_deep_in_a_long_text_is_shown_around_it(visit: Visit) -> None:
    MentorFactory(text_fr=f"<p>{'avant ' * 80} Rimouski {'après ' * 80}</p>", city="", headline_fr="")
    why = visit(q="rimouski").soup.select_one(".why").get_text()
    assert "Rimouski" in why
    assert len(why) < 130
    assert why.count("…") == 2


def test_eighteen_to_a_page(visit: Visit) -> None:
    for number in range(38):
        MentorFactory(name=f"Personne {number:02}", offers=["balado"])
    first = visit(offers="balado")
    assert len(names(first)) == 18
    assert first.soup.select_one(".pagination [aria-current=page]").get_text(strip=True).endswith("1")
    third = visit(offers="balado", page="3")
    assert names(third) == ["Personne 01", "Personne 00"]
    assert third.soup.select_one(".pagination a[rel~=prev]")["href"] == f"{FRENCH}?offers=balado&page=2"
    assert not third.soup.select(".pagination a[rel~=next]")
    assert third.soup.select_one(".pagination li a")["href"] == f"{FRENCH}?offers=balado"
    by_words = [name for page in "123" for name in names(visit(q="balado", page=page))]
    assert len(by_words) == len(set(by_words)) == 38


def test_nobody_found_shows_the_ways_out(visit: Visit) -> None:
    SiteSetting.objects.create(site_id=1, phone="514 555-0100")
    RegionFactory(slug="laval")
    MentorFactory(offers=["balado"], languages=["fr"])
    MentorFactory(offers=["balado"], languages=["fr"], region=RegionFactory(slug="estrie"))
    SpokenLanguageFactory(slug="ar")
    response = visit(q="balado", region="laval")
    empty = response.soup.select_one(".empty-state")
    (way,) = empty.select("ul a")
    assert way["href"] == f"{FRENCH}?q=balado"
    assert way.get_text() == "Sans «\xa0Laval\xa0»\xa0: 2 personnes"
    assert "Personne ne réunit tout cela" in empty.get_text()
    ask_us = response.soup.select_one(".ask-us")
    assert ask_us.select_one('a[href="/fr/jumelage/"]')
    assert ask_us.select_one('a[href="tel:+15145550100"]')
    # Two things in the way, a third that could stay: neither alone helps, so each is offered by itself.
    dead_end = visit(q="zzzz", region="laval", offers="balado").soup.select_one(".empty-state")
    assert [link["href"] for link in dead_end.select("ul a")] == [f"{FRENCH}?offers=balado"]
    assert dead_end.select_one(f'a[href="{FRENCH}"]')
    # The most helpful first.
    ways = visit(q="zzzz", offers="balado").soup.select(".empty-state ul a")
    assert [way["href"] for way in ways] == [f"{FRENCH}?offers=balado"]
    assert ways[0].get_text() == "Sans «\xa0zzzz\xa0»\xa0: 2 personnes"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("q=quincaillerie", "Personne n’a encore ce mot dans son profil."),
        ("q=quincaillerie+centrale", "Personne n’a encore tous ces mots dans son profil."),
        ("region=laval", "Personne n’y répond, pour l’instant."),
    ],
)
def test_one_thing_that_finds_nobody_leads_to_everybody_once(visit: Visit, query: str, said: str) -> None:
    RegionFactory(slug="laval")
    MentorFactory()
    page = visit(f"{FRENCH}?{query}").soup
    empty = page.select_one(".empty-state")
    assert empty.select_one(".lead").get_text(strip=True) == said
    assert len(empty.select(f'a[href="{FRENCH}"]')) == 1
    assert not empty.select("ul")
    assert page.select_one("#results").get_text(strip=True) == "Aucune personne"


def test_nobody_is_not_a_person_in_english(visit: Visit) -> None:
    assert visit(ENGLISH, q="zzzz").soup.select_one("#results").get_text(strip=True) == "Nobody"


def test_each_language_has_its_quotation_marks(visit: Visit) -> None:
    MentorFactory(
        headline_fr="Je tiens une forge", headline_en="I keep a forge", text_fr="<p>Un chat, une enclume.</p>"
    )
    french, english = visit(q="forge").soup, visit(ENGLISH, q="forge").soup
    chips = [page.select_one(".active-filters .chip").get_text(" ", strip=True) for page in (french, english)]
    assert "«\xa0forge\xa0»" in chips[0]
    assert "“forge”" in chips[1]
    assert french.select_one(".why").get_text() == "«\xa0Je tiens une forge\xa0»"
    assert english.select_one(".why").get_text() == "“I keep a forge”"
    other = visit(ENGLISH, q="enclume").soup.select_one(".why")
    assert other.get_text() == "“Un chat, une enclume.”"
    assert other.select_one("span")["lang"] == "fr"


def test_an_empty_directory_is_a_page(visit: Visit) -> None:
    assert visit().soup.select_one(".empty-state")


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ("page=abc", 404, "abc"),
        ("page=0", 404, "0"),
        ("page=7", 404, "7"),
        ("page=99999999999999999999", 404, "9999"),
        ("region=lune", 404, "lune"),
        ("offers=%3Cscript%3Ealert(1)%3C/script%3E", 404, "<script>alert(1)</script>"),
        ("seeks=%00", 404, "«"),
        ("language=zz&format=zz", 404, "zz"),
        ("available=oui", 404, "nous n’en avons pas tenu compte"),
        ("q=" + "x" * 10_000, 400, "100"),
        ("q=" + "%F0%9F%98%80" * 200, 400, "100"),
    ],
)
def test_what_means_nothing_is_said_and_the_rest_works(visit: Visit, query: str, status: int, said: str) -> None:
    MentorFactory(name="Toujours là")
    response = visit(f"{FRENCH}?{query}", status=status)
    notice = response.soup.select_one('.notice.error[role="alert"]')
    assert said in notice.get_text()
    assert not notice.select("script")
    assert names(response) == ["Toujours là"]
    assert len(response.content) < 60_000


@pytest.mark.parametrize(
    "typed",
    [
        '"', "''", "*", "AND", "NEAR(", "a* OR b", "\x00", "\x00a", "col:x", "-x", "^", "( )", "'; DROP TABLE x; --",
        "%", "\\", "&", "|", "!", ":*", "<->", "é" * 100, "a " * 49, "mot " * 24, "\u202e\u200b", "😀", "١٢٣", "日本語",
        "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r-s-t-u-v-w-x-y-z", "l'l'l'l'l'", "½ ㎏ ﬁn", "İstanbul", "\ud7ff",
    ],
)  # fmt: skip
def test_anything_can_be_typed(visit: Visit, typed: str) -> None:
    MentorFactory(name="Zoé")
    response = visit(f"{FRENCH}?{urlencode({'q': typed})}")
    assert response.soup.select_one("#q").has_attr("value")


def test_bytes_that_are_no_text_can_be_sent(client: Client, pages: object) -> None:
    assert client.get(f"{FRENCH}?q=%ff%fe&region=%ff").status_code == 404
    assert client.get(f"{FRENCH}?q=%ed%a0%80").status_code == 200


def test_what_was_typed_is_kept(visit: Visit) -> None:
    MentorFactory(name="Zoé")
    response = visit(q='Zoé "& <b>', region="lune", status=404)
    assert response.soup.select_one("#q")["value"] == 'Zoé "& <b>'


def test_filtered_views_are_not_for_search_engines(visit: Visit) -> None:
    MentorFactory(offers=["balado"])
    assert not visit().soup.select('meta[name="robots"]')
    filtered = visit(offers="balado").soup
    assert filtered.select_one('meta[name="robots"]')["content"].startswith("noindex")
    assert filtered.select_one('link[rel="canonical"]')["href"] == f"http://testserver{FRENCH}"
    assert filtered.select_one('link[hreflang="en"]')["href"] == f"http://testserver{ENGLISH}"
    links = filtered.select(f'.results a[href^="{FRENCH}?"]')
    assert all("nofollow" in link.get("rel", ()) for link in links)
    assert visit(sort="name").soup.select_one('meta[name="robots"]')


def test_each_page_of_everybody_is_for_search_engines_as_itself(visit: Visit) -> None:
    for number in range(20):
        MentorFactory(name=f"Personne {number:02}")
    second = visit(page="2").soup
    assert not second.select('meta[name="robots"]')
    assert second.select_one('link[rel="canonical"]')["href"] == f"http://testserver{FRENCH}?page=2"
    assert second.select_one('link[hreflang="en"]')["href"] == f"http://testserver{ENGLISH}?page=2"
    assert "nofollow" not in second.select_one(".pagination a[rel~=prev]")["rel"]
    tracked = visit(utm_source="infolettre").soup
    assert tracked.select_one('link[rel="canonical"]')["href"] == f"http://testserver{FRENCH}"
    assert visit(page="9", status=404).soup.select_one('meta[name="robots"]')


def test_people_can_be_put_in_another_order(visit: Visit) -> None:
    for name in ("Zoé", "élise", "Eli Bé", "Éli-anne", "Cote", "Côté"):
        MentorFactory(name=name, offers=["balado"])
    assert names(visit(sort="name")) == ["Cote", "Côté", "Éli-anne", "Eli Bé", "élise", "Zoé"]
    assert names(visit(sort="newest")) == names(visit()) == ["Côté", "Cote", "Éli-anne", "Eli Bé", "élise", "Zoé"]
    response = visit(q="balado", sort="name")
    assert names(response)[0] == "Cote"
    options = {option["value"]: option.has_attr("selected") for option in response.soup.select("#sort option")}
    assert options == {"": False, "newest": False, "name": True}
    assert {option["value"] for option in visit().soup.select("#sort option")} == {"", "name"}
    chips = [link["href"] for link in response.soup.select(".active-filters a.chip")]
    assert chips == [f"{FRENCH}?sort=name"], "the order is kept in addresses"
    assert names(visit(sort="relevance")) == names(visit()), "nothing to be relevant to"
    assert "lune" in visit(sort="lune", status=404).soup.select_one(".notice.error").get_text()


@pytest.mark.parametrize("query", ["", "?q=balado", "?q=balado&offers=balado&region=montreal&available=1", "?q=zzz"])
def test_more_people_take_no_more_queries(client: Client, site_layout: HomePage, query: str) -> None:
    def count() -> int:
        client.get(FRENCH + query)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(FRENCH + query).status_code == 200
        return len(queries)

    for number in range(10):
        MentorFactory(offers=["balado", f"a{number}"], seeks=[f"b{number % 3}"], languages=["fr", "en"])
    few = count()
    for number in range(50):
        MentorFactory(offers=["balado", f"c{number % 20}"], seeks=[f"d{number}"], languages=["fr", "es"])
    assert count() <= few


@pytest.mark.django_db
def test_a_search_itself_asks_the_database_twice(django_assert_num_queries: Any) -> None:
    for _each in range(3):
        MentorFactory(offers=["balado"], region=RegionFactory(slug="montreal"))
    vocabulary = load_vocabulary()
    with django_assert_num_queries(2):  # and the pictures' sizes where there are pictures
        asked = parse_filters(QueryDict("q=balado+montreal&offers=balado&available=1"), vocabulary)
        assert find(asked, vocabulary).total == 3
    load_dictionary(vocabulary)
    with django_assert_num_queries(3):  # and one for the ways out, one for the nearest people
        assert find(parse_filters(QueryDict("q=zzz&offers=balado"), vocabulary), vocabulary).total == 0


def test_a_new_skill_is_known_at_once(visit: Visit) -> None:
    MentorFactory(offers=["balado"])
    visit()
    # As if another process had added it: nothing here forgets the vocabulary.
    kept = cache.get("directory.vocabulary")
    mentor = MentorFactory(name="Neuve", offers=["tricot"])
    cache.set("directory.vocabulary", kept)
    assert facet(visit(), "offers") == {"balado": 1, "tricot": 1}
    cache.set("directory.vocabulary", kept)
    assert names(visit(offers="tricot")) == ["Neuve"]
    assert mentor in Mentor.objects.listed()
