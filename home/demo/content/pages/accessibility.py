"""Accessibility: what is aimed at, what to do when something blocks."""

from home.demo.content.pages.texts import StandardText
from home.demo.content.shapes import Callout, Heading, Steps, T, Text

ACCESSIBILITY = StandardText(
    slug=T("accessibilite", "accessibility"),
    title=T("Accessibilité", "Accessibility"),
    description=T(
        (
            "Ce site vise les WCAG 2.2, niveau AA. Ce qui marche, ce qui accroche encore, et quoi faire si "
            "une page vous bloque."
        ),
        "This site aims for WCAG 2.2, level AA. What works, what still gets in the way, and what to do if a page "
        "blocks you.",
    ),
    introduction=T(
        (
            "Une page qui vous arrête est une panne, au même titre qu’un serveur éteint. Dites-le-nous : "
            "nous la réparons, et entre-temps nous vous aidons autrement."
        ),
        (
            "A page that stops you is broken, just as surely as a server that is down. Tell us: we’ll fix it, and "
            "help you some other way in the meantime."
        ),
    ),
    body=(
        Callout(
            "attention",
            T("Quelque chose vous bloque ?", "Is something blocking you?"),
            T(
                (
                    "<p>Appelez au <a href='tel:+14185550142'>418 555-0142</a> ou écrivez à <a "
                    "href='mailto:bonjour@example.org'>bonjour@example.org</a>. Dites quelle page, ce que vous "
                    "vouliez faire et avec quel appareil. Nous répondons en deux jours ouvrables.</p>"
                ),
                (
                    "<p>Call <a href='tel:+14185550142'>418 555-0142</a> or write to <a "
                    "href='mailto:bonjour@example.org'>bonjour@example.org</a>. Say which page, what you wanted to "
                    "do and with what device. We answer within two working days.</p>"
                ),
            ),
        ),
        Heading(T("Ce que nous visons", "What we aim for")),
        Text(
            T(
                "<p>Les <a href='https://www.w3.org/TR/WCAG22/'>Règles pour l’accessibilité des contenus Web "
                "(WCAG) 2.2</a>, niveau AA, sur toutes les pages, en français et en anglais. Concrètement :</p>"
                "<ul><li>tout se fait au clavier, et l’on voit toujours où l’on est ;</li>"
                "<li>les lecteurs d’écran trouvent des titres, des repères et des étiquettes à leur place ;</li>"
                "<li>le texte grossit jusqu’à 400 % sans se cacher ;</li>"
                "<li>les contrastes tiennent en thème clair comme en thème sombre ;</li>"
                "<li>rien ne bouge si vous avez demandé moins d’animations ;</li>"
                "<li>les formulaires disent en mots ce qui manque et gardent ce que vous avez écrit ;</li>"
                "<li>le site fonctionne sans JavaScript et avec une connexion lente.</li></ul>",
                "<p>The <a href='https://www.w3.org/TR/WCAG22/'>Web Content Accessibility Guidelines (WCAG) 2.2</a>, "
                "level AA, on every page, in French and in English. In practice:</p>"
                "<ul><li>everything can be done from the keyboard, and you always see where you are;</li>"
                "<li>screen readers find headings, landmarks and labels where they should be;</li>"
                "<li>text grows to 400% without being cut off;</li>"
                "<li>contrast holds in the light theme and in the dark one;</li>"
                "<li>nothing moves if you asked for less motion;</li>"
                "<li>forms say in words what is missing and keep what you wrote;</li>"
                "<li>the site works without JavaScript and on a slow connection.</li></ul>",
            )
        ),
        Heading(T("Ce qui accroche encore", "What still gets in the way")),
        Text(
            T(
                (
                    "<p>Les blogues et les sites des personnes du répertoire ne dépendent pas de nous. Une vidéo "
                    "venue d’ailleurs n’a pas toujours de sous-titres : demandez-nous le texte. Nos modèles à "
                    "remplir sont faits pour la main ; si la main est l’obstacle, nous les remplissons avec vous au "
                    "téléphone.</p>"
                ),
                (
                    "<p>The blogs and sites of people in the directory are beyond our control. A video from "
                    "elsewhere may lack captions: ask us for the text. Our fill-in templates are made for "
                    "handwriting; if handwriting is the obstacle, we’ll fill them in with you on the phone.</p>"
                ),
            )
        ),
        Heading(T("Sans le site", "Without the site")),
        Text(
            T(
                "<p>Chaque page s’imprime proprement. Et tout ce qui se fait ici se fait aussi au téléphone ou par "
                "la poste : entrer au répertoire, proposer un duo, recevoir les fiches, arrêter. Nous imprimons en "
                "gros caractères sur demande, sans frais.</p>"
                "<p>Aux événements, l’annonce dit si l’entrée est de plain-pied et s’il y a un coin calme. Pour un "
                "service d’interprétation, une place près de la porte ou autre chose, appelez-nous une semaine "
                "d’avance.</p>",
                "<p>Every page prints cleanly. And everything that can be done here can also be done by phone or by "
                "mail: joining the directory, proposing a pair, receiving the cards, stopping. We print in large "
                "type on request, free of charge.</p>"
                "<p>For events, the announcement says whether the entrance is step-free and whether there is a quiet "
                "corner. For an interpreter, a seat by the door or anything else, call us a week ahead.</p>",
            )
        ),
        Heading(T("Comment nous vérifions", "How we check")),
        Steps(
            (
                (
                    T("À chaque changement", "At every change"),
                    T(
                        (
                            "<p>Un contrôle automatique passe sur chaque sorte de page, dans les deux langues et les deux "
                            "thèmes. Il trouve à peu près un tiers des problèmes.</p>"
                        ),
                        (
                            "<p>An automatic check goes over every type of page, in both languages and both themes. It finds "
                            "about a third of the problems.</p>"
                        ),
                    ),
                ),
                (
                    T("Avant chaque grande nouveauté", "Before anything big and new"),
                    T(
                        "<p>Une personne fait le chemin complet, du répertoire à la demande, sans souris.</p>",
                        "<p>Someone goes all the way, from the directory to the request, without a mouse.</p>",
                    ),
                ),
                (
                    T("Le reste du temps", "The rest of the time"),
                    T(
                        (
                            "<p>C’est vous qui nous le dites. Les meilleures corrections de ce site ont commencé par un coup "
                            "de fil agacé.</p>"
                        ),
                        "<p>You tell us. The best repairs to this site began with an annoyed phone call.</p>",
                    ),
                ),
            )
        ),
    ),
)
