"""What people do or did: the word in French (man, woman), in English, and how they speak of it."""

from __future__ import annotations

from typing import Final, NamedTuple


class Trade(NamedTuple):
    """One trade."""

    man: str
    woman: str
    english: str
    french_line: str
    english_line: str


TRADES: Final[tuple[Trade, ...]] = (
    Trade(
        "boulanger",
        "boulangère",
        "baker",
        "Levée à trois heures, la pâte n’attend personne.",
        "Dough waits for no one; my mornings start at three.",
    ),
    Trade(
        "libraire",
        "libraire",
        "bookseller",
        "Je recommande un livre par jour depuis vingt ans.",
        "I have put one book a day into somebody’s hands for twenty years.",
    ),
    Trade(
        "bibliothécaire",
        "bibliothécaire",
        "librarian",
        "Mon comptoir voit passer toutes les questions du quartier.",
        "Every question in the neighbourhood crosses my desk.",
    ),
    Trade(
        "infirmier",
        "infirmière",
        "nurse",
        "Trente ans de nuits à l’urgence m’ont appris à garder mon calme.",
        "Thirty years of night shifts taught me to keep calm.",
    ),
    Trade(
        "menuisier",
        "menuisière",
        "carpenter",
        "Je pose des escaliers et des cuisines chez des gens pressés.",
        "I build stairs and cabinets for people in a hurry.",
    ),
    Trade(
        "électricien",
        "électricienne",
        "electrician",
        "J’ai passé des fils dans toutes les écoles du coin.",
        "I have wired every school around here.",
    ),
    Trade(
        "maraîcher",
        "maraîchère",
        "market gardener",
        "Mes paniers nourrissent soixante familles l’été.",
        "My boxes feed sixty families in summer.",
    ),
    Trade(
        "aubergiste",
        "aubergiste",
        "innkeeper",
        "Onze chambres, un vieux poêle et des pensionnaires qui reviennent.",
        "Eleven rooms, an old stove, and guests who come back.",
    ),
    Trade(
        "camionneur",
        "camionneuse",
        "truck driver",
        "Un million de kilomètres, et pas une contravention.",
        "A million kilometres and not one ticket.",
    ),
    Trade(
        "pharmacien",
        "pharmacienne",
        "pharmacist",
        "Derrière mon comptoir, on me raconte tout.",
        "People tell me everything over the counter.",
    ),
    Trade(
        "brasseur",
        "brasseuse",
        "brewer",
        "Ma microbrasserie tient dans un ancien garage.",
        "My microbrewery fits in an old garage.",
    ),
    Trade(
        "coiffeur",
        "coiffeuse",
        "hairdresser",
        "Deux fauteuils, une bouilloire et un agenda de papier.",
        "Two chairs, a kettle and a paper diary.",
    ),
    Trade(
        "mécanicien",
        "mécanicienne",
        "mechanic",
        "Je répare ce que d’autres remplaceraient.",
        "I mend what others would replace.",
    ),
    Trade(
        "pêcheur",
        "pêcheuse",
        "fisher",
        "Homard au printemps, crabe quand la glace le veut.",
        "Lobster in spring, crab when the ice allows.",
    ),
    Trade(
        "fleuriste",
        "fleuriste",
        "florist",
        "Je compose des bouquets pour les grands jours et les mauvais.",
        "I make bouquets for great days and bad ones.",
    ),
    Trade(
        "journaliste",
        "journaliste",
        "journalist",
        "J’ai couvert les assemblées de village et deux tempêtes du siècle.",
        "I covered village councils and two storms of the century.",
    ),
    Trade(
        "architecte",
        "architecte",
        "architect",
        "Je dessine des maisons qui tiennent chaud.",
        "I draw houses that keep warm.",
    ),
    Trade(
        "ingénieur",
        "ingénieure",
        "engineer",
        "Mes ponts sont petits, mais ils sont droits.",
        "My bridges are small, but they are straight.",
    ),
    Trade(
        "biologiste",
        "biologiste",
        "biologist",
        "Je compte des grenouilles au bord des routes.",
        "I count frogs along roadsides.",
    ),
    Trade("avocat", "avocate", "lawyer", "J’ai plaidé peu et réglé beaucoup.", "I pleaded little and settled much."),
    Trade(
        "notaire",
        "notaire",
        "notary",
        "Les actes se signent chez moi, autour d’une table ronde.",
        "Deeds are signed at my round table.",
    ),
    Trade(
        "épicier",
        "épicière",
        "grocer",
        "Mon épicerie est le dernier magasin du rang.",
        "Mine is the last shop on the road.",
    ),
    Trade(
        "quincaillier",
        "quincaillière",
        "hardware dealer",
        "Vis, clous, peinture, et la patience d’expliquer.",
        "Screws, nails, paint, and the patience to explain.",
    ),
    Trade(
        "vétérinaire",
        "vétérinaire",
        "veterinarian",
        "Vaches le matin, chats l’après-midi.",
        "Cows in the morning, cats in the afternoon.",
    ),
    Trade("psychologue", "psychologue", "psychologist", "J’écoute pour gagner ma vie.", "I listen for a living."),
    Trade(
        "géographe",
        "géographe",
        "geographer",
        "J’ai marché toutes les rives dont je parle.",
        "I have walked every shore I speak of.",
    ),
    Trade(
        "agronome",
        "agronome",
        "agronomist",
        "Je lis un sol comme d’autres lisent un visage.",
        "I read soil as others read faces.",
    ),
    Trade(
        "opticien",
        "opticienne",
        "optician",
        "Je règle des montures et j’entends des histoires.",
        "I fit frames and hear stories.",
    ),
    Trade(
        "paysagiste",
        "paysagiste",
        "landscaper",
        "Pierre sèche, fougères, et peu de gazon.",
        "Dry stone, ferns, and very little lawn.",
    ),
    Trade(
        "directeur d’école",
        "directrice d’école",
        "school principal",
        "Six cents élèves, quarante collègues, une seule photocopieuse.",
        "Six hundred pupils, forty colleagues, one photocopier.",
    ),
    Trade(
        "travailleur social",
        "travailleuse sociale",
        "social worker",
        "Je tiens la porte d’une maison de quartier.",
        "I hold the door of a neighbourhood house.",
    ),
    Trade(
        "comédien",
        "comédienne",
        "actor",
        "Du théâtre d’été, des doublages, et beaucoup d’attente.",
        "Summer theatre, dubbing, and a lot of waiting.",
    ),
    Trade(
        "chercheur",
        "chercheuse",
        "researcher",
        "Je finis une thèse qui parle de glace.",
        "I am finishing a thesis about ice.",
    ),
    Trade(
        "étudiant",
        "étudiante",
        "student",
        "Je termine mes études et je cherche à être utile.",
        "I am finishing my studies and want to be of use.",
    ),
    Trade("potier", "potière", "potter", "Mon four chauffe deux fois par mois.", "My kiln is lit twice a month."),
    Trade(
        "conseiller municipal",
        "conseillère municipale",
        "town councillor",
        "Je siège le lundi et je réponds au téléphone le reste du temps.",
        "I sit on Mondays and answer the phone the rest of the week.",
    ),
)
