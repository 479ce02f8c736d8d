"""The words of the home page: the idea in one screen."""

from home.demo.content.pages.texts import HomeText
from home.demo.content.shapes import Action, Heading, Quotation, T, Text

HOME = HomeText(
    title=T("Mentorat 2.0, le mentorat à tour de rôle", "Mentorat 2.0, mentoring in turn"),
    description=T(
        (
            "Une personne à l’aise avec le Web, une autre d’expérience en affaires : chacune est mentor à "
            "son tour. Gratuit, sans compte ni contrat."
        ),
        (
            "Someone at ease with the Web, someone experienced in business: each the mentor in turn. Free, no "
            "account, no contract."
        ),
    ),
    headline=T(
        "Il vous manque une moitié. Vous manquez à quelqu’un.", "You’re missing a half. Someone is missing you."
    ),
    lead=T(
        (
            "Une personne à l’aise avec le Web et une personne d’expérience en affaires forment un duo. Elles se "
            "voient une heure aux deux semaines. Chacune apprend à l’autre ce qu’elle sait, à tour de rôle. C’est "
            "gratuit, il n’y a pas de compte à créer et rien à signer."
        ),
        (
            "Someone at ease with the Web and someone experienced in business form a pair. They meet for an hour "
            "every two weeks. Each teaches the other what they know, in turn. It’s free, there’s no account to open "
            "and nothing to sign."
        ),
    ),
    first_half=T(
        "Vous êtes à l’aise avec le Web : bâtir une page, se faire trouver, répondre aux gens, raconter en images.",
        "You are at ease with the Web: building a page, getting found, answering people, telling a story in pictures.",
    ),
    second_half=T(
        (
            "Vous connaissez les affaires : fixer un prix, tenir un budget, négocier, embaucher, traverser "
            "un mauvais mois."
        ),
        "You know business: setting a price, keeping a budget, negotiating, hiring, getting through a bad month.",
    ),
    brings_label=T("J’apporte", "I bring"),
    seeks_label=T("J’aimerais apprendre", "I would like to learn"),
    how_it_works=(
        (
            T("Trouvez votre autre moitié", "Find your other half"),
            T(
                (
                    "Cherchez dans le répertoire ce que vous aimeriez apprendre. Chaque personne y dit aussi ce "
                    "qu’elle cherche : peut-être vous."
                ),
                (
                    "Search the directory for what you would like to learn. Everyone there also says what they are "
                    "looking for: perhaps you."
                ),
            ),
        ),
        (
            T("Proposez un duo", "Propose a pair"),
            T(
                "Un formulaire, trois minutes. Une personne de l’équipe lit chaque demande et fait les présentations.",
                "One form, three minutes. Someone on the team reads every request and makes the introductions.",
            ),
        ),
        (
            T("Voyez-vous, chacun son tour", "Meet, and take turns"),
            T(
                (
                    "La première fois en personne, si possible. Une demi-heure on enseigne, une demi-heure on "
                    "apprend. On arrête quand on veut."
                ),
                (
                    "In person the first time, if you can. Half an hour as mentor, half an hour learning. Stop "
                    "whenever you like."
                ),
            ),
        ),
    ),
    off_the_web_title=T("Vous préférez le téléphone ou le papier ?", "Would you rather use the phone, or paper?"),
    off_the_web=T(
        (
            "La moitié du programme est comme vous. Appelez au 418 555-0142 : une personne répond, vous pose "
            "six questions et vous poste le formulaire et les fiches imprimées. Vous pouvez trouver votre "
            "duo, vous voir et apprendre sans jamais ouvrir un ordinateur."
        ),
        (
            "Half of the programme is like you. Call 418 555-0142: a person answers, asks you six questions, "
            "and mails you the form and the printed cards. You can find your pair, meet and learn without "
            "ever opening a computer."
        ),
    ),
    body=(
        Quotation(
            T(
                (
                    "Elle croyait n’avoir rien à m’apprendre. Je lui ai demandé comment elle avait gardé ses clients "
                    "trente ans. J’ai noté jusqu’à la fermeture du café."
                ),
                (
                    "She thought she had nothing to teach me. I asked how she had kept her customers for thirty "
                    "years. I took notes until the café closed."
                ),
            ),
            T("Un conseiller Web, Québec", "A Web consultant, Québec City"),
        ),
        Heading(T("Dites-nous ce que vous apportez", "Tell us what you bring")),
        Text(
            T(
                (
                    "<p>Deux phrases suffisent : une chose que vous savez, une chose que vous aimeriez savoir. Si "
                    "vous ne connaissez personne dans le répertoire, demandez-nous une suggestion. C’est notre "
                    "partie préférée.</p>"
                ),
                (
                    "<p>Two sentences are enough: one thing you know, one thing you would like to know. If nobody in "
                    "the directory stands out, ask us for a suggestion. It’s our favourite part.</p>"
                ),
            )
        ),
        Action(
            T("Votre autre moitié vous cherche peut-être déjà.", "Your other half may already be looking for you."),
            T("Proposer un duo", "Propose a pair"),
            "pairing",
        ),
    ),
    picture="accueil",
    picture_alt=T(
        (
            "Une femme tient une tablette, un homme un carnet. Derrière elle, un carré bleu ; derrière lui, "
            "un disque orange qui s’y emboîte."
        ),
        (
            "A woman holds a tablet, a man a notebook. Behind her is a blue square; behind him, an orange "
            "disc that fits into it."
        ),
    ),
)
