"""How fast the product answers, as ratios: machines differ, the shape of a page does not.

Pages are measured against a bare signed-in page (session, user, the site's base template) asked
for in turn with them; papers against WeasyPrint alone on the same HTML. Each page is asked for
with 1, 16 and 160 rows and its queries are counted.
"""
