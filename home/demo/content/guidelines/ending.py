"""Principle: either half may end at any time, without a reason and without blame."""

from home.demo.content.shapes import Action, Callout, Guideline, Heading, Quotation, Steps, T, Text

ENDING = Guideline(
    kind="principle",
    slug=T("savoir-finir", "knowing-how-to-end"),
    title=T("Savoir finir", "Knowing how to end"),
    description=T(
        (
            "Chaque moitié peut arrêter quand elle veut, sans raison et sans reproche. Des mots pour le "
            "dire, et quoi faire de la dernière rencontre."
        ),
        (
            "Either half may stop at any time, without a reason and without blame. Words for saying it, and "
            "what to do with the last meeting."
        ),
    ),
    in_short=(
        T("On peut finir à tout moment, sans donner de raison.", "You may end at any time, without giving a reason."),
        T("On le dit à l’autre moitié : on ne disparaît pas.", "You tell your other half; you don’t just vanish."),
        T("Personne n’a échoué, personne n’est en faute.", "Nobody failed and nobody is at fault."),
        T("On peut chercher un autre duo dès le lendemain.", "You may look for another pair the very next day."),
    ),
    picture="fin",
    related=("pas-de-contrat", "prendre-le-temps", "a-mi-chemin"),
    body=(
        Text(
            T(
                (
                    "<p>Un duo finit parce qu’on a appris ce qu’on voulait. Ou parce qu’on déménage, qu’un enfant "
                    "arrive, que la saison commence, que ça n’a pas cliqué. Ou sans raison qu’on sache nommer. "
                    "Toutes ces fins sont bonnes. Une seule fait mal : le silence.</p>"
                ),
                (
                    "<p>A pair ends because you learned what you wanted. Or because you are moving, a child is "
                    "coming, the season is starting, it didn’t click. Or for no reason you could name. All these "
                    "endings are good. Only one hurts: silence.</p>"
                ),
            )
        ),
        Heading(T("Les deux seules règles", "The only two rules")),
        Text(
            T(
                "<ol><li><b>Dites-le à l’autre.</b> Une phrase suffit, par le moyen qui vous coûte le moins : de "
                "vive voix, au téléphone, par courriel, par la poste.</li>"
                "<li><b>Ne demandez pas pourquoi.</b> Si l’autre veut l’expliquer, écoutez. Sinon, dites merci. "
                "La raison lui appartient.</li></ol>"
                "<p>Si vous n’arrivez pas à le dire, appelez-nous. Nous le dirons pour vous, gentiment, sans "
                "rien inventer.</p>",
                "<ol><li><b>Tell the other person.</b> One sentence is enough, by whatever means costs you least: "
                "face to face, by phone, by email, by letter.</li>"
                "<li><b>Don’t ask why.</b> If the other person wants to explain, listen. If not, say thank you. The "
                "reason belongs to them.</li></ol>"
                "<p>If you can’t bring yourself to say it, call us. We will say it for you, kindly, without making "
                "anything up.</p>",
            )
        ),
        Callout(
            "idea",
            T("Des mots tout prêts", "Words you can borrow"),
            T(
                "<p>« J’ai eu ce que je venais chercher, et plus. J’aimerais qu’on s’arrête ici. »</p>"
                "<p>« Je n’ai plus la tête à ça en ce moment. Ça n’a rien à voir avec vous. Je préfère finir que "
                "de faire semblant. »</p>"
                "<p>« Je crois qu’une autre personne vous apporterait davantage. Merci pour les quatre "
                "rencontres. »</p>",
                "<p>“I got what I came for, and more. I would like us to stop here.”</p>"
                "<p>“My mind isn’t on this right now. It has nothing to do with you. I’d rather stop than "
                "pretend.”</p>"
                "<p>“I think you would get more from someone else. Thank you for the four meetings.”</p>",
            ),
        ),
        Heading(T("Si vous pouvez, une dernière rencontre", "If you can, one last meeting")),
        Text(
            T(
                "<p>Elle n’est pas obligatoire. Les duos qui l’ont faite la recommandent.</p>",
                "<p>It’s optional. Pairs who have had one recommend it.</p>",
            )
        ),
        Steps(
            (
                (
                    T("Ressortez la feuille du début", "Take out the sheet from the beginning"),
                    T(
                        "<p>Relisez vos attentes. Riez de celles qui n’avaient aucun rapport.</p>",
                        "<p>Reread what you hoped for. Laugh at the parts that turned out to be beside the point.</p>",
                    ),
                ),
                (
                    T("Dites chacun une chose que vous ferez autrement", "Each name one thing you will do differently"),
                    T(
                        (
                            "<p>Une seule, et précise. « J’envoie mes soumissions le jour même. » « Je ne touche plus à mon "
                            "site le vendredi. »</p>"
                        ),
                        (
                            "<p>Just one, and specific. “I send quotes the same day.” “I no longer touch my site on "
                            "Fridays.”</p>"
                        ),
                    ),
                ),
                (
                    T("Rendez ce qui a été prêté", "Give back what was lent"),
                    T(
                        (
                            "<p>Le livre, le trépied. Les mots de passe aussi : changez ceux qui ont été tapés devant "
                            "l’autre, sans vous vexer.</p>"
                        ),
                        (
                            "<p>The book, the tripod. The passwords too: change any that were typed in front of the other "
                            "person, and nobody takes offence.</p>"
                        ),
                    ),
                ),
                (
                    T("Décidez de la suite, ou de l’absence de suite", "Decide what comes next, or that nothing does"),
                    T(
                        "<p>Un café par année ? Une carte ? Rien ? Dites-le, pour que personne n’attende.</p>",
                        "<p>A coffee once a year? A card? Nothing? Say it, so that nobody waits.</p>",
                    ),
                ),
            )
        ),
        Heading(T("Après", "Afterwards")),
        Text(
            T(
                "<p>Prévenez-nous d’un mot ou d’un appel, pour que votre place au répertoire soit à jour. Nous "
                "ne demanderons pas la raison. Vous pouvez proposer un autre duo tout de suite, dans un an, ou "
                "jamais.</p>"
                "<p>Une traductrice et un propriétaire de quincaillerie se sont quittés après deux rencontres : "
                "leurs horaires étaient impossibles. Elle en est à son deuxième duo, lui aussi. Ils s’envoient "
                "encore des clients.</p>",
                "<p>Let us know with a line or a call, so that your place in the directory is up to date. We "
                "won’t ask for the reason. You may propose another pair right away, in a year, or never.</p>"
                "<p>A translator and a hardware store owner parted after two meetings: their hours were "
                "impossible. She is in her second pair now, and so is he. They still send each other "
                "customers.</p>",
            )
        ),
        Quotation(
            T(
                (
                    "Elle m’a écrit qu’elle s’arrêtait là, et merci. Deux lignes. Je ne me suis jamais senti aussi "
                    "peu "
                    "rejeté."
                ),
                "She wrote that she was stopping there, and thanked me. Two lines. I have never felt less rejected.",
            ),
            T("Un participant, Joliette", "A participant, Joliette"),
        ),
        Action(
            T("Chercher une autre moitié", "Look for another half"),
            T("Retourner au répertoire", "Back to the directory"),
            "directory",
        ),
    ),
)
