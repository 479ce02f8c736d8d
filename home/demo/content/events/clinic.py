"""What comes: a clinic over lunch, online and by telephone."""

from datetime import timedelta

from home.demo.content.shapes import Callout, Event, Heading, ProgrammeItem, Questions, Steps, T, Text

CLINIC = Event(
    slug=T("clinique-trouver-son-duo", "clinic-finding-your-pair"),
    title=T("Clinique numéro un : trouver son duo", "Clinic number one: finding your pair"),
    description=T(
        (
            "Quarante-cinq minutes, en ligne ou au téléphone, pour écrire vos deux phrases : ce que vous "
            "apportez, ce que vous aimeriez apprendre."
        ),
        (
            "Forty-five minutes, online or by phone, to write your two sentences: what you bring and what you would "
            "like to learn."
        ),
    ),
    starts=timedelta(days=9),
    start_time="12:05",
    end_time="12:50",
    place=T("En ligne ou au téléphone", "Online or by phone"),
    address=None,
    capacity_note=T(
        "Vingt personnes. S’il y en a davantage, nous recommençons la semaine suivante.",
        "Twenty people. If there are more, we’ll do it again the following week.",
    ),
    online_url="https://example.org/clinique",
    announcement=(
        Text(
            T(
                "<p>« Je n’ai rien à montrer à personne. » Nous l’entendons à chaque clinique, de la part de "
                "gens qui tiennent un commerce depuis quinze ans ou qui ont bâti trois sites. Sur l’heure du "
                "dîner, à plusieurs, on trouve.</p>"
                "<p>Vous repartirez avec deux phrases prêtes pour le répertoire, ou pour une demande de "
                "jumelage. Rien d’autre au menu. Mangez pendant, fermez votre caméra si vous voulez.</p>",
                "<p>“I have nothing to show anyone.” We hear it at every clinic, from people who have run a shop for "
                "fifteen years or built three websites. Over a lunch hour, with a few others, you find something.</p>"
                "<p>You will leave with two sentences ready for the directory, or for a pairing request. Nothing "
                "else on the menu. Eat while we talk, turn your camera off if you like.</p>",
            )
        ),
        Callout(
            "idea",
            T("Sans écran", "Without a screen"),
            T(
                (
                    "<p>Appelez au <a href='tel:+14185550142'>418 555-0142</a> dix minutes avant : nous vous relions "
                    "à la conversation. La feuille de travail peut vous arriver par la poste si vous la demandez "
                    "quelques jours d’avance.</p>"
                ),
                (
                    "<p>Call <a href='tel:+14185550142'>418 555-0142</a> ten minutes before: we will connect you to "
                    "the conversation. The worksheet can come by mail if you ask a few days ahead.</p>"
                ),
            ),
        ),
        Heading(T("Comment ça se passe", "How it goes")),
        Steps(
            (
                (
                    T("Deux listes", "Two lists"),
                    T(
                        (
                            "<p>Cinq minutes, chacun pour soi : ce qu’on vous demande souvent, ce que vous faites semblant "
                            "de comprendre.</p>"
                        ),
                        "<p>Five minutes on your own: what people often ask you, what you pretend to understand.</p>",
                    ),
                ),
                (
                    T("Une autre oreille", "Another ear"),
                    T(
                        (
                            "<p>Deux par deux, vous lisez. L’autre entoure ce qui l’intéresse. C’est rarement ce que "
                            "vous pensiez.</p>"
                        ),
                        (
                            "<p>Two by two, you read them out. The other person circles what interests them. It is "
                            "seldom what you expected.</p>"
                        ),
                    ),
                ),
                (
                    T("Deux phrases", "Two sentences"),
                    T(
                        "<p>On les écrit, on les lit au groupe, on coupe ce qui dépasse.</p>",
                        "<p>You write them, read them to the group, and trim what sticks out.</p>",
                    ),
                ),
            )
        ),
        Questions(
            (
                (
                    T("Faut-il s’inscrire ?", "Do I need to register?"),
                    T(
                        (
                            "<p>Un mot à <a href='mailto:bonjour@example.org'>bonjour@example.org</a> ou un coup de fil nous "
                            "aide à prévoir. Si vous arrivez sans prévenir, entrez quand même.</p>"
                        ),
                        (
                            "<p>A line to <a href='mailto:bonjour@example.org'>bonjour@example.org</a> or a phone call helps "
                            "us plan. If you turn up unannounced, come in anyway.</p>"
                        ),
                    ),
                ),
                (
                    T("Est-ce enregistré ?", "Is it recorded?"),
                    T(
                        "<p>Non. Ce qui se dit à midi cinq est oublié à midi cinquante.</p>",
                        "<p>No. What is said at five past twelve is forgotten by ten to one.</p>",
                    ),
                ),
            )
        ),
    ),
    programme=(
        ProgrammeItem("12:05", T("Deux listes, en silence", "Two lists, in silence")),
        ProgrammeItem("12:15", T("À deux : lire et entourer", "Two by two: read and circle")),
        ProgrammeItem(
            "12:30",
            T("Écrire ses deux phrases", "Write your two sentences"),
            T("Avec l’aide du groupe pour qui le souhaite.", "With the group’s help for anyone who wants it."),
        ),
        ProgrammeItem(
            "12:45", T("Et maintenant ? Répertoire, demande, téléphone", ("What now? Directory, request, phone"))
        ),
    ),
    picture="telephone",
)
