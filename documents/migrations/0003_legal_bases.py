from django.db import migrations

from documents.legal_bases import load_reference_list


def load(apps, schema_editor):
    load_reference_list(apps.get_model("documents", "LegalBasis"))


class Migration(migrations.Migration):
    dependencies = [("documents", "0002_papers_stand")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
