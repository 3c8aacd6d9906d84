"""The Excel file by which many agencies and persons enter the registry at once.

`template` writes an empty one, `container` opens what came back without trusting it, `reading`
turns cells into values or faults, `planning` compares them with the registry. Nothing here writes
to the database, and no formula is ever worked out. The file speaks Vietnamese only, as papers do.
"""
