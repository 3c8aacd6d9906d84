from django.db import migrations

from awards.kinds import load_reference_list


def load(apps, schema_editor):
    load_reference_list(apps.get_model("awards", "AwardKind"))


class Migration(migrations.Migration):
    dependencies = [("awards", "0001_initial")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
