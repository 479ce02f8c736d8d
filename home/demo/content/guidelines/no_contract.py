"""Principle: guidelines, never a contract."""

from home.demo.content.shapes import Callout, Guideline, Heading, Picture, Questions, Quotation, T, Text

NO_CONTRACT = Guideline(
    kind="principle",
    slug=T("pas-de-contrat", "no-contract"),
    title=T("Pas de contrat", "No contract"),
    description=T(
        (
            "Rien à signer, rien à payer, aucune heure à rendre. Ce qui tient un duo ensemble quand aucun "
            "papier ne l’y oblige."
        ),
        "Nothing to sign, nothing to pay, no hours owed. What holds a pair together when no paper forces it to.",
    ),
    in_short=(
        T("Rien à signer, ni avec nous ni entre vous.", "Nothing to sign, with us or with each other."),
        T("Pas d’argent entre les deux moitiés.", "No money between the two halves."),
        T("Des lignes de conduite : à suivre, à plier, à laisser.", "Guidelines: to follow, to bend, to leave aside."),
        T("Ce qui se dit dans le duo reste dans le duo.", "What is said in the pair stays in the pair."),
    ),
    picture="sans-contrat",
    related=("dire-ses-attentes", "savoir-finir", "nos-attentes"),
    body=(
        Text(
            T(
                "<p>On nous demande souvent le formulaire d’entente. Il n’y en a pas. Vous ne signez rien pour "
                "entrer, vous ne devez rien pour sortir, et nous ne comptons pas vos heures.</p>"
                "<p>Ce n’est pas de la paresse. Un contrat sert à forcer quelqu’un qui ne veut plus. Or on "
                "n’apprend rien de quelqu’un qui ne veut plus. Le jour où il faudrait sortir le papier, le duo "
                "serait déjà fini.</p>",
                "<p>People often ask us for the agreement form. There isn’t one. You sign nothing to come in, you "
                "owe nothing to leave, and we don’t count your hours.</p>"
                "<p>This is not laziness. A contract is there to compel someone who no longer wants to. But nobody "
                "learns from a person who no longer wants to. The day you had to pull out the paper, the pair would "
                "already be over.</p>",
            )
        ),
        Heading(T("Ce qui tient à la place", "What holds it together instead")),
        Text(
            T(
                "<p>Trois choses, toutes fragiles, toutes suffisantes. <b>Une parole dite à voix haute</b> : ce "
                "que chacun espère, ce que chacun ne fera pas. <b>Une prochaine date</b> : tant qu’il y en a "
                "une, le duo existe. <b>Une porte ouverte</b> : on reste mieux quand on peut partir.</p>"
                "<p>Les lignes de conduite de ce site sont du même bois. Elles viennent de gens qui ont essayé. "
                "Prenez-les, pliez-les, laissez celles qui ne vous vont pas. Personne ne vérifiera.</p>",
                "<p>Three things, all fragile, all sufficient. <b>A word said out loud</b>: what each hopes for, "
                "what each will not do. <b>A next date</b>: as long as there is one, the pair exists. <b>An open "
                "door</b>: it is easier to stay when you can leave.</p>"
                "<p>The guidelines on this site are cut from the same cloth. They come from people who tried. Take "
                "them, bend them, leave those that don’t suit you. Nobody will check.</p>",
            )
        ),
        Picture(
            "atelier",
            T(
                (
                    "Deux personnes au même établi : l’une assemble une pièce de bois, l’autre tape sur un portable. "
                    "Des outils pendent au mur."
                ),
                (
                    "Two people at the same workbench: one fits a piece of wood, the other types on a laptop. Tools "
                    "hang on the wall."
                ),
            ),
            T(
                "On se prête des outils. On ne les facture pas.",
                "Tools get lent. They don’t get billed.",
            ),
        ),
        Callout(
            "example",
            T("La couturière et le référenceur", "The seamstress and the search specialist"),
            T(
                "<p>Il lui montrait comment les gens cherchent « retouche robe de mariée ». Elle lui montrait "
                "comment dire son tarif sans baisser les yeux. Au troisième mois, elle lui a demandé de refaire "
                "son site au complet. Il a répondu : « Ça, c’est mon métier, et je te ferais un prix d’ami qu’on "
                "regretterait tous les deux. Je vais plutôt te dire quoi demander aux trois personnes que tu "
                "appelleras. »</p>"
                "<p>Elle en a engagé une. Le duo a continué.</p>",
                "<p>He was showing her how people search for “wedding dress alterations”. She was showing him "
                "how to say his rate without looking at the floor. In the third month she asked him to rebuild "
                "her whole site. He answered: “That’s my trade, and I’d give you a friend’s price we would both "
                "regret. Let me tell you what to ask the three people you’ll call.”</p>"
                "<p>She hired one of them. The pair went on.</p>",
            ),
        ),
        Heading(T("Questions qui reviennent", "Questions that come up")),
        Questions(
            (
                (
                    T(
                        "L’une des moitiés peut-elle engager l’autre, contre paiement ?",
                        ("Can one of us hire the other, for pay?"),
                    ),
                    T(
                        (
                            "<p>Vous êtes libres. Mais ce n’est plus le duo, c’est une affaire entre un client et un "
                            "fournisseur. Séparez les deux : une autre rencontre, une vraie soumission, et le droit de dire "
                            "non sans que le mentorat en souffre.</p>"
                        ),
                        (
                            "<p>You are free to. But then it’s not the pair any more; it’s business between a client "
                            "and a supplier. Keep them apart: another meeting, a real quote, and the right to say no "
                            "without hurting the mentoring.</p>"
                        ),
                    ),
                ),
                (
                    T("Qu’est-ce qui protège mes secrets d’affaires ?", "What protects my trade secrets?"),
                    T(
                        (
                            "<p>Votre jugement. Ce qui se dit dans le duo y reste, c’est l’usage, et nous le rappelons à "
                            "tout le monde. Mais si une chose ne doit absolument pas sortir, gardez-la. On apprend très bien "
                            "avec des chiffres changés.</p>"
                        ),
                        (
                            "<p>Your judgment. What is said in a pair stays there; that is the custom, and we remind "
                            "everyone of it. But if something absolutely must not get out, keep it to yourself. "
                            "Altered numbers teach just as well.</p>"
                        ),
                    ),
                ),
                (
                    T("À qui appartient ce qu’on fait ensemble ?", "Who owns what we make together?"),
                    T(
                        (
                            "<p>À vous deux, et pas à nous. Parlez-en avant d’y mettre de l’argent ou un nom. Si la chose "
                            "grossit, voyez une personne du droit : c’est exactement le moment où un contrat devient "
                            "utile.</p>"
                        ),
                        (
                            "<p>The two of you, not us. Talk about it before putting money or a name on it. If the thing "
                            "grows, see a lawyer: that is exactly when a contract becomes useful.</p>"
                        ),
                    ),
                ),
                (
                    T("Et si quelqu’un se conduit mal ?", "And if someone behaves badly?"),
                    T(
                        (
                            "<p>L’absence de contrat n’excuse rien. Arrêtez, et appelez l’équipe. Quelqu’un vous écoutera et "
                            "pourra retirer un profil du répertoire.</p>"
                        ),
                        (
                            "<p>Having no contract excuses nothing. Stop, and call the team. Someone will listen, "
                            "and can take a profile out of the directory.</p>"
                        ),
                    ),
                ),
            )
        ),
        Quotation(
            T(
                (
                    "J’ai relu trois fois le courriel pour trouver où signer. C’est là que j’ai compris que c’était "
                    "sérieux."
                ),
                "I read the email three times looking for where to sign. That was when I understood it was serious.",
            ),
            T("Une participante, Laval", "A participant, Laval"),
        ),
    ),
)
