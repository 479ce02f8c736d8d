"""Principle: make time."""

from home.demo.content.shapes import Callout, Guideline, Heading, Questions, Quotation, Steps, T, Text

MAKING_TIME = Guideline(
    kind="principle",
    slug=T("prendre-le-temps", "making-time"),
    title=T("Prendre le temps", "Making time"),
    description=T(
        (
            "Une heure aux deux semaines, au même moment, fixée avant de se quitter. Ce qui tient un duo "
            "occupé en vie, et ce qu’on fait en haute saison."
        ),
        (
            "An hour every two weeks, same time, settled before you part. What keeps a busy pair alive, and "
            "what to do in high season."
        ),
    ),
    in_short=(
        T("Fixez la prochaine rencontre avant de quitter la table.", "Set the next meeting before leaving the table."),
        T("Le même jour, la même heure : on n’a plus à y penser.", "Same day, same hour: nothing left to think about."),
        T("On reporte une fois. À la deuxième, on s’appelle.", "Postpone once. The second time, pick up the phone."),
        T("En haute saison, dix minutes au téléphone suffisent.", "In high season, ten minutes on the phone will do."),
    ),
    picture="temps",
    related=("un-but-commun", "rencontre-de-60-minutes", "savoir-finir"),
    body=(
        Text(
            T(
                "<p>Les duos ne meurent pas d’une chicane. Ils meurent d’un « on se rappelle ». Chacun attend "
                "que l’autre ait le temps, par délicatesse, et la délicatesse dure jusqu’à l’automne.</p>"
                "<p>Personne n’a le temps. On le prend à quelque chose d’autre, et il vaut mieux savoir à quoi.</p>",
                "<p>Pairs don’t die of a quarrel. They die of “let’s keep in touch”. Each waits for the other to "
                "have time, out of tact, and the tact lasts until fall.</p>"
                "<p>Nobody has time. You take it from something else, and it is better to know from what.</p>",
            )
        ),
        Heading(T("Un rythme qui tient", "A rhythm that holds")),
        Steps(
            (
                (
                    T("Une heure aux deux semaines", "An hour every two weeks"),
                    T(
                        (
                            "<p>Chaque semaine, c’est trop pour qui tient commerce. Chaque mois, on passe la moitié de "
                            "l’heure à se rappeler où l’on était.</p>"
                        ),
                        (
                            "<p>Weekly is too much for anyone who runs a shop. Monthly, you spend half the hour remembering "
                            "where you were.</p>"
                        ),
                    ),
                ),
                (
                    T("Toujours le même créneau", "Always the same slot"),
                    T(
                        (
                            "<p>Le mardi à 7 h 30, avant l’ouverture. Le jeudi, pendant le cours de natation. Un créneau "
                            "laid mais régulier bat un beau créneau à renégocier.</p>"
                        ),
                        (
                            "<p>Tuesday at 7:30, before opening. Thursday, during swimming lessons. An ugly, regular slot "
                            "beats a lovely one you must renegotiate.</p>"
                        ),
                    ),
                ),
                (
                    T("Six rencontres, puis on regarde", "Six meetings, then take stock"),
                    T(
                        (
                            "<p>Trois mois, c’est assez long pour apprendre et assez court pour dire oui. À la sixième, "
                            "demandez-vous si vous continuez. La question est prévue ; personne n’a à la lancer.</p>"
                        ),
                        (
                            "<p>Three months is long enough to learn and short enough to say yes to. At the sixth "
                            "meeting, ask yourselves whether to go on. The question is scheduled, so nobody has to "
                            "raise it.</p>"
                        ),
                    ),
                ),
            )
        ),
        Callout(
            "example",
            T("Le duo des semis", "The seedling pair"),
            T(
                (
                    "<p>Une pépiniériste et un concepteur de jeux se voient d’octobre à mars. D’avril à septembre, "
                    "elle ne répond à rien qui n’a pas de racines. Ils le savent tous les deux depuis le début. "
                    "Chaque premier lundi d’été, ils s’appellent dix minutes, elle dans la serre, lui dans "
                    "l’autobus. Ils en sont à leur troisième hiver.</p>"
                ),
                (
                    "<p>A nursery grower and a game designer meet from October to March. From April to September she "
                    "answers to nothing that has no roots. Both have known it from the start. On the first Monday of "
                    "each summer month they talk for ten minutes on the phone, she in the greenhouse, he on the bus. "
                    "They are on their third winter.</p>"
                ),
            ),
        ),
        Heading(T("Le temps qu’on ne voit pas", "The time nobody sees")),
        Text(
            T(
                "<p>Pensez au trajet, à la préparation, à l’essai entre deux rencontres. Une heure de duo en "
                "coûte souvent deux. Dites à l’autre ce que l’heure vous coûte vraiment : une gardienne, un "
                "après-midi sans ouvrir, un covoiturage. On ne traite pas de la même manière une heure qui a été "
                "arrachée à quelque chose.</p>"
                "<p>Et n’ayez pas peur de la lenteur. Apprendre à parler d’argent prend plus de temps "
                "qu’apprendre à publier une photo. La moitié Web du programme avance souvent plus vite, et "
                "l’autre plus profond.</p>",
                "<p>Think of the trip, the preparation, the trying-out between meetings. One hour of pairing often "
                "costs two. Tell each other what the hour really costs you: a babysitter, an afternoon with the shop "
                "closed, a shared ride. You don’t treat an hour the same way once you know what it was taken "
                "from.</p>"
                "<p>And don’t be afraid of slowness. Learning to talk about money takes longer than learning to post "
                "a photo. The Web side of the programme often moves faster, the other goes deeper.</p>",
            )
        ),
        Heading(T("Quand ça coince", "When things get stuck")),
        Questions(
            (
                (
                    T(
                        "L’autre a reporté deux fois. J’insiste ?",
                        "The other person has postponed twice. Should I insist?",
                    ),
                    T(
                        (
                            "<p>Appelez, une fois, sans reproche : « Veux-tu qu’on espace, qu’on arrête, ou qu’on trouve une "
                            "autre heure ? » Les trois réponses sont bonnes.</p>"
                        ),
                        (
                            "<p>Call once, without reproach: “Shall we meet less often, stop, or find another time?” All "
                            "three answers are good.</p>"
                        ),
                    ),
                ),
                (
                    T("Nos rencontres débordent toujours.", "Our meetings always run over."),
                    T(
                        (
                            "<p>Mettez quelque chose après : un autobus, un souper, l’ouverture du magasin. Et gardez le "
                            "sujet qui dépasse pour la prochaine fois. Il aura mûri.</p>"
                        ),
                        (
                            "<p>Put something right after: a bus, supper, opening the store. And save the subject that "
                            "spills over for next time. It will have ripened.</p>"
                        ),
                    ),
                ),
                (
                    T("Je n’ai vraiment plus le temps.", "I really don’t have time any more."),
                    T(
                        (
                            "<p>Alors c’est fini pour maintenant, et c’est permis. La ligne « Savoir finir » propose des "
                            "mots pour le dire.</p>"
                        ),
                        (
                            "<p>Then it is over for now, and that is allowed. “Knowing how to end” offers words for "
                            "saying it.</p>"
                        ),
                    ),
                ),
            )
        ),
        Quotation(
            T(
                (
                    "Le mardi à 7 h 30, il fait noir et on a tous les deux l’air de rien. C’est la meilleure heure "
                    "de ma semaine."
                ),
                "Tuesday at 7:30 it’s dark and neither of us looks like much. It is the best hour of my week.",
            ),
            T("Un participant, Chicoutimi", "A participant, Chicoutimi"),
        ),
    ),
)
