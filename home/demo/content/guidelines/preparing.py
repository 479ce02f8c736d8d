"""Principle: prepare the meeting, a little."""

from home.demo.content.shapes import Callout, Guideline, Heading, Questions, Steps, T, Text

PREPARING = Guideline(
    kind="principle",
    slug=T("preparer-la-rencontre", "preparing-to-meet"),
    title=T("Préparer la rencontre, un peu", "Preparing to meet, a little"),
    description=T(
        (
            "Un quart d’heure la veille, un vrai objet de votre travail dans le sac, une seule question : de "
            "quoi partir du bon pied."
        ),
        (
            "Fifteen minutes the day before, one real object from your work in your bag, a single question: "
            "enough to start well."
        ),
    ),
    in_short=(
        T("Un quart d’heure suffit, la veille.", "Fifteen minutes the day before is plenty."),
        T(
            "Apportez une vraie chose : une facture, un brouillon, un téléphone chargé.",
            ("Bring one real thing: an invoice, a draft, a charged phone."),
        ),
        T("Choisissez une question, pas douze.", "Choose one question, not twelve."),
    ),
    picture="preparer",
    related=("dire-ses-attentes", "premiere-rencontre-en-personne", "rencontre-de-60-minutes"),
    body=(
        Text(
            T(
                (
                    "<p>Une rencontre sans préparation devient un bon café. C’est agréable, et au troisième bon café "
                    "on ne se rappelle plus pourquoi on se voit. Une rencontre trop préparée devient un cours. Entre "
                    "les deux, il y a un quart d’heure, la veille, à la table de cuisine.</p>"
                ),
                (
                    "<p>A meeting nobody prepared for becomes a nice coffee. That’s pleasant, and by the third nice "
                    "coffee you can’t remember why you’re meeting. An overprepared meeting becomes a class. Between "
                    "the two there is a quarter of an hour, the day before, at the kitchen table.</p>"
                ),
            )
        ),
        Heading(T("Le quart d’heure de la veille", "The quarter of an hour, the day before")),
        Steps(
            (
                (
                    T("Cinq minutes : où en étions-nous ?", "Five minutes: where were we?"),
                    T(
                        (
                            "<p>Relisez la dernière ligne de vos notes. S’il n’y en a pas, rappelez-vous une phrase de "
                            "l’autre. Il y en a toujours une qui est restée.</p>"
                        ),
                        (
                            "<p>Reread the last line of your notes. If there are none, recall one thing the other "
                            "person said. There is always one that stuck.</p>"
                        ),
                    ),
                ),
                (
                    T("Cinq minutes : ma question", "Five minutes: my question"),
                    T(
                        (
                            "<p>Une seule, écrite en entier. « Comment répondre à ce client qui trouve ça cher ? » vaut "
                            "mieux que « les prix ».</p>"
                        ),
                        (
                            "<p>Just one, written out in full. “How do I answer this client who says it’s expensive?” beats "
                            "“prices”.</p>"
                        ),
                    ),
                ),
                (
                    T("Cinq minutes : l’objet", "Five minutes: the object"),
                    T(
                        (
                            "<p>Prenez la chose elle-même : la soumission, le menu, le téléphone avec la photo ratée. "
                            "Chargez ce qui se charge. Retrouvez le mot de passe maintenant, pas devant l’autre.</p>"
                        ),
                        (
                            "<p>Take the thing itself: the quote, the menu, the phone with the blurry picture. Charge "
                            "whatever needs charging. Find the password now, not in front of the other person.</p>"
                        ),
                    ),
                ),
            )
        ),
        Callout(
            "example",
            T("Un relevé vaut mille explications", "A statement is worth a thousand explanations"),
            T(
                (
                    "<p>Une traiteuse voulait « parler d’argent » avec une animatrice de communauté. La première "
                    "fois, elles ont parlé en l’air. La deuxième, l’animatrice a apporté ses trois derniers relevés "
                    "de vente de formations. En dix minutes, la traiteuse avait vu que les remboursements tombaient "
                    "tous le lundi. L’animatrice, elle, ne l’avait jamais remarqué.</p>"
                ),
                (
                    "<p>A caterer wanted to “talk about money” with a community manager. The first time, they talked "
                    "in general. The second time, the community manager brought her last three statements of course "
                    "sales. Within ten minutes the caterer had seen that the refunds all came in on Mondays. The "
                    "community manager had never noticed.</p>"
                ),
            ),
        ),
        Heading(T("Quand on tient la place de mentor", "When it is your turn as mentor")),
        Text(
            T(
                "<p>Préparez moins que vous n’en avez envie. Pas de diapositives. Cherchez plutôt une fois où "
                "vous avez fait fausse route sur le sujet du jour, et préparez-vous à la raconter. Une erreur "
                "racontée en "
                "cinq minutes enseigne plus qu’une méthode en vingt.</p>"
                "<p>Pour le Web : ouvrez d’avance les pages à montrer, et fermez le reste. Rien ne perd plus "
                "vite quelqu’un que vingt onglets. Pour les affaires : apportez des chiffres ronds et un crayon. "
                "Le vrai montant de votre loyer n’est pas nécessaire ; l’ordre de grandeur, oui.</p>",
                "<p>Prepare less than you feel like preparing. No slides. Look instead for a time you got today’s "
                "subject wrong, and be ready to tell the story. A mistake told in five minutes teaches more than a "
                "method in twenty.</p>"
                "<p>For the Web: open the pages you want to show beforehand, and close the rest. Nothing loses a "
                "person faster than twenty tabs. For business: bring round numbers and a pencil. Your actual rent is "
                "not needed; the order of magnitude is.</p>",
            )
        ),
        Heading(T("Et si…", "What if…")),
        Questions(
            (
                (
                    T("… je n’ai rien préparé ?", "… I haven’t prepared anything?"),
                    T(
                        (
                            "<p>Dites-le en arrivant, et sortez une fiche de conversation. Elles sont faites pour ces "
                            "jours-là.</p>"
                        ),
                        "<p>Say so when you arrive and pull out a conversation card. They are made for days like "
                        "that.</p>",
                    ),
                ),
                (
                    T("… l’autre arrive toujours les mains vides ?", "… the other person always comes empty-handed?"),
                    T(
                        (
                            "<p>Appelez la veille, deux minutes : « Qu’est-ce que je devrais apporter demain ? » La question "
                            "se retourne d’elle-même.</p>"
                        ),
                        (
                            "<p>Call the day before, two minutes: “What should I bring tomorrow?” The question turns itself "
                            "around.</p>"
                        ),
                    ),
                ),
                (
                    T("… je ne veux pas montrer mes chiffres ?", "… I don’t want to show my numbers?"),
                    T(
                        (
                            "<p>Vous n’avez pas à le faire. Changez-les : divisez tout par trois. Les proportions restent, "
                            "et c’est d’elles qu’on apprend.</p>"
                        ),
                        (
                            "<p>You don’t have to. Change them: divide everything by three. The proportions stay, and they "
                            "are what you learn from.</p>"
                        ),
                    ),
                ),
            )
        ),
    ),
)
