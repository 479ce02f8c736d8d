"""Conversation cards about the pair itself: the first meeting, and halfway."""

from home.demo.content.shapes import Callout, Guideline, Heading, Questions, Steps, T

FIRST_MEETING_CARD = Guideline(
    kind="card",
    slug=T("fiche-premiere-rencontre", "first-meeting-card"),
    title=T("Fiche : la première rencontre", "Card: the first meeting"),
    description=T(
        (
            "Cinq questions pour faire connaissance sans réciter son parcours. À imprimer et à poser sur la "
            "table, entre les deux tasses."
        ),
        (
            "Five questions for getting to know each other without reciting a career. Print it and put it on "
            "the table, between the two cups."
        ),
    ),
    in_short=(
        T("Cinq questions ; trois suffisent.", "Five questions; three are enough."),
        T("Chaque personne répond à chaque question.", "Each person answers each question."),
        T("Pas de notes avant la fin.", "No notes until the end."),
    ),
    related=("premiere-rencontre-en-personne", "dire-ses-attentes", "nos-attentes"),
    body=(
        Callout(
            "idea",
            T("Comment s’en servir", "How to use it"),
            T(
                (
                    "<p>Imprimez la fiche, pliez-la en deux, posez-la debout sur la table. L’un choisit une "
                    "question, l’autre répond en premier. Puis on échange. Si une réponse vous emmène ailleurs, "
                    "suivez-la : la fiche attendra.</p>"
                ),
                (
                    "<p>Print the card, fold it in two, stand it on the table. One of you picks a question, the "
                    "other answers first. Then swap. If an answer takes you somewhere else, follow it: the card can "
                    "wait.</p>"
                ),
            ),
        ),
        Heading(T("Les questions", "The questions")),
        Questions(
            (
                (
                    T(
                        "Racontez votre mardi dernier. Qu’est-ce qui a pris plus de temps que prévu ?",
                        ("Tell me about last Tuesday. What took longer than it should have?"),
                    ),
                    T(
                        "<p>Un mardi ordinaire en dit plus qu’un curriculum vitæ. Écoutez ce qui revient.</p>",
                        "<p>An ordinary Tuesday says more than a résumé. Listen for what keeps coming back.</p>",
                    ),
                ),
                (
                    T(
                        "Qu’est-ce que les gens vous demandent toujours de leur expliquer ?",
                        ("What do people always ask you to explain?"),
                    ),
                    T(
                        "<p>C’est sans doute ce que vous apportez, même si cela vous paraît banal.</p>",
                        "<p>That is probably what you bring, even if it seems ordinary to you.</p>",
                    ),
                ),
                (
                    T(
                        "Qu’avez-vous fait semblant de comprendre, ces derniers temps ?",
                        ("What have you pretended to understand lately?"),
                    ),
                    T(
                        "<p>La personne qui a choisi la question répond la première, cette fois. C’est plus juste.</p>",
                        "<p>This time, whoever picked the question answers first. It’s only fair.</p>",
                    ),
                ),
                (
                    T(
                        "De qui avez-vous appris votre métier, et comment cette personne s’y prenait-elle ?",
                        ("Who taught you your trade, and how did they go about it?"),
                    ),
                    T(
                        (
                            "<p>Vous saurez comment l’autre aime apprendre : en regardant, en essayant, en se faisant "
                            "raconter.</p>"
                        ),
                        (
                            "<p>You will find out how the other person likes to learn: by watching, by trying, by being told "
                            "stories.</p>"
                        ),
                    ),
                ),
                (
                    T(
                        "Si nos rencontres servaient à une seule chose, laquelle choisiriez-vous ?",
                        ("If our meetings were good for just one thing, which would you choose?"),
                    ),
                    T(
                        (
                            "<p>Gardez-la pour la fin. Écrivez les deux réponses au dos de la fiche et emportez-en chacun "
                            "une copie.</p>"
                        ),
                        (
                            "<p>Save this one for last. Write both answers on the back of the card and each take a "
                            "copy.</p>"
                        ),
                    ),
                ),
            )
        ),
    ),
)

