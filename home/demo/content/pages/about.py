"""About the programme: what it is, where it comes from, who runs it."""

from home.demo.content.pages.texts import StandardText
from home.demo.content.shapes import Action, Heading, Picture, Questions, T, Text

ABOUT = StandardText(
    slug=T("a-propos", "about"),
    title=T("À propos du programme", "About the programme"),
    description=T(
        (
            "Ce qu’est Mentorat 2.0, d’où vient l’idée du mentorat à tour de rôle, qui s’en occupe et "
            "comment nous joindre."
        ),
        "What Mentorat 2.0 is, where the idea of mentoring in turn comes from, who looks after it and how to reach us.",
    ),
    introduction=T(
        (
            "Nous présentons des gens les uns aux autres. Ensuite, nous nous tenons assez près pour aider et "
            "assez loin pour ne pas nuire."
        ),
        "We introduce people to each other. Then we stay close enough to help and far enough not to get in the way.",
    ),
    body=(
        Heading(T("Ce que c’est", "What it is")),
        Text(
            T(
                "<p>Mentorat 2.0 forme des duos. D’un côté, quelqu’un à l’aise avec le Web. De l’autre, "
                "quelqu’un d’expérience en affaires. Chacun est mentor à son tour. On appelle ça du mentorat "
                "inversé, mais rien n’y est à l’envers : les deux apprennent et les deux enseignent.</p>"
                "<p>Un fleuriste apprend à se faire trouver. La personne qui le lui montre apprend à dire son "
                "prix. Une heure aux deux semaines, pendant trois mois ou pendant trois ans.</p>",
                "<p>Mentorat 2.0 brings people together in pairs. On one side, someone at ease with the Web. On the "
                "other, someone experienced in business. Each is the mentor in turn. People call it reverse "
                "mentoring, though nothing about it is backwards: both learn and both teach.</p>"
                "<p>A florist learns to get found. The person showing him how learns to name their price. One hour "
                "every two weeks, for three months or for three years.</p>",
            )
        ),
        Heading(T("D’où ça vient", "Where it comes from")),
        Text(
            T(
                "<p>L’idée est née au Québec, sur Twitter, en février 2010. Le 4 mars suivant, elle était présentée "
                "à une soirée appelée Focus20, où la salle a répondu à trois questions. Le 26 mai, à Montréal, une "
                "table ronde du Webcom en parlait à son tour. Nos deux comptes rendus racontent ces rencontres.</p>"
                "<p>Nous en avons gardé l’essentiel : des lignes de conduite plutôt qu’un contrat, une porte sur le "
                "Web et une autre au téléphone, la liberté de partir. Nous y avons ajouté une conviction : la "
                "compétence compte, pas l’âge. C’est pourquoi personne ne vous le demandera.</p>",
                "<p>The idea was born in Quebec, on Twitter, in February 2010. On March 4 it was presented at an "
                "evening called Focus20, where the room answered three questions. On May 26, in Montréal, a Webcom "
                "panel took it up. Our two reports tell the story of those gatherings.</p>"
                "<p>We kept the essentials: guidelines rather than a contract, one door on the Web and another on "
                "the telephone, the freedom to leave. We added one conviction: skill counts, age does not. That is "
                "why nobody will ask yours.</p>",
            )
        ),
        Picture(
            "reciprocite",
            T(
                (
                    "Deux personnes face à face ; entre elles, deux flèches tournent autour de deux formes qui "
                    "s’emboîtent."
                ),
                "Two people face to face; between them, two arrows turn around two shapes that fit together.",
            ),
            T("Ce qui va d’un côté revient de l’autre.", "What goes one way comes back the other."),
        ),
        Heading(T("Qui s’en occupe", "Who looks after it")),
        Text(
            T(
                "<p>Mentorat 2.0 est une association sans but lucratif. Une coordonnatrice à temps partiel, six "
                "bénévoles et une boîte à lettres. L’ordinateur nous suggère des rapprochements ; c’est toujours "
                "une personne qui lit votre demande, décroche le téléphone et décide.</p>"
                "<p>Nous vivons de petits dons et de la générosité de gens qui prêtent des salles. Nous n’avons "
                "ni commanditaire à vous présenter ni service à vous vendre.</p>",
                "<p>Mentorat 2.0 is a non-profit association. One part-time coordinator, six volunteers and a "
                "mailbox. The computer suggests who might suit whom; it is always a person who reads your request, "
                "picks up the phone and decides.</p>"
                "<p>We get by on small donations and on the kindness of people who lend us rooms. We have no sponsor "
                "to introduce and nothing to sell you.</p>",
            )
        ),
        Heading(T("Ce que ça coûte, ce que ça engage", "What it costs, what it commits you to")),
        Questions(
            (
                (
                    T("Combien ça coûte ?", "How much does it cost?"),
                    T(
                        (
                            "<p>Rien, ni pour entrer, ni pour rester. Aucun argent ne circule entre les deux moitiés d’un "
                            "duo.</p>"
                        ),
                        (
                            "<p>Nothing, whether to join or to stay. No money changes hands between the two halves "
                            "of a pair.</p>"
                        ),
                    ),
                ),
                (
                    T("Faut-il ouvrir un compte ?", "Do I need an account?"),
                    T(
                        (
                            "<p>Non. Ni compte, ni mot de passe, ni application. Un lien dans un message, ou un coup de fil, "
                            "suffit.</p>"
                        ),
                        "<p>No. No account, no password, no app. A link in a message, or a phone call, is enough.</p>",
                    ),
                ),
                (
                    T("À quoi est-ce que je m’engage ?", "What am I committing to?"),
                    T(
                        (
                            "<p>À rien par écrit. Nous vous demandons d’être à l’heure, d’écouter, et de dire à l’autre "
                            "quand vous arrêtez.</p>"
                        ),
                        (
                            "<p>Nothing in writing. We ask you to be on time, to listen, and to tell the other person when "
                            "you stop.</p>"
                        ),
                    ),
                ),
                (
                    T(
                        "Je connais un peu les deux. De quel côté suis-je ?",
                        "I know a bit of both. Which side am I on?",
                    ),
                    T(
                        (
                            "<p>Du vôtre. Le répertoire n’a pas de côtés : chaque profil dit ce qu’il apporte et ce qu’il "
                            "cherche.</p>"
                        ),
                        (
                            "<p>Your own. The directory has no sides: every profile says what it brings and what it is "
                            "looking for.</p>"
                        ),
                    ),
                ),
            )
        ),
        Heading(T("Nous joindre", "Reaching us")),
        Text(
            T(
                "<ul><li>Téléphone : <a href='tel:+14185550142'>418 555-0142</a>, du lundi au jeudi, de 9 h à 16 "
                "h, le mardi jusqu’à 20 h. Le répondeur est écouté chaque matin.</li>"
                "<li>Courriel : <a href='mailto:bonjour@example.org'>bonjour@example.org</a></li>"
                "<li>Poste : Mentorat 2.0, case postale 2010, Québec (Québec) G0A 0A0</li></ul>",
                "<ul><li>Phone: <a href='tel:+14185550142'>418 555-0142</a>, Monday to Thursday, 9 a.m. to 4 p.m., "
                "Tuesdays until 8 p.m. The answering machine is checked every morning.</li>"
                "<li>Email: <a href='mailto:bonjour@example.org'>bonjour@example.org</a></li>"
                "<li>Mail: Mentorat 2.0, P.O. Box 2010, Québec City, Quebec G0A 0A0</li></ul>",
            )
        ),
        Action(
            T("Voyez qui est là", "See who is here"),
            T("Ouvrir le répertoire", "Open the directory"),
            "directory",
        ),
    ),
)
