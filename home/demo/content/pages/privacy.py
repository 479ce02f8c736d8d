"""Privacy, in plain words. What it promises, the site does: keep both in step."""

from home.demo.content.pages.texts import StandardText
from home.demo.content.shapes import Callout, Heading, Questions, T, Text

PRIVACY = StandardText(
    slug=T("vie-privee", "privacy"),
    title=T("Vie privée", "Privacy"),
    description=T(
        (
            "Quels renseignements nous demandons, pourquoi, qui les voit, et comment les corriger ou les "
            "faire effacer. En mots simples."
        ),
        "What information we ask for, why, who sees it, and how to have it corrected or erased. In plain words.",
    ),
    introduction=T(
        (
            "Nous demandons le moins possible, nous ne montrons jamais vos coordonnées, et nous effaçons "
            "quand vous le dites."
        ),
        "We ask for as little as we can, we never show your contact details, and we erase when you say so.",
    ),
    body=(
        Callout(
            "idea",
            T("L’essentiel", "In short"),
            T(
                "<ul><li>Votre courriel et votre téléphone ne paraissent jamais sur ce site.</li>"
                "<li>Ils vont à l’autre moitié seulement quand c’est oui des deux côtés.</li>"
                "<li>Aucun pistage, aucune publicité, rien de vendu ni de prêté.</li>"
                "<li>Un mot de vous, et tout est corrigé ou effacé.</li></ul>",
                "<ul><li>Your email address and phone number never appear on this site.</li>"
                "<li>They go to the other half only when it is yes on both sides.</li>"
                "<li>No tracking, no advertising, nothing sold or lent.</li>"
                "<li>A word from you and everything is corrected or erased.</li></ul>",
            ),
        ),
        Heading(T("Ce que nous demandons, et pourquoi", "What we ask for, and why")),
        Questions(
            (
                (
                    T("Quand vous proposez un duo", "When you propose a pair"),
                    T(
                        "<p>Votre nom et votre courriel, pour vous répondre. Votre téléphone, si vous préférez qu’on "
                        "vous appelle. Ce que vous apportez, ce que vous aimeriez apprendre, ce que vous voudriez faire "
                        "ensemble et vos disponibilités, pour trouver la bonne personne. Nous notons aussi la date de "
                        "votre consentement.</p>"
                        "<p>Vous confirmez par un lien reçu par courriel. Tant que ce n’est pas fait, votre demande "
                        "n’est pas étudiée.</p>",
                        "<p>Your name and email address, so that we can answer. Your phone number, if you would "
                        "rather get a call. What you bring, what you would like to learn, what you would like to do "
                        "together and when you are free, so that we can find the right person. We also note the date "
                        "of your consent.</p>"
                        "<p>You confirm with a link sent by email. Until then, your request is not considered.</p>",
                    ),
                ),
                (
                    T("Quand vous entrez au répertoire", "When you join the directory"),
                    T(
                        "<p>Ce qui se voit : votre nom, votre région et votre ville, vos langues, vos façons de vous "
                        "rencontrer, les deux listes de compétences, votre texte et, si vous y tenez, une photo, un site "
                        "et un blogue.</p>"
                        "<p>Ce qui ne se voit pas : votre courriel, votre téléphone, la façon de vous joindre "
                        "et la date de votre consentement.</p>",
                        "<p>What people see: your name, your region and town, your languages, how you like to meet, "
                        "your two lists of skills, your text and, if you wish, a picture, a website and a blog.</p>"
                        "<p>What nobody sees: your email address, your phone number, how you like to be reached and "
                        "the date of your consent.</p>",
                    ),
                ),
                (
                    T(
                        "Quand vous proposez de réunir deux autres personnes",
                        ("When you suggest that two other people meet"),
                    ),
                    T(
                        (
                            "<p>Leur nom et un moyen de les joindre. Demandez-leur d’abord. Nous leur dirons que l’idée "
                            "vient de vous, et nous effacerons tout si l’une d’elles dit non.</p>"
                        ),
                        (
                            "<p>Their names and a way to reach them. Ask them first. We will tell them the idea came from "
                            "you, and erase everything if either says no.</p>"
                        ),
                    ),
                ),
                (
                    T("Au téléphone et sur papier", "By telephone and on paper"),
                    T(
                        (
                            "<p>Les mêmes questions, rien de plus. Nous vous lisons le texte du consentement et nous notons "
                            "votre réponse. Le formulaire papier est déchiqueté une fois transcrit.</p>"
                        ),
                        (
                            "<p>The same questions and nothing more. We read you the consent wording and note your "
                            "answer. The paper form is shredded once it has been typed in.</p>"
                        ),
                    ),
                ),
                (
                    T("Ce que nous ne demandons jamais", "What we never ask"),
                    T(
                        "<p>Votre âge, votre revenu, une pièce d’identité, un mot de passe.</p>",
                        "<p>Your age, your income, proof of identity, a password.</p>",
                    ),
                ),
            )
        ),
        Heading(T("Qui voit quoi", "Who sees what")),
        Text(
            T(
                "<ul><li><b>Tout le monde</b> voit les profils du répertoire, sans coordonnées.</li>"
                "<li><b>L’équipe du programme</b> voit les demandes et les coordonnées, pour faire les "
                "présentations. Une personne lit chaque demande ; aucune décision n’est laissée à une "
                "machine.</li>"
                "<li><b>L’autre moitié</b> lit votre demande, sans vos coordonnées, quand elle est invitée. Elle "
                "les reçoit une seule fois : quand c’est oui des deux côtés.</li>"
                "<li><b>Personne d’autre.</b></li></ul>",
                "<ul><li><b>Everyone</b> sees the profiles in the directory, without contact details.</li>"
                "<li><b>The programme’s team</b> sees requests and contact details, in order to make "
                "introductions. A person reads every request; no decision is left to a machine.</li>"
                "<li><b>Your other half</b> reads your request, without your contact details, when invited. They "
                "receive them just once: when it is yes on both sides.</li>"
                "<li><b>Nobody else.</b></li></ul>",
            )
        ),
        Heading(T("Vos pages vues, vos témoins", "Pages you view, and cookies")),
        Text(
            T(
                "<p>Lire ce site ne laisse aucun témoin (<i>cookie</i>) dans votre navigateur. Un témoin "
                "apparaît quand vous ouvrez un formulaire : il empêche qu’un autre site l’envoie à votre place. "
                "Il ne sert pas à vous suivre.</p>"
                "<p>Rien sur nos pages ne vient d’ailleurs : ni police, ni carte, ni bouton de réseau social, ni "
                "mesure d’audience. Une vidéo hébergée ailleurs ne se charge que si vous cliquez.</p>"
                "<p>Pour tenir les robots à distance, le serveur compte quelque temps les envois faits depuis "
                "une même adresse réseau. Comme tout serveur, il peut aussi tenir un journal technique pour "
                "dépister une panne. Ce que vous écrivez dans un formulaire n’y figure pas.</p>",
                "<p>Reading this site leaves no cookie in your browser. One appears when you open a form: it "
                "prevents another site from sending the form in your name. It is not used to follow you.</p>"
                "<p>Nothing on our pages comes from elsewhere: no font, no map, no social button, no audience "
                "measurement. A video hosted elsewhere loads only if you click.</p>"
                "<p>To keep robots away, the server counts for a while how often a form is sent from the same "
                "network address. Like any server, it may also keep a technical log to trace a failure. What you "
                "write in a form is not in it.</p>",
            )
        ),
        Heading(T("Combien de temps", "How long we keep it")),
        Text(
            T(
                (
                    "<p>Un profil reste tant que vous le voulez. Une demande sert le temps de trouver quelqu’un et "
                    "d’accompagner le duo; six mois après la fin de l’un ou de l’autre, il n’en reste que la date. De "
                    "qui dit non sans être au répertoire, rien n’est gardé.</p>"
                ),
                (
                    "<p>A profile stays as long as you wish. A request is kept while we look for someone and support "
                    "the pair; six months after either has ended, only its date is left. Of whoever says no without "
                    "being in the directory, nothing is kept.</p>"
                ),
            )
        ),
        Heading(T("Corriger, retirer, effacer", "Correcting, withdrawing, erasing")),
        Text(
            T(
                "<p>Vous pouvez demander à voir ce que nous avons, le faire corriger, en recevoir une copie, "
                "retirer votre consentement ou tout faire effacer. Vous n’avez pas de raison à donner, et cela "
                "ne coûte rien.</p>"
                "<p>Écrivez à Solange Entredeux, responsable de la protection des renseignements personnels, à "
                "<a href='mailto:vieprivee@example.org'>vieprivee@example.org</a> ou à la case postale 2010, "
                "Québec (Québec) G0A 0A0. Au téléphone : <a href='tel:+14185550142'>418 555-0142</a>. Vous aurez "
                "une réponse dans les trente jours, d’ordinaire la même semaine.</p>"
                "<p>Si la réponse ne vous convient pas, vous pouvez vous adresser à la <a "
                "href='https://www.cai.gouv.qc.ca/'>Commission d’accès à l’information du Québec</a>.</p>",
                "<p>You may ask to see what we hold, have it corrected, receive a copy, withdraw your consent, or "
                "have everything erased. You need give no reason, and it costs nothing.</p>"
                "<p>Write to Solange Entredeux, person in charge of the protection of personal information, at <a "
                "href='mailto:vieprivee@example.org'>vieprivee@example.org</a> or P.O. Box 2010, Québec City, Quebec "
                "G0A 0A0. By phone: <a href='tel:+14185550142'>418 555-0142</a>. You will have an answer within "
                "thirty days, usually the same week.</p>"
                "<p>If the answer does not satisfy you, you may turn to the <a "
                "href='https://www.cai.gouv.qc.ca/'>Commission d’accès à l’information du Québec</a>.</p>",
            )
        ),
    ),
)
