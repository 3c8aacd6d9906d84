"""Filling in forms as a person does: what stands there is sent along."""

from django.http import HttpResponse
from django.test import Client


def send(client: Client, href: str, **values) -> HttpResponse:
    """Fill in the form at this address with these values and send it; None leaves a box out."""
    return client.post(href, filled(client, href, **values))


def filled(client: Client, href: str, **values) -> dict[str, object]:
    """What the browser would send, hidden fields included."""
    form = client.get(href).context["form"]
    shown = {}
    for name in form.fields:
        box = form[name]
        value = box.field.widget.format_value(box.field.prepare_value(box.value()))
        shown[name] = "" if value is None else value
    return {name: value for name, value in {**shown, **values}.items() if value is not None}
