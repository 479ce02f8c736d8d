"""What made-up profiles are put together from, written by hand; only the combinations are drawn.

Skills stand in order of how many people bring them: the first is everywhere, the last is rare, as in any directory.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from directory.models import SkillFamily


@dataclass(frozen=True, slots=True)
class SeedSkill:
    """A skill, for a site that has no vocabulary yet."""

    name: str
    name_en: str
    family: SkillFamily
    synonyms: tuple[str, ...] = ()


_W, _B, _O = SkillFamily.WEB, SkillFamily.BUSINESS, SkillFamily.OTHER

SKILLS: Final = (
    SeedSkill("médias sociaux", "social media", _W, ("réseaux sociaux", "Facebook", "Instagram")),
    SeedSkill("gestion", "management", _B, ("gérer une équipe",)),
    SeedSkill("vente", "selling", _B, ("vendre", "sales")),
    SeedSkill("site Web", "website", _W, ("page Web", "WordPress")),
    SeedSkill("comptabilité", "bookkeeping", _B, ("compta", "tenue de livres", "accounting")),
    SeedSkill("photographie", "photography", _W, ("photo", "images")),
    SeedSkill("courriel", "e-mail", _W, ("mail", "messagerie")),
    SeedSkill("cuisine", "cooking", _O, ("recettes", "traiteur")),
    SeedSkill("référencement", "search engine optimization", _W, ("SEO", "être trouvé sur Google")),
    SeedSkill("service à la clientèle", "customer service", _B, ("accueil", "clientèle")),
    SeedSkill("vidéo", "video", _W, ("tournage", "montage", "YouTube")),
    SeedSkill("tableur", "spreadsheets", _W, ("Excel", "feuilles de calcul")),
    SeedSkill("négociation", "negotiation", _B, ("négocier",)),
    SeedSkill("infolettre", "newsletter", _W, ("bulletin", "mailing")),
    SeedSkill("plan d’affaires", "business plan", _B, ("démarrage", "modèle d’affaires")),
    SeedSkill("jardinage", "gardening", _O, ("potager", "horticulture")),
    SeedSkill("boutique en ligne", "online shop", _W, ("commerce électronique", "e-commerce", "vente en ligne")),
    SeedSkill("parler en public", "public speaking", _B, ("prise de parole", "discours")),
    SeedSkill("menuiserie", "carpentry", _O, ("ébénisterie", "travail du bois")),
    SeedSkill("blogue", "blogging", _W, ("blog", "écrire sur le Web")),
    SeedSkill("ressources humaines", "human resources", _B, ("embauche", "RH")),
    SeedSkill("visioconférence", "video calls", _W, ("Zoom", "Teams")),
    SeedSkill("subventions", "grants", _B, ("demandes de financement",)),
    SeedSkill("couture", "sewing", _O, ("retouches",)),
    SeedSkill("sécurité en ligne", "online safety", _W, ("mots de passe", "hameçonnage", "cybersécurité")),
    SeedSkill("marketing", "marketing", _B, ("mise en marché", "publicité")),
    SeedSkill("mécanique", "mechanics", _O, ("réparation",)),
    SeedSkill("graphisme", "graphic design", _W, ("affiches", "logo", "Canva")),
    SeedSkill("coopératives", "cooperatives", _B, ("économie sociale",)),
    SeedSkill("français écrit", "written French", _O, ("révision", "orthographe")),
    SeedSkill("balado", "podcasting", _W, ("podcast", "baladodiffusion")),
    SeedSkill("agriculture", "farming", _O, ("ferme", "élevage")),
    SeedSkill("importation et exportation", "import and export", _B, ("douanes", "commerce international")),
    SeedSkill("intelligence artificielle", "artificial intelligence", _W, ("IA", "robots conversationnels")),
    SeedSkill("fiscalité", "taxation", _B, ("impôts", "taxes")),
    SeedSkill("musique", "music", _O, ("chant", "guitare")),
    SeedSkill("programmation", "programming", _W, ("code", "développement Web")),
    SeedSkill("mise en conserve", "preserving", _O, ("conserves", "confitures")),
    SeedSkill("relations de presse", "press relations", _B, ("communiqués",)),
    SeedSkill("accessibilité du Web", "Web accessibility", _W, ("a11y",)),
    SeedSkill("généalogie", "genealogy", _O, ("ancêtres", "archives")),
    SeedSkill("relève d’entreprise", "business succession", _B, ("transfert d’entreprise",)),
    SeedSkill("cartographie", "mapping", _W, ("cartes", "OpenStreetMap")),
    SeedSkill("langue innue", "Innu language", _O, ("innu-aimun",)),
    SeedSkill("analyse de données", "data analysis", _W, ("statistiques", "tableaux de bord")),
    SeedSkill("droit des contrats", "contract law", _B, ("contrats", "baux")),
    SeedSkill("acériculture", "maple syrup making", _O, ("érablière", "sirop d’érable")),
    SeedSkill("lutherie", "instrument making", _O, ("violons", "luthier")),
)

_FIRST: Final = """
Adèle Agathe Alban Albertine Alexis Alma Amédée Anaïs Anatole Angéline Arianne Armand Aurèle Aurélie Azélie Baptiste
Béatrice Blanche Camille Cécile Céleste Charles-Étienne Clément Clémentine Colombe Cyprien Dahlia Danaé Delphis
Désirée Doris Edmée Édouard Églantine Éliane Élie Éloi Émérentienne Émile Ernestine Estelle Étienne Eudore Fabien
Félix Fernande Firmin Flavie Florent Gaétane Gédéon Germaine Gilberte Godefroy Hector Hermine Hervé Honorine Ignace
Inès Irénée Isidore Jacinthe Jean-Baptiste Jérémie Josaphat Joséphine Juliette Justin Karim Laurence Léandre Léonie
Léopold Ludivine Maëlle Magloire Malika Marcelline Marie-Ève Marius Mathilde Mélodie Médéric Nadège Napoléon Nathan
Noémie Octave Odette Olivine Omer Ovila Pascale Philomène Placide Quentin Raphaëlle Rémi Romane Rosalie Salma Samuel
Séraphine Simone Solange Sylvère Télesphore Thaïs Théodore Ulric Ursule Valmore Victoire Wilfrid Xavier Yasmine
Yolande Yvon Zacharie Zélie Zéphirin Zoé
"""
FIRST_NAMES: Final = tuple(_FIRST.split())

_FAMILY: Final = """
Allaire Arcand Asselin Auclair Babin Baribeau Beauséjour Bédard Bélanger Bergeron Bernatchez Bilodeau Blouin Boisclair
Boudreault Bourassa Brisebois Cadieux Caouette Carignan Charbonneau Chiasson Cloutier Corriveau Courtemanche Croteau
Dallaire Daoust Deschênes Desrosiers Deveau Diallo Dionne Dorval Drapeau Dubuc Dufresne Dupéré Durocher Émond
Falardeau Fiset Fontaine Fréchette Gagnon Galarneau Gariépy Gélinas Gendron Giguère Godbout Guérin Haddad Hamelin
Hébert Huot Imbeault Jobin Joncas Kirouac Labelle Lachapelle Lafrenière Lagacé Lamontagne Landry Lanctôt Laplante
Lavallée Lebel Leclerc Léveillée Longpré Lussier Maheux Mailloux Marcoux Mercure Mestokosho Miron Morissette Nadeau
Nguyen Nolet Ouellet Pagé Paquin Paradis Pelletier Perreault Picard Pinette Plourde Poulin Provencher Quirion Racine
Raymond Riendeau Rioux Robitaille Rousseau Sansregret Sauvé Savard Sévigny Simard Soucy Talbot Tardif Tessier Théberge
Tremblay Trépanier Turcotte Vachon Vaillancourt Verreault Vézina Villeneuve Zérounian
"""
FAMILY_NAMES: Final = tuple(_FAMILY.split())

CITIES: Final = {
    "montreal": (26, ("Montréal", "Montréal", "Montréal", "Verdun", "Lachine", "Dorval")),
    "monteregie": (17, ("Longueuil", "Saint-Hyacinthe", "Sorel-Tracy", "Granby", "Châteauguay")),
    "capitale-nationale": (10, ("Québec", "Québec", "Baie-Saint-Paul", "Saint-Raymond", "La Malbaie")),
    "laurentides": (7, ("Saint-Jérôme", "Mont-Tremblant", "Sainte-Agathe-des-Monts", "Mont-Laurier")),
    "lanaudiere": (6, ("Joliette", "Terrebonne", "Rawdon", "Saint-Donat")),
    "laval": (5, ("Laval",)),
    "chaudiere-appalaches": (5, ("Lévis", "Saint-Georges", "Thetford Mines", "Montmagny")),
    "outaouais": (4, ("Gatineau", "Maniwaki", "Wakefield")),
    "estrie": (4, ("Sherbrooke", "Magog", "Lac-Mégantic", "Coaticook")),
    "saguenay-lac-saint-jean": (3, ("Saguenay", "Alma", "Roberval")),
    "mauricie": (3, ("Trois-Rivières", "Shawinigan", "La Tuque")),
    "centre-du-quebec": (3, ("Drummondville", "Victoriaville", "Nicolet")),
    "bas-saint-laurent": (2, ("Rimouski", "Rivière-du-Loup", "Matane", "Kamouraska")),
    "abitibi-temiscamingue": (2, ("Rouyn-Noranda", "Val-d’Or", "Amos")),
    "cote-nord": (1, ("Sept-Îles", "Baie-Comeau", "Natashquan")),
    "gaspesie-iles-de-la-madeleine": (1, ("Gaspé", "Percé", "Cap-aux-Meules")),
    "nord-du-quebec": (1, ("Chibougamau", "Kuujjuaq")),
    "ailleurs-canada": (1, ("Moncton", "Ottawa", "Saint-Boniface")),
    "ailleurs": (1, ("Dakar", "Bruxelles", "Lyon")),
}
"""By slug of a region: how many in a hundred people live there, and its towns (one named twice has more people)."""

LANGUAGES: Final = {"fr": 0.97, "en": 0.55, "es": 0.09, "ar": 0.04, "ht": 0.03, "pt": 0.02, "it": 0.02, "iu": 0.005}
"""By slug of a language: which part of the people speaks it."""

TRADES: Final = (
    ("commis de bureau", "office clerk"),
    ("enseignante à la retraite", "retired teacher"),
    ("propriétaire d’un café", "owner of a café"),
    ("infirmier", "nurse"),
    ("étudiante en communication", "communications student"),
    ("menuisier", "carpenter"),
    ("libraire", "bookseller"),
    ("directrice d’une coopérative", "head of a cooperative"),
    ("conceptrice de sites", "website designer"),
    ("agriculteur", "farmer"),
    ("animateur de radio", "radio host"),
    ("comptable", "accountant"),
    ("bénévole d’un organisme", "volunteer for a charity"),
    ("traductrice", "translator"),
    ("chauffeur d’autobus", "bus driver"),
    ("potière", "potter"),
)

HEADLINES: Final = (
    ("J’apporte : {offer}. J’aimerais apprendre : {seek}", "I bring: {offer}. I would like to learn: {seek}"),
    ("{trade}; mon fort : {offer}", "{trade}; strong point: {offer}"),
    ("Du métier à partager, le Web à apprivoiser", "A trade to share, a Web to tame"),
    ("{trade} qui n’a pas fini d’apprendre", "{trade}, not done learning"),
    ("Mes vingt dernières années : {offer}", "My last twenty years: {offer}"),
    ("Apprendre à deux, un café à la fois", "Learning as two, one coffee at a time"),
)

OPENINGS: Final = (
    "Je suis {trade} depuis une quinzaine d’années.",
    "J’ai longtemps été {trade}; j’ai changé de cap il y a peu.",
    "On me connaît surtout comme {trade}.",
    "Mon premier emploi m’a menée loin de chez moi, et j’en suis revenue {trade}.",
    "Chez nous, tout le monde était {trade}; je n’y ai pas échappé.",
)

BRINGING: Final = (
    "On vient me voir pour une chose : {offer}. J’explique sans jargon, avec du papier et un crayon.",
    "Ce que je sais (surtout : {offer}), je l’ai appris en me trompant, et cela se raconte bien.",
    "Un sujet vous intimide, {offer} par exemple ? Commençons par une seule chose, la plus utile.",
    "J’ai aidé une dizaine de personnes à s’y retrouver; mon sujet : {offer}.",
)

SEEKING: Final = (
    "Ce qui me manque : {seek}. Je préfère l’apprendre de quelqu’un plutôt que d’une vidéo.",
    "À apprendre : {seek}. Je pars de zéro.",
    "J’aimerais que quelqu’un me montre ceci, à mon rythme : {seek}.",
    "Ma nièce m’assure qu’une chose changerait ma façon de travailler : {seek}.",
)

CLOSINGS: Final = (
    "Je peux me déplacer dans le quartier.",
    "J’habite un quartier où tout se fait à pied.",
    "Mon commerce ferme le lundi : c’est le meilleur jour.",
    "Les enfants d’abord, le reste en soirée.",
    "Un café suffit pour commencer, dans le quartier ou par vidéo.",
    "Je n’ai pas de voiture, mais j’ai du temps.",
    "Le quartier change vite, et j’aimerais suivre.",
    "J’écris lentement et je réponds toujours.",
    "La fin de semaine me convient mieux.",
)

RARITIES: Final = (
    "L’hiver, j’accorde des clavecins.",
    "Je collectionne les moulins à café.",
    "J’ai traversé le golfe en voilier.",
    "Je tiens un rucher sur un toit.",
    "Je lis le grec ancien, mal mais avec plaisir.",
)
"""Said by one person in a thousand: what a search for a rare word finds."""

ENGLISH: Final = (
    "My trade: {trade}. What I can show you: {offer}. What would make my days easier: {seek}.",
    "Ask me about one thing: {offer}. I would love somebody patient to show me another: {seek}.",
    "{trade} by day. Known well: {offer}. Not at all: {seek}.",
)
