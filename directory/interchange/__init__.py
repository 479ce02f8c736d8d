"""Mentors in and out of spreadsheets: one set of columns, read and written by the same words.

    reading     a file's bytes become rows of text, whatever wrote it (`csv_file`, `xlsx_file`)
    rows        a row of text becomes what it says of a person, or the reasons why it cannot be taken
    importing   what it says is compared with what there is (`comparing`), and made so (`writing`)
    exporting   the same columns, filled from profiles

`jobs` runs an import of the CMS, in the background where it is long.
"""
