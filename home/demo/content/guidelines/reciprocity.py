"""Principle: each half is the mentor in turn."""

from home.demo.content.shapes import Action, Callout, Guideline, Heading, Quotation, Steps, T, Text

RECIPROCITY = Guideline(
    kind="principle",
    slug=T("chacun-son-tour", "each-in-turn"),
    title=T("Chacun son tour", "Each in turn"),
    description=T(
        (
            "Dans un duo, personne n’est l’élève. Comment partager le temps pour que chaque moitié enseigne, "
            "apprenne et reparte avec quelque chose."
        ),
        (
            "Nobody in a pair is the pupil. How to share the time so that each half teaches, learns and goes "
            "home with something."
        ),
    ),
    in_short=(
        T("Les deux moitiés sont mentors, à tour de rôle.", "Both halves are mentors, in turn."),
        T(
            "Coupez la rencontre en deux et changez de rôle au milieu.",
            "Cut the meeting in two and swap roles halfway.",
        ),
        T(
            "La personne qui apprend tient la souris, ou le crayon.",
            ("Whoever is learning holds the mouse, or the pencil."),
        ),
        T("Quand ça penche d’un côté, dites-le tôt.", "When it tips to one side, say so early."),
    ),
    picture="reciprocite",
    related=("dire-ses-attentes", "ecouter-vraiment", "laisser-tomber-les-idees-recues"),
    body=(
        Text(
            T(
                "<p>Un duo n’est pas fait d’une personne qui sait et d’une autre qui apprend. Il est fait de "
                "deux personnes qui savent des choses différentes. L’une est à l’aise avec le Web, l’autre "
                "connaît les affaires. Chacune est mentor à son tour.</p>"
                "<p>Ce tour de rôle rend le reste possible. On demande plus facilement « c’est quoi, une marge ? "
                "» quand on vient d’expliquer à l’autre ce qu’est un mot-clic.</p>",
                "<p>A pair is not one person who knows and another who learns. It is two people who know "
                "different things. One is at ease with the Web, the other knows business. Each is the mentor in "
                "turn.</p>"
                "<p>Taking turns is what makes the rest possible. It is easier to ask “what is a margin, "
                "exactly?” when you have just explained to the other person what a hashtag is.</p>",
            )
        ),
        Callout(
            "example",
            T("La fleuriste et le concepteur de sites", "The florist and the Web designer"),
            T(
                "<p>Elle veut montrer ses bouquets en ligne. Il ne sait pas chiffrer une soumission. La première "
                "demi-heure, elle photographie ses pivoines près de la fenêtre pendant qu’il lui apprend à "
                "cadrer. La seconde, il étale sa dernière soumission sur le comptoir, et elle cherche ce qu’il a "
                "oublié de compter : le déplacement, les trois rondes de corrections, l’appel du dimanche "
                "soir.</p>"
                "<p>Personne n’a rendu service à personne. Il y a eu échange.</p>",
                "<p>She wants to show her bouquets online. He has no idea how to price a quote. For the first "
                "half hour she photographs her peonies by the window while he teaches her to frame a shot. For "
                "the second, he spreads his latest quote on the counter and she hunts for what he forgot to "
                "charge: the travel, the three rounds of changes, the Sunday evening phone call.</p>"
                "<p>Nobody did anybody a favour. They traded.</p>",
            ),
        ),
        Heading(T("Partager le temps en deux", "Splitting the time")),
        Steps(
            (
                (
                    T("Coupez l’heure au milieu", "Cut the hour down the middle"),
                    T(
                        (
                            "<p>Une demi-heure chacun. La minuterie du four fait très bien l’affaire : c’est elle qui "
                            "interrompt, pas vous.</p>"
                        ),
                        "<p>Half an hour each. The oven timer does nicely: it interrupts, so you don’t have to.</p>",
                    ),
                ),
                (
                    T("Changez de place pour vrai", "Really change places"),
                    T(
                        (
                            "<p>La personne qui apprend tient la souris, le téléphone ou le crayon. L’autre garde les mains "
                            "dans ses poches et parle.</p>"
                        ),
                        (
                            "<p>Whoever is learning holds the mouse, the phone or the pencil. The other keeps both hands in "
                            "their pockets and talks.</p>"
                        ),
                    ),
                ),
                (
                    T("Alternez qui commence", "Alternate who goes first"),
                    T(
                        (
                            "<p>La deuxième moitié d’une rencontre est toujours la plus courte. Qu’elle ne tombe pas chaque "
                            "fois sur la même personne.</p>"
                        ),
                        (
                            "<p>The second half of a meeting is always the shorter one. Don’t let it fall to the same person "
                            "every time.</p>"
                        ),
                    ),
                ),
                (
                    T("Finissez à deux voix", "Finish with both voices"),
                    T(
                        (
                            "<p>Avant de vous lever, dites chacun une chose apprise aujourd’hui. Une petite chose compte.</p>"
                        ),
                        "<p>Before you get up, each of you names one thing learned today. A small thing counts.</p>",
                    ),
                ),
            )
        ),
        Heading(T("Quand ça penche", "When it tips")),
        Text(
            T(
                "<p>Il arrive que trois rencontres passent sur la boutique en ligne et que les prix attendent "
                "toujours. Personne n’a mal agi. Le Web se montre à l’écran ; l’expérience des affaires se "
                "raconte, et ce qui se montre prend vite toute la place.</p>"
                "<p>Une phrase suffit : « La prochaine fois, on commence par vos questions. » Si la moitié qui "
                "sait vendre croit n’avoir rien à offrir, faites-lui raconter sa pire semaine en affaires. Le "
                "reste vient tout seul.</p>"
                "<p>Égal ne veut pas dire à la minute près. Le mois des impôts penchera d’un côté, le mois du "
                "lancement de l’autre. Il suffit que le balancier revienne.</p>",
                "<p>Three meetings may go by on the online shop while the prices are still waiting. Nobody did "
                "anything wrong. The Web shows on a screen; business experience has to be told, and what can be "
                "shown soon fills the room.</p>"
                "<p>One sentence is enough: “Next time, let’s start with your questions.” If the half who knows how "
                "to sell believes they have nothing to offer, ask about their worst week in business. The rest "
                "follows.</p>"
                "<p>Equal does not mean to the minute. Tax month will lean one way, launch month the other. What "
                "matters is that the pendulum swings back.</p>",
            )
        ),
        Quotation(
            T(
                (
                    "Je venais aider quelqu’un avec son site. Je suis reparti avec une liste de prix que j’ose enfin "
                    "envoyer."
                ),
                "I came to help someone with a website. I went home with a price list I finally dare to send.",
            ),
            T("Un participant, Saguenay", "A participant, Saguenay"),
        ),
        Action(
            T("Qui apporte ce que vous cherchez ?", "Who brings what you are looking for?"),
            T("Ouvrir le répertoire", "Open the directory"),
            "directory",
        ),
    ),
)
