"""The middle of Quebec: the capital, Chaudière-Appalaches, Mauricie, Estrie, Centre-du-Québec."""

from __future__ import annotations

from home.demo.content.shapes import Mentor

CENTRE: tuple[Mentor, ...] = (
    Mentor(
        name="Noémie Laveau-Bastien",
        region="capitale-nationale",
        city="Wendake",
        offers=("design-graphique", "accessibilite", "wordpress"),
        seeks=("fixer-ses-prix", "droit-des-affaires", "negociation"),
        headline_fr="Graphiste à Wendake, je fais des sites lisibles par toutes les mains et tous les yeux",
        text_fr=(
            "<p>Je dessine des affiches et des sites pour des musées, des artisanes, un conseil de bande. Une amie "
            "qui lit avec un lecteur d’écran m’a montré tout ce que je faisais de travers ; depuis, l’accessibilité "
            "passe avant l’effet. Je peux regarder votre site avec vous, clavier seulement, et vous dire quoi "
            "réparer en premier.</p>"
            "<p>Mes contrats tiennent sur une demi-page et mes clients en demandent toujours un peu plus. Je "
            "cherche quelqu’un qui sait ce qu’on signe, ce qu’on refuse et ce que vaut une idée.</p>"
            "<p>En personne, crayon en main, à Wendake ou au centre-ville de Québec.</p>"
        ),
        capacity=2,
        website="https://atelier-ecorce.example.org/",
    ),
    Mentor(
        name="Bertrand Fiset-Lachance",
        region="capitale-nationale",
        city="Québec",
        offers=("droit-des-affaires", "mediation", "releve-transmission"),
        seeks=("wiki", "outils-collaboratifs", "wordpress"),
        headline_fr="Notaire qui a vu naître et finir bien des entreprises, et qui voudrait partager ses notes",
        text_fr=(
            "<p>Des conventions d’actionnaires, des successions, des associés qui ne se parlent plus : j’ai surtout "
            "appris à poser la question qu’on évite. Je n’ai pas de conseils juridiques à donner ici, mais je peux "
            "vous aider à comprendre un contrat et à préparer une conversation difficile.</p>"
            "<p>J’ai quatorze cahiers de notes sur la transmission d’entreprise. J’aimerais en faire quelque chose "
            "de commun, que d’autres puissent corriger : un wiki, si j’ai bien saisi le mot. Montrez-moi comment on "
            "écrit à plusieurs sans se marcher sur les pieds.</p>"
            "<p>De préférence à la bibliothèque, en après-midi.</p>"
        ),
        formats=("in_person", "phone"),
        capacity=3,
        phone="418 555-0173",
    ),
    Mentor(
        name="Lucía Arancibia-Sotomayor",
        region="capitale-nationale",
        city="Québec",
        offers=("espagnol", "exportation", "vente", "reseautage"),
        seeks=("referencement", "boutique-en-ligne", "mesure-audience"),
        headline_fr="J’ai ouvert des marchés de Valparaíso à Vancouver ; mon site, lui, reste introuvable",
        headline_en="I opened markets from Valparaíso to Vancouver, yet nobody can find my website",
        text_fr=(
            "<p>J’ai vendu du vin chilien au Québec, puis du sirop d’érable au Chili. Douanes, étiquettes, délais, "
            "premier courriel à un acheteur inconnu : je vous accompagne étape par étape, et je corrige votre "
            "espagnol en chemin.</p>"
            "<p>Aujourd’hui je représente six producteurs et personne ne nous trouve en ligne. Je veux comprendre "
            "pourquoi un concurrent sort avant nous, lire nos statistiques sans migraine et vendre trois produits, "
            "pas trente, sur une boutique bien faite.</p>"
            "<p>J’aime marcher en parlant : les plaines d’Abraham, une heure, beau temps ou pas. Sinon, en "
            "vidéo.</p>"
        ),
        text_en=(
            "<p>I sold Chilean wine in Quebec, then maple syrup in Chile. Customs, labels, lead times, that first "
            "email to a buyer you have never met: I will go through it with you step by step, and fix your Spanish "
            "on the way.</p>"
            "<p>Today I represent six producers and nobody finds us online. I want to understand why a competitor "
            "comes up first, read our statistics without a headache and sell three products, not thirty, from a shop "
            "that works.</p>"
            "<p>I like to walk and talk: the Plains of Abraham, one hour, any weather. Otherwise by video.</p>"
        ),
        languages=("fr", "en", "es"),
        capacity=2,
    ),
    Mentor(
        name="Delphine Petiquay-Larouche",
        region="mauricie",
        city="La Tuque",
        offers=("balado", "langues-autochtones", "video"),
        seeks=("gouvernance-obnl", "financement", "gestion-projet"),
        headline_fr="J’enregistre les récits de la rivière en atikamekw et en français, un épisode par lune",
        text_fr=(
            "<p>Mon balado a commencé avec un téléphone et la voix de ma grand-tante. Nous sommes trois maintenant, "
            "avec de vrais micros. Je peux vous apprendre à mener une entrevue, à couper sans trahir et à publier "
            "pour que ça s’écoute jusque dans le bois, là où le signal est faible.</p>"
            "<p>On voudrait devenir un organisme, avec un conseil et un peu d’argent stable. Les formulaires de "
            "subvention me découragent avant la page deux. J’aimerais voir comment quelqu’un d’expérience les "
            "lit.</p>"
            "<p>La Tuque, Trois-Rivières ou en vidéo ; jamais en période de chasse.</p>"
        ),
        languages=("fr", "other"),
        website="https://voix-de-la-riviere.example.org/",
        blog_feed="https://voix-de-la-riviere.example.org/balado.xml",
    ),
    Mentor(
        name="Normand Houle-Bettez",
        region="mauricie",
        city="Trois-Rivières",
        offers=("gestion-projet", "sante-securite", "logiciels-libres"),
        seeks=("enseignement", "video", "animation-de-groupe"),
        headline_fr="Contremaître de papetière le jour, réparateur de vieux ordinateurs sous Linux le soir",
        text_fr=(
            "<p>Arrêter une machine à papier, la démonter et la repartir en quatre jours sans blesser personne : "
            "c’est ce que j’appelle un projet. Je peux vous montrer comment découper le travail, prévoir ce qui va "
            "briser et tenir une réunion de quinze minutes, debout.</p>"
            "<p>L’autre moitié de ma vie, ce sont des portables abandonnés que je remets en marche avec des "
            "logiciels libres pour les écoles du quartier.</p>"
            "<p>On me demande d’en faire une formation filmée. Je connais la matière, pas la manière : comment on "
            "explique, comment on se filme, comment on garde son monde éveillé. L’atelier est ouvert le samedi.</p>"
        ),
        capacity=2,
    ),
    Mentor(
        name="Heather Cruikshank-Bell",
        region="estrie",
        city="North Hatley",
        offers=("tourisme", "anglais", "service-clientele"),
        seeks=("reservation-en-ligne", "photographie-web", "francais-langue-seconde"),
        headline_en="Five guest rooms, one lake, and a paper booking ledger that has finally met its match",
        text_en=(
            "<p>I keep a small inn. I know how to make a stranger feel expected, how to answer a one-star review "
            "without losing sleep, and how to get a quiet village on a travel writer’s list. I am also happy to be "
            "your English conversation partner, scones included.</p>"
            "<p>Twice this summer I gave the same room to two couples. It is time for online booking, and for "
            "photographs that do not make the place look like a dentist’s office. And I would love to chat with my "
            "Québec City guests in something better than menu French.</p>"
            "<p>Do telephone. Then come for tea, midweek, and see the ledger.</p>"
        ),
        languages=("en",),
        formats=("in_person", "phone"),
        prefers="phone",
        phone="819 555-0115",
    ),
    Mentor(
        name="Thierry Quenneville-Roche",
        region="estrie",
        city="Sherbrooke",
        offers=("comptabilite", "impots", "plan-affaires", "outils-collaboratifs"),
        seeks=("wordpress", "balado", "redaction"),
        headline_fr="Comptable qui traduit les états financiers en langage de cuisine",
        text_fr=(
            "<p>Un bilan, c’est le frigo : ce qu’on a, ce qu’on doit, ce qui va périmer. J’explique les chiffres "
            "comme ça depuis que j’ai vu une boulangère talentueuse fermer sans comprendre pourquoi. Apportez vos "
            "questions de taxes, de trésorerie ou de plan d’affaires, même celles que vous trouvez niaiseuses. Je "
            "travaille en documents partagés avec tout mon monde, et ça aussi, je peux vous le montrer.</p>"
            "<p>J’aimerais mettre ces explications sur un site que je pourrais modifier sans appeler personne, et "
            "peut-être en faire un balado. Mes premiers textes sonnent comme un rapport annuel : j’ai besoin "
            "d’oreilles franches.</p>"
            "<p>Un dîner par mois à Sherbrooke, et des messages entre-temps.</p>"
        ),
        capacity=3,
        website="https://bilan-de-sante.example.org/",
    ),
    Mentor(
        name="Amira Zerrouk-Benali",
        region="estrie",
        city="Sherbrooke",
        offers=("intelligence-artificielle", "donnees-ouvertes", "chiffriers"),
        seeks=("negociation", "gestion-equipe", "strategie"),
        headline_fr="Chercheuse en données : je montre ce que l’IA sait faire au bureau, et ce qu’elle invente",
        headline_en="Data researcher: I show what AI can do in a small office, and what it makes up",
        text_fr=(
            "<p>Je passe mes journées à vérifier des machines trop sûres d’elles. Je peux vous montrer à quoi "
            "l’intelligence artificielle sert dans un petit bureau : résumer, classer, préparer un premier jet. Et "
            "surtout comment repérer quand elle raconte n’importe quoi. On part de vos documents, jamais d’une "
            "démonstration.</p>"
            "<p>On vient de me confier une équipe de cinq personnes et un budget à défendre. Je n’ai jamais rien "
            "négocié de plus gros qu’un loyer. J’aimerais observer quelqu’un qui le fait calmement.</p>"
            "<p>En vidéo le midi, ou à Sherbrooke en personne.</p>"
        ),
        text_en=(
            "<p>I spend my days checking machines that are too sure of themselves. I can show you what artificial "
            "intelligence is good for in a small office: summing up, sorting, preparing a first draft. And above all "
            "how to tell when it is talking nonsense. We start from your own documents, never from a demo.</p>"
            "<p>I have just been given a team of five and a budget to defend. I have never negotiated anything "
            "bigger than a lease, and would like to watch someone do it calmly.</p>"
            "<p>By video at lunchtime, or in person in Sherbrooke.</p>"
        ),
        languages=("fr", "en", "ar"),
        formats=("video", "in_person"),
        capacity=2,
    ),
    Mentor(
        name="Clémence Veilleux-Poirier",
        region="chaudiere-appalaches",
        city="Saint-Georges",
        offers=("negociation", "strategie", "demarrer-entreprise"),
        seeks=("intelligence-artificielle", "blogue"),
        headline_fr="Fondatrice d’une usine de portes en Beauce ; j’en ai ouvert plusieurs, j’en ai claqué deux",
        text_fr=(
            "<p>J’ai commencé avec une scie, un garage et un beau-frère. Aujourd’hui, l’usine tourne sans moi le "
            "vendredi. Je peux vous aider à décider quoi ne pas faire, à parler à une banque et à négocier avec "
            "plus gros que vous sans lever le ton.</p>"
            "<p>Ce que j’ai appris, j’aimerais l’écrire, à mon rythme, sur un blogue qui ne soit pas une publicité. "
            "Et je veux me faire ma propre idée de l’intelligence artificielle avant que quelqu’un m’en vende une "
            "caisse.</p>"
            "<p>Je préfère vous voir en personne. Visite de l’usine comprise, bouchons d’oreilles fournis.</p>"
        ),
        formats=("in_person", "video", "phone"),
        capacity=2,
        phone="418 555-0186",
    ),
    Mentor(
        name="Phuong-Mai Truong-Lessard",
        region="chaudiere-appalaches",
        city="Lévis",
        offers=("comptabilite", "impots", "chiffriers"),
        seeks=("boutique-en-ligne", "video", "demarrer-entreprise"),
        headline_fr="Technicienne en comptabilité et céramiste du dimanche, un tour et deux chiffriers",
        text_fr=(
            "<p>La semaine, je prépare les taxes et la paie de petits commerces de Lévis. Je suis celle qui trouve "
            "les douze dollars qui manquent. Je peux mettre en place avec vous une tenue de livres simple, que vous "
            "ferez en vingt minutes le vendredi.</p>"
            "<p>La fin de semaine, je tourne des bols inspirés de ceux de ma grand-mère à Huê. On veut m’en "
            "acheter, mais je n’ai ni boutique en ligne, ni courage devant la caméra, ni idée de la façon dont on "
            "se lance. J’aimerais filmer mes mains au travail, pour commencer.</p>"
            "<p>On peut se voir par vidéo le soir, ou à l’atelier, tablier prêté.</p>"
        ),
        languages=("fr", "other"),
        formats=("video", "in_person"),
        capacity=2,
    ),
    Mentor(
        name="Benoît Lampron-Desfossés",
        region="centre-du-quebec",
        city="Victoriaville",
        offers=("agriculture", "cooperatives", "environnement"),
        seeks=("cartes-en-ligne", "donnees-ouvertes", "medias-sociaux"),
        headline_fr="Producteur laitier bio, je veux cartographier mes champs et raconter mes vaches",
        text_fr=(
            "<p>On est sept fermes dans la même coopérative d’équipement, et on se parle encore : c’est un métier "
            "en soi. Je peux vous apprendre comment on partage une machine sans partager une dispute, et comment on "
            "passe au biologique sans se ruiner.</p>"
            "<p>J’ai des années de notes sur mes champs, l’eau, les oiseaux. J’aimerais les voir sur une carte, "
            "avec les données publiques à côté. Et tout le rang me dit que mes vaches mériteraient leur page ; je "
            "veux bien, mais je veux comprendre avant de publier.</p>"
            "<p>Téléphonez entre les traites, vers une heure. La ferme se visite en bottes.</p>"
        ),
        formats=("in_person", "phone"),
        prefers="phone",
        phone="819 555-0138",
    ),
)
