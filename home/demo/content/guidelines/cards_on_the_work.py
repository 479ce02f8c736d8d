"""Conversation cards about the work: the Web seen from the counter, the trade behind the Web."""

from home.demo.content.shapes import Callout, Guideline, Heading, Questions, T, Text

WEB_FOR_MY_SHOP_CARD = Guideline(
    kind="card",
    slug=T("le-web-pour-mon-commerce", "the-web-for-my-shop"),
    title=T("Fiche : le Web pour mon commerce", "Card: the Web for my shop"),
    description=T(
        (
            "Quatre questions pour parler du Web à partir du comptoir et non de l’écran. L’une raconte, "
            "l’autre traduit. À imprimer."
        ),
        (
            "Four questions for talking about the Web from the counter, not from the screen. One talks, the other "
            "translates. To print."
        ),
    ),
    in_short=(
        T("On part d’une personne qui pousse la porte.", "Start from a person coming through the door."),
        T(
            "L’ordinateur reste fermé les vingt premières minutes.",
            ("The computer stays shut for the first twenty minutes."),
        ),
        T("On repart avec un seul geste à essayer.", "Leave with a single thing to try."),
    ),
    related=("chacun-son-tour", "ecouter-vraiment", "ce-que-le-web-ne-montre-pas"),
    body=(
        Callout(
            "idea",
            T("Comment s’en servir", "How to use it"),
            T(
                (
                    "<p>Ici, la moitié commerçante raconte et la moitié Web écoute. La fiche va devant celle qui "
                    "écoute : c’est elle qui pose les questions, dans l’ordre. Aucune réponse technique avant la "
                    "quatrième.</p>"
                ),
                (
                    "<p>Here the business half talks and the Web half listens. The card goes in front of the "
                    "listener, who asks the questions in order. No technical answers before the fourth.</p>"
                ),
            ),
        ),
        Heading(T("Les questions", "The questions")),
        Questions(
            (
                (
                    T(
                        (
                            "Pensez à la dernière personne qui vous a acheté quelque chose. Comment est-elle arrivée jusqu’à "
                            "vous ?"
                        ),
                        ("Think of the last person who bought something from you. How did they find you?"),
                    ),
                    T(
                        (
                            "<p>Remontez jusqu’au tout début : une voisine, une pancarte, une recherche sur un téléphone "
                            "dans un stationnement. Si vous ne le savez pas, notez-le : ce sera peut-être le geste à "
                            "essayer.</p>"
                        ),
                        (
                            "<p>Go back to the very beginning: a neighbour, a sign, a search on a phone in a parking lot. If "
                            "you don’t know, write that down: it may be the thing to try.</p>"
                        ),
                    ),
                ),
                (
                    T(
                        "Quelle question vous pose-t-on dix fois par semaine ?",
                        ("What question do you get asked ten times a week?"),
                    ),
                    T(
                        (
                            "<p>Les heures, le stationnement, « faites-vous les petites tailles ? ». La première page d’un "
                            "site commence souvent là.</p>"
                        ),
                        (
                            "<p>Your hours, the parking, “do you do small sizes?” The first page of a website often starts "
                            "right there.</p>"
                        ),
                    ),
                ),
                (
                    T("Qui ne voulez-vous surtout pas attirer ?", "Who would you rather not attract?"),
                    T(
                        (
                            "<p>Les commandes de deux cents pour demain, les marchandeurs, les touristes d’un jour. On "
                            "oublie toujours de le demander, et tout le ton en dépend.</p>"
                        ),
                        (
                            "<p>Orders for two hundred by tomorrow, hagglers, day trippers. People forget to ask, and the "
                            "whole tone depends on it.</p>"
                        ),
                    ),
                ),
                (
                    T(
                        (
                            "Si vous ne pouviez faire qu’une chose sur le Web, quinze minutes par semaine, laquelle vous "
                            "ressemblerait ?"
                        ),
                        (
                            "If you could do only one thing on the Web, fifteen minutes a week, which one would feel like you?"
                        ),
                    ),
                    T(
                        (
                            "<p>Une photo du four à 5 h. Répondre aux avis. Tenir les heures à jour, un point c’est tout. "
                            "Maintenant, on peut ouvrir l’ordinateur.</p>"
                        ),
                        (
                            "<p>A photo of the oven at 5 a.m. Answering reviews. Keeping your hours up to date, "
                            "period. Now you may open the computer.</p>"
                        ),
                    ),
                ),
            )
        ),
        Text(
            T(
                (
                    "<p>La prochaine fois, retournez la fiche : la moitié Web raconte son commerce à elle, car le "
                    "travail autonome en est un.</p>"
                ),
                (
                    "<p>Next time, turn the card around: the Web half talks about their own shop, since freelancing "
                    "is one too.</p>"
                ),
            )
        ),
    ),
)

