"""Principle: say beforehand what you hope for."""

from home.demo.content.shapes import Action, Callout, Guideline, Heading, Quotation, Steps, T, Text

EXPECTATIONS = Guideline(
    kind="principle",
    slug=T("dire-ses-attentes", "saying-what-you-hope-for"),
    title=T("Dire ses attentes avant", "Saying up front what you hope for"),
    description=T(
        (
            "Une phrase sur ce que vous espérez apprendre, une sur ce que vous ne ferez pas. Avant de "
            "commencer, c’est facile ; après, ça l’est moins."
        ),
        (
            "One sentence on what you hope to learn, one on what you will not do. Easy before you begin, "
            "harder afterwards."
        ),
    ),
    in_short=(
        T(
            "Chaque moitié dit ce qu’elle espère, en une phrase précise.",
            ("Each half says what they hope for, in one specific sentence."),
        ),
        T("Dites aussi ce que vous ne pourrez pas faire.", "Say what you will not be able to do, too."),
        T(
            "Parlez de la fréquence et du moyen : en personne, téléphone, vidéo.",
            ("Talk about how often and how: in person, by phone, by video."),
        ),
        T("Relisez le tout après deux rencontres.", "Look at it again after two meetings."),
    ),
    picture="attentes",
    related=("nos-attentes", "preparer-la-rencontre", "pas-de-contrat"),
    body=(
        Text(
            T(
                "<p>La plupart des duos déçus ne se sont pas disputés. Ils attendaient deux choses différentes, "
                "et personne ne l’avait dit. L’une espérait un site tout fait. L’autre espérait des "
                "présentations à ses clients. Chacune a été gentille pendant deux mois, puis a cessé de "
                "rappeler.</p>"
                "<p>Dix minutes au début évitent ça. Rien ne se signe : on se parle.</p>",
                "<p>Most disappointed pairs never quarrelled. They expected two different things and nobody had said "
                "so. One was hoping for a finished website. The other was hoping to be introduced to clients. Both "
                "were nice about it for two months, then stopped calling back.</p>"
                "<p>Ten minutes at the start prevents this. Nothing gets signed: you just talk.</p>",
            )
        ),
        Heading(T("Une attente, c’est une phrase précise", "A hope is one specific sentence")),
        Text(
            T(
                "<p>« Me mettre au Web » n’aide personne. « Publier moi-même mon menu de la semaine avant le "
                "vendredi midi », oui. « Comprendre les affaires » reste dans les airs. « Savoir si mon balado "
                "peut payer mon loyer, et sinon combien il manque » donne une première rencontre.</p>"
                "<p>Une bonne attente se vérifie. Dans trois mois, vous pourrez dire : c’est fait, ou pas encore.</p>",
                "<p>“Getting onto the Web” helps nobody. “Posting my weekly menu myself before noon on Friday” does. "
                "“Understanding business” stays up in the air. “Finding out whether my podcast can pay my rent, and "
                "if not, how much is missing” gives you a first meeting.</p>"
                "<p>A good hope can be checked. Three months from now you will be able to say: done, or not yet.</p>",
            )
        ),
        Callout(
            "example",
            T("La propriétaire d’auberge et la rédactrice Web", "The innkeeper and the Web writer"),
            T(
                "<p>L’aubergiste : « Répondre aux avis en ligne sans y laisser mes soirées. Je ne veux pas "
                "ouvrir de compte de plus. »</p>"
                "<p>La rédactrice : « Négocier avec un client qui paie en retard. Je ne ferai pas votre "
                "infolettre. »</p>"
                "<p>Quatre phrases. Elles ont su tout de suite qu’elles pouvaient travailler ensemble.</p>",
                "<p>The innkeeper: “Answer online reviews without losing my evenings to it. I don’t want to open "
                "one more account.”</p>"
                "<p>The writer: “Negotiate with a client who pays late. I won’t be writing your newsletter.”</p>"
                "<p>Four sentences. They knew at once that they could work together.</p>",
            ),
        ),
        Heading(T("Dire ce qu’on ne fera pas", "Saying what you won’t do")),
        Text(
            T(
                (
                    "<p>C’est la phrase qu’on saute, et celle qui sauve. « Je ne touche pas à la comptabilité de mes "
                    "amis. » « Je ne réponds pas la fin de semaine. » « Je peux vous montrer comment bâtir votre "
                    "site, je ne le bâtirai pas. » Une limite dite d’avance n’est pas un refus. Dite en juillet, "
                    "après trois demandes, elle en devient un.</p>"
                ),
                (
                    "<p>This is the sentence people skip, and the one that saves them. “I don’t touch my friends’ "
                    "books.” “I don’t answer on weekends.” “I can show you how to build your site; I won’t build "
                    "it.” A limit stated beforehand is not a refusal. Stated in July, after three requests, it "
                    "becomes one.</p>"
                ),
            )
        ),
        Heading(T("Comment s’y prendre", "How to go about it")),
        Steps(
            (
                (
                    T("Écrivez chacun de votre côté", "Write separately"),
                    T(
                        (
                            "<p>Trois lignes sur une feuille : ce que j’espère, ce que j’apporte, ce que je ne ferai pas. Le "
                            "modèle « Nos attentes » s’imprime pour ça.</p>"
                        ),
                        (
                            "<p>Three lines on a sheet: what I hope for, what I bring, what I won’t do. The “What we hope "
                            "for” template prints out for exactly this.</p>"
                        ),
                    ),
                ),
                (
                    T("Lisez à voix haute", "Read aloud"),
                    T(
                        "<p>L’autre redit dans ses mots. Vous entendrez tout de suite le mot qui accroche.</p>",
                        (
                            "<p>The other person says it back in their own words. You will hear at once which word "
                            "jars.</p>"
                        ),
                    ),
                ),
                (
                    T("Réglez le pratique", "Settle the practical side"),
                    T(
                        "<p>Tous les combien ? Où ? On s’écrit ou on s’appelle ? Jusqu’à quelle heure ?</p>",
                        "<p>How often? Where? Do you write or call? How late?</p>",
                    ),
                ),
                (
                    T("Revenez-y", "Come back to it"),
                    T(
                        (
                            "<p>Après la deuxième rencontre, ressortez la feuille. Vous allez en biffer la moitié. C’est bon "
                            "signe : vous vous connaissez mieux.</p>"
                        ),
                        (
                            "<p>After the second meeting, take the sheet out again. You will cross out half of it. That is a "
                            "good sign: you know each other better.</p>"
                        ),
                    ),
                ),
            )
        ),
        Quotation(
            T(
                (
                    "J’avais honte de ma phrase tellement elle était petite : apprendre à archiver mes courriels. "
                    "C’est devenu notre meilleure rencontre."
                ),
                (
                    "I was embarrassed by how small my sentence was: learning to archive my email. It turned out to "
                    "be our best meeting."
                ),
            ),
            T("Une participante, Rimouski", "A participant, Rimouski"),
        ),
        Action(
            T("Votre phrase est prête ?", "Is your sentence ready?"),
            T("Proposer un duo", "Propose a pair"),
            "pairing",
        ),
    ),
)
