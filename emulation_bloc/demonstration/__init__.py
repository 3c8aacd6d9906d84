"""The data a newcomer meets: the real conference of 12 January 2021, and an example of this year.

Of the real bloc, only what the source says is entered (facts-2020.json); what it does not say
stays open. Everything of the running year is an example and marked so on screen and paper.
"""
