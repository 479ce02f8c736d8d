"""Dates and times as Quebec's Office de la langue française writes them (« 4 mars 2010 », « 18 h 30 »)."""

DATE_FORMAT = "j F Y"
DATETIME_FORMAT = r"j F Y \à G \h i"
TIME_FORMAT = r"G \h i"
YEAR_MONTH_FORMAT = "F Y"
MONTH_DAY_FORMAT = "j F"
SHORT_DATE_FORMAT = "Y-m-d"
SHORT_DATETIME_FORMAT = r"Y-m-d G \h i"
FIRST_DAY_OF_WEEK = 0
DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "\xa0"
NUMBER_GROUPING = 3
