"""Principle: skill counts, age does not."""

from home.demo.content.shapes import Callout, Guideline, Heading, Picture, Questions, Quotation, T, Text

ASSUMPTIONS = Guideline(
    kind="principle",
    slug=T("laisser-tomber-les-idees-recues", "dropping-assumptions"),
    title=T("Laisser tomber les idées reçues", "Letting go of assumptions"),
    description=T(
        (
            "La compétence compte, pas l’âge. Demander plutôt que deviner ce que l’autre sait faire, et oser "
            "désapprendre un peu."
        ),
        (
            "Skill counts, age does not. Ask what the other person can do instead of guessing, and dare to "
            "unlearn a little."
        ),
    ),
    in_short=(
        T("La compétence compte, pas l’âge.", "Skill counts, age does not."),
        T("Demandez ce que l’autre sait faire : ne devinez jamais.", "Ask what the other person can do; never guess."),
        T(
            "« On a toujours fait comme ça » mérite une question.",
            ("“We have always done it this way” deserves a question."),
        ),
    ),
    picture="idees-recues",
    related=("chacun-son-tour", "ecouter-vraiment", "ce-que-le-web-ne-montre-pas"),
    body=(
        Text(
            T(
                "<p>Vous arriverez avec une image de l’autre moitié. Tout le monde en a une. Elle vient d’un titre, "
                "d’une voix au téléphone, d’une photo, d’un indicatif régional. Elle est fausse au moins à moitié, "
                "et c’est cette moitié-là qui vous intéresse.</p>"
                "<p>Notre répertoire ne demande l’âge de personne. Ce n’est pas un oubli. Une compétence se montre, "
                "se raconte, s’essaie. Elle ne se lit pas sur un visage.</p>",
                "<p>You will arrive with a picture of your other half. Everyone does. It comes from a job title, "
                "a voice on the phone, a photo, an area code. It is at least half wrong, and the wrong half is "
                "the interesting one.</p>"
                "<p>Our directory asks nobody’s age. We did not forget. A skill can be shown, told, tried out. "
                "It cannot be read on a face.</p>",
            )
        ),
        Heading(T("Des duos qui ont surpris tout le monde", "Pairs that surprised everyone")),
        Text(
            T(
                "<ul><li>Un comptable tient depuis des années un forum de réparation de radios. Il a appris à "
                "une créatrice de balados comment animer une communauté. Elle lui a appris à dire non à un "
                "client.</li>"
                "<li>Une programmeuse excellente n’avait jamais mis les pieds sur un réseau social et n’en avait "
                "pas envie. C’est l’antiquaire de son duo qui lui a montré comment il y trouve ses "
                "acheteurs.</li>"
                "<li>Un apiculteur sans site Web refusait des commandes chaque automne. Sa moitié venait lui "
                "vendre une boutique en ligne. Elle est repartie avec une leçon sur ce que vaut une liste "
                "d’attente.</li></ul>",
                "<ul><li>An accountant has run a radio repair forum for years. He taught a podcast maker how to "
                "look after a community. She taught him how to say no to a client.</li>"
                "<li>A first-rate programmer had never set foot on a social network and had no wish to. It was "
                "the antique dealer in her pair who showed her how he finds his buyers there.</li>"
                "<li>A beekeeper with no website turned orders away every fall. His other half had come to talk "
                "him into an online shop. She left with a lesson on what a waiting list is worth.</li></ul>",
            )
        ),
        Picture(
            "tableau-blanc",
            T(
                (
                    "À un tableau blanc couvert de papillons adhésifs, une personne dessine deux formes qui "
                    "s’emboîtent ; une autre l’écoute."
                ),
                (
                    "At a whiteboard covered in sticky notes, someone draws two shapes that fit together while "
                    "another person listens."
                ),
            ),
            T(
                "Aujourd’hui, c’est elle qui tient le marqueur. À la prochaine rencontre, ce sera lui.",
                "Today she holds the marker. Next meeting, he will.",
            ),
        ),
        Heading(T("Demander au lieu de deviner", "Asking instead of guessing")),
        Questions(
            (
                (
                    T("« Vous connaissez sûrement… »", "“You must know…”"),
                    T(
                        (
                            "<p>Dites plutôt : « Avez-vous déjà travaillé avec ça ? » Un oui et un non deviennent aussi "
                            "faciles à dire l’un que l’autre.</p>"
                        ),
                        "<p>Try “Have you worked with this before?” Yes and no become equally easy to say.</p>",
                    ),
                ),
                (
                    T("« C’est simple, vous allez voir. »", "“It’s simple, you’ll see.”"),
                    T(
                        (
                            "<p>Si c’est simple et que l’autre n’y arrive pas, que doit-il en conclure ? Dites : « Ça m’a "
                            "pris du temps à comprendre. Voici ce qui a débloqué. »</p>"
                        ),
                        (
                            "<p>If it’s simple and the other person can’t do it, what are they supposed to think? "
                            "Try “This took me a while. Here is what made it click.”</p>"
                        ),
                    ),
                ),
                (
                    T("« Dans la vraie vie, les affaires… »", "“In the real world, business…”"),
                    T(
                        (
                            "<p>Le Web fait vivre de vraies personnes, et il paie de vrais loyers. Racontez ce que vous avez "
                            "vu, dans votre métier, telle année. L’autre fera le tri.</p>"
                        ),
                        (
                            "<p>Real people make a living on the Web and pay real rent with it. Say what you saw, in "
                            "your trade, in a given year. The other person will sort out what applies.</p>"
                        ),
                    ),
                ),
            )
        ),
        Callout(
            "idea",
            T("Désapprendre une chose", "Unlearn one thing"),
            T(
                (
                    "<p>À chaque rencontre, choisissez une habitude que vous n’avez jamais remise en question : la "
                    "facture postée, l’infolettre du mardi, le logo partout. Défendez-la à voix haute pendant une "
                    "minute. Si vous n’y croyez plus au bout de trente secondes, vous avez trouvé.</p>"
                ),
                (
                    "<p>At each meeting, pick a habit you have never questioned: the mailed invoice, the Tuesday "
                    "newsletter, the logo on everything. Defend it out loud for one minute. If you stop believing it "
                    "after thirty seconds, you have found something.</p>"
                ),
            ),
        ),
        Quotation(
            T(
                "J’avais préparé une explication de ce qu’est un courriel. Elle administrait trois serveurs.",
                "I had prepared an explanation of what email is. She was running three servers.",
            ),
            T("Un participant, Gatineau", "A participant, Gatineau"),
        ),
    ),
)
