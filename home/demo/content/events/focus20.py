"""Report: the evening of 4 March 2010 where the idea was put to a room.

Known from blog posts of the time: the date, the name of the evening, that a conversation begun on Twitter on 9 February led to
it, that three questions were asked, and the sense of the first two. The rest is told in our own words, and the report says so.
"""

from datetime import date

from home.demo.content.events.focus20_answers import FOCUS20_ASKED
from home.demo.content.shapes import Action, Callout, Event, Heading, Picture, ProgrammeItem, T, Text

FOCUS20 = Event(
    slug=T("focus20-mentorat-2-0", "focus20-mentorat-2-0"),
    title=T("Focus20 : une idée, trois questions", "Focus20: one idea, three questions"),
    description=T(
        (
            "Le 4 mars 2010, l’idée du mentorat 2.0 est présentée au Focus20, et la salle répond à trois "
            "questions. Le compte rendu."
        ),
        (
            "On March 4, 2010, the idea of mentorat 2.0 was presented at Focus20, and the room answered three "
            "questions. The report."
        ),
    ),
    starts=date(2010, 3, 4),
    start_time="18:30",
    end_time="21:00",
    place=T("Québec", "Québec City"),
    address=None,
    capacity_note=None,
    announcement=(
        Text(
            T(
                (
                    "<p>Depuis le 9 février, des gens en parlent sur Twitter : et si une personne à l’aise avec le "
                    "Web et une personne rompue aux affaires devenaient mentors l’une de l’autre, à tour de rôle ? "
                    "Le 4 mars, les premiers résultats de la conversation seront présentés au Focus20. Ensuite, la "
                    "parole est à la salle : trois questions, un crayon, et vos réponses.</p>"
                ),
                (
                    "<p>People have been talking about it on Twitter since February 9: what if someone at ease with "
                    "the Web and someone seasoned in business became each other’s mentors, in turn? On March 4, the "
                    "first results of that conversation will be presented at Focus20. Then the floor belongs to the "
                    "room: three questions, a pencil, and your answers.</p>"
                ),
            )
        ),
    ),
    programme=(
        ProgrammeItem("18:30", T("Accueil", "Doors open")),
        ProgrammeItem(
            "19:00",
            T("Le mentorat 2.0, l’idée et ses premiers échos", "The idea of mentorat 2.0, and its first echoes"),
            T(
                "Ce que trois semaines de conversation en ligne ont fait ressortir.",
                ("What three weeks of talk online brought out."),
            ),
        ),
        ProgrammeItem(
            "19:30",
            T("Trois questions à la salle", "Three questions to the room"),
            T("On répond par écrit, puis de vive voix.", "Answered on paper first, then aloud."),
        ),
    ),
    report_summary=T(
        (
            "<p>L’idée tenait en une phrase : chacune des deux moitiés est mentor à son tour. Après la "
            "présentation, les gens présents ont répondu à trois questions. De leurs réponses, trois choses "
            "sont restées et font encore ce programme : des <b>lignes de conduite plutôt qu’un contrat</b>, "
            "une porte d’entrée <b>sur le Web et hors du Web</b>, et le droit de s’arrêter.</p>"
        ),
        (
            "<p>The idea fit in one sentence: each of the two halves is the mentor in turn. After the presentation, "
            "the people there answered three questions. Three things from their answers stayed, and still make this "
            "programme what it is: <b>guidelines rather than a contract</b>, a way in <b>on the Web and off it</b>, "
            "and the right to stop.</p>"
        ),
    ),
    report=(
        Heading(T("D’un fil Twitter à une salle", "From a thread to a room")),
        Text(
            T(
                "<p>La conversation avait commencé en ligne le 9 février 2010, à coups de cent quarante "
                "caractères. Trois semaines plus tard, le 4 mars, elle s’est retrouvée dans une salle, au "
                "Focus20, avec des chaises et des manteaux mouillés.</p>"
                "<p>La définition présentée ce soir-là parlait de deux savoir-être : celui de l’entrepreneuriat, "
                "celui du Web. Aucun des deux ne s’apprend dans un manuel. Les deux s’attrapent au contact de "
                "quelqu’un. D’où l’idée de mettre les gens en contact, et de le faire dans les deux sens.</p>",
                "<p>The conversation had begun online on February 9, 2010, a hundred and forty characters at a time. "
                "Three weeks later, on March 4, it found itself in a room, at Focus20, with chairs and wet coats.</p>"
                "<p>The definition presented that evening spoke of two ways of being: that of running a business, "
                "and that of the Web. Neither is learned from a manual. Both are caught from someone. Hence the idea "
                "of bringing people together, and of doing it in both directions.</p>",
            )
        ),
        Heading(T("La salle répond", "The room answers")),
        Text(
            T(
                "<p>On aurait pu finir par des applaudissements. On a fini par du travail : trois questions, "
                "posées à tout le monde. Les réponses sont plus bas. Elles ne sont pas d’accord entre elles, et "
                "c’est ce qui les rend utiles.</p>"
                "<p>La question du cadre a fait le plus de chemin. Le soir même, un participant y pensait encore "
                "sur la route et l’écrivait sur son blogue en rentrant : des lignes de conduite, oui ; un code "
                "ou un contrat, non.</p>",
                "<p>It could have ended with applause. It ended with work: three questions, put to everyone. The "
                "answers are further down. They don’t agree with each other, which is what makes them useful.</p>"
                "<p>The question of a framework travelled furthest. That same night one participant was still "
                "turning it over on the road, and wrote on his blog when he got home: guidelines, yes; a code or "
                "a contract, no.</p>",
            )
        ),
        Heading(T("Ce que nous en avons gardé", "What we kept")),
        Text(
            T(
                "<ul><li>Le mot <i>lignes de conduite</i>, et la méfiance envers le formulaire à signer.</li>"
                "<li>L’entrée par téléphone et par la poste, parce qu’on ne trouve pas sur le Web les gens qui "
                "n’y vont pas.</li>"
                "<li>L’idée qu’une personne, et non un calcul, propose les duos.</li>"
                "<li>La phrase « à tour de rôle », que nous n’avons jamais eu à changer.</li></ul>",
                "<ul><li>The word <i>guidelines</i>, and a distrust of forms to sign.</li>"
                "<li>A way in by phone and by mail, because you don’t find on the Web the people who don’t go "
                "there.</li>"
                "<li>The idea that a person, not a calculation, proposes the pairs.</li>"
                "<li>The words “in turn”, which we have never had to change.</li></ul>",
            )
        ),
        Callout(
            "attention",
            T("D’où vient ce compte rendu", "Where this report comes from"),
            T(
                (
                    "<p>La date, le nom de la soirée, l’existence des trois questions et le sens des deux premières "
                    "sont connus par des billets publiés à l’époque. L’horaire, la troisième question et le détail "
                    "des réponses ont été recomposés, dans nos mots, pour ce site. Aucune réponse n’est citée mot "
                    "pour mot.</p>"
                ),
                (
                    "<p>The date, the name of the evening, the fact that three questions were asked and the gist of "
                    "the first two are known from posts published at the time. The schedule, the third question and "
                    "the detail of the answers have been reconstructed for this site, in our own words. No answer is "
                    "a word-for-word quotation.</p>"
                ),
            ),
        ),
        Action(
            T("Les lignes de conduite nées de cette soirée", "The guidelines that grew out of that evening"),
            T("Lire les lignes de conduite", "Read the guidelines"),
            "guidelines",
        ),
    ),
    pictures=(
        Picture(
            "soiree-focus20",
            T(
                (
                    "Dans une salle sombre, une conférencière montre à l’écran deux formes qui s’emboîtent ; le "
                    "public est vu de dos."
                ),
                (
                    "In a dark room, a speaker points to a screen showing two shapes that fit together; the audience "
                    "is seen from behind."
                ),
            ),
            T("L’idée, en une phrase et deux formes.", "The idea, in one sentence and two shapes."),
        ),
        Picture(
            "salle",
            T(
                "Une salle pleine, vue de face ; plusieurs mains sont levées.",
                "A full room seen from the front; several hands are up.",
            ),
            T("Trois questions, et tout le monde a un avis.", "Three questions, and everyone has an opinion."),
        ),
        Picture(
            "tableau-blanc",
            T(
                (
                    "À un tableau blanc couvert de papillons adhésifs, une personne dessine deux formes qui "
                    "s’emboîtent ; une autre l’écoute."
                ),
                (
                    "At a whiteboard covered in sticky notes, someone draws two shapes that fit together while "
                    "another person listens."
                ),
            ),
            T(
                "Les réponses, une par papillon, à la recherche de leurs voisines.",
                ("The answers, one to a note, looking for their neighbours."),
            ),
        ),
    ),
    asked=FOCUS20_ASKED,
    links=(
        (
            T(
                "Les conditions de succès du mentorat 2.0 : billet de 2010 sur les réponses à la première question",
                (
                    "The conditions for success of mentorat 2.0: a 2010 post on the answers to the first question "
                    "(in French)"
                ),
            ),
            "https://kimauclair.ca/conditions-succes-mentorat20/",
        ),
    ),
    picture="soiree-focus20",
)
