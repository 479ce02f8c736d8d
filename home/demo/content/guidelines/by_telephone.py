"""Principle: a pair can live by telephone."""

from home.demo.content.shapes import Callout, Guideline, Heading, Quotation, Steps, T, Text

BY_TELEPHONE = Guideline(
    kind="principle",
    slug=T("se-parler-au-telephone", "talking-by-telephone"),
    title=T("Se parler au téléphone", "Talking on the phone"),
    description=T(
        (
            "Un duo peut vivre au téléphone, même pour apprendre le Web. Comment montrer sans écran, et "
            "tenir une heure sans se perdre."
        ),
        (
            "A pair can work by phone, even to learn about the Web. How to show things without a screen, and get "
            "through an hour together."
        ),
    ),
    in_short=(
        T("Le téléphone n’est pas un plan B.", "The telephone is not second best."),
        T("Postez ou imprimez d’avance ce dont vous parlerez.", "Mail or print beforehand what you will talk about."),
        T("Dites ce que vous voyez, dans l’ordre, sans courir.", "Say what you see, in order, without rushing."),
    ),
    picture="telephone",
    related=("premiere-rencontre-en-personne", "ecouter-vraiment", "prendre-le-temps"),
    body=(
        Text(
            T(
                "<p>La moitié de nos participants préfèrent de loin le téléphone à l’écran. D’autres vivent là "
                "où la vidéo fige aux trois mots. Au téléphone, on s’entend, on prend des notes à la main et "
                "personne ne surveille son propre visage dans un coin.</p>"
                "<p>Oui, on peut y apprendre le Web. Un duo de La Tuque l’a fait tout un hiver.</p>",
                "<p>Half of our participants much prefer the telephone to a screen. Others live where video "
                "freezes every three words. On the phone you hear each other, you take notes by hand, and nobody "
                "stares at their own face in a corner.</p>"
                "<p>Yes, you can learn about the Web this way. A pair from La Tuque did it for a whole winter.</p>",
            )
        ),
        Callout(
            "example",
            T("L’inventaire par la poste", "Taking stock by mail"),
            T(
                (
                    "<p>Un marchand de laine voulait comprendre ce que ses clientes voient quand elles le cherchent. "
                    "Sa moitié, bibliothécaire et très à l’aise en ligne, a imprimé six pages de résultats, les a "
                    "numérotées et les a mises à la poste. Le jeudi suivant, chacun avec la même liasse et un crayon "
                    "rouge, ils l’ont lue ensemble au téléphone. À la page 4, il a trouvé son ancien numéro. Ça "
                    "expliquait bien des choses.</p>"
                ),
                (
                    "<p>A yarn merchant wanted to understand what his customers see when they look him up. His other "
                    "half, a librarian who is very much at ease online, printed six pages of results, numbered them "
                    "and put them in the mail. The following Thursday, each with the same pages and a red pencil, "
                    "they read through them on the phone. On page 4 he found his old phone number. It explained a "
                    "great deal.</p>"
                ),
            ),
        ),
        Heading(T("Préparer l’appel", "Preparing the call")),
        Steps(
            (
                (
                    T("Fixez l’heure, et qui appelle", "Set the time, and who calls"),
                    T(
                        (
                            "<p>Écrivez-le dans les deux agendas. Si l’interurbain coûte à l’un, c’est l’autre qui "
                            "appelle.</p>"
                        ),
                        (
                            "<p>Write it in both calendars. If long distance costs one of you, the other makes the call.</p>"
                        ),
                    ),
                ),
                (
                    T("Ayez la même feuille sous les yeux", "Have the same sheet in front of you"),
                    T(
                        (
                            "<p>Une fiche de conversation, une facture, une page imprimée. Numérotez les pages ; « le coin "
                            "en haut » ne veut rien dire au téléphone.</p>"
                        ),
                        (
                            "<p>A conversation card, an invoice, a printed page. Number the pages; “the top corner” means "
                            "nothing on the phone.</p>"
                        ),
                    ),
                ),
                (
                    T("Annoncez la durée", "Say how long"),
                    T(
                        (
                            "<p>Quarante minutes suffisent : on se fatigue plus vite à l’oreille. Prévoyez deux minutes pour "
                            "prendre des nouvelles, et prenez-les.</p>"
                        ),
                        (
                            "<p>Forty minutes is enough: ears tire faster. Allow two minutes for “how are you”, and use "
                            "them.</p>"
                        ),
                    ),
                ),
            )
        ),
        Heading(T("Guider quelqu’un sans voir son écran", "Guiding someone whose screen you can’t see")),
        Text(
            T(
                "<ul><li><b>Demandez avant de dire.</b> « Qu’est-ce qui est écrit tout en haut ? » Vous saurez "
                "où l’autre se trouve.</li>"
                "<li><b>Un geste à la fois.</b> Attendez « c’est fait » avant le suivant. Trois consignes d’un "
                "coup, et la deuxième se perd.</li>"
                "<li><b>Nommez les choses par leur texte.</b> « Le bouton Enregistrer », et non « la petite "
                "disquette ».</li>"
                "<li><b>Laissez l’autre écrire la recette.</b> La marche à suivre notée de sa main servira "
                "encore en mars. La vôtre, non.</li></ul>",
                "<ul><li><b>Ask before telling.</b> “What does it say at the very top?” Now you know where the "
                "other person is.</li>"
                "<li><b>One step at a time.</b> Wait for “done” before the next. Give three instructions at once "
                "and the second gets lost.</li>"
                "<li><b>Name things by their words.</b> “The Save button”, not “the little floppy disk”.</li>"
                "<li><b>Let the other person write the recipe.</b> Steps noted in their own hand will still work "
                "in March. Yours won’t.</li></ul>",
            )
        ),
        Heading(T("Et les affaires, sans tableau ?", "And business, without a whiteboard?")),
        Text(
            T(
                "<p>C’est là que le téléphone gagne. Parler de ses dettes, d’un client qu’on perd, d’un prix "
                "trop bas : les gens le font mieux quand on ne les regarde pas. Laissez durer les silences. Au "
                "téléphone, ils paraissent deux fois plus longs ; ils valent deux fois plus aussi.</p>"
                "<p>Finissez comme à une table : une chose apprise chacun, et la date du prochain appel, répétée "
                "à voix haute par les deux.</p>",
                "<p>This is where the telephone wins. Talking about debts, a client slipping away, a price that "
                "is too low: people do it better when nobody is looking at them. Let silences last. On the phone "
                "they seem twice as long; they are worth twice as much.</p>"
                "<p>Finish as you would at a table: one thing learned each, and the date of the next call, said "
                "aloud by both.</p>",
            )
        ),
        Quotation(
            T(
                (
                    "On s’est vus une seule fois, à la gare. Le reste s’est fait au téléphone, elle en pantoufles, "
                    "moi dans mon camion stationné."
                ),
                (
                    "We met just once, at the train station. Everything else was by phone, she in her slippers, me "
                    "in my parked truck."
                ),
            ),
            T("Un participant, La Tuque", "A participant, La Tuque"),
        ),
    ),
)
