"""Report: the panel on reverse mentoring and social media, Webcom, Montréal, 26 May 2010.

Known from posts of the time: the date, the town, some thirty speakers in four tracks, the real-time Web as the day's thread, and the
subject of the panel. What was said is told in our own words and by roles only, and the report says so.
"""

from datetime import date

from home.demo.content.shapes import Asked, Callout, Event, Heading, Picture, Quotation, T, Text

WEBCOM = Event(
    slug=T("webcom-mentorat-inverse", "webcom-reverse-mentoring"),
    title=T("Webcom : le mentorat inversé et les médias sociaux", "Webcom: reverse mentoring and social media"),
    description=T(
        (
            "Le 26 mai 2010 à Montréal, une table ronde du Webcom parle de mentorat inversé et de médias sociaux. Ce "
            "qu’on y a demandé, ce qu’on en retient."
        ),
        (
            "On May 26, 2010, in Montréal, a Webcom panel discussed reverse mentoring and social media. What was "
            "asked, and what stays with us."
        ),
    ),
    starts=date(2010, 5, 26),
    start_time="08:00",
    end_time="18:00",
    place=T("Montréal", "Montréal"),
    address=None,
    capacity_note=None,
    announcement=(
        Text(
            T(
                (
                    "<p>Le Webcom réunit à Montréal, le temps d’une journée, une trentaine de conférencières et de "
                    "conférenciers autour du Web en temps réel. L’une des tables rondes porte sur une question qui "
                    "nous touche de près : comment des gens de métier et des gens du Web peuvent-ils s’apprendre les "
                    "médias sociaux et la communication, dans les deux sens ?</p>"
                ),
                (
                    "<p>For one day in Montréal, Webcom brings together some thirty speakers around the real-time "
                    "Web. One of the panels takes up a question close to us: how can seasoned professionals and Web "
                    "people teach each other social media and communication, in both directions?</p>"
                ),
            )
        ),
    ),
    report_summary=T(
        (
            "<p>Entre l’entreprise, le marketing et les relations publiques, une table ronde a pris le temps de "
            "parler de deux personnes assises à la même table. Le <b>mentorat inversé</b> y est apparu pour ce qu’il "
            "est : non pas un cours d’informatique donné au patron, mais un échange de métiers.</p>"
        ),
        (
            "<p>Amid talk of enterprise, marketing and public relations, one panel took the time to talk about two "
            "people at the same table. <b>Reverse mentoring</b> came across as what it is: not a computer lesson for "
            "the boss, but a trade of trades.</p>"
        ),
    ),
    report=(
        Heading(T("Une grosse journée, une petite question", "A big day, a small question")),
        Text(
            T(
                "<p>Ce jour-là, tout allait vite : le fil conducteur du Webcom était le Web en temps réel, et les "
                "volets s’appelaient tous quelque chose 2.0. La table ronde sur le mentorat inversé allait à "
                "contre-courant. On y a parlé de lenteur, de confiance et de la peur d’avoir l’air perdu.</p>"
                "<p>Le constat de départ circulait depuis le printemps dans le milieu des communications. Des gens "
                "qui connaissent la stratégie par cœur se sentent étrangers dans les médias sociaux. D’autres, qui "
                "bâtissent ces médias tous les jours, aimeraient être guidés dans le métier. Guidés, pas dirigés.</p>",
                "<p>Everything moved fast that day: Webcom’s common thread was the real-time Web, and every "
                "track was called something 2.0. The panel on reverse mentoring went against the current. It "
                "spoke of slowness, of trust, and of the fear of looking lost.</p>"
                "<p>The starting point had been going around the communications trade since spring. People who "
                "know strategy by heart feel like strangers in social media. Others, who build those media every "
                "day, would like to be guided in the trade. Guided, not managed.</p>",
            )
        ),
        Heading(T("Ce qui distingue l’échange du cours", "What sets an exchange apart from a class")),
        Text(
            T(
                "<p>Montrer où cliquer prend un après-midi. Comprendre pourquoi on répond en public à quelqu’un "
                "qui se plaint, et sur quel ton, prend des mois. La technique n’était pas le sujet ; la culture "
                "l’était. Or une culture ne s’enseigne pas à sens unique.</p>"
                "<p>Dans l’autre direction, même chose. Le gabarit d’un communiqué s’apprend vite. Savoir quand "
                "ne pas en envoyer, c’est le fruit de vingt crises, et ça se raconte à deux, porte fermée.</p>",
                "<p>Showing where to click takes an afternoon. Understanding why you answer a complaint in "
                "public, and in what tone, takes months. Technique was not the subject; culture was. And a "
                "culture can’t be taught one way.</p>"
                "<p>The same goes in the other direction. A press release template is quickly learned. Knowing "
                "when not to send one is the fruit of twenty crises, and it gets told one to one, behind a "
                "closed door.</p>",
            )
        ),
        Quotation(
            T(
                "J’avais peur qu’on me montre des boutons. On m’a montré comment les gens se parlent.",
                "I was afraid of being shown buttons. I was shown how people talk to each other.",
            ),
            T("Une relationniste", "A public relations practitioner"),
        ),
        Heading(T("Pour la suite", "What came next")),
        Text(
            T(
                (
                    "<p>Nous en avons tiré deux habitudes. La première : dans notre répertoire, tout le monde "
                    "remplit les deux colonnes, ce qu’il apporte et ce qu’il cherche. La seconde : les fiches de "
                    "conversation commencent par un client, un lecteur ou une plainte, jamais par un outil.</p>"
                ),
                (
                    "<p>We drew two habits from it. First: in our directory, everyone fills in both columns, what "
                    "they bring and what they are looking for. Second: the conversation cards start from a customer, "
                    "a reader or a complaint, never from a tool.</p>"
                ),
            )
        ),
        Callout(
            "attention",
            T("D’où vient ce compte rendu", "Where this report comes from"),
            T(
                (
                    "<p>La date, la ville et le sujet de la table ronde sont ceux de l’événement. Les heures sont "
                    "approximatives. Les échanges sont recomposés dans nos mots, par rôles, à titre d’illustration ; "
                    "ils n’engagent aucune des personnes invitées.</p>"
                ),
                (
                    "<p>The date, the city and the subject of the panel are the event’s own. The times are "
                    "approximate. The discussion is retold in our own words, by roles, as an illustration; it speaks "
                    "for none of the people invited.</p>"
                ),
            ),
        ),
    ),
    pictures=(
        Picture(
            "panel-webcom",
            T(
                "Quatre personnes assises côte à côte à une longue table, chacune avec un micro, devant un public.",
                "Four people side by side at a long table, each with a microphone, in front of an audience.",
            ),
            T(
                "Une table ronde bien droite et, pour une fois, personne au bout.",
                ("A panel, and for once nobody at the head of the table."),
            ),
        ),
        Picture(
            "salle",
            T(
                "Une salle pleine, vue de face ; plusieurs mains sont levées.",
                "A full room seen from the front; several hands are up.",
            ),
            T(
                "Après la table ronde, la conversation a gagné la salle.",
                ("After the panel, the conversation spread to the room."),
            ),
        ),
    ),
    asked=(
        Asked(
            T(
                "Qu’apprend-on en premier, de chaque côté ?",
                "What does each side learn first?",
            ),
            (
                (
                    T(
                        "À se taire et à lire. Un mois à suivre les conversations avant d’écrire un mot.",
                        "To keep quiet and read. A month of following conversations before writing a word.",
                    ),
                    T("Une directrice des communications", "A communications director"),
                ),
                (
                    T(
                        "À poser la question “à qui ça sert ?” avant d’ouvrir un compte de plus.",
                        "To ask ‘who is this for?’ before opening one more account.",
                    ),
                    T("Un animateur de communauté", "A community manager"),
                ),
                (
                    T(
                        "Qu’on peut répondre “je ne sais pas encore” en public sans perdre un client.",
                        "That you can answer ‘I don’t know yet’ in public without losing a customer.",
                    ),
                    T("Un propriétaire de PME", "A small-business owner"),
                ),
                (
                    T(
                        "À lire un budget. J’avais des idées ; je ne savais pas ce qu’elles coûtaient.",
                        "To read a budget. I had ideas; I didn’t know what they cost.",
                    ),
                    T("Une rédactrice Web", "A Web writer"),
                ),
            ),
        ),
        Asked(
            T(
                "Qu’est-ce qui retient les gens d’expérience d’essayer ?",
                "What keeps people with experience from trying?",
            ),
            (
                (
                    T(
                        (
                            "La peur de poser une question de trop devant leur équipe. Avec quelqu’un de l’extérieur, elle "
                            "tombe."
                        ),
                        (
                            "The fear of asking one question too many in front of their team. With someone from "
                            "outside, it goes away."
                        ),
                    ),
                    T("Une conseillère en gestion", "A management consultant"),
                ),
                (
                    T(
                        "Le vocabulaire. On leur parle d’outils qui auront changé de nom à Noël.",
                        "The vocabulary. They hear about tools that will have changed names by Christmas.",
                    ),
                    T("Un formateur", "A trainer"),
                ),
                (
                    T(
                        (
                            "Rien ne les retient. Personne ne leur a demandé ce qu’ils offraient en échange, et recevoir "
                            "sans rendre les gêne."
                        ),
                        (
                            "Nothing does. Nobody asked what they would offer in exchange, and they dislike receiving "
                            "without giving back."
                        ),
                    ),
                    T("Une entrepreneure", "An entrepreneur"),
                ),
            ),
        ),
        Asked(
            T(
                "Faut-il que ce soit dans la même entreprise ?",
                "Does it have to be inside one company?",
            ),
            (
                (
                    T(
                        (
                            "Non. Avec son patron, on choisit ses mots. Avec une libraire de l’autre bout de la ville, on "
                            "dit les vraies affaires."
                        ),
                        (
                            "No. With your boss you choose your words. With a bookseller from across town you say what you "
                            "mean."
                        ),
                    ),
                    T("Un programmeur", "A programmer"),
                ),
                (
                    T(
                        "Ça peut marcher dedans, si personne n’évalue personne. C’est un gros si.",
                        "It can work inside, if nobody appraises anybody. That is a big if.",
                    ),
                    T("Une responsable des ressources humaines", "A human resources manager"),
                ),
                (
                    T(
                        "Deux métiers différents, c’est mieux : on est obligé de tout expliquer.",
                        "Two different trades are better: you have to explain everything.",
                    ),
                    None,
                ),
            ),
        ),
    ),
    picture="panel-webcom",
)
