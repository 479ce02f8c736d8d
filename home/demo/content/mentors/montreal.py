"""Montréal and around it: Laval, Montérégie, Lanaudière, Laurentides."""

from __future__ import annotations

from home.demo.content.shapes import Mentor

MONTREAL: tuple[Mentor, ...] = (
    Mentor(
        name="Wisline Estiverne",
        region="montreal",
        city="Montréal",
        offers=("restauration", "service-clientele", "demarrer-entreprise"),
        seeks=("medias-sociaux", "comptabilite", "reservation-en-ligne"),
        headline_fr="Traiteuse à Montréal-Nord : du griot pour deux cents personnes, et pas une page Web",
        text_fr=(
            "<p>Mon service de traiteur a commencé dans la cuisine de l’église. J’ai appris à calculer une portion, "
            "à garder mon calme quand la mariée change d’avis, à trouver du monde fiable un samedi matin. Si vous "
            "pensez ouvrir un café ou un comptoir, venez passer une journée avec moi : vous saurez.</p>"
            "<p>Les commandes entrent par téléphone et par la cousine de quelqu’un. J’aimerais qu’on puisse "
            "réserver en ligne et voir mes plats ailleurs que dans mon album. Et mes livres, mon Dieu, mes livres "
            "!</p>"
            "<p>En personne, après la vaisselle. On parle français ou créole.</p>"
        ),
        languages=("fr", "other"),
        formats=("in_person", "phone"),
        prefers="phone",
        phone="514 555-0122",
    ),
    Mentor(
        name="Gordon Abernethy-Shaw",
        region="montreal",
        city="Montréal",
        offers=("vente", "negociation", "exportation", "reseautage"),
        seeks=("intelligence-artificielle", "medias-sociaux"),
        headline_en="I sold industrial zippers on four continents and still believe in the second phone call",
        text_en=(
            "<p>Everything I know about selling comes down to listening longer than is comfortable. I can help you "
            "prepare for a buyer, rehearse the awkward part, read a distribution agreement and decide when to walk "
            "away. I will also lend you my address book, one introduction at a time.</p>"
            "<p>These days my clients ask me about chatbots and LinkedIn, and I nod. I would rather understand. "
            "Show me what you actually use in a working day, and let me ask the obvious questions.</p>"
            "<p>I suggest a standing hour at a café on Monkland, every other Tuesday. Video if it snows.</p>"
        ),
        languages=("en", "fr"),
        formats=("in_person", "video", "phone"),
        capacity=2,
    ),
    Mentor(
        name="Linh-Dan Phung-Lavoie",
        region="montreal",
        city="Montréal",
        offers=("accessibilite", "wordpress", "visioconference", "francais-langue-seconde"),
        seeks=("prise-de-parole", "gestion-equipe", "reseautage"),
        headline_fr="J’ouvre le Web aux gens qu’il oublie, et j’aimerais le dire plus fort",
        headline_en="I open the Web to people it forgets, and would like to say so out loud",
        text_fr=(
            "<p>Je vérifie des sites avec ceux et celles qui les utilisent : au clavier, à l’oreille, avec un "
            "tremblement, avec une vieille tablette. Je peux rendre le vôtre plus simple pour tout le monde, et "
            "vous montrer comment tenir une rencontre virtuelle où personne ne reste sur le pas de la porte. J’ai "
            "moi-même appris le français ici ; je l’enseigne, la grammaire en dernier.</p>"
            "<p>On m’invite à des conférences et je refuse. On me propose de diriger une équipe et j’hésite. "
            "J’aimerais m’exercer avec une personne qui a eu peur, elle aussi, et qui a continué.</p>"
            "<p>Rencontre en personne d’abord, dans un lieu accessible ; je connais les bons.</p>"
        ),
        text_en=(
            "<p>I test websites with the people who use them: by keyboard, by ear, with a tremor, with an old "
            "tablet. I can make yours simpler for everyone, and show you how to hold an online meeting where nobody "
            "is left on the doorstep. I learned my own French here, and I teach it, grammar last.</p>"
            "<p>I get invited to speak and I say no. I am offered a team to lead and I hesitate. I would like to "
            "practise with someone who was afraid too, and went on.</p>"
            "<p>In person first, somewhere accessible; I know the good places.</p>"
        ),
        languages=("fr", "en", "other"),
        capacity=2,
        website="https://porte-grande-ouverte.example.org/",
        blog_feed="https://porte-grande-ouverte.example.org/feed.atom",
        posts=(
            "Three forms nobody could finish, and what we changed",
            "Tester un site les yeux fermés",
            "A meeting where everyone gets to speak",
        ),
    ),
    Mentor(
        name="Duarte Medeiros-Falcão",
        region="montreal",
        city="Montréal",
        offers=("gestion-projet", "fixer-ses-prix", "achats"),
        seeks=("telephone-intelligent", "demarches-en-ligne", "securite-mots-de-passe"),
        headline_fr="Je bâtis des décors de théâtre : mes prix sont justes, mes mots de passe sont perdus",
        text_fr=(
            "<p>Mon atelier construit des escaliers qui ne mènent nulle part et des salons sans plafond. Un bon "
            "prix, ça se calcule avec un crayon, un ruban et un peu de psychologie. Je peux vous apprendre à faire "
            "une soumission qui vous protège, à commander au bon moment et à tenir un échéancier quand le rideau, "
            "lui, n’attend pas.</p>"
            "<p>Maintenant il faut des permis en ligne, des signatures sur le téléphone, un mot de passe pour "
            "chaque affaire. J’ai cliqué sur un faux courriel de livraison le mois passé ; ça m’a coûté ma fin de "
            "semaine. Je veux comprendre, pas qu’on le fasse à ma place.</p>"
            "<p>Appelez-moi. On se voit à l’atelier, ou devant une bica.</p>"
        ),
        languages=("fr", "other"),
        formats=("in_person", "phone"),
        prefers="phone",
        phone="514 555-0147",
    ),
    Mentor(
        name="Priya Venkatesan-Roy",
        region="montreal",
        city="Montréal",
        offers=("gouvernance-obnl", "comptabilite", "sociofinancement"),
        seeks=("francais-langue-seconde", "relations-presse", "photographie-web"),
        headline_en="I keep small charities solvent and their treasurers smiling",
        text_en=(
            "<p>I have been treasurer of a food bank, a choir and a badminton club, and I now do it for a living. I "
            "can walk your board through its first real budget, set up books that survive a change of volunteer, "
            "and plan a crowdfunding campaign that thanks people properly.</p>"
            "<p>My neighbourhood reads and listens in French, and my best stories never reach it. I would like to "
            "tell a reporter what we do in a clear minute, take pictures of our volunteers that look like them, and "
            "stop apologising for my accent.</p>"
            "<p>Video on weekday evenings suits me, or a Saturday walk around Parc Jarry with corrections as we "
            "go.</p>"
        ),
        languages=("en", "other"),
        formats=("video", "in_person"),
        capacity=3,
    ),
    Mentor(
        name="Olivier-Simon Nadon-Laporte",
        region="montreal",
        city="Montréal",
        offers=("wiki", "blogue", "logiciels-libres", "sauvegardes", "histoire-orale"),
        seeks=("negociation", "reseautage"),
        headline_fr="Bibliothécaire et wikipédien, je sauve les vieilles photos et les disques durs mourants",
        text_fr=(
            "<p>Dans mon quartier, on m’apporte des boîtes de photos, des clés USB muettes, des histoires de "
            "famille. Je montre comment les décrire, les copier en trois endroits et les partager quand on le "
            "souhaite. Je peux aussi ouvrir avec vous un wiki ou un blogue, avec des outils libres qui ne vous "
            "enferment pas. Je tiens le mien depuis longtemps, pour onze personnes fidèles.</p>"
            "<p>Dans une salle remplie d’inconnus, je compte les sorties. J’aimerais apprendre à entrer en contact, "
            "à demander un budget et à ne pas dire oui à la première offre.</p>"
            "<p>Une table tranquille, une liste de questions, une heure. J’apporte les biscuits et je tiens le "
            "journal de nos rencontres.</p>"
        ),
        capacity=2,
        website="https://la-marge-du-catalogue.example.org/",
        blog_feed="https://la-marge-du-catalogue.example.org/flux.atom",
    ),
    Mentor(
        name="Rafik Aït-Lounès",
        region="laval",
        city="Laval",
        offers=("publicite-en-ligne", "mesure-audience", "referencement", "medias-sociaux"),
        seeks=("droit-des-affaires", "ressources-humaines", "comptabilite"),
        headline_fr="J’ai quitté la plomberie pour le référencement : dans les deux cas, on cherche la fuite",
        headline_en="I left plumbing for search engines: either way, you look for the leak",
        text_fr=(
            "<p>J’étais plombier et personne ne trouvait mon numéro. J’ai appris le référencement pour moi, le soir "
            "; maintenant, j’aide des garages, des cliniques dentaires et une école de danse à se faire trouver. Je "
            "regarde vos chiffres avec vous et je vous dis franchement si une publicité vaut son prix. Souvent, "
            "non.</p>"
            "<p>J’engage ma première employée ce printemps. Contrat, paie, vacances, ce qu’on peut demander en "
            "entrevue : je veux bien faire les choses, et comprendre ce que je signe.</p>"
            "<p>En vidéo le matin, ou au téléphone en marchant. Français, anglais, arabe ou kabyle, à votre "
            "goût.</p>"
        ),
        text_en=(
            "<p>I was a plumber whose number nobody could find. I learned search engine optimization for myself, in "
            "the evenings; now I help garages, dental clinics and a dance school to be found. I look at your numbers "
            "with you and tell you frankly whether an ad is worth its price. Often it is not.</p>"
            "<p>I am hiring my first employee this spring. Contract, payroll, vacation, what you may ask in an "
            "interview: I want to do it properly, and to understand what I sign.</p>"
            "<p>By video in the morning, or on the phone while walking. French, English, Arabic or Kabyle, as you "
            "like.</p>"
        ),
        languages=("fr", "en", "ar", "other"),
        formats=("video", "phone"),
        capacity=2,
    ),
    Mentor(
        name="Yolette Pierre-Charlot",
        region="monteregie",
        city="Longueuil",
        offers=("mediation", "gestion-equipe", "prise-de-parole"),
        seeks=("wordpress", "blogue", "comptabilite"),
        headline_fr="Infirmière-chef, j’ai calmé des urgences ; j’aimerais maintenant écrire ce qu’on y apprend",
        headline_en="Head nurse: I have calmed emergency rooms and now want to write down what they teach",
        text_fr=(
            "<p>À l’hôpital, on règle un conflit entre deux portes et on annonce le pire à voix basse. J’ai formé "
            "des équipes à le faire sans se briser. Je peux vous aider à prendre la parole devant un groupe tendu, "
            "à écouter une plainte jusqu’au bout ou à remettre deux collègues face à face.</p>"
            "<p>J’écris des bouts de textes depuis toujours, sur des napperons. Je voudrais un blogue à moi, que je "
            "comprenne de la première page jusqu’au bouton « Publier ».</p>"
            "<p>Autour d’un vrai repas, chez moi ou au Vieux-Longueuil. Après, la vidéo me va très bien.</p>"
        ),
        text_en=(
            "<p>In a hospital you settle a conflict between two doors and give the worst news in a low voice. I "
            "have trained teams to do it without breaking. I can help you speak to a tense group, hear a complaint "
            "to its end, or bring two colleagues face to face again.</p>"
            "<p>I have always written scraps of text, on placemats. I would like a blog of my own, one I understand "
            "from the first page to the Publish button.</p>"
            "<p>Over a real meal, at my place or in Old Longueuil. After that, video is fine.</p>"
        ),
        languages=("fr", "en", "other"),
    ),
    Mentor(
        name="Leroy Montour-Beauvais",
        region="monteregie",
        city="Kahnawà:ke",
        offers=("securite-mots-de-passe", "sauvegardes", "reservation-en-ligne", "wordpress"),
        seeks=("demarrer-entreprise", "financement", "fixer-ses-prix", "service-clientele"),
        headline_en="I keep a school’s computers alive and want to do it for the whole South Shore",
        text_en=(
            "<p>When a school secretary opens the wrong attachment, I am the one who gets called. I teach people to "
            "spot a scam without making them feel foolish, to keep passwords they never have to remember, and to "
            "test a backup before the bad day comes. I also set up booking pages for the hairdresser and the "
            "rink.</p>"
            "<p>I would like to turn this into a business: real quotes, a van, customers I treat well even at five "
            "o’clock. Lending works differently on reserve; most guides ignore it. I need someone who has built "
            "something from nothing and will tell me what they would do again.</p>"
            "<p>Meet me at the arena after six, or by video. The coffee is on me.</p>"
        ),
        languages=("en", "other"),
        capacity=2,
        website="https://backups-first.example.org/",
    ),
    Mentor(
        name="Huguette Marsolais-Rivest",
        region="lanaudiere",
        city="Joliette",
        offers=("boutique-en-ligne", "photographie-web", "infolettre", "metiers-art"),
        seeks=("exportation", "logistique", "animation-de-groupe"),
        headline_fr="Ma boutique de laine en ligne expédie trois cents écheveaux par mois, photos comprises",
        text_fr=(
            "<p>J’ai monté ma boutique seule, un tutoriel à la fois, avec une lampe de bureau et un drap blanc. Je "
            "peux vous montrer comment photographier un objet pour qu’on ait envie d’y toucher, écrire une fiche qui "
            "répond aux questions, écrire une infolettre qu’on garde et choisir une plateforme sans se faire plumer. "
            "Je teins aussi, avec des plantes d’ici.</p>"
            "<p>Les commandes du Vermont et de la Belgique m’arrivent maintenant, avec les douanes et les colis "
            "perdus. Qui a vécu ça ? Et on me demande des ateliers de teinture ; devant un groupe, je ne sais plus "
            "où mettre mes mains.</p>"
            "<p>Venez à Joliette, la bouilloire est pleine. Ou en vidéo : je suis à l’aise.</p>"
        ),
        website="https://laine-des-rangs.example.org/",
    ),
    Mentor(
        name="Sacha Kellerhals",
        region="laurentides",
        city="Sainte-Agathe-des-Monts",
        offers=("restauration", "fixer-ses-prix", "gestion-du-temps"),
        seeks=("reservation-en-ligne", "photographie-web", "medias-sociaux"),
        headline_fr="Boulange au levain dans les Laurentides : debout à trois heures, disponible à treize",
        headline_en="Sourdough baker in the Laurentians: up at three, free from one",
        text_fr=(
            "<p>Ma boulangerie ferme à midi parce que je l’ai décidé, et elle est rentable parce que j’ai compté. "
            "Je peux vous montrer comment fixer un prix à partir du temps, pas seulement de la farine, et comment "
            "bâtir une semaine qui laisse respirer.</p>"
            "<p>Le samedi, la file déborde sur le trottoir et des gens repartent sans pain. J’aimerais qu’on puisse "
            "réserver sa miche la veille. J’aimerais aussi que mes photos sentent le four, et savoir quoi en faire "
            "ensuite.</p>"
            "<p>À la boulangerie, après la fermeture, avec ce qui reste de brioche. Pas de courriels la nuit.</p>"
        ),
        text_en=(
            "<p>My bakery closes at noon because I decided so, and pays its way because I counted. I can show you "
            "how to set a price from time, not only from flour, and how to build a week with room to breathe.</p>"
            "<p>On Saturdays the line spills onto the sidewalk and people leave without bread. I would like them to "
            "reserve a loaf the day before. I would also like my pictures to smell of the oven, and to know what to "
            "do with them.</p>"
            "<p>At the bakery after closing, with whatever brioche is left. No emails at night, please.</p>"
        ),
        languages=("fr", "en", "other"),
        formats=("in_person", "phone"),
        phone="819 555-0154",
    ),
)
