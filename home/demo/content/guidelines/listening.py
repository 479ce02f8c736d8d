"""Principle: listen for real."""

from home.demo.content.shapes import Callout, Guideline, Heading, Questions, Quotation, Steps, T, Text

LISTENING = Guideline(
    kind="principle",
    slug=T("ecouter-vraiment", "really-listening"),
    title=T("Écouter vraiment", "Really listening"),
    description=T(
        (
            "Trois gestes pour écouter l’autre moitié de votre duo, surtout quand vous connaissez déjà la "
            "réponse. Et comment dire « je n’ai pas compris »."
        ),
        (
            "Three habits for listening to your other half, above all when you already know the answer. And "
            "how to say “I didn’t understand”."
        ),
    ),
    in_short=(
        T("Attendez trois secondes avant de répondre.", "Wait three seconds before you answer."),
        T("Redites dans vos mots avant de conseiller.", "Say it back in your own words before advising."),
        T("Un mot inconnu ? Levez la main, tout de suite.", "An unknown word? Raise your hand, right away."),
    ),
    picture="ecoute",
    related=("chacun-son-tour", "laisser-tomber-les-idees-recues", "se-parler-au-telephone"),
    body=(
        Text(
            T(
                (
                    "<p>Le pire ennemi de l’écoute, dans un duo, c’est la compétence. On entend les cinq premiers "
                    "mots, on reconnaît le problème, on part. « Ah oui, il te faut une redirection. » L’autre "
                    "n’avait pas fini. Ce n’était pas ça, la question.</p>"
                ),
                (
                    "<p>In a pair, the worst enemy of listening is being good at something. You hear five words, "
                    "recognise the problem, and off you go. “Oh, you need a redirect.” The other person hadn’t "
                    "finished. That was not the question.</p>"
                ),
            )
        ),
        Callout(
            "example",
            T("La question derrière la question", "The question behind the question"),
            T(
                "<p>Un libraire demande : « Combien coûte une application ? » Sa moitié, développeuse, a la "
                "réponse sur le bout de la langue. Elle attend. Il continue : « C’est que ma cliente du jeudi "
                "m’en parle chaque semaine. » Encore un silence. « Au fond, elle voudrait savoir quand son livre "
                "est arrivé. »</p>"
                "<p>Il ne fallait pas d’application. Il fallait un texto.</p>",
                "<p>A bookseller asks, “How much does an app cost?” His other half, a developer, has the answer "
                "on the tip of her tongue. She waits. He goes on: “It’s just that my Thursday customer brings it "
                "up every week.” Another silence. “What she really wants is to know when her book is in.”</p>"
                "<p>He didn’t need an app. He needed a text message.</p>",
            ),
        ),
        Heading(T("Trois gestes", "Three habits")),
        Steps(
            (
                (
                    T("Trois secondes", "Three seconds"),
                    T(
                        (
                            "<p>Comptez-les dans votre tête avant de parler. C’est long. La phrase la plus utile de la "
                            "rencontre arrive souvent à la deuxième.</p>"
                        ),
                        (
                            "<p>Count them in your head before speaking. They feel long. The most useful sentence of the "
                            "meeting often arrives at two.</p>"
                        ),
                    ),
                ),
                (
                    T("Redire", "Say it back"),
                    T(
                        (
                            "<p>« Si je comprends bien, le problème n’est pas le prix, c’est que tu l’annonces trop tard. » "
                            "Soit l’autre dit oui, soit il précise. Dans les deux cas, vous avancez.</p>"
                        ),
                        (
                            "<p>“If I follow you, the problem isn’t the price, it’s that you mention it too late.” "
                            "Either the other person says yes or they put you right. Either way, you’re further "
                            "along.</p>"
                        ),
                    ),
                ),
                (
                    T("Demander la permission", "Ask permission"),
                    T(
                        (
                            "<p>« Veux-tu un avis, ou veux-tu que j’écoute encore ? » On choisit plus souvent la deuxième "
                            "réponse qu’on ne le croit.</p>"
                        ),
                        (
                            "<p>“Would you like an opinion, or shall I keep listening?” People choose the second more often "
                            "than you would think.</p>"
                        ),
                    ),
                ),
            )
        ),
        Heading(T("La main levée", "The raised hand")),
        Text(
            T(
                "<p>Chaque métier a ses mots. <i>Cache</i>, <i>fonds de roulement</i>, <i>balise</i>, <i>marge "
                "brute</i>. Entendez-vous sur un signe : quand un mot passe trop vite, on lève la main, et "
                "l’autre l’explique sans soupirer. Une courtière en assurance et un monteur vidéo tenaient leur "
                "lexique à l’endos d’un napperon. Après quatre mois, il comptait trente et un mots, presque la "
                "moitié de chaque côté.</p>"
                "<p>Si vous levez la main moins souvent que l’autre, demandez-vous si vous avez tout compris ou "
                "si vous avez arrêté d’écouter.</p>",
                "<p>Every trade has its words. <i>Cache</i>, <i>working capital</i>, <i>tag</i>, <i>gross "
                "margin</i>. Agree on a sign: when a word goes by too fast, up goes a hand, and the other person "
                "explains without sighing. An insurance broker and a video editor kept their glossary on the "
                "back of a paper placemat. After four months it held thirty-one words, nearly half from each "
                "side.</p>"
                "<p>If your hand goes up less often than the other one, ask yourself whether you understood "
                "everything or stopped listening.</p>",
            )
        ),
        Heading(T("Des questions qui ouvrent", "Questions that open things up")),
        Questions(
            (
                (
                    T("Plutôt que « Pourquoi n’avez-vous pas… ? »", "Instead of “Why didn’t you…?”"),
                    T(
                        (
                            "<p>« Qu’est-ce qui s’est passé juste avant ? » La première demande des comptes, la seconde une "
                            "histoire.</p>"
                        ),
                        "<p>“What happened just before?” The first asks for excuses, the second for a story.</p>",
                    ),
                ),
                (
                    T("Plutôt que « Ça marche bien ? »", "Instead of “Is it going well?”"),
                    T(
                        "<p>« Qu’est-ce qui vous a surpris, ce mois-ci ? » On ne peut pas y répondre par oui.</p>",
                        "<p>“What surprised you this month?” You can’t answer that with yes.</p>",
                    ),
                ),
                (
                    T("Plutôt que « Comprenez-vous ? »", "Instead of “Do you understand?”"),
                    T(
                        (
                            "<p>« Comment l’expliqueriez-vous à votre voisine ? » Le trou se voit tout de suite, et il est "
                            "souvent dans l’explication.</p>"
                        ),
                        (
                            "<p>“How would you explain it to your neighbour?” The gap shows at once, and it is often in the "
                            "explanation.</p>"
                        ),
                    ),
                ),
            )
        ),
        Quotation(
            T(
                (
                    "Il ne m’a rien appris ce soir-là. Il m’a laissée parler, et j’ai entendu que je voulais fermer "
                    "ma deuxième succursale."
                ),
                (
                    "He taught me nothing that evening. He let me talk, and I heard myself say I wanted to close my "
                    "second location."
                ),
            ),
            T("Une participante, Trois-Rivières", "A participant, Trois-Rivières"),
        ),
    ),
)
