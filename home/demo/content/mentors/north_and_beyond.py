"""West, north and farther: Outaouais, Abitibi-Témiscamingue, Nord-du-Québec, Canada, abroad."""

from __future__ import annotations

from home.demo.content.shapes import Mentor

NORTH_AND_BEYOND: tuple[Mentor, ...] = (
    Mentor(
        name="Graham Pettifer-Lowe",
        region="outaouais",
        city="Wakefield",
        offers=("achats", "redaction", "securite-mots-de-passe"),
        seeks=("blogue", "photographie-web", "musique"),
        headline_en="I wrote government tenders in plain words; I would like to write about rivers instead",
        text_en=(
            "<p>For years I bought things for a federal department: boots, bridges, a great deal of software. I can "
            "help a small supplier read a call for tenders, answer the question actually asked and leave out the "
            "rest. A fraud that nearly worked also taught me more about passwords than I meant to know.</p>"
            "<p>I paddle most mornings and take notes. I want to turn them into a blog with decent photographs and "
            "perhaps the sound of the rapids, and I have no idea where one starts.</p>"
            "<p>Let’s meet at the covered bridge. If you are far away, video will do, with the kettle on.</p>"
        ),
        languages=("en", "fr"),
        capacity=2,
    ),
    Mentor(
        name="Loretta Decontie-Whitford",
        region="outaouais",
        city="Kitigan Zibi",
        offers=("gouvernance-obnl", "langues-autochtones", "gestion-equipe"),
        seeks=("cartes-en-ligne", "balado", "sociofinancement"),
        headline_en="I have chaired boards that laughed together; now I want to put our place names on a map",
        text_en=(
            "<p>I ran a health centre and sat on more boards than I can count. A good one knows why it exists, "
            "reads its papers and eats together. I can help yours, and I can help you lead people who know more "
            "than you do. I also teach Anishinàbemowin to beginners of every kind.</p>"
            "<p>I have a shoebox of place names, collected from people on the land: every bend of the river, and "
            "the story that goes with it. I want them on a map our school can use, with the voices beside them.</p>"
            "<p>Call me, let it ring. We will sit down at my table, or at yours.</p>"
        ),
        languages=("en", "fr", "other"),
        formats=("in_person", "phone"),
        prefers="phone",
        phone="819 555-0169",
    ),
    Mentor(
        name="Carmelle Doucet-Rancourt",
        region="abitibi-temiscamingue",
        city="Rouyn-Noranda",
        offers=("ressources-humaines", "sante-securite", "mediation"),
        seeks=("publicite-en-ligne", "medias-sociaux"),
        headline_fr="J’embauche pour une mine ; le journal ne suffit plus, apprenez-moi le reste",
        text_fr=(
            "<p>Recruter un soudeur à six heures de route de chez lui, le garder, et le renvoyer à sa famille avec "
            "ses dix doigts : voilà mon travail. Je peux relire vos offres d’emploi, préparer vos entrevues et vous "
            "aider à désamorcer une chicane avant le grief.</p>"
            "<p>Mes annonces dorment dans les pages d’un hebdo. Les candidates et les candidats sont ailleurs, je "
            "le sais bien. J’aimerais comprendre où, comment on leur parle sans faire semblant, et combien mettre "
            "dans une publicité avant que ce soit du gaspillage.</p>"
            "<p>En vidéo, tôt le matin. Un détour par Rouyn vous vaudra une visite sous terre.</p>"
        ),
        formats=("video", "in_person"),
        capacity=2,
    ),
    Mentor(
        name="Émile-Antoine Trépanier-Wang",
        region="abitibi-temiscamingue",
        city="Val-d’Or",
        offers=("video", "cartes-en-ligne", "telephone-intelligent", "demarches-en-ligne"),
        seeks=("vente", "fixer-ses-prix", "demarrer-entreprise"),
        headline_fr="Je filme la forêt au drone et j’explique les téléphones sans vous les prendre des mains",
        text_fr=(
            "<p>Je pilote un drone pour des pourvoiries et des forestières, puis je monte des vidéos et des cartes "
            "avec ce qu’il a vu. Le jeudi, à la bibliothèque, j’aide les gens avec leur téléphone et leurs "
            "formulaires en ligne. Ma règle : je ne touche pas à l’appareil, c’est vous qui pesez.</p>"
            "<p>Mes clients disent « c’est beau » et je n’ose pas dire combien. J’ai fait des vidéos gratuites "
            "jusqu’à l’année passée. Il me faudrait quelqu’un qui a appris à vendre sans se déguiser, et qui me "
            "dise si mon idée d’entreprise tient debout.</p>"
            "<p>À Val-d’Or en personne, dehors de préférence.</p>"
        ),
        languages=("fr", "en"),
        capacity=2,
        website="https://vu-den-haut.example.org/",
    ),
    Mentor(
        name="Emmaline Coonishish-Blackned",
        region="nord-du-quebec",
        city="Mistissini",
        offers=("tourisme", "langues-autochtones", "photographie-web"),
        seeks=("referencement", "comptabilite", "reservation-en-ligne"),
        headline_en="Our fishing camp has the best walleye on the lake and the worst website in the North",
        text_en=(
            "<p>My family runs a camp on Mistassini Lake. I guide, I cook, I take the pictures, and I teach visitors "
            "enough Cree to say thank you properly. I can help you build a stay that respects a place and the people "
            "in it, and take photographs outdoors with whatever is in your pocket.</p>"
            "<p>Guests find us by luck. I want someone from Ohio or Montreal to type a few words and land on us, "
            "book without six emails, and I want to know by October whether we made money.</p>"
            "<p>Video when the connection holds, phone when it does not. I am off the grid during Goose Break.</p>"
        ),
        languages=("en", "other"),
        formats=("video", "phone"),
        website="https://big-rock-camp.example.org/",
    ),
    Mentor(
        name="Pascal Villemure-Ringuet",
        region="nord-du-quebec",
        city="Chibougamau",
        offers=("comptabilite", "cooperatives", "financement"),
        seeks=("video", "prise-de-parole", "programmation"),
        headline_fr="Contrôleur d’une coop forestière : mes tableaux sont clairs, mes présentations endorment",
        text_fr=(
            "<p>Je tiens les chiffres d’une coopérative de travail en forêt : budgets, paie, prêts, dossiers de "
            "subvention. J’aime faire comprendre d’où vient l’argent et où il s’en va. Votre premier bilan, votre "
            "demande à une caisse ou à un fonds, on peut les regarder ligne par ligne.</p>"
            "<p>À l’assemblée annuelle, je lis mes feuilles et la salle regarde dehors. J’aimerais raconter une "
            "année en cinq minutes, peut-être par une vidéo. Et j’apprends à programmer pour automatiser mes fins de "
            "mois, tout seul, donc lentement.</p>"
            "<p>La distance fait partie de la vie ici : vidéo ou téléphone, le midi.</p>"
        ),
        formats=("video", "phone"),
        capacity=2,
    ),
    Mentor(
        name="Jocelyne Robichaud-Duguay",
        region="ailleurs-canada",
        city="Caraquet",
        offers=("traduction", "redaction", "anglais", "francais-langue-seconde"),
        seeks=("outils-collaboratifs", "intelligence-artificielle", "visioconference"),
        headline_fr="Traductrice acadienne, je rends les phrases légères dans les deux langues",
        headline_en="Acadian translator: I make sentences lighter in both languages",
        text_fr=(
            "<p>Je traduis des contrats, des recettes et des discours de députés ; les recettes sont plus "
            "difficiles. Je peux alléger vos textes, bâtir avec vous un lexique, ou vous parler l’autre langue "
            "jusqu’à ce que la gêne parte.</p>"
            "<p>Mon métier change sous mes pieds. On m’envoie des textes mâchés par une machine, dans des documents "
            "où huit personnes écrivent en même temps. J’aimerais m’y retrouver avec quelqu’un qui n’y voit ni "
            "miracle ni fin du monde, et animer mes rencontres virtuelles sans demander « m’entendez-vous ? ».</p>"
            "<p>Par vidéo, de Caraquet, heure de l’Atlantique. Le téléphone aussi, j’aime les voix.</p>"
        ),
        text_en=(
            "<p>I translate contracts, recipes and speeches by members of the Assembly; the recipes are harder. I "
            "can lighten your texts, build a glossary with you, or speak your other language with you until the "
            "shyness goes.</p>"
            "<p>My trade is shifting under my feet. I am sent texts chewed over by a machine, in documents where "
            "eight people type at once. I would like to find my way with someone who sees neither a miracle nor the "
            "end of the world, and to run online meetings without asking “can you hear me?”</p>"
            "<p>By video from Caraquet, on Atlantic time. The telephone too: I like voices.</p>"
        ),
        languages=("fr", "en"),
        formats=("video", "phone"),
        capacity=3,
        website="https://mot-a-mot.example.org/",
    ),
    Mentor(
        name="Ndèye Coumba Diattara",
        region="ailleurs",
        city="Dakar",
        offers=("medias-sociaux", "telephone-intelligent", "enseignement"),
        seeks=("exportation", "droit-des-affaires"),
        headline_fr="De Rimouski à Dakar : je forme des commerçantes à vendre avec leur seul téléphone",
        text_fr=(
            "<p>J’ai étudié à Rimouski, et j’en garde trois tuques et beaucoup de monde. À Dakar, je donne des "
            "ateliers aux femmes du marché : une photo nette, un message court, une réponse rapide, et le téléphone "
            "devient une boutique. La méthode marche aussi bien pour un kiosque de fraises.</p>"
            "<p>Un groupement de productrices de bissap voudrait vendre au Québec. Étiquettes, permis, contrat avec "
            "un distributeur : je ne sais pas par où commencer, et je ne veux pas qu’elles signent n’importe "
            "quoi.</p>"
            "<p>Par vidéo, le matin chez vous, l’après-midi chez moi.</p>"
        ),
        languages=("fr", "other"),
        formats=("video",),
        capacity=2,
    ),
)
