"""Names of the people put together: first names with their gender, family names doubled so that they are nobody's."""

from __future__ import annotations

from typing import Final


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


WOMEN: Final = _names(
    """Adèle Aïcha Amélie Ana Annabelle Aude Aurélie Béatrice Blanche Carmen Célestine Chantale Clémence Colette
    Corinne Daphnée Delphine Édith Élise Élodie Émilienne Estelle Fanny Fatoumata Flavie Florence Gaétane Ginette
    Hélène Ingrid Irène Jacinthe Joséphine Juliana Khadija Laurence Léonie Linh Lorraine Maeve Magalie Marguerite
    Maude Mélina Mireille Monique Nadia Noor Océane Odile Ophélie Paloma Pénélope Régine Rosalie Salomé Samira
    Solène Suzanne Tala Thaïs Valérie Véronique Yasmine Yolande Zahra"""
)
MEN: Final = _names(
    """Adrien Alexis Amadou Anatole Antonin Armand Augustin Benoît Bruno Cédric Clément Cyrille Damien Denis Édouard
    Elias Émile Ernest Étienne Fabrice Félix Firmin Gaston Germain Ghislain Grégoire Gustave Hector Henri Hugo
    Ibrahim Jérémie Joachim Jonas Kenji Laurent Léandre Léopold Lorenzo Lucien Mamadou Marius Mathis Maxence Minh
    Nathan Normand Octave Olivier Omar Pascal Philémon Quentin Raoul Réjean Romain Samir Simon Tarek Théodore Ulysse
    Victor Xavier Yannick Zacharie"""
)
FAMILY: Final = _names(
    """Arseneau-Klimt Aubépin-Roy Bacheley Beauclair-Diop Bellenoix Bergevinois Blancherive Boisclair-Nakamura Boréalis
    Bourgnard Briseterre Brunevald Castelmarin Champdoré Chantemerle-Ortiz Clairsel Cormeraie Courtefontaine
    Daigremont Delorgemont Desravins Dorvilliers-Haddad Échassieux Épinette-Moreau Falardin Fermanvoir Florivant
    Fontarabelle Gaudremeuse Grandmarais-Sow Grisebois Haultecombe Hautbuisson Îlevert Jolicrique Kervadec-Lam
    Laforge-Wapistan Lamarée-Costa Langevignes Larocheverte Lestrameur Lorimbeau Maisonbleue Malapointe Marécaillou
    Merleblanc-Aziz Mirandeau Montorge-Petit Neigecourt Noirmoutard Nordavril Oréval Ouellimont Passereau-Ndiaye
    Pierrevoile Pommeraie-Chen Quaiperdu Rivardière Rochemélèze Rosempré Sablonville Saulaie-Mercado Tamarac-Brun
    Tourbillac Valbrune Vertefeuille Vieuxpont-Alaoui Villebrume Yvernois Zéphirin-Lac"""
)
