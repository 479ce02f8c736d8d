"""Pairing requests as people write them: one in each state, and each of the three ways of asking.

The senders are as invented as the mentors. Some are not in the directory and never will be; that is the point of the form.
"""

from __future__ import annotations

from home.demo.content.shapes import Request

REQUESTS: tuple[Request, ...] = (
    Request(
        state="unconfirmed",
        kind="mentor",
        name="Marguerite Lanctôt-Fugère",
        email="marguerite.lanctot-fugere@example.org",
        language="fr",
        mentor="Olivier-Simon Nadon-Laporte",
        offers=("reseautage", "animation-de-groupe"),
        seeks=("blogue", "histoire-orale"),
        own_words_offers="J’ai organisé les déjeuners de la chambre de commerce pendant des années. Je présente les gens.",
        own_words_seeks="Mettre en ligne les lettres de ma tante missionnaire, avec les timbres.",
        together="Un petit blogue pour les lettres. De mon côté, je l’amènerais à un 5 à 7 et je resterais à côté de lui.",
        meeting="in_person",
        availability="N’importe quel avant-midi sauf le mercredi.",
        days_ago=0,
    ),
    Request(
        state="received",
        kind="mentor",
        name="Carole-Anne Bissonnet",
        email="carole-anne.bissonnet@example.org",
        language="fr",
        mentor="Fabienne D’Astous-Lepage",
        offers=("negociation", "fixer-ses-prix", "vente"),
        seeks=("medias-sociaux", "video"),
        own_words_offers=(
            "J’ai vendu de la machinerie agricole, souvent à des gens qui n’avaient pas besoin d’un autre tracteur."
        ),
        own_words_seeks="Parler de ma ferme de chèvres sans faire l’influenceuse.",
        together=(
            "Je l’aiderais à préparer sa grille de tarifs et à s’exercer à dire non. Elle m’aiderait à filmer la mise "
            "bas ce printemps, quelque chose de vrai et de pas trop long."
        ),
        meeting="in_person",
        availability="Le soir après la traite, vers 19 h 30, ou le dimanche. Je peux aller à Rimouski.",
        days_ago=1,
    ),
    Request(
        state="received",
        kind="others",
        name="Ibrahima Kandé-Lapierre",
        email="ibrahima.kande-lapierre@example.org",
        language="fr",
        others=(
            "Lorraine Desruisseaux, quincaillerie du village, 819 555-0193 (le jour, demandez-la au comptoir)",
            "Félix-Olivier Garon, felix-olivier.garon@example.org",
        ),
        offers=("vente", "achats", "service-clientele"),
        seeks=("boutique-en-ligne", "photographie-web"),
        own_words_offers="C’est Lorraine qui offre : elle sait tout ce qui se vend, à qui, et en quelle saison.",
        own_words_seeks="Félix-Olivier monte des boutiques en ligne, mais il n’a jamais tenu un inventaire de sa vie.",
        together=(
            "Je suis agent de développement à la MRC et je les croise tous les deux chaque semaine. Ils se plaignent du "
            "même problème, chacun par son bout. Je pense qu’ils riraient ensemble. Ils savent que je vous écris."
        ),
        meeting="in_person",
        availability="Le lundi, la quincaillerie ferme à 15 h.",
        days_ago=2,
    ),
    Request(
        state="received",
        kind="suggest",
        name="Sean Ridgeway-Poole",
        email="sean.ridgeway-poole@example.org",
        language="en",
        offers=("sauvegardes", "outils-collaboratifs", "chiffriers"),
        seeks=("negociation", "prise-de-parole"),
        own_words_offers="I tidy up other people’s shared folders for fun. I am told this is unusual.",
        own_words_seeks="I go quiet as soon as somebody pushes back, and I just got promoted.",
        together=(
            "I would like to sort out somebody’s files and, in exchange, practise hard conversations until they stop "
            "feeling like a car crash. Happy to meet in French too, mine is fine once I warm up."
        ),
        meeting="either",
        availability="Weekday lunches in downtown Montréal, or evenings by video.",
        days_ago=4,
    ),
    Request(
        state="proposed",
        kind="suggest",
        name="Gaétane Pomerleau-Vachon",
        email="gaetane.pomerleau-vachon@example.org",
        language="fr",
        phone="418 555-0158",
        offers=("gouvernance-obnl", "financement", "animation-de-groupe"),
        seeks=("visioconference", "securite-mots-de-passe"),
        own_words_offers="J’ai présidé la maison de la famille et rempli plus de demandes de subvention que je veux m’en souvenir.",
        own_words_seeks="Entrer dans une réunion virtuelle du premier coup, et savoir quels courriels jeter.",
        together=(
            "J’aimerais surtout quelqu’un de patient qui a un projet à faire financer. On regarderait son dossier une "
            "fois, mon ordinateur la fois d’après. Appelez-moi, ne m’écrivez pas : c’est justement le problème."
        ),
        meeting="in_person",
        availability="L’après-midi. Laissez sonner, je suis souvent au jardin.",
        days_ago=8,
    ),
    Request(
        state="accepted",
        kind="mentor",
        name="Hoda Mansouri-Lavigne",
        email="hoda.mansouri-lavigne@example.org",
        language="fr",
        mentor="Clémence Veilleux-Poirier",
        offers=("blogue", "intelligence-artificielle", "redaction"),
        seeks=("demarrer-entreprise", "strategie"),
        own_words_offers="J’écris pour le Web depuis longtemps et j’utilise l’IA tous les jours, avec méfiance.",
        own_words_seeks="J’ouvre un atelier de réparation de vêtements à Lévis et j’ai peur de voir trop grand.",
        together=(
            "Écrire avec elle les trois premiers billets de son blogue, et qu’elle me pose les questions que je n’ose pas "
            "me poser sur mon plan. Je tiens à visiter l’usine, bouchons d’oreilles compris !"
        ),
        meeting="in_person",
        availability="Le vendredi toute la journée, et un samedi sur deux.",
        days_ago=16,
    ),
    Request(
        state="accepted",
        kind="mentor",
        name="Xavier Boulianne-Tremblay",
        email="xavier.boulianne-tremblay@example.org",
        language="fr",
        mentor="Ghislaine Imbeault-Tanguay",
        offers=("infolettre", "redaction"),
        seeks=("comptabilite", "cooperatives"),
        own_words_offers="L’infolettre de mon club de plongeon : une page, le jeudi, et des gens qui répondent.",
        own_words_seeks="On nous propose de reprendre le café de la piscine en coopérative. Je ne sais pas lire un bilan.",
        together=(
            "Sortir un premier numéro pour l’épicerie, avec les vrais mots du magasin. Puis ouvrir les livres du café "
            "avec elle, et qu’elle me dise tout de suite si on rêve."
        ),
        meeting="in_person",
        availability="Avant l’ouverture, n’importe quel matin sauf le lundi : j’habite à deux rues.",
        days_ago=29,
    ),
    Request(
        state="set_aside",
        kind="suggest",
        name="Jean-Loup Crevier-Dufault",
        email="jean-loup.crevier-dufault@example.org",
        language="fr",
        offers=("programmation",),
        seeks=("vente",),
        own_words_offers="Je peux montrer le potentiel de notre logiciel de paie infonuagique.",
        own_words_seeks="Rencontrer des propriétaires de PME de 10 à 50 personnes qui changent de logiciel cette année.",
        together="Une démonstration d’une trentaine de minutes, sans engagement, avec le plus de monde possible.",
        meeting="video",
        availability="En tout temps.",
        days_ago=23,
    ),
)