HALFWAY_CARD = Guideline(
    kind="card",
    slug=T("a-mi-chemin", "halfway"),
    title=T("Fiche : à mi-chemin", "Card: halfway"),
    description=T(
        (
            "À la troisième ou quatrième rencontre, quatre questions pour voir si le duo tient la route, et "
            "pour redresser ou finir sans gêne."
        ),
        (
            "At the third or fourth meeting, four questions to see how the pair is doing, and to set it "
            "right or end it without awkwardness."
        ),
    ),
    in_short=(
        T("Vers la troisième rencontre, une demi-heure.", "Around the third meeting, half an hour."),
        T("On écrit d’abord, on parle ensuite.", "Write first, talk afterwards."),
        T("« On s’arrête ici » est une bonne réponse.", "“Let’s stop here” is a good answer."),
    ),
    related=("savoir-finir", "prendre-le-temps", "un-but-commun"),
    body=(
        Heading(T("Comment s’en servir", "How to use it")),
        Steps(
            (
                (
                    T("Imprimez deux exemplaires", "Print two copies"),
                    T(
                        "<p>Un par personne. Dix minutes de silence, chacun écrit ses réponses à la main.</p>",
                        "<p>One each. Ten minutes of silence while you both write your answers by hand.</p>",
                    ),
                ),
                (
                    T("Échangez les feuilles", "Swap sheets"),
                    T(
                        "<p>Lisez celle de l’autre en entier avant d’ouvrir la bouche.</p>",
                        "<p>Read the other person’s all the way through before opening your mouth.</p>",
                    ),
                ),
                (
                    T("Parlez d’une seule différence", "Talk about one difference"),
                    T(
                        "<p>La plus grande. Les autres se règlent souvent avec elle.</p>",
                        "<p>The biggest. The others often settle along with it.</p>",
                    ),
                ),
            )
        ),
        Heading(T("Les questions", "The questions")),
        Questions(
            (
                (
                    T(
                        "Qu’ai-je fait autrement, depuis trois rencontres, à cause de vous ?",
                        ("What have I done differently, over these three meetings, because of you?"),
                    ),
                    T(
                        (
                            "<p>Un fait, même minuscule. Si vous n’en trouvez pas, écrivez-le aussi : c’est une information, "
                            "pas un reproche.</p>"
                        ),
                        (
                            "<p>One fact, however tiny. If you can’t find one, write that too: it is information, not a "
                            "reproach.</p>"
                        ),
                    ),
                ),
                (
                    T(
                        "Quand avez-vous été mentor pour la dernière fois ? Et moi ?",
                        ("When were you last the mentor? When was I?"),
                    ),
                    T(
                        "<p>Si vos deux feuilles ne donnent pas la même réponse, c’est de ça qu’il faut parler.</p>",
                        "<p>If your two sheets disagree, that is what to talk about.</p>",
                    ),
                ),
                (
                    T("De quoi n’avons-nous pas encore osé parler ?", "What have we not dared to talk about yet?"),
                    T(
                        (
                            "<p>L’argent, un retard, un mot qui a froissé. Nommer le sujet suffit, rien n’oblige à le "
                            "vider.</p>"
                        ),
                        (
                            "<p>Money, someone being late, a word that hurt. Naming it is enough; you don’t have to "
                            "go into it.</p>"
                        ),
                    ),
                ),
                (
                    T(
                        "Si l’on s’arrêtait aujourd’hui, que manquerait-il ?",
                        ("If we stopped today, what would be missing?"),
                    ),
                    T(
                        (
                            "<p>Une chose manque : c’est le sujet des prochaines rencontres. Rien ne manque : vous avez "
                            "fini, bravo, serrez-vous la main.</p>"
                        ),
                        (
                            "<p>Something would be: that’s your subject for the next meetings. Nothing would be: "
                            "you’re done. Well done, shake hands.</p>"
                        ),
                    ),
                ),
            )
        ),
    ),
)
