"""Filling in the forms of pages."""


def send(client, href: str, **values):
    """Send the form at this address as it comes, with these values typed over what is in it."""
    form = client.get(href).context["form"]
    as_it_comes = {name: _typed(form, name) for name in form.fields}
    filled = {**as_it_comes, **values}
    return client.post(href, {name: value for name, value in filled.items() if value})


def wrong(answer) -> dict[str, list[str]]:
    """What the page says is wrong with its form, by field; "__all__" for the form as a whole."""
    return {name: list(errors) for name, errors in answer.context["form"].errors.items()}


def rows(table) -> list[list[str]]:
    """The texts of a table."""
    return [[str(getattr(cell, "text", cell)) for cell in row] for row in table.rows]


def _typed(form, name: str):
    value, widget = form[name].value(), form.fields[name].widget
    shown = widget.format_value(value)
    return shown or None
