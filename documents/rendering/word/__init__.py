"""The paper as an editable Word file. `docx.render_docx` is the door."""
