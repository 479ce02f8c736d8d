"""Principle: a common goal beside the two personal ones."""

from home.demo.content.shapes import Action, Callout, Guideline, Heading, Quotation, Steps, T, Text

COMMON_GOAL = Guideline(
    kind="principle",
    slug=T("un-but-commun", "a-common-goal"),
    title=T("Se donner un but commun", "Sharing a goal"),
    description=T(
        (
            "En plus de vos deux buts personnels, faites une petite chose à deux : un encan, un dépliant, "
            "une soirée. Comment la choisir et la finir."
        ),
        (
            "Besides your two personal goals, do one small thing together: an auction, a flyer, an evening. How to "
            "choose it and finish it."
        ),
    ),
    in_short=(
        T("Deux buts personnels, et un troisième à deux.", "Two personal goals, and a third one together."),
        T("Petit, daté, et utile à quelqu’un d’autre.", "Small, dated, and useful to someone else."),
        T("Il doit avoir besoin des deux compétences.", "It must need both sets of skills."),
    ),
    picture="but-commun",
    related=("dire-ses-attentes", "prendre-le-temps", "a-mi-chemin"),
    body=(
        Text(
            T(
                "<p>Deux buts personnels suffisent pour former un duo. Un troisième, commun, aide à le faire "
                "durer. On apprend autrement quand on porte la même boîte dans le même escalier.</p>"
                "<p>Ce but n’a pas à être une entreprise. Le mieux est même qu’il n’y ressemble pas : personne "
                "n’y met son loyer en jeu, et personne n’y est le patron.</p>",
                "<p>Two personal goals are enough to form a pair. A third, shared, helps it last. You learn "
                "differently when you carry the same box up the same stairs.</p>"
                "<p>This goal need not be a business. Better if it doesn’t look like one: nobody’s rent is at "
                "stake, and nobody is the boss.</p>",
            )
        ),
        Heading(T("Ce que des duos ont fait", "What pairs have made")),
        Text(
            T(
                "<ul><li>Une notaire et un baladodiffuseur ont enregistré trois épisodes de douze minutes : les "
                "questions qu’on n’ose pas poser sur les testaments. Elle a appris à parler sans notes. Il a "
                "appris à lire une convention.</li>"
                "<li>Un garagiste et une graphiste ont monté le calendrier de l’aréna du village : les photos, "
                "les commanditaires, l’imprimeur. Elle n’avait jamais vendu une publicité. Il n’avait jamais "
                "choisi une police.</li>"
                "<li>Une fromagère et un analyste de données ont tenu le registre des ventes du marché pendant "
                "un été. Il pleuvait les jours où ils perdaient de l’argent ; le mystère n’a pas duré.</li></ul>",
                "<ul><li>A notary and a podcaster recorded three twelve-minute episodes: the questions people "
                "don’t dare ask about wills. She learned to speak without notes. He learned to read an "
                "agreement.</li>"
                "<li>A mechanic and a graphic designer put together the village arena’s calendar: the photos, "
                "the sponsors, the printer. She had never sold an ad. He had never chosen a typeface.</li>"
                "<li>A cheesemaker and a data analyst kept a log of market sales for one summer. It rained on "
                "the days they lost money; the mystery did not last.</li></ul>",
            )
        ),
        Heading(T("Choisir le vôtre", "Choosing yours")),
        Steps(
            (
                (
                    T("Cherchez quelqu’un qui en profitera", "Look for someone who will benefit"),
                    T(
                        (
                            "<p>La bibliothèque, le club de soccer, les voisins de la rue, les prochains duos. Un but utile "
                            "à un tiers ne tourne pas au concours.</p>"
                        ),
                        (
                            "<p>The library, the soccer club, the neighbours, the next pairs. A goal that helps "
                            "someone else doesn’t turn into a contest.</p>"
                        ),
                    ),
                ),
                (
                    T("Vérifiez qu’il faut être deux", "Check that it takes two"),
                    T(
                        (
                            "<p>Si l’un de vous pourrait le faire seul en une fin de semaine, ce n’est pas un but commun, "
                            "c’est une commande.</p>"
                        ),
                        "<p>If one of you could do it alone in a weekend, it’s not a common goal, it’s a "
                        "commission.</p>",
                    ),
                ),
                (
                    T("Coupez-le en deux, deux fois", "Cut it in half, twice"),
                    T(
                        (
                            "<p>Douze épisodes ? Trois. Un site complet ? Une page. Vous en ferez d’autres si celui-là vous "
                            "a plu.</p>"
                        ),
                        (
                            "<p>Twelve episodes? Three. A whole site? One page. You can make more if you enjoyed this "
                            "one.</p>"
                        ),
                    ),
                ),
                (
                    T("Mettez une date au calendrier", "Put a date on the calendar"),
                    T(
                        (
                            "<p>Une date qui existe sans vous : le marché de Noël, l’assemblée générale, la fête des "
                            "voisins.</p>"
                        ),
                        (
                            "<p>A date that exists without you: the Christmas market, the annual meeting, the block "
                            "party.</p>"
                        ),
                    ),
                ),
            )
        ),
        Callout(
            "attention",
            T("Quand le but commun mange les deux autres", "When the common goal eats the other two"),
            T(
                (
                    "<p>Le calendrier de l’aréna avance, tout le monde est content, et plus personne n’apprend rien. "
                    "Gardez dix minutes par rencontre pour chacun des buts personnels. Si le projet demande de "
                    "l’argent, un bail ou un associé, il sort du cadre du duo : parlez-en à des gens dont c’est le "
                    "métier.</p>"
                ),
                (
                    "<p>The arena calendar is coming along, everyone is happy, and nobody is learning anything any "
                    "more. Keep ten minutes of each meeting for each personal goal. If the project starts needing "
                    "money, a lease or a partner, it has outgrown the pair: talk to people who do that for a "
                    "living.</p>"
                ),
            ),
        ),
        Heading(T("Et si l’on ne trouve rien ?", "And if nothing comes?")),
        Text(
            T(
                "<p>Attendez. Le but commun apparaît souvent à la troisième ou à la quatrième rencontre, au "
                "détour d’une plainte : « Ça n’a pas d’allure que personne n’explique ça. » Notez la phrase. "
                "Vous le tenez.</p>"
                "<p>Des duos s’en passent très bien. Deux personnes qui apprennent chacune une chose, c’est déjà "
                "beaucoup.</p>",
                "<p>Wait. The common goal often turns up at the third or fourth meeting, inside a complaint: “It "
                "makes no sense that nobody explains this.” Write the sentence down. There’s your goal.</p>"
                "<p>Some pairs do very well without one. Two people each learning something is already a great "
                "deal.</p>",
            )
        ),
        Quotation(
            T(
                (
                    "On ne s’est jamais mis d’accord sur la couleur du dépliant. On s’est mis d’accord sur tout le "
                    "reste en le faisant."
                ),
                "We never did agree on the colour of the flyer. We agreed on everything else while making it.",
            ),
            T("Un participant, Val-d’Or", "A participant, Val-d’Or"),
        ),
        Action(
            T("Montrez ce que vous avez fait à d’autres duos", "Show other pairs what you have made"),
            T("Voir les événements", "See the events"),
            "events",
        ),
    ),
)
