"""What comes: an afternoon in Rimouski. The place and its street are fictional."""

from datetime import timedelta

from home.demo.content.shapes import Action, Callout, Event, Heading, ProgrammeItem, T, Text

WORKSHOP = Event(
    slug=T("atelier-rimouski-comptoir-et-ecran", "rimouski-workshop-counter-and-screen"),
    title=T("Atelier à Rimouski : le comptoir et l’écran", "Workshop in Rimouski: the counter and the screen"),
    description=T(
        (
            "Un après-midi pour essayer le mentorat inversé avant de s’y mettre : un tour au comptoir, un "
            "tour à l’écran, avec deux personnes différentes."
        ),
        (
            "An afternoon to try reverse mentoring before taking it up: a turn at the counter, a turn at the "
            "screen, with two different people."
        ),
    ),
    starts=timedelta(days=45),
    start_time="13:00",
    end_time="16:00",
    place=T("Salle du Vieux-Quai, Rimouski", "Salle du Vieux-Quai, Rimouski"),
    address=T(
        "4, rue de la Marée-Montante, Rimouski (Québec). Stationnement derrière ; arrêt d’autobus à cent mètres.",
        "4, rue de la Marée-Montante, Rimouski, Quebec. Parking at the back; bus stop a hundred metres away.",
    ),
    capacity_note=T(
        "Vingt-quatre personnes, douze par côté. Inscrivez-vous par courriel ou au 418 555-0142.",
        "Twenty-four people, twelve per side. Sign up by email or by phone, at 418 555-0142.",
    ),
    announcement=(
        Text(
            T(
                "<p>On hésite souvent parce qu’on ne voit pas de quoi une rencontre a l’air. Venez en vivre "
                "deux, dans le même après-midi, avec deux personnes que vous n’aurez pas à revoir.</p>"
                "<p>Douze personnes à l’aise avec le Web, douze personnes d’expérience en affaires. La feuille "
                "d’inscription vous demande de quel côté vous vous sentez aujourd’hui. Répondre « les deux » est "
                "permis ; ça nous arrange même.</p>",
                "<p>People often hesitate because they can’t picture a meeting. Come and live through two of them, "
                "in one afternoon, with two people you never have to see again.</p>"
                "<p>Twelve people at ease with the Web, twelve with experience in business. The sign-up sheet asks "
                "which side you feel you are on today. “Both” is allowed; in fact it suits us.</p>",
            )
        ),
        Heading(T("Ce qu’il faut apporter", "What to bring")),
        Text(
            T(
                "<ul><li>Une chose de votre travail qui tient sur une table : un produit, une facture, un "
                "téléphone, un carnet de commandes.</li>"
                "<li>Une question que vous n’avez jamais osé poser.</li>"
                "<li>Rien d’autre. Il y a du café, des crayons et des fiches imprimées en gros caractères.</li></ul>",
                "<ul><li>One thing from your work that fits on a table: a product, an invoice, a phone, an order "
                "book.</li>"
                "<li>One question you have never dared to ask.</li>"
                "<li>Nothing else. There is coffee, there are pencils, and the cards are printed in large "
                "type.</li></ul>",
            )
        ),
        Callout(
            "example",
            T("La dernière fois", "Last time"),
            T(
                (
                    "<p>Un capitaine d’excursions a demandé pourquoi on lui met trois étoiles quand il pleut. Une "
                    "créatrice d’infolettres a demandé comment on fait pour prendre des vacances. Les deux réponses "
                    "ont servi à toute la salle.</p>"
                ),
                (
                    "<p>A tour boat captain asked why people give him three stars when it rains. A newsletter writer "
                    "asked how anyone manages to take a vacation. Both answers helped the whole room.</p>"
                ),
            ),
        ),
        Action(
            T("Pour vous préparer", "To prepare"),
            T("Lire les lignes de conduite", "Read the guidelines"),
            "guidelines",
        ),
    ),
    programme=(
        ProgrammeItem("13:00", T("Accueil et café", "Welcome and coffee")),
        ProgrammeItem(
            "13:20",
            T("Premier tour : au comptoir", "First turn: at the counter"),
            T(
                "Une heure d’affaires. La moitié Web pose les questions.",
                ("An hour of business. The Web half asks the questions."),
            ),
        ),
        ProgrammeItem("14:20", T("Pause, on change de table et de personne", "Break; change tables and people")),
        ProgrammeItem(
            "14:40",
            T("Second tour : à l’écran", "Second turn: at the screen"),
            T(
                "Une heure de Web. La moitié affaires tient la souris.",
                ("An hour of the Web. The business half holds the mouse."),
            ),
        ),
        ProgrammeItem(
            "15:40",
            T("Tour de table : une chose apprise", "Around the room: one thing learned"),
            T(
                "Et pour qui le souhaite, une demande de jumelage, sur papier ou en ligne.",
                ("And for anyone who wishes, a pairing request, on paper or online."),
            ),
        ),
    ),
    picture="atelier",
)
