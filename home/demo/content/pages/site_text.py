"""Who runs the programme of the demonstration, and how to reach them: a fictional association."""

from home.demo.content.pages.texts import SiteText
from home.demo.content.shapes import T

SITE = SiteText(
    programme_name=T("Mentorat 2.0", "Mentorat 2.0"),
    tagline=T(
        "Le Web et l’expérience des affaires, mentors à tour de rôle.",
        "The Web and business experience, mentors in turn.",
    ),
    email="bonjour@example.org",
    phone="418 555-0142",
    phone_hours=T(
        "Du lundi au jeudi, de 9 h à 16 h ; le mardi jusqu’à 20 h",
        "Monday to Thursday, 9 a.m. to 4 p.m.; Tuesdays until 8 p.m.",
    ),
    postal_address=T(
        "Mentorat 2.0\nCase postale 2010\nQuébec (Québec) G0A 0A0",
        "Mentorat 2.0\nP.O. Box 2010\nQuébec City, Quebec G0A 0A0",
    ),
    privacy_officer=T(
        "Solange Entredeux, responsable de la protection des renseignements personnels",
        "Solange Entredeux, person in charge of the protection of personal information",
    ),
    privacy_email="vieprivee@example.org",
    footer=T(
        (
            "Une association de bénévoles qui présente des gens les uns aux autres, en ligne, au téléphone "
            "et par la poste."
        ),
        "A volunteer association that introduces people to each other: online, by phone and by mail.",
    ),
)