BEHIND_THE_TRADE_CARD = Guideline(
    kind="card",
    slug=T("ce-que-le-web-ne-montre-pas", "what-the-web-does-not-show"),
    title=T("Fiche : ce que le Web ne montre pas du métier", "Card: what the Web doesn’t show about the trade"),
    description=T(
        (
            "Quatre questions sur ce qu’on n’apprend dans aucun tutoriel : les mauvais mois, les clients "
            "difficiles, les prix, le flair. À imprimer."
        ),
        ("Four questions about what no tutorial teaches: bad months, difficult clients, prices, instinct. To print."),
    ),
    in_short=(
        T("On raconte des faits, pas des conseils.", "Tell what happened, not what to do."),
        T("Ce qui se dit autour de cette fiche n’en sort pas.", "What is said over this card goes no further."),
        T("Chaque question peut être passée.", "Any question may be skipped."),
    ),
    related=("laisser-tomber-les-idees-recues", "ecouter-vraiment", "le-web-pour-mon-commerce"),
    body=(
        Text(
            T(
                (
                    "<p>On trouve en ligne comment enregistrer une entreprise. On n’y trouve pas ce que ça fait de "
                    "vendre son camion pour payer deux employés. Cette fiche est pour ça.</p>"
                ),
                (
                    "<p>You can find online how to register a business. You won’t find what it is like to sell your "
                    "truck to make payroll for two. That is what this card is for.</p>"
                ),
            )
        ),
        Callout(
            "idea",
            T("Comment s’en servir", "How to use it"),
            T(
                (
                    "<p>Posez la fiche imprimée face contre table. L’un la retourne, lit une question à voix haute, "
                    "puis se tait jusqu’à ce que l’autre ait fini. Une question par rencontre peut suffire. Pour "
                    "passer, on dit « suivante ».</p>"
                ),
                (
                    "<p>Lay the printed card face down. One of you turns it over, reads a question aloud, then keeps "
                    "quiet until the other has finished. One question per meeting may be enough. To skip, say "
                    "“next”.</p>"
                ),
            ),
        ),
        Heading(T("Les questions", "The questions")),
        Questions(
            (
                (
                    T("Quel a été votre pire mois, et qui l’a su ?", "What was your worst month, and who knew?"),
                    T(
                        "<p>La deuxième partie de la question est la plus importante.</p>",
                        "<p>The second part of the question matters most.</p>",
                    ),
                ),
                (
                    T(
                        (
                            "À quoi reconnaissez-vous, dans les cinq premières minutes, un client qu’il faut laisser partir ?"
                        ),
                        ("How can you tell, in the first five minutes, that a client is one to let go?"),
                    ),
                    T(
                        (
                            "<p>Demandez un cas précis : ce qui a été dit, à quel moment, et ce qui s’est passé ensuite.</p>"
                        ),
                        "<p>Ask for one specific case: what was said, when, and what happened next.</p>",
                    ),
                ),
                (
                    T(
                        "Racontez la dernière fois que vous avez monté vos prix.",
                        ("Tell me about the last time you raised your prices."),
                    ),
                    T(
                        "<p>Combien de temps entre l’idée et le geste ? Qui est parti ? Qui est resté ?</p>",
                        "<p>How long between the idea and the deed? Who left? Who stayed?</p>",
                    ),
                ),
                (
                    T(
                        "Que faites-vous chaque jour dont aucun client ne se doute ?",
                        ("What do you do every day that no customer suspects?"),
                    ),
                    T(
                        (
                            "<p>Goûter, balayer, relire trois fois, appeler la banque. La moitié Web y verra peut-être ce "
                            "qui mérite d’être montré, et ce qui doit rester caché.</p>"
                        ),
                        (
                            "<p>Tasting, sweeping, rereading three times, calling the bank. The Web half may see what "
                            "deserves showing, and what should stay hidden.</p>"
                        ),
                    ),
                ),
            )
        ),
        Text(
            T(
                (
                    "<p>À l’inverse : quelles sont les heures qu’un beau site ne montre pas ? Les nuits de panne, "
                    "les mises à jour, les commentaires blessants. La fiche se joue aussi dans ce sens.</p>"
                ),
                (
                    "<p>And the other way around: what hours does a handsome website not show? Nights of outages, "
                    "updates, comments that sting. The card works in that direction too.</p>"
                ),
            )
        ),
    ),
)
