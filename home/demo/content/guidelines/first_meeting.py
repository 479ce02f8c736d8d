"""Principle: meet in person the first time, where possible."""

from home.demo.content.shapes import Callout, Guideline, Heading, Picture, Quotation, Steps, T, Text

FIRST_MEETING = Guideline(
    kind="principle",
    slug=T("premiere-rencontre-en-personne", "first-meeting-in-person"),
    title=T("La première fois, en personne", "The first time, in person"),
    description=T(
        (
            "Une table, deux chaises, une heure. Pourquoi se voir pour vrai la première fois, où se donner "
            "rendez-vous, et quoi faire quand on est loin."
        ),
        (
            "One table, two chairs, an hour. Why meet face to face the first time, where to do it, and what "
            "to do when you live far apart."
        ),
    ),
    in_short=(
        T("Voyez-vous en personne la première fois, si c’est possible.", "Meet in person the first time, if you can."),
        T(
            "Un lieu public et calme, à mi-chemin ; une heure, pas plus.",
            ("A quiet public place, halfway; one hour, no more."),
        ),
        T(
            "Rien à produire ce jour-là : vous faites connaissance.",
            ("Nothing to produce that day: you are getting to know each other."),
        ),
        T("Vous avez le droit de dire ensuite : pas cette fois.", "You may say afterwards: not this time."),
    ),
    picture="premiere-rencontre",
    related=("preparer-la-rencontre", "dire-ses-attentes", "fiche-premiere-rencontre"),
    body=(
        Text(
            T(
                "<p>À l’écran, la personne qui vit sur le Web est chez elle et l’autre est en visite. À une "
                "table de café, vous êtes deux à chercher où poser votre manteau. C’est une des raisons de se "
                "voir pour vrai la première fois : personne n’a l’avantage du terrain.</p>"
                "<p>L’autre raison est plus simple. Vous allez vous poser des questions gênantes sur l’argent et "
                "sur ce que vous ne savez pas faire. C’est plus facile avec quelqu’un dont on a entendu le "
                "rire.</p>",
                "<p>On a screen, the person who lives on the Web is at home and the other is visiting. At a café "
                "table you are both looking for somewhere to put your coat. That is one reason to meet face to face "
                "the first time: nobody has the home advantage.</p>"
                "<p>The other reason is simpler. You will be asking each other awkward questions about money and "
                "about what you can’t do. That comes easier with someone whose laugh you have heard.</p>",
            )
        ),
        Heading(T("Où et quand", "Where and when")),
        Text(
            T(
                "<p>Un endroit public, assez calme pour s’entendre : la bibliothèque et son coin cuisine, un "
                "café hors de l’heure du dîner, la salle du centre communautaire. Si l’un de vous tient "
                "boutique, la deuxième rencontre s’y fera très bien. Pour la première, restez en terrain "
                "neutre.</p>"
                "<p>Vérifiez le stationnement, l’autobus, la rampe et le bruit. Entendez-vous d’avance sur la "
                "façon de vous reconnaître ; un livre rouge sur la table fonctionne encore. Une heure suffit. Se "
                "quitter avec l’envie de continuer vaut mieux que de regarder sa montre.</p>",
                "<p>A public place, quiet enough to hear each other: the library with its kitchen corner, a café "
                "outside the lunch rush, the community centre’s meeting room. If one of you keeps a shop, the "
                "second meeting will do very well there. For the first, stay on neutral ground.</p>"
                "<p>Check the parking, the bus, the ramp and the noise. Agree beforehand how you will recognise "
                "each other; a red book on the table still works. An hour is enough. Parting while you still "
                "want more beats looking at your watch.</p>",
            )
        ),
        Picture(
            "cafe",
            T(
                "Deux tasses fumantes de part et d’autre d’un ordinateur portable, sur une table de café.",
                "Two steaming cups on either side of a laptop, on a café table.",
            ),
            T(
                "La première fois, les deux tasses suffisent. Le portable viendra au deuxième café.",
                "The first time, the two cups will do. The laptop can wait for the second coffee.",
            ),
        ),
        Heading(T("Une heure qui se tient", "An hour that holds together")),
        Steps(
            (
                (
                    T("Racontez une journée", "Tell each other about a day"),
                    T(
                        (
                            "<p>Pas votre parcours : votre mardi dernier. À quelle heure il a commencé, ce qui a bloqué, ce "
                            "qui vous a fait plaisir.</p>"
                        ),
                        "<p>Not your career: last Tuesday. When it began, what got stuck, what made you happy.</p>",
                    ),
                ),
                (
                    T("Dites ce que vous espérez", "Say what you hope for"),
                    T(
                        "<p>Une phrase chacun, et une limite chacun. Voir « Dire ses attentes avant ».</p>",
                        "<p>One sentence each, and one limit each. See “Saying up front what you hope for”.</p>",
                    ),
                ),
                (
                    T("Apprenez-vous une petite chose", "Teach each other one small thing"),
                    T(
                        (
                            "<p>Dix minutes chacun. L’ébéniste montre comment elle reconnaît un client sérieux. Le vidéaste "
                            "montre comment on stabilise un téléphone avec une tasse. Vous saurez tout de suite si ça "
                            "passe.</p>"
                        ),
                        (
                            "<p>Ten minutes each. The cabinetmaker shows how she spots a serious client. The "
                            "videographer shows how to steady a phone against a cup. You’ll know at once whether it "
                            "clicks.</p>"
                        ),
                    ),
                ),
                (
                    T("Gardez la réponse pour demain", "Leave the answer for tomorrow"),
                    T(
                        (
                            "<p>Ne décidez pas sur place de continuer. Promettez-vous un message ou un appel dans les deux "
                            "jours. Oui et non y sont également polis.</p>"
                        ),
                        (
                            "<p>Don’t decide on the spot whether to go on. Promise each other a message or a call within two "
                            "days. Yes and no are equally polite.</p>"
                        ),
                    ),
                ),
            )
        ),
        Callout(
            "attention",
            T("Si vous êtes à six heures de route", "If you live six hours apart"),
            T(
                (
                    "<p>Kuujjuaq et Longueuil ne se rencontrent pas au café. Prenez la vidéo si elle plaît aux deux, "
                    "le téléphone sinon. Gardez le reste : une heure, rien à produire, une petite chose à "
                    "s’apprendre. Et profitez du premier voyage qui vous rapproche.</p>"
                ),
                (
                    "<p>Kuujjuaq and Longueuil can’t meet for coffee. Use video if you both like it, the telephone "
                    "otherwise. Keep everything else: one hour, nothing to produce, one small thing to teach each "
                    "other. And make use of the first trip that brings you closer.</p>"
                ),
            ),
        ),
        Quotation(
            T(
                (
                    "On s’était écrit douze courriels prudents. Au bout de cinq minutes de vrai café, on riait de la "
                    "même facture."
                ),
                (
                    "We had exchanged twelve careful emails. Five minutes into a real coffee we were laughing at the "
                    "same invoice."
                ),
            ),
            T("Une participante, Sherbrooke", "A participant, Sherbrooke"),
        ),
    ),
)
