"""The two templates: one sheet to fill in by hand, one order of the day for an hour."""

from home.demo.content.shapes import Callout, Guideline, Heading, Questions, Steps, T, Text

_LINE = "_________ _________ _________ _________ _________ _________"
"""A line to write on: groups that may wrap on a narrow screen, of a sign that screen readers pass over."""


def _lines(fr: str, en: str) -> T:
    """A hint followed by two lines to write on, as rich text in both languages."""
    blank = f"<p>{_LINE}</p><p>{_LINE}</p>"
    return T(f"<p>{fr}</p>{blank}", f"<p>{en}</p>{blank}")


EXPECTATIONS_SHEET = Guideline(
    kind="template",
    slug=T("nos-attentes", "what-we-hope-for"),
    title=T("Modèle : nos attentes", "Template: what we hope for"),
    description=T(
        (
            "Une feuille à imprimer et à remplir à la main, à deux. Elle n’engage à rien : elle aide à se "
            "comprendre avant de commencer."
        ),
        (
            "A sheet to print and fill in by hand, together. It commits you to nothing: it helps you "
            "understand each other before you begin."
        ),
    ),
    in_short=(
        T("Une feuille par personne, un crayon, quinze minutes.", "One sheet each, a pencil, fifteen minutes."),
        T("Elle n’engage à rien et ne se signe pas.", "It commits you to nothing and is not signed."),
        T("Gardez-la chez vous : nous n’en voulons pas de copie.", "Keep it at home: we don’t want a copy."),
    ),
    related=("dire-ses-attentes", "pas-de-contrat", "a-mi-chemin"),
    body=(
        Callout(
            "attention",
            T("Ceci n’est pas un contrat", "This is not a contract"),
            T(
                (
                    "<p>Cette feuille ne vous engage à rien, ni l’un envers l’autre ni envers nous. Écrivez au "
                    "crayon à mine. Biffez, changez d’idée, recommencez.</p>"
                ),
                (
                    "<p>This sheet commits you to nothing, towards each other or towards us. Write in pencil. Cross "
                    "out, change your mind, start again.</p>"
                ),
            ),
        ),
        Heading(T("Chacun sa feuille", "One sheet each")),
        Questions(
            (
                (
                    T("J’aimerais apprendre à…", "I would like to learn to…"),
                    _lines(
                        "Un verbe précis. Exemple : « calculer mon taux horaire », « répondre à un avis fâché ».",
                        "A specific verb. For example: “work out my hourly rate”, “answer an angry review”.",
                    ),
                ),
                (
                    T("J’apporte…", "I bring…"),
                    _lines(
                        "Ce qu’on vous demande souvent, même si ça vous semble évident.",
                        "What people often ask you for, even if it seems obvious to you.",
                    ),
                ),
                (
                    T("Je ne pourrai pas…", "I will not be able to…"),
                    _lines(
                        "Une limite au moins : un sujet, un soir, une tâche.",
                        "At least one limit: a subject, an evening, a task.",
                    ),
                ),
                (
                    T(
                        "Je saurai que ça valait la peine si, dans trois mois…",
                        ("I will know it was worth it if, three months from now…"),
                    ),
                    _lines(
                        "Une chose qu’une autre personne pourrait voir.",
                        "Something another person could see.",
                    ),
                ),
            )
        ),
        Heading(T("Puis à deux", "Then together")),
        Questions(
            (
                (
                    T("Nous nous verrons…", "We will meet…"),
                    _lines(
                        "Quel jour, à quelle heure, où, tous les combien ? En personne, au téléphone, par vidéo ?",
                        "Which day, what time, where, how often? In person, by phone, by video?",
                    ),
                ),
                (
                    T("Entre les rencontres, on se joint…", "Between meetings, we reach each other…"),
                    _lines(
                        "Par quel moyen ? Jusqu’à quelle heure ? La fin de semaine ?",
                        "How? How late? On weekends?",
                    ),
                ),
                (
                    T("Ensemble, nous aimerions peut-être…", "Together, we might like to…"),
                    _lines(
                        "Un petit but commun, s’il y en a un. Une case vide est une réponse.",
                        "A small common goal, if there is one. An empty box is an answer.",
                    ),
                ),
            )
        ),
        Text(
            T(
                "<p>Chacun peut arrêter quand il le veut, sans donner de raison : il suffit de le dire à l’autre.</p>",
                (
                    "<p>Either of you may stop at any time, without giving a reason: telling the other person is "
                    "enough.</p>"
                ),
            )
        ),
    ),
)

