"""East along the St. Lawrence and up the Saguenay: Bas-Saint-Laurent, Gaspésie, the Islands, Côte-Nord, Saguenay."""

from __future__ import annotations

from home.demo.content.shapes import Mentor

EAST: tuple[Mentor, ...] = (
    Mentor(
        name="Fabienne D’Astous-Lepage",
        region="bas-saint-laurent",
        city="Rimouski",
        offers=("medias-sociaux", "video", "redaction"),
        seeks=("negociation", "comptabilite", "fixer-ses-prix"),
        headline_fr="J’anime les pages d’un musée de la mer et j’apprends à dire un prix sans rougir",
        headline_en="I run a sea museum’s pages and am learning to name a price without blushing",
        text_fr=(
            "<p>Depuis Rimouski, je raconte le fleuve à des gens qui ne l’ont jamais senti : des publications, de "
            "courtes vidéos, des réponses sur les bélugas à sept heures du matin. Je peux vous aider à choisir une "
            "seule plateforme plutôt que cinq, et à y trouver votre ton.</p>"
            "<p>Je prends aussi des contrats à mon compte et là, je patauge. Facturer, refuser un rabais, tenir des "
            "comptes qui ne me réveillent pas la nuit : j’aimerais voir quelqu’un le faire pour vrai.</p>"
            "<p>Un premier café au bord de l’eau, puis un appel toutes les deux semaines, caméra ouverte.</p>"
        ),
        text_en=(
            "<p>From Rimouski I tell the story of the St. Lawrence to people who have never smelled it: posts, short "
            "videos, answers about belugas at seven in the morning. I can help you pick one platform instead of "
            "five, and find your own voice on it.</p>"
            "<p>I also take contracts of my own, and there I flounder. Invoicing, turning down a discount, keeping "
            "books that let me sleep: I would like to watch someone do it for real.</p>"
            "<p>A first coffee by the water, then a call every second week, camera on.</p>"
        ),
        languages=("fr", "en"),
        capacity=2,
        website="https://carnet-des-marees.example.org/",
        blog_feed="https://carnet-des-marees.example.org/flux.atom",
        posts=(
            "Répondre à cent questions sur les bélugas sans perdre sa voix",
            "Une seule plateforme, six mois plus tard",
            "Ce que le brouillard m’a appris sur le montage",
        ),
    ),
    Mentor(
        name="Rosaire Lebrasseur-Otis",
        region="bas-saint-laurent",
        city="Matane",
        offers=("negociation", "achats", "cartes-en-ligne"),
        seeks=("medias-sociaux", "video"),
        headline_fr="Acheteur de bois pour les scieries ; le soir, je trace des sentiers dans OpenStreetMap",
        text_fr=(
            "<p>J’ai acheté du bois pour une scierie, de cour en cour et de cuisine en cuisine. On y apprend à se "
            "taire au bon moment. Je peux vous montrer comment préparer une négociation, quoi demander à un "
            "fournisseur et quand se lever de table.</p>"
            "<p>Pour trouver les lots, il fallait des cartes ; j’ai fini par les faire moi-même. Les sentiers de "
            "motoneige entre Matane et Amqui, c’est pas mal moi.</p>"
            "<p>Notre club voudrait montrer ces sentiers en vidéo et je ne sais pas par quel bout prendre ça. "
            "Appelez-moi le matin. On marche, on jase, et on regarde les écrans après.</p>"
        ),
        formats=("in_person", "phone"),
        capacity=2,
        prefers="phone",
        phone="418 555-0112",
    ),
    Mentor(
        name="Maëlle Ouellon-Pineault",
        region="bas-saint-laurent",
        city="Trois-Pistoles",
        offers=("comptabilite", "chiffriers", "telephone-intelligent"),
        seeks=("prise-de-parole", "vente"),
        headline_fr="Étudiante en sciences comptables, je démêle les boîtes à chaussures pleines de reçus",
        text_fr=(
            "<p>Je tiens les livres du garage de mon oncle et d’une ferme d’agneaux, en plus de mes cours. Mon "
            "plaisir : partir d’une boîte de reçus et arriver à trois colonnes que vous comprenez sans moi. On peut "
            "le faire dans un chiffrier, ou d’abord au crayon.</p>"
            "<p>Devant dix personnes, par contre, la voix me lâche. J’aimerais apprendre à présenter des chiffres à "
            "voix haute, et à proposer mes services sans avoir l’impression de déranger.</p>"
            "<p>Je me déplace avec plaisir entre Rivière-du-Loup et Rimouski, et je réponds vite aux courriels.</p>"
        ),
        formats=("in_person", "video", "phone"),
        capacity=2,
    ),
    Mentor(
        name="Youcef Benmerad-Ziani",
        region="bas-saint-laurent",
        city="Rivière-du-Loup",
        offers=("medias-sociaux", "boutique-en-ligne", "reservation-en-ligne", "service-clientele"),
        seeks=("releve-transmission", "cooperatives", "negociation", "financement"),
        headline_fr="Mécanicien de vélos, j’ai fait connaître l’atelier à coups de photos de dérailleurs",
        text_fr=(
            "<p>L’atelier où je travaille comptait sur le bouche-à-oreille. J’ai ouvert un compte, photographié "
            "chaque réparation avant et après, mis les pièces et les rendez-vous en ligne : la moitié des ventes "
            "vient maintenant d’ailleurs. Je peux vous expliquer ce qui a marché, et ce qui a coûté cher pour "
            "rien.</p>"
            "<p>Mon patron pense à passer la main. On aimerait reprendre l’affaire à trois, peut-être en "
            "coopérative, mais on ne connaît ni les prêts, ni les étapes, ni comment parler prix avec quelqu’un "
            "qu’on aime bien.</p>"
            "<p>Passez à l’atelier le lundi, quand c’est tranquille. Il y a toujours du café et un tabouret de "
            "trop.</p>"
        ),
        languages=("fr", "ar"),
        website="https://velo-du-quai.example.org/",
    ),
    Mentor(
        name="Adélard Cyr-Longuépée",
        region="gaspesie-iles-de-la-madeleine",
        city="L’Étang-du-Nord",
        offers=("releve-transmission", "vente", "exportation"),
        seeks=("medias-sociaux", "infolettre", "telephone-intelligent"),
        headline_fr="J’ai transmis le fumoir familial à deux employées ; je raconte comment, sans cachette",
        text_fr=(
            "<p>Le hareng fumé des Îles, je l’ai vendu à Boston, à Lyon et dans bien des sous-sols d’église. Il y a "
            "deux ans, j’ai cédé le fumoir à deux employées. Ça s’est bien passé, mais pas du premier coup : je "
            "vous dirai où on a failli se chicaner.</p>"
            "<p>Les nouvelles patronnes aimeraient que je raconte l’histoire de la maison à la clientèle, une "
            "lettre par saison et quelques photos. Je tape à deux doigts, et le téléphone prend des photos tout "
            "seul dans ma poche.</p>"
            "<p>Le téléphone me convient, passé le souper. Si vous venez aux Îles, le poêle est allumé.</p>"
        ),
        formats=("phone", "in_person"),
        prefers="phone",
        phone="418 555-0134",
    ),
    Mentor(
        name="Wendell Caldwell-Hayes",
        region="gaspesie-iles-de-la-madeleine",
        city="New Carlisle",
        offers=("balado", "musique", "relations-presse"),
        seeks=("sociofinancement", "gouvernance-obnl", "redaction"),
        headline_en="Community radio host on Chaleur Bay; I can make your kitchen sound like a studio",
        text_en=(
            "<p>I have read obituaries, hockey scores and tide tables on air, and I learned that people stay for a "
            "voice that talks to one person. I can help you plan a podcast, record it with what you own, and get a "
            "local paper to mention it.</p>"
            "<p>Our station is a non-profit run on goodwill and a leaky roof. I would like to learn how a sound "
            "board of directors works, and how to write to a scattered English-speaking community for money without "
            "sounding desperate.</p>"
            "<p>Come by on a Thursday after the morning show, or ring me. My French is decent and improves with "
            "coffee.</p>"
        ),
        languages=("en", "fr"),
        formats=("in_person", "video", "phone"),
        capacity=2,
        website="https://baywaves.example.org/",
        blog_feed="https://baywaves.example.org/feed.xml",
    ),
    Mentor(
        name="Philomène Ishpatao-Gravel",
        region="cote-nord",
        city="Sept-Îles",
        offers=("langues-autochtones", "metiers-art", "animation-de-groupe"),
        seeks=("boutique-en-ligne", "photographie-web", "fixer-ses-prix"),
        headline_fr="Je perle, je couds le caribou et j’enseigne l’innu-aimun autour d’une table",
        text_fr=(
            "<p>Mes ateliers commencent par du thé et finissent par une paire de mocassins, ou par une bonne "
            "conversation en innu-aimun. Les deux demandent la même chose : de la patience et des mains occupées. "
            "Je peux vous apprendre à faire parler un groupe où personne ne veut commencer.</p>"
            "<p>On me commande des pièces de partout maintenant, par des messages que je retrouve trop tard. "
            "J’aimerais une petite boutique en ligne, de belles photos et des prix justes pour mes heures.</p>"
            "<p>Appelez-moi, je ne lis pas souvent mes courriels. On se rencontre à Uashat ou chez vous.</p>"
        ),
        languages=("fr", "other"),
        formats=("in_person", "phone"),
        capacity=2,
        prefers="phone",
        phone="418 555-0127",
    ),
    Mentor(
        name="Darryl Buckle-Lavallee",
        region="cote-nord",
        city="Blanc-Sablon",
        offers=("logistique", "achats", "gestion-equipe"),
        seeks=("chiffriers", "visioconference", "francais-langue-seconde"),
        headline_en="I get crab, groceries and people off the Lower North Shore when the ferry says no",
        text_en=(
            "<p>Where I live the road ends and the boat decides. For the fish plant I plan trucks, ice, crews and "
            "suppliers around weather nobody controls, and I can teach you to plan with three backups and keep a "
            "crew calm while you do it.</p>"
            "<p>My planning lives in notebooks and in my head, which worries my boss. I want to build a spreadsheet "
            "that someone else could actually use, and to stop dreading video meetings with the head office, which "
            "are in French.</p>"
            "<p>Phone is best, evenings, once the boats are in. Speak slowly and I will answer in French as long as "
            "I last.</p>"
        ),
        languages=("en",),
        formats=("video", "phone"),
        prefers="phone",
        phone="418 555-0149",
    ),
    Mentor(
        name="Ghislaine Imbeault-Tanguay",
        region="saguenay-lac-saint-jean",
        city="Alma",
        offers=("cooperatives", "comptabilite", "service-clientele", "gestion-equipe"),
        seeks=("infolettre", "intelligence-artificielle"),
        headline_fr="À l’épicerie coopérative, je connais mes membres par leur prénom et mes marges par cœur",
        text_fr=(
            "<p>Je dirige une épicerie coopérative à Alma : quatre cents membres, onze employés, un congélateur "
            "capricieux. Je sais bâtir un budget que l’assemblée comprend, préparer un bilan, et annoncer une "
            "mauvaise nouvelle sans perdre son monde.</p>"
            "<p>Nos membres lisent encore le dépliant au babillard, quand ils passent. Je voudrais une infolettre "
            "qui ressemble au magasin, et comprendre si ces outils d’intelligence artificielle peuvent m’aider à "
            "l’écrire sans me faire parler comme un robot.</p>"
            "<p>Rencontrons-nous à l’arrière-boutique avant l’ouverture, ou par téléphone. J’apporte les "
            "bleuets.</p>"
        ),
        formats=("in_person", "phone"),
        prefers="phone",
        phone="418 555-0161",
    ),
    Mentor(
        name="Lionel Mbarga-Essono",
        region="saguenay-lac-saint-jean",
        city="Saguenay",
        offers=("programmation", "donnees-ouvertes", "chiffriers", "intelligence-artificielle"),
        seeks=("demarrer-entreprise", "plan-affaires", "financement", "vente"),
        headline_fr="Ingénieur à l’aluminerie, je fais parler des capteurs et je rêve d’en vivre à mon compte",
        headline_en="Smelter engineer who makes sensors talk and dreams of doing it as his own boss",
        text_fr=(
            "<p>À Yaoundé j’ai appris les procédés, à Chicoutimi l’hiver. Je programme de petits outils qui "
            "ramassent des données (température, débit, achalandage) et qui les montrent simplement, avec de "
            "l’intelligence artificielle là où elle sert vraiment. Si votre entreprise note encore ses chiffres sur "
            "un coin de table, on peut commencer par là.</p>"
            "<p>J’aimerais offrir ce service aux PME de la région. Il me manque tout le reste : le plan, le prêt, "
            "le premier client, l’art de vendre sans parler technique pendant une heure.</p>"
            "<p>Une visite chez vous pour comprendre votre métier, puis des rencontres vidéo. Je cuisine, si vous "
            "préférez souper.</p>"
        ),
        text_en=(
            "<p>I learned processes in Yaoundé and winter in Chicoutimi. I write small tools that gather data "
            "(temperature, flow, foot traffic) and show it simply, with artificial intelligence where it truly "
            "helps. If your firm still jots its numbers on a corner of the table, we can start there.</p>"
            "<p>I would like to offer this to small businesses in the region. I lack everything else: the plan, the "
            "loan, the first customer, the art of selling without an hour of jargon.</p>"
            "<p>A visit to understand your trade, then video calls. I also cook, if you would rather meet over "
            "supper.</p>"
        ),
        languages=("fr", "en", "other"),
        website="https://mesures-du-fjord.example.org/",
    ),
)
