"""What comes: an evening for pairs in Québec. The place and its street are fictional."""

from datetime import timedelta

from home.demo.content.shapes import Action, Callout, Event, Heading, ProgrammeItem, T, Text

EVENING = Event(
    slug=T("cinq-a-sept-des-duos", "cinq-a-sept-for-pairs"),
    title=T("Cinq à sept des duos", "Cinq à sept for pairs"),
    description=T(
        (
            "À Québec, une fin de journée pour les duos et pour qui en cherche un. Des tables de deux, une "
            "soupe, une histoire racontée à deux voix."
        ),
        (
            "In Québec City, an early evening for pairs and for those looking for one. Tables for two, soup, "
            "one story told by two voices."
        ),
    ),
    starts=timedelta(days=24),
    start_time="17:00",
    end_time="19:00",
    place=T("Café La Mitoyenne, Québec", "Café La Mitoyenne, Québec City"),
    address=T(
        "20, rue des Deux-Moitiés, Québec (Québec). Entrée de plain-pied, toilettes accessibles.",
        "20, rue des Deux-Moitiés, Québec City, Quebec. Step-free entrance, accessible washroom.",
    ),
    capacity_note=T(
        "Quarante places assises. La soupe est offerte ; le reste se prend au comptoir.",
        "Forty seats. Soup is on us; everything else is sold at the counter.",
    ),
    announcement=(
        Text(
            T(
                "<p>Toutes les tables sont pour deux. À votre arrivée, on vous remet une moitié de carton "
                "découpé ; la personne qui a l’autre moitié vous attend quelque part dans la salle. Vous avez "
                "dix minutes ensemble et une question sur la table. Après, on recommence avec quelqu’un "
                "d’autre.</p>"
                "<p>Les duos formés sont bienvenus, ensemble ou séparément. Qui cherche sa moitié aussi. On peut "
                "venir seulement pour la soupe.</p>",
                "<p>Every table seats two. When you arrive you are handed half of a cut card; the person with the "
                "other half is waiting somewhere in the room. You have ten minutes together and one question on the "
                "table. Then you start over with someone else.</p>"
                "<p>Existing pairs are welcome, together or apart. So is anyone looking for their other half. You "
                "may come just for the soup.</p>",
            )
        ),
        Heading(T("À dix-huit heures, une histoire à deux voix", "At six, one story in two voices")),
        Text(
            T(
                (
                    "<p>Une encadreuse et un développeur racontent leurs sept rencontres, y compris la quatrième, "
                    "celle qui a failli être la dernière. Chacun raconte la partie où il apprenait. Quinze minutes, "
                    "pas de micro, pas d’écran.</p>"
                ),
                (
                    "<p>A picture framer and a developer tell the story of their seven meetings, including the "
                    "fourth, which was nearly the last. Each tells the part where they were learning. Fifteen "
                    "minutes, no microphone, no screen.</p>"
                ),
            )
        ),
        Callout(
            "attention",
            T("Pour entendre à son aise", "If you need a quieter spot"),
            T(
                (
                    "<p>Le fond de la salle, près des livres, reste calme toute la soirée : dites à l’entrée que "
                    "vous aimez mieux y être. Pour toute autre demande, appelez au <a href='tel:+14185550142'>418 "
                    "555-0142</a>.</p>"
                ),
                (
                    "<p>The back of the room, by the books, stays quiet all evening: tell us at the door if you "
                    "would rather be there. For anything else you need, call <a href='tel:+14185550142'>418 "
                    "555-0142</a>.</p>"
                ),
            ),
        ),
        Action(
            T("Vous avez déjà quelqu’un en vue ?", "Do you already have someone in mind?"),
            T("Proposer un duo", "Propose a pair"),
            "pairing",
        ),
    ),
    programme=(
        ProgrammeItem(
            "17:00",
            T("Arrivée, soupe, moitié de carton", "Arrival, soup, half a card"),
            T(
                "L’équipe est à la porte ; personne n’entre sans qu’on lui parle.",
                ("The team is at the door; nobody comes in without a hello."),
            ),
        ),
        ProgrammeItem(
            "17:20",
            T("Trois tables de dix minutes", "Three tables, ten minutes each"),
            T(
                "Une question par table, tirée des fiches de conversation.",
                ("One question per table, from the conversation cards."),
            ),
        ),
        ProgrammeItem("18:00", T("L’histoire des sept rencontres", "The story of the seven meetings")),
        ProgrammeItem("18:20", T("Tables libres", "Open tables")),
        ProgrammeItem("19:00", T("On range les chaises à deux", "Chairs put away, in pairs")),
    ),
    picture="cafe",
)
