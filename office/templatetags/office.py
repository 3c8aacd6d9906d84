"""The components as template tags; `office.components` says what each of them takes."""

from crispy_forms.utils import render_crispy_form
from django import template
from django.utils.html import format_html
from django.utils.translation import gettext as _

from office.components import Link, Nothing

register = template.Library()


@register.inclusion_tag("office/facts.html")
def facts(facts):
    """A description list of `Fact`s."""
    return {"facts": facts}


@register.inclusion_tag("office/table.html")
def table(table):
    """A `Table`, or its empty state."""
    return {"table": table}


@register.inclusion_tag("office/nothing.html")
def nothing(text, hint="", href="", button=""):
    """An empty state: what would stand here and how it gets here."""
    return {"nothing": Nothing(text, hint, href, button)}


@register.inclusion_tag("office/stepper.html")
def stepper(steps):
    """A way of `Step`s, such as the phases of a year."""
    return {"steps": steps}


@register.simple_tag
def pill(text, tone=""):
    """A status in words; `tone` is one of `office.components.TONES`."""
    return format_html('<span class="pill pill-{}">{}</span>', tone or "plain", text)


@register.inclusion_tag("office/action.html")
def action(text, href, reasons=(), kind="secondary"):
    """A button that leads to an act, or, when there are reasons against it, the act and why not."""
    return {"text": text, "href": href, "reasons": reasons, "kind": kind}


@register.inclusion_tag("office/missing.html")
def missing(heading, sentences, tone="care"):
    """What is still missing, as a rule of the app gave it."""
    return {"heading": heading, "sentences": sentences, "tone": tone}


@register.inclusion_tag("office/tabs.html")
def tabs(links, label):
    """The pages of one thing beside each other, as `Link`s."""
    return {"links": links, "label": label}


@register.inclusion_tag("office/progress.html")
def progress(done, of, text):
    """A bar and the sentence that says the same, such as "14/16 đơn vị đã gửi"."""
    return {"done": done, "of": of, "text": text}


@register.simple_tag
def crumb(text, href):
    """One step of the path, for the block `crumbs`."""
    return format_html('<li><a href="{}">{}</a></li>', href, text)


@register.simple_tag
def fields(form):
    """The fields of a form, with its own layout if it has one."""
    return render_crispy_form(form)


@register.inclusion_tag("office/error_summary.html")
def error_summary(form, heading=""):
    """What is wrong with a form, each reason a link to its field; nothing when all is well."""
    links, general = [], list(form.non_field_errors())
    for field in form:
        if field.is_hidden and field.errors:
            general.append(_("This page was open for too long. Please send it once more."))
        elif field.errors:
            place = f"#{field.id_for_label or field.auto_id + '_0'}"  # of choices, the first
            links += [Link(f"{field.label}: {error}", place) for error in field.errors]
    return {"general": list(dict.fromkeys(general)), "links": links, "heading": heading}