HOUR_SHEET = Guideline(
    kind="template",
    slug=T("rencontre-de-60-minutes", "a-60-minute-meeting"),
    title=T("Modèle : ordre du jour d’une rencontre de 60 minutes", "Template: agenda for a 60-minute meeting"),
    description=T(
        (
            "Une heure pour deux mentors, minute par minute : arriver, un tour chacun, une pause, une date. "
            "À suivre de loin. N’engage à rien."
        ),
        (
            "An hour for two mentors, minute by minute: arrive, a turn each, a pause, a date. Follow it "
            "loosely. It commits you to nothing."
        ),
    ),
    in_short=(
        T("Deux tours égaux, séparés par une vraie pause.", "Two equal turns, with a real pause between."),
        T("Une minuterie et une feuille suffisent.", "A timer and a sheet of paper are enough."),
        T("On ne se lève pas sans la prochaine date.", "Don’t get up without the next date."),
    ),
    related=("preparer-la-rencontre", "chacun-son-tour", "prendre-le-temps"),
    body=(
        Text(
            T(
                (
                    "<p>Imprimez cette page et posez-la entre vous. Elle n’engage à rien : sautez une étape, "
                    "renversez l’ordre, oubliez-la si la conversation est bonne. Elle sert surtout les jours où l’on "
                    "est fatigué.</p>"
                ),
                (
                    "<p>Print this page and put it between you. It commits you to nothing: skip a step, turn the "
                    "order around, forget it if the conversation is good. It’s most useful on days when you’re "
                    "tired.</p>"
                ),
            )
        ),
        Heading(T("L’heure", "The hour")),
        Steps(
            (
                (
                    T("0 à 5 min : arriver", "0–5 min: arrive"),
                    T(
                        (
                            "<p>Comment allez-vous, pour vrai ? Puis chacun dit en une phrase ce qu’il veut avoir en "
                            "repartant. Écrivez les deux phrases ici.</p>"
                        ),
                        (
                            "<p>How are you, really? Then each says in one sentence what they want to leave with. Write both "
                            "sentences here.</p>"
                        ),
                    ),
                ),
                (
                    T("5 à 10 min : depuis la dernière fois", "5–10 min: since last time"),
                    T(
                        (
                            "<p>Qu’avez-vous essayé ? Ce qui a raté vaut autant que le reste. « Rien essayé » se dit sans "
                            "excuse.</p>"
                        ),
                        (
                            "<p>What did you try? What failed is worth as much as the rest. “I tried nothing” needs no "
                            "excuse.</p>"
                        ),
                    ),
                ),
                (
                    T("10 à 30 min : premier tour", "10–30 min: first turn"),
                    T(
                        (
                            "<p>Une moitié est mentor. L’autre tient la souris ou le crayon. Commencez par l’objet "
                            "apporté.</p>"
                        ),
                        (
                            "<p>One half is the mentor. The other holds the mouse or the pencil. Start from the object you "
                            "brought.</p>"
                        ),
                    ),
                ),
                (
                    T("30 à 33 min : pause", "30–33 min: pause"),
                    T(
                        "<p>Levez-vous. Changez de chaise. C’est ce petit déménagement qui fait changer de rôle.</p>",
                        "<p>Stand up. Change chairs. That small move is what changes the roles.</p>",
                    ),
                ),
                (
                    T("33 à 53 min : second tour", "33–53 min: second turn"),
                    T(
                        "<p>L’autre moitié est mentor. Même durée, même règle.</p>",
                        "<p>The other half is the mentor. Same length, same rule.</p>",
                    ),
                ),
                (
                    T("53 à 57 min : une chose chacun", "53–57 min: one thing each"),
                    T(
                        (
                            "<p>Une chose apprise, une chose à essayer d’ici la prochaine fois. Petite, et écrite de votre "
                            "main.</p>"
                        ),
                        (
                            "<p>One thing learned, one thing to try before next time. Small, and in your own handwriting.</p>"
                        ),
                    ),
                ),
                (
                    T("57 à 60 min : la date", "57–60 min: the date"),
                    T(
                        (
                            "<p>Jour, heure, lieu, et qui commence. Notez-les dans les deux agendas avant de mettre votre "
                            "manteau.</p>"
                        ),
                        (
                            "<p>Day, time, place, and who goes first. Put them in both calendars before you put on your "
                            "coat.</p>"
                        ),
                    ),
                ),
            )
        ),
        Callout(
            "idea",
            T("Au téléphone", "By phone"),
            T(
                (
                    "<p>Gardez l’ordre, raccourcissez les tours à treize minutes et la pause à une gorgée d’eau. "
                    "Vous en aurez pour quarante minutes et des poussières.</p>"
                ),
                (
                    "<p>Keep the order, cut the turns to thirteen minutes and the pause to a sip of water. It will "
                    "take you forty minutes and change.</p>"
                ),
            ),
        ),
        Heading(T("Nos notes d’aujourd’hui", "Today’s notes")),
        Questions(
            (
                (
                    T("Ce que nous voulons avoir en repartant", "What we want to leave with"),
                    _lines("Une phrase chacun.", "One sentence each."),
                ),
                (
                    T("Ce que chacun va essayer", "What each of us will try"),
                    _lines("Un geste, avant la prochaine fois.", "One thing, before next time."),
                ),
                (
                    T("Prochaine rencontre", "Next meeting"),
                    _lines("Jour, heure, lieu, et qui commence.", "Day, time, place, and who goes first."),
                ),
            )
        ),
    ),
)

TEMPLATES = (EXPECTATIONS_SHEET, HOUR_SHEET)
