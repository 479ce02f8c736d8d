"""Dates and times as they are written in Canadian English (“March 4, 2010”, “6:30 p.m.”)."""

DATE_FORMAT = "F j, Y"
DATETIME_FORMAT = r"F j, Y \a\t P"
TIME_FORMAT = "P"
YEAR_MONTH_FORMAT = "F Y"
MONTH_DAY_FORMAT = "F j"
SHORT_DATE_FORMAT = "Y-m-d"
SHORT_DATETIME_FORMAT = "Y-m-d P"
FIRST_DAY_OF_WEEK = 0
DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
NUMBER_GROUPING = 3
