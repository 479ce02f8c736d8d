"""The three questions put to the room on 4 March 2010, and the answers gathered, by roles and in our own words."""

from home.demo.content.shapes import Asked, T

FOCUS20_ASKED: tuple[Asked, ...] = (
    Asked(
        T(
            "Quelles sont les conditions de succès d’un mentorat où les deux gagnent ?",
            "What makes a mentorship succeed when both are meant to win?",
        ),
        (
            (
                T(
                    (
                        "Que les deux aient vraiment quelque chose à apprendre. Si l’un vient seulement par bonté, ça ne "
                        "dure pas."
                    ),
                    "Both must truly have something to learn. If one comes only out of kindness, it won’t last.",
                ),
                T("Une propriétaire de boutique", "A shop owner"),
            ),
            (
                T(
                    "Accepter de laisser tomber ce qu’on tient pour acquis, des deux côtés.",
                    "Being ready to let go of what you take for granted, on both sides.",
                ),
                T("Un consultant", "A consultant"),
            ),
            (
                T(
                    (
                        "Ne pas présumer que le mentor est la personne la plus âgée. C’est celle qui connaît le sujet du "
                        "jour."
                    ),
                    "Don’t presume that the mentor is the older person. It is whoever knows today’s subject.",
                ),
                T("Un participant", "A participant"),
            ),
            (
                T(
                    "Se voir en vrai au moins une fois. La confiance ne se télécharge pas.",
                    "Meet face to face at least once. Trust can’t be downloaded.",
                ),
                T("Une travailleuse autonome du Web", "A Web freelancer"),
            ),
            (
                T(
                    (
                        "Dire dès le départ ce qu’on espère, pour ne pas découvrir au sixième mois qu’on ne parlait pas "
                        "de la même chose."
                    ),
                    (
                        "Say what you hope for from the start, so as not to discover in month six that you meant "
                        "different things."
                    ),
                ),
                T("Une gestionnaire", "A manager"),
            ),
            (
                T("Du temps. Le reste s’arrange.", "Time. The rest works itself out."),
                None,
            ),
        ),
    ),
    Asked(
        T("Quel cadre lui donner ?", "What framework should it have?"),
        (
            (
                T(
                    (
                        "Des lignes de conduite, assez larges. Surtout pas un contrat : on veut s’entraider, pas "
                        "s’obliger."
                    ),
                    (
                        "Guidelines, fairly broad ones. Above all not a contract: we want to help each other, not to "
                        "bind each other."
                    ),
                ),
                T("Un entrepreneur du Web", "A Web entrepreneur"),
            ),
            (
                T(
                    (
                        "Quelqu’un, un petit organisme, qui fait les présentations et qui connaît les gens. Pas "
                        "seulement une liste."
                    ),
                    (
                        "Someone, a small organisation, that makes the introductions and knows the people. Not just a list."
                    ),
                ),
                T("Une conseillère en emploi", "An employment counsellor"),
            ),
            (
                T(
                    "Un début et une fin prévus. Trois mois, puis on se demande si l’on continue.",
                    "A planned beginning and end. Three months, then you ask whether to go on.",
                ),
                T("Un comptable", "An accountant"),
            ),
            (
                T(
                    "Le droit de partir sans explication. C’est ce qui me ferait dire oui.",
                    "The right to leave without explaining. That is what would make me say yes.",
                ),
                T("Une étudiante en administration", "A business student"),
            ),
        ),
    ),
    Asked(
        T("Comment les deux moitiés vont-elles se trouver ?", "How will the two halves find each other?"),
        (
            (
                T(
                    "Sur le Web pour les uns, au téléphone pour les autres. Sinon, vous n’aurez qu’une moitié.",
                    "On the Web for some, by phone for others. Otherwise you will only get one half.",
                ),
                T("Un imprimeur", "A printer"),
            ),
            (
                T(
                    "Par les chambres de commerce, les bibliothèques, le babillard de l’épicerie.",
                    "Through chambers of commerce, libraries, the grocery store notice board.",
                ),
                T("Une bibliothécaire", "A librarian"),
            ),
            (
                T(
                    (
                        "Les gens qui tiennent un blogue partagent déjà ce qu’ils apprennent. Commencez par eux : ils "
                        "sont mentors sans le dire."
                    ),
                    (
                        "People who keep a blog already share what they learn. Start with them: they are mentors without "
                        "saying so."
                    ),
                ),
                T("Une blogueuse", "A blogger"),
            ),
            (
                T(
                    (
                        "Laissez une troisième personne proposer : “Vous deux, vous devriez vous parler.” C’est "
                        "toujours comme ça que ça m’est arrivé."
                    ),
                    ("Let a third person suggest it: ‘You two should talk.’ That is how it has always happened to me."),
                ),
                T("Un restaurateur", "A restaurant owner"),
            ),
        ),
    ),
)
