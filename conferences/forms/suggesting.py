"""A text box that offers what is on record and takes anything else as well."""

from collections.abc import Iterable

from django import forms
from django.utils.html import format_html, format_html_join

from conferences.suggestions import Known


class SuggestingInput(forms.TextInput):
    """A plain text box with a list of suggestions below it (HTML's datalist)."""

    def __init__(self, suggestions: Iterable[str], attrs=None):
        super().__init__({"autocomplete": "off", **(attrs or {})})
        self.suggestions = tuple(dict.fromkeys(suggestions))

    def render(self, name, value, attrs=None, renderer=None):
        if not self.suggestions:
            return super().render(name, value, attrs, renderer)
        box = f"{name}_known"
        drawn = super().render(name, value, {**(attrs or {}), "list": box}, renderer)
        options = format_html_join("", '<option value="{}">', ((one,) for one in self.suggestions))
        return format_html('{}<datalist id="{}">{}</datalist>', drawn, box, options)


def suggest(form: forms.BaseForm, name: str, suggestions: Iterable[str]) -> None:
    """Let the field of this name offer these texts."""
    field = form.fields[name]
    attrs = {key: value for key, value in field.widget.attrs.items() if key != "list"}
    field.widget = SuggestingInput(suggestions, attrs)
    field.widget.is_required = field.required


def complete_post(cleaned: dict, name: str, post: str, known: Iterable[Known]) -> None:
    """Fill in the post of somebody on record, where only the name was given."""
    if cleaned.get(name) and not cleaned.get(post):
        posts = {one.name: one.post for one in known}
        cleaned[post] = posts.get(cleaned[name], "")
