"""Turns a paper into files. One HTML text is the source of the PDF and of the DOCX.

A paper is a `paper.Paper` (what Decree 30/2020 asks of head, title, signatures, recipients) and a
template that extends `documents/papers/decree30.html` and fills in what the paper says:

    html = paper.render_html("conferences/papers/minutes.html", the_paper, context)
    pdf.render_pdf(html, title=..., draft=True, example=False, created=at, identifier=b"...")
    docx.render_docx(html, title=..., draft=True, example=False, created=at)

Nothing here knows the database. The same arguments give the same bytes, on any day, in any process.

What a template may use, so that both files can show it: p (classes `plain`, `centred`, `note`,
`trace`),
h2 to h4, ul and ol (class `letters`: a, b, c, d, đ, …), li, strong, em, br, span, div, and
table.grid with caption, thead, tbody, tr, th and td (classes `number`, `centred`).
"""
