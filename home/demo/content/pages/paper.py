"""How to take part by telephone or on paper."""

from home.demo.content.pages.texts import StandardText
from home.demo.content.shapes import Callout, Heading, Picture, Questions, Quotation, Steps, T, Text

PAPER = StandardText(
    slug=T("par-telephone-ou-sur-papier", "by-telephone-or-on-paper"),
    title=T("Par téléphone ou sur papier", "By telephone or on paper"),
    description=T(
        (
            "Participer sans le Web : un appel au 418 555-0142, un formulaire et des fiches par la poste, "
            "une personne qui vous rappelle."
        ),
        (
            "Taking part without the Web: one call to 418 555-0142, a form and cards by mail, and a person who calls "
            "you back."
        ),
    ),
    introduction=T(
        "Vous lisez peut-être cette page pour quelqu’un d’autre. Imprimez-la : tout ce qu’il faut savoir tient ici.",
        "You may be reading this page for someone else. Print it: everything you need to know is here.",
    ),
    body=(
        Callout(
            "idea",
            T("Un seul numéro : 418 555-0142", "One number: 418 555-0142"),
            T(
                (
                    "<p>Du lundi au jeudi, de 9 h à 16 h, et le mardi jusqu’à 20 h. Une personne répond. Le soir, "
                    "laissez un message : on vous rappelle le lendemain, à nos frais.</p>"
                ),
                (
                    "<p>Monday to Thursday, 9 a.m. to 4 p.m., and Tuesdays until 8 p.m. A person answers. In the "
                    "evening, leave a message: we’ll call back the next day, at our expense.</p>"
                ),
            ),
        ),
        Heading(T("Du premier appel à la première rencontre", "From the first call to the first meeting")),
        Steps(
            (
                (
                    T("Vous appelez", "You call"),
                    T(
                        (
                            "<p>Dix minutes, six questions : votre nom, où vous vivez, ce que vous savez faire, ce que vous "
                            "aimeriez apprendre, quand vous êtes libre, comment vous joindre. Si vous hésitez sur ce que "
                            "vous savez faire, on cherche ensemble.</p>"
                        ),
                        (
                            "<p>Ten minutes, six questions: your name, where you live, what you know how to do, what "
                            "you would like to learn, when you are free, how to reach you. If you’re not sure what "
                            "you know how to do, we’ll work it out together.</p>"
                        ),
                    ),
                ),
                (
                    T("Vous recevez une enveloppe", "You receive an envelope"),
                    T(
                        (
                            "<p>Dedans : un crayon, le formulaire d’une page, les quatre fiches de conversation, la feuille "
                            "« Nos "
                            "attentes », une enveloppe-réponse affranchie. Gros caractères sur demande.</p>"
                        ),
                        (
                            "<p>Inside: a pencil, the one-page form, the four conversation cards, the “What we hope "
                            "for” sheet, and a stamped return envelope. Large type on request.</p>"
                        ),
                    ),
                ),
                (
                    T("Vous renvoyez le formulaire", "You send the form back"),
                    T(
                        (
                            "<p>Ou vous nous le dictez. Nous le transcrivons tel quel et nous vous relisons le texte avant "
                            "que quiconque le voie.</p>"
                        ),
                        (
                            "<p>Or you dictate it to us. We type it in as it is and read the text back to you before anyone "
                            "sees it.</p>"
                        ),
                    ),
                ),
                (
                    T("Nous vous parlons de quelqu’un", "We tell you about someone"),
                    T(
                        (
                            "<p>Par téléphone : qui est cette personne, ce qu’elle apporte, ce qu’elle cherche. Vous dites "
                            "oui, non, ou « laissez-moi y penser ».</p>"
                        ),
                        (
                            "<p>By phone: who this person is, what they bring, what they are looking for. You say "
                            "yes, no, or “let me think about it”.</p>"
                        ),
                    ),
                ),
                (
                    T("Vous vous voyez", "You meet"),
                    T(
                        (
                            "<p>Nous donnons votre numéro à l’autre moitié, et le sien à vous. Si vous voulez, nous fixons "
                            "avec vous le premier rendez-vous.</p>"
                        ),
                        (
                            "<p>We give your number to your other half, and theirs to you. If you like, we set up the first "
                            "meeting with you.</p>"
                        ),
                    ),
                ),
            )
        ),
        Picture(
            "telephone",
            T(
                "Un gros téléphone à cadran, le combiné sur son socle, le cordon enroulé ; il sonne.",
                "A large rotary telephone, handset in its cradle, cord coiled; it is ringing.",
            ),
            T(
                "Tout l’équipement nécessaire. Le crayon est dans l’enveloppe.",
                ("All the equipment you need. The pencil is in the envelope."),
            ),
        ),
        Heading(T("Ce qu’on nous demande souvent", "What people often ask")),
        Questions(
            (
                (
                    T("Mon numéro sera-t-il publié ?", "Will my number be published?"),
                    T(
                        "<p>Jamais. Seules l’équipe et la personne qui formera le duo avec vous l’auront.</p>",
                        "<p>Never. Only the team and the person you form a pair with will have it.</p>",
                    ),
                ),
                (
                    T(
                        "Puis-je être au répertoire sans avoir de courriel ?",
                        ("Can I be in the directory without an email address?"),
                    ),
                    T(
                        (
                            "<p>Oui. Votre profil y est comme les autres. Quand quelqu’un vous propose un duo, c’est nous "
                            "qui vous appelons.</p>"
                        ),
                        (
                            "<p>Yes. Your profile is there like any other. When someone proposes a pair, we are the "
                            "ones who call you.</p>"
                        ),
                    ),
                ),
                (
                    T(
                        "L’autre moitié voudra-t-elle tout faire à l’écran ?",
                        ("Won’t the other person want to do everything on a screen?"),
                    ),
                    T(
                        (
                            "<p>Dites-le d’avance : « en personne ou au téléphone seulement ». C’est inscrit à votre profil. "
                            "Les gens qui vous choisissent le savent.</p>"
                        ),
                        (
                            "<p>Say so beforehand: “in person or by phone only”. It’s written on your profile, so "
                            "people who choose you know.</p>"
                        ),
                    ),
                ),
                (
                    T("Et si je veux apprendre le Web, justement ?", "What if the Web is just what I want to learn?"),
                    T(
                        (
                            "<p>Vous êtes au bon endroit. Beaucoup commencent au téléphone et finissent avec une page à eux. "
                            "D’autres apprennent juste assez pour décider de s’en passer. Les deux nous vont.</p>"
                        ),
                        (
                            "<p>You have come to the right place. Many begin by phone and end up with a page of "
                            "their own. Others learn just enough to decide they can do without. Both suit us.</p>"
                        ),
                    ),
                ),
                (
                    T("Comment est-ce que j’arrête ?", "How do I stop?"),
                    T(
                        (
                            "<p>Vous le dites à l’autre, ou vous nous appelez et nous le lui dirons. Pas de raison à donner. "
                            "Nous retirons votre profil le jour même.</p>"
                        ),
                        (
                            "<p>You tell the other person, or you call us and we will. No reason needed. We take your "
                            "profile down the same day.</p>"
                        ),
                    ),
                ),
            )
        ),
        Quotation(
            T(
                (
                    "Je n’ai toujours pas d’ordinateur. Mon atelier, lui, a maintenant une page, et je sais "
                    "exactement ce qui y est écrit."
                ),
                "I still have no computer. My workshop now has a page, though, and I know exactly what it says.",
            ),
            T("Un ébéniste, Charlevoix", "A cabinetmaker, Charlevoix"),
        ),
        Heading(T("Par la poste", "By mail")),
        Text(
            T(
                (
                    "<p>Écrivez-nous à : Mentorat 2.0, case postale 2010, Québec (Québec) G0A 0A0. Mettez votre "
                    "numéro de téléphone et de bonnes heures pour appeler ; une carte postale fait l’affaire.</p>"
                ),
                (
                    "<p>Write to us at Mentorat 2.0, P.O. Box 2010, Québec City, Quebec G0A 0A0. Give your phone "
                    "number and good times to call; a postcard will do.</p>"
                ),
            )
        ),
    ),
)
