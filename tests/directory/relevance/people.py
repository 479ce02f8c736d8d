"""People written by hand, each with something that a query asks for; all fictional."""

from __future__ import annotations

from typing import Final

from tests.directory.relevance.shapes import Profile


def _person(  # noqa: PLR0917  a list read from left to right
    name: str,
    city: str,
    region: str,
    offers: str,
    seeks: str,
    headline: str,
    text: str,
    *,
    trade: str = "",
    about: str = "",
    english: str = "",
    headline_en: str = "",
) -> Profile:
    """A profile with its lists written as words."""
    return Profile(
        name, city, region, tuple(offers.split()), tuple(seeks.split()), headline, headline_en, f"<p>{text}</p>",
        f"<p>{english}</p>" if english else "", trade, frozenset(about.split()),
    )  # fmt: skip


PEOPLE: Final[tuple[Profile, ...]] = (
    _person(
        "Ludivine Désormeaux-Kanté", "Rimouski", "bas-saint-laurent", "comptabilite impots", "referencement balado",
        "Comptable au bord du fleuve, je voudrais qu’on trouve mon site",
        "Trente ans de tenue de livres pour des pêcheurs et des artisans. J’aime les colonnes qui balancent.",
        trade="comptable",
    ),
    _person(
        "Marie-Ève Sansregret-Poirier", "Gatineau", "outaouais", "balado musique", "comptabilite plan-affaires",
        "J’enregistre des voix et j’apprends à compter",
        "Mon émission raconte la rivière Gatineau. Ma grand-mère Ludivine m’a donné le goût des histoires.",
        about="riviere",
    ),
    _person(
        "Siobhan O’Shea-Bellerive", "Sherbrooke", "estrie", "anglais enseignement", "medias-sociaux chiffriers",
        "Retired teacher in the Townships", "J’ai enseigné l’anglais au secondaire.",
        headline_en="Retired teacher in the Townships", english="I taught English for thirty years and still do.",
    ),
    _person(
        "Jean-Sébastien Quirion-Vaillancourt", "Saint-Jérôme", "laurentides", "logistique achats", "wiki video",
        "Des camions, des palettes et maintenant des vidéos",
        "J’ai mené un entrepôt de nuit. Montrez-moi à filmer mes formations.",
    ),
    _person(
        "Thi Hoa Nguyen-Desbiens", "Trois-Rivières", "mauricie", "restauration service-clientele",
        "boutique-en-ligne publicite-en-ligne", "Quarante couverts, une équipe, et pas de site",
        "Ma cuisine marie le basilic thaï et le porc du coin. L’accueil fait la moitié du repas.",
    ),
    _person(
        "Kateri Awashish-Fontaine", "La Tuque", "mauricie", "langues-autochtones histoire-orale",
        "balado sauvegardes", "Des mots atikamekw pour demain",
        "J’enseigne l’atikamekw aux enfants et je note ce que racontent les aînés.", about="atikamekw",
    ),
    _person(
        "Pishum McKenzie-Vollant", "Sept-Îles", "cote-nord", "langues-autochtones musique", "video medias-sociaux",
        "L’innu-aimun en chansons", "Je chante en innu-aimun et je donne des ateliers dans les écoles.", about="innu",
    ),
    _person(
        "Anselme Cotnoir-Dufresne", "Saint-Hyacinthe", "monteregie", "agriculture", "infolettre reservation-en-ligne",
        "Apiculteur : trente ruches et un kiosque au bord de la route",
        "Mes abeilles font le miel de trèfle et de verge d’or. L’apiculture m’a appris la lenteur.",
        trade="apiculteur", about="abeilles",
    ),
    _person(
        "Gwendolyn Ashcroft-Lévesque", "Magog", "estrie", "agriculture environnement", "comptabilite",
        "", "",
        headline_en="Bees, gardens and a small honey business", english="Beekeeping is my trade: forty hives near the "
        "lake, honey at the market, and every question about bees is welcome.", trade="apiculteur", about="abeilles",
    ),
    _person(
        "Isidore Plamondon-Riel", "Percé", "gaspesie-iles-de-la-madeleine", "tourisme prise-de-parole",
        "cartes-en-ligne photographie-web", "Gardien de phare devenu guide",
        "J’ai gardé le phare pendant douze ans. Aujourd’hui j’y mène des visiteurs et j’explique les marées.",
        about="phare",
    ),
    _person(
        "Bérengère Saint-Onge-Mallet", "Cap-aux-Meules", "gaspesie-iles-de-la-madeleine", "metiers-art",
        "boutique-en-ligne fixer-ses-prix", "Sable, verre et vent",
        "Je souffle le verre avec le sable de nos plages et je vends dans les salons des métiers d’art.",
    ),
    _person(
        "Rodrigue Blackburn-Sioui", "Saguenay", "saguenay-lac-saint-jean", "gestion-projet strategie", "medias-sociaux",
        "Des barrages aux tableaux de bord", "J’ai mené des chantiers dans le Nord. Les échéanciers, je connais.",
    ),
    _person(
        "Capucine Ferland-Obomsawin", "Saguenay", "saguenay-lac-saint-jean", "medias-sociaux design-graphique",
        "gestion-projet negociation", "Je raconte les commerces du centre-ville",
        "Je tiens les pages Facebook de huit boutiques et je dessine leurs affiches.",
    ),
    _person(
        "Théophile Grandbois-Achour", "Montréal", "montreal", "referencement mesure-audience wordpress",
        "vente negociation", "Je fais monter des sites, j’apprends à parler d’argent",
        "Audit, mots clés, liens : je vous explique ce que Google regarde. Je facture trop peu.",
    ),
    _person(
        "Rosalba Iturbide-Chénier", "Montréal", "montreal", "espagnol traduction", "intelligence-artificielle",
        "Traductrice, entre trois langues et un robot",
        "Je traduis de l’espagnol et de l’anglais vers le français. Les machines vont vite ; je relis.",
        trade="traducteur",
    ),
    _person(
        "Octavie Berthelot-Simard", "Québec", "capitale-nationale", "negociation ressources-humaines",
        "chiffriers wiki",
        "Trente conventions collectives et pas une grève",
        "Négociatrice syndicale, puis patronale. Je prépare les gens à demander sans trembler.",
    ),
    _person(
        "Zénon Labbé-Courtemanche", "Québec", "capitale-nationale", "programmation donnees-ouvertes",
        "demarrer-entreprise financement", "Programmeur, je veux fonder ma boîte",
        "J’écris du Python pour une ville. J’aimerais lancer un produit sans perdre mes économies.",
        trade="programmeur",
    ),
    _person(
        "Hermine Vallières-Onana", "Laval", "laval", "demarrer-entreprise plan-affaires financement",
        "publicite-en-ligne medias-sociaux", "Entrepreneure en série, novice en ligne",
        "J’ai ouvert deux garderies et une fabrique de beurre d’arachide.", about="entrepreneure",
    ),
    _person(
        "Aurélien Chabot-Tremblant", "Lévis", "chaudiere-appalaches", "service-clientele vente", "balado",
        "À votre service depuis 1988",
        "Au comptoir d’une quincaillerie, le service à la clientèle est tout un métier. J’y ai formé soixante jeunes.",
        about="service-clientele",
    ),
    _person(
        "Fernande Duquette-Bolduc", "Thetford Mines", "chaudiere-appalaches", "animation-de-groupe",
        "telephone-intelligent",
        "La clientèle d’un centre de jour, à mon service de bénévole",
        "La clientèle du centre a quatre-vingts ans et plus. À mon service d’entraide, on joue aux cartes et on rit.",
    ),
    _person(
        "Wilfrid Gingras-Papineau", "Val-d’Or", "abitibi-temiscamingue", "chiffriers sante-securite", "video",
        "Mineur, puis formateur", "J’ai passé des Excel de la mine aux tableaux de la commission scolaire.",
    ),
    _person(
        "Delia Whitcombe-Savard", "Val-d’Or", "abitibi-temiscamingue", "chiffriers comptabilite", "redaction",
        "", "", headline_en="Numbers in the North",
        english="I balance the books of a dozen small firms and teach spreadsheets at the library.",
    ),
    _person(
        "Éphrem Lafleur-Wabanonik", "Amos", "abitibi-temiscamingue", "mediation gouvernance-obnl", "visioconference",
        "La rivière aux ours m’a appris la patience",
        "J’habite au bord de la rivière aux ours. Je préside un organisme et j’apaise les chicanes de chalet.",
        about="riviere-aux-ours",
    ),
    _person(
        "Clothilde Rivest-Audet", "Mont-Laurier", "laurentides", "tourisme", "referencement",
        "Des ours, une rivière et une pourvoirie",
        "On observe les ours le matin ; la rivière, elle, se descend en canot l’après-midi.",
    ),
    _person(
        "Barnabé Hamelin-Toussaint", "Longueuil", "monteregie", "droit-des-affaires", "securite-mots-de-passe",
        "Avocat d’affaires, débutant en ligne",
        "J’incorpore, je relis, je rassure. On m’a volé mon mot de passe deux fois.", trade="avocat",
    ),
    _person(
        "Philomène Brodeur-Cissé", "Montréal", "montreal", "intelligence-artificielle redaction", "prise-de-parole",
        "J’apprivoise les robots qui écrivent",
        "Je montre à se servir d’un robot conversationnel sans y perdre son style.",
    ),
    _person(
        "Tancrède Morissette-Yazbeck", "Montréal", "montreal", "sociofinancement relations-presse", "impots",
        "Une campagne, mille petits dons",
        "J’ai lancé un film grâce à La Ruche et à une mère qui partage tout.",
    ),
    _person(
        "Gisèle Turgeon-Kabongo", "Drummondville", "centre-du-quebec", "releve-transmission gestion-equipe",
        "outils-collaboratifs", "J’ai vendu l’usine de mon père à mes employés",
        "Repreneuse à trente ans, cédante à soixante : je connais les deux côtés du repreneuriat.",
    ),
    _person(
        "Maximilien Dagenais-Corso", "Victoriaville", "centre-du-quebec", "cooperatives gouvernance-obnl", "wordpress",
        "L’économie sociale, du fromage au logement",
        "J’ai cofondé une fromagerie coopérative et une coop d’habitation.",
    ),
    _person(
        "Evangeline Thorburn-Roy", "Montréal", "montreal", "prise-de-parole strategie", "medias-sociaux",
        "", "", headline_en="I help shy founders pitch",
        english="Public speaking terrified me; now I coach people before they meet investors.",
    ),
    _person(
        "Désiré Mbemba-Laliberté", "Sherbrooke", "estrie", "francais-langue-seconde mediation", "wordpress",
        "Passeur de langues", "J’accompagne des familles qui arrivent. On apprend le français en cuisinant.",
    ),
    _person(
        "Apolline Gervais-Niosi", "Baie-Saint-Paul", "capitale-nationale", "photographie-web design-graphique", "vente",
        "Photographe de pain, de pots et de gens",
        "Je suis photographe ; la lumière de Charlevoix fait la moitié du travail.", trade="photographe",
    ),
    _person(
        "Lionel Beausoleil-Dubuc", "Rouyn-Noranda", "abitibi-temiscamingue", "video musique", "droit-des-affaires",
        "Prise de son et prise de tête",
        "Perchiste et monteur : la prise de son, c’est l’art d’attendre que l’avion passe.", about="prise-de-son",
    ),
    _person(
        "Noémie-Rose Castonguay-Ali", "Alma", "saguenay-lac-saint-jean", "prise-de-parole animation-de-groupe",
        "balado", "La parole se prend, le son suivra",
        "Ma prise de parole préférée : cinq minutes, sans notes. Pour le son, j’ai besoin d’aide.",
    ),
    _person(
        "Hyacinthe Bouffard-Lin", "Sainte-Adèle", "laurentides", "metiers-art enseignement", "photographie-web",
        "Luthière, onze violons par année",
        "Je fabrique des violons et j’en répare. La lutherie demande une oreille et du temps.", trade="luthier",
        about="violon",
    ),
    _person(
        "Ambroise Nantel-Ferreira", "Montréal", "montreal", "logistique environnement", "programmation",
        "Livraison à vélo, été comme hiver",
        "J’ai fondé un service de livraison à vélo. Quatorze livreurs, trois remorques, aucun camion.", about="velo",
    ),
    _person(
        "Perpétue Sauvageau-Haddad", "Gatineau", "outaouais", "accessibilite redaction", "programmation",
        "Écrire clair, coder accessible",
        "Je révise des formulaires en langage clair et je les teste avec un lecteur d’écran.",
    ),
    _person(
        "Cornelius Featherstone-Pagé", "Montréal", "montreal", "vente negociation reseautage", "infolettre",
        "", "", headline_en="Forty years of sales and handshakes",
        english="I sold pianos, then buildings. I will teach you to close a sale without pushing.",
    ),
    _person(
        "Euphémie Lacoursière-Ba", "Québec", "capitale-nationale", "gouvernance-obnl animation-de-groupe", "wiki",
        "Directrice générale d’un OSBL",
        "Je dirige une banque alimentaire. Un bon conseil d’administration change tout.", trade="directeur général",
    ),
    _person(
        "Alcide Monfette-Garneau", "Joliette", "lanaudiere", "gestion-equipe gestion-projet", "blogue",
        "Directeur d’usine qui voudrait écrire",
        "J’ai fermé une usine et j’en ai ouvert une autre. J’aimerais raconter les deux.", trade="directeur d’usine",
    ),
    _person(
        "Séraphine Ouellet-Dorvil", "Rivière-du-Loup", "bas-saint-laurent", "impots demarches-en-ligne", "anglais",
        "Les papiers des autres",
        "Chaque mars, cinquante voisins apportent leurs feuillets. Je leur montre à s’en passer.",
    ),
    _person(
        "Valentin Proulx-Echaquan", "Shawinigan", "mauricie", "logiciels-libres sauvegardes", "negociation",
        "Un vieux portable, un système neuf",
        "J’installe Linux dans des centres communautaires et je range des disques durs.",
    ),
    _person(
        "Mildred Okonkwo-Lanctôt", "Laval", "laval", "ressources-humaines gestion-equipe", "intelligence-artificielle",
        "Embaucher sans se tromper (souvent)",
        "Vingt ans de recrutement dans le réseau de la santé. Les entrevues, cela se prépare des deux côtés.",
    ),
    _person(
        "Léocadie Frappier-Stone", "Terrebonne", "lanaudiere", "mesure-audience publicite-en-ligne", "comptabilite",
        "Du marketing, mais mesuré",
        "Je fais du marketing numérique pour des cliniques : peu d’annonces, bien placées.", about="marketing",
    ),
    _person(
        "Gédéon Larivée-Montour", "Sudbury", "ailleurs-canada", "exportation espagnol", "cartes-en-ligne",
        "Du minerai à l’huile d’olive", "J’ai passé les douanes de quinze pays avec des caisses de toutes sortes.",
    ),
)  # fmt: skip
